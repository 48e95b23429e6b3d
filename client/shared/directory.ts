import {
  type Directory,
  type DirectoryEntry,
  type DirectoryHead,
  isProcesbegeleider,
  type Person,
  verifyDirectory,
} from '../../crypto/directory.ts';
import { confirmedPersons, type HeadSignature } from '../../crypto/head.ts';
import type { Bytes } from '../../crypto/public/brands.ts';
import { VerifyError } from '../../crypto/public/errors.ts';
import { areEqual, decodeBase64url, encodeBase64url } from '../../crypto/public/sodium.ts';
import type { DirectoryChainWire, DirectoryEntryWire, HeadSignatureWire } from '../../schema/wire/directory.ts';

/** A verified chain, with what its functionarissen said about its freshness. */
export interface KnownDirectory {
  readonly directory: Directory;
  readonly chain: readonly DirectoryEntry[];
  readonly heads: readonly HeadSignature[];
}

export function entryFromWire({ bytes, signatures }: DirectoryEntryWire): DirectoryEntry {
  return {
    bytes: decodeBase64url(bytes),
    signatures: signatures.map(({ rootPk, signature }) => ({
      rootPk: decodeBase64url(rootPk),
      signature: decodeBase64url(signature),
    })),
  };
}

export function entryToWire({ bytes, signatures }: DirectoryEntry): DirectoryEntryWire {
  return {
    bytes: encodeBase64url(bytes),
    signatures: signatures.map(({ rootPk, signature }) => ({
      rootPk: encodeBase64url(rootPk),
      signature: encodeBase64url(signature),
    })),
  };
}

function headFromWire(head: HeadSignatureWire): HeadSignature {
  const { fp, seq, digest, day, signature } = head;
  return {
    fp: decodeBase64url(fp),
    seq,
    digest: decodeBase64url(digest),
    day,
    signature: decodeBase64url(signature),
  };
}

export function headToWire({ fp, seq, digest, day, signature }: HeadSignature): HeadSignatureWire {
  return {
    fp: encodeBase64url(fp),
    seq,
    digest: encodeBase64url(digest),
    day,
    signature: encodeBase64url(signature),
  };
}

/**
 * Verifies a chain as the server gave it.
 *
 * @throws {VerifyError} when it does not hold, or is another channel's than the pin says
 */
export function knowDirectory(wire: DirectoryChainWire, pin: Uint8Array | undefined): KnownDirectory {
  const chain = wire.entries.map(entryFromWire);
  return { directory: verifyDirectory(chain, pin), chain, heads: wire.heads.map(headFromWire) };
}

/**
 * Refuses a list that is older than, or another one than, what was seen before.
 *
 * @throws {VerifyError}
 */
export function requireNotRolledBack({ directory }: KnownDirectory, seen: DirectoryHead): void {
  const digest = directory.digests[seen.seq];
  if (digest === undefined || !areEqual(digest, seen.digest)) throw new VerifyError();
}

export function fpText(person: { readonly fp: Bytes }): string {
  return encodeBase64url(person.fp);
}

/** Whom to choose beforehand for a melder: confirmed by colleagues, and able to make a first assessment (AMVB-3). */
export function preselectedPersons(known: KnownDirectory, today: string): readonly Person[] {
  const confirmed = confirmedPersons(known.directory, known.heads, today);
  return confirmed.filter((person) => person.notManager && person.notRecruiter && !isProcesbegeleider(person));
}
