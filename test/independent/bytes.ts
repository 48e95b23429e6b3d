/** Bytes, numbers and texts of the second implementation. Nothing here, or in its neighbours, comes from crypto/. */

/** What crypto/README.md says is to be refused. Any other error is a mistake of ours, and no refusal. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

export function refuse(): never {
  throw new Refusal();
}

export function must(holds: boolean): asserts holds {
  if (!holds) refuse();
}

/** For what the noble packages throw on: a forgery, a key to which nothing can be sealed. */
export function refusing<T>(attempt: () => T): T {
  try {
    return attempt();
  } catch {
    return refuse();
  }
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
export const toText = (bytes: Uint8Array): string => Buffer.from(bytes).toString();
export const join = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));
export const u8 = (value: number): Uint8Array => (value <= 255 ? Uint8Array.of(value) : refuse());
export const u16 = (value: number): Uint8Array => Uint8Array.of(value >> 8, value & 255);
export const u32 = (value: number): Uint8Array =>
  Uint8Array.of(value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);
export const lp = (...parts: readonly Uint8Array[]): Uint8Array =>
  join(...parts.flatMap((part) => [u32(part.length), part]));
export const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
export const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

/** Only in the one way it is written. */
export function fromBase64url(text: unknown): Uint8Array {
  must(typeof text === 'string');
  const bytes = new Uint8Array(Buffer.from(text, 'base64url'));
  must(base64url(bytes) === text);
  return bytes;
}

export function ofLength(bytes: Uint8Array, length: number): Uint8Array {
  must(bytes.length === length);
  return bytes;
}

export function isSame(left: Uint8Array, right: Uint8Array): boolean {
  return Buffer.compare(left, right) === 0;
}

/** ISO/IEC 7816-4. */
export function pad(bytes: Uint8Array, length: number): Uint8Array {
  must(bytes.length < length);
  return join(bytes, u8(0x80), new Uint8Array(length - bytes.length - 1));
}

export function unpad(padded: Uint8Array): Uint8Array {
  const end = padded.lastIndexOf(0x80);
  must(end >= 0 && padded.subarray(end + 1).every((byte) => byte === 0));
  return padded.slice(0, end);
}
