import { type PersonDescription, type SignedCard, signCard } from '../../crypto/card.ts';
import {
  type Directory,
  type DirectoryEntry,
  type Policy,
  signAdd,
  signGenesis,
  verifyDirectory,
} from '../../crypto/directory.ts';
import {
  type Identity,
  identityFromSeed,
  type KemGeneration,
  kemGenerationFromSeed,
} from '../../crypto/functionaris-keys.ts';
import type { Signer } from '../../crypto/message.ts';
import type { Bytes, KemSeed, SignSeed } from '../../crypto/public/brands.ts';
import { LABELS } from '../../crypto/public/labels.ts';
import { signDetached, signKeyPair } from '../../crypto/public/sodium.ts';
import { signedBytes } from '../../crypto/public/verify.ts';
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

export const POLICY: Policy = { batchMinutes: 720, slotCount: 8, ruleSet: 'nl-wbk-2023' };

export function rootSigner(number: number): Signer {
  return signKeyPair(counting(32, 0x10 * (number + 1)));
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
  const kem = kemGenerationFromSeed(0, counting(32, 0x80 + number) as KemSeed);
  const signer = { publicKey: identity.idPk, secretKey: identity.idSk };
  return { identity, kem, description: describePerson(NAMES[number] ?? `Persoon ${number}`), signer };
}

export function cardOf({ description, identity, kem }: FixturePerson, genesisFp: Bytes): SignedCard {
  return signCard(description, identity, kem, genesisFp);
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
  const rootKeys = signers.map(({ publicKey }) => publicKey);
  const genesis = signGenesis({ organisation, rootKeys, threshold, policy, day: '2025-01-01' }, signers);
  const chain = [genesis];
  let directory = verifyDirectory(chain, undefined);
  const persons = Array.from({ length: people }, (_, index) => fixturePerson(index));
  for (const [index, person] of persons.entries()) {
    const card = cardOf(person, directory.genesisFp);
    chain.push(signAdd(directory, card, `2025-01-0${(index % 9) + 1}`, signers));
    directory = verifyDirectory(chain, undefined);
  }
  return { roots: signers, chain, directory, pin: directory.genesisFp, people: persons };
}

/** An entry of any words whatever, signed by whoever is given: what a dishonest steward or server could make. */
export function forgeEntry(entry: unknown, signers: readonly Signer[]): DirectoryEntry {
  const bytes = entry instanceof Uint8Array ? new Uint8Array(entry) : writeJson(entry);
  const message = signedBytes(LABELS.directoryEntry, bytes);
  const signatures = signers.map(({ publicKey, secretKey }) => ({
    rootPk: publicKey,
    signature: signDetached(message, secretKey),
  }));
  return { bytes, signatures };
}
