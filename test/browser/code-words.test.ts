/** P6: a code is copied by hand from a screen or a sheet, so no word of it may stand on two lines: half of it is another word. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { allWords } from '../../crypto/words.ts';
import { launchChromium } from '../helpers/browser.ts';

const STYLES = ['theme', 'tokens', 'base', 'layout', 'parts', 'code', 'print'];
/** As wide as a font of a system gets. */
const WIDE_FONT = 'Verdana, "DejaVu Sans", sans-serif';
const LONG_WORDS = [...allWords('nl'), ...allWords('en')].filter((word) => word.length >= 7);
/** The narrowest phone to a desktop, and both sides of where the columns change. */
const WIDTHS = [320, 360, 390, 432, 639, 641, 721, 800, 895, 897, 1024, 1280];
/** A4 between the margins of a printer. */
const PAPER_WIDTH = 680;

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage();
  const css = STYLES.map((name) =>
    readFileSync(new URL(`../../client/shared/ui/${name}.css`, import.meta.url), 'utf8'),
  ).join('\n');
  const grids = [12, 6].flatMap((count) => chunksOf(LONG_WORDS, count)).map((words) => gridOf(words));
  await page.setContent(`<!doctype html><style>${css}\n:root { --zp-font: ${WIDE_FONT}; }</style>
    <main class="zp-column"><div class="zp-screen">${grids.join('')}</div></main>`);
}, 60_000);
afterAll(() => browser.close());

it.each(WIDTHS)('no word of either list is broken on a screen of %s px', async (width) => {
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize({ width, height: 900 });
  expect(await brokenWords()).toEqual([]);
});

it('no word of either list is broken on paper, and twelve stand in rows of four', async () => {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: PAPER_WIDTH, height: 900 });
  expect(await brokenWords()).toEqual([]);
  const tops = await page.evaluate(() =>
    [...(document.querySelector('.zp-words')?.children ?? [])].map((word) => word.getBoundingClientRect().top),
  );
  expect(tops.map((top) => tops.indexOf(top))).toEqual([0, 0, 0, 0, 4, 4, 4, 4, 8, 8, 8, 8]);
});

function chunksOf(words: readonly string[], count: number): readonly (readonly string[])[] {
  return words.flatMap((_, index) => (index % count === 0 ? [words.slice(index, index + count)] : []));
}

function gridOf(words: readonly string[]): string {
  const items = words.map((word) => `<li class="zp-words__word">${word}</li>`);
  return `<ol class="zp-words">${items.join('')}</ol>`;
}

/** On two lines, or beyond the edge of its box. */
function brokenWords(): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.zp-words__word')]
      .filter((box) => {
        const range = document.createRange();
        range.selectNodeContents(box);
        const isWhole = range.getClientRects().length === 1;
        return !isWhole || range.getBoundingClientRect().right > box.getBoundingClientRect().right;
      })
      .map((box) => box.textContent),
  );
}
