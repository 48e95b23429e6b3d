import { createHash, createHmac, hkdfSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveFrom, hkdf, hkdfExtract, sha256 } from '../../../crypto/kdf.ts';
import { counting, fromHex, toHex } from '../../helpers/crypto-bytes.ts';

const folder = process.env.VECTORS_DIR;

describe('HKDF-SHA-256', () => {
  it("equals node's own, whatever the lengths", async () => {
    const bytes = fc.uint8Array({ maxLength: 100 });
    await fc.assert(
      fc.asyncProperty(bytes, bytes, bytes, fc.integer({ min: 1, max: 200 }), async (ikm, salt, info, length) => {
        const expected = new Uint8Array(hkdfSync('sha256', ikm, salt, info, length));
        return toHex(await hkdf({ ikm, salt, info, length })) === toHex(expected);
      }),
    );
  });

  it('gives the first case of RFC 5869', async () => {
    const derived = await hkdf({
      ikm: fromHex('0b'.repeat(22)),
      salt: counting(13),
      info: counting(10, 0xf0),
      length: 42,
    });
    expect(toHex(derived)).toBe('3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865');
  });

  it('gives 32 bytes unless told, and takes info as UTF-8 text', async () => {
    const derived = await hkdf({ ikm: counting(16), salt: counting(4), info: 'één' });
    expect(toHex(derived)).toBe(Buffer.from(hkdfSync('sha256', counting(16), counting(4), 'één', 32)).toString('hex'));
  });

  it('derives another key when any input is another', async () => {
    const base = { ikm: counting(16), salt: counting(4), info: 'key' };
    const all = [base, { ...base, ikm: counting(17) }, { ...base, salt: counting(5) }, { ...base, info: 'access' }];
    expect(new Set((await Promise.all(all.map(hkdf))).map(toHex)).size).toBe(4);
  });

  it('derives the same from a key that was imported once', async () => {
    const key = await crypto.subtle.importKey('raw', counting(16), 'HKDF', false, ['deriveBits']);
    const input = { salt: counting(4), info: 'key', length: 12 };
    expect(toHex(await deriveFrom(key, input))).toBe(toHex(await hkdf({ ikm: counting(16), ...input })));
  });

  it.skipIf(folder === undefined)(
    'equals Wycheproof (VECTORS_DIR tells where; without it this is skipped)',
    async () => {
      const file = join(folder ?? '', 'wycheproof/hkdf_sha256_test.json');
      const { testGroups } = JSON.parse(readFileSync(file, 'utf8'));
      const cases = testGroups.flatMap(({ tests }: { tests: object[] }) => tests);
      expect(cases.length).toBeGreaterThan(50);
      for (const { ikm, salt, info, size, okm, result } of cases) {
        const derive = hkdf({ ikm: fromHex(ikm), salt: fromHex(salt), info: fromHex(info), length: size });
        if (result === 'valid') expect(toHex(await derive)).toBe(okm);
        else await expect(derive).rejects.toThrow();
      }
    },
  );
});

describe('extract and digest', () => {
  it('extract is HMAC keyed with the salt, an empty salt being zeros', async () => {
    const hmac = (key: Uint8Array) => createHmac('sha256', key).update(counting(9)).digest('hex');
    expect(toHex(await hkdfExtract(counting(5), counting(9)))).toBe(hmac(counting(5)));
    expect(toHex(await hkdfExtract(new Uint8Array(), counting(9)))).toBe(hmac(new Uint8Array(32)));
  });

  it("the digest equals node's own", async () => {
    expect(toHex(await sha256(counting(99)))).toBe(createHash('sha256').update(counting(99)).digest('hex'));
  });
});
