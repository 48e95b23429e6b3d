/** What a melder does in an open mailbox, in a real browser: steer, take new words, send again, prove, end. */
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askDestruction, confirmReceipt, markOpened } from '../../client/functionaris/melding-flow.ts';
import { changeReaders } from '../../client/functionaris/readers-flow.ts';
import { formatCode } from '../../crypto/code.ts';
import { encodePin } from '../../crypto/pin.ts';
import { verifyProof } from '../../crypto/proof.ts';
import { formatProofChallenge, generateProofChallenge } from '../../crypto/proof-challenge.ts';
import { launchChromium, openSite, type Site, type Watched, watch } from '../helpers/browser.ts';
import { closeMelding, fpOf, openAt } from '../helpers/desk.ts';
import { type Staffed, staffedChannel } from '../helpers/house.ts';
import { examine, type Looks, look } from '../helpers/looking.ts';
import type { EnrolledPerson } from '../helpers/people.ts';
import { sendReport } from '../helpers/report.ts';
import { openMailbox, readWords } from '../helpers/screens.ts';

const ANNA = 'Anna de Vries';
const BRAM = 'Bram Jansen';
const CORA = 'Cora Smit';
const WHAT = 'De kas van de kantine klopt al maanden niet.';

let site: Site;
let browser: Browser;
let page: Page;
let channel: Staffed;
let watched: Watched;
let words: readonly string[];
const looks: Looks = { violations: [], screens: [] };

const later = (hours: number) => site.goTo(new Date(site.now().getTime() + hours * 60 * 60 * 1_000));
const channelUrl = () => `${site.origin}/k/${channel.slug}/${encodePin(channel.pin)}`;
const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click();
const heading = (name: string) => page.getByRole('heading', { name }).first().waitFor();

beforeAll(async () => {
  const morning = new Date();
  morning.setUTCHours(9, 0, 0, 0);
  site = await openSite(morning);
  channel = await staffedChannel(site, [ANNA, BRAM, CORA]);
  const [anna, bram] = channel.people as unknown as [EnrolledPerson, EnrolledPerson];
  await later(12);
  const sent = await sendReport(site, channel, [ANNA], { what: WHAT, excluded: [CORA] });
  words = await formatCode(sent.code, 'nl');
  await later(12);
  const atAnna = await openAt(anna);
  const confirmed = await confirmReceipt(atAnna.at, await markOpened(atAnna.at, atAnna.melding), 'Ontvangen.');
  const shared = await changeReaders(atAnna.at, confirmed, { add: [fpOf(bram)], withHistory: true });
  await askDestruction(atAnna.at, await closeMelding(atAnna.at, shared, '2027-12-01'));
  await later(12);

  browser = await launchChromium();
  const context = await browser.newContext({ locale: 'nl-NL', acceptDownloads: true });
  watched = watch(context, site.origin);
  page = await context.newPage();
  page.setDefaultTimeout(30_000);
  examine(page, looks);
  await openMailbox(page, channelUrl(), words.join(' '));
  await page.getByText('Ontvangen.').waitFor();
}, 300_000);

afterAll(async () => {
  await browser.close();
  await site.close();
});

describe('an open mailbox in a real browser', () => {
  it('P4: says in words who came, what was closed and who asks to destroy it, and stops that', async () => {
    await page.getByText(`${ANNA} voegde ${BRAM} toe.`).waitFor();
    await page.getByText(`${ANNA} heeft deze melding afgesloten.`).waitFor();
    await look(page, 'mailbox-ending');
    await press('Melding laten vernietigen');
    await look(page, 'ending');
    await press('Vernietiging tegenhouden');
    await page.getByText('Er is gevraagd om deze melding te vernietigen').waitFor({ state: 'detached' });
    await press('Terug naar de melding');
    await page.getByText('U wilt dat deze melding blijft.').waitFor();
  }, 120_000);

  it('P1: asks to leave a reader out, after saying what that does not undo', async () => {
    await press('Wijzigen wie meeleest');
    await look(page, 'steer');
    await press(`Niet meer laten meelezen: ${BRAM}`);
    await page.getByText('Wat al gelezen is, blijft gelezen.').waitFor();
    await look(page, 'steer-leave-out');
    await press('Ja, verzoek versturen');
    await page.getByText('Leest nog mee. U vroeg om deze persoon eraf te halen.').waitFor();
    await look(page, 'steer-asked');
    await press('Terug naar de melding');
    await page.getByText(`${BRAM} mag niet meer meelezen.`).waitFor();
  }, 120_000);

  it('P8: saves a proof file that verifies, and answers who asks', async () => {
    await press('Bewijsbestand maken');
    await look(page, 'proof');
    const [download] = await Promise.all([page.waitForEvent('download'), press('Bestand opslaan')]);
    expect(download.suggestedFilename()).toBe('bestand.json');
    const proof = verifyProof(new Uint8Array(await readFile(await download.path())), channel.pin);
    expect(proof.statement).toMatchObject({ name: ANNA });
    await page.getByLabel('De vraag').fill(formatProofChallenge(generateProofChallenge()));
    await press('Antwoord maken');
    expect(await page.getByLabel('Uw antwoord').inputValue()).toMatch(/^zp1\.answer\./);
    await look(page, 'proof-answered');
    await press('Terug naar de melding');
  }, 120_000);

  it('shows the list with who confirmed and who signs it', async () => {
    await press('De lijst van functionarissen bekijken');
    await page.getByText('De lijst wordt getekend door').waitFor();
    await look(page, 'mailbox-list');
    await press('Terug naar de melding');
  }, 120_000);

  it('sends again to others, and shows both meldingen', async () => {
    await press('Opnieuw sturen aan anderen');
    await look(page, 'again');
    await press('Kies nieuwe lezers');
    await heading('Wie mag uw melding lezen?');
    await press(`Toch niet uitsluiten: ${CORA}`);
    await page.getByRole('checkbox', { name: new RegExp(CORA) }).check();
    await look(page, 'again-readers');
    await press('Volgende');
    expect(await page.getByLabel('Wat is er gebeurd?').inputValue()).toBe(WHAT);
    await page.getByLabel(/Stuur ook mee/).check();
    await look(page, 'again-text');
    await press('Versturen');
    await heading('Uw nieuwe melding is verstuurd');
    await look(page, 'again-sent');
    await press('Naar uw postbus');
    await heading('Uw meldingen');
    expect(await page.getByRole('list', { name: 'Uw meldingen' }).getByRole('button').count()).toBe(2);
    await look(page, 'meldingen');
  }, 180_000);

  it('P6: takes new words, with which alone the mailbox opens afterwards', async () => {
    await page.getByRole('list', { name: 'Uw meldingen' }).getByRole('button').first().click();
    await press('Nieuwe woorden nemen');
    await page.getByLabel('Uw woorden van nu').fill([...words].reverse().join(' '));
    await press('Verder');
    await page.getByLabel('Uw woorden van nu').fill(words.join(' '));
    await look(page, 'replace');
    await press('Verder');
    const fresh = await readWords(page, 'Uw twaalf woorden');
    await look(page, 'replace-code');
    await press('Ik heb de woorden opgeschreven');
    for (const field of await page.getByLabel(/^Woord \d+$/).all()) {
      const label = await field.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent ?? '');
      await field.fill(fresh[Number(label.replaceAll(/\D/g, '')) - 1] ?? '');
    }
    await press('Controleren');
    await look(page, 'replace-ready');
    await press('Vervangen');
    await heading('Uw woorden zijn vervangen');
    await look(page, 'replace-done');
    await press('Naar uw postbus');
    await page.getByText('U nam nieuwe woorden.').waitFor();
    await press('Postbus sluiten');

    await openMailbox(page, channelUrl(), words.join(' '));
    await page.getByText('Met deze code is hier geen postbus.').first().waitFor();
    await page.getByLabel('Uw twaalf woorden').fill(fresh.join(' '));
    await press('Openen');
    await heading('Uw meldingen');
  }, 180_000);

  it('has nothing that axe finds, scrolls nowhere sideways, and asks nothing of anybody else', () => {
    expect(looks.screens.length).toBeGreaterThan(14);
    expect(looks.violations).toEqual([]);
    expect(watched.foreign).toEqual([]);
    expect(watched.problems.filter((problem) => !problem.includes('403'))).toEqual([]);
  });
});
