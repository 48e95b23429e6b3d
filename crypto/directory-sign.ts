/**
 * What a steward's browser signs.
 *
 * @see crypto/README.md, "Directory"
 */
import {
  type Directory,
  type DirectoryEntry,
  missingSignatures,
  type Policy,
  type RootKey,
  type RootSignature,
  readNext,
  verifyDirectory,
} from './directory.ts';
import { type Operation, operationBody } from './directory-operations.ts';
import type { Signer } from './message.ts';
import { writtenPolicy } from './policy.ts';
import type { Bytes } from './public/brands.ts';
import { VerifyError } from './public/errors.ts';
import { LABELS } from './public/labels.ts';
import { signDetached } from './public/sodium.ts';
import { signedBytes } from './public/verify.ts';
import { writeJson } from './strict-json.ts';

export interface GenesisInput {
  readonly organisation: string;
  readonly rootKeys: readonly RootKey[];
  readonly threshold: number;
  readonly policy: Policy;
  readonly day: string;
}

/** One root key's word for an entry. */
export function signRoot(entry: Bytes, { publicKey, secretKey }: Signer): RootSignature {
  const signature = signDetached(signedBytes(LABELS.directoryEntry, entry), secretKey);
  return { rootPk: publicKey, signature };
}

/**
 * The first entry. Its fingerprint is the channel's pin.
 *
 * @throws {VerifyError} when no browser would believe it
 */
export function signGenesis(input: GenesisInput, signers: readonly Signer[]): DirectoryEntry {
  const { day: on, organisation, threshold, policy } = input;
  const rootKeys = input.rootKeys.map(({ publicKey, holder }) => ({ publicKey, holder }));
  const body = { organisation, rootKeys, threshold, policy: writtenPolicy(policy) };
  const written = writeJson({ v: 1, seq: 0, prev: null, day: on, op: 'genesis', body });
  const entry = { bytes: written, signatures: signers.map((signer) => signRoot(written, signer)) };
  verifyDirectory([entry], undefined);
  return entry;
}

/**
 * The bytes of the next entry, for `signRoot`. An `add` is signed only after the person's six words were read out and
 * typed, a `rotate-root` after those of each new key.
 *
 * @throws {VerifyError} when it cannot follow on this list
 */
export function writeEntry(directory: Directory, operation: Operation, on: string): Bytes {
  const { seq, digest } = directory.head;
  const body = operationBody(operation);
  const written = writeJson({ v: 1, seq: seq + 1, prev: digest, day: on, op: operation.op, body });
  readNext(directory, written);
  return written;
}

/**
 * The next entry, signed by these root keys.
 *
 * @throws {VerifyError} when it cannot follow on this list, or these keys are not enough
 */
export function signOperation(
  directory: Directory,
  operation: Operation,
  on: string,
  signers: readonly Signer[],
): DirectoryEntry {
  const written = writeEntry(directory, operation, on);
  const entry = { bytes: written, signatures: signers.map((signer) => signRoot(written, signer)) };
  if (missingSignatures(directory, entry, operation) > 0) throw new VerifyError();
  return entry;
}
