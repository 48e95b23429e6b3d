import { createHash, createHmac, hkdfSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hkdf, sha256 } from '../../../crypto/kdf.ts';
import { InvalidInputError } from '../../../crypto/public/errors.ts';
import { hkdfSha256Expand, hkdfSha256Extract } from '../../../crypto/public/sodium.ts';
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

  it("equals the browser's own", async () => {
    const bytes = fc.uint8Array({ maxLength: 100 });
    await fc.assert(
      fc.asyncProperty(bytes, bytes, bytes, async (ikm, salt, info) => {
        const key = await crypto.subtle.importKey('raw', new Uint8Array(ikm), 'HKDF', false, ['deriveBits']);
        const algorithm = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(salt), info: new Uint8Array(info) };
        const expected = new Uint8Array(await crypto.subtle.deriveBits(algorithm, key, 256));
        return toHex(await hkdf({ ikm, salt, info })) === toHex(expected);
      }),
    );
  });

  it('derives as much as there is, and refuses more', async () => {
    const input = { ikm: counting(16), salt: counting(4), info: 'key' };
    const whole = await hkdf({ ...input, length: 255 * 32 });
    expect(toHex(whole)).toBe(
      Buffer.from(hkdfSync('sha256', counting(16), counting(4), 'key', 255 * 32)).toString('hex'),
    );
    await expect(hkdf({ ...input, length: 255 * 32 + 1 })).rejects.toBeInstanceOf(InvalidInputError);
    expect(() => hkdfSha256Expand(counting(31), counting(3), 32)).toThrow(InvalidInputError);
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
  it('extract is HMAC keyed with the salt, an empty salt being zeros', () => {
    const hmac = (key: Uint8Array) => createHmac('sha256', key).update(counting(9)).digest('hex');
    expect(toHex(hkdfSha256Extract(counting(5), counting(9)))).toBe(hmac(counting(5)));
    expect(toHex(hkdfSha256Extract(new Uint8Array(), counting(9)))).toBe(hmac(new Uint8Array(32)));
  });

  it("the digest equals node's own", async () => {
    expect(toHex(await sha256(counting(99)))).toBe(createHash('sha256').update(counting(99)).digest('hex'));
  });
});
