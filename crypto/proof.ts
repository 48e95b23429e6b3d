/**
 * The proof file: with it a melder shows what was reported and on which day it was seen, to whom they choose (P8).
 * It needs nothing but itself: no server, no key, no other message.
 *
 * @see crypto/README.md, "Proof file"
 */
import { type Directory, type DirectoryEntry, findPerson, verifyDirectory } from './directory.ts';
import { MAX_CONTENT_BYTES, REPORT_MESSAGE_ID, type SignedMessage, verifyMessage } from './message.ts';
import type { Bytes } from './public/brands.ts';
import { VerifyError } from './public/errors.ts';
import { personFingerprint } from './public/hash.ts';
import { type MessageClear, parseMessageClear } from './public/shape.ts';
import {
  DIRECTORY_ENTRY_MAX_BYTES,
  HASH_BYTES,
  MAX_ROOT_KEYS,
  MESSAGE_CLEAR_BYTES,
  SIGN_PK_BYTES,
  SIGNATURE_BYTES,
  THREADS,
} from './public/sizes.ts';
import { areEqual } from './public/sodium.ts';
import { bytes, bytesUpTo, day, fields, list, nullable, object, oneOf, readJson, writeJson } from './strict-json.ts';

/** Two of the longest messages, and a chain of some eight hundred entries. */
export const PROOF_MAX_BYTES = 4 * 1024 * 1024;
/** More than fit in the file; a bound on what is built from it before anything is verified. */
const MAX_ENTRIES = 8_192;
/** Where root keys change, the old ones sign and the new ones. */
const MAX_ROOT_SIGNATURES = 2 * MAX_ROOT_KEYS;

export interface ProofInput {
  readonly chain: readonly DirectoryEntry[];
  /** commit_0 of the conversation, 32 bytes. */
  readonly commit: Bytes;
  readonly report: SignedMessage;
  /** A functionaris's `opened` or `confirmation`, with the commit_e of the epoch it was sent in. */
  readonly statement: { readonly message: SignedMessage; readonly commit: Bytes } | undefined;
}

export interface Proof {
  /** Whether it is the channel it says to be is for people to compare: see `checkWords`. */
  readonly genesisFp: Bytes;
  readonly organisation: string;
  /** Whose key wrote the report. Whether the one who shows the file holds it: see `verifyProofChallenge`. */
  readonly signerPk: Bytes;
  /** The report, as JSON of schema/content. */
  readonly content: Bytes;
  /** Of the report, 32 bytes. */
  readonly digest: Bytes;
  /** Undefined: authorship without a date. */
  readonly statement: ProofStatement | undefined;
}

/** What a person of the list said about this very report. It is worth as much as that person's word. */
export interface ProofStatement {
  readonly fp: Bytes;
  readonly name: string;
  readonly functionTitle: string;
  readonly kind: 'opened' | 'confirmation';
  readonly receivedOn: string;
  /** The day of a confirmation; an `opened` has none of its own. */
  readonly sentOn: string | undefined;
}

const readMessage = object({
  clear: bytes(MESSAGE_CLEAR_BYTES),
  signerPk: bytes(SIGN_PK_BYTES),
  content: bytesUpTo(MAX_CONTENT_BYTES),
  signature: bytes(SIGNATURE_BYTES),
  commit: bytes(HASH_BYTES),
});
type ProvenMessage = ReturnType<typeof readMessage>;

const readEntry = object({
  bytes: bytesUpTo(DIRECTORY_ENTRY_MAX_BYTES),
  signatures: list(object({ rootPk: bytes(SIGN_PK_BYTES), signature: bytes(SIGNATURE_BYTES) }), {
    max: MAX_ROOT_SIGNATURES,
  }),
});

const readProof = object({
  v: oneOf(1),
  chain: list(readEntry, { min: 1, max: MAX_ENTRIES }),
  report: readMessage,
  statement: nullable(readMessage),
});

const readReport = fields({ type: oneOf('report') });
const readStatement = fields({
  type: oneOf('opened', 'confirmation'),
  reportDigest: bytes(HASH_BYTES),
  receivedOn: day,
  commit: bytes(HASH_BYTES),
});
const readConfirmation = fields({ sentOn: day });

function requireThat(holds: boolean): asserts holds {
  if (!holds) throw new VerifyError();
}

/**
 * Makes the proof file (step PROOF): UTF-8 JSON of at most PROOF_MAX_BYTES.
 *
 * Hides: every key, and everything said after the report. Reveals: the report, who stated to have seen it, and the
 * channel's whole list, which is public. Who holds the file can read the report; give it to nobody else.
 *
 * @throws {VerifyError} when the file would not verify: another conversation's statement, one that names another
 * report, or a signer who is not in the chain
 */
export function makeProof({ chain, commit, report, statement }: ProofInput): Bytes {
  const stated = statement === undefined ? null : { ...statement.message, commit: statement.commit };
  const file = writeProof({ chain, report: { ...report, commit }, statement: stated });
  verifyProof(file);
  return file;
}

/** The one way to write it: these names, in this order. */
function writeProof({ chain, report, statement }: Omit<ReturnType<typeof readProof>, 'v'>): Bytes {
  return writeJson({
    v: 1,
    chain: chain.map(writtenEntry),
    report: writtenMessage(report),
    statement: statement === null ? null : writtenMessage(statement),
  });
}

function writtenEntry({ bytes: entry, signatures }: DirectoryEntry): DirectoryEntry {
  return { bytes: entry, signatures: signatures.map(({ rootPk, signature }) => ({ rootPk, signature })) };
}

function writtenMessage({ clear, signerPk, content, signature, commit }: ProvenMessage): ProvenMessage {
  return { clear, signerPk, content, signature, commit };
}

/**
 * Verifies a proof file (step PROOF) and says what it proves.
 *
 * Does not say that the report is true, that its writer is who shows the file, or, without `pin`, that the channel is
 * the organisation's.
 *
 * @param pin the channel's fingerprint from its poster, 20 bytes
 * @throws {VerifyError} for whatever is altered, malformed, longer than PROOF_MAX_BYTES or of another channel; for a
 * statement by nobody of the list, or about another report, melding or epoch 0 than this one
 */
export function verifyProof(file: Uint8Array, pin?: Bytes): Proof {
  requireThat(file.length <= PROOF_MAX_BYTES);
  const written = readJson(file, readProof);
  requireThat(areEqual(writeProof(written), file));
  const { chain, report, statement } = written;
  const directory = verifyDirectory(chain, pin);
  const { genesisFp, organisation } = directory;
  const { place, digest } = verifyReport(report, directory);
  const { signerPk, content } = report;
  const stated = statement === null ? undefined : verifyStatement(statement, { report, place, digest, directory });
  return { genesisFp, organisation, signerPk, content, digest, statement: stated };
}

interface VerifiedReport {
  readonly place: MessageClear;
  readonly digest: Bytes;
}

function verifyReport(report: ProvenMessage, directory: Directory): VerifiedReport {
  const place = parseMessageClear(report.clear);
  requireThat(place.thread === THREADS.conversation && place.epoch === 0);
  requireThat(areEqual(place.messageId, REPORT_MESSAGE_ID));
  // Whoever adopts an epoch refuses a melder with a listed person's key: such a report was never in a conversation.
  requireThat(findPerson(directory, personFingerprint(report.signerPk)) === undefined);
  const digest = verifyMessage(report, report.commit);
  readJson(report.content, readReport);
  return { place, digest };
}

interface Stated extends VerifiedReport {
  readonly report: ProvenMessage;
  readonly directory: Directory;
}

/** The report's digest holds its signer's key, so words signed again by another key fit no statement. */
function verifyStatement(statement: ProvenMessage, { report, place, digest, directory }: Stated): ProofStatement {
  const { meldingId, thread, epoch } = parseMessageClear(statement.clear);
  requireThat(areEqual(meldingId, place.meldingId) && thread === place.thread);
  // One conversation has one commitment an epoch; of a later epoch only its own readers know it.
  requireThat(epoch > 0 || areEqual(statement.commit, report.commit));
  verifyMessage(statement, statement.commit);
  const person = findPerson(directory, personFingerprint(statement.signerPk));
  requireThat(person !== undefined);
  const { type, reportDigest, receivedOn, commit } = readJson(statement.content, readStatement);
  requireThat(areEqual(reportDigest, digest) && areEqual(commit, report.commit));
  const sentOn = type === 'confirmation' ? readJson(statement.content, readConfirmation).sentOn : undefined;
  const { fp, name, functionTitle } = person;
  return { fp, name, functionTitle, kind: type, receivedOn, sentOn };
}
