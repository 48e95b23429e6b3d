import { entryDigest } from '../../crypto/public/hash.ts';
import { LABELS } from '../../crypto/public/labels.ts';
import { isSignature } from '../../crypto/public/sodium.ts';
import { signedBytes } from '../../crypto/public/verify.ts';
import type { DirectoryChainWire, DirectoryEntryWire } from '../../schema/wire/directory.ts';
import { decode, encode, isSame } from '../base64url.ts';
import { refuse } from '../errors.ts';
import { type Genesis, type NextEntry, type Operation, operationName, type RootKeys } from './entry.ts';
import type { StoredEntry, StoredHead } from './store.ts';

type Signatures = DirectoryEntryWire['signatures'];

/** Every signature that is there holds and is of one of these keys, each once. */
function requireSignatures({ bytes, signatures }: DirectoryEntryWire, allowed: readonly string[]): void {
  const message = signedBytes(LABELS.directoryEntry, decode(bytes));
  for (const { rootPk, signature } of signatures) {
    const isGood = allowed.includes(rootPk) && isSignature(decode(signature), message, decode(rootPk));
    if (!isGood) refuse('request.invalid');
  }
  if (signersOf(signatures).size !== signatures.length) refuse('request.invalid');
}

function signersOf(signatures: Signatures): Set<string> {
  return new Set(signatures.map(({ rootPk }) => rootPk));
}

/** All of them, not only enough: a key that nobody holds would be found out too late. */
export function requireGenesisSignatures(entry: DirectoryEntryWire, { rootKeys }: Genesis): void {
  requireSignatures(entry, rootKeys);
  if (entry.signatures.length !== rootKeys.length) refuse('request.invalid');
}

/** Old keys agree to new ones, and each new one shows that somebody holds it. */
function mustSign(operation: Operation): readonly string[] {
  return operation.op === 'rotate-root' ? operation.rootKeys : [];
}

/** The chain only grows, so a steward's session alone must not be able to spoil it for ever. */
export function requireRootSignatures(entry: DirectoryEntryWire, current: RootKeys, operation: Operation): void {
  requireSignatures(entry, [...current.rootKeys, ...mustSign(operation)]);
}

/** The same rule as every browser's, see crypto/README.md, "Directory". */
export function isFullySigned(signatures: Signatures, current: RootKeys, operation: Operation): boolean {
  const signers = signersOf(signatures);
  const given = current.rootKeys.filter((key) => signers.has(key)).length;
  return given >= current.threshold && mustSign(operation).every((key) => signers.has(key));
}

/** A key that is only to be named has no say in what waits for the others. */
export function isSignedByCurrent(signatures: Signatures, { rootKeys }: RootKeys): boolean {
  return signatures.some(({ rootPk }) => rootKeys.includes(rootPk));
}

/** What the same bytes have been given so far, and now. */
export function withEarlierSignatures(signatures: Signatures, earlier: Signatures): Signatures {
  const known = signersOf(earlier);
  return [...earlier, ...signatures.filter(({ rootPk }) => !known.has(rootPk))];
}

export function requireFollows({ seq, prev }: NextEntry, head: StoredEntry, before: Uint8Array): void {
  const digest = entryDigest(head.entry);
  const follows = seq === head.seq + 1 && isSame(digest, before) && isSame(digest, prev);
  if (!follows) refuse('directory.conflict');
}

export interface Showing {
  readonly entries: readonly StoredEntry[];
  readonly batch: string;
  /** In a channel's first hours nobody can have reported yet, and its steward must be able to try it. */
  readonly isFirstBatch: boolean;
}

/**
 * After which batch melders see a new entry; empty: at once. Suspensions and removals are seen at once, and what stands
 * before them in the chain with them, for a chain has no holes. Only a change of policy never comes early, and what
 * stands behind it waits with it: two sizes of envelopes in one batch would tell real ones from decoys.
 */
export function shownAfter({ op }: Operation, { entries, batch, isFirstBatch }: Showing): string {
  const isPolicyWaiting = entries.some(
    ({ shownAfter, entry }) => shownAfter >= batch && operationName(entry) === 'policy',
  );
  if (op === 'policy' || isPolicyWaiting) return batch;
  return isFirstBatch || op === 'suspend' || op === 'remove' ? '' : batch;
}

/** What melders see: entries made since the last batch hour would tell when a melding was written. */
export function publicEntries(entries: readonly StoredEntry[], currentBatch: string): readonly StoredEntry[] {
  const newest = entries.findLastIndex(({ shownAfter }) => shownAfter < currentBatch);
  return entries.slice(0, newest + 1);
}

export function formatEntry(stored: { readonly entry: Uint8Array; readonly signatures: string }): DirectoryEntryWire {
  return { bytes: encode(stored.entry), signatures: JSON.parse(stored.signatures) as Signatures };
}

/** With the newest head signature of each person over these entries. `heads`: by person, newest first. */
export function formatChain(entries: readonly StoredEntry[], heads: readonly StoredHead[]): DirectoryChainWire {
  const over = heads.filter(({ seq }) => seq < entries.length);
  const newest = over.filter((head, index) => {
    const before = over[index - 1];
    return before === undefined || !isSame(before.fp, head.fp);
  });
  return {
    entries: entries.map(formatEntry),
    heads: newest.map(({ fp, seq, digest, day, signature }) => ({
      fp: encode(fp),
      seq,
      digest: encode(digest),
      day,
      signature: encode(signature),
    })),
  };
}
