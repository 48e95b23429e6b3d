import { hkdf } from './kdf.ts';
import type { Bytes, EpochKey, EpochSecret, ShredShare } from './public/brands.ts';
import { concat, requireLength, u8, u32, utf8 } from './public/bytes.ts';
import { accessHash, hash } from './public/hash.ts';
import { LABELS } from './public/labels.ts';
import { ID_BYTES, SECRET_BYTES } from './public/sizes.ts';
import { randomBytes } from './public/sodium.ts';

/** Which epoch of which thread of which melding. */
export interface EpochPlace {
  /** 16 bytes. */
  readonly meldingId: Bytes;
  /** A number of THREADS. */
  readonly thread: number;
  readonly epoch: number;
}

/** Fresh for every epoch and for every attempt to send one: never used twice (step SLOTS). */
export function generateEpochSecret(): EpochSecret {
  return randomBytes(SECRET_BYTES) as EpochSecret;
}

export function generateShredShare(): ShredShare {
  return randomBytes(SECRET_BYTES) as ShredShare;
}

function epochSalt({ meldingId, thread, epoch }: EpochPlace): Bytes {
  requireLength(meldingId, ID_BYTES, 'meldingId');
  return concat(utf8(LABELS.epoch), meldingId, u8(thread), u32(epoch));
}

/**
 * K_e, with which the epoch's messages are encrypted (step EPOCH-KEY). Takes both halves: the secret in the envelope
 * and the share the server destroys, so that an old copy of the database opens nothing after destruction (P5).
 */
export async function deriveEpochKey(
  place: EpochPlace,
  secret: EpochSecret,
  shredShare: ShredShare,
): Promise<EpochKey> {
  requireLength(secret, SECRET_BYTES, 'epoch secret');
  requireLength(shredShare, SECRET_BYTES, 'shred share');
  return (await hkdf({ ikm: concat(secret, shredShare), salt: epochSalt(place), info: 'key' })) as EpochKey;
}

/** `access_e`: shows the server that its holder has the epoch's secret, and tells nothing of it (step ACCESS). */
export async function deriveAccess(place: EpochPlace, secret: EpochSecret): Promise<Bytes> {
  return hkdf({ ikm: secret, salt: epochSalt(place), info: 'access' });
}

export async function deriveAccessHash(place: EpochPlace, secret: EpochSecret): Promise<Bytes> {
  return accessHash(await deriveAccess(place, secret));
}

/**
 * `commit_e`: binds the envelope to one secret, one share and one roster (step COMMIT). Without the roster a reader,
 * who knows the secret, could with the server's help put another melder's signing key in its place.
 */
export function commitment(
  place: EpochPlace,
  secret: EpochSecret,
  shredShare: ShredShare,
  rosterContent: Uint8Array,
): Bytes {
  return hash(
    LABELS.commitment,
    place.meldingId,
    u8(place.thread),
    u32(place.epoch),
    secret,
    shredShare,
    rosterContent,
  );
}
