import { refuse } from './errors.ts';

export function encode(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64url');
}

/** Undefined unless the text is the one way to write its bytes, so that equal bytes are equal texts. */
export function decodeCanonical(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text.length % 4 === 1) return undefined;
  const bytes = Buffer.from(text, 'base64url');
  // Node skips what is in no alphabet, which shortens, and reads the two letters of the other alphabet as well. To write
  // the bytes again and compare would say the same, at the cost of a second report for each one that comes in.
  if (bytes.length !== Math.floor((text.length * 3) / 4) || text.includes('+') || text.includes('/')) return undefined;
  // Bits beyond the last byte must be zero.
  const tail = bytes.length % 3;
  if (tail > 0 && bytes.toString('base64url', bytes.length - tail) !== text.slice(-tail - 1)) return undefined;
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

export function decode(text: string): Uint8Array<ArrayBuffer> {
  return decodeCanonical(text) ?? refuse('request.invalid');
}

export function isSame(left: Uint8Array, right: Uint8Array): boolean {
  return Buffer.compare(left, right) === 0;
}
