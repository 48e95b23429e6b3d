/** Signing a change of the list and sending it. Several stewards sign one after another. */
import type { Directory } from '../../crypto/directory.ts';
import type { Operation } from '../../crypto/directory-operations.ts';
import { signRoot, writeEntry } from '../../crypto/directory-sign.ts';
import type { Signer } from '../../crypto/message.ts';
import type { Bytes, Code } from '../../crypto/public/brands.ts';
import { VerifyError } from '../../crypto/public/errors.ts';
import { entryDigest } from '../../crypto/public/hash.ts';
import { areEqual, encodeBase64url, signKeyPair } from '../../crypto/public/sodium.ts';
import { deriveRootSeed } from '../../crypto/root-key.ts';
import { newEntryAnswer } from '../../schema/wire/directory.ts';
import { readOwnList } from '../shared/account/read-list.ts';
import type { Api } from '../shared/api.ts';
import { entryToWire, type KnownDirectory } from '../shared/directory.ts';
import { type AccountSession, updateAccount } from '../shared/session.ts';

/** Whether the entry is in the list now, or waits for other stewards. */
export interface Signed {
  readonly isComplete: boolean;
}

/** Undefined for an account without a root key. */
export function ownSigner({ opened }: AccountSession): Signer | undefined {
  const { rootSeed } = opened.vault;
  return rootSeed === null ? undefined : signKeyPair(rootSeed);
}

/** @throws {VerifyError} when this account has no root key */
export function requireOwnSigner(session: AccountSession): Signer {
  const own = ownSigner(session);
  if (own === undefined) throw new VerifyError();
  return own;
}

/** The key that stands on paper: to name a new steward when the account of the old one is lost (step ROOT-CODE). */
export async function rootCodeSigner(code: Code): Promise<Signer> {
  return signKeyPair(await deriveRootSeed(code));
}

export interface ChangeToSign {
  readonly operation: Operation;
  readonly today: string;
  /** This account's own key unless told. */
  readonly signers?: readonly Signer[];
}

/**
 * Signs a change and sends it. Only by functions of this folder that asked for the words first.
 *
 * @throws {VerifyError} when it cannot follow on this list, or this account has no root key
 * @throws {RequestFailed} `directory.conflict` when another steward signed something first
 */
export async function signOperation(
  api: Api,
  session: AccountSession,
  known: KnownDirectory,
  { operation, today, signers = [requireOwnSigner(session)] }: ChangeToSign,
): Promise<Signed> {
  return sendSigned(api, session, known, { bytes: writeEntry(known.directory, operation, today), signers });
}

export interface EntryToSend {
  readonly bytes: Bytes;
  readonly signers: readonly Signer[];
}

/**
 * @throws {VerifyError} when the server says that the entry is in the list, and gives a list without it
 * @throws {RequestFailed} `directory.conflict` when another steward signed something first
 */
export async function sendSigned(
  api: Api,
  session: AccountSession,
  { directory }: KnownDirectory,
  { bytes, signers }: EntryToSend,
): Promise<Signed> {
  const entry = entryToWire({ bytes, signatures: signers.map((signer) => signRoot(bytes, signer)) });
  const call = { method: 'POST', path: '/api/directory/entries', bearer: session.token } as const;
  const body = { before: encodeBase64url(directory.head.digest), entry };
  const { isComplete } = await api.call({ ...call, body, answer: newEntryAnswer });
  if (isComplete) await rememberEntry(api, session, { seq: directory.head.seq + 1, digest: entryDigest(bytes) });
  return { isComplete };
}

/** A removal that a steward believes in and nobody else sees would be worse than one that failed. */
async function rememberEntry(api: Api, session: AccountSession, { seq, digest }: Directory['head']): Promise<void> {
  const { known } = await readOwnList(api, session);
  const { digests, head } = known.directory;
  const there = digests[seq];
  if (there === undefined || !areEqual(there, digest)) throw new VerifyError();
  await updateAccount(api, session, ({ vault, keyring }) =>
    // Another device may have seen a newer one meanwhile.
    vault.seenHead.seq >= head.seq ? undefined : { vault: { ...vault, seenHead: head }, keyring },
  );
}
