/** Files and voice between the real mailbox and the real desk, both ways. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { deskFiles, sendFiles } from '../../client/functionaris/file-flow.ts';
import { mailboxFiles, sendFiles as sendFromMailbox } from '../../client/melder/file-flow.ts';
import { openFile } from '../../client/shared/files/download-file.ts';
import type { FileRef } from '../../client/shared/files/file-ref.ts';
import { COLLECT_MAX_BYTES } from '../../client/shared/files/file-sink.ts';
import { findViewable } from '../../client/shared/viewer/kind.ts';
import { invite, listPerson, readInvitations, readList } from '../../client/steward/list-flow.ts';
import { formatCode } from '../../crypto/code.ts';
import { encodePin } from '../../crypto/pin.ts';
import { utf8 } from '../../crypto/public/bytes.ts';
import { fileChunkCount, paddedFileBytes } from '../../crypto/public/sizes.ts';
import { areEqual, decodeBase64url } from '../../crypto/public/sodium.ts';
import {
  addAuthenticator,
  launchChromium,
  newContext,
  openSite,
  type Site,
  type Watched,
  watch,
} from '../helpers/browser.ts';
import { describePerson } from '../helpers/crypto-channel.ts';
import { comeBack, openAt } from '../helpers/desk.ts';
import { upload } from '../helpers/files.ts';
import { greyPng, hostilePdf, hostileXlsx, toneWav } from '../helpers/hostile-files.ts';
import { type Staffed, staffedChannel } from '../helpers/house.ts';
import { lineWorkerAddress } from '../helpers/line-worker-address.ts';
import { examine, glance, type Looks, look } from '../helpers/looking.ts';
import { pageModule } from '../helpers/page-module.ts';
import { type Canary, openCanary } from '../helpers/parts-site.ts';
import type { EnrolledPerson } from '../helpers/people.ts';
import { plantedJpeg } from '../helpers/planted/pictures.ts';
import { heard, listenTo } from '../helpers/read-aloud.ts';
import { type SentReport, sendReport } from '../helpers/report.ts';
import { enrol, openDesk, openMailbox, openMelding, report } from '../helpers/screens.ts';
import { patternedBytes } from '../helpers/upload-bytes.ts';
import type { UploadPlace } from '../helpers/upload-page.ts';

const ANNA = 'Anna de Vries';
const DIRK = 'Dirk Visser';
const WHAT = 'De kas van de kantine klopt al maanden niet.';
const WHAT_FIRST = 'De kas klopt niet.';

let site: Site;
let canary: Canary;
let browser: Browser;
let page: Page;
let channel: Staffed;
let anna: EnrolledPerson;
let watched: Watched;
/** Of a functionaris with a passkey of this browser. */
let desk: Page;
let watchedDesk: Watched;
const looks: Looks = { violations: [], screens: [] };
let lineAddress: string;
const later = (hours: number) => site.goTo(new Date(site.now().getTime() + hours * 60 * 60 * 1_000));

beforeAll(async () => {
  const morning = new Date();
  morning.setUTCHours(9, 0, 0, 0);
  site = await openSite(morning);
  canary = await openCanary();
  lineAddress = await lineWorkerAddress();
  channel = await staffedChannel(site, [ANNA, 'Bram Jansen']);
  [anna] = channel.people as [EnrolledPerson];
  browser = await launchChromium(['--use-fake-device-for-media-stream']);
  await enrolHere();
  await later(12);
  const sent = await sendReport(site, channel, [ANNA, DIRK]);
  await sendFromMelder(sent);
  await later(12);
  const { at, melding } = await openAt(anna);
  const bytes = new Uint8Array(await hostilePdf(canary.origin));
  const file = await upload(site.api, deskFiles(at, melding), bytes, { name: 'brief.pdf' });
  await sendFiles(at, melding, { files: [file], note: 'Leest u deze brief?' });
  await later(12);

  const context = await newContext(browser, { locale: 'nl-NL' });
  await context.grantPermissions(['microphone'], { origin: site.origin });
  watched = watch(context, site.origin);
  page = await context.newPage();
  examine(page, looks);
  const words = await formatCode(sent.code, 'nl');
  await openMailbox(page, `${site.origin}/k/${channel.slug}/${encodePin(channel.pin)}`, words.join(' '));
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await canary?.close();
  await site?.close();
});

/** Invited, enrolled with a passkey, and listed after the six words were typed. */
async function enrolHere() {
  const context = await newContext(browser, { locale: 'nl-NL', acceptDownloads: true });
  // As in a browser that has no dialogue to save into.
  await context.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  watchedDesk = watch(context, site.origin);
  desk = await context.newPage();
  desk.setDefaultTimeout(20_000);
  await addAuthenticator(desk);
  examine(desk, looks);
  const link = await invite(site.api, channel.steward, { role: 'functionaris', person: describePerson(DIRK) });
  const { sixWords: typedWords } = await enrol(desk, link);
  const invited = await readInvitations(site.api, channel.steward);
  const invitation = invited.find(({ state }) => state === 'enrolled');
  if (invitation === undefined) throw new Error('nobody enrolled');
  const known = await readList(site.api, channel.steward);
  await listPerson(site.api, channel.steward, { known, invitation, typedWords, today: site.today() });
}

/** One file of each kind that the desk can show, as the melder's page sends them. */
async function sendFromMelder(sent: SentReport) {
  const { session } = await comeBack(site, channel, sent);
  const door = mailboxFiles(site.api, session, sent.meldingId);
  const files = [
    ['foto-1.png', greyPng(600, 400)],
    ['document-2.pdf', await hostilePdf(canary.origin)],
    ['tekst-3.txt', utf8('Zo stond het in het kasboek.')],
    ['werkblad-4.xlsx', hostileXlsx(canary.origin)],
    ['geluid-5.wav', toneWav(3)],
  ] as const;
  const refs: FileRef[] = [];
  for (const [name, bytes] of files) refs.push(await upload(site.api, door, new Uint8Array(bytes), { name }));
  // The server need not have it: nobody asks for it.
  const large = paddedFileBytes(COLLECT_MAX_BYTES);
  const film = await upload(site.api, door, utf8('film'), { name: 'film-6.mp4' });
  refs.push({ ...film, paddedBytes: large, chunks: fileChunkCount(large) });
  await sendFromMailbox(site.api, session, sent.meldingId, { files: refs, note: 'Hier is wat ik heb.' });
}

it('a file from a functionaris is looked at in the mailbox, and tells nobody', async () => {
  await page.getByText('Leest u deze brief?').waitFor();
  await page.getByRole('button', { name: 'Bekijken: brief.pdf' }).click();
  const frame = page.frameLocator('iframe');
  await frame.getByText('Bladzijde 1 van 2').waitFor();
  await look(page, 'mailbox-file');
  await page.getByRole('button', { name: 'Sluiten', exact: true }).click();
  expect(canary.hits).toEqual([]);
  expect(watched.foreign).toEqual([]);
}, 120_000);

it('WBK-2.2c: a spoken answer goes from the mailbox to the desk as a sealed file, without a mark', async () => {
  await page.getByRole('button', { name: 'Iets inspreken in plaats van typen' }).click();
  await look(page, 'mailbox-speak');
  await page.getByLabel('Ik vind het goed dat mijn stem wordt opgenomen').check();
  await page.getByRole('button', { name: 'Opname beginnen' }).click();
  await page.getByText('0:02 van hooguit 10:00').waitFor();
  await page.getByRole('button', { name: 'Klaar met praten' }).click();
  await page.getByRole('button', { name: 'Deze opname gebruiken' }).waitFor();
  // Nobody leaves a recording behind by mistake.
  await page.goBack().catch(() => null);
  await page.getByText('Er staat nog een opname open.').waitFor();
  await page.getByRole('button', { name: 'Deze opname gebruiken' }).click();
  await page.getByText('Uw opname is verstuurd').waitFor();
  await look(page, 'mailbox-spoken');
  await later(12);
  const { at, melding } = await openAt(anna);
  const files = melding.view.events.flatMap((event) => (event.kind === 'files' ? event.content.files : []));
  const voice = files.find(({ kind }) => kind === 'voice');
  expect(voice).toMatchObject({ name: 'opname.wav', mediaType: 'audio/wav' });
  if (voice === undefined) return;
  const heard = await openFile(site.api, deskFiles(at, melding), voice);
  expect(findViewable(heard)).toEqual({ kind: 'sound', type: 'audio/wav' });
  expect(heard.length).toBeGreaterThan(50_000);
  expect(watched.problems).toEqual([]);
  expect(looks.violations).toEqual([]);
}, 120_000);

it('a functionaris with a passkey looks at each kind of file behind glass, and saves one after a warning', async () => {
  // Its days are the server's, which is hours ahead by now.
  await desk.context().clock.setFixedTime(site.now());
  await openDesk(desk, site.origin);
  await openMelding(desk, WHAT_FIRST);
  const frame = desk.frameLocator('iframe');
  const shown = {
    'foto-1.png': frame.getByRole('img', { name: 'De afbeelding, opnieuw getekend' }),
    'document-2.pdf': frame.getByText('Bladzijde 1 van 2'),
    'tekst-3.txt': frame.getByText('Zo stond het in het kasboek.'),
    'werkblad-4.xlsx': frame.getByText('Omgekocht'),
    'geluid-5.wav': frame.getByLabel('Snelheid'),
  };
  for (const [name, seen] of Object.entries(shown)) {
    await desk.getByRole('button', { name: `Bekijken: ${name}` }).click();
    await seen.waitFor();
    await glance(desk, `desk-file-${name.slice(0, -6)}`);
    if (name !== 'geluid-5.wav') await desk.getByRole('button', { name: 'Sluiten', exact: true }).click();
  }
  // Another language is spoken behind the glass too.
  for (const [lang, speed] of [
    ['en', 'Speed'],
    ['nl', 'Snelheid'],
  ] as const) {
    await desk.locator(`.zp-languages__choice[lang="${lang}"]`).click();
    await frame.getByLabel(speed).waitFor();
  }
  await desk.getByText('Dit bestand is te groot om met deze browser op te slaan.').waitFor();
  await desk.getByText('Deze browser kan bestanden tot 256 MB opslaan.').waitFor();
  await desk.getByText('Bestand opslaan').click();
  await desk.getByText('Een opgeslagen bestand is niet meer afgeschermd.').waitFor();
  const [saved] = await Promise.all([
    desk.waitForEvent('download'),
    desk.getByRole('button', { name: 'Toch opslaan' }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe('geluid-5.wav');
  expect(readFileSync(await saved.path()).equals(Buffer.from(toneWav(3)))).toBe(true);
  expect(canary.hits).toEqual([]);
}, 120_000);

it.each([
  [
    'a bit of it was turned',
    (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -1), Buffer.of((bytes.at(-1) ?? 0) ^ 1)]),
  ],
  ['the last byte is missing', (bytes: Buffer) => bytes.subarray(0, -1)],
])(
  'a file of which %s on its way is not shown and not saved: a plain sentence',
  async (_, change) => {
    await desk.clock.install();
    let saves = 0;
    desk.on('download', () => {
      saves += 1;
    });
    await desk.route('**/api/files/chunks?*', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: change(await response.body()) });
    });
    await desk.getByRole('button', { name: 'Bekijken: foto-1.png' }).click();
    // What is too short may be a broken connection: it is tried again for two minutes.
    const sentence = desk.getByText('Dit bestand kon niet worden opgehaald of klopt niet');
    while (!(await sentence.isVisible())) await desk.clock.runFor(10_000);
    expect(await desk.locator('iframe').count()).toBe(0);
    expect(saves).toBe(0);
    await desk.unroute('**/api/files/chunks?*');
    await desk.clock.resume();
    await desk.getByRole('button', { name: 'Opnieuw proberen' }).click();
  },
  120_000,
);

it('WBK-2b: what was spoken is heard beside the record of it, which is put to the melder', async () => {
  await desk.getByRole('button', { name: 'Vernieuwen' }).click();
  await desk.getByRole('button', { name: 'Opschrijven wat u hoort, ter goedkeuring' }).click();
  const form = desk.getByRole('form', { name: 'Verslag laten controleren' });
  await form.getByRole('button', { name: /^Luisteren/ }).click();
  const frame = form.frameLocator('iframe');
  await frame.getByLabel('Snelheid').selectOption('1.5');
  expect(await form.getByRole('radio', { checked: true }).count()).toBe(1);
  await form.getByRole('textbox').fill('De melder zegt dat de kas niet klopt.');
  await look(desk, 'desk-record');
  await form.getByRole('button', { name: 'Verslag voorleggen' }).click();
  await desk
    .locator('.zp-done')
    .getByText(/De melder ziet dit/)
    .waitFor();
}, 120_000);

it('files go along with a reply: cleaned, and opened by the melder', async () => {
  await desk.getByText('Bestanden toevoegen').first().click();
  const photo = { name: 'IMG_2041 Dirk Visser.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(plantedJpeg()) };
  const letter = { name: 'brief.txt', mimeType: 'text/plain', buffer: Buffer.from('Dit is onze brief.') };
  await desk.getByLabel('Bestanden kiezen').first().setInputFiles([photo, letter]);
  await desk.getByText('Wordt verstuurd als: foto-1.jpg').waitFor();
  await desk.getByText('Wordt verstuurd als: tekst-2.txt').waitFor();
  await desk.getByText(/Plaats op de kaart: .*Amsterdam/).waitFor();
  await desk.getByLabel('Uw bericht').fill('Herkent u deze plek?');
  await look(desk, 'desk-reply-with-files');
  await desk.route('**/api/files/chunks?*', (route) => route.abort());
  await desk.getByRole('button', { name: 'Antwoord versturen' }).click();
  await desk.getByText('Er is geen verbinding. Wij proberen het vanzelf opnieuw.').first().waitFor();
  await glance(desk, 'desk-reply-tried-again');
  await desk.unroute('**/api/files/chunks?*');
  await desk.clock.fastForward(60_000);
  await desk.getByText('Uw antwoord is verstuurd.').waitFor();
  await look(desk, 'desk-replied-with-files');
  // What the browser says of the line that was broken here.
  expect(watchedDesk.problems.filter((line) => !line.includes('ERR_FAILED'))).toEqual([]);
  expect(watchedDesk.foreign).toEqual([]);
  await later(12);

  await page.getByRole('button', { name: 'Terug naar de melding' }).click();
  await page.getByRole('button', { name: 'Verversen' }).click();
  await page.getByText('Herkent u deze plek?').waitFor();
  await page.getByText('Wilt u bestanden meesturen?').click();
  // More than one request carries: that goes over a socket, under the policy that the page really has.
  const buffer = Buffer.from('Het was hier.\n'.repeat(170_000));
  const answer = { name: 'plattegrond Jan.txt', mimeType: 'text/plain', buffer };
  const lineWorker = page.waitForEvent('worker', (worker) => worker.url() === `${site.origin}${lineAddress}`);
  const upgraded = site.linesOpened();
  await page.getByLabel('Bestanden kiezen').setInputFiles(answer);
  await page.getByText('Wordt verstuurd als: tekst-1.txt').waitFor();
  await look(page, 'mailbox-reply-with-file');
  await page.getByRole('button', { name: 'Bericht versturen' }).click();
  await page
    .getByText('Bekijken: tekst-1.txt')
    .or(page.getByRole('button', { name: 'Bekijken: tekst-1.txt' }))
    .first()
    .waitFor();
  await lineWorker;
  expect(site.linesOpened()).toBe(upgraded + 1);
  await page.getByRole('button', { name: 'Bekijken: foto-1.jpg' }).click();
  await page.frameLocator('iframe').getByRole('img').waitFor();
  expect(looks.violations).toEqual([]);
}, 120_000);

it('a large file goes on in its worker after a pause and a line that broke, and a cancelled one leaves nothing', async () => {
  const sent = await sendReport(site, channel, [ANNA]);
  const { session } = await comeBack(site, channel, sent);
  const uploading = await page.context().newPage();
  const asked: string[] = [];
  uploading.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
  const code = await pageModule('test/helpers/upload-page.ts');
  await uploading.route('**/assets/upload.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: code }),
  );
  // Its policy allows what libsodium needs, and the one for workers is not made there yet.
  await uploading.goto(`${site.origin}/steward`);
  const call = <T>(name: keyof typeof import('../helpers/upload-page.ts'), place?: UploadPlace): Promise<T> =>
    uploading.evaluate(`import('/assets/upload.js').then((script) => script.${name}(${JSON.stringify(place)}))`);
  const byteLength = 12 * 1_048_576;
  const place = { token: session.token, meldingId: sent.meldingId, lineAddress, byteLength };
  const looking = () => call<{ kind: string; kinds: string[] }>('look');
  const opened = site.linesOpened();

  await call('start', place);
  await expect.poll(async () => (await looking()).kind, { timeout: 20_000 }).toBe('paused');
  expect(uploading.workers().map((worker) => worker.url())).toEqual([`${site.origin}${lineAddress}`]);
  site.cutLinesAtChunk(25);
  await call('resume');
  const ref = await call<FileRef>('end');
  expect(new Set((await looking()).kinds)).toEqual(new Set(['going', 'paused', 'retrying', 'done']));
  expect(site.linesOpened()).toBe(opened + 2);
  await sendFromMailbox(site.api, session, sent.meldingId, { files: [ref] });
  const received = await openFile(site.api, mailboxFiles(site.api, session, sent.meldingId), ref);
  expect(areEqual(received, patternedBytes(byteLength))).toBe(true);

  await call('start', place);
  await expect.poll(async () => (await looking()).kind, { timeout: 20_000 }).toBe('paused');
  await call('cancel');
  expect(await call('end')).toBe('TransferCancelled');
  const held = async () => (await site.deps.store.sumFiles(decodeBase64url(sent.meldingId), 'melder')).count;
  await expect.poll(held).toBe(1);
  await expect.poll(() => uploading.workers().length).toBe(0);
  expect(asked.filter((one) => one.startsWith('PUT'))).toEqual([]);
  await uploading.close();
}, 120_000);

it('a page that is left alone takes the words off the screen, and its files go on', async () => {
  const alone = await page.context().newPage();
  await alone.clock.install();
  await listenTo(alone);
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await alone.route('**/api/files/chunks?*', async (route) => {
    await held;
    await route.continue();
  });
  const file = { name: 'brief.txt', mimeType: 'text/plain', buffer: Buffer.from('Dit stond in de brief.') };
  const channelUrl = `${site.origin}/k/${channel.slug}/${encodePin(channel.pin)}`;
  await report(alone, { channelUrl, never: [], what: WHAT, file });
  await alone.clock.fastForward(14 * 60_000);
  await heard(alone, 'Over twee minuten wordt deze pagina leeggemaakt.');
  await look(alone, 'idle-soon');
  await alone.getByRole('button', { name: 'Verdergaan' }).click();
  await alone.clock.fastForward(14 * 60_000);
  await alone.getByText('Over twee minuten wordt deze pagina leeggemaakt.').waitFor();
  await alone.clock.fastForward(2 * 60_000);
  await alone.getByText('Er wordt nog iets verstuurd: laat deze pagina open.').waitFor();
  await look(alone, 'report-idle-sending');
  // Nothing for whoever passes by: not that there is a report, nor of what.
  expect(await alone.locator('body').innerText()).not.toMatch(/melding|bestand|Voorbeeld|kas/i);
  letGo();
  await alone.getByText('Laad de pagina opnieuw om verder te gaan.').waitFor();
  await later(12);
  const { desk } = await openAt(anna);
  const events = desk.meldingen.flatMap(({ view }) => view.events);
  expect(JSON.stringify(events)).toContain(WHAT);
  const names = events.flatMap((event) => (event.kind === 'files' ? event.content.files.map(({ name }) => name) : []));
  expect(names).toContain('tekst-1.txt');
  await alone.close();
}, 120_000);
