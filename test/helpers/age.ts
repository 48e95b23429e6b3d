/** The format of age's hybrid keys, as far as a test needs it. */
import type { Bytes } from '../../crypto/public/brands.ts';

const BECH32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';

/** What age's hybrid stanzas are called, and the HPKE info under which they are sealed. */
export const AGE_STANZA = 'mlkem768x25519';
export const AGE_INFO = `age-encryption.org/${AGE_STANZA}`;

/** The X-Wing seed in an `AGE-SECRET-KEY-PQ-1…`. */
export function seedOfAge(identity: string): Bytes {
  const characters = identity.toLowerCase().slice(identity.lastIndexOf('1') + 1, -6);
  const bits = [...characters].map((character) => BECH32.indexOf(character).toString(2).padStart(5, '0')).join('');
  return Uint8Array.from({ length: 32 }, (_, index) => Number.parseInt(bits.slice(index * 8, index * 8 + 8), 2));
}
