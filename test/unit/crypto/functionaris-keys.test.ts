import { describe, expect, it } from 'vitest';
import {
  generateIdentity,
  generateKem,
  identityFromSeed,
  kemGenerationFromSeed,
} from '../../../crypto/functionaris-keys.ts';
import type { KemSeed, SignSeed } from '../../../crypto/public/brands.ts';
import { personFingerprint } from '../../../crypto/public/hash.ts';
import { isSignature, kemPublicKey, signDetached } from '../../../crypto/public/sodium.ts';
import { counting, toHex } from '../../helpers/crypto-bytes.ts';

describe("a functionaris's keys", () => {
  it('are the same again from their seeds', () => {
    const identity = generateIdentity();
    expect(toHex(identityFromSeed(identity.seed).idPk)).toBe(toHex(identity.idPk));
    const kem = generateKem(3);
    expect(toHex(kemGenerationFromSeed(3, kem.seed).kemPk)).toBe(toHex(kem.kemPk));
    expect(kem.generation).toBe(3);
  });

  it('fit together', () => {
    const { idPk, idSk, fp } = identityFromSeed(counting(32) as SignSeed);
    expect(isSignature(signDetached(counting(2), idSk), counting(2), idPk)).toBe(true);
    expect(toHex(fp)).toBe(toHex(personFingerprint(idPk)));
    expect(toHex(kemGenerationFromSeed(0, counting(32) as KemSeed).kemPk)).toBe(toHex(kemPublicKey(counting(32))));
  });

  it('are new each time', () => {
    expect(toHex(generateIdentity().fp)).not.toBe(toHex(generateIdentity().fp));
    expect(toHex(generateKem(0).kemPk)).not.toBe(toHex(generateKem(0).kemPk));
  });

  it('are refused from a seed of another length', () => {
    expect(() => identityFromSeed(counting(31) as SignSeed)).toThrow();
    expect(() => kemGenerationFromSeed(0, counting(33) as KemSeed)).toThrow();
  });
});
