/** How what is longer than one message of a WebSocket goes over it. Of its own: the worker that has the line reaches no more. */

/**
 * A piece of this length is followed by another; a shorter one, be it empty, is the last. Of longer messages Chromium parts
 * with the memory after each, and asks for it anew: a twelfth of what an upload costs, at times a fifth.
 */
export const PIECE_BYTES = 65_536;

/** In order; views of the same memory. */
export function* splitIntoPieces<T extends ArrayBufferLike>(bytes: Uint8Array<T>): Generator<Uint8Array<T>> {
  for (let from = 0; from <= bytes.length; from += PIECE_BYTES) yield bytes.subarray(from, from + PIECE_BYTES);
}
