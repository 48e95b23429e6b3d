/** Of AV1 the units of a piece (AV1 Bitstream and Decoding Process Specification, section 5.3, "OBU"). */
import { concat } from '../../../../crypto/public/bytes.ts';
import { DamagedFileError } from '../clean-errors.ts';

/** What is drawn, and what describes it. Left out: filling, and kinds that nobody knows yet. */
const KEPT_UNITS = new Set([1, 2, 3, 4, 6, 7, 8]);
const MESSAGE = 5;
/** How bright it may be, and which layers there are. Left out: what makers tell, and the time of the day. */
const KEPT_MESSAGES = new Set([1, 2, 3]);
/** Of a length: each has seven bits, and more than eight of them the standard knows not. */
const MAX_LENGTH_BYTES = 8;

/** @throws {DamagedFileError} when a unit is longer than the piece */
export function withoutAv1Messages(piece: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [];
  for (let offset = 0; offset < piece.length; ) {
    const first = piece[offset] as number;
    const start = offset + (first & 4 ? 2 : 1);
    // Only the last may go without its length.
    const length = first & 2 ? readLength(piece, start) : { value: piece.length - start, end: start };
    const end = length.end + length.value;
    if (end > piece.length || length.value < 0) throw new DamagedFileError();
    const kind = (first >> 3) & 0x0f;
    const isKept = kind === MESSAGE ? KEPT_MESSAGES.has(piece[length.end] ?? 0) : KEPT_UNITS.has(kind);
    if (isKept) kept.push(piece.subarray(offset, end));
    offset = end;
  }
  return concat(...kept);
}

/** `leb128`: the lowest seven bits come first, and the eighth says that there are more. */
function readLength(piece: Uint8Array, start: number): { readonly value: number; readonly end: number } {
  let value = 0;
  for (let at = 0; at < MAX_LENGTH_BYTES; at += 1) {
    const byte = piece[start + at];
    if (byte === undefined) break;
    value += (byte & 0x7f) * 2 ** (7 * at);
    if (byte < 0x80) return { value, end: start + at + 1 };
  }
  throw new DamagedFileError();
}
