import { describe, expect, it } from 'vitest';
import {
  commitment,
  deriveAccess,
  deriveAccessHash,
  deriveEpochKey,
  type EpochPlace,
  generateEpochSecret,
  generateShredShare,
} from '../../../crypto/epoch.ts';
import type { EpochSecret, ShredShare } from '../../../crypto/public/brands.ts';
import { InvalidInputError } from '../../../crypto/public/errors.ts';
import { accessHash } from '../../../crypto/public/hash.ts';
import { counting, flipBit, toHex } from '../../helpers/crypto-bytes.ts';

const place: EpochPlace = { meldingId: counting(16), thread: 1, epoch: 0 };
const secret = counting(32, 0x20) as EpochSecret;
const share = counting(32, 0x60) as ShredShare;
const elsewhere: EpochPlace[] = [
  { ...place, meldingId: counting(16, 1) },
  { ...place, thread: 2 },
  { ...place, epoch: 1 },
  { ...place, epoch: 256 },
];

describe('the key of an epoch', () => {
  it('needs the secret and the share that the server destroys', async () => {
    const key = toHex(await deriveEpochKey(place, secret, share));
    const otherShare = await deriveEpochKey(place, secret, flipBit(share, 3) as ShredShare);
    const otherSecret = await deriveEpochKey(place, flipBit(secret, 3) as EpochSecret, share);
    const swapped = await deriveEpochKey(place, share as unknown as EpochSecret, secret as unknown as ShredShare);
    expect(new Set([key, ...[otherShare, otherSecret, swapped].map(toHex)]).size).toBe(4);
  });

  it('is another one in every place', async () => {
    const keys = await Promise.all([place, ...elsewhere].map((other) => deriveEpochKey(other, secret, share)));
    expect(new Set(keys.map(toHex)).size).toBe(5);
  });

  it('is refused for a secret, share or melding of another length', async () => {
    const short = counting(31);
    await expect(deriveEpochKey(place, short as EpochSecret, share)).rejects.toBeInstanceOf(InvalidInputError);
    await expect(deriveEpochKey(place, secret, short as ShredShare)).rejects.toBeInstanceOf(InvalidInputError);
    const wrong = { ...place, meldingId: counting(15) };
    await expect(deriveEpochKey(wrong, secret, share)).rejects.toBeInstanceOf(InvalidInputError);
    await expect(deriveAccess(wrong, secret)).rejects.toBeInstanceOf(InvalidInputError);
    await expect(deriveEpochKey({ ...place, thread: 256 }, secret, share)).rejects.toBeInstanceOf(InvalidInputError);
    await expect(deriveEpochKey({ ...place, epoch: -1 }, secret, share)).rejects.toBeInstanceOf(InvalidInputError);
  });
});

describe('access to an epoch', () => {
  it('follows from the secret alone, and is neither the key nor the secret', async () => {
    const access = toHex(await deriveAccess(place, secret));
    expect(access).not.toBe(toHex(await deriveEpochKey(place, secret, share)));
    expect(access).not.toBe(toHex(secret));
    expect(toHex(await deriveAccess(place, flipBit(secret, 0) as EpochSecret))).not.toBe(access);
  });

  it('is another one in every place', async () => {
    const all = await Promise.all([place, ...elsewhere].map((other) => deriveAccess(other, secret)));
    expect(new Set(all.map(toHex)).size).toBe(5);
  });

  it('is kept by the server as its hash', async () => {
    const hashed = await deriveAccessHash(place, secret);
    expect(toHex(hashed)).toBe(toHex(accessHash(await deriveAccess(place, secret))));
    expect(toHex(hashed)).not.toBe(toHex(await deriveAccess(place, secret)));
  });
});

describe('the commitment of an epoch', () => {
  it('binds place, secret, share and roster', () => {
    const roster = counting(100);
    const all = [
      commitment(place, secret, share, roster),
      commitment(place, flipBit(secret, 0) as EpochSecret, share, roster),
      commitment(place, secret, flipBit(share, 0) as ShredShare, roster),
      commitment(place, secret, share, flipBit(roster, 799)),
      commitment(place, secret, share, counting(99)),
      ...elsewhere.map((other) => commitment(other, secret, share, roster)),
    ];
    expect(new Set(all.map(toHex)).size).toBe(9);
  });
});

it('secrets and shares are 32 bytes, new each time', () => {
  for (const generate of [generateEpochSecret, generateShredShare]) {
    expect(generate()).toHaveLength(32);
    expect(toHex(generate())).not.toBe(toHex(generate()));
  }
});
