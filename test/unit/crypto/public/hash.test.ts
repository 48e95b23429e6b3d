import { blake2b } from '@noble/hashes/blake2.js';
import { describe, expect, it } from 'vitest';
import { lengthPrefixed, utf8 } from '../../../../crypto/public/bytes.ts';
import {
  accessHash,
  entryDigest,
  genesisFingerprint,
  hash,
  mailboxId,
  notesHash,
  personFingerprint,
} from '../../../../crypto/public/hash.ts';
import { LABELS } from '../../../../crypto/public/labels.ts';
import { counting, toHex } from '../../../helpers/crypto-bytes.ts';

describe('hashes', () => {
  it('are BLAKE2b-256 over length-prefixed label and parts', () => {
    const expected = blake2b(lengthPrefixed(utf8('zp1/body'), counting(3), counting(0)), { dkLen: 32 });
    expect(toHex(hash(LABELS.body, counting(3), counting(0)))).toBe(toHex(expected));
  });

  it('differ for each use of the same bytes', () => {
    const same = counting(32);
    const all = [accessHash, entryDigest, mailboxId, notesHash].map((make) => toHex(make(same)));
    const short = [genesisFingerprint, personFingerprint].map((make) => toHex(make(same)));
    expect(new Set([...all.map((text) => text.slice(0, 40)), ...short]).size).toBe(6);
  });

  it('differ when a byte moves from one part to the next', () => {
    expect(toHex(hash(LABELS.body, counting(2), counting(1)))).not.toBe(
      toHex(hash(LABELS.body, counting(1), counting(2))),
    );
  });

  it('give fingerprints of 20 bytes', () => {
    expect(personFingerprint(counting(32))).toHaveLength(20);
    expect(genesisFingerprint(counting(99))).toHaveLength(20);
  });
});
