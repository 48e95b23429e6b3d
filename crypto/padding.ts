import type { Bytes } from './public/brands.ts';
import { InvalidInputError, OpenError } from './public/errors.ts';

/**
 * ISO/IEC 7816-4: 0x80, then zeros, up to exactly `length`. At least one byte of padding.
 *
 * @throws {InvalidInputError} when it does not fit
 */
export function pad(bytes: Uint8Array, length: number): Bytes {
  if (bytes.length >= length) throw new InvalidInputError('length of what is padded');
  const padded = new Uint8Array(length);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  return padded;
}

/** The smallest of `lengths` (ascending) that `byteCount` bytes fit in; undefined when none does. */
export function paddedLength(byteCount: number, lengths: readonly number[]): number | undefined {
  return lengths.find((length) => byteCount < length);
}

/** @throws {OpenError} when the padding is not exactly 0x80 and zeros */
export function unpad(padded: Uint8Array): Bytes {
  let end = padded.length - 1;
  while (end >= 0 && padded[end] === 0) end -= 1;
  if (end < 0 || padded[end] !== 0x80) throw new OpenError();
  return new Uint8Array(padded.subarray(0, end));
}
