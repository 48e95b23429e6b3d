import { hkdf } from './kdf.ts';
import type { Bytes, Code, SignSeed } from './public/brands.ts';
import { requireLength, utf8 } from './public/bytes.ts';
import { hash } from './public/hash.ts';
import { LABELS } from './public/labels.ts';
import { CODE_BYTES, FINGERPRINT_BYTES } from './public/sizes.ts';

/**
 * The root key that stands on paper: twelve words that keep a channel's list alive when every steward's account is
 * lost (step ROOT-CODE).
 *
 * @returns the seed of an Ed25519 key
 */
export async function deriveRootSeed(code: Code): Promise<SignSeed> {
  requireLength(code, CODE_BYTES, 'code');
  return (await hkdf({ ikm: code, salt: utf8(LABELS.rootCode), info: 'root-ed25519' })) as SignSeed;
}

/** 20 bytes: what is compared as six words before a new root key is named (step ROOT-WORDS). */
export function rootFingerprint(rootPk: Uint8Array): Bytes {
  return hash(LABELS.rootId, rootPk).slice(0, FINGERPRINT_BYTES);
}
