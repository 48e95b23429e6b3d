import type { Bytes } from '../../crypto/public/brands.ts';

/** Bytes that count up from `start`: inputs that are the same in every run. */
export function counting(length: number, start = 0): Bytes {
  return Uint8Array.from({ length }, (_, index) => (start + index) & 0xff);
}

export function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

export function fromHex(hex: string): Bytes {
  return new Uint8Array(Buffer.from(hex, 'hex'));
}

/** The same bytes with one bit the other way round. */
export function flipBit(bytes: Uint8Array, bit: number): Bytes {
  const flipped = new Uint8Array(bytes);
  flipped[bit >> 3] = (flipped[bit >> 3] as number) ^ (1 << (bit & 7));
  return flipped;
}

/** The same bytes with other ones from `offset`. */
export function overwrite(bytes: Uint8Array, offset: number, replacement: Uint8Array): Bytes {
  const changed = new Uint8Array(bytes);
  changed.set(replacement, offset);
  return changed;
}

/** Ed25519 keys of small order or written in a second way; under the first two SIGNED_BY_ANYONE holds where nobody looks. */
export const UNFIT_SIGN_KEYS: readonly Bytes[] = [
  `01${'00'.repeat(31)}`,
  `ee${'ff'.repeat(30)}7f`,
  '00'.repeat(32),
  `ec${'ff'.repeat(30)}7f`,
  `ed${'ff'.repeat(30)}7f`,
  'ff'.repeat(32),
].map(fromHex);

/** R is the neutral point and S is zero. */
export const SIGNED_BY_ANYONE: Bytes = fromHex(`01${'00'.repeat(63)}`);
