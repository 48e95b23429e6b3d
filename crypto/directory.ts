/**
 * The signed chain that says whose keys are whose. Kept and signed as the exact bytes written.
 *
 * @see crypto/README.md, "Directory"
 */
import { type Card, type SignedCard, verifyCard } from './card.ts';
import type { Signer } from './message.ts';
import type { Bytes } from './public/brands.ts';
import { VerifyError } from './public/errors.ts';
import { entryDigest, genesisFingerprint } from './public/hash.ts';
import { LABELS } from './public/labels.ts';
import {
  DIRECTORY_ENTRY_MAX_BYTES,
  HASH_BYTES,
  MAX_ROOT_KEYS,
  SIGN_PK_BYTES,
  SIGNATURE_BYTES,
  type SlotCount,
} from './public/sizes.ts';
import { areEqual, encodeBase64url, signDetached } from './public/sodium.ts';
import { signedBytes, verifySignature } from './public/verify.ts';
import {
  bytes,
  bytesUpTo,
  day,
  integer,
  list,
  nullable,
  object,
  oneOf,
  type Reader,
  readJson,
  text,
  writeJson,
} from './strict-json.ts';

export interface DirectoryEntry {
  readonly bytes: Bytes;
  readonly signatures: readonly { readonly rootPk: Bytes; readonly signature: Bytes }[];
}

/** What the channel's pages follow, because it is signed; never an answer of the server. */
export interface Policy {
  /** Minutes between batch hours: 360, 720 or 1440; 1 in a demonstration only. */
  readonly batchMinutes: 1 | 360 | 720 | 1440;
  readonly slotCount: SlotCount;
  readonly ruleSet: string;
}

export interface Person extends Omit<Card, 'generation' | 'kemPk' | 'genesisFp'> {
  readonly generations: readonly { readonly generation: number; readonly kemPk: Bytes; readonly sinceSeq: number }[];
  /** The entry that last changed anything about this person. */
  readonly changedSeq: number;
  readonly listedOn: string;
}

export interface Directory {
  readonly genesisFp: Bytes;
  readonly organisation: string;
  readonly rootKeys: readonly Bytes[];
  readonly threshold: number;
  readonly policy: Policy;
  readonly persons: readonly Person[];
  readonly head: DirectoryHead;
  /** Digest of each entry, by seq. */
  readonly digests: readonly Bytes[];
}

export interface DirectoryHead {
  readonly seq: number;
  readonly digest: Bytes;
}

const readEntry = object({
  v: oneOf(1),
  seq: integer,
  prev: nullable(bytes(HASH_BYTES)),
  day,
  op: oneOf('genesis', 'add'),
  body: ((value) => value) as Reader<unknown>,
});

const readPolicy = object({
  batchMinutes: oneOf(1, 360, 720, 1440),
  slotCount: oneOf(8, 16),
  ruleSet: text({ max: 40 }),
});

const readGenesis = object({
  organisation: text({ max: 120 }),
  rootKeys: list(bytes(SIGN_PK_BYTES), { min: 1, max: MAX_ROOT_KEYS }),
  threshold: integer,
  policy: readPolicy,
});

const readAdd = object({ card: bytesUpTo(4_096), signature: bytes(SIGNATURE_BYTES) });

function requireThat(holds: boolean): asserts holds {
  if (!holds) throw new VerifyError();
}

function areDistinct(keys: readonly Bytes[]): boolean {
  return new Set(keys.map(encodeBase64url)).size === keys.length;
}

function requireRootSignatures(entry: DirectoryEntry, rootKeys: readonly Bytes[], threshold: number): void {
  const { signatures } = entry;
  requireThat(signatures.length >= threshold && areDistinct(signatures.map(({ rootPk }) => rootPk)));
  for (const { rootPk, signature } of signatures) {
    requireThat(rootKeys.some((key) => areEqual(key, rootPk)));
    verifySignature({ label: LABELS.directoryEntry, parts: [entry.bytes], signature, publicKey: rootPk });
  }
}

/** Two people who look the same in a list are one too many: case, spaces and punctuation make no other name. */
function comparableName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '');
}

function readBounded({ bytes: written }: DirectoryEntry) {
  requireThat(written.length <= DIRECTORY_ENTRY_MAX_BYTES);
  return readJson(written, readEntry);
}

function begin(entry: DirectoryEntry): Directory {
  const { seq, prev, op, body } = readBounded(entry);
  requireThat(op === 'genesis' && seq === 0 && prev === null);
  const { organisation, rootKeys, threshold, policy } = readGenesis(body);
  requireThat(threshold >= 1 && threshold <= rootKeys.length && areDistinct(rootKeys));
  requireRootSignatures(entry, rootKeys, threshold);
  const digest = entryDigest(entry.bytes);
  const genesisFp = genesisFingerprint(entry.bytes);
  return {
    genesisFp,
    organisation,
    rootKeys,
    threshold,
    policy,
    persons: [],
    head: { seq, digest },
    digests: [digest],
  };
}

function apply(directory: Directory, entry: DirectoryEntry): Directory {
  const { seq, prev, day: on, op, body } = readBounded(entry);
  requireThat(seq === directory.head.seq + 1 && prev !== null && areEqual(prev, directory.head.digest));
  requireRootSignatures(entry, directory.rootKeys, directory.threshold);
  const digest = entryDigest(entry.bytes);
  const next = { ...directory, head: { seq, digest }, digests: [...directory.digests, digest] };
  switch (op) {
    case 'add':
      return { ...next, persons: [...directory.persons, addedPerson(directory, readAdd(body), seq, on)] };
    case 'genesis':
      throw new VerifyError();
  }
}

function addedPerson(directory: Directory, signed: SignedCard, seq: number, on: string): Person {
  const { genesisFp: _, generation, kemPk, ...card } = verifyCard(signed, directory.genesisFp);
  requireThat(comparableName(card.name) !== '');
  for (const person of directory.persons) {
    requireThat(comparableName(person.name) !== comparableName(card.name));
    requireThat(!areEqual(person.idPk, card.idPk));
    requireThat(person.generations.every((known) => !areEqual(known.kemPk, kemPk)));
  }
  requireThat(generation === 0);
  return { ...card, generations: [{ generation, kemPk, sinceSeq: seq }], changedSeq: seq, listedOn: on };
}

/**
 * Verifies a whole chain and gives the list it ends in (step DIRECTORY).
 *
 * @param pin the channel's fingerprint from poster, link or vault; without it the chain is only consistent in itself
 * @throws {VerifyError} on a gap, a fork, an unknown operation, too few signatures, a key or name used twice, or
 * another channel than the pinned one
 */
export function verifyDirectory(entries: readonly DirectoryEntry[], pin: Uint8Array | undefined): Directory {
  const [first, ...rest] = entries;
  requireThat(first !== undefined);
  requireThat(pin === undefined || areEqual(pin, genesisFingerprint(first.bytes)));
  return rest.reduce(apply, begin(first));
}

/** A desk adopts a hundred epochs over one chain, and verifying the chain is nine tenths of adopting. */
const verifiedAt = new WeakMap<readonly DirectoryEntry[], Map<number, Directory>>();

/**
 * The list as it was at an entry: a roster names readers as the chain had them then. Verified once for each chain and
 * entry; `entries` must not be changed afterwards.
 *
 * @throws {VerifyError}
 */
export function directoryAt(entries: readonly DirectoryEntry[], seq: number, pin: Uint8Array): Directory {
  requireThat(Number.isInteger(seq) && seq >= 0 && seq < entries.length);
  const verified = verifiedAt.get(entries) ?? new Map<number, Directory>();
  const directory = verified.get(seq) ?? verifyDirectory(entries.slice(0, seq + 1), pin);
  requireThat(areEqual(pin, directory.genesisFp));
  verifiedAt.set(entries, verified.set(seq, directory));
  return directory;
}

export interface GenesisInput {
  readonly organisation: string;
  readonly rootKeys: readonly Bytes[];
  readonly threshold: number;
  readonly policy: Policy;
  readonly day: string;
}

function signEntry(entry: Bytes, signers: readonly Signer[]): DirectoryEntry {
  const signatures = signers.map(({ publicKey, secretKey }) => ({
    rootPk: publicKey,
    signature: signDetached(signedBytes(LABELS.directoryEntry, entry), secretKey),
  }));
  return { bytes: entry, signatures };
}

/**
 * The first entry. Its fingerprint is the channel's pin.
 *
 * @throws {VerifyError} when no browser would believe it
 */
export function signGenesis(input: GenesisInput, signers: readonly Signer[]): DirectoryEntry {
  const { day: on, organisation, rootKeys, threshold, policy } = input;
  const body = { organisation, rootKeys, threshold, policy };
  const entry = signEntry(writeJson({ v: 1, seq: 0, prev: null, day: on, op: 'genesis', body }), signers);
  begin(entry);
  return entry;
}

/**
 * The entry that lists a person. To be signed only after their six words were read out and typed.
 *
 * @throws {VerifyError} when the card cannot be listed in this directory
 */
export function signAdd(
  directory: Directory,
  signed: SignedCard,
  on: string,
  signers: readonly Signer[],
): DirectoryEntry {
  const { seq, digest } = directory.head;
  const body = { card: signed.card, signature: signed.signature };
  const entry = signEntry(writeJson({ v: 1, seq: seq + 1, prev: digest, day: on, op: 'add', body }), signers);
  apply(directory, entry);
  return entry;
}

export function findPerson(directory: Directory, fp: Uint8Array): Person | undefined {
  return directory.persons.find((person) => areEqual(person.fp, fp));
}

/** The newest key of a person, to which new slots are sealed. */
export function newestKem(person: Person): Person['generations'][number] {
  return person.generations.at(-1) as Person['generations'][number];
}
