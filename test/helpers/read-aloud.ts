/** What a screen reader says unasked, as browsers tell it: words that come into a live region that was there already. */
import type { Page } from 'playwright-core';

declare global {
  interface Window {
    readAloud?: string[];
  }
}

/** From now on, on every page it goes to. */
export async function listenTo(page: Page): Promise<void> {
  await page.addInitScript(listen);
  await page.evaluate(listen);
}

/** Waits until it was said. */
export async function heard(page: Page, words: string): Promise<void> {
  const isSaid = (sought: string) => window.readAloud?.some((one) => one.includes(sought));
  await page.waitForFunction(isSaid, words).catch(async () => {
    const said = await page.evaluate(() => window.readAloud);
    throw new Error(`nobody hears ${JSON.stringify(words)}, but ${JSON.stringify(said)}`);
  });
}

/** Runs in the page. */
function listen(): void {
  if (window.readAloud !== undefined) return;
  const said: string[] = [];
  window.readAloud = said;
  const live = '[role="status"], [role="alert"], [aria-live="polite"], [aria-live="assertive"]';

  function say(region: Element | null | undefined) {
    // Only what the accessibility tree has: nothing hidden, and no region within another twice.
    if (!region?.checkVisibility() || region.closest('[aria-hidden="true"], [inert]')) return;
    said.push((region.textContent ?? '').replaceAll(/\s+/g, ' ').trim());
  }
  new MutationObserver((changes) => {
    const added = new Set(changes.flatMap(({ addedNodes }) => [...addedNodes]));
    const isNew = (region: Element) => [...added].some((node) => node.contains(region));
    for (const { target } of changes) {
      const region = (target instanceof Element ? target : target.parentElement)?.closest(live);
      if (region?.isConnected && !isNew(region)) say(region);
    }
    // An alert is the one region that is read when it appears, words and all.
    for (const node of added) {
      if (!(node instanceof Element) || !node.isConnected) continue;
      if (node.matches('[role="alert"]')) say(node);
      for (const alert of node.querySelectorAll('[role="alert"]')) say(alert);
    }
  }).observe(document, { childList: true, characterData: true, subtree: true });
}
