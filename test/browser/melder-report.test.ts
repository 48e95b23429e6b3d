/** A report from the first screen to the last, in a browser with a profile on disk, of which nothing is left there. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Dialog, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mailboxFiles } from '../../client/melder/file-flow.ts';
import { openMailbox } from '../../client/melder/mailbox-flow.ts';
import { openFile } from '../../client/shared/files/download-file.ts';
import type { FileRef } from '../../client/shared/files/file-ref.ts';
import { changePolicy, readList } from '../../client/steward/list-flow.ts';
import { parseCode } from '../../crypto/code.ts';
import { encodePin } from '../../crypto/pin.ts';
import type { Code } from '../../crypto/public/brands.ts';
import { launchProfile, openSite, type Site, type Watched, watch } from '../helpers/browser.ts';
import { cutWhileFetching, type LatePage } from '../helpers/cut-line.ts';
import { type Staffed, staffedChannel } from '../helpers/house.ts';
import { examine, type Looks, look } from '../helpers/looking.ts';
import { hidingXlsx } from '../helpers/planted/hidden.ts';
import { visit } from '../helpers/report.ts';
import { IS_FULL_RUN } from '../helpers/screen-sizes.ts';
import { readWords } from '../helpers/screens.ts';
import { codeSentinels, findInFolder, type Sentinel, wideSentinels } from '../helpers/sentinels.ts';

const ANNA = 'Anna de Vries';
const BRAM = 'Bram Jansen';
const WHAT = 'De kas van de kantine klopt niet, zag Fredrika Zonneveldt om 14:35.';
const WHERE = 'In het magazijn van de locatie Oosterwolde.';
const OWN = 'Sinds de zomervakantie draaide ploeg Roodborst.';
const CODE_WORD = 'zwaluwstaartje';
const FILE_NAME = 'loonstrook van Sjoerdje.txt';
const FILE_TEXT = 'Bijlage: het kasboek van oktober, blad zeventien.';
/** Left on disk on purpose, to see that looking there finds something. */
const CONTROLS = ['controle-geschiedenis-4711', 'controle-sessie-4712'] as const;

let site: Site;
let channel: Staffed;
let profile: string;
let context: BrowserContext;
let page: Page;
let watched: Watched;
const looks: Looks = { violations: [], screens: [] };
const dialogs: string[] = [];
const found: { own: readonly string[]; other: readonly string[] } = { own: [], other: [] };

const channelUrl = () => `${site.origin}/k/${channel.slug}/${encodePin(channel.pin)}`;
const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click();
const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
/** Looked at in the whole story as well; here only in a full run, or for pictures. */
const picture = async (name: string) =>
  IS_FULL_RUN || process.env.PICTURES_DIR !== undefined ? look(page, name) : undefined;
const late = (name: string, asking: string): LatePage => ({
  arrived: page.getByRole('heading', { level: 1, name }),
  failed: page.getByText('Er is geen verbinding'),
  ask: () => press(asking),
  again: () => press('Opnieuw proberen'),
});
const title = async () => (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';

beforeAll(async () => {
  const morning = new Date();
  morning.setUTCHours(9, 0, 0, 0);
  site = await openSite(morning);
  channel = await staffedChannel(site, [ANNA, BRAM]);
  const known = await readList(site.api, channel.steward);
  const questions = [
    { id: 'ploeg', version: 1, type: 'text', words: { nl: 'Welke ploeg?', en: 'Which shift?' }, choices: [] },
    {
      id: 'hal',
      version: 1,
      type: 'choice',
      words: { nl: 'Welke hal?', en: 'Which hall?' },
      choices: [
        { id: 'a', words: { nl: 'Hal A', en: 'Hall A' } },
        { id: 'b', words: { nl: 'Hal B', en: 'Hall B' } },
      ],
    },
    { id: 'sinds', version: 1, type: 'day', words: { nl: 'Sinds welke dag?', en: 'Since what day?' }, choices: [] },
  ] as const;
  const workflow = { profile: 'employer', fourEyes: 'from-three', questions } as const;
  const policy = { ...known.directory.policy, workflow };
  await changePolicy(site.api, channel.steward, known, { policy, today: site.today() });
  await site.goTo(new Date(site.now().getTime() + 12 * 3_600_000));

  profile = mkdtempSync(join(tmpdir(), 'zegelpost-profile-'));
  context = await launchProfile(profile, { locale: 'nl-NL' });
  watched = watch(context, site.origin);
  const neutral = '<!doctype html><title>Weer</title><h1>Het weer</h1>';
  await context.route('https://www.knmi.nl/**', (route) => route.fulfill({ contentType: 'text/html', body: neutral }));
  page = context.pages()[0] ?? (await context.newPage());
  page.setDefaultTimeout(30_000);
  page.on('dialog', (dialog: Dialog) => {
    dialogs.push(dialog.type());
    void dialog.dismiss();
  });
  examine(page, looks);
}, 300_000);

afterAll(async () => {
  await context?.close();
  rmSync(profile, { recursive: true, force: true });
  await site.close();
});

describe('a report in a real browser', () => {
  it('goes one step back with the back button of the browser, and never loses what was typed', async () => {
    await page.goto(`${site.origin}/k/${channel.slug}?lang=nl#${CONTROLS[0]}`);
    await page.evaluate((mark) => window.history.replaceState({ mark }, ''), CONTROLS[1]);
    await page.goto(channelUrl());
    await page.getByRole('link', { name: 'Melden', exact: true }).click();
    await page.getByText('lijkt van het netwerk van uw werk').waitFor();
    await picture('report-start');
    await press('Beginnen');
    await heading('Wie mag uw melding lezen?');
    await press('Volgende');
    await page.getByLabel('Uw antwoord').fill(WHAT);
    await page.getByText('Misschien een naam: Fredrika Zonneveldt').waitFor();
    await page.getByText('Een precieze tijd: 14:35').waitFor();
    await picture('report-what');
    await press('Volgende');
    await page.getByLabel('Uw antwoord').fill(WHERE);
    const length = await page.evaluate(() => window.history.length);
    await page.goBack();
    expect(await page.getByLabel('Uw antwoord').inputValue()).toBe(WHAT);
    await press('Volgende');
    expect(await page.getByLabel('Uw antwoord').inputValue()).toBe(WHERE);
    expect(await page.evaluate(() => window.history.length)).toBe(length);
    await page.goBack();
    await page.goBack().catch(() => null);
    expect(dialogs).toEqual(['beforeunload']);
    expect(await page.getByLabel('Uw antwoord').inputValue()).toBe(WHAT);
    await press('Volgende');
  }, 240_000);

  it('says what to do when the network is gone, the server fails or a batch hour passes, and loses nothing', async () => {
    for (let step = 0; step < 30 && !(await title()).startsWith('Meldt u'); step += 1) {
      await page.getByRole('button', { name: /^(Volgende|Overslaan)$/ }).click();
    }
    await page.getByLabel('Ik meld namens iemand anders').check();
    await page.getByLabel('Maak ook een code voor de melder').check();
    await look(page, 'report-on-behalf');
    await press('Volgende');
    await heading('Welke ploeg?');
    await page.getByLabel('Uw antwoord').fill(OWN);
    await picture('report-own');
    await press('Volgende');
    await page.getByLabel('Hal B').check();
    await press('Volgende');
    await heading('Sinds welke dag?');
    await page.getByLabel('Uw antwoord').fill('2026-03-01');
    await look(page, 'report-own-day');
    // Pages in files of their own, which stand on others: none of them can be had just now.
    await context.setOffline(true);
    await press('Volgende');
    await page.getByText('Er is geen verbinding').waitFor();
    await picture('report-lazy-offline');
    await context.setOffline(false);
    // The server was renewed, and has them no more: no trying helps, and the page says what does.
    await page.route('**/assets/**', (route) => route.fulfill({ status: 404 }));
    await press('Opnieuw proberen');
    await page.getByText('Deze pagina is intussen vernieuwd').waitFor();
    await picture('report-renewed');
    await page.unroute('**/assets/**');
    expect(await cutWhileFetching(page, late('Wilt u bestanden meesturen?', 'Opnieuw proberen'))).toBeGreaterThan(1);
    const file = { name: FILE_NAME, mimeType: 'text/plain', buffer: Buffer.from(FILE_TEXT) };
    // What cleans it comes late too; the file is neither called damaged nor lost.
    await page.route('**/assets/**', (route) => route.fulfill({ status: 404 }));
    await page.getByLabel('Bestanden kiezen').setInputFiles(file);
    await page.getByText('Deze pagina is intussen vernieuwd').waitFor();
    await picture('report-files-renewed');
    await page.unroute('**/assets/**');
    await press(`Niet meesturen: ${FILE_NAME}`);
    await page.route('**/assets/**', (route) => route.abort());
    await page.getByLabel('Bestanden kiezen').setInputFiles(file);
    await page.getByText('Daarom is dit bestand nog niet schoongemaakt').waitFor();
    await picture('report-files-offline');
    await page.unroute('**/assets/**');
    await press(`Opnieuw proberen: ${FILE_NAME}`);
    await page.getByText('Wordt verstuurd als: tekst-1.txt').waitFor();
    // What a document hides and keeps is told before it goes.
    const book = { name: 'kasboek.xlsx', mimeType: 'application/zip', buffer: Buffer.from(hidingXlsx()) };
    await page.getByLabel('Bestanden kiezen').setInputFiles(book);
    for (const told of ['Verborgen bladen: 2', 'Verborgen rijen of kolommen']) await page.getByText(told).waitFor();
    await page.getByText('Gevonden, en zit er nog in').waitFor();
    expect(await page.getByText('stond niets verborgen').count()).toBe(0);
    await look(page, 'report-files-hidden');
    await press('Niet meesturen: kasboek.xlsx');
    await look(page, 'report-files');
    expect(await cutWhileFetching(page, late('Wilt u er iets bij vertellen?', 'Volgende'))).toBeGreaterThan(1);
    await look(page, 'report-voice');
    await press('Overslaan');
    await picture('report-confirmation');
    await page.getByLabel('Nee, stuur mij geen bevestiging').check();
    await press('Volgende');
    await page.getByText('U hoeft niet te zeggen wie u bent').waitFor();
    await page.getByLabel('Met een algemeen bericht').check();
    await page.getByLabel('Uw herkenningswoord').fill(CODE_WORD);
    await look(page, 'report-approach');
    await press('Volgende');
    await heading('Klopt alles?');
    for (const text of [WHAT, WHERE, OWN, 'Hal B', CODE_WORD]) await page.getByText(text).first().waitFor();
    await picture('report-overview');
    await context.setOffline(true);
    await press('Versturen');
    await page.getByText('Uw melding is nog niet verstuurd').waitFor({ timeout: 60_000 });
    await picture('report-offline');
    await context.setOffline(false);
    const isBroken = async (route: Route) => route.fulfill({ status: 503, body: 'even niet' });
    await context.route('**/meldingen', isBroken);
    await press('Opnieuw proberen');
    await page.getByText('Uw melding is nog niet verstuurd').waitFor({ timeout: 60_000 });
    await page.getByText(WHAT).first().waitFor();
    await context.unroute('**/meldingen', isBroken);
    // A batch hour passes before it arrives: what was sealed then is sealed anew, and the person notices nothing.
    await site.goTo(new Date(site.now().getTime() + 12 * 3_600_000));
    await press('Opnieuw proberen');
    await heading('Schrijf deze twaalf woorden op');
  }, 300_000);

  it('WBK-5: shows the words, and then a sheet with other words for who is reported for', async () => {
    found.own = await readWords(page, 'Uw twaalf woorden');
    await press('QR-code tonen');
    await picture('report-code');
    await page.goBack().catch(() => null);
    await heading('Schrijf deze twaalf woorden op');
    await press('Ik heb de woorden opgeschreven');
    await typeBack(found.own);
    await heading('Nu het blad voor de melder');
    found.other = await readWords(page, 'De twaalf woorden van de melder');
    await look(page, 'report-other-code');
    await press('Ik heb het blad voor de melder');
    await picture('report-other-type-back');
    await typeBack(found.other);
    await heading('Uw melding is verstuurd');
    await page.getByText('Uw bestanden zijn verstuurd.').waitFor({ timeout: 60_000 });
    await picture('report-done');
    expect(new Set([...found.own, ...found.other]).size).toBeGreaterThan(20);
    for (const words of [found.own, found.other]) {
      const mailbox = await openMailbox(site.api, await visit(site, channel), await codeOf(words));
      const [melding] = mailbox.meldingen;
      const given = new Map(melding?.view.report?.answers.map(({ question, value }) => [question, value]));
      expect(Object.fromEntries(given)).toMatchObject({
        what: WHAT,
        'on-behalf': 'on-behalf',
        ploeg: OWN,
        hal: 'b',
        sinds: '2026-03-01',
        confirmation: 'no',
        approach: 'notice',
        'code-word': CODE_WORD,
      });
      const files = melding?.view.events.flatMap((event) => (event.kind === 'files' ? event.content.files : [])) ?? [];
      expect(files).toMatchObject([{ name: 'tekst-1.txt', kind: 'document' }]);
      const door = mailboxFiles(site.api, mailbox.session, melding?.meldingId ?? '');
      const [ref] = files as [FileRef];
      expect(new TextDecoder().decode(await openFile(site.api, door, ref))).toBe(FILE_TEXT);
    }
  }, 300_000);

  it('checks words without asking the server anything', async () => {
    await page.goto(`${site.origin}/k/${channel.slug}/woorden`);
    await page.getByLabel('Uw twaalf woorden').fill(found.own.slice(0, 11).join(' '));
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await press('Controleren');
    await page.getByText('U typte 11 woorden.').first().waitFor();
    await page.getByLabel('Uw twaalf woorden').fill([...found.own].reverse().join(' '));
    await press('Controleren');
    await page.getByLabel('Uw twaalf woorden').fill(found.own.map((word) => word.slice(0, 4).toUpperCase()).join('\n'));
    await press('Controleren');
    await page.getByText('Deze woorden passen bij elkaar').waitFor();
    await look(page, 'test-code');
    // The page's own files are the same for everybody, whatever is typed.
    expect(asked.filter((url) => !url.includes('/assets/'))).toEqual([]);
  }, 120_000);

  it('waits with its first button for no file but those that its own page names', async () => {
    const cold = await context.newPage();
    await cold.addInitScript(() => {
      const watching = new MutationObserver(() => {
        if (document.querySelector('main button') === null) return;
        watching.disconnect();
        performance.mark('first button');
      });
      watching.observe(document, { childList: true, subtree: true });
    });
    await cold.goto(`${site.origin}/k/${channel.slug}/melden#${encodePin(channel.pin)}`);
    await cold.getByRole('button', { name: 'Beginnen', exact: true }).waitFor();
    // What its page names beforehand does not begin with a script: but the first of all.
    const asked = await cold.evaluate(() => {
      const [{ startTime: drawn }] = performance.getEntriesByName('first button') as [PerformanceEntry];
      const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
      const byScript = resources.filter(
        ({ initiatorType, startTime }) => initiatorType === 'script' && startTime < drawn,
      );
      return { all: resources.length, byScript: byScript.length };
    });
    expect([asked.all > 4, asked.byScript]).toEqual([true, 1]);
    await cold.close();
  }, 60_000);

  it('leaves by Escape twice without a question, and the way back shows nothing that was written', async () => {
    dialogs.length = 0;
    await page.goto(`${site.origin}/k/${channel.slug}/melden`);
    await press('Beginnen');
    await press('Doorgaan zonder te vergelijken');
    await press('Volgende');
    await page.getByLabel('Uw antwoord').fill(WHAT);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Het weer' }).waitFor();
    await page.goBack();
    await page.waitForLoadState();
    expect(await page.content()).not.toContain('Zonneveldt');
    expect(dialogs).toEqual([]);
  }, 120_000);

  it('has nothing that axe finds, scrolls nowhere sideways, and asks nothing of anybody else', () => {
    expect(looks.screens.length).toBeGreaterThan(4);
    expect(looks.violations).toEqual([]);
    expect(watched.foreign.filter((url) => !url.startsWith('https://www.knmi.nl/'))).toEqual([]);
  });

  it('leaves nothing in the profile on disk: history, cache, storage, restored sessions', async () => {
    expect(await context.cookies()).toEqual([]);
    await context.close();
    const texts = { WHAT, WHERE, OWN, CODE_WORD, FILE_NAME, FILE_TEXT, name: 'Zonneveldt', place: 'Oosterwolde' };
    const secrets: Sentinel[] = Object.entries(texts).flatMap(([name, text]) => wideSentinels(name, text));
    for (const words of [found.own, found.other]) secrets.push(...(await codeSentinels(words, channel.pin)));
    const pairs = [...found.own, ...found.other].map((word, index, all) => `${word} ${all[index + 1] ?? ''}`);
    secrets.push(...pairs.flatMap((pair) => wideSentinels('words', pair)));
    expect(findInFolder(profile, secrets)).toEqual([]);
    for (const control of CONTROLS) {
      expect([control, findInFolder(profile, wideSentinels('control', control)).length > 0]).toEqual([control, true]);
    }
  }, 120_000);
});

async function typeBack(words: readonly string[]): Promise<void> {
  for (const field of await page.getByLabel(/^Woord \d+$/).all()) {
    const label = await field.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent ?? '');
    await field.fill(words[Number(label.replaceAll(/\D/g, '')) - 1] ?? '');
  }
  await press('Controleren');
}

async function codeOf(words: readonly string[]): Promise<Code> {
  const parsed = await parseCode(words.join(' '));
  if (!parsed.ok) throw new Error('the words on the screen must be a code');
  return parsed.code;
}
