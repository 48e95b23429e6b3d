import type { Bytes } from './brands.ts';
import { compareBytes, concat, u8 } from './bytes.ts';
import { ENVELOPE_MAGIC } from './shape.ts';
import {
  AEAD_TAG_BYTES,
  HASH_BYTES,
  ID_BYTES,
  KEM_COINS_BYTES,
  SEED_BYTES,
  SLOT_PLAINTEXT_BYTES,
  type SlotCount,
  SUITE,
} from './sizes.ts';
import { kemEncapsulate, kemPublicKey, randomBytes } from './sodium.ts';

/** The clear head of an envelope; also the associated data of its slots. */
export function envelopeHeader(envelopeId: Uint8Array, commitment: Uint8Array, slotCount: SlotCount): Bytes {
  return concat(ENVELOPE_MAGIC, u8(SUITE), envelopeId, commitment, u8(slotCount));
}

/** Header and slots, sorted so that a place among the slots says nothing about whose slot it is. */
export function assembleEnvelope(header: Uint8Array, slots: readonly Uint8Array[]): Bytes {
  return concat(header, ...[...slots].sort(compareBytes));
}

/** Random bytes in place of an X25519 share are told from a real one 99 times in 100, so the encapsulation is real. */
function decoySlot(thrownAway: Bytes): Bytes {
  const { encapsulation } = kemEncapsulate(thrownAway, randomBytes(KEM_COINS_BYTES));
  return concat(encapsulation, randomBytes(SLOT_PLAINTEXT_BYTES + AEAD_TAG_BYTES));
}

/**
 * An envelope that opens for nobody, to fill a batch (P3).
 *
 * Reveals: nothing; to whoever holds no key of a real envelope the two look the same.
 *
 * @see crypto/README.md, step DECOY
 */
export function makeDecoy(slotCount: SlotCount): Bytes {
  const header = envelopeHeader(randomBytes(ID_BYTES), randomBytes(HASH_BYTES), slotCount);
  // One key for all slots, thrown away with its seed: an encapsulation does not show for which key it is.
  const thrownAway = kemPublicKey(randomBytes(SEED_BYTES));
  return assembleEnvelope(
    header,
    Array.from({ length: slotCount }, () => decoySlot(thrownAway)),
  );
}
