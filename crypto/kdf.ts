import type { Bytes } from './public/brands.ts';
import { utf8 } from './public/bytes.ts';
import { SEED_BYTES } from './public/sizes.ts';
import { hkdfSha256Expand, hkdfSha256Extract, wipe } from './public/sodium.ts';

export interface HkdfInput {
  readonly ikm: Uint8Array;
  readonly salt: Uint8Array;
  readonly info: Uint8Array | string;
  /** Bytes to derive; 32 unless told. */
  readonly length?: number;
}

/**
 * HKDF-SHA-256 (RFC 5869). By libsodium: WebCrypto gives each call to another thread, for which a desk waited longer
 * than for everything else.
 *
 * @throws {InvalidInputError} for a length of more than 255 hashes
 * @see crypto/README.md, "Building blocks"
 */
export async function hkdf({ ikm, salt, info, length = SEED_BYTES }: HkdfInput): Promise<Bytes> {
  const prk = hkdfSha256Extract(salt, ikm);
  const derived = hkdfSha256Expand(prk, typeof info === 'string' ? utf8(info) : info, length);
  wipe(prk);
  return derived;
}

export async function sha256(bytes: Uint8Array): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
}
