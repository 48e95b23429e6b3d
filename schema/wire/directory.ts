import * as z from 'zod/mini';
import { DIRECTORY_ENTRY_MAX_BYTES, MAX_ROOT_KEYS } from '../../crypto/public/sizes.ts';
import { batch, bytesUpTo, count, day, fingerprint, hash, signature, signPk } from './bytes.ts';

/** One link of the signed chain: the exact bytes that were signed, never re-encoded. Public on purpose. */
export const directoryEntry = z.strictObject({
  bytes: bytesUpTo(DIRECTORY_ENTRY_MAX_BYTES),
  signatures: z
    .array(z.strictObject({ rootPk: signPk, signature }))
    .check(z.minLength(1), z.maxLength(2 * MAX_ROOT_KEYS)),
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

/** A person's signed wish to be sealed to a new key (step ROTATE); a steward signs it into the list. */
export const signedRotation = z.strictObject({ rotation: bytesUpTo(4_096), signature });

/**
 * GET /api/directory: the whole chain, including what melders see only from the next batch hour; for stewards also
 * what waits for more signatures, and keys that wait to be renewed.
 */
export const handlerDirectory = z.strictObject({
  batch,
  chain: directoryChain,
  proposal: z.nullable(directoryEntry),
  rotations: z.array(signedRotation),
});

/**
 * POST /api/directory/entries (steward). With too few signatures it is kept as the one proposal there is; the same
 * bytes with further signatures add to it, other bytes take its place. `before`: digest of the entry it follows.
 */
export const newEntry = z.strictObject({ before: hash, entry: directoryEntry });
export const newEntryAnswer = z.strictObject({ isComplete: z.boolean() });
/** POST /api/directory/rotations (functionaris). */
export const newRotation = signedRotation;

export type DirectoryEntryWire = z.infer<typeof directoryEntry>;
export type HeadSignatureWire = z.infer<typeof headSignature>;
export type SignedRotationWire = z.infer<typeof signedRotation>;
export type HandlerDirectory = z.infer<typeof handlerDirectory>;
export type DirectoryChainWire = z.infer<typeof directoryChain>;
export type PublicDirectory = z.infer<typeof publicDirectory>;
