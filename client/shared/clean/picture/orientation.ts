/** How a photo is to be turned: the one thing of a camera's notes that is kept, because it changes what one sees. */
import type { Bytes } from '../../../../crypto/public/brands.ts';

const ORIENTATION_TAG = 0x0112;
const UPRIGHT = 1;

/** The turn, 1 to 8, that a TIFF block asks for; upright when it cannot be read. */
export function readOrientation(tiff: Uint8Array): number {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  if (tiff.length < 14) return UPRIGHT;
  const little = view.getUint16(0) === 0x4949;
  const start = view.getUint32(4, little);
  if (start + 2 > tiff.length) return UPRIGHT;
  const count = view.getUint16(start, little);
  for (let index = 0; index < count; index += 1) {
    const entry = start + 2 + 12 * index;
    if (entry + 12 > tiff.length) return UPRIGHT;
    if (view.getUint16(entry, little) !== ORIENTATION_TAG) continue;
    const turn = view.getUint16(entry + 8, little);
    return turn >= 1 && turn <= 8 ? turn : UPRIGHT;
  }
  return UPRIGHT;
}

/** A TIFF block that says the turn and nothing else; undefined for what stands upright. */
export function orientationOnly(tiff: Uint8Array | undefined): Bytes | undefined {
  const turn = tiff === undefined ? UPRIGHT : readOrientation(tiff);
  if (turn === UPRIGHT) return undefined;
  // Big-endian, one directory of one entry: tag, type SHORT, count 1, the value; no next directory.
  return Uint8Array.of(
    ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1],
    ...[ORIENTATION_TAG >> 8, ORIENTATION_TAG & 0xff, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0],
    ...[0, 0, 0, 0],
  );
}
