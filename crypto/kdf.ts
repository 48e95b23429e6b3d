import type { Bytes } from './public/brands.ts';
import { utf8 } from './public/bytes.ts';
import { SEED_BYTES } from './public/sizes.ts';

export interface HkdfInput {
  readonly ikm: Uint8Array;
  readonly salt: Uint8Array;
  readonly info: Uint8Array | string;
  /** Bytes to derive; 32 unless told. */
  readonly length?: number;
}

/**
 * HKDF-SHA-256 (RFC 5869) by WebCrypto.
 *
 * @see crypto/README.md, "Building blocks"
 */
export async function hkdf({ ikm, salt, info, length = SEED_BYTES }: HkdfInput): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', new Uint8Array(ikm), 'HKDF', false, ['deriveBits']);
  return deriveFrom(key, { salt, info, length });
}

/** The same, for callers that derive many times from one input key. */
export async function deriveFrom(
  key: CryptoKey,
  { salt, info, length = SEED_BYTES }: Omit<HkdfInput, 'ikm'>,
): Promise<Bytes> {
  const algorithm = {
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(salt),
    info: typeof info === 'string' ? utf8(info) : new Uint8Array(info),
  };
  return new Uint8Array(await crypto.subtle.deriveBits(algorithm, key, length * 8));
}

/** HKDF-Extract alone: HMAC-SHA-256 keyed with the salt. An empty salt is 32 zero bytes (RFC 5869, section 2.2). */
export async function hkdfExtract(salt: Uint8Array, ikm: Uint8Array): Promise<Bytes> {
  const hmacKey = salt.length === 0 ? new Uint8Array(32) : new Uint8Array(salt);
  const key = await crypto.subtle.importKey('raw', hmacKey, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, new Uint8Array(ikm)));
}

export async function sha256(bytes: Uint8Array): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
}
