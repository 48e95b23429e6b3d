/** A photograph and a voice, from the melder's browser to the desk: what is nowhere to be found of them. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskFiles } from '../../client/functionaris/file-flow.ts';
import { openFile } from '../../client/shared/files/download-file.ts';
import type { FileRef } from '../../client/shared/files/file-ref.ts';
import { formatCode } from '../../crypto/code.ts';
import { encodePin } from '../../crypto/pin.ts';
import { concat, utf8 } from '../../crypto/public/bytes.ts';
import { FILE_CHUNK_BYTES, FILE_CHUNK_OVERHEAD_BYTES } from '../../crypto/public/sizes.ts';
import { decodeBase64url, randomBytes } from '../../crypto/public/sodium.ts';
import { launchChromium, newContext, openSite, type Site, type Watched, watch } from '../helpers/browser.ts';
import { drawPicture, pictureDistance } from '../helpers/cleaner.ts';
import { openAt } from '../helpers/desk.ts';
import { staffedChannel } from '../helpers/house.ts';
import type { Overheard } from '../helpers/overheard.ts';
import type { EnrolledPerson } from '../helpers/people.ts';
import { degrees, JPEG, jpegSegment, plantedJpeg, withPreview } from '../helpers/planted/pictures.ts';
import { PLANTED, PLANTED_NAME, PLANTED_PLACE, plantedIn } from '../helpers/planted/planted.ts';
import { sendReport } from '../helpers/report.ts';
import { openMailbox, report } from '../helpers/screens.ts';
import {
  byteSentinels,
  findInFolder,
  findSentinels,
  keySentinels,
  type Sentinel,
  textSentinels,
} from '../helpers/sentinels.ts';
import { readKept } from '../helpers/tables.ts';

const ANNA = 'Anna de Vries';
const FILE_NAME = 'IMG_4711 Sjoerdje.jpg';
const NOTE = 'Kijk vooral naar het tweede bonnetje.';
const WHAT = 'Het slot van de kluis is al weken stuk.';
/** Small enough for one chunk: all that is sent of any of these files is a whole one. */
const STORED_BYTES = FILE_CHUNK_BYTES + FILE_CHUNK_OVERHEAD_BYTES;

const heard: Overheard[] = [];
let site: Site;
let browser: Browser;
let page: Page;
/** Without the policy of our pages: looks at what came out. */
let other: Page;
let watched: Watched;
let photo: Uint8Array;
/** Pieces of the thumbnail and of the preview. */
let small: readonly Sentinel[];
interface Received {
  readonly ref: FileRef;
  readonly bytes: Uint8Array;
}
/** By way of the mailbox, and then with a first report. */
let received: readonly Received[];
const press = (name: string, on = page) => on.getByRole('button', { name, exact: true }).click();

/** What went over the line while something was done. */
async function during(act: () => Promise<unknown>): Promise<readonly Overheard[]> {
  const before = heard.length;
  await act();
  return heard.slice(before);
}
let whileSpeaking: readonly (readonly Overheard[])[];
let whileSending: readonly (readonly Overheard[])[];

/** With words and bytes that stand nowhere else. */
function smallPicture(words: string, mark: Uint8Array): Uint8Array {
  return concat(JPEG.subarray(0, 20), jpegSegment(0xfe, utf8(words), mark), JPEG.subarray(20));
}

async function planPhoto(): Promise<void> {
  const [one, two] = [randomBytes(36), randomBytes(36)];
  const thumbnail = smallPicture(`duimafdruk van ${PLANTED_NAME}`, one);
  const preview = smallPicture(`voorbeeld van ${PLANTED_NAME}`, two);
  photo = withPreview(plantedJpeg({ drawn: await drawPicture(other, 'image/jpeg'), thumbnail }), preview);
  small = [
    ...byteSentinels('thumbnail', one),
    ...byteSentinels('preview', two),
    ...byteSentinels('pixels of the small pictures', JPEG.subarray(-60, -2)),
    ...textSentinels('words in the thumbnail', `duimafdruk van ${PLANTED_NAME}`),
    ...textSentinels('words in the preview', `voorbeeld van ${PLANTED_NAME}`),
  ];
}

const chosenPhoto = () => ({ name: FILE_NAME, mimeType: 'image/jpeg', buffer: Buffer.from(photo) });

async function sendPhoto(): Promise<void> {
  await page.getByText('Wilt u bestanden meesturen?').click();
  await page.getByLabel('Bestanden kiezen').setInputFiles(chosenPhoto());
  await page.getByText('Wordt verstuurd als: foto-1.jpg').waitFor();
  await page.getByLabel('Uw bericht').fill(NOTE);
  await press('Bericht versturen');
  await page.getByRole('button', { name: 'Bekijken: foto-1.jpg' }).waitFor();
}

/** Until the clock of the page says so many seconds; then it is listened to. */
async function record(seconds: number, on = page): Promise<void> {
  const consent = on.getByLabel('Ik vind het goed dat mijn stem wordt opgenomen');
  await consent.check();
  expect(await on.getByLabel('Verander mijn stem').isChecked()).toBe(true);
  await press('Opname beginnen', on);
  await on.getByText(`0:0${seconds} van hooguit 10:00`).waitFor();
  await press('Klaar met praten', on);
  await on.getByText('Zo klinkt u voor wie dit hoort.').waitFor();
  const frame = on.frameLocator('iframe');
  await frame.getByLabel('Snelheid').waitFor();
  await frame.locator('audio').evaluate((player: HTMLAudioElement) => player.play());
}

async function speak(seconds: number) {
  await press('Iets inspreken in plaats van typen');
  await page.getByRole('button', { name: 'Opname beginnen' }).waitFor();
  const discarding = await during(async () => {
    await record(seconds);
    await press('Weggooien');
    await page.getByRole('button', { name: 'Opname beginnen' }).waitFor();
  });
  await record(seconds);
  const sending = await during(async () => {
    await press('Deze opname gebruiken');
    await page.getByText('Uw opname is verstuurd').waitFor();
  });
  await press('Terug naar de melding');
  await page.getByRole('button', { name: 'Iets inspreken in plaats van typen' }).waitFor();
  return { discarding, sending };
}

/** A photograph and a recording, on the page where somebody tells it for the first time. */
async function reportWithBoth(channelUrl: string): Promise<void> {
  const reporting = await page.context().newPage();
  reporting.setDefaultTimeout(30_000);
  async function speak(): Promise<void> {
    await record(2, reporting);
    await press('Deze opname gebruiken', reporting);
    await reporting.getByText(/^Uw opname van \d+ seconden gaat mee\.$/).waitFor();
  }
  await report(reporting, { channelUrl, never: [], what: WHAT, file: chosenPhoto(), speak });
  await reporting.getByText('Uw bestanden zijn verstuurd.').waitFor();
  await reporting.close();
}

async function receive(anna: EnrolledPerson, meldingId: string): Promise<readonly Received[]> {
  const { at, melding } = await openAt(anna, { meldingId });
  const refs = melding.view.events.flatMap((event) => (event.kind === 'files' ? event.content.files : []));
  const door = deskFiles(at, melding);
  return Promise.all(refs.map(async (ref) => ({ ref, bytes: await openFile(site.api, door, ref) })));
}

beforeAll(async () => {
  const morning = new Date();
  morning.setUTCHours(9, 0, 0, 0);
  site = await openSite(morning, { heard });
  const later = (hours: number) => site.goTo(new Date(site.now().getTime() + hours * 3_600_000));
  // Of one alone nobody confirmed the list, and no page ticks a name.
  const channel = await staffedChannel(site, [ANNA, 'Bram Jansen']);
  const sent = await sendReport(site, channel, [ANNA]);
  await later(12);
  browser = await launchChromium(['--use-fake-device-for-media-stream']);
  other = await (await newContext(browser)).newPage();
  await planPhoto();
  const context = await newContext(browser, { locale: 'nl-NL' });
  await context.grantPermissions(['microphone'], { origin: site.origin });
  watched = watch(context, site.origin);
  page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const words = await formatCode(sent.code, 'nl');
  const channelUrl = `${site.origin}/k/${channel.slug}/${encodePin(channel.pin)}`;
  await openMailbox(page, channelUrl, words.join(' '));
  await sendPhoto();
  const spoken = [await speak(1), await speak(3)];
  whileSpeaking = spoken.map(({ discarding }) => discarding);
  whileSending = spoken.map(({ sending }) => sending);
  await reportWithBoth(channelUrl);
  await later(12);
  const [anna] = channel.people;
  if (anna === undefined) throw new Error('nobody reads');
  const { desk } = await anna.openDesk();
  const ids = desk.meldingen.map(({ meldingId }) => meldingId);
  ids.sort((one, two) => Number(two === sent.meldingId) - Number(one === sent.meldingId));
  received = (await Promise.all(ids.map((meldingId) => receive(anna, meldingId)))).flat();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** The page's own files are the same for everybody, and hold the words of the page; asking for them is looked at. */
function saidOnTheLine(): readonly Buffer[] {
  return heard.flatMap(({ asked, all }) => (asked.includes('/assets/') ? all.slice(0, -1) : all));
}

const pathOf = ({ asked }: Overheard) => asked.replace(site.origin, '');

function whereFound(sentinels: readonly Sentinel[]): readonly string[] {
  return [
    ...saidOnTheLine().flatMap((one) => findSentinels(one, sentinels)),
    ...findInFolder(site.dataDir, sentinels),
    ...findSentinels(site.logged.join('\n'), sentinels),
  ];
}

/** Silence looks like anything that is empty. */
function loudPieces(bytes: Uint8Array): readonly Uint8Array[] {
  const starts = Array.from({ length: Math.floor(bytes.length / 40) - 2 }, (_, place) => 80 + 40 * place);
  const loud = starts.map((at) => bytes.subarray(at, at + 40)).filter((piece) => new Set(piece).size > 25);
  return [0.1, 0.5, 0.9].flatMap((part) => loud.at(Math.floor(part * loud.length)) ?? []);
}

const voices = () => received.filter(({ ref }) => ref.kind === 'voice');
const pictures = () => received.filter(({ ref }) => ref.kind !== 'voice');

describe('P1: of a photograph', () => {
  it('no thumbnail, preview, place, number, name or type is in a table, its log, a line, a request or an answer', () => {
    const secrets = [
      ...small,
      ...pictures().flatMap(({ bytes }) => byteSentinels('pixels', bytes.slice(-60, -2))),
      ...byteSentinels('place', degrees(PLANTED_PLACE.latitude)),
      ...Object.entries({ PLANTED, serial: 'SN-77301945', FILE_NAME, NOTE, WHAT }).flatMap(([name, text]) =>
        textSentinels(name, text),
      ),
      ...['foto-1.jpg', 'image/jpeg'].flatMap((text) => textSentinels('what it is sent as', text)),
      ...received.flatMap(({ ref }) => keySentinels('file key', decodeBase64url(ref.key))),
    ];
    expect(heard.length).toBeGreaterThan(40);
    expect(whereFound(secrets)).toEqual([]);
    // What was looked for is what was chosen.
    expect(new Set(findSentinels(photo, small).map((name) => name.split(' (')[0])).size).toBe(5);
  });

  it('the functionaris gets the picture, and neither the thumbnail nor the preview', async () => {
    expect(pictures()).toHaveLength(2);
    for (const { ref, bytes } of pictures()) {
      expect(ref).toMatchObject({ name: 'foto-1.jpg', mediaType: 'image/jpeg' });
      expect(findSentinels(bytes, small)).toEqual([]);
      expect(plantedIn(bytes)).toEqual([]);
      expect(await pictureDistance(other, photo, bytes)).toBeLessThanOrEqual(2);
    }
  });
});

describe('P1: of a spoken message', () => {
  it('no mark, sample, name, type or word of the page is in a table, its log, a line, a request or an answer', () => {
    expect(voices()).toHaveLength(3);
    const header = byteSentinels('header', voices()[0]?.bytes.slice(8, 40) ?? new Uint8Array());
    const own = voices().flatMap(({ ref, bytes }) => [
      ...loudPieces(bytes).flatMap((piece) => byteSentinels('samples', piece)),
      ...[ref.name, ref.mediaType, ref.digest, 'audio/webm', 'OpusHead', 'Uw opname van', 'Verander mijn stem'].flatMap(
        (text) => textSentinels('word', text),
      ),
      ...keySentinels('file key', decodeBase64url(ref.key)),
    ]);
    const secrets = [...header, ...own];
    expect(whereFound(secrets)).toEqual([]);
    // What was looked for is what was spoken: the header of all, and three pieces of each.
    for (const { bytes } of voices()) expect(findSentinels(bytes, secrets)).toHaveLength(4);
  });

  it('no length is told: of a recording of one second as of one of three, a whole chunk is sent and kept', () => {
    const lengths = voices().map(({ bytes }) => bytes.length);
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeGreaterThan(32_000);
    const samples = lengths.flatMap((length) => [length, length + 8, length - 8, length - 44, (length - 44) / 2]);
    const asWord = new RegExp(`(?<![\\w-])(?:${samples.join('|')})(?![\\w-])`);
    expect(saidOnTheLine().filter((one) => asWord.test(one.toString('latin1')))).toEqual([]);
    const { tables } = readKept(site.dataDir);
    const values = tables.flatMap(({ rows }) => rows.flatMap((row) => Object.values(row)));
    expect(values.filter((value) => samples.includes(Number(value)))).toEqual([]);
    const chunks = tables.find(({ table }) => table === 'file_chunks')?.rows ?? [];
    expect(chunks.map(({ sealed }) => (sealed as Buffer).length)).toEqual(Array(5).fill(STORED_BYTES));
  });

  it('sending asks the same of the server, in the same lengths, however long it is', () => {
    const [short = [], long = []] = whileSending;
    const isRead = ({ asked }: Overheard) => asked.endsWith('/mailbox/read');
    const shapes = [short, long].map((exchanges) =>
      exchanges.map((one) => [pathOf(one), one.sent.length, isRead(one) || one.given.length].join(' ')).sort(),
    );
    expect(shapes[1]).toEqual(shapes[0]);
    expect(short.filter(({ sent }) => sent.length === STORED_BYTES)).toHaveLength(1);
    // Each message adds as much to what is read as the one before it.
    const read = [...short, ...long].filter(isRead).map(({ given }) => given.length);
    const grown = read.slice(1).map((length, place) => length - (read[place] ?? 0));
    expect(new Set(grown.filter((length) => length !== 0)).size).toBe(1);
  });

  it('recording, listening and throwing away ask nothing but files of the page, the same for everybody', () => {
    const [short = [], long = []] = whileSpeaking.map((exchanges) =>
      exchanges.map((one) => `${pathOf(one)} ${one.sent.length}`).sort(),
    );
    expect(short.length).toBeGreaterThan(0);
    for (const asked of short) expect(asked).toMatch(/^GET \/(?:viewer|assets\/[\w.-]+) 0$/);
    expect(long).toEqual(short);
  });
});

it('none of it asked anything of anybody else, or went by another way', () => {
  expect(watched.foreign).toEqual([]);
  expect(watched.problems).toEqual([]);
  expect(site.linesOpened()).toBe(0);
});
