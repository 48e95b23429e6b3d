import { PDFDocument, PDFName, type PDFRawStream } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { zlibSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanFile } from '../../../../../client/shared/clean/clean-file.ts';
import { reasonSentence } from '../../../../../client/shared/clean/finding-words.ts';
import { mayGoAsItIs, readyFiles, SAFE_CHOICE } from '../../../../../client/shared/clean/ready-files.ts';
import { cleanNl } from '../../../../../client/text/nl/clean.ts';
import { concat, utf8 } from '../../../../../crypto/public/bytes.ts';
import { openCleaningThread } from '../../../../helpers/cleaning-thread.ts';
import { FILLED_IN, NOTE_TEXT, PDF_TEXT, plantedPdf } from '../../../../helpers/planted/pdf.ts';
import { BOOKMARK } from '../../../../helpers/planted/pdf-corners.ts';
import { PLANTED_NAME, plantedIn } from '../../../../helpers/planted/planted.ts';

const thread = openCleaningThread();
afterAll(thread.close);

async function clean(bytes: Uint8Array) {
  const outcome = await cleanFile(new Blob([bytes as BlobPart]));
  const content = 'content' in outcome ? new Uint8Array(await outcome.content.arrayBuffer()) : new Uint8Array();
  return { outcome, content };
}

let planted: Uint8Array;
let content: Uint8Array;
let kinds: readonly string[];
beforeAll(async () => {
  planted = await plantedPdf();
  const cleaned = await clean(planted);
  content = cleaned.content;
  kinds = cleaned.outcome.kind === 'cleaned' ? cleaned.outcome.findings.map(({ kind }) => kind) : [];
});

describe('a PDF that was cleaned', () => {
  it('holds nothing of what was planted, in no stream of it', () => {
    expect(plantedIn(planted).length).toBeGreaterThan(2);
    expect(plantedIn(content)).toEqual([]);
  });

  it('says what was found', () => {
    expect(kinds).toEqual(
      expect.arrayContaining([
        ...['author', 'description', 'program', 'date', 'person', 'camera', 'place', 'commentNames', 'attachments'],
        ...['scripts', 'formFields', 'earlierVersions', 'thumbnail', 'links', 'cleanedPictures'],
      ]),
    );
  });

  it('opens in another reader and still says what it said, what was filled in too', async () => {
    const pdf = await getDocument({ data: content.slice(), verbosity: 0 }).promise;
    const page = await pdf.getPage(1);
    const { items } = await page.getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
    expect(text).toContain(PDF_TEXT);
    expect(text).toContain(FILLED_IN);
    const annotations = await page.getAnnotations();
    expect(annotations.map((one) => one.contentsObj?.str)).toContain(NOTE_TEXT);
    expect(annotations.map((one) => one.url).filter(Boolean)).toEqual(['https://voorbeeld.nl/']);
    expect(await pdf.getAttachments()).toBeNull();
    expect(await pdf.getJSActions()).toBeNull();
    expect((await pdf.getMetadata()).metadata).toBeNull();
    const outline = await pdf.getOutline();
    expect(outline.at(-1)?.title).toBe(BOOKMARK);
    await pdf.destroy();
  });

  it('has no number by which the file is recognised, and no name for who made it', async () => {
    const { context } = await PDFDocument.load(content, { updateMetadata: false });
    expect([context.trailerInfo.ID, context.trailerInfo.Info]).toEqual([undefined, undefined]);
  });

  it('gives nothing to clean a second time', async () => {
    const { outcome } = await clean(content);
    expect(outcome.kind === 'cleaned' ? outcome.findings : []).toEqual([]);
  });

  it('still draws its pictures, without what the camera wrote', async () => {
    const pdf = await PDFDocument.load(content, { updateMetadata: false });
    const streams = pdf.context.enumerateIndirectObjects().filter(([, object]) => {
      const dict = (object as { dict?: { get(key: PDFName): unknown } }).dict;
      return String(dict?.get(PDFName.of('Subtype'))) === '/Image';
    });
    expect(streams).toHaveLength(5);
    expect(streams.every(([, picture]) => (picture as PDFRawStream).getContentsSize() > 3)).toBe(true);
  });

  it('ends in a PDF or in a refusal, whatever byte is changed or cut off', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(planted.length - 1), fc.nat(255), async (at, byte) => {
        for (const hostile of [planted.with(at, byte), planted.slice(0, at)]) {
          expect(['cleaned', 'broken', 'unsupported', 'nothingFound']).toContain((await thread.clean(hostile)).kind);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('a PDF is refused', () => {
  it('when it has a password', async () => {
    const pdf = await PDFDocument.load(planted);
    pdf.encrypt({ userPassword: 'geheim', ownerPassword: 'geheim' });
    const { outcome } = await clean(await pdf.save());
    expect(outcome).toMatchObject({ kind: 'unsupported', reason: 'encrypted' });
  });

  it('when its objects unpack to far more than it seems', async () => {
    const packed = zlibSync(new Uint8Array(200 * 2 ** 20));
    const bomb = concat(
      utf8(
        `%PDF-1.7\n1 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`,
      ),
      packed,
      utf8('\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF'),
    );
    expect(bomb.length).toBeLessThan(300_000);
    expect((await clean(bomb)).outcome).toMatchObject({ kind: 'broken', reason: 'tooMuchInside' });
  });

  it('when a picture in it cannot be cleaned, which stands on a page that is named', async () => {
    const drawn = await PDFDocument.create();
    const pages = [drawn.addPage(), drawn.addPage(), drawn.addPage()];
    const { context } = drawn;
    const picture = { Type: 'XObject', Subtype: 'Image', Width: 16, Height: 12, Filter: 'DCTDecode' };
    const damaged = context.register(context.stream(`geen foto van ${PLANTED_NAME}`, picture));
    // As scanners do: a drawing, in which the picture lies.
    const form = { Type: 'XObject', Subtype: 'Form', Resources: { XObject: { Foto: damaged } } };
    pages[1]?.node.newXObject('Blad', context.register(context.stream('/Foto Do', form)));
    const { outcome } = await clean(await drawn.save());
    expect(outcome).toMatchObject({ kind: 'broken', reason: 'damaged', page: 2 });
    expect(reasonSentence(outcome, cleanNl)).toMatch(/^Op bladzijde 2 staat een afbeelding die beschadigd is\./);
    expect(mayGoAsItIs(outcome)).toBe(true);
    const file = new File([planted as BlobPart], 'scan.pdf');
    expect(readyFiles(file, outcome, SAFE_CHOICE, 1)).toEqual([]);
  });

  it('when it has no pages', async () => {
    expect((await clean(utf8('%PDF-1.7\n%%EOF'))).outcome).toMatchObject({ kind: 'broken', reason: 'damaged' });
  });
});
