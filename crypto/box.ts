import type { Bytes } from './public/brands.ts';
import { concat } from './public/bytes.ts';
import { OpenError } from './public/errors.ts';
import { BOX_OVERHEAD_BYTES, XCHACHA_NONCE_BYTES } from './public/sizes.ts';
import { randomBytes, xchacha20Poly1305Decrypt, xchacha20Poly1305Encrypt } from './public/sodium.ts';

/**
 * nonce (24, random) || XChaCha20-Poly1305 (plaintext + 16): for what one key holder keeps for themselves.
 *
 * @see crypto/README.md, "Boxes"
 */
export function encryptBox(plaintext: Uint8Array, key: Uint8Array, aad: Uint8Array): Bytes {
  const nonce = randomBytes(XCHACHA_NONCE_BYTES);
  return concat(nonce, xchacha20Poly1305Encrypt(plaintext, { key, nonce, aad }));
}

/** @throws {OpenError} for another key, another place (`aad`), or altered bytes */
export function decryptBox(box: Uint8Array, key: Uint8Array, aad: Uint8Array): Bytes {
  if (box.length < BOX_OVERHEAD_BYTES) throw new OpenError();
  const nonce = box.subarray(0, XCHACHA_NONCE_BYTES);
  return xchacha20Poly1305Decrypt(box.subarray(XCHACHA_NONCE_BYTES), { key, nonce, aad });
}
