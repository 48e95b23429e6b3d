/**
 * GET /api/files/socket, a WebSocket: the faster way of PUT /api/files/chunks, with the same rules. A chunk, and before it all
 * that is needed to take it in, goes up in pieces (pieces.ts). Its answer is the next text that comes back, JSON as of the
 * request. The answer that refuses is the last one.
 */
import { FILE_CHUNK_BYTES, FILE_CHUNK_OVERHEAD_BYTES } from '../../crypto/public/sizes.ts';

export const FILE_SOCKET_PATH = '/api/files/socket';

/** As `token` says of a ticket: which row 8, until which minute 4, HMAC 32. In each message, and never in the address. */
export const TICKET_BYTES = 44;
/** ticket ‖ u32 place, and behind it the chunk. */
export const CHUNK_PREFIX_BYTES = TICKET_BYTES + 4;
export const MAX_PREFIXED_CHUNK_BYTES = CHUNK_PREFIX_BYTES + FILE_CHUNK_BYTES + FILE_CHUNK_OVERHEAD_BYTES;

export interface ChunkPrefix {
  readonly ticket: Uint8Array;
  readonly place: number;
}

/** Into the room before the chunk, which is not moved for it. */
export function writeChunkPrefix(message: Uint8Array, { ticket, place }: ChunkPrefix): void {
  message.set(ticket);
  new DataView(message.buffer, message.byteOffset).setUint32(TICKET_BYTES, place);
}

/** Undefined for what is too short or too long to be a chunk of any file. */
export function readPrefixedChunk(bytes: Uint8Array): (ChunkPrefix & { readonly sealed: Uint8Array }) | undefined {
  const shortest = CHUNK_PREFIX_BYTES + FILE_CHUNK_OVERHEAD_BYTES;
  if (bytes.length <= shortest || bytes.length > MAX_PREFIXED_CHUNK_BYTES) return undefined;
  const place = new DataView(bytes.buffer, bytes.byteOffset).getUint32(TICKET_BYTES);
  return { ticket: bytes.subarray(0, TICKET_BYTES), place, sealed: bytes.subarray(CHUNK_PREFIX_BYTES) };
}
