import { requireUsable } from './card.ts';
import type { Identity, KemGeneration } from './functionaris-keys.ts';
import type { Bytes } from './public/brands.ts';
import { VerifyError } from './public/errors.ts';
import { personFingerprint } from './public/hash.ts';
import { LABELS } from './public/labels.ts';
import { FINGERPRINT_BYTES, KEM_PK_BYTES } from './public/sizes.ts';
import { areEqual, signDetached } from './public/sodium.ts';
import { signedBytes, verifySignature } from './public/verify.ts';
import { bytes, integer, object, oneOf, readJson, writeJson } from './strict-json.ts';

/** A person's own statement: from now on, seal to this key of mine (step ROTATE). */
export interface SignedRotation {
  readonly rotation: Bytes;
  readonly signature: Bytes;
}

export interface Rotation {
  readonly fp: Bytes;
  readonly generation: number;
  readonly kemPk: Bytes;
}

const readRotation = object({
  v: oneOf(1),
  genesisFp: bytes(FINGERPRINT_BYTES),
  fp: bytes(FINGERPRINT_BYTES),
  generation: integer,
  kemPk: bytes(KEM_PK_BYTES),
});

export function signRotation(identity: Identity, kem: KemGeneration, genesisFp: Bytes): SignedRotation {
  const { fp, idSk } = identity;
  const rotation = writeJson({ v: 1, genesisFp, fp, generation: kem.generation, kemPk: kem.kemPk });
  return { rotation, signature: signDetached(signedBytes(LABELS.rotateKem, rotation), idSk) };
}

interface Signatories {
  readonly genesisFp: Bytes;
  readonly persons: readonly { readonly fp: Bytes; readonly idPk: Bytes }[];
}

/**
 * @throws {VerifyError} when it is malformed, for another channel, of a person who is not in the list, not signed by
 * that person, or the key is one that nothing can be sealed to
 */
export function verifyRotation({ rotation, signature }: SignedRotation, { genesisFp, persons }: Signatories): Rotation {
  const { fp, generation, kemPk, ...read } = readJson(rotation, readRotation);
  const person = persons.find((candidate) => areEqual(candidate.fp, fp));
  if (person === undefined || !areEqual(read.genesisFp, genesisFp)) throw new VerifyError();
  if (!areEqual(personFingerprint(person.idPk), fp)) throw new VerifyError();
  verifySignature({ label: LABELS.rotateKem, parts: [rotation], signature, publicKey: person.idPk });
  requireUsable(kemPk);
  return { fp, generation, kemPk };
}
