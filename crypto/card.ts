import { type Identity, identityFromSeed, type KemGeneration } from './functionaris-keys.ts';
import type { Bytes } from './public/brands.ts';
import { VerifyError } from './public/errors.ts';
import { personFingerprint } from './public/hash.ts';
import { LABELS } from './public/labels.ts';
import { FINGERPRINT_BYTES, KEM_COINS_BYTES, KEM_PK_BYTES, SIGN_PK_BYTES } from './public/sizes.ts';
import { areEqual, kemEncapsulate, signDetached } from './public/sodium.ts';
import { signedBytes, verifySignature } from './public/verify.ts';
import { bytes, flag, integer, object, oneOf, readJson, text, writeJson } from './strict-json.ts';

/** What people see of a functionaris (WBK-2.2d/e, AMVB-3). */
export interface PersonDescription {
  readonly name: string;
  readonly functionTitle: string;
  readonly place: 'internal' | 'external';
  readonly receives: boolean;
  readonly followsUp: boolean;
  readonly notManager: boolean;
  readonly notRecruiter: boolean;
}

export interface Card extends PersonDescription {
  readonly genesisFp: Bytes;
  readonly idPk: Bytes;
  readonly fp: Bytes;
  readonly generation: number;
  readonly kemPk: Bytes;
}

export interface SignedCard {
  readonly card: Bytes;
  readonly signature: Bytes;
}

const readCard = object({
  v: oneOf(1),
  genesisFp: bytes(FINGERPRINT_BYTES),
  name: text({ max: 120 }),
  functionTitle: text({ max: 120 }),
  place: oneOf('internal', 'external'),
  receives: flag,
  followsUp: flag,
  notManager: flag,
  notRecruiter: flag,
  idPk: bytes(SIGN_PK_BYTES),
  generation: integer,
  kemPk: bytes(KEM_PK_BYTES),
});

/** A person's own statement: this is me, these are my keys, in this channel (step CARD). */
export function signCard(
  person: PersonDescription,
  identity: Identity,
  kem: KemGeneration,
  genesisFp: Bytes,
): SignedCard {
  const { idPk, idSk } = identityFromSeed(identity.seed);
  const { name, functionTitle, place, receives, followsUp, notManager, notRecruiter } = person;
  const described = { name, functionTitle, place, receives, followsUp, notManager, notRecruiter };
  const card = writeJson({ v: 1, genesisFp, ...described, idPk, generation: kem.generation, kemPk: kem.kemPk });
  return { card, signature: signDetached(signedBytes(LABELS.card, card), idSk) };
}

/**
 * @throws {VerifyError} when it is malformed, for another channel, not signed by its own key, or its X-Wing key is
 * one that nothing can be sealed to
 */
export function verifyCard({ card, signature }: SignedCard, genesisFp: Uint8Array): Card {
  const { v: _, ...read } = readJson(card, readCard);
  if (!areEqual(read.genesisFp, genesisFp)) throw new VerifyError();
  verifySignature({ label: LABELS.card, parts: [card], signature, publicKey: read.idPk });
  requireUsable(read.kemPk);
  return { ...read, fp: personFingerprint(read.idPk) };
}

/**
 * One unusable key in the list would stop every melder who picks it, so it never gets into a list.
 *
 * @throws {VerifyError}
 */
export function requireUsable(kemPk: Bytes): void {
  try {
    kemEncapsulate(kemPk, new Uint8Array(KEM_COINS_BYTES));
  } catch {
    throw new VerifyError();
  }
}
