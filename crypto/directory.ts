/**
 * The signed chain that says whose keys are whose. Kept and signed as the exact bytes written.
 *
 * @see crypto/README.md, "Directory"
 */
import type { Card } from './card.ts';
import {
  applyOperation,
  OPERATIONS,
  type Operation,
  type OperationName,
  readGenesisBody,
  readOperation,
} from './directory-operations.ts';
import type { Bytes } from './public/brands.ts';
import { VerifyError } from './public/errors.ts';
import { entryDigest, genesisFingerprint } from './public/hash.ts';
import { LABELS } from './public/labels.ts';
import { DIRECTORY_ENTRY_MAX_BYTES, HASH_BYTES, type SlotCount } from './public/sizes.ts';
import { areEqual, encodeBase64url } from './public/sodium.ts';
import { verifySignature } from './public/verify.ts';
import { bytes, day, integer, nullable, object, oneOf, type Reader, readJson } from './strict-json.ts';

export interface RootSignature {
  readonly rootPk: Bytes;
  readonly signature: Bytes;
}

export interface DirectoryEntry {
  readonly bytes: Bytes;
  readonly signatures: readonly RootSignature[];
}

/** What the channel's pages follow, because it is signed; never an answer of the server. */
export interface Policy {
  /** Minutes between batch hours: 360, 720 or 1440; 1 in a demonstration only. */
  readonly batchMinutes: 1 | 360 | 720 | 1440;
  readonly slotCount: SlotCount;
  readonly ruleSet: string;
  /** How long a destroyed melding leaves a mark without content. */
  readonly tombstoneDays: number;
  /** Absent in a list that never said it: see `workflowOf`. */
  readonly workflow?: Workflow;
}

/** How this channel deals with meldingen. */
export interface Workflow {
  /** Which duties of the law apply: an employer, an authority of art. 2c Wbk, or another body of art. 2j or 2k. */
  readonly profile: 'employer' | 'authority' | 'other-body';
  /** When two functionarissen must agree before something cannot be taken back; `from-three` counts a melding's readers. */
  readonly fourEyes: 'always' | 'from-three' | 'never';
  /** The channel's own questions in a report, after the ones that every channel asks. None may ask who somebody is. */
  readonly questions: readonly ChannelQuestion[];
  /** What functionarissen begin a message with, where this channel changed it; absent where it changed nothing. */
  readonly templates?: readonly ChannelTemplate[];
}

/** Public to whoever can read the list. Nothing of a melding is in it: the desk fills its places in. */
export interface ChannelTemplate {
  /** Of which message and field: `feedback.followUp`. */
  readonly id: string;
  readonly language: 'nl' | 'en';
  readonly words: string;
}

export interface ChannelQuestion {
  readonly id: string;
  readonly version: number;
  readonly type: 'text' | 'choice' | 'day';
  readonly words: InLanguages;
  /** Of a `choice` at least two; of another type none. */
  readonly choices: readonly { readonly id: string; readonly words: InLanguages }[];
}

export interface InLanguages {
  readonly nl: string;
  readonly en: string;
}

const DEFAULT_WORKFLOW: Workflow = { profile: 'employer', fourEyes: 'from-three', questions: [] };

export function workflowOf({ workflow = DEFAULT_WORKFLOW }: Policy): Workflow {
  return workflow;
}

/** A key that signs the list, and who keeps it, in words for people: "beheerder", "ondernemingsraad", "op papier". */
export interface RootKey {
  readonly publicKey: Bytes;
  readonly holder: string;
}

export interface Generation {
  readonly generation: number;
  readonly kemPk: Bytes;
  readonly sinceSeq: number;
  readonly sinceDay: string;
}

export interface Person extends Omit<Card, 'generation' | 'kemPk' | 'genesisFp'> {
  /** By number, from 0. */
  readonly generations: readonly Generation[];
  readonly state: 'listed' | 'suspended' | 'removed';
  /** The fingerprint this person had before losing their keys. */
  readonly formerly: Bytes | null;
  /** Of the same name as somebody else in this list, as the steward says. */
  readonly isSomebodyElse: boolean;
  /** The entry that last changed anything about this person. */
  readonly changedSeq: number;
  readonly listedOn: string;
}

/** One line of the list's history. */
export interface DirectoryChange {
  readonly seq: number;
  readonly day: string;
  readonly op: 'genesis' | OperationName;
  /** Whom it is about; null for root keys and policy. */
  readonly fp: Bytes | null;
}

export interface Directory {
  readonly genesisFp: Bytes;
  readonly organisation: string;
  readonly rootKeys: readonly RootKey[];
  readonly threshold: number;
  readonly policy: Policy;
  /** Everybody who ever was in the list, in the order of their entries. */
  readonly persons: readonly Person[];
  readonly head: DirectoryHead;
  /** Digest of each entry, by seq. */
  readonly digests: readonly Bytes[];
  /** By seq. */
  readonly history: readonly DirectoryChange[];
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
  op: oneOf('genesis', ...OPERATIONS),
  body: ((value) => value) as Reader<unknown>,
});

function requireThat(holds: boolean): asserts holds {
  if (!holds) throw new VerifyError();
}

function hasKey(keys: readonly RootKey[], publicKey: Uint8Array): boolean {
  return keys.some((key) => areEqual(key.publicKey, publicKey));
}

/** Every signature that is there holds and is of a key that may sign; gives whose they are, each once. */
function verifiedSigners(
  { bytes: written, signatures }: DirectoryEntry,
  allowed: readonly RootKey[],
): readonly Bytes[] {
  const signers = signatures.map(({ rootPk, signature }) => {
    requireThat(hasKey(allowed, rootPk));
    verifySignature({ label: LABELS.directoryEntry, parts: [written], signature, publicKey: rootPk });
    return rootPk;
  });
  requireThat(new Set(signers.map(encodeBase64url)).size === signers.length);
  return signers;
}

/** Old keys agree to new ones, and each new one shows that somebody holds it. */
function mayAndMustSign({ rootKeys }: Directory, operation: Operation) {
  const must = operation.op === 'rotate-root' ? operation.rootKeys : [];
  return { may: [...rootKeys, ...must], must };
}

/**
 * How many signatures an entry still needs. A new root key's own signature is missing until it is there.
 *
 * @throws {VerifyError} when one that is there does not hold
 */
export function missingSignatures(directory: Directory, entry: DirectoryEntry, operation: Operation): number {
  const { may, must } = mayAndMustSign(directory, operation);
  const signers = verifiedSigners(entry, may);
  const given = signers.filter((signer) => hasKey(directory.rootKeys, signer)).length;
  const unproven = must.filter(({ publicKey }) => !signers.some((signer) => areEqual(signer, publicKey)));
  const isOwn = ({ publicKey }: RootKey) => hasKey(directory.rootKeys, publicKey);
  const short = Math.max(0, directory.threshold - given);
  // One signature of a key that stays serves for both.
  const fromStaying = unproven.filter(isOwn).length;
  return Math.max(short, fromStaying) + unproven.length - fromStaying;
}

function readBounded(written: Bytes) {
  requireThat(written.length <= DIRECTORY_ENTRY_MAX_BYTES);
  return readJson(written, readEntry);
}

function begin(entry: DirectoryEntry): Directory {
  const { seq, prev, op, body, day: on } = readBounded(entry.bytes);
  requireThat(op === 'genesis' && seq === 0 && prev === null);
  const { organisation, rootKeys, threshold, policy } = readGenesisBody(body);
  // Every key, not only enough of them: a key that nobody holds would be found out too late.
  requireThat(verifiedSigners(entry, rootKeys).length === rootKeys.length);
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
    history: [{ seq, day: on, op, fp: null }],
  };
}

interface NextEntry {
  readonly operation: Operation;
  readonly next: Directory;
}

/**
 * What an entry would make of the list, whoever signed it: for those who are asked to sign.
 *
 * @throws {VerifyError} when it cannot follow
 */
export function readNext(directory: Directory, written: Bytes): NextEntry {
  const { seq, prev, day: on, op, body } = readBounded(written);
  requireThat(seq === directory.head.seq + 1 && prev !== null && areEqual(prev, directory.head.digest));
  if (op === 'genesis') throw new VerifyError();
  const operation = readOperation(op, body);
  const { change, fp } = applyOperation(directory, operation, seq, on);
  const digest = entryDigest(written);
  const history = [...directory.history, { seq, day: on, op, fp }];
  const next = { ...directory, ...change, head: { seq, digest }, digests: [...directory.digests, digest], history };
  return { operation, next };
}

function apply(directory: Directory, entry: DirectoryEntry): Directory {
  const { operation, next } = readNext(directory, entry.bytes);
  requireThat(missingSignatures(directory, entry, operation) === 0);
  return next;
}

/**
 * Verifies a whole chain and gives the list it ends in (step DIRECTORY). `entries` must not be changed afterwards.
 *
 * @param pin the channel's fingerprint from poster, link or vault; without it the chain is only consistent in itself
 * @throws {VerifyError} on a gap, a fork, an unknown operation, too few signatures, a key or name used twice, or
 * another channel than the pinned one
 */
export function verifyDirectory(entries: readonly DirectoryEntry[], pin: Uint8Array | undefined): Directory {
  const [first] = entries;
  requireThat(first !== undefined);
  requireThat(pin === undefined || areEqual(pin, genesisFingerprint(first.bytes)));
  const verified = new Map([[0, begin(first)]]);
  verifiedAt.set(entries, verified);
  return verifyOn(entries, verified, entries.length - 1);
}

/**
 * What each chain came to at some of its entries. A desk adopts a hundred epochs over one chain, and verifying the chain
 * is nine tenths of adopting; a mailbox is opened over a list that was verified while its words were typed.
 */
const verifiedAt = new WeakMap<readonly DirectoryEntry[], Map<number, Directory>>();

/**
 * Besides those that were asked for. What a list came to at an entry is as long as the list up to there: of each of five
 * thousand entries it would be 200 MB. For another one, at most so many entries are verified.
 */
const KEPT_EVERY = 32;

/** From the nearest entry that was verified. */
function verifyOn(entries: readonly DirectoryEntry[], verified: Map<number, Directory>, last: number): Directory {
  let seq = Math.max(...[...verified.keys()].filter((known) => known <= last));
  let directory = verified.get(seq) as Directory;
  while (seq < last) {
    seq += 1;
    directory = apply(directory, entries[seq] as DirectoryEntry);
    if (seq % KEPT_EVERY === 0) verified.set(seq, directory);
  }
  verified.set(last, directory);
  return directory;
}

/**
 * The list as it was at an entry: a roster names readers as the chain had them then. Verified once for each chain and
 * entry; `entries` must not be changed afterwards.
 *
 * @throws {VerifyError}
 */
export function directoryAt(entries: readonly DirectoryEntry[], seq: number, pin: Uint8Array): Directory {
  requireThat(Number.isInteger(seq) && seq >= 0 && seq < entries.length);
  const verified = verifiedAt.get(entries) ?? new Map([[0, begin(entries[0] as DirectoryEntry)]]);
  verifiedAt.set(entries, verified);
  const directory = verifyOn(entries, verified, seq);
  requireThat(areEqual(pin, directory.genesisFp));
  return directory;
}

export function findPerson(directory: Directory, fp: Uint8Array): Person | undefined {
  return directory.persons.find((person) => areEqual(person.fp, fp));
}

/** The newest key of a person, to which new slots are sealed. */
export function newestKem(person: Person): Generation {
  return person.generations.at(-1) as Generation;
}

/**
 * Everything this person ever was in the list, by the links a steward signed after a loss. What holds for one of them
 * (left out, removed) holds for all.
 */
export function samePerson(directory: Directory, fp: Uint8Array): readonly Person[] {
  const found = new Set(directory.persons.filter((person) => areEqual(person.fp, fp)));
  const isLinked = (left: Person, right: Person) => left.formerly !== null && areEqual(left.formerly, right.fp);
  for (let size = 0; size !== found.size; ) {
    size = found.size;
    for (const person of directory.persons) {
      if ([...found].some((known) => isLinked(known, person) || isLinked(person, known))) found.add(person);
    }
  }
  return [...found];
}

/** Listed to watch over how meldingen are dealt with (LET-2): takes none in, follows none up, reads none by that. */
export function isProcesbegeleider({ receives, followsUp }: Pick<Person, 'receives' | 'followsUp'>): boolean {
  return !receives && !followsUp;
}

/** Those who may be asked to read a melding. */
export function listedFunctionarissen(directory: Directory): readonly Person[] {
  return listedPersons(directory).filter((person) => !isProcesbegeleider(person));
}

export function listedPersons({ persons }: Directory): readonly Person[] {
  return persons.filter(({ state }) => state === 'listed');
}
