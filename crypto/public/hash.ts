import type { Bytes } from './brands.ts';
import { lengthPrefixed, utf8 } from './bytes.ts';
import { LABELS, type Label } from './labels.ts';
import { FINGERPRINT_BYTES } from './sizes.ts';
import { blake2b256 } from './sodium.ts';

/**
 * H(label, …parts): BLAKE2b-256 over the length-prefixed label and parts, 32 bytes.
 *
 * @see crypto/README.md, "Building blocks"
 */
export function hash(label: Label, ...parts: readonly Uint8Array[]): Bytes {
  return blake2b256([lengthPrefixed(utf8(label), ...parts)]);
}

/** The id under which the server keeps a mailbox. Reveals nothing about the code (P6). */
export function mailboxId(authPk: Uint8Array): Bytes {
  return hash(LABELS.mailboxId, authPk);
}

/** What the server keeps of `access_e`: who shows the preimage holds the epoch secret. */
export function accessHash(access: Uint8Array): Bytes {
  return hash(LABELS.accessHash, access);
}

/** On what a notes box is compared and set. */
export function notesHash(notesBox: Uint8Array): Bytes {
  return hash(LABELS.notesHash, notesBox);
}

/** The link to an entry of the directory: over its exact bytes. */
export function entryDigest(entry: Uint8Array): Bytes {
  return hash(LABELS.entryDigest, entry);
}

/** A person's fingerprint, 20 bytes: what people compare as six words. */
export function personFingerprint(idPk: Uint8Array): Bytes {
  return hash(LABELS.id, idPk).slice(0, FINGERPRINT_BYTES);
}

/** A channel's fingerprint, 20 bytes: the pin on its poster. */
export function genesisFingerprint(genesisEntry: Uint8Array): Bytes {
  return hash(LABELS.genesis, genesisEntry).slice(0, FINGERPRINT_BYTES);
}
