import { beforeAll, describe, expect, it } from 'vitest';
import { openExportFile } from '../../../../client/proof/open-flow.ts';
import { formatCode } from '../../../../crypto/code.ts';
import { generateCode } from '../../../../crypto/melder-keys.ts';
import { sealExport } from '../../../../crypto/sealed-export.ts';
import { counting, flipBit } from '../../../helpers/crypto-bytes.ts';

/** As much as a page opens. */
const MOST_BYTES = 64 * 1024 * 1024;
const ZIP = counting(300_000);
let words: readonly string[];
let sealed: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  words = await formatCode(generateCode(), 'nl');
  sealed = await sealExport(ZIP, words);
});

const open = (bytes: Uint8Array<ArrayBuffer>, typed = words.join(' ')) => openExportFile(new Blob([bytes]), typed);

describe('SEALED-EXPORT: a sealed file that was chosen', () => {
  it('opens with its words, also in capitals, numbered and cut after four letters', async () => {
    expect(await open(sealed)).toEqual(ZIP);
    expect(await open(sealed, words.map((word, place) => `${place + 1}. ${word.toUpperCase()}`).join('\n'))).toEqual(
      ZIP,
    );
    expect(await open(sealed, words.map((word) => word.slice(0, 4)).join(' '))).toEqual(ZIP);
  });

  it('tells words that are no words from words of another file', async () => {
    expect(await open(sealed, '')).toBe('count');
    expect(await open(sealed, words.slice(1).join(' '))).toBe('count');
    expect(await open(sealed, ['xxxxxx', ...words.slice(1)].join(' '))).toBe('unknown');
    expect(await open(sealed, ['abandon', ...words.slice(1)].join(' '))).toBe('mixed');
    expect(await open(sealed, (await formatCode(generateCode(), 'nl')).join(' '))).toBe('refused');
  });

  it('is refused when it was altered or cut short, and gives no part of it', async () => {
    expect(await open(flipBit(sealed, 8 * 299_000))).toBe('refused');
    expect(await open(sealed.slice(0, 200_000))).toBe('refused');
    expect(await open(new Uint8Array([...sealed, 0]))).toBe('refused');
  });

  it('is told from every other kind of file, also a large one, and from none', async () => {
    for (const other of [new Uint8Array(), ZIP, new Uint8Array(MOST_BYTES + 1)])
      expect(await open(other)).toBe('not-sealed');
    expect(await openExportFile(undefined, words.join(' '))).toBe('no-file');
  });

  it('is said to be too large for a page, and not that it is something else', async () => {
    const long = new Blob([sealed, new Uint8Array(MOST_BYTES)]);
    expect(await openExportFile(long, words.join(' '))).toBe('too-large');
  });

  it('is said to be unreadable when the device cannot give it', async () => {
    const broken = Object.assign(new Blob([sealed]), { arrayBuffer: () => Promise.reject(new Error('gone')) });
    expect(await openExportFile(broken, words.join(' '))).toBe('unreadable');
  });
});
