import { describe, expect, it } from 'vitest';
import { areCheckWords, checkWords } from '../../../crypto/check-words.ts';
import { verifyDirectory } from '../../../crypto/directory.ts';
import { signOperation } from '../../../crypto/directory-sign.ts';
import type { Code } from '../../../crypto/public/brands.ts';
import { InvalidInputError, VerifyError } from '../../../crypto/public/errors.ts';
import { personFingerprint } from '../../../crypto/public/hash.ts';
import { signKeyPair } from '../../../crypto/public/sodium.ts';
import { deriveRootSeed, rootFingerprint } from '../../../crypto/root-key.ts';
import { counting, toHex } from '../../helpers/crypto-bytes.ts';
import { adding, fixtureChannel, fixturePerson, rootKey, rootSigner } from '../../helpers/crypto-channel.ts';

const code = counting(16, 0xa0) as Code;

describe('ROOT-CODE, P2: the root key on paper', () => {
  it('is the same whenever the words are typed, and another for other words', async () => {
    expect(toHex(await deriveRootSeed(code))).toBe(toHex(await deriveRootSeed(code)));
    expect(toHex(await deriveRootSeed(counting(16, 0xa1) as Code))).not.toBe(toHex(await deriveRootSeed(code)));
    expect(toHex(await deriveRootSeed(code))).not.toContain(toHex(code));
  });

  it('is refused from a code of another length', async () => {
    await expect(deriveRootSeed(counting(15) as Code)).rejects.toBeInstanceOf(InvalidInputError);
    await expect(deriveRootSeed(counting(32) as Code)).rejects.toBeInstanceOf(InvalidInputError);
  });

  it('is named in the list, and then keeps it alive when the steward is lost; not before', async () => {
    const paper = signKeyPair(await deriveRootSeed(code));
    const channel = fixtureChannel({ people: 1 });
    const onPaper = { publicKey: paper.publicKey, holder: 'op papier' };
    const { directory, roots, chain, pin } = channel;
    const operation = { op: 'rotate-root', rootKeys: [rootKey(0), onPaper], threshold: 1 } as const;
    expect(() => signOperation(directory, operation, '2025-02-01', roots)).toThrow(VerifyError);
    const named = verifyDirectory(
      [...chain, signOperation(directory, operation, '2025-02-01', [...roots, paper])],
      pin,
    );
    const addition = adding(fixturePerson(5), pin);
    expect(() => signOperation(directory, addition, '2025-02-02', [paper])).toThrow(VerifyError);
    expect(() => signOperation(named, addition, '2025-02-02', [paper])).not.toThrow();
  });
});

describe('ROOT-WORDS, P2: the words of a root key', () => {
  const { publicKey } = rootSigner(0);

  it('are six, and read out before a new key is named', () => {
    const fingerprint = rootFingerprint(publicKey);
    expect(fingerprint).toHaveLength(20);
    const typed = checkWords(fingerprint, 'nl').join(' ');
    expect(areCheckWords(typed, fingerprint)).toBe(true);
    expect(areCheckWords(typed, rootFingerprint(rootSigner(1).publicKey))).toBe(false);
  });

  it('are other than those of a person with the same key', () => {
    expect(toHex(rootFingerprint(publicKey))).not.toBe(toHex(personFingerprint(publicKey)));
  });
});
