/**
 * Bytes on the wire are base64url without padding, and always of a known length: a length is something the network
 * and the server learn, so each one is decided here and nowhere else.
 */
import * as z from 'zod/mini';
import {
  ANCHOR_BYTES,
  BOX_OVERHEAD_BYTES,
  BUCKET_BYTES,
  type Bucket,
  envelopeBytes,
  FINGERPRINT_BYTES,
  HASH_BYTES,
  ID_BYTES,
  KEM_PK_BYTES,
  KEYRING_MAX_STEPS,
  KEYRING_STEP_BYTES,
  messageBytes,
  NOTES_BOX_BYTES,
  PAIRING_GRANT_BYTES,
  REPORT_BUCKET,
  ROSTER_BUCKET,
  SEALED_VAULT_KEY_BYTES,
  SECRET_BYTES,
  SIGN_PK_BYTES,
  SIGNATURE_BYTES,
  SLOT_COUNTS,
  VAULT_MAX_STEPS,
  VAULT_STEP_BYTES,
} from '../../crypto/public/sizes.ts';

function textLength(byteCount: number): number {
  return Math.ceil((byteCount * 4) / 3);
}

/** base64url of exactly this many bytes. */
export function bytesOf(byteCount: number) {
  return z.string().check(z.length(textLength(byteCount)), z.regex(/^[A-Za-z0-9_-]*$/));
}

/** base64url of one of these lengths. */
export function bytesOfOneOf(byteCounts: readonly number[]) {
  const lengths = new Set(byteCounts.map(textLength));
  return z.string().check(
    z.maxLength(Math.max(...lengths)),
    z.regex(/^[A-Za-z0-9_-]*$/),
    z.refine((text) => lengths.has(text.length)),
  );
}

/** The same bytes, as they are where an answer comes packed (`packed.ts`), or in base64url. */
function packedBytesOfOneOf(byteCounts: readonly number[]) {
  const isOneOf = (bytes: Uint8Array) => byteCounts.includes(bytes.length);
  return z.union([z.instanceof(Uint8Array<ArrayBuffer>).check(z.refine(isOneOf)), bytesOfOneOf(byteCounts)]);
}

/** base64url of at most this many bytes, and at least one. */
export function bytesUpTo(byteCount: number) {
  return z.string().check(z.minLength(2), z.maxLength(textLength(byteCount)), z.regex(/^[A-Za-z0-9_-]*$/));
}

function steps(stepBytes: number, maxSteps: number): number[] {
  return Array.from({ length: maxSteps }, (_, index) => (index + 1) * stepBytes + BOX_OVERHEAD_BYTES);
}

function messagesFrom(lowest: Bucket): number[] {
  return BUCKET_BYTES.map((_, bucket) => messageBytes(bucket as Bucket)).slice(lowest);
}

export const id = bytesOf(ID_BYTES);
export const hash = bytesOf(HASH_BYTES);
export const fingerprint = bytesOf(FINGERPRINT_BYTES);
export const secret = bytesOf(SECRET_BYTES);
export const signPk = bytesOf(SIGN_PK_BYTES);
export const signature = bytesOf(SIGNATURE_BYTES);
export const kemPk = bytesOf(KEM_PK_BYTES);
export const pairingGrant = bytesOf(PAIRING_GRANT_BYTES);
/** What six check words carry of a fingerprint: 66 bits. */
export const checkWordsPrefix = bytesOf(9);
export const notesBox = bytesOf(NOTES_BOX_BYTES);
export const anchor = bytesOf(ANCHOR_BYTES);
export const sealedVaultKey = bytesOf(SEALED_VAULT_KEY_BYTES);
export const envelope = bytesOfOneOf(SLOT_COUNTS.map(envelopeBytes));
export const packedEnvelope = packedBytesOfOneOf(SLOT_COUNTS.map(envelopeBytes));
export const sealedMessage = bytesOfOneOf(messagesFrom(0));
export const packedMessage = packedBytesOfOneOf(messagesFrom(0));
export const sealedRoster = bytesOf(messageBytes(ROSTER_BUCKET));
export const sealedReport = bytesOfOneOf(messagesFrom(REPORT_BUCKET));
export const vaultBox = bytesOfOneOf(steps(VAULT_STEP_BYTES, VAULT_MAX_STEPS));
export const keyringBox = bytesOfOneOf(steps(KEYRING_STEP_BYTES, KEYRING_MAX_STEPS));

/**
 * A day that the calendar has, Europe/Amsterdam. The only kind of time the server keeps of what a melder does. One that
 * there is not, such as 30 February, would be counted on from as another.
 */
export const day = z
  .string()
  .check(z.regex(/^\d{4}-\d{2}-\d{2}$/))
  .check(z.refine((text) => new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text));
/** The start of a batch, e.g. `2026-11-22T23:00Z`: one fixed length. */
export const batch = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}Z$/));
export const slug = z.string().check(z.regex(/^[a-z0-9](?:[a-z0-9-]{1,38}[a-z0-9])$/));
/** A version or position: a count that never gets large. */
export const count = z.int().check(z.nonnegative(), z.maximum(0xffff_ffff));
export const ruleSet = z.string().check(z.regex(/^[a-z0-9-]{3,40}$/));
/** An opaque token the server made and checks itself; its length never varies with what it says. */
export const token = z.string().check(z.minLength(16), z.maxLength(512), z.regex(/^[A-Za-z0-9_.-]*$/));
