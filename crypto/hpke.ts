/**
 * HPKE (RFC 9180) base mode, single shot: KEM X-Wing (0x647a, its shared secret used as it is), HKDF-SHA256 (0x0001),
 * ChaCha20-Poly1305 (0x0003).
 *
 * @see crypto/README.md, "HPKE"
 */
import type { Bytes } from './public/brands.ts';
import { concat, requireLength, u8, utf8 } from './public/bytes.ts';
import { OpenError } from './public/errors.ts';
import { AEAD_TAG_BYTES, KEM_COINS_BYTES, KEM_ENCAPSULATION_BYTES, KEM_PK_BYTES, SEED_BYTES } from './public/sizes.ts';
import {
  chacha20Poly1305Decrypt,
  chacha20Poly1305Encrypt,
  hkdfSha256Expand,
  hkdfSha256Extract,
  kemDecapsulate,
  kemEncapsulate,
  randomBytes,
  wipe,
} from './public/sodium.ts';

const SUITE_ID = concat(utf8('HPKE'), Uint8Array.of(0x64, 0x7a, 0x00, 0x01, 0x00, 0x03));
const VERSION = utf8('HPKE-v1');
const MODE_BASE = u8(0);
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const NOTHING = new Uint8Array();

function labeledIkm(label: string, ikm: Uint8Array): Bytes {
  return concat(VERSION, SUITE_ID, utf8(label), ikm);
}

function labeledInfo(label: string, context: Uint8Array, length: number): Bytes {
  return concat(Uint8Array.of(length >> 8, length & 0xff), VERSION, SUITE_ID, utf8(label), context);
}

// For every slot the same: written once.
const SECRET_IKM = labeledIkm('secret', NOTHING);
const PSK_ID_HASH = hkdfSha256Extract(NOTHING, labeledIkm('psk_id_hash', NOTHING));

/** The part of the key schedule that depends on `info` only: made once, used for every slot of an envelope. */
export interface HpkeContext {
  readonly keyInfo: Bytes;
  readonly nonceInfo: Bytes;
}

export function hpkeContext(info: Uint8Array): HpkeContext {
  const infoHash = hkdfSha256Extract(NOTHING, labeledIkm('info_hash', info));
  const schedule = concat(MODE_BASE, PSK_ID_HASH, infoHash);
  return {
    keyInfo: labeledInfo('key', schedule, KEY_BYTES),
    nonceInfo: labeledInfo('base_nonce', schedule, NONCE_BYTES),
  };
}

function keySchedule(sharedSecret: Uint8Array, { keyInfo, nonceInfo }: HpkeContext): { key: Bytes; nonce: Bytes } {
  const secret = hkdfSha256Extract(sharedSecret, SECRET_IKM);
  const key = hkdfSha256Expand(secret, keyInfo, KEY_BYTES);
  const nonce = hkdfSha256Expand(secret, nonceInfo, NONCE_BYTES);
  wipe(secret);
  return { key, nonce };
}

export interface SealInput {
  /** X-Wing public key, 1216 bytes. */
  readonly recipient: Uint8Array;
  readonly context: HpkeContext;
  readonly aad: Uint8Array;
  readonly plaintext: Uint8Array;
  /** 64 bytes. Given only where a reader must be able to make the same bytes again (step SLOTS). */
  readonly coins?: Uint8Array;
}

/**
 * Seals to an X-Wing key. Gives encapsulation (1120) || ciphertext (plaintext + 16).
 *
 * Hides: the plaintext, also from a later quantum computer, and for whom it is. Reveals: its length. Base mode: it
 * proves nothing about who sealed it.
 *
 * @throws {InvalidInputError} when the key or the coins have another length, or nothing can be sealed to the key
 */
export async function hpkeSeal({ recipient, context, aad, plaintext, coins }: SealInput): Promise<Bytes> {
  requireLength(recipient, KEM_PK_BYTES, 'recipient');
  const randomness = coins ?? randomBytes(KEM_COINS_BYTES);
  requireLength(randomness, KEM_COINS_BYTES, 'coins');
  const { encapsulation, sharedSecret } = kemEncapsulate(recipient, randomness);
  const { key, nonce } = keySchedule(sharedSecret, context);
  wipe(sharedSecret);
  return concat(encapsulation, chacha20Poly1305Encrypt(plaintext, { key, nonce, aad }));
}

export interface OpenInput {
  /** Seed of the X-Wing key, 32 bytes. */
  readonly seed: Uint8Array;
  readonly context: HpkeContext;
  readonly aad: Uint8Array;
  readonly sealed: Uint8Array;
}

/**
 * Opens what `hpkeSeal` sealed.
 *
 * @throws {OpenError} for another key, altered bytes, another context, or a share of small order
 * @throws {InvalidInputError} when the seed has another length
 */
export async function hpkeOpen({ seed, context, aad, sealed }: OpenInput): Promise<Bytes> {
  requireLength(seed, SEED_BYTES, 'seed');
  if (sealed.length < KEM_ENCAPSULATION_BYTES + AEAD_TAG_BYTES) throw new OpenError();
  const sharedSecret = kemDecapsulate(sealed.subarray(0, KEM_ENCAPSULATION_BYTES), seed);
  const { key, nonce } = keySchedule(sharedSecret, context);
  wipe(sharedSecret);
  return chacha20Poly1305Decrypt(sealed.subarray(KEM_ENCAPSULATION_BYTES), { key, nonce, aad });
}
