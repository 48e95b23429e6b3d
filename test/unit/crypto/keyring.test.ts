import { describe, expect, it } from 'vitest';
import {
  EMPTY_KEYRING,
  findAdopted,
  isSamePlace,
  type Keyring,
  NO_BATCH,
  placeKey,
  readKeyring,
  withoutMelding,
  writeKeyring,
} from '../../../crypto/keyring.ts';
import type { EpochSecret } from '../../../crypto/public/brands.ts';
import { utf8 } from '../../../crypto/public/bytes.ts';
import { VerifyError } from '../../../crypto/public/errors.ts';
import { writeJson } from '../../../crypto/strict-json.ts';
import { counting } from '../../helpers/crypto-bytes.ts';

const place = { meldingId: counting(16), thread: 1, epoch: 0 };
const adopted = { ...place, secret: counting(32) as EpochSecret, rosterDigest: counting(32, 1) };
const keyring: Keyring = {
  adopted: [adopted],
  tried: { batch: '2025-03-15T11:00Z', generation: 2 },
  unbelieved: [counting(16, 5)],
  ending: [{ meldingId: counting(16), from: '2025-04-01' }],
};

describe('KEYRING: a keyring', () => {
  it('reads back as written, also empty', () => {
    for (const kept of [keyring, EMPTY_KEYRING]) expect(readKeyring(writeKeyring(kept))).toEqual(kept);
  });

  it('finds what was adopted in a place, and nothing in another', () => {
    expect(findAdopted(keyring, place)).toEqual(adopted);
    const others = [{ meldingId: counting(16, 1) }, { thread: 2 }, { epoch: 1 }].map((other) => ({
      ...place,
      ...other,
    }));
    for (const other of others) {
      expect(findAdopted(keyring, other)).toBeUndefined();
      expect(isSamePlace(place, other)).toBe(false);
      expect(placeKey(other)).not.toBe(placeKey(place));
    }
    expect(placeKey({ ...place, meldingId: counting(16) })).toBe(placeKey(place));
  });

  it('starts before every batch', () => {
    expect(NO_BATCH < '2025-01-01T00:00Z').toBe(true);
    expect(EMPTY_KEYRING.adopted).toEqual([]);
  });

  it.each([
    ['another version', { v: 2 }],
    ['a field more', { summary: 'x' }],
    ['a secret too short', { adopted: [{ ...adopted, secret: counting(31) }] }],
    ['an entry without a digest', { adopted: [{ ...place, secret: counting(32) }] }],
    ['a place that is no number', { adopted: [{ ...adopted, thread: '1' }] }],
    ['an envelope id too long', { unbelieved: [counting(17)] }],
    ['no batch', { tried: { generation: 0 } }],
    ['an end on a day that is none', { ending: [{ meldingId: counting(16), from: '2025-02-30' }] }],
    ['an end of half a melding', { ending: [{ meldingId: counting(8), from: '2025-04-01' }] }],
  ])('is refused with %s', (_, changed) => {
    expect(() => readKeyring(writeJson({ v: 1, ...keyring, ...changed }))).toThrow(VerifyError);
  });

  it('holds nothing more of a melding that was destroyed, and all of every other (P5)', () => {
    const other = { ...adopted, meldingId: counting(16, 1) };
    const ending = { meldingId: counting(16, 1), from: '2025-05-01' };
    const both = { ...keyring, adopted: [adopted, other], ending: [...keyring.ending, ending] };
    expect(withoutMelding(both, place.meldingId)).toEqual({ ...both, adopted: [other], ending: [ending] });
    expect(withoutMelding(both, counting(16, 9))).toEqual(both);
  });

  it('is refused when it is no JSON at all', () => {
    for (const text of ['', '[]', 'null', '{}']) expect(() => readKeyring(utf8(text))).toThrow(VerifyError);
  });
});
