/** Every page without a script, as somebody with an old phone and no script sees it. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { encodePin } from '../../crypto/pin.ts';
import { guideAnswer } from '../../schema/wire/guide.ts';
import { EXAMPLE_GUIDE } from '../../scripts/example-guide.ts';
import { LANGUAGES } from '../../server/pages/text/text.ts';
import { PAGE_NAMES } from '../../server/pages/visit.ts';
import { launchChromium, newContext, openSite, type Site, watch } from '../helpers/browser.ts';
import { type Staffed, staffedChannel } from '../helpers/house.ts';
import { cutOffOn, examineOnce, sidewaysOn } from '../helpers/looking.ts';
import { IS_FULL_RUN } from '../helpers/screen-sizes.ts';
import { ANNA, BRAM } from '../helpers/story.ts';

let site: Site;
let channel: Staffed;
let browser: Browser;
let address: string;

beforeAll(async () => {
  site = await openSite(new Date('2026-11-23T09:00:00Z'));
  channel = await staffedChannel(site, [ANNA, BRAM]);
  await site.api.call({
    method: 'PUT',
    path: '/api/guide',
    bearer: channel.steward.token,
    body: { after: 0, guide: EXAMPLE_GUIDE },
    answer: guideAnswer,
  });
  address = `${site.origin}/k/${channel.slug}/${encodePin(channel.pin)}`;
  browser = await launchChromium();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** A desktop of 1280 by 900 at 400 %. */
const MAGNIFIED = { width: 320, height: 225 } as const;
const NORMAL = { width: 1280, height: 900 } as const;

/** Every word that can be seen, whatever the lines are. */
const wordsOn = async (page: Page) => (await page.locator('body').innerText()).split(/\s+/).join(' ');

/** What the page does not show to who magnifies it, and what moves for who asked for rest. */
async function magnified(page: Page, name: string): Promise<readonly string[]> {
  const words = await wordsOn(page);
  const moving = await page.evaluate(() => {
    const all = [...document.querySelectorAll('*')].map((one) => getComputedStyle(one));
    const still = ({ transitionDuration }: CSSStyleDeclaration) => /^0s(, 0s)*$/.test(transitionDuration);
    return document.getAnimations().length + all.filter((style) => !still(style)).length;
  });
  await page.setViewportSize(NORMAL);
  const isAllThere = words === (await wordsOn(page));
  await page.setViewportSize(MAGNIFIED);
  const isStill = moving === 0;
  return [
    ...(await cutOffOn(page, name)),
    ...(isAllThere ? [] : [`${name}: lacks words`]),
    ...(isStill ? [] : [`${name}: moves`]),
  ];
}

it('LET-11: every page is right for axe, in light or dark and in Dutch or English, and fits 320 px in both', async () => {
  const context = await newContext(browser, { locale: 'nl-NL', viewport: MAGNIFIED, reducedMotion: 'reduce' });
  const watched = watch(context, site.origin);
  const page = await context.newPage();
  const found: string[] = [];
  for (const [index, name] of ['', ...PAGE_NAMES.map((name) => `/${name}`)].entries()) {
    // The same parts come on many pages, so that in a sample each part is examined in all four.
    const schemes = IS_FULL_RUN ? (['dark', 'light'] as const) : ([index % 2 === 0 ? 'dark' : 'light'] as const);
    const examined = IS_FULL_RUN ? ['nl', 'en'] : [index % 4 < 2 ? 'nl' : 'en'];
    for (const language of ['nl', 'en']) {
      await page.goto(`${address}${name}?lang=${language}`);
      found.push(...(await sidewaysOn(page, `${name} (${language})`)));
      if (!examined.includes(language)) continue;
      found.push(...(await magnified(page, `${name} (${language})`)));
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme });
        found.push(...(await examineOnce(page, `${name} (${language}, ${colorScheme})`)));
      }
    }
  }
  for (const { lang } of LANGUAGES) {
    await page.goto(`${address}?lang=${lang}`);
    await page.locator(`html[lang="${lang}"]`).waitFor({ state: 'attached' });
    found.push(...(await sidewaysOn(page, lang)), ...(await magnified(page, lang)));
  }
  expect(found).toEqual([]);
  expect(watched).toEqual({ problems: [], foreign: [] });
  await context.close();
}, 400_000);

it('WBK-2.5: a visitor without a script goes from the signpost to a page, back, and to the form with the pin', async () => {
  const page = await (await newContext(browser, { javaScriptEnabled: false, locale: 'nl-NL' })).newPage();
  await page.goto(address);
  await page.getByRole('link', { name: 'Melden buiten de organisatie' }).click();
  await page.getByRole('heading', { level: 1, name: 'Melden buiten de organisatie' }).waitFor();
  await page.getByRole('link', { name: 'English' }).click();
  await page.getByRole('heading', { level: 1, name: 'Reporting outside the organisation' }).waitFor();
  await page.getByRole('link', { name: 'Choose what you want to do' }).click();
  await page.getByRole('link', { name: 'Report', exact: true }).click();
  expect(page.url()).toBe(`${site.origin}/k/${channel.slug}/melden?lang=en#${encodePin(channel.pin)}`);
  await page.getByRole('heading', { name: 'This page needs JavaScript' }).waitFor();
  await page.context().close();
});

it('WBK-2.5: on paper a page is its text and the addresses, without the ways to other pages', async () => {
  const page = await (await newContext(browser, { locale: 'nl-NL' })).newPage();
  await page.goto(`${address}/buiten`);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await page.getByRole('navigation').filter({ visible: true }).count()).toBe(0);
  const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(ground).toBe('rgb(255, 255, 255)');
  const shown = await page
    .getByRole('link', { name: 'De Nederlandsche Bank' })
    .first()
    .evaluate((link) => getComputedStyle(link, '::after').content);
  expect(shown).toContain('https://www.dnb.nl/');
  await page.context().close();
});
