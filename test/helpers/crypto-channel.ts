import { type PersonDescription, type SignedCard, signCard } from '../../crypto/card.ts';
import {
  type Directory,
  type DirectoryEntry,
  type Policy,
  type RootKey,
  verifyDirectory,
} from '../../crypto/directory.ts';
import type { Operation } from '../../crypto/directory-operations.ts';
import { signGenesis, signOperation, signRoot } from '../../crypto/directory-sign.ts';
import {
  type Identity,
  identityFromSeed,
  type KemGeneration,
  kemGenerationFromSeed,
} from '../../crypto/functionaris-keys.ts';
import type { Signer } from '../../crypto/message.ts';
import type { Bytes, KemSeed, SignSeed } from '../../crypto/public/brands.ts';
import { signKeyPair } from '../../crypto/public/sodium.ts';
import { signRotation } from '../../crypto/rotation.ts';
import { writeJson } from '../../crypto/strict-json.ts';
import { counting } from './crypto-bytes.ts';

export interface FixturePerson {
  readonly identity: Identity;
  readonly kem: KemGeneration;
  readonly description: PersonDescription;
  readonly signer: Signer;
}

export interface FixtureChannel {
  readonly roots: readonly Signer[];
  readonly chain: readonly DirectoryEntry[];
  readonly directory: Directory;
  readonly pin: Bytes;
  readonly people: readonly FixturePerson[];
}

const NAMES = ['Anna de Vries', 'Bram Jansen', 'Cem Yılmaz', 'Dina Bakker', 'Els Visser', 'Farid Amrani', 'Guus Smit'];

export const POLICY: Policy = { batchMinutes: 720, slotCount: 8, ruleSet: 'nl-wbk-2023', tombstoneDays: 730 };

export function rootSigner(number: number): Signer {
  return signKeyPair(counting(32, 0x10 + number));
}

export function rootKey(number: number): RootKey {
  return { publicKey: rootSigner(number).publicKey, holder: `Beheerder ${number + 1}` };
}

export function describePerson(name: string): PersonDescription {
  return {
    name,
    functionTitle: 'Vertrouwenspersoon',
    place: 'internal',
    receives: true,
    followsUp: true,
    notManager: true,
    notRecruiter: true,
  };
}

export function fixturePerson(number: number): FixturePerson {
  const identity = identityFromSeed(counting(32, 0x40 + number) as SignSeed);
  const kem = kemOf(number, 0);
  const signer = { publicKey: identity.idPk, secretKey: identity.idSk };
  return { identity, kem, description: describePerson(NAMES[number] ?? `Persoon ${number}`), signer };
}

/** Neither receives nor follows up: listed to watch only (LET-2). */
export function fixtureWatcher(number: number): FixturePerson {
  const person = fixturePerson(number);
  return { ...person, description: { ...person.description, receives: false, followsUp: false } };
}

export function cardOf({ description, identity, kem }: FixturePerson, genesisFp: Bytes): SignedCard {
  return signCard(description, identity, kem, genesisFp);
}

/** What a person's key of a generation is in every fixture. */
export function kemOf(number: number, generation: number): KemGeneration {
  return kemGenerationFromSeed(generation, counting(32, 0x80 + number + 0x10 * generation) as KemSeed);
}

type AddOptions = Partial<Pick<Extract<Operation, { op: 'add' }>, 'formerly' | 'isSomebodyElse'>>;

export function adding(
  person: FixturePerson,
  genesisFp: Bytes,
  { formerly = null, isSomebodyElse = false }: AddOptions = {},
): Operation {
  return { op: 'add', signed: cardOf(person, genesisFp), formerly, isSomebodyElse };
}

export function rotating({ identity }: FixturePerson, kem: KemGeneration, genesisFp: Bytes): Operation {
  return { op: 'rotate', signed: signRotation(identity, kem, genesisFp) };
}

export function changing(op: 'suspend' | 'resume' | 'remove', { identity }: FixturePerson): Operation {
  return { op, fp: identity.fp };
}

export function fixtureChannel({
  people = 3,
  roots = 1,
  threshold = 1,
  organisation = 'Gemeente Voorbeeld',
  policy = POLICY,
}: {
  people?: number;
  roots?: number;
  threshold?: number;
  organisation?: string;
  policy?: Policy;
} = {}): FixtureChannel {
  const signers = Array.from({ length: roots }, (_, index) => rootSigner(index));
  const rootKeys = signers.map((_, index) => rootKey(index));
  const genesis = signGenesis({ organisation, rootKeys, threshold, policy, day: '2025-01-01' }, signers);
  const directory = verifyDirectory([genesis], undefined);
  const persons = Array.from({ length: people }, (_, index) => fixturePerson(index));
  const empty = { roots: signers, chain: [genesis], directory, pin: directory.genesisFp, people: [] };
  const additions = persons.map((person) => adding(person, directory.genesisFp));
  return { ...followedBy(empty, additions), people: persons };
}

/** The same channel when its stewards have signed these as well, one after the other. */
export function followedBy(
  channel: FixtureChannel,
  operations: readonly Operation[],
  { day = '2025-01-02', signers = channel.roots }: { day?: string; signers?: readonly Signer[] } = {},
): FixtureChannel {
  const chain = [...channel.chain];
  let { directory } = channel;
  for (const operation of operations) {
    chain.push(signOperation(directory, operation, day, signers));
    directory = verifyDirectory(chain, undefined);
  }
  return { ...channel, chain, directory };
}

/** An entry of any words whatever, signed by whoever is given: what a dishonest steward or server could make. */
export function forgeEntry(entry: unknown, signers: readonly Signer[]): DirectoryEntry {
  const bytes = entry instanceof Uint8Array ? new Uint8Array(entry) : writeJson(entry);
  return { bytes, signatures: signers.map((signer) => signRoot(bytes, signer)) };
}
