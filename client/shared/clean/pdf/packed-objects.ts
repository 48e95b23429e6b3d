import { Inflate } from 'fflate';
import { TooMuchInsideError } from '../clean-errors.ts';

/** Objects of a very large document; the reader holds them all at once. */
const MAX_OBJECT_BYTES = 64 * 2 ** 20;

/**
 * Unpacks what the reader will unpack, the object and reference streams, and counts: a PDF of one megabyte can hold a
 * gigabyte of them.
 *
 * @throws {TooMuchInsideError}
 */
export function requireSmallInside(bytes: Uint8Array): void {
  const text = new TextDecoder('latin1').decode(bytes);
  let total = 0;
  for (const { index } of text.matchAll(/\/(?:ObjStm|XRef)\b/g)) {
    const start = /stream\r?\n/g;
    start.lastIndex = index;
    if (start.exec(text) === null) continue;
    const end = text.indexOf('endstream', start.lastIndex);
    const packed = bytes.subarray(start.lastIndex, end === -1 ? bytes.length : end);
    total += unpackedBytes(packed, MAX_OBJECT_BYTES - total);
    if (total > MAX_OBJECT_BYTES) throw new TooMuchInsideError();
  }
}

/** How much comes out, up to a little over `limit`. */
function unpackedBytes(packed: Uint8Array, limit: number): number {
  let count = 0;
  const inflate = new Inflate((chunk) => {
    count += chunk.length;
  });
  try {
    // Behind the two bytes with which such a stream begins; in steps, so that a bomb is noticed early.
    for (let offset = 2; offset < packed.length && count <= limit; offset += 4096) {
      inflate.push(packed.subarray(offset, offset + 4096), offset + 4096 >= packed.length);
    }
  } catch {
    // Not packed this way, or damaged: the reader will say so.
  }
  return count;
}
