import { describe, expect, it } from 'vitest';
import { type Directory, missingSignatures, verifyDirectory } from '../../../crypto/directory.ts';
import type { Operation } from '../../../crypto/directory-operations.ts';
import { signOperation, signRoot, writeEntry } from '../../../crypto/directory-sign.ts';
import { VerifyError } from '../../../crypto/public/errors.ts';
import { counting, flipBit } from '../../helpers/crypto-bytes.ts';
import {
  adding,
  type FixtureChannel,
  fixtureChannel,
  fixturePerson,
  rootKey,
  rootSigner,
} from '../../helpers/crypto-channel.ts';

const channel = fixtureChannel({ people: 1, roots: 3, threshold: 2 });
const addition = adding(fixturePerson(5), channel.pin);

function written(operation: Operation, on: FixtureChannel = channel) {
  return writeEntry(on.directory, operation, '2025-02-01');
}

function signedBy(operation: Operation, numbers: readonly number[], on: FixtureChannel = channel) {
  const bytes = written(operation, on);
  return { bytes, signatures: numbers.map((number) => signRoot(bytes, rootSigner(number))) };
}

function missing(operation: Operation, numbers: readonly number[], on: FixtureChannel = channel): number {
  return missingSignatures(on.directory, signedBy(operation, numbers, on), operation);
}

function verified(operation: Operation, numbers: readonly number[], on: FixtureChannel = channel): Directory {
  return verifyDirectory([...on.chain, signedBy(operation, numbers, on)], on.pin);
}

describe('DIRECTORY, P2: with two root keys out of three', () => {
  it('two signatures suffice, whichever they are and in whatever order', () => {
    for (const numbers of [
      [0, 1],
      [0, 2],
      [2, 1],
      [2, 1, 0],
    ])
      expect(verified(addition, numbers).persons).toHaveLength(2);
  });

  it('one is not enough, nor none', () => {
    for (const numbers of [[], [0], [2]]) expect(() => verified(addition, numbers)).toThrow(VerifyError);
  });

  it('one key that signs twice spoils the entry', () => {
    for (const numbers of [
      [0, 0],
      [0, 0, 0],
      [0, 1, 1],
    ])
      expect(() => verified(addition, numbers)).toThrow(VerifyError);
  });

  it('a key that is no root key spoils the entry, also beside enough good ones', () => {
    for (const numbers of [
      [0, 7],
      [0, 1, 7],
    ])
      expect(() => verified(addition, numbers)).toThrow(VerifyError);
  });

  it('a signature that does not hold spoils the entry, also beside enough good ones', () => {
    const { bytes, signatures } = signedBy(addition, [0, 1]);
    const bad = { rootPk: rootSigner(2).publicKey, signature: counting(64) };
    expect(() => verifyDirectory([...channel.chain, { bytes, signatures: [...signatures, bad] }], undefined)).toThrow(
      VerifyError,
    );
    const elsewhere = signRoot(flipBit(bytes, 7), rootSigner(2));
    expect(() =>
      verifyDirectory([...channel.chain, { bytes, signatures: [...signatures, elsewhere] }], undefined),
    ).toThrow(VerifyError);
  });

  it('a steward cannot sign alone what needs two, and can with a colleague', () => {
    const sign = (numbers: readonly number[]) => () =>
      signOperation(channel.directory, addition, '2025-02-01', numbers.map(rootSigner));
    expect(sign([0])).toThrow(VerifyError);
    expect(sign([0, 2])).not.toThrow();
  });
});

describe('DIRECTORY: how many signatures an entry still needs', () => {
  it('counts down to none, and not below', () => {
    expect([[], [0], [0, 1], [0, 1, 2]].map((numbers) => missing(addition, numbers))).toEqual([2, 1, 0, 0]);
  });

  it('is not told for an entry with a signature that does not count', () => {
    for (const numbers of [[7], [0, 0]]) expect(() => missing(addition, numbers)).toThrow(VerifyError);
    const { bytes } = signedBy(addition, []);
    const signatures = [{ rootPk: rootSigner(0).publicKey, signature: counting(64) }];
    expect(() => missingSignatures(channel.directory, { bytes, signatures }, addition)).toThrow(VerifyError);
  });
});

describe('DIRECTORY rotate-root, P2: who must sign', () => {
  const replaced: Operation = { op: 'rotate-root', rootKeys: [rootKey(1), rootKey(2), rootKey(3)], threshold: 2 };
  const fresh: Operation = { op: 'rotate-root', rootKeys: [rootKey(3), rootKey(4)], threshold: 1 };
  const fewer: Operation = { op: 'rotate-root', rootKeys: [rootKey(0)], threshold: 1 };

  it('is the old threshold and every key that is named', () => {
    expect(verified(replaced, [1, 2, 3]).rootKeys).toEqual([rootKey(1), rootKey(2), rootKey(3)]);
    expect(verified(fresh, [0, 1, 3, 4]).threshold).toBe(1);
    expect(verified(fewer, [0, 2]).rootKeys).toEqual([rootKey(0)]);
  });

  it('is not without the new key itself, though all the old ones agree', () => {
    expect(() => verified(replaced, [0, 1, 2])).toThrow(VerifyError);
    expect(() => verified(fresh, [0, 1, 2, 3])).toThrow(VerifyError);
  });

  it('is not without a key that stays, though the old threshold is met', () => {
    expect(() => verified(replaced, [0, 1, 3])).toThrow(VerifyError);
  });

  it('is not below the old threshold, though all the new ones sign', () => {
    expect(() => verified(fresh, [0, 3, 4])).toThrow(VerifyError);
    expect(() => verified(fresh, [3, 4])).toThrow(VerifyError);
    expect(() => verified(fewer, [0])).toThrow(VerifyError);
  });

  it('leaves the key that goes without a say from the next entry on', () => {
    const entry = signedBy(replaced, [1, 2, 3]);
    const chain = [...channel.chain, entry];
    const rotated = { ...channel, chain, directory: verifyDirectory(chain, channel.pin) };
    expect(verified(addition, [1, 3], rotated).persons).toHaveLength(2);
    expect(() => verified(addition, [0, 1], rotated)).toThrow(VerifyError);
    expect(() => verified(addition, [0, 1, 2], rotated)).toThrow(VerifyError);
  });

  it.each([
    ['nobody', replaced, [], 3],
    ['one that stays', replaced, [1], 2],
    ['both that stay', replaced, [1, 2], 1],
    ['one that goes', replaced, [0], 3],
    ['one that goes and one that stays', replaced, [0, 1], 2],
    ['the new one', replaced, [3], 2],
    ['the new one and one that goes', replaced, [0, 3], 2],
    ['all that must', replaced, [1, 2, 3], 0],
    ['nobody, for keys that are all new', fresh, [], 4],
    ['the new ones, for keys that are all new', fresh, [3, 4], 2],
    ['the old ones, for keys that are all new', fresh, [0, 1, 2], 2],
    ['the only one that stays', fewer, [0], 1],
    ['another than the only one that stays', fewer, [1], 1],
  ] as const)('still needs, signed by %s, exactly as many', (_, operation, numbers, expected) => {
    expect(missing(operation, numbers)).toBe(expected);
  });
});
