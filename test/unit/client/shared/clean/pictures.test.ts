import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DamagedFileError } from '../../../../../client/shared/clean/clean-errors.ts';
import { cleanFile } from '../../../../../client/shared/clean/clean-file.ts';
import { createFound } from '../../../../../client/shared/clean/found.ts';
import { type StrippableFormat, stripPicture } from '../../../../../client/shared/clean/picture/clean-picture.ts';
import { readOrientation } from '../../../../../client/shared/clean/picture/orientation.ts';
import { concat } from '../../../../../crypto/public/bytes.ts';
import * as pictures from '../../../../helpers/planted/pictures.ts';
import { PLANTED_NAME, plantedIn } from '../../../../helpers/planted/planted.ts';

const CASES: readonly (readonly [StrippableFormat, Uint8Array, Uint8Array, readonly string[]])[] = [
  [
    'jpeg',
    pictures.plantedJpeg(),
    pictures.JPEG,
    ['author', 'camera', 'serialNumber', 'place', 'makerNotes', 'date', 'behindTheFile', 'contentCredentials'],
  ],
  ['png', pictures.plantedPng(), pictures.PNG, ['author', 'camera', 'place', 'description', 'date', 'behindTheFile']],
  ['gif', pictures.plantedGif(), pictures.GIF, ['description', 'otherDetails', 'behindTheFile']],
  ['webp', pictures.plantedWebp(), pictures.WEBP, ['author', 'camera', 'place', 'behindTheFile', 'otherDetails']],
];

async function strip(format: StrippableFormat, bytes: Uint8Array) {
  const found = createFound();
  const stripped = await stripPicture(bytes, format, found);
  return { ...stripped, kinds: found.list().map(({ kind }) => kind), findings: found.list() };
}

describe.each(CASES)('a %s that was stripped', (format, planted, plain, kinds) => {
  it('holds nothing of what was planted, which was there before', async () => {
    expect(plantedIn(planted)).not.toEqual([]);
    const { bytes } = await strip(format, planted);
    expect(plantedIn(bytes)).toEqual([]);
  });

  it('says what was found', async () => {
    const { kinds: found } = await strip(format, planted);
    expect(found).toEqual(expect.arrayContaining([...kinds]));
  });

  it('is drawn by the same bytes as before', async () => {
    const { bytes, width, height } = await strip(format, planted);
    const expected = format === 'gif' ? [1, 1] : [16, 12];
    expect([width, height]).toEqual(expected);
    const drawing = Buffer.from(plain.subarray(-40, format === 'webp' ? undefined : -2));
    expect(Buffer.from(bytes).includes(drawing)).toBe(true);
  });

  it('gives nothing to strip a second time', async () => {
    const { bytes } = await strip(format, planted);
    const again = await strip(format, bytes);
    expect(again.findings).toEqual([]);
    expect(Buffer.compare(again.bytes, bytes)).toBe(0);
  });

  it('ends in a picture with nothing left to strip or in a refusal, whatever byte is changed or cut off', async () => {
    let refusals = 0;
    async function attempt(hostile: Uint8Array) {
      const stripped = await strip(format, hostile).catch((error: unknown) => {
        refusals += 1;
        expect([DamagedFileError.name, 'RangeError']).toContain((error as Error).name);
        return undefined;
      });
      if (stripped !== undefined) expect((await strip(format, stripped.bytes)).findings).toEqual([]);
    }
    await fc.assert(
      fc.asyncProperty(fc.nat(planted.length - 1), fc.nat(255), async (at, byte) => {
        await attempt(planted.with(at, byte));
        await attempt(planted.slice(0, at));
      }),
      { numRuns: 300 },
    );
    expect(refusals).toBeGreaterThan(20);
  });
});

describe('a photo', () => {
  it('keeps the turn in which it is shown, and no other note of the camera', async () => {
    const { bytes } = await strip('jpeg', pictures.plantedJpeg({ orientation: 6 }));
    const start = Buffer.from(bytes).indexOf('Exif\0\0') + 6;
    expect(readOrientation(bytes.subarray(start))).toBe(6);
    expect(plantedIn(bytes)).toEqual([]);
  });

  it('tells the place where it was taken', async () => {
    const { findings } = await strip('jpeg', pictures.plantedJpeg());
    const place = findings.find(({ kind }) => kind === 'place');
    expect(place).toMatchObject({ latitude: expect.closeTo(52.37, 2), longitude: expect.closeTo(4.9, 1) });
  });

  it('may have filling before its marks, as some cameras write it', async () => {
    const filled = concat(pictures.JPEG.subarray(0, 2), Uint8Array.of(0xff, 0xff, 0xff), pictures.JPEG.subarray(2));
    const { bytes } = await strip('jpeg', filled);
    expect(Buffer.compare(bytes, (await strip('jpeg', pictures.JPEG)).bytes)).toBe(0);
  });

  it('loses words in the place of a colour', async () => {
    const longer = concat(
      pictures.PNG.subarray(0, 33),
      pictures.pngChunk('sBIT', Buffer.from(PLANTED_NAME)),
      pictures.PNG.subarray(33),
    );
    expect(plantedIn(longer)).not.toEqual([]);
    expect(plantedIn((await strip('png', longer)).bytes)).toEqual([]);
  });

  it('loses what is hidden at the end of a table', async () => {
    const at = Buffer.from(pictures.JPEG).indexOf(Buffer.from([0xff, 0xdb]));
    const longer = concat(
      pictures.JPEG.subarray(0, at + 2),
      Uint8Array.of(0, 0x43 + PLANTED_NAME.length),
      pictures.JPEG.subarray(at + 4, at + 2 + 0x43),
      Buffer.from(PLANTED_NAME),
      pictures.JPEG.subarray(at + 2 + 0x43),
    );
    expect(plantedIn(longer)).not.toEqual([]);
    expect(plantedIn((await strip('jpeg', longer)).bytes)).toEqual([]);
  });
});

describe('what a picture is', () => {
  it('is decided by its content: a JPEG called something else is cleaned as a JPEG', async () => {
    const lying = new File([pictures.plantedJpeg() as BlobPart], 'verslag.pdf', { type: 'application/pdf' });
    const outcome = await cleanFile(lying);
    expect(outcome).toMatchObject({ kind: 'cleaned', type: { mediaType: 'image/jpeg' } });
  });

  it.each([
    ['an empty file', '', 'empty'],
    ['a JPEG without a picture in it', '\xff\xd8\xff\xe0\x00\x04ab\xff\xd9', 'damaged'],
    ['a PNG that ends in the middle', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'damaged'],
    ['a GIF that ends in the middle', 'GIF89a', 'damaged'],
  ])('is refused for %s', async (_, content, reason) => {
    const outcome = await cleanFile(new Blob([Buffer.from(content, 'latin1')]));
    expect(outcome).toMatchObject({ kind: 'broken', reason });
  });
});
