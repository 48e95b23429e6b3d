/**
 * Looking at a screen on the way through a story: accessibility in light and dark at phone width, and pictures when
 * PICTURES_DIR names a folder. A full run (test/vitest.config.ts) looks at every width, in each language in both.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type AxeOptions, askAxe } from './axe.ts';
import { DEVICE_SIZE, EXAMINED_AT, IS_FULL_RUN, type SizeName, sizeOf } from './screen-sizes.ts';

export interface Looks {
  /** What axe found: screen, rule, and where. */
  readonly violations: string[];
  readonly screens: string[];
}

/** One way to look at a screen. */
interface Turn {
  /** As it is, unless told. */
  readonly language?: string;
  readonly colorScheme: 'light' | 'dark';
  /** Every rule unless told. */
  readonly rules?: readonly string[];
}

const lookers = new WeakMap<Page, Looks>();
const PICTURES_DIR = process.env.PICTURES_DIR;
const SHOWN_AT = PICTURES_DIR === undefined ? EXAMINED_AT : [...new Set<SizeName>([...EXAMINED_AT, 'desktop'])];
const LONGEST_FRAME_MS = 5_000;
/** Whatever depends on colours, of all that axe looks for: a dark screen has the elements of a light one. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** From now on, `look` examines this page. */
export function examine(page: Page, looks: Looks): void {
  lookers.set(page, looks);
}

/** Called by the steps of a story at each screen; does nothing for a page that is not examined. */
export async function look(page: Page, name: string): Promise<void> {
  const looks = lookers.get(page);
  // A screen that was examined once is not examined again.
  if (looks === undefined || looks.screens.includes(name)) return;
  looks.screens.push(name);
  const before = page.viewportSize() ?? DEVICE_SIZE;
  const languages = await languagesOf(page);
  const [own] = languages;
  for (const { language, colorScheme, rules } of turnsFor(languages)) {
    if (language !== undefined) await speak(page, language);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const size of SHOWN_AT) {
      await resize(page, size);
      const turn = [size, colorScheme, ...(language === undefined ? [] : [language])];
      await takePicture(page, [name, ...turn].join('-'));
      if (!EXAMINED_AT.includes(size)) continue;
      looks.violations.push(...(await examineOnce(page, `${name} (${turn.join(', ')})`, { rules })));
    }
    // The narrowest phone, as wide as a desktop of 1280 at 400 %.
    await resize(page, 'narrow');
    const narrow = `${name} (narrow, ${colorScheme})`;
    looks.violations.push(...(await sidewaysOn(page, narrow)));
    // A melder's page.
    if (languages.length > 2) {
      looks.violations.push(...(await cutOffOn(page, narrow)));
      await resize(page, 'zoomed');
      looks.violations.push(...(await headAboveAllOn(page, `${name} (zoomed, ${colorScheme})`)));
    }
  }
  if (own !== undefined) await speak(page, own);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(before);
}

/**
 * Until the page is drawn at this size. Seen once on a busy machine: Chromium drew nothing more after a change of size,
 * and a click waits for frames. A picture makes it draw.
 */
async function resize(page: Page, size: SizeName): Promise<void> {
  await page.setViewportSize(sizeOf(size));
  const isDrawn = await page.evaluate(
    (patience) =>
      new Promise<boolean>((resolve) => {
        setTimeout(() => resolve(false), patience);
        requestAnimationFrame(() => resolve(true));
      }),
    LONGEST_FRAME_MS,
  );
  if (!isDrawn) await page.screenshot();
}

/** For a screen whose parts are examined elsewhere: looked at only where pictures are asked for. */
export async function glance(page: Page, name: string): Promise<void> {
  if (PICTURES_DIR !== undefined) await look(page, name);
}

/** In a sample, a screen is examined in its second language where it is dark: no word of either goes unseen. */
function turnsFor(languages: readonly string[]): readonly Turn[] {
  if (!IS_FULL_RUN) {
    // A handler's page has the same elements in both its languages; a melder's may be in one that runs the other way.
    const dark = languages.length > 2 ? {} : { rules: COLOUR_RULES };
    const other = languages[1] === undefined ? {} : { language: languages[1] };
    return [{ colorScheme: 'light' }, { ...other, ...dark, colorScheme: 'dark' }];
  }
  const spoken = languages.length > 0 ? languages.map((language) => ({ language })) : [{}];
  return spoken.flatMap((one): readonly Turn[] => [
    { ...one, colorScheme: 'light' },
    { ...one, colorScheme: 'dark' },
  ]);
}

/** From several languages somebody chooses in a list; from two, with buttons. What is typed and chosen stays. */
const languageList = (page: Page) => page.locator('.zp-header__end select');
const languageButton = (page: Page, language: string) => page.locator(`.zp-languages__choice[lang="${language}"]`);

/** The one it is in first. Of those that are written from right to left one is enough; none where nobody can choose. */
async function languagesOf(page: Page): Promise<readonly string[]> {
  if (await languageList(page).isVisible()) return ['nl', 'en', 'ar'];
  if (!(await languageButton(page, 'en').isVisible())) return [];
  return (await page.locator('html[lang="en"]').count()) > 0 ? ['en', 'nl'] : ['nl', 'en'];
}

async function speak(page: Page, language: string): Promise<void> {
  const list = languageList(page);
  if ((await list.count()) > 0) await list.selectOption(language);
  else await languageButton(page, language).click();
  await page.locator(`html[lang="${language}"]`).waitFor({ state: 'attached' });
}

/** What axe finds on the page as it is now, and whether it scrolls sideways. */
export async function examineOnce(page: Page, name: string, options: AxeOptions = {}): Promise<readonly string[]> {
  const found = await askAxe(page, options);
  return [...found.map((one) => `${name}: ${one}`), ...(await sidewaysOn(page, name))];
}

export async function sidewaysOn(page: Page, name: string): Promise<readonly string[]> {
  const isTooWide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  return isTooWide ? [`${name}: scrolls sideways`] : [];
}

/** Words that nobody can read whole, however they scroll: beyond an edge of the page, or of a part that hides the rest. */
export async function cutOffOn(page: Page, name: string): Promise<readonly string[]> {
  const cut = await page.evaluate(() => {
    const found: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      const words = text.textContent?.trim() ?? '';
      const parent = text.parentElement;
      if (words === '' || !parent?.checkVisibility({ visibilityProperty: true })) continue;
      // Out of sight on purpose: for a screen reader alone, or until the focus is there.
      if (parent.closest('.zp-visually-hidden, .nl-skip-link, .skip')) continue;
      const boxes: Element[] = [];
      for (let box: Element | null = parent; box !== null; box = box.parentElement) boxes.push(box);
      const edge = boxes.find((box) => getComputedStyle(box).overflowX !== 'visible');
      const style = getComputedStyle(edge ?? document.documentElement);
      // A table that scrolls by itself, or words that are shortened with dots on purpose.
      const isShortened = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
      if (isShortened || /auto|scroll/.test(style.overflowX)) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const { left, right } = range.getBoundingClientRect();
      const within = edge?.getBoundingClientRect() ?? { left: 0, right: document.documentElement.clientWidth };
      if (left < within.left - 1 || right > within.right + 1) found.push(words.slice(0, 60));
    }
    return found;
  });
  return cut.map((words) => `${name}: cuts off ${words}`);
}

/** At 400 % the head of a page leaves room for the page. */
async function headAboveAllOn(page: Page, name: string): Promise<readonly string[]> {
  const part = await page.evaluate(() => {
    const head = document.querySelector('.zp-header')?.getBoundingClientRect().height ?? 0;
    return head / window.innerHeight;
  });
  return part > 2 / 3 ? [`${name}: its head takes ${Math.round(part * 100)} % of the screen`] : [];
}

async function takePicture(page: Page, name: string): Promise<void> {
  if (PICTURES_DIR === undefined) return;
  mkdirSync(PICTURES_DIR, { recursive: true });
  await page.screenshot({ path: join(PICTURES_DIR, `${name}.png`), fullPage: true });
}
