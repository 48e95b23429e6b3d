/**
 * The only door to libsodium. Each wrapper names one primitive of crypto/README.md, "Building blocks", and returns
 * bytes that own their buffer. Without WebAssembly (Tor Browser "Safer") the CommonJS build with its plain
 * JavaScript fallback is loaded; the bundler resolves that second name (client/vite.config.ts).
 */
import type { Bytes } from './brands.ts';
import { InvalidInputError, OpenError } from './errors.ts';

async function loadSodium() {
  const build =
    typeof WebAssembly === 'object'
      ? await import('libsodium-wrappers')
      : await import('libsodium-wrappers/without-webassembly');
  await build.default.ready;
  return build.default;
}

const sodium = await loadSodium();

/** What we call at run time; the type declarations promise more than the build has, so a test looks. */
export const SODIUM_FUNCTIONS = [
  'compare',
  'crypto_aead_chacha20poly1305_ietf_decrypt',
  'crypto_aead_chacha20poly1305_ietf_encrypt',
  'crypto_aead_xchacha20poly1305_ietf_decrypt',
  'crypto_aead_xchacha20poly1305_ietf_encrypt',
  'crypto_generichash_final',
  'crypto_generichash_init',
  'crypto_generichash_update',
  'crypto_kem_xwing_dec',
  'crypto_kem_xwing_enc_deterministic',
  'crypto_kem_xwing_seed_keypair',
  'crypto_secretstream_xchacha20poly1305_init_pull',
  'crypto_secretstream_xchacha20poly1305_pull',
  'crypto_secretstream_xchacha20poly1305_push',
  'crypto_sign_detached',
  'crypto_sign_seed_keypair',
  'crypto_sign_verify_detached',
  'from_base64',
  'memcmp',
  'to_base64',
] as const satisfies readonly (keyof typeof sodium)[];

export function isSodiumFunction(name: string): boolean {
  return typeof (sodium as unknown as Record<string, unknown>)[name] === 'function';
}

/** WebCrypto's own limit for one call. */
const RANDOM_AT_ONCE_BYTES = 65_536;

/** From WebCrypto, which is where libsodium takes it from, but four bytes a call: of a decoy that was nine parts in ten. */
export function randomBytes(length: number): Bytes {
  const bytes = new Uint8Array(length);
  for (let from = 0; from < length; from += RANDOM_AT_ONCE_BYTES) {
    crypto.getRandomValues(bytes.subarray(from, from + RANDOM_AT_ONCE_BYTES));
  }
  return bytes as Bytes;
}

export function blake2b256(parts: readonly Uint8Array[]): Bytes {
  const hash = startBlake2b256();
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** For what comes piece by piece. `digest` is the last call. */
export function startBlake2b256(): { update(part: Uint8Array): void; digest(): Bytes } {
  const state = sodium.crypto_generichash_init(null, 32);
  return {
    update: (part) => sodium.crypto_generichash_update(state, part),
    digest: () => sodium.crypto_generichash_final(state, 32) as Bytes,
  };
}

export function signKeyPair(seed: Uint8Array): { publicKey: Bytes; secretKey: Bytes } {
  const pair = sodium.crypto_sign_seed_keypair(seed);
  return { publicKey: pair.publicKey as Bytes, secretKey: pair.privateKey as Bytes };
}

export function signDetached(message: Uint8Array, secretKey: Uint8Array): Bytes {
  return sodium.crypto_sign_detached(message, secretKey) as Bytes;
}

/** False also for keys and signatures of the wrong length; libsodium refuses small-order and non-canonical keys. */
export function isSignature(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean {
  if (signature.length !== 64 || publicKey.length !== 32) return false;
  return sodium.crypto_sign_verify_detached(signature, message, publicKey);
}

export function kemPublicKey(seed: Uint8Array): Bytes {
  return sodium.crypto_kem_xwing_seed_keypair(seed).publicKey as Bytes;
}

/** @throws {InvalidInputError} for a key that nothing can be sealed to: not reduced, or of small order */
export function kemEncapsulate(
  publicKey: Uint8Array,
  coins: Uint8Array,
): { encapsulation: Bytes; sharedSecret: Bytes } {
  try {
    const made = sodium.crypto_kem_xwing_enc_deterministic(publicKey, coins);
    return { encapsulation: made.ciphertext as Bytes, sharedSecret: made.sharedSecret as Bytes };
  } catch {
    throw new InvalidInputError('X-Wing key');
  }
}

/** @throws {OpenError} for a share of small order; a wrong key does not throw but yields another secret (ML-KEM) */
export function kemDecapsulate(encapsulation: Uint8Array, seed: Uint8Array): Bytes {
  try {
    return sodium.crypto_kem_xwing_dec(encapsulation, seed) as Bytes;
  } catch {
    throw new OpenError();
  }
}

export interface AeadInput {
  readonly key: Uint8Array;
  readonly nonce: Uint8Array;
  readonly aad: Uint8Array;
}

export function chacha20Poly1305Encrypt(plaintext: Uint8Array, { key, nonce, aad }: AeadInput): Bytes {
  return sodium.crypto_aead_chacha20poly1305_ietf_encrypt(plaintext, aad, null, nonce, key) as Bytes;
}

/** @throws {OpenError} */
export function chacha20Poly1305Decrypt(ciphertext: Uint8Array, { key, nonce, aad }: AeadInput): Bytes {
  try {
    return sodium.crypto_aead_chacha20poly1305_ietf_decrypt(null, ciphertext, aad, nonce, key) as Bytes;
  } catch {
    throw new OpenError();
  }
}

export function xchacha20Poly1305Encrypt(plaintext: Uint8Array, { key, nonce, aad }: AeadInput): Bytes {
  return sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(plaintext, aad, null, nonce, key) as Bytes;
}

/** @throws {OpenError} */
export function xchacha20Poly1305Decrypt(ciphertext: Uint8Array, { key, nonce, aad }: AeadInput): Bytes {
  try {
    return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, ciphertext, aad, nonce, key) as Bytes;
  } catch {
    throw new OpenError();
  }
}

/** XChaCha20-Poly1305 over a stream of chunks, each bound to those before it. One object for one direction. */
export interface SecretStream {
  /** @param isLast puts the final tag on the chunk */
  push(plaintext: Uint8Array, aad: Uint8Array, isLast: boolean): Bytes;
  /**
   * @param isLast demands the final tag, or that it is not there
   * @throws {OpenError}
   */
  pull(ciphertext: Uint8Array, aad: Uint8Array, isLast: boolean): Bytes;
}

const TAG_MESSAGE = 0;
const TAG_FINAL = 3;

/** @param header 24 random bytes; libsodium makes the same state of key and header for either direction */
export function startSecretStream(key: Uint8Array, header: Uint8Array): SecretStream {
  const state = sodium.crypto_secretstream_xchacha20poly1305_init_pull(header, key);
  return {
    push(plaintext, aad, isLast) {
      const tag = isLast ? TAG_FINAL : TAG_MESSAGE;
      return sodium.crypto_secretstream_xchacha20poly1305_push(state, plaintext, aad, tag) as Bytes;
    },
    pull(ciphertext, aad, isLast) {
      if (ciphertext.length < 17) throw new OpenError();
      // It does not throw on a forgery, and nobody looks at the tag but us.
      const pulled = sodium.crypto_secretstream_xchacha20poly1305_pull(state, ciphertext, aad);
      if (pulled === false || pulled.tag !== (isLast ? TAG_FINAL : TAG_MESSAGE)) throw new OpenError();
      return pulled.message as Bytes;
    },
  };
}

/** Constant time for equal lengths. */
export function areEqual(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && sodium.memcmp(left, right);
}

/** Overwrites a secret after its last use. JavaScript may have copied it: a courtesy, not a promise. */
export function wipe(...secrets: Uint8Array[]): void {
  for (const secret of secrets) secret.fill(0);
}

/**
 * Longer than any key or secret, so ciphertext: what libsodium does in constant time, the browser itself does seven times
 * as fast, and a desk reads megabytes of it.
 */
const LONG_BYTES = 2_048;
/** As many arguments as a call may safely have. */
const PIECE_BYTES = 8_190;

export function encodeBase64url(bytes: Uint8Array): string {
  if (bytes.length <= LONG_BYTES) return sodium.to_base64(bytes, sodium.base64_variants.URLSAFE_NO_PADDING);
  let text = '';
  for (let from = 0; from < bytes.length; from += PIECE_BYTES) {
    text += btoa(String.fromCharCode(...bytes.subarray(from, from + PIECE_BYTES)));
  }
  return text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** @throws {InvalidInputError} on any other alphabet, padding, or trailing bits */
export function decodeBase64url(text: string): Bytes {
  if (text.length <= LONG_BYTES || !/^[A-Za-z0-9_-]*$/.test(text)) return decodeStrictly(text);
  // `atob` overlooks trailing bits, which only an unfinished group at the end can have.
  const whole = text.length - (text.length % 4);
  const end = decodeStrictly(text.slice(whole));
  const binary = atob(text.slice(0, whole).replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = new Uint8Array(binary.length + end.length);
  for (let place = 0; place < binary.length; place += 1) bytes[place] = binary.charCodeAt(place);
  bytes.set(end, binary.length);
  return bytes as Bytes;
}

function decodeStrictly(text: string): Bytes {
  try {
    return sodium.from_base64(text, sodium.base64_variants.URLSAFE_NO_PADDING) as Bytes;
  } catch {
    throw new InvalidInputError('base64url');
  }
}
