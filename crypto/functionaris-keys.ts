import type { Bytes, KemSeed, SignSeed } from './public/brands.ts';
import { personFingerprint } from './public/hash.ts';
import { SEED_BYTES } from './public/sizes.ts';
import { kemPublicKey, randomBytes, signKeyPair } from './public/sodium.ts';

/** Who a person is in a channel: an Ed25519 key that never changes while the person keeps it. */
export interface Identity {
  readonly seed: SignSeed;
  readonly idPk: Bytes;
  readonly idSk: Bytes;
  /** 20 bytes; what colleagues compare as six words. */
  readonly fp: Bytes;
}

/** One generation of the X-Wing key to which a person's slots are sealed. */
export interface KemGeneration {
  readonly generation: number;
  readonly seed: KemSeed;
  readonly kemPk: Bytes;
}

/** @see crypto/README.md, step FUNCTIONARIS-KEYS */
export function identityFromSeed(seed: SignSeed): Identity {
  const pair = signKeyPair(seed);
  return { seed, idPk: pair.publicKey, idSk: pair.secretKey, fp: personFingerprint(pair.publicKey) };
}

export function kemGenerationFromSeed(generation: number, seed: KemSeed): KemGeneration {
  return { generation, seed, kemPk: kemPublicKey(seed) };
}

export function generateIdentity(): Identity {
  return identityFromSeed(randomBytes(SEED_BYTES) as SignSeed);
}

export function generateKem(generation: number): KemGeneration {
  return kemGenerationFromSeed(generation, randomBytes(SEED_BYTES) as KemSeed);
}
