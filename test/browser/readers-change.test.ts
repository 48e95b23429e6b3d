/** The second half of a melding's life in real browsers: added, left out, replaced, proven, destroyed. */
import { readFileSync } from 'node:fs';
import { Decrypter } from 'age-encryption';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ZIP_NAMES } from '../../client/functionaris/export/export-zip.ts';
import { replyToMelder } from '../../client/functionaris/melding-flow.ts';
import { formatCode } from '../../crypto/code.ts';
import { encodePin } from '../../crypto/pin.ts';
import { verifyProof } from '../../crypto/proof.ts';
import { launchChromium, newContext, openSite, type Site, type Watched, watch } from '../helpers/browser.ts';
import { openAt } from '../helpers/desk.ts';
import { type Staffed, staffedChannel } from '../helpers/house.ts';
import { examine, type Looks, look } from '../helpers/looking.ts';
import { pdfText } from '../helpers/pdf-text.ts';
import type { EnrolledPerson } from '../helpers/people.ts';
import { type SentReport, sendReport } from '../helpers/report.ts';
import * as screens from '../helpers/screens.ts';
import { findInFolder, findSentinels, textSentinels } from '../helpers/sentinels.ts';
import { recordTraffic } from '../helpers/traffic.ts';

const ANNA = 'Anna de Vries';
const BRAM = 'Bram Jansen';
const CORA = 'Cora Smit';
/** Three of these are more than the 160,000 bytes from which some ZIP code starts a worker, which our policy refuses. */
const LONG = 'Dit staat in het verslag van de controle. '.repeat(1_300);
const WHAT = 'De kas van de kantine klopt al maanden niet, zag Fredrika Zonneveldt.';
const TWELVE_HOURS = 12 * 3_600_000;

let site: Site;
let browser: Browser;
let channel: Staffed;
let sent: SentReport;
let channelUrl: string;
const watched: Watched[] = [];
const looks: Looks = { violations: [], screens: [] };
const desks = new Map<string, Page>();

async function newPage(): Promise<Page> {
  const context = await newContext(browser, { locale: 'nl-NL', acceptDownloads: true });
  watched.push(watch(context, site.origin));
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  examine(page, looks);
  return page;
}

const nextBatch = () => site.goTo(new Date(site.now().getTime() + TWELVE_HOURS));

/** With the code on paper: no passkey is asked of this browser. */
async function openDesk(name: string): Promise<Page> {
  const page = desks.get(name) ?? (await newPage());
  desks.set(name, page);
  const person = channel.people.find((one) => one.name === name);
  if (person === undefined) throw new Error(`nobody called ${name}`);
  await page.goto(`${site.origin}/desk`);
  await page.getByText('Inloggen met uw herstelcode').first().click();
  await page.getByLabel('Uw herstelcode').fill((await formatCode(person.code, 'nl')).join(' '));
  await page.getByRole('button', { name: 'Inloggen met herstelcode' }).click();
  await page.getByRole('heading', { name: 'Meldingen', exact: true }).waitFor();
  return page;
}

/** For envelopes; what workers ask for is not among what a page has fetched. */
function hasAskedItself(page: Page): Promise<boolean> {
  return page.evaluate(() =>
    performance.getEntriesByType('resource').some(({ name }) => new URL(name).pathname === '/api/desk/envelopes'),
  );
}

async function openMailbox(code = sent.code): Promise<Page> {
  const page = await newPage();
  await screens.openMailbox(page, channelUrl, (await formatCode(code, 'nl')).join(' '));
  await page.getByText(WHAT).first().waitFor();
  return page;
}

beforeAll(async () => {
  const morning = new Date();
  morning.setUTCHours(9, 0, 0, 0);
  site = await openSite(morning);
  browser = await launchChromium();
  channel = await staffedChannel(site, [ANNA, BRAM, CORA]);
  channelUrl = `${site.origin}/k/${channel.slug}/${encodePin(channel.pin)}`;
  await nextBatch();
  sent = await sendReport(site, channel, [ANNA, BRAM], { what: WHAT });
  await nextBatch();
}, 300_000);

afterAll(async () => {
  await browser.close();
  await site.close();
});

describe('a melding whose readers change, in real browsers', () => {
  it('P4: a colleague is added, and everybody sees it', async () => {
    const anna = await openDesk(ANNA);
    await screens.openMelding(anna, WHAT);
    await anna.getByRole('button', { name: 'Wijzigen wie meeleest' }).click();
    await anna.getByRole('heading', { name: 'Wie leest mee?' }).waitFor();
    await look(anna, 'readers');
    await anna.getByLabel(CORA).check();
    await anna.getByRole('button', { name: 'Toevoegen' }).click();
    await anna.getByText(`${CORA} leest nu mee.`).waitFor();
    await look(anna, 'reader-added');

    const cora = await openDesk(CORA);
    await screens.openMelding(cora, WHAT);
    await cora.getByText(WHAT).first().waitFor();
    await look(cora, 'melding-of-a-newcomer');

    await nextBatch();
    const mailbox = await openMailbox();
    await mailbox.getByText(`${ANNA} voegde ${CORA} toe.`).waitFor();
    await look(mailbox, 'mailbox-reader-added');
  }, 240_000);

  it('is read beside the page, and on the page where the file of the workers cannot be had', async () => {
    const anna = await openDesk(ANNA);
    await anna.getByRole('button', { name: WHAT }).first().waitFor();
    const [address] = new Set(anna.workers().map((worker) => worker.url()));
    expect(anna.workers().length).toBeGreaterThan(0);
    expect(await hasAskedItself(anna)).toBe(false);

    const without = await newPage();
    await without.route(address ?? '', (route) => route.abort());
    desks.set(ANNA, without);
    await openDesk(ANNA);
    await without.getByRole('button', { name: WHAT }).first().waitFor();
    expect(without.workers()).toEqual([]);
    expect(await hasAskedItself(without)).toBe(true);
    desks.set(ANNA, anna);
  }, 120_000);

  it('P1: the melder leaves somebody out, and a browser carries it out before anything else', async () => {
    const mailbox = await openMailbox();
    await mailbox.getByRole('button', { name: 'Wijzigen wie meeleest' }).click();
    await mailbox.getByRole('button', { name: `Niet meer laten meelezen: ${BRAM}` }).click();
    await look(mailbox, 'wish-confirm');
    await mailbox.getByRole('button', { name: 'Ja, verzoek versturen' }).click();
    await mailbox.getByText(/Uw verzoek is verstuurd/).waitFor();
    await look(mailbox, 'wish-sent');
    await nextBatch();

    const anna = await openDesk(ANNA);
    await screens.openMelding(anna, WHAT);
    await anna.getByText('Eerst is bijgewerkt wie meeleest').waitFor();
    await look(anna, 'settled');
    const bram = await openDesk(BRAM);
    await bram.getByText('Collega’s behandelen één melding voortaan zonder u.').waitFor();
    await look(bram, 'desk-closed-to-me');
    expect(await bram.content()).not.toContain('kantine');
    await nextBatch();
    const after = await openMailbox();
    await after.getByText(/Uitgevoerd op/).waitFor();
    await after.getByText(`${ANNA} haalde ${BRAM} van dit gesprek af.`).waitFor();
  }, 240_000);

  it('P8: the melder keeps a proof file that anybody can verify', async () => {
    const mailbox = await openMailbox();
    await mailbox.getByRole('button', { name: 'Bewijsbestand maken' }).click();
    await look(mailbox, 'proof');
    const download = mailbox.waitForEvent('download');
    await mailbox.getByRole('button', { name: 'Bestand opslaan' }).click();
    const file = new Uint8Array(readFileSync(await (await download).path()));
    const proof = verifyProof(file, channel.pin);
    expect(Buffer.from(proof.content).toString('utf8')).toContain(WHAT);
    // Both opened it on that day: whose word it has is whose stands first, and the page names the same.
    const name = proof.statement?.name ?? '';
    expect([ANNA, CORA]).toContain(name);
    await mailbox.getByRole('listitem').filter({ hasText: name }).first().waitFor();
  }, 120_000);

  /** By keyboard: the form is filled in, and its file saved. */
  async function saveExport(page: Page, name: RegExp): Promise<Uint8Array<ArrayBuffer>> {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Uitdraai maken en vastleggen' }).press('Enter');
    const saved = await download;
    expect(saved.suggestedFilename()).toMatch(name);
    return new Uint8Array(readFileSync(await saved.path()));
  }

  async function toExport(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Uitdraai maken' }).click();
    await page.getByRole('heading', { name: 'Uitdraai van deze melding' }).waitFor();
  }

  it('WBK-1a.3 SEALED-EXPORT: is sealed for somebody outside, who opens it with words that no request carried', async () => {
    const person = channel.people.find(({ name }) => name === ANNA) as EnrolledPerson;
    const { at, melding: read } = await openAt(person);
    let melding = read;
    for (let count = 0; count < 3; count++) melding = await replyToMelder(at, melding, LONG);
    const anna = await openDesk(ANNA);
    await screens.openMelding(anna, WHAT);
    const traffic = recordTraffic(anna.context());
    await toExport(anna);
    await look(anna, 'take-out');
    await anna.getByRole('button', { name: 'Uitdraai maken en vastleggen' }).press('Enter');
    await anna.getByText('Vul in voor wie de uitdraai is.').waitFor();
    await anna.getByLabel('Voor wie is de uitdraai?').fill('Huis voor Klokkenluiders');
    const sealed = await saveExport(anna, /^uitdraai-[0-9-]{10}\.zip\.age$/);
    await anna.getByText('De uitdraai is opgeslagen op dit toestel.').waitFor();
    const words = await screens.readWords(anna, 'Twaalf woorden bij deze uitdraai');
    await look(anna, 'sealed-words');

    const decrypter = new Decrypter();
    decrypter.addPassphrase(words.join(' '));
    const zip = await decrypter.decrypt(sealed);
    const files = unzipSync(zip);
    expect(files[ZIP_NAMES.page]?.length).toBeGreaterThan(160_000);
    expect(Object.keys(files).sort()).toEqual([...Object.values(ZIP_NAMES), 'padding.bin'].sort());
    expect(Buffer.from(files[ZIP_NAMES.evidence] ?? []).toString('utf8')).toContain(WHAT);

    await anna.getByText(`${new URL(site.origin).host}/proof#open`).waitFor();
    expect(await anna.getByRole('link', { name: /proof/ }).count()).toBe(0);
    const page = await newPage();
    await page.goto(`${site.origin}/proof#open`);
    await page
      .getByLabel('Verzegeld bestand')
      .setInputFiles({ name: 'x.zip.age', mimeType: '', buffer: Buffer.from(sealed) });
    await page.getByLabel('De twaalf woorden').fill(words.join(' '));
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Openen en opslaan' }).press('Enter');
    expect(Buffer.from(zip).equals(readFileSync(await (await download).path()))).toBe(true);
    await page.close();

    await anna.getByRole('button', { name: 'Klaar, woorden wissen' }).press('Enter');
    await anna.getByText('Huis voor Klokkenluiders').first().waitFor();
    expect(await anna.content()).not.toContain(words.slice(0, 3).join('</li>'));
    const told = await traffic.all();
    expect(told.length).toBeGreaterThan(3);
    const pairs = words.slice(1).map((word, place) => `${words[place]} ${word}`);
    const sentinels = [...pairs, words.join(), words.join('-')].flatMap((text) => textSentinels('words', text));
    expect(findSentinels(JSON.stringify(told), sentinels)).toEqual([]);
    expect(findInFolder(site.dataDir, sentinels)).toEqual([]);
  }, 240_000);

  it('WBK-17: is taken out as a paper and as a signed copy, and colleagues see for whom', async () => {
    const anna = await openDesk(ANNA);
    await screens.openMelding(anna, WHAT);
    await toExport(anna);
    await anna.getByLabel('Voor wie is de uitdraai?').fill('Huis voor Klokkenluiders');
    const unsealed = anna.getByText('Dit bestand is niet verzegeld');
    expect(await unsealed.count()).toBe(0);
    await anna.getByLabel('PDF, om te lezen').check();
    await unsealed.waitFor();
    const save = () => saveExport(anna, /^uitdraai-[0-9-]{10}\.(?:pdf|zip)$/);
    expect((await pdfText(await save())).join(' ').replaceAll(/\s+/g, ' ')).toContain(WHAT);
    await anna.getByText('De uitdraai is opgeslagen op dit toestel.').waitFor();
    await anna.getByLabel('ZIP, met handtekeningen om te controleren').check();
    const files = unzipSync(await save());
    expect(Object.keys(files).sort()).toEqual(Object.values(ZIP_NAMES).sort());
    expect(Buffer.from(files[ZIP_NAMES.evidence] ?? []).toString('utf8')).toContain(WHAT);
    await look(anna, 'taken-out');
    await anna.getByRole('button', { name: 'Terug naar de melding' }).click();
    await anna.getByText('Huis voor Klokkenluiders').first().waitFor();
  }, 240_000);

  it('P5: both ask to destroy it, and at the next delivery it is gone, for everybody', async () => {
    const mailbox = await openMailbox();
    await mailbox.getByRole('button', { name: 'Melding laten vernietigen' }).click();
    await look(mailbox, 'destroy');
    await mailbox.getByRole('button', { name: 'Vraag om te vernietigen' }).click();
    await mailbox.getByRole('button', { name: 'Ja, ik vraag dit' }).click();
    await mailbox.getByText(/Uw vraag is verstuurd/).waitFor();
    await nextBatch();
    const anna = await openDesk(ANNA);
    await screens.openMelding(anna, WHAT);
    await anna.getByRole('button', { name: 'Afsluiten of vernietigen' }).click();
    await look(anna, 'ending');
    await anna.getByRole('button', { name: 'Vragen om te vernietigen' }).click();
    await look(anna, 'destroy-sure');
    await anna.getByRole('button', { name: 'Ja, vraag om te vernietigen' }).click();
    await anna.getByText('De melding verdwijnt bij het volgende bezorgmoment.').first().waitFor();
    await nextBatch();

    const gone = await newPage();
    await screens.openMailbox(gone, channelUrl, (await formatCode(sent.code, 'nl')).join(' '));
    await gone.getByText(/Een melding is vernietigd op/).waitFor();
    await look(gone, 'tombstone');
    const desk = await openDesk(ANNA);
    await desk.getByText('Er zijn geen meldingen voor u').waitFor();
    expect(await site.deps.shredStore.findShares([Buffer.from(sent.meldingId, 'base64url')])).toEqual([]);
  }, 240_000);

  it('has nothing that axe finds, asks nothing of anybody else, and leaves no text on the server', () => {
    expect(looks.screens.length).toBeGreaterThan(10);
    expect(looks.violations).toEqual([]);
    expect(watched.flatMap(({ foreign }) => foreign)).toEqual([]);
    expect(watched.flatMap(({ problems }) => problems)).toEqual([]);
    expect(findInFolder(site.dataDir, textSentinels('report', WHAT))).toEqual([]);
  });
});
