/**
 * What a functionaris's browser remembers of every envelope it tried: keys only, no summaries.
 *
 * @see crypto/README.md, "Keyring"
 */
import type { EpochPlace } from './epoch.ts';
import type { Bytes, EpochSecret } from './public/brands.ts';
import { HASH_BYTES, ID_BYTES, SECRET_BYTES } from './public/sizes.ts';
import { areEqual, encodeBase64url } from './public/sodium.ts';
import { bytes, day, integer, list, object, oneOf, readJson, text, writeJson } from './strict-json.ts';

export interface KeyringEpoch extends EpochPlace {
  readonly secret: EpochSecret;
  /** Digest of the adopted roster: a second one for the same place is never adopted. */
  readonly rosterDigest: Bytes;
}

export interface Keyring {
  readonly adopted: readonly KeyringEpoch[];
  /** The newest batch of which every envelope was tried, with the key generation it was tried with. */
  readonly tried: { readonly batch: string; readonly generation: number };
  /** Envelopes that opened but whose epoch did not hold, or was a second one for its place: somebody meddled. */
  readonly unbelieved: readonly Bytes[];
  /** Meldingen of which this browser read that they will be destroyed, and from which day: one that goes before is withheld. */
  readonly ending: readonly { readonly meldingId: Bytes; readonly from: string }[];
}

/** As many as fit in the largest keyring. */
const MAX_ADOPTED = 16_000;
export const MAX_UNBELIEVED = 2_000;

const readStored = object({
  v: oneOf(1),
  adopted: list(
    object({
      meldingId: bytes(ID_BYTES),
      thread: integer,
      epoch: integer,
      secret: bytes(SECRET_BYTES),
      rosterDigest: bytes(HASH_BYTES),
    }),
    { max: MAX_ADOPTED },
  ),
  tried: object({ batch: text({ max: 17 }), generation: integer }),
  unbelieved: list(bytes(ID_BYTES), { max: MAX_UNBELIEVED }),
  ending: list(object({ meldingId: bytes(ID_BYTES), from: day }), { max: MAX_ADOPTED }),
});

/** Before every batch there can be: sorts before any real one. */
export const NO_BATCH = '0000-00-00T00:00Z';

export const EMPTY_KEYRING: Keyring = {
  adopted: [],
  tried: { batch: NO_BATCH, generation: 0 },
  unbelieved: [],
  ending: [],
};

export function writeKeyring(keyring: Keyring): Bytes {
  return writeJson({ v: 1, ...keyring });
}

/** @throws {VerifyError} */
export function readKeyring(stored: Uint8Array): Keyring {
  const { v: _, ...keyring } = readJson(stored, readStored);
  return keyring as Keyring;
}

export function findAdopted(keyring: Keyring, place: EpochPlace): KeyringEpoch | undefined {
  return keyring.adopted.find((known) => isSamePlace(known, place));
}

export function isSamePlace(left: EpochPlace, right: EpochPlace): boolean {
  return left.thread === right.thread && left.epoch === right.epoch && areEqual(left.meldingId, right.meldingId);
}

/** What distinguishes two places, as a key of a Map. */
export function placeKey({ meldingId, thread, epoch }: EpochPlace): string {
  return `${encodeBase64url(meldingId)}.${thread}.${epoch}`;
}

/** Without anything of one melding: it was destroyed, and no key of it is to be found in an account (P5). */
export function withoutMelding(keyring: Keyring, meldingId: Uint8Array): Keyring {
  const isOther = (known: { readonly meldingId: Bytes }) => !areEqual(known.meldingId, meldingId);
  return { ...keyring, adopted: keyring.adopted.filter(isOther), ending: keyring.ending.filter(isOther) };
}
