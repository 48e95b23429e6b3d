/** What one steward signed and others still have to. */

import { areCheckWords } from '../../crypto/check-words.ts';
import type { Person } from '../../crypto/directory.ts';
import {
  type Directory,
  type DirectoryEntry,
  missingSignatures,
  type RootKey,
  readNext,
} from '../../crypto/directory.ts';
import type { Operation } from '../../crypto/directory-operations.ts';
import type { Bytes, Code } from '../../crypto/public/brands.ts';
import { VerifyError } from '../../crypto/public/errors.ts';
import { areEqual } from '../../crypto/public/sodium.ts';
import { rootFingerprint } from '../../crypto/root-key.ts';
import { done } from '../../schema/wire/accounts.ts';
import type { Api } from '../shared/api.ts';
import type { KnownDirectory } from '../shared/directory.ts';
import type { AccountSession } from '../shared/session.ts';
import { ownSigner, rootCodeSigner, type Signed, sendSigned } from './signing-flow.ts';
import { WordsDiffer } from './words-differ.ts';

/** An entry that waits for more signatures, and what it would change. */
export interface Proposal {
  readonly entry: DirectoryEntry;
  readonly operation: Operation;
  readonly next: Directory;
  /** How many signatures it still needs. */
  readonly missing: number;
  /** Whether this steward signed it already. */
  readonly isSigned: boolean;
  /** Whether this steward's signature is one it needs. */
  readonly canSign: boolean;
}

/** Undefined for what cannot follow on this list, for instance because another entry came first. */
export function readProposal(
  { directory }: KnownDirectory,
  entry: DirectoryEntry,
  session: AccountSession,
): Proposal | undefined {
  try {
    const { operation, next } = readNext(directory, entry.bytes);
    // Whose signatures are shown must hold: a steward signs more readily what a colleague signed.
    const missing = missingSignatures(directory, entry, operation);
    const own = ownSigner(session)?.publicKey;
    const isOwn = (publicKey: Bytes) => own !== undefined && areEqual(publicKey, own);
    const isSigned = entry.signatures.some(({ rootPk }) => isOwn(rootPk));
    const canSign = !isSigned && keysAbout(directory, operation).some(({ publicKey }) => isOwn(publicKey));
    return { entry, operation, next, missing, isSigned, canSign };
  } catch (error) {
    if (error instanceof VerifyError) return undefined;
    throw error;
  }
}

function keysAbout({ rootKeys }: Directory, operation: Operation): readonly RootKey[] {
  return operation.op === 'rotate-root' ? [...rootKeys, ...operation.rootKeys] : rootKeys;
}

/** Each key that may sign it, and whether it did. One that is named anew stands behind those that sign now. */
export function signersOf(
  { directory }: KnownDirectory,
  { entry, operation }: Proposal,
): readonly (RootKey & { readonly hasSigned: boolean })[] {
  const keys = keysAbout(directory, operation);
  const distinct = keys.filter(
    ({ publicKey }, index) => keys.findIndex((key) => areEqual(key.publicKey, publicKey)) === index,
  );
  return distinct.map((key) => ({
    ...key,
    hasSigned: entry.signatures.some(({ rootPk }) => areEqual(rootPk, key.publicKey)),
  }));
}

export interface CosignInput {
  readonly known: KnownDirectory;
  readonly proposal: Proposal;
  readonly typedWords: readonly string[];
  /** On paper, in the place of a steward who cannot sign. */
  readonly code?: Code | undefined;
}

/**
 * Adds signatures to what another steward proposed, exactly as it was shown: this account's own, and that of a code on
 * paper. For a person who comes new, and for a new root key, the six words are typed here as well.
 *
 * @throws {WordsDiffer}
 * @throws {VerifyError} when neither this account nor the code may sign it
 */
export async function cosignProposal(
  api: Api,
  session: AccountSession,
  { known, proposal, typedWords, code }: CosignInput,
): Promise<Signed> {
  const fps = fingerprintsToCompare(known, proposal, session);
  const areTyped = fps.every((fp, index) => areCheckWords(typedWords[index] ?? '', fp));
  if (!areTyped) throw new WordsDiffer();
  const all = [ownSigner(session), code === undefined ? undefined : await rootCodeSigner(code)];
  const may = keysAbout(known.directory, proposal.operation);
  const signers = all.filter((one) => one !== undefined && may.some((key) => areEqual(key.publicKey, one.publicKey)));
  const usable = signers.filter((one) => one !== undefined);
  if (usable.length === 0) throw new VerifyError();
  return sendSigned(api, session, known, { bytes: proposal.entry.bytes, signers: usable });
}

interface ToCompare {
  readonly name: string;
  readonly fp: Bytes;
}

function toCompare(
  { directory }: KnownDirectory,
  { operation, next }: Pick<Proposal, 'operation' | 'next'>,
  session: AccountSession,
): readonly ToCompare[] {
  if (operation.op === 'add') return [next.persons.at(-1) as Person];
  if (operation.op !== 'rotate-root') return [];
  const own = ownSigner(session);
  const isKnown = ({ publicKey }: RootKey) =>
    directory.rootKeys.some((key) => areEqual(key.publicKey, publicKey)) ||
    (own !== undefined && areEqual(own.publicKey, publicKey));
  const fresh = operation.rootKeys.filter((key) => !isKnown(key));
  return fresh.map(({ publicKey, holder }) => ({ name: holder, fp: rootFingerprint(publicKey) }));
}

/** Whose six words a co-signing steward types: everybody and every key that comes new with this entry. */
export function fingerprintsToCompare(
  known: KnownDirectory,
  proposal: Pick<Proposal, 'operation' | 'next'>,
  session: AccountSession,
): readonly Bytes[] {
  return toCompare(known, proposal, session).map(({ fp }) => fp);
}

/** Who reads them out, in the same order. */
export function namesToCompare(
  known: KnownDirectory,
  proposal: Pick<Proposal, 'operation' | 'next'>,
  session: AccountSession,
): readonly string[] {
  return toCompare(known, proposal, session).map(({ name }) => name);
}

export async function withdrawProposal(api: Api, session: AccountSession): Promise<void> {
  await api.call({ method: 'DELETE', path: '/api/directory/proposal', bearer: session.token, answer: done });
}
