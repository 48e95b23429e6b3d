/** What leaves for somebody outside is in a format of others: they open it without us, and we what they sealed. */
import { Decrypter, Encrypter } from 'age-encryption';
import { beforeAll, describe, expect, it } from 'vitest';
import { CODE_WORDS, formatCode, parseCode } from '../../../crypto/code.ts';
import { generateCode } from '../../../crypto/melder-keys.ts';
import { InvalidInputError, OpenError } from '../../../crypto/public/errors.ts';
import { CODE_BYTES, SEALED_EXPORT_WORK_FACTOR, sealedExportBytes } from '../../../crypto/public/sizes.ts';
import { isSealedExport, openSealedExport, sealExport } from '../../../crypto/sealed-export.ts';
import { counting, flipBit } from '../../helpers/crypto-bytes.ts';

const ZIP = counting(150_000);
const HEADER_BYTES = 150;

let words: readonly string[];
let sealed: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  words = await formatCode(generateCode(), 'nl');
  sealed = await sealExport(ZIP, words);
});

async function sealedByAge(passphrase: string, workFactor: number): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(workFactor);
  return encrypter.encrypt(ZIP);
}

describe('SEALED-EXPORT: an export sealed with words', () => {
  it('opens with its words and gives what was sealed', async () => {
    expect(isSealedExport(sealed)).toBe(true);
    expect(await openSealedExport(sealed, words)).toEqual(ZIP);
  });

  it('is opened by another program, with the words and a space between them', async () => {
    const decrypter = new Decrypter();
    decrypter.addPassphrase(words.join(' '));
    expect(new Uint8Array(await decrypter.decrypt(sealed))).toEqual(ZIP);
  });

  it('opens what another program sealed in the same way', async () => {
    const file = await sealedByAge(words.join(' '), SEALED_EXPORT_WORK_FACTOR);
    expect(await openSealedExport(file, words)).toEqual(ZIP);
  });

  it('takes words of 128 bits, and no fewer', async () => {
    expect([CODE_WORDS, CODE_BYTES * 8]).toEqual([12, 128]);
    const parsed = await parseCode(words.join(' '));
    expect(parsed).toMatchObject({ ok: true, language: 'nl' });
    for (const few of [[], words.slice(1), [...words, 'water']])
      await expect(sealExport(ZIP, few)).rejects.toThrow(InvalidInputError);
  });

  it('is another file each time, and of a length that tells that of the content only', async () => {
    const again = await sealExport(ZIP, words);
    expect(again).not.toEqual(sealed);
    expect([sealed.length, again.length]).toEqual([sealedExportBytes(ZIP.length), sealedExportBytes(ZIP.length)]);
    for (const length of [1, 65_536, 65_537])
      expect((await sealExport(new Uint8Array(length), words)).length).toBe(sealedExportBytes(length));
    expect(sealedExportBytes(1)).toBe(HEADER_BYTES + 16 + 1 + 16);
  });

  it('does not open with other words', async () => {
    const others = await formatCode(generateCode(), 'nl');
    await expect(openSealedExport(sealed, others)).rejects.toThrow(OpenError);
    await expect(openSealedExport(sealed, words.slice(1))).rejects.toThrow(OpenError);
  });

  it.each([0, 30, 60, 80, HEADER_BYTES - 5, HEADER_BYTES + 3, HEADER_BYTES + 500, 100_000, 150_200])(
    'does not open when byte %d is altered, and gives no part of it',
    async (at) => {
      await expect(openSealedExport(flipBit(sealed, 8 * at), words)).rejects.toThrow(OpenError);
    },
  );

  it.each([0, 20, HEADER_BYTES, HEADER_BYTES + 16, HEADER_BYTES + 16 + 65_552, 150_000])(
    'does not open when it ends after %d bytes, and gives no part of it',
    async (length) => {
      await expect(openSealedExport(sealed.slice(0, length), words)).rejects.toThrow(OpenError);
    },
  );

  it('refuses what was made to cost a browser its memory, before it begins', async () => {
    const dear = Buffer.from(sealed).toString('latin1').replace(` ${SEALED_EXPORT_WORK_FACTOR}\n`, ' 20\n');
    const file = new Uint8Array(Buffer.from(dear, 'latin1'));
    expect(isSealedExport(file)).toBe(false);
    await expect(openSealedExport(file, words)).rejects.toThrow(OpenError);
  });
});
