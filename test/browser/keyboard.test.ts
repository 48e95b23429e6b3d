/** Nobody needs a mouse: a report, its mailbox, and the desk, with Tab, Enter, Space and letters only. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { formatCode } from '../../crypto/code.ts';
import { encodePin } from '../../crypto/pin.ts';
import { launchChromium, newContext, openSite, type Site } from '../helpers/browser.ts';
import { type Staffed, staffedChannel } from '../helpers/house.ts';
import { openPartsSite, type PartsSite } from '../helpers/parts-site.ts';
import { readWords } from '../helpers/screens.ts';
import { ANNA, BRAM, WHAT } from '../helpers/story.ts';

let site: Site;
let channel: Staffed;
let browser: Browser;
let parts: PartsSite;

beforeAll(async () => {
  const morning = new Date();
  morning.setUTCHours(9, 0, 0, 0);
  site = await openSite(morning);
  channel = await staffedChannel(site, [ANNA, BRAM]);
  browser = await launchChromium();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await parts?.close();
  await site.close();
});

const MOST_STOPS = 80;

/** Presses Tab until the focus is on what a screen reader would call so. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement)) return { name: '', isSeen: false };
      const labels =
        element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels : null;
      const label = element.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? element.textContent ?? '';
      // A focus nobody can see is no focus.
      const { outlineStyle, boxShadow } = getComputedStyle(element);
      return { name: label, isSeen: outlineStyle !== 'none' || boxShadow !== 'none' };
    });
    if (!name.test(found.name)) continue;
    if (!found.isSeen) throw new Error(`the focus on ${found.name} cannot be seen`);
    return;
  }
  throw new Error(`Tab does not reach ${name}`);
}

async function press(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

/** Waits for the screen, and for the focus to be on its title: a key pressed before that goes to the screen before. */
async function heading(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name }).waitFor({ timeout: 60_000 });
  const isFocused = () => document.activeElement?.tagName === 'H1';
  // The first screen of a page leaves the focus where the browser puts it.
  await page.waitForFunction(isFocused, undefined, { timeout: 3_000 }).catch(() => undefined);
}

it('takes a melder from the signpost to the mailbox', async () => {
  const page = await (await newContext(browser, { locale: 'nl-NL' })).newPage();
  const channelUrl = `${site.origin}/k/${channel.slug}/${encodePin(channel.pin)}`;
  await page.goto(channelUrl);
  await press(page, /^Melden$/);
  await heading(page, 'Melden');
  await press(page, /^Beginnen$/);
  await heading(page, 'Wie mag uw melding lezen?');
  await press(page, /^Volgende$/);
  await heading(page, 'Wat is er gebeurd?');
  await tabTo(page, /^Uw antwoord/);
  await page.keyboard.type(WHAT);
  await press(page, /^Volgende$/);
  const rest = [
    'Waar gebeurde het?',
    'Wanneer gebeurde het?',
    'Hoe weet u dit?',
    'Is het nog bezig?',
    'Is dit al eerder gemeld?',
  ];
  const last = [
    'Meldt u voor uzelf of voor een ander?',
    'Wilt u bestanden meesturen?',
    'Wilt u er iets bij vertellen?',
  ];
  for (const title of [...rest, 'Wat is uw band met de organisatie?', ...last]) {
    await heading(page, title);
    await press(page, /^Overslaan$/);
  }
  for (const title of ['Wilt u bericht dat uw melding is ontvangen?', 'Hoe mogen de lezers u iets vragen?']) {
    await heading(page, title);
    await press(page, /^Volgende$/);
  }
  await heading(page, 'Klopt alles?');
  await press(page, /^Versturen$/);
  await heading(page, 'Schrijf deze twaalf woorden op');
  const words = await readWords(page, 'Uw twaalf woorden');
  await press(page, /^Ik heb de woorden opgeschreven$/);
  await heading(page, 'Typ twee woorden over');
  for (const label of await page.getByText(/^Woord \d+$/).allTextContents()) {
    await tabTo(page, new RegExp(`^${label.trim()}$`));
    await page.keyboard.type(words[Number(label.replaceAll(/\D/g, '')) - 1] ?? '');
  }
  await page.keyboard.press('Enter');
  await heading(page, 'Uw melding is verstuurd');

  await page.goto(channelUrl);
  await press(page, /^Postbus openen$/);
  await heading(page, 'Postbus openen');
  await tabTo(page, /^Uw twaalf woorden/);
  await page.keyboard.type(words.join(' '));
  await press(page, /^Openen$/);
  await heading(page, 'Uw postbus');
  expect(await page.getByText(WHAT).count()).toBeGreaterThan(0);
}, 180_000);

it('takes a functionaris from the recovery code to the answer', async () => {
  await site.goTo(new Date(site.now().getTime() + 12 * 3_600_000));
  const page = await (await newContext(browser, { locale: 'nl-NL' })).newPage();
  const anna = channel.people.find(({ name }) => name === ANNA);
  if (anna === undefined) throw new Error('Anna enrolled');
  await page.goto(`${site.origin}/desk`);
  await press(page, /^Inloggen met uw herstelcode$/);
  await tabTo(page, /^Uw herstelcode/);
  await page.keyboard.type((await formatCode(anna.code, 'nl')).join(' '));
  await press(page, /^Inloggen met herstelcode$/);
  await heading(page, 'Meldingen');
  // The box before a row chooses it, for what is done with many; the row itself ends in the day it came in.
  await press(page, new RegExp(`${WHAT.slice(0, 20)}.*Ontvangen`));
  await heading(page, WHAT);
  await press(page, /^Meer bij dit bericht$/);
  await press(page, /^Markeren als bedrijfsgeheim$/);
  await page.getByText('Geen bedrijfsgeheim').waitFor({ timeout: 60_000 });
  await press(page, /^Ontvangst bevestigen$/);
  await page.getByText('De ontvangst is bevestigd.').waitFor({ timeout: 60_000 });
  await tabTo(page, /^Uw bericht/);
  await page.keyboard.type('Dank voor uw melding.');
  await press(page, /^Antwoord versturen$/);
  await page.getByText('Uw antwoord is verstuurd.').waitFor({ timeout: 60_000 });
  expect(await page.getByText('Dank voor uw melding.').count()).toBe(1);
}, 180_000);

it('goes on in a list longer than is drawn at once: the focus is on the first new row, and a search begins at the top', async () => {
  parts = await openPartsSite('list-page.tsx');
  const page = await (await newContext(browser)).newPage();
  await page.goto(`${parts.origin}/parts`);
  const shown = (count: number, search: string) =>
    page.evaluate(([many, by]) => window.list(many, by), [count, search] as const);
  const rows = () => page.getByRole('listitem').count();
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  const more = page.getByRole('button', { name: /^Meer tonen/ });
  await shown(230, '');
  expect([await rows(), await more.textContent()]).toEqual([100, 'Meer tonen (nog 130)']);
  await more.focus();
  await page.keyboard.press('Enter');
  expect([await rows(), await more.textContent()]).toEqual([200, 'Meer tonen (nog 30)']);
  expect(await focused()).toContain('Melding 101');
  await page.keyboard.press('j');
  expect(await focused()).toContain('Melding 102');
  await more.focus();
  await page.keyboard.press('Space');
  expect([await rows(), await more.count()]).toEqual([230, 0]);
  // The button is gone, and the focus with it would begin at the top of the page.
  expect(await focused()).toContain('Melding 201');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => window.opened)).toEqual(['201']);
  await shown(230, 'kas');
  expect(await rows()).toBe(100);
  await shown(100, 'kas');
  expect([await rows(), await more.count()]).toEqual([100, 0]);
}, 60_000);
