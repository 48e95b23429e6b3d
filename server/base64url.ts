import { refuse } from './errors.ts';

export function encode(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64url');
}

/** Undefined unless the text is the one way to write its bytes, so that equal bytes are equal texts. */
export function decodeCanonical(text: string): Uint8Array<ArrayBuffer> | undefined {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.toString('base64url') !== text) return undefined;
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

export function decode(text: string): Uint8Array<ArrayBuffer> {
  return decodeCanonical(text) ?? refuse('request.invalid');
}

export function isSame(left: Uint8Array, right: Uint8Array): boolean {
  return Buffer.compare(left, right) === 0;
}
