/** The building blocks of crypto/README.md, on the noble packages. */
import { chacha20poly1305, xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { ed25519 } from '@noble/curves/ed25519.js';
import { blake2b } from '@noble/hashes/blake2.js';
import { expand, extract, hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { ml_kem768_x25519 as XWing } from '@noble/post-quantum/hybrid.js';
import { hex, isSame, join, lp, must, ofLength, refusing, u8, u16, utf8 } from './bytes.ts';

export const H = (label: string, ...parts: readonly Uint8Array[]): Uint8Array =>
  blake2b(lp(utf8(label), ...parts), { dkLen: 32 });

/** What people compare: the first twenty bytes. */
export const fingerprint = (label: string, ...parts: readonly Uint8Array[]): Uint8Array =>
  H(label, ...parts).slice(0, 20);

export function derive(ikm: Uint8Array, salt: Uint8Array, info: Uint8Array | string, length = 32): Uint8Array {
  return hkdf(sha256, ikm, salt, typeof info === 'string' ? utf8(info) : info, length);
}

export const sha256Hex = (bytes: Uint8Array): string => hex(sha256(bytes));
export const firstHashByte = (bytes: Uint8Array): number => sha256(bytes)[0] as number;

/** Vectors change one thing each in the same list and the same melding; what they share is worked out once. */
function once<Parts extends readonly Uint8Array[], Result>(work: (...parts: Parts) => Result): typeof work {
  const known = new Map<string, Result>();
  return (...parts) => {
    const name = parts.map(hex).join(' ');
    const result = known.get(name) ?? work(...parts);
    known.set(name, result);
    return result;
  };
}

const keyPair = once((seed: Uint8Array) => XWing.keygen(seed));
const encapsulate = once((publicKey: Uint8Array, coins: Uint8Array) => XWing.encapsulate(publicKey, coins));
const isSignature = once((signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array) =>
  ed25519.verify(signature, message, publicKey, { zip215: false }),
);

export const signPk = (seed: Uint8Array): Uint8Array => ed25519.getPublicKey(seed);

export function sign(seed: Uint8Array, label: string, ...parts: readonly Uint8Array[]): Uint8Array {
  return ed25519.sign(lp(utf8(label), ...parts), seed);
}

/** Strict: no key of small order, nothing written in a second way. */
export function verify(
  publicKey: Uint8Array,
  signature: Uint8Array,
  label: string,
  ...parts: readonly Uint8Array[]
): void {
  must(publicKey.length === 32 && signature.length === 64);
  must(refusing(() => isSignature(signature, lp(utf8(label), ...parts), publicKey)));
}

export const kemPk = (seed: Uint8Array): Uint8Array => keyPair(seed).publicKey;

/** A key to which nothing can be sealed is refused before it is believed. */
export function requireUsable(publicKey: Uint8Array): void {
  ofLength(publicKey, 1216);
  refusing(() => encapsulate(publicKey, new Uint8Array(64)));
}

/** RFC 9180, section 5.1, as written there: extract, then expand twice. */
function hpkeKeys(shared: Uint8Array, info: Uint8Array) {
  const suite = join(utf8('HPKE'), u16(0x647a), u16(1), u16(3));
  const labeledExtract = (salt: Uint8Array, label: string, ikm: Uint8Array) =>
    extract(sha256, join(utf8('HPKE-v1'), suite, utf8(label), ikm), salt);
  const labeledExpand = (prk: Uint8Array, label: string, context: Uint8Array, length: number) =>
    expand(sha256, prk, join(u16(length), utf8('HPKE-v1'), suite, utf8(label), context), length);
  const none = new Uint8Array();
  const context = join(u8(0), labeledExtract(none, 'psk_id_hash', none), labeledExtract(none, 'info_hash', info));
  const secret = labeledExtract(shared, 'secret', none);
  return { key: labeledExpand(secret, 'key', context, 32), nonce: labeledExpand(secret, 'base_nonce', context, 12) };
}

export interface Sealing {
  readonly info: Uint8Array;
  readonly aad: Uint8Array;
}

export function seal(
  publicKey: Uint8Array,
  { info, aad }: Sealing,
  plaintext: Uint8Array,
  coins: Uint8Array,
): Uint8Array {
  must(publicKey.length === 1216 && coins.length === 64);
  const { cipherText, sharedSecret } = refusing(() => encapsulate(publicKey, coins));
  const { key, nonce } = hpkeKeys(sharedSecret, info);
  return join(cipherText, chacha20poly1305(key, nonce, aad).encrypt(plaintext));
}

export function open(seed: Uint8Array, { info, aad }: Sealing, sealed: Uint8Array): Uint8Array {
  must(seed.length === 32 && sealed.length >= 1136);
  const shared = refusing(() => XWing.decapsulate(sealed.slice(0, 1120), keyPair(seed).secretKey));
  const { key, nonce } = hpkeKeys(shared, info);
  return refusing(() => chacha20poly1305(key, nonce, aad).decrypt(sealed.slice(1120)));
}

/** nonce || XChaCha20-Poly1305. */
export function openBox(key: Uint8Array, aad: Uint8Array, box: Uint8Array): Uint8Array {
  must(box.length >= 40);
  return refusing(() => xchacha20poly1305(key, box.slice(0, 24), aad).decrypt(box.slice(24)));
}

export function encrypt(key: Uint8Array, nonce: Uint8Array, aad: Uint8Array, plaintext: Uint8Array): Uint8Array {
  return xchacha20poly1305(key, nonce, aad).encrypt(plaintext);
}

export function decrypt(key: Uint8Array, nonce: Uint8Array, aad: Uint8Array, ciphertext: Uint8Array): Uint8Array {
  return refusing(() => xchacha20poly1305(key, nonce, aad).decrypt(ciphertext));
}

/** HKDF once more, by WebCrypto: a check of the one above. */
export async function isWebCryptoSame(ikm: Uint8Array, salt: Uint8Array, info: string): Promise<boolean> {
  const key = await crypto.subtle.importKey('raw', new Uint8Array(ikm), 'HKDF', false, ['deriveBits']);
  const parameters = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(salt), info: new Uint8Array(utf8(info)) };
  const derived = new Uint8Array(await crypto.subtle.deriveBits(parameters, key, 256));
  return isSame(derived, derive(ikm, salt, info));
}
