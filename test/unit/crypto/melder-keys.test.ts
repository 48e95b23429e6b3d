import { beforeAll, describe, expect, it } from 'vitest';
import {
  decryptNotes,
  deriveMelderKeys,
  encryptNotes,
  generateCode,
  type MelderKeys,
} from '../../../crypto/melder-keys.ts';
import type { Code } from '../../../crypto/public/brands.ts';
import { InvalidInputError, OpenError } from '../../../crypto/public/errors.ts';
import { mailboxId } from '../../../crypto/public/hash.ts';
import { NOTES_BOX_BYTES } from '../../../crypto/public/sizes.ts';
import { isSignature, kemPublicKey, signDetached } from '../../../crypto/public/sodium.ts';
import { counting, flipBit, toHex } from '../../helpers/crypto-bytes.ts';

const code = counting(16) as Code;
const channel = counting(20);
let keys: MelderKeys;

beforeAll(async () => {
  keys = await deriveMelderKeys(code, channel);
});

describe("a melder's keys", () => {
  it('are the same at every visit', async () => {
    const again = await deriveMelderKeys(code, channel);
    for (const name of ['authPk', 'signPk', 'kemPk', 'kemSeed', 'notesKey', 'mailboxId'] as const)
      expect(toHex(again[name])).toBe(toHex(keys[name]));
  });

  it('fit together', () => {
    expect(isSignature(signDetached(counting(3), keys.authSk), counting(3), keys.authPk)).toBe(true);
    expect(isSignature(signDetached(counting(3), keys.signSk), counting(3), keys.signPk)).toBe(true);
    expect(toHex(kemPublicKey(keys.kemSeed))).toBe(toHex(keys.kemPk));
    expect(toHex(keys.mailboxId)).toBe(toHex(mailboxId(keys.authPk)));
  });

  it('are all different from each other and from the code', () => {
    const parts = [keys.authPk, keys.signPk, keys.kemSeed, keys.notesKey, keys.mailboxId, keys.authSk.slice(0, 32)];
    const seeds = [...parts, keys.signSk.slice(0, 32)].map(toHex);
    expect(new Set(seeds).size).toBe(7);
    for (const seed of seeds) expect(seed).not.toContain(toHex(code));
  });

  it('are others in another channel, so that a swapped directory shows nothing', async () => {
    const elsewhere = await deriveMelderKeys(code, counting(20, 1));
    for (const name of ['authPk', 'signPk', 'kemPk', 'kemSeed', 'notesKey', 'mailboxId'] as const)
      expect(toHex(elsewhere[name])).not.toBe(toHex(keys[name]));
  });

  it('are others for another code', async () => {
    const other = await deriveMelderKeys(flipBit(code, 0) as Code, channel);
    expect(toHex(other.mailboxId)).not.toBe(toHex(keys.mailboxId));
  });

  it('are refused for a code or fingerprint of another length', async () => {
    await expect(deriveMelderKeys(counting(15) as Code, channel)).rejects.toBeInstanceOf(InvalidInputError);
    await expect(deriveMelderKeys(counting(17) as Code, channel)).rejects.toBeInstanceOf(InvalidInputError);
    await expect(deriveMelderKeys(code, counting(19))).rejects.toBeInstanceOf(InvalidInputError);
    await expect(deriveMelderKeys(code, counting(32))).rejects.toBeInstanceOf(InvalidInputError);
  });

  it('come from a code that is new each time', () => {
    expect(generateCode()).toHaveLength(16);
    expect(toHex(generateCode())).not.toBe(toHex(generateCode()));
  });
});

describe('the notes box', () => {
  it('gives back what the melder noted, and always has one length', () => {
    for (const length of [0, 1, 1000, 4055]) {
      const box = encryptNotes(counting(length), keys);
      expect(box).toHaveLength(NOTES_BOX_BYTES);
      expect(toHex(decryptNotes(box, keys))).toBe(toHex(counting(length)));
    }
  });

  it('is another one at every visit', () => {
    expect(toHex(encryptNotes(counting(3), keys))).not.toBe(toHex(encryptNotes(counting(3), keys)));
  });

  it('takes no more than 4,055 bytes', () => {
    expect(() => encryptNotes(counting(4056), keys)).toThrow(InvalidInputError);
  });

  it("does not open with another melder's keys, in another mailbox, or altered", async () => {
    const box = encryptNotes(counting(3), keys);
    const other = await deriveMelderKeys(counting(16, 1) as Code, channel);
    expect(() => decryptNotes(box, other)).toThrow(OpenError);
    expect(() => decryptNotes(box, { ...keys, mailboxId: other.mailboxId })).toThrow(OpenError);
    expect(() => decryptNotes(flipBit(box, 9999), keys)).toThrow(OpenError);
    expect(() => decryptNotes(box.slice(1), keys)).toThrow(OpenError);
    expect(() => decryptNotes(new Uint8Array(), keys)).toThrow(OpenError);
  });
});
