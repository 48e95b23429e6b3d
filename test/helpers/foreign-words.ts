/** Words on a screen that are not in the page's language, where nobody said that they are in another. */
import type { Page } from 'playwright-core';

/**
 * For a page in another script than the Latin one.
 *
 * @param known what stays Latin in every language: names, and what somebody wrote themselves
 */
export function foreignWordsOn(page: Page, known: readonly string[]): Promise<readonly string[]> {
  return page.evaluate((expected) => {
    const pageLanguage = document.documentElement.lang;
    const found: string[] = [];

    function look(words: string | null, at: Element) {
      const isNamed = at.closest('[lang]')?.getAttribute('lang') !== pageLanguage;
      if (words === null || isNamed || at.closest('[translate="no"], select, script, style, noscript')) return;
      const rest = expected.reduce((left, word) => left.replaceAll(word, ''), words);
      if (/\p{Script=Latin}{2}/u.test(rest)) found.push(words.trim());
    }
    const texts = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      if (text.parentElement !== null) look(text.textContent, text.parentElement);
    }
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
      for (const element of document.querySelectorAll(`[${name}]`)) look(element.getAttribute(name), element);
    }
    return found;
  }, known);
}
