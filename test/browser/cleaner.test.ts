/** Files of every format go through the cleaner of the melder's page; another program looks for what should be gone. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ExifTool, type WriteTags } from 'exiftool-vendored';
import { unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { concat, u32, utf8 } from '../../crypto/public/bytes.ts';
import { launchChromium, newContext, openSite, type Site, type Watched, watch } from '../helpers/browser.ts';
import * as cleaner from '../helpers/cleaner.ts';
import * as office from '../helpers/planted/office.ts';
import { FILLED_IN, PDF_TEXT, plantedPdf } from '../helpers/planted/pdf.ts';
import { plantedGif, pngChunk } from '../helpers/planted/pictures.ts';
import { PLANTED, PLANTED_NAME, PLANTED_PLACE, plantedIn } from '../helpers/planted/planted.ts';
import { plantedRecording } from '../helpers/planted/recordings.ts';

let site: Site;
let browser: Browser;
let page: Page;
/** Without the policy of our pages: looks at what came out, as any other program may. */
let other: Page;
let watched: Watched;
let address: string;
let exiftool: ExifTool;
const folder = mkdtempSync(join(tmpdir(), 'zegelpost-clean-'));

beforeAll(async () => {
  site = await openSite();
  browser = await launchChromium();
  const context = await newContext(browser);
  watched = watch(context, site.origin);
  page = await context.newPage();
  await page.goto(`${site.origin}/`);
  other = await (await newContext(browser)).newPage();
  address = await cleaner.cleanerAddress();
  exiftool = new ExifTool({ taskTimeoutMillis: 60_000 });
}, 120_000);
afterAll(async () => {
  await exiftool.end();
  await browser.close();
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

const TAGS: WriteTags = {
  Artist: PLANTED_NAME,
  Copyright: PLANTED_NAME,
  Make: 'Nikon',
  Model: `${PLANTED} D1`,
  SerialNumber: `SN-${PLANTED}`,
  LensSerialNumber: `L-${PLANTED}`,
  Software: `Programma van ${PLANTED_NAME}`,
  DateTimeOriginal: '2019:08:07 06:05:04',
  ImageDescription: `Kantoor van ${PLANTED_NAME}`,
  UserComment: PLANTED_NAME,
  GPSLatitude: PLANTED_PLACE.latitude,
  GPSLatitudeRef: 'N',
  GPSLongitude: PLANTED_PLACE.longitude,
  GPSLongitudeRef: 'E',
  'XMP-dc:Creator': PLANTED_NAME,
  'XMP-photoshop:Credit': PLANTED_NAME,
} as WriteTags;

/** What another program writes into a file. */
async function plant(bytes: Uint8Array, extension: string, tags: WriteTags, flags: string[] = []): Promise<Uint8Array> {
  const path = join(folder, `planted.${extension}`);
  writeFileSync(path, bytes);
  await exiftool.write(path, tags, { writeArgs: ['-overwrite_original', ...flags] });
  return readFileSync(path);
}

/** Everything another program finds in a file, but what its own system says of it. */
async function told(bytes: Uint8Array, extension: string): Promise<string> {
  const path = join(folder, `told.${extension}`);
  writeFileSync(path, bytes);
  const tags = await exiftool.readRaw(path, {
    readArgs: ['-a', '-G1', '-u', '-U', '-ee3', '-api', 'largefilesupport=1'],
  });
  const own = Object.entries(tags).filter(
    ([key]) => !/^(?:System|ExifTool|File|Composite):|SourceFile|errors|warnings/.test(key),
  );
  return JSON.stringify(Object.fromEntries(own));
}

const GIVES_AWAY = new RegExp(
  `${PLANTED}|GPS|Serial|Artist|Author|Creator|2019|Make"|Model"|ICC_Profile|Thumbnail`,
  'i',
);

const clean = (bytes: Uint8Array) => cleaner.cleanInPage(page, address, bytes);
const kindsOf = ({ outcome }: cleaner.CleanedFile) =>
  outcome.kind === 'cleaned' ? outcome.findings.map(({ kind }) => kind) : [outcome.kind];

describe('WBK-2b a photo that is sent', () => {
  it.each([
    ['image/jpeg', 'jpg', 2],
    ['image/png', 'png', 0],
    ['image/webp', 'webp', 4],
  ])('as %s says nothing of who took it, and looks the same', async (mediaType, extension, tolerance) => {
    const turn: WriteTags = extension === 'jpg' ? { 'Orientation#': 6 } : {};
    const planted = await plant(await cleaner.drawPicture(other, mediaType), extension, { ...TAGS, ...turn });
    expect(await told(planted, extension)).toMatch(GIVES_AWAY);
    const cleaned = await clean(concat(planted, utf8(`achteraan: ${PLANTED}`)));
    expect(kindsOf(cleaned)).toEqual(
      expect.arrayContaining(['author', 'camera', 'serialNumber', 'place', 'date', 'behindTheFile']),
    );
    expect(plantedIn(cleaned.content)).toEqual([]);
    expect(await told(cleaned.content, extension)).not.toMatch(GIVES_AWAY);
    expect(await cleaner.pictureDistance(other, planted, cleaned.content)).toBeLessThanOrEqual(tolerance);
  });

  it('as an animation says nothing of who made it, and still moves', async () => {
    const cleaned = await clean(plantedGif());
    expect(plantedIn(cleaned.content)).toEqual([]);
    expect(await told(cleaned.content, 'gif')).not.toMatch(GIVES_AWAY);
    expect(await told(cleaned.content, 'gif')).toMatch(/FrameCount":2/);
  });
});

describe('WBK-2b a document that is sent', () => {
  it('as a PDF says nothing of who made it, and reads the same', async () => {
    const planted = await plant(await plantedPdf(), 'pdf', {
      Author: PLANTED_NAME,
      'XMP-dc:Creator': PLANTED_NAME,
    } as WriteTags);
    const cleaned = await clean(planted);
    expect(kindsOf(cleaned)).toEqual(
      expect.arrayContaining(['author', 'attachments', 'scripts', 'earlierVersions', 'camera']),
    );
    expect(plantedIn(cleaned.content)).toEqual([]);
    expect(await told(cleaned.content, 'pdf')).not.toMatch(GIVES_AWAY);
    const pdf = await getDocument({ data: cleaned.content.slice(), verbosity: 0 }).promise;
    const { items } = await (await pdf.getPage(1)).getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
    expect([text.includes(PDF_TEXT), text.includes(FILLED_IN)]).toEqual([true, true]);
    await pdf.destroy();
  });

  it.each([
    ['docx', office.plantedDocx()],
    ['xlsx', office.plantedXlsx()],
    ['pptx', office.plantedPptx()],
    ['odt', office.plantedOdt()],
  ])('as a %s says nothing of who made it, and still says what it said', async (extension, planted) => {
    const cleaned = await clean(planted);
    expect(cleaned.outcome).toMatchObject({ kind: 'cleaned', type: { extension } });
    expect(plantedIn(cleaned.content)).toEqual([]);
    expect(await told(cleaned.content, extension)).not.toMatch(GIVES_AWAY);
    const texts = Object.entries(unzipSync(cleaned.content)).filter(([name]) => /\.(?:xml|rels|vml)$/.test(name));
    const parts = Object.fromEntries(texts.map(([name, part]) => [name, new TextDecoder().decode(part)]));
    expect(Object.values(parts).join()).toContain(office.OFFICE_TEXT);
    expect(await cleaner.malformedParts(other, parts)).toEqual([]);
  });
});

describe('WBK-2b a recording that is sent', () => {
  it.each(['mp4', 'mp3', 'wav', 'ogg', 'mkv'] as const)('as %s says nothing of who made it', async (name) => {
    const cleaned = await clean(await plantedRecording(name));
    expect(cleaned.outcome.kind).toBe('cleaned');
    expect(plantedIn(cleaned.content)).toEqual([]);
    expect(await told(cleaned.content, name)).not.toMatch(GIVES_AWAY);
  });

  it('as a film plays in a browser as before, and says nothing of where it was made', async () => {
    const film = await cleaner.recordFilm(other);
    const place = {
      GPSCoordinates: `${PLANTED_PLACE.latitude}, ${PLANTED_PLACE.longitude}`,
      Make: 'Nikon',
      Artist: PLANTED_NAME,
    };
    const planted = await plant(await cleaner.asMp4(film), 'mp4', place as WriteTags);
    expect(await told(planted, 'mp4')).toMatch(GIVES_AWAY);
    const cleaned = await clean(planted);
    expect(kindsOf(cleaned)).toContain('place');
    expect(await told(cleaned.content, 'mp4')).not.toMatch(GIVES_AWAY);
    expect(await cleaner.playedSize(other, cleaned.content, 'video/mp4')).toEqual([160, 120]);
    const { content } = await clean(film);
    expect(await cleaner.playedSize(other, content, 'video/webm')).toEqual([160, 120]);
  });
});

describe('a file that would do harm', () => {
  /** The head of a picture that would take sixteen gigabytes to draw. */
  const huge = concat(
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10),
    pngChunk('IHDR', concat(u32(65_500), u32(65_500), Uint8Array.of(8, 6, 0, 0, 0))),
    pngChunk('IDAT', new Uint8Array(64)),
    pngChunk('IEND', new Uint8Array()),
  );
  it.each([
    ['a picture too large to draw', huge, 'nothingFound'],
    ['a photo from an iPhone', concat(u32(24), utf8('ftypheic\0\0\0\0mif1heic')), 'unsupported'],
    ['a PDF of rubbish', utf8(`%PDF-1.7\n${'<<'.repeat(20_000)}`), 'broken'],
    ['a program', utf8('MZ\x90\0\x03\0\0\0'), 'unsupported'],
    ['a drawing with a script', utf8('<svg onload="fetch(1)"><script>1</script></svg>'), 'unsupported'],
    ['plain text', utf8('Dit is wat ik zag.'), 'nothingFound'],
  ])('ends in a clear answer, and the page goes on: %s', async (_, bytes, kind) => {
    expect((await clean(bytes)).outcome.kind).toBe(kind);
    expect(await page.evaluate(() => 1 + 1)).toBe(2);
  });
});

it('cleaning makes no request to elsewhere, and breaks no rule of the page', () => {
  expect(watched.foreign).toEqual([]);
  expect(watched.problems).toEqual([]);
});
