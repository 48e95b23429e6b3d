/**
 * The only door to libsodium. Each wrapper names one primitive of crypto/README.md, "Building blocks", and returns
 * bytes that own their buffer. Without WebAssembly (Tor Browser "Safer") the CommonJS build with its plain
 * JavaScript fallback is loaded; the bundler resolves that second name (client/vite.config.ts).
 */
import type { Bytes } from './brands.ts';
import { decodeUtf8, utf8 } from './bytes.ts';
import { InvalidInputError, OpenError } from './errors.ts';
import { AEAD_TAG_BYTES, XCHACHA_NONCE_BYTES } from './sizes.ts';

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
  'crypto_aead_xchacha20poly1305_ietf_encrypt',
  'crypto_generichash_final',
  'crypto_generichash_init',
  'crypto_generichash_update',
  'crypto_kem_xwing_dec',
  'crypto_kem_xwing_enc_deterministic',
  'crypto_kem_xwing_seed_keypair',
  'crypto_secretstream_xchacha20poly1305_init_pull',
  'crypto_sign_detached',
  'crypto_sign_seed_keypair',
  'crypto_sign_verify_detached',
  'to_base64',
] as const satisfies readonly (keyof typeof sodium)[];

/**
 * libsodium below its wrappers, which put every chunk of a file into memory of its own: a browser takes three times as
 * long for that as for encrypting it. And they leave out HKDF. Addresses are in `HEAPU8`; a file's lengths are in two
 * halves of 32 bits.
 */
type Call = (...addressesAndLengths: number[]) => number;
type Native = Readonly<Record<(typeof NATIVE_FUNCTIONS)[number], Call>> & { readonly HEAPU8: Uint8Array };

export const NATIVE_FUNCTIONS = [
  '_crypto_aead_xchacha20poly1305_ietf_decrypt',
  '_crypto_kdf_hkdf_sha256_expand',
  '_crypto_kdf_hkdf_sha256_extract',
  '_crypto_secretstream_xchacha20poly1305_pull',
  '_crypto_secretstream_xchacha20poly1305_push',
  '_free',
  '_malloc',
  '_sodium_base642bin',
] as const;

/** Its `HEAPU8` is another one after it grew: asked for each time. */
const native = (sodium as unknown as { readonly libsodium: Native }).libsodium;

export function isSodiumFunction(name: string): boolean {
  return [sodium, native].some((where) => typeof (where as unknown as Record<string, unknown>)[name] === 'function');
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

const KEY_BYTES = 32;
const PRK_BYTES = 32;

/** HKDF-Extract of SHA-256 (RFC 5869). An empty salt counts as 32 zero bytes. */
export function hkdfSha256Extract(salt: Uint8Array, ikm: Uint8Array): Bytes {
  const prk = new Uint8Array(PRK_BYTES);
  return withMemory(prk.length + salt.length + ikm.length, (address) => {
    const saltAt = address + prk.length;
    const ikmAt = saltAt + salt.length;
    native.HEAPU8.set(salt, saltAt);
    native.HEAPU8.set(ikm, ikmAt);
    native._crypto_kdf_hkdf_sha256_extract(address, saltAt, salt.length, ikmAt, ikm.length);
    return take(address, prk);
  });
}

/**
 * HKDF-Expand of SHA-256 (RFC 5869).
 *
 * @throws {InvalidInputError} for a longer output than the 255 hashes there are, or another length of `prk`
 */
export function hkdfSha256Expand(prk: Uint8Array, info: Uint8Array, length: number): Bytes {
  if (prk.length !== PRK_BYTES) throw new InvalidInputError('key to expand');
  const derived = new Uint8Array(length);
  return withMemory(length + prk.length + info.length, (address) => {
    const prkAt = address + length;
    const infoAt = prkAt + prk.length;
    native.HEAPU8.set(prk, prkAt);
    native.HEAPU8.set(info, infoAt);
    const isTooLong = native._crypto_kdf_hkdf_sha256_expand(address, length, infoAt, info.length, prkAt) !== 0;
    if (isTooLong) throw new InvalidInputError('length to derive');
    return take(address, derived);
  });
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

/** Without WebAssembly an X-Wing key takes a tenth of a second: between two of them the page hears who wants to leave. */
export async function letPageAnswer(): Promise<void> {
  if (typeof WebAssembly === 'undefined') await new Promise((resolve) => setTimeout(resolve, 0));
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

/**
 * In the place of the ciphertext, in libsodium's memory: of a padded message only what `read` copies out of it takes
 * memory of the page, and the rest is overwritten.
 *
 * @param read copies what it wants of what was opened; all of it unless told
 * @throws {OpenError}
 */
export function xchacha20Poly1305Decrypt(
  ciphertext: Uint8Array,
  { key, nonce, aad }: AeadInput,
  read: (opened: Bytes) => Bytes = (opened) => opened.slice(),
): Bytes {
  const length = ciphertext.length - AEAD_TAG_BYTES;
  if (length < 0 || key.length !== KEY_BYTES || nonce.length !== XCHACHA_NONCE_BYTES) throw new OpenError();
  return withMemory(ciphertext.length + aad.length + nonce.length + key.length, (address) => {
    const aadAt = address + ciphertext.length;
    const nonceAt = aadAt + aad.length;
    const keyAt = nonceAt + nonce.length;
    native.HEAPU8.set(ciphertext, address);
    native.HEAPU8.set(aad, aadAt);
    native.HEAPU8.set(nonce, nonceAt);
    native.HEAPU8.set(key, keyAt);
    const from = [address, ciphertext.length, 0, aadAt, aad.length, 0] as const;
    const open = native._crypto_aead_xchacha20poly1305_ietf_decrypt;
    if (open(address, 0, 0, ...from, nonceAt, keyAt) !== 0) throw new OpenError();
    return read(native.HEAPU8.subarray(address, address + length) as Bytes);
  });
}

/** XChaCha20-Poly1305 over a stream of chunks, each bound to those before it. One object for one direction. */
export interface SecretStream {
  /**
   * @param isLast puts the final tag on the chunk
   * @param target where the 17 bytes more go; what makes many takes the same again
   */
  push(plaintext: Uint8Array, aad: Uint8Array, isLast: boolean, target?: Bytes): Bytes;
  /**
   * @param isLast demands the final tag, or that it is not there
   * @param target where the 17 bytes less go; untouched when it does not open
   * @throws {OpenError}
   */
  pull(ciphertext: Uint8Array, aad: Uint8Array, isLast: boolean, target?: Bytes): Bytes;
}

const TAG_MESSAGE = 0;
const TAG_FINAL = 3;
const STREAM_OVERHEAD_BYTES = 17;

/** @param header 24 random bytes; libsodium makes the same state of key and header for either direction */
export function startSecretStream(key: Uint8Array, header: Uint8Array): SecretStream {
  // Declared as an object, but it is an address.
  const state = sodium.crypto_secretstream_xchacha20poly1305_init_pull(header, key) as unknown as number;
  return {
    push(plaintext, aad, isLast, target = new Uint8Array(plaintext.length + STREAM_OVERHEAD_BYTES)) {
      const { length } = plaintext;
      requireRoom(target, length + STREAM_OVERHEAD_BYTES);
      return withMemory(target.length + length + aad.length, (sealed) => {
        const plain = sealed + target.length;
        const beside = plain + length;
        native.HEAPU8.set(plaintext, plain);
        native.HEAPU8.set(aad, beside);
        const tag = isLast ? TAG_FINAL : TAG_MESSAGE;
        const from = [plain, length, 0, beside, aad.length, 0] as const;
        native._crypto_secretstream_xchacha20poly1305_push(state, sealed, 0, ...from, tag);
        return take(sealed, target);
      });
    },
    pull(ciphertext, aad, isLast, target) {
      const { length } = ciphertext;
      if (length < STREAM_OVERHEAD_BYTES) throw new OpenError();
      const opened = target ?? new Uint8Array(length - STREAM_OVERHEAD_BYTES);
      requireRoom(opened, length - STREAM_OVERHEAD_BYTES);
      return withMemory(opened.length + 1 + length + aad.length, (plain) => {
        const tag = plain + opened.length;
        const sealed = tag + 1;
        const beside = sealed + length;
        native.HEAPU8.set(ciphertext, sealed);
        native.HEAPU8.set(aad, beside);
        const from = [sealed, length, 0, beside, aad.length, 0] as const;
        const isForged = native._crypto_secretstream_xchacha20poly1305_pull(state, plain, 0, tag, ...from) !== 0;
        // It does not refuse for a tag, and nobody looks at it but us.
        if (isForged || native.HEAPU8[tag] !== (isLast ? TAG_FINAL : TAG_MESSAGE)) throw new OpenError();
        return take(plain, opened);
      });
    },
  };
}

function requireRoom(target: Uint8Array, length: number): void {
  if (target.length !== length) throw new InvalidInputError('room for a chunk');
}

/** Memory of libsodium's for one call, overwritten after it: plaintext is in it. */
function withMemory<T>(byteLength: number, work: (address: number) => T): T {
  const address = native._malloc(byteLength);
  if (address === 0) throw new RangeError('no memory');
  try {
    return work(address);
  } finally {
    native.HEAPU8.fill(0, address, address + byteLength);
    native._free(address);
  }
}

function take(address: number, target: Bytes): Bytes {
  target.set(native.HEAPU8.subarray(address, address + target.length));
  return target;
}

/** The same steps for all of equal length. Not libsodium's: to carry both into its memory takes ten times as long. */
export function areEqual(left: Uint8Array, right: Uint8Array): boolean {
  if (left.length !== right.length) return false;
  let differing = 0;
  for (let place = 0; place < left.length; place += 1) differing |= (left[place] as number) ^ (right[place] as number);
  return differing === 0;
}

/** Overwrites a secret after its last use. JavaScript may have copied it: a courtesy, not a promise. */
export function wipe(...secrets: Uint8Array[]): void {
  for (const secret of secrets) secret.fill(0);
}

/**
 * Longer than any key or secret, so ciphertext: what libsodium does in constant time, a table does twenty times as fast,
 * and a desk reads megabytes of it.
 */
const LONG_BYTES = 2_048;
const ALPHABET = utf8('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_');
/** By the code of a letter, its six bits; 255 for what is no letter, which no letter's bits reach. */
const SIX_BITS = Uint8Array.from({ length: 256 }, (_, code) => ALPHABET.indexOf(code));

export function encodeBase64url(bytes: Uint8Array): string {
  const whole = bytes.length <= LONG_BYTES ? 0 : bytes.length - (bytes.length % 3);
  return `${encodeWhole(bytes.subarray(0, whole))}${encodeStrictly(bytes.subarray(whole))}`;
}

/** Three bytes at a time. */
function encodeWhole(bytes: Uint8Array): string {
  const letters = new Uint8Array((bytes.length / 3) * 4);
  for (let from = 0, to = 0; from < bytes.length; from += 3) {
    const three = ((bytes[from] as number) << 16) | ((bytes[from + 1] as number) << 8) | (bytes[from + 2] as number);
    letters[to++] = ALPHABET[three >> 18] as number;
    letters[to++] = ALPHABET[(three >> 12) & 63] as number;
    letters[to++] = ALPHABET[(three >> 6) & 63] as number;
    letters[to++] = ALPHABET[three & 63] as number;
  }
  return decodeUtf8(letters);
}

function encodeStrictly(bytes: Uint8Array): string {
  return sodium.to_base64(bytes, sodium.base64_variants.URLSAFE_NO_PADDING);
}

/** @throws {InvalidInputError} on any other alphabet, padding, or trailing bits */
export function decodeBase64url(text: string): Bytes {
  if (text.length <= LONG_BYTES) return decodeStrictly(text);
  const whole = text.length - (text.length % 4);
  // Trailing bits are in an unfinished group at the end only.
  const end = decodeStrictly(text.slice(whole));
  const bytes = new Uint8Array((whole / 4) * 3 + end.length);
  const isWhole = readWhole(text.slice(0, whole), bytes.subarray(0, bytes.length - end.length));
  if (!isWhole) throw new InvalidInputError('base64url');
  bytes.set(end, bytes.length - end.length);
  return bytes as Bytes;
}

/** What browsers have since 2025 (ES2026) and Node 20 has not. */
type NativeReader = (
  this: Uint8Array,
  text: string,
  options: { readonly alphabet: 'base64url'; readonly lastChunkHandling: 'strict' },
) => { readonly written: number };

const nativeReader = (Uint8Array.prototype as { readonly setFromBase64?: NativeReader }).setFromBase64;

/** Groups of four letters, into three bytes each; false for anything else. */
const readWhole = nativeReader === undefined ? readByTable : readNatively.bind(undefined, nativeReader);

/** It skips white space and takes padding: of either, fewer bytes come than there is room for. */
function readNatively(reader: NativeReader, text: string, into: Uint8Array): boolean {
  try {
    return reader.call(into, text, { alphabet: 'base64url', lastChunkHandling: 'strict' }).written === into.length;
  } catch {
    return false;
  }
}

function readByTable(text: string, into: Uint8Array): boolean {
  const letters = utf8(text);
  const six = (place: number) => SIX_BITS[letters[place] as number] as number;
  // A letter of another script takes more than one byte.
  let seen = letters.length === text.length ? 0 : 255;
  for (let from = 0, to = 0; to < into.length; from += 4) {
    const [first, second, third, fourth] = [six(from), six(from + 1), six(from + 2), six(from + 3)];
    seen |= first | second | third | fourth;
    into[to++] = (first << 2) | (second >> 4);
    into[to++] = (second << 4) | (third >> 2);
    into[to++] = (third << 6) | fourth;
  }
  return seen <= 63;
}

/** In constant time. Libsodium's own wrapper makes two copies of the text first, and leaves one in its memory. */
function decodeStrictly(text: string): Bytes {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  if (text.length === 0) return bytes;
  return withMemory(bytes.length + text.length, (address) => {
    const letters = address + bytes.length;
    let seen = 0;
    for (let place = 0; place < text.length; place += 1) {
      const letter = text.charCodeAt(place);
      seen |= letter;
      native.HEAPU8[letters + place] = letter;
    }
    const { URLSAFE_NO_PADDING } = sodium.base64_variants;
    const from = [letters, text.length, 0, 0, 0] as const;
    // A letter of another script is more than a byte.
    const isWhole = seen <= 0x7f && native._sodium_base642bin(address, bytes.length, ...from, URLSAFE_NO_PADDING) === 0;
    if (!isWhole) throw new InvalidInputError('base64url');
    return take(address, bytes);
  });
}
