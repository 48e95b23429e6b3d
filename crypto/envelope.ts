import { commitment, type EpochPlace } from './epoch.ts';
import { hpkeContext, hpkeOpen, hpkeSeal } from './hpke.ts';
import { hkdf } from './kdf.ts';
import type { Bytes, EpochSecret, KemSeed, ShredShare } from './public/brands.ts';
import { concat, lengthPrefixed, readU32, requireLength, u8, u32, utf8 } from './public/bytes.ts';
import { assembleEnvelope, envelopeHeader } from './public/decoy.ts';
import { InvalidInputError, OpenError, VerifyError } from './public/errors.ts';
import { LABELS } from './public/labels.ts';
import { type EnvelopeShape, parseEnvelope } from './public/shape.ts';
import { ID_BYTES, KEM_COINS_BYTES, SECRET_BYTES, SLOT_PLAINTEXT_BYTES, type SlotCount } from './public/sizes.ts';
import { areEqual, kemPublicKey, letPageAnswer } from './public/sodium.ts';

export interface EnvelopeInput {
  readonly place: EpochPlace;
  readonly secret: EpochSecret;
  readonly shredShare: ShredShare;
  /** The exact content bytes of the epoch's roster. */
  readonly rosterContent: Uint8Array;
  /** X-Wing public keys in the order of the roster: functionarissen, then melders. */
  readonly readers: readonly Uint8Array[];
  readonly slotCount: SlotCount;
  /** 16 random bytes, fresh for every attempt. */
  readonly envelopeId: Bytes;
}

function slotContext(envelopeId: Uint8Array, commit: Uint8Array) {
  return hpkeContext(concat(lengthPrefixed(utf8(LABELS.slotSeal)), envelopeId, commit));
}

/**
 * Seals an epoch's secret to its readers (step SLOTS). The same input always gives the same bytes: all randomness
 * comes from the secret, so that whoever opens a slot can make the envelope again and compare (`verifyEnvelope`).
 *
 * Hides: the secret, who the readers are and how many. Reveals: the slot count, which is the channel's.
 *
 * @throws {InvalidInputError} without readers, with more than there are slots, or with a key nothing can be sealed to
 */
export async function sealEnvelope(input: EnvelopeInput): Promise<Bytes> {
  const { place, secret, shredShare, rosterContent, readers, slotCount, envelopeId } = input;
  requireLength(envelopeId, ID_BYTES, 'envelopeId');
  requireLength(place.meldingId, ID_BYTES, 'meldingId');
  requireLength(secret, SECRET_BYTES, 'epoch secret');
  if (readers.length === 0 || readers.length > slotCount) throw new InvalidInputError('readers');
  const commit = commitment(place, secret, shredShare, rosterContent);
  const header = envelopeHeader(envelopeId, commit, slotCount);
  const context = slotContext(envelopeId, commit);
  const coinsSalt = concat(utf8(LABELS.slotCoins), envelopeId);
  const fillerSalt = concat(utf8(LABELS.slotFiller), envelopeId);
  const opening = concat(place.meldingId, u8(place.thread), u32(place.epoch), secret);
  const slots: Bytes[] = [];
  for (let index = 0; index < slotCount; index += 1) {
    await letPageAnswer();
    const coins = await hkdf({ ikm: secret, salt: coinsSalt, info: u8(index), length: KEM_COINS_BYTES });
    const reader = readers[index];
    const recipient = reader ?? kemPublicKey(await hkdf({ ikm: secret, salt: fillerSalt, info: u8(index) }));
    const plaintext = reader ? opening : new Uint8Array(SLOT_PLAINTEXT_BYTES);
    slots.push(await hpkeSeal({ recipient, context, aad: header, plaintext, coins }));
  }
  return assembleEnvelope(header, slots);
}

export interface OpenedEnvelope {
  readonly shape: EnvelopeShape;
  readonly place: EpochPlace;
  readonly secret: EpochSecret;
}

/**
 * Tries every slot with every key and gives what the first that opens holds; undefined when none is for us.
 * A slot that fails in whatever way is "not mine": one bad slot must not stop a desk.
 *
 * What it gives is not yet to be believed: adoption (`requireAdoptable`) rebuilds the whole envelope.
 *
 * @throws {VerifyError} when the bytes are not an envelope
 */
export async function openEnvelope(
  envelope: Uint8Array,
  seeds: readonly KemSeed[],
): Promise<OpenedEnvelope | undefined> {
  const shape = parseEnvelope(envelope);
  const context = slotContext(shape.envelopeId, shape.commitment);
  for (const seed of seeds) {
    for (const slot of shape.slots) {
      await letPageAnswer();
      const opening = await openSlot(() => hpkeOpen({ seed, context, aad: shape.header, sealed: slot }));
      if (opening !== undefined) return { shape, ...readOpening(opening) };
    }
  }
  return undefined;
}

async function openSlot(open: () => Promise<Bytes>): Promise<Bytes | undefined> {
  try {
    return await open();
  } catch (error) {
    if (error instanceof OpenError) return undefined;
    throw error;
  }
}

function readOpening(opening: Bytes): { place: EpochPlace; secret: EpochSecret } {
  if (opening.length !== SLOT_PLAINTEXT_BYTES) throw new VerifyError();
  const meldingId = opening.slice(0, ID_BYTES);
  const thread = opening[ID_BYTES] as number;
  const epoch = readU32(opening, ID_BYTES + 1);
  const secret = opening.slice(ID_BYTES + 5) as EpochSecret;
  return { place: { meldingId, thread, epoch }, secret };
}

/**
 * Makes the envelope again from the roster and compares every byte (step REBUILD): no hidden reader, no reader who
 * was given garbage, no other secret, share or roster.
 *
 * @throws {VerifyError}
 */
export async function verifyEnvelope(
  envelope: Uint8Array,
  input: Omit<EnvelopeInput, 'envelopeId' | 'slotCount'>,
  slotCount: SlotCount,
): Promise<void> {
  const shape = parseEnvelope(envelope);
  const rebuilt = await rebuild({ ...input, slotCount, envelopeId: shape.envelopeId });
  if (!areEqual(rebuilt, envelope)) throw new VerifyError();
}

/** Here the input is a stranger's, so what cannot be sealed is a refusal, not a mistake of ours. */
async function rebuild(input: EnvelopeInput): Promise<Bytes> {
  try {
    return await sealEnvelope(input);
  } catch (error) {
    throw error instanceof InvalidInputError ? new VerifyError() : error;
  }
}
