import * as z from 'zod/mini';
import { DIRECTORY_ENTRY_MAX_BYTES, MAX_ROOT_KEYS } from '../../crypto/public/sizes.ts';
import { batch, bytesUpTo, count, day, fingerprint, hash, signature, signPk } from './bytes.ts';

/** One link of the signed chain: the exact bytes that were signed, never re-encoded. Public on purpose. */
export const directoryEntry = z.strictObject({
  bytes: bytesUpTo(DIRECTORY_ENTRY_MAX_BYTES),
  signatures: z.array(z.strictObject({ rootPk: signPk, signature })).check(z.minLength(1), z.maxLength(MAX_ROOT_KEYS)),
});

/** "I, this functionaris, saw this list on this day": what makes a list fresh. */
export const headSignature = z.strictObject({ fp: fingerprint, seq: count, digest: hash, day, signature });

export const directoryChain = z.strictObject({
  entries: z.array(directoryEntry).check(z.minLength(1), z.maxLength(5_000)),
  /** The newest of each functionaris. */
  heads: z.array(headSignature),
});

/** GET /api/channels/:slug/directory. A channel that was made anew keeps its older chains readable; newest first. */
export const publicDirectory = z.strictObject({ batch, chains: z.array(directoryChain).check(z.minLength(1)) });

/** GET /api/directory: the whole chain, including what melders see only from the next batch hour. */
export const handlerDirectory = z.strictObject({ batch, chain: directoryChain });

export type DirectoryEntryWire = z.infer<typeof directoryEntry>;
export type HeadSignatureWire = z.infer<typeof headSignature>;
export type DirectoryChainWire = z.infer<typeof directoryChain>;
export type PublicDirectory = z.infer<typeof publicDirectory>;
