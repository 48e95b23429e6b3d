/** The people and chains of the vectors. */
import { type SignedCard, signCard } from '../../crypto/card.ts';
import { type DirectoryEntry, type RootKey, verifyDirectory } from '../../crypto/directory.ts';
import type { Operation } from '../../crypto/directory-operations.ts';
import { signGenesis, signOperation } from '../../crypto/directory-sign.ts';
import { identityFromSeed, kemGenerationFromSeed } from '../../crypto/functionaris-keys.ts';
import type { Signer } from '../../crypto/message.ts';
import type { Bytes, Code, KemSeed, SignSeed } from '../../crypto/public/brands.ts';
import { signKeyPair } from '../../crypto/public/sodium.ts';
import { deriveRootSeed } from '../../crypto/root-key.ts';
import { signRotation } from '../../crypto/rotation.ts';
import { counting } from './case.ts';
import { type Fields, writeBytes } from './vector.ts';

export const person = {
  name: 'Anna de Vries',
  functionTitle: 'Vertrouwenspersoon',
  place: 'internal',
  receives: true,
  followsUp: true,
  notManager: true,
  notRecruiter: false,
} as const;
export const policy = { batchMinutes: 720, slotCount: 8, ruleSet: 'nl-wbk-2023', tombstoneDays: 365 } as const;
/** Three stewards' keys, and one on paper. */
export const roots = [0, 1, 2].map((index) => signKeyPair(counting(32, 0x10 + index)));
export const paperRoot = signKeyPair(await deriveRootSeed(counting(16, 0xa0) as Code));
export const [root, second, third] = roots as [Signer, Signer, Signer];
const NAMES = ['Anna de Vries', 'Bram Jansen', 'Cem Yılmaz', 'Cem Yılmaz', 'Anna de Vries', 'Petra Vos', 'Quinten Mol'];
/** Listed to watch only. */
const WATCHERS: readonly number[] = [5, 6];
export const identities = NAMES.map((_, index) => identityFromSeed(counting(32, 0x40 + index) as SignSeed));

/** Whom, by their place in the list of names. */
export type Place = 0 | 1 | 2 | 3 | 4 | 5 | 6;

export function identityOf(index: Place) {
  return identities[index] as (typeof identities)[0];
}

/** What each person's X-Wing seed of a generation is. */
export function kemSeedOf(index: Place, generation = 0): KemSeed {
  return counting(32, 0x80 + index + 0x10 * generation) as KemSeed;
}

export function signedCard(index: Place, genesisFp: Bytes, generation = 0): SignedCard {
  const kem = kemGenerationFromSeed(generation, kemSeedOf(index));
  const tasks = WATCHERS.includes(index) ? { receives: false, followsUp: false } : {};
  return signCard({ ...person, ...tasks, name: NAMES[index] as string }, identityOf(index), kem, genesisFp);
}

export function rootKeys(...signers: readonly Signer[]): readonly RootKey[] {
  return signers.map(({ publicKey }) => ({
    publicKey,
    holder: publicKey === paperRoot.publicKey ? 'op papier' : 'beheerder',
  }));
}

function started(signers: readonly Signer[], threshold: number): readonly DirectoryEntry[] {
  const given = { organisation: 'Gemeente Voorbeeld', rootKeys: rootKeys(...signers), threshold, policy };
  return [signGenesis({ ...given, day: '2025-01-01' }, signers)];
}

function continued(
  entries: readonly DirectoryEntry[],
  operations: readonly Operation[],
  signers: readonly Signer[],
  day: string,
) {
  const grown = [...entries];
  for (const operation of operations) {
    grown.push(signOperation(verifyDirectory(grown, undefined), operation, day, signers));
  }
  return grown;
}

function add(index: Place, genesisFp: Bytes, told: { formerly?: Place; isSomebodyElse?: boolean } = {}): Operation {
  const formerly = told.formerly === undefined ? null : identityOf(told.formerly).fp;
  return { op: 'add', signed: signedCard(index, genesisFp), formerly, isSomebodyElse: told.isSomebodyElse ?? false };
}

function change(op: 'suspend' | 'resume' | 'remove', index: Place): Operation {
  return { op, fp: identityOf(index).fp };
}

function rotate(index: Place, generation: number, genesisFp: Bytes): Operation {
  const kem = kemGenerationFromSeed(generation, kemSeedOf(index, generation));
  return { op: 'rotate', signed: signRotation(identityOf(index), kem, genesisFp) };
}

/** Anna and Bram, listed by one steward. */
export function chain(): readonly DirectoryEntry[] {
  const entries = started([root], 1);
  const { genesisFp } = verifyDirectory(entries, undefined);
  return continued(entries, [add(0, genesisFp), add(1, genesisFp)], [root], '2025-01-02');
}

/**
 * The same, and then every operation: Cem comes (3), Bram has a new key (4), Anna is out of office and back (5, 6), Cem
 * is removed (7) and comes back under a new key (8), another Anna comes (9), and the policy changes (10).
 */
export function longChain(): readonly DirectoryEntry[] {
  const entries = chain();
  const { genesisFp } = verifyDirectory(entries, undefined);
  const operations: readonly Operation[] = [
    add(2, genesisFp),
    rotate(1, 1, genesisFp),
    change('suspend', 0),
    change('resume', 0),
    change('remove', 2),
    add(3, genesisFp, { formerly: 2 }),
    add(4, genesisFp, { isSomebodyElse: true }),
    { op: 'policy', policy: { ...policy, tombstoneDays: 30 } },
  ];
  return continued(entries, operations, [root], '2025-02-01');
}

/** The long one, and then Petra and Quinten, who neither receive nor follow up: procesbegeleiders. */
export function watchedChain(): readonly DirectoryEntry[] {
  const entries = longChain();
  const { genesisFp } = verifyDirectory(entries, undefined);
  return continued(entries, [add(5, genesisFp), add(6, genesisFp)], [root], '2025-03-01');
}

/** Two of three keys sign; then the first is replaced by one on paper. */
export function strictChain(): readonly DirectoryEntry[] {
  const entries = started(roots, 2);
  const { genesisFp } = verifyDirectory(entries, undefined);
  const grown = continued(entries, [add(0, genesisFp)], [root, third], '2025-01-02');
  const operation: Operation = { op: 'rotate-root', rootKeys: rootKeys(second, third, paperRoot), threshold: 2 };
  const rotated = continued(grown, [operation], [second, third, paperRoot], '2025-02-01');
  return continued(rotated, [add(1, genesisFp)], [third, paperRoot], '2025-03-01');
}

export function writeEntry({ bytes, signatures }: DirectoryEntry): Fields {
  const written = signatures.map(({ rootPk, signature }) => ({
    rootPk: writeBytes(rootPk),
    signature: writeBytes(signature),
  }));
  return { text: Buffer.from(bytes).toString(), signatures: written };
}

export function writeChain(entries: readonly DirectoryEntry[]): Fields {
  return { entries: entries.map(writeEntry) };
}

export const { genesisFp } = verifyDirectory(chain(), undefined);
export const pin = writeBytes(genesisFp);
