import { fileChunkCount, sealedChunkBytes } from '../../crypto/public/sizes.ts';
import { isSame } from '../base64url.ts';
import { refuse } from '../errors.ts';
import type { FileDeps } from './routes.ts';
import { RESERVED_BYTES } from './rules.ts';
import { requireFile } from './tickets.ts';

export interface ChunksSent {
  readonly ticket: string | undefined;
  readonly from: number;
  readonly count: number;
  /** One behind the other. */
  readonly sealed: Uint8Array;
}

/**
 * Takes in chunks of one file, however they came (step FILE-UPLOAD). All of them, or none.
 *
 * @throws file.refused without a ticket for this file
 * @throws request.invalid for chunks that the file has not, and for other lengths
 * @throws file.conflict for other bytes at a known place
 * @throws server.full
 */
export async function acceptChunks(deps: FileDeps, { ticket, from, count, sealed }: ChunksSent): Promise<void> {
  const { key, paddedBytes } = await requireFile(deps, deps.uploadKey, ticket);
  const chunks = splitChunks(sealed, { paddedBytes, from, count });
  // Room was looked at and not set apart: of a ticket that brings nothing nobody is in want.
  if ((await deps.store.freeBytes()) < RESERVED_BYTES) refuse('server.full');
  await deps.store.transaction(async (tx) => {
    // Destroyed or cancelled since it was looked at.
    if ((await tx.findFile(key)) === undefined) refuse('file.refused');
    for (const { place, sealed: chunk } of chunks) {
      if (await tx.addChunk({ fileKey: key, place, sealed: chunk })) continue;
      const known = await tx.findChunk(key, place);
      if (known === undefined || !isSame(known, chunk)) refuse('file.conflict');
    }
  });
}

interface ChunksHere {
  readonly paddedBytes: number;
  readonly from: number;
  readonly count: number;
}

/** Every length is known beforehand: a body that is one byte longer or shorter is no chunks. */
function splitChunks(body: Uint8Array, { paddedBytes, from, count }: ChunksHere) {
  if (from + count > fileChunkCount(paddedBytes)) refuse('request.invalid');
  let start = 0;
  const chunks = Array.from({ length: count }, (_, index) => {
    const place = from + index;
    const sealed = body.subarray(start, start + sealedChunkBytes(paddedBytes, place));
    start += sealedChunkBytes(paddedBytes, place);
    return { place, sealed };
  });
  return start === body.length ? chunks : refuse('request.invalid');
}
