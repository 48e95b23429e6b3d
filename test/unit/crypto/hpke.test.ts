import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hpkeContext, hpkeOpen, hpkeSeal } from '../../../crypto/hpke.ts';
import type { Bytes } from '../../../crypto/public/brands.ts';
import { concat, utf8 } from '../../../crypto/public/bytes.ts';
import { InvalidInputError, OpenError } from '../../../crypto/public/errors.ts';
import { kemDecapsulate, kemEncapsulate, kemPublicKey } from '../../../crypto/public/sodium.ts';
import { AGE_INFO, seedOfAge } from '../../helpers/age.ts';
import { counting, flipBit, fromHex, overwrite, toHex } from '../../helpers/crypto-bytes.ts';

const folder = process.env.VECTORS_DIR;
const seed = counting(32);
const recipient = kemPublicKey(seed);
const aad = counting(10);

async function sealed(plaintext = counting(53), info = counting(3)): Promise<Bytes> {
  return hpkeSeal({ recipient, context: await hpkeContext(info), aad, plaintext });
}

async function opening(bytes: Uint8Array, { key = seed, info = counting(3), data = aad } = {}): Promise<Bytes> {
  return hpkeOpen({ seed: key, context: await hpkeContext(info), aad: data, sealed: bytes });
}

describe('sealing to an X-Wing key', () => {
  it('opens for the key, in its context', async () => {
    expect(toHex(await opening(await sealed()))).toBe(toHex(counting(53)));
    expect(toHex(await opening(await sealed(new Uint8Array())))).toBe('');
  });

  it('is new each time, and the same again from the same coins', async () => {
    const context = await hpkeContext(counting(3));
    const input = { recipient, context, aad, plaintext: counting(53) };
    expect(toHex(await sealed())).not.toBe(toHex(await sealed()));
    const again = await hpkeSeal({ ...input, coins: counting(64) });
    expect(toHex(again)).toBe(toHex(await hpkeSeal({ ...input, coins: counting(64) })));
    expect(again).toHaveLength(1120 + 53 + 16);
  });

  it('does not open for another key, info or associated data', async () => {
    const bytes = await sealed();
    await expect(opening(bytes, { key: counting(32, 1) })).rejects.toBeInstanceOf(OpenError);
    await expect(opening(bytes, { info: counting(4) })).rejects.toBeInstanceOf(OpenError);
    await expect(opening(bytes, { data: counting(11) })).rejects.toBeInstanceOf(OpenError);
  });

  it('does not open with any bit flipped', async () => {
    const bytes = await sealed();
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: bytes.length * 8 - 1 }), async (bit) => {
        await expect(opening(flipBit(bytes, bit))).rejects.toBeInstanceOf(OpenError);
      }),
      { numRuns: 200 },
    );
  });

  it('does not open when the unused top bit of the X25519 share is set', async () => {
    await expect(opening(flipBit(await sealed(), 1119 * 8 + 7))).rejects.toBeInstanceOf(OpenError);
  });

  it('does not open with a share of small order', async () => {
    for (const first of [0, 1]) {
      const share = overwrite(new Uint8Array(32), 0, Uint8Array.of(first));
      await expect(opening(overwrite(await sealed(), 1088, share))).rejects.toBeInstanceOf(OpenError);
    }
  });

  it('does not open when it is cut, down to nothing', async () => {
    const bytes = await sealed();
    for (const length of [0, 1, 1119, 1120, 1135, 1136, bytes.length - 1])
      await expect(opening(bytes.slice(0, length))).rejects.toBeInstanceOf(OpenError);
  });

  it('refuses keys, coins and seeds of another length', async () => {
    const context = await hpkeContext(counting(3));
    const input = { recipient, context, aad, plaintext: counting(1) };
    await expect(hpkeSeal({ ...input, recipient: recipient.slice(1) })).rejects.toBeInstanceOf(InvalidInputError);
    await expect(hpkeSeal({ ...input, coins: counting(32) })).rejects.toBeInstanceOf(InvalidInputError);
    await expect(opening(await sealed(), { key: counting(31) })).rejects.toBeInstanceOf(InvalidInputError);
  });

  it('refuses a key to which nothing can be sealed', async () => {
    const context = await hpkeContext(counting(3));
    const input = { recipient: new Uint8Array(1216), context, aad, plaintext: counting(1) };
    await expect(hpkeSeal(input)).rejects.toBeInstanceOf(InvalidInputError);
  });
});

interface XWingVector {
  readonly seed: string;
  readonly eseed: string;
  readonly pk: string;
  readonly ct: string;
  readonly ss: string;
}

it.skipIf(folder === undefined)('X-Wing equals its draft (VECTORS_DIR tells where; without it this is skipped)', () => {
  const vectors: XWingVector[] = JSON.parse(readFileSync(join(folder ?? '', 'xwing-draft.json'), 'utf8'));
  expect(vectors.length).toBeGreaterThan(2);
  for (const { seed: keySeed, eseed, pk, ct, ss } of vectors) {
    expect(toHex(kemPublicKey(fromHex(keySeed)))).toBe(pk);
    const made = kemEncapsulate(fromHex(pk), fromHex(eseed));
    expect(toHex(made.encapsulation)).toBe(ct);
    expect(toHex(made.sharedSecret)).toBe(ss);
    expect(toHex(kemDecapsulate(fromHex(ct), fromHex(keySeed)))).toBe(ss);
  }
});

interface AgeFile {
  readonly expect: string;
  readonly fileKey: string;
  readonly seeds: readonly Bytes[];
  readonly sealed: readonly Bytes[];
}

function readAge(file: string): AgeFile {
  const whole = readFileSync(file);
  const cut = whole.indexOf('\n\n');
  const head = whole.subarray(0, cut).toString();
  const fields = (name: string) =>
    [...head.matchAll(new RegExp(`^${name}: (.*)$`, 'gm'))].map(([, value]) => value ?? '');
  const rest = whole.subarray(cut + 2);
  const plain = (fields('compressed')[0] === 'zlib' ? inflateSync(rest) : rest).toString('latin1');
  const armor = /^-----BEGIN AGE ENCRYPTED FILE-----\n([^-]*)/.exec(plain)?.[1];
  const text = armor === undefined ? plain : Buffer.from(armor, 'base64').toString('latin1');
  const stanzas = text.matchAll(/^-> mlkem768x25519 (\S+)\n((?:[A-Za-z0-9+/]{64}\n)*[A-Za-z0-9+/]{0,63})\n/gm);
  const sealed = [...stanzas].map(([, share = '', body = '']) =>
    concat(Buffer.from(share, 'base64'), Buffer.from(body, 'base64')),
  );
  const identities = fields('identity').filter((identity) => identity.startsWith('AGE-SECRET-KEY-PQ-1'));
  return {
    expect: fields('expect')[0] ?? '',
    fileKey: fields('file key')[0] ?? '',
    seeds: identities.map(seedOfAge),
    sealed,
  };
}

describe.skipIf(folder === undefined)('age files (VECTORS_DIR tells where; without it these are skipped)', () => {
  const names = folder === undefined ? [] : readdirSync(join(folder, 'age'));
  const files = names.map((name) => [name, readAge(join(folder ?? '', 'age', name))] as const);

  async function fileKeys({ seeds, sealed: slots }: AgeFile): Promise<readonly string[]> {
    const context = await hpkeContext(utf8(AGE_INFO));
    const tries = seeds.flatMap((key) =>
      slots.map((slot) => ({ seed: key, context, aad: new Uint8Array(), sealed: slot })),
    );
    const outcomes = await Promise.allSettled(tries.map(hpkeOpen));
    return outcomes.flatMap((outcome) => {
      if (outcome.status === 'fulfilled') return [toHex(outcome.value)];
      expect(outcome.reason).toBeInstanceOf(OpenError);
      return [];
    });
  }

  it.each(files.filter(([, { expect: expected }]) => expected === 'success'))('%s opens', async (_, file) => {
    expect(await fileKeys(file)).toEqual([file.fileKey]);
  });

  const unopened = ['hybrid_identity', 'hybrid_low_order', 'hybrid_long_share', 'hybrid_short_share'];

  it.each(files.filter(([name, { expect: expected }]) => expected === 'no match' || unopened.includes(name)))(
    '%s does not open',
    async (_, file) => {
      expect(await fileKeys(file)).toEqual([]);
    },
  );

  it('are there', () => {
    expect(names.length).toBeGreaterThan(15);
  });
});
