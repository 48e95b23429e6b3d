import type { EpochPlace } from './epoch.ts';
import { pad, paddedLength, unpad } from './padding.ts';
import type { Bytes, EpochKey } from './public/brands.ts';
import { concat, lengthPrefixed, readU32, requireLength, u8, u32 } from './public/bytes.ts';
import { InvalidInputError, OpenError, VerifyError } from './public/errors.ts';
import { hash } from './public/hash.ts';
import { LABELS } from './public/labels.ts';
import { MESSAGE_MAGIC, parseMessage } from './public/shape.ts';
import {
  BUCKET_BYTES,
  type Bucket,
  HASH_BYTES,
  ID_BYTES,
  SIGN_PK_BYTES,
  SIGNATURE_BYTES,
  SUITE,
  XCHACHA_NONCE_BYTES,
} from './public/sizes.ts';
import {
  areEqual,
  randomBytes,
  signDetached,
  xchacha20Poly1305Decrypt,
  xchacha20Poly1305Encrypt,
} from './public/sodium.ts';
import { signedBytes, verifySignature } from './public/verify.ts';

/** A roster is the first message of its epoch and has this id. */
export const ROSTER_MESSAGE_ID: Bytes = new Uint8Array(ID_BYTES);

/** The report is message 1 of its conversation: one fixed id, so that a melder cannot put another in its place later. */
export const REPORT_MESSAGE_ID: Bytes = Uint8Array.from({ length: ID_BYTES }, (_, index) =>
  index === ID_BYTES - 1 ? 1 : 0,
);

export interface Signer {
  readonly publicKey: Bytes;
  readonly secretKey: Bytes;
}

export interface MessageInput {
  readonly place: EpochPlace;
  readonly epochKey: EpochKey;
  /** commit_e of the epoch, 32 bytes: a message cannot be carried into another one. */
  readonly commit: Bytes;
  readonly messageId: Bytes;
  readonly content: Uint8Array;
  readonly signer: Signer;
  /** The smallest bucket to use; a longer content takes a larger one. */
  readonly atLeast?: Bucket;
  /** 24 random bytes; given only by vectors. */
  readonly nonce?: Bytes;
}

export interface SealedMessage {
  readonly sealed: Bytes;
  /** What later messages name in `previous`, 32 bytes. */
  readonly digest: Bytes;
}

const FIXED_INSIDE_BYTES = SIGN_PK_BYTES + SIGNATURE_BYTES + 4;

/** How many bytes of content fit in one message. */
export const MAX_CONTENT_BYTES = BUCKET_BYTES[3] - FIXED_INSIDE_BYTES - 1;

function bucketFor(contentBytes: number, atLeast: Bucket): Bucket {
  const length = paddedLength(contentBytes + FIXED_INSIDE_BYTES, BUCKET_BYTES.slice(atLeast));
  if (length === undefined) throw new InvalidInputError('length of content');
  return BUCKET_BYTES.findIndex((bytes) => bytes === length) as Bucket;
}

function signatureParts(
  clear: Uint8Array,
  signerPk: Uint8Array,
  content: Uint8Array,
  commit: Uint8Array,
): readonly Uint8Array[] {
  return [clear, signerPk, content, commit];
}

function messageDigest(clear: Uint8Array, signerPk: Uint8Array, content: Uint8Array, signature: Uint8Array): Bytes {
  return hash(LABELS.messageDigest, clear, signerPk, content, signature);
}

/**
 * Signs, pads and encrypts one message (step MESSAGE).
 *
 * Hides: content, its exact length, and who wrote it. Reveals: melding, thread, epoch, message id and the bucket.
 *
 * @throws {InvalidInputError} when the content is longer than MAX_CONTENT_BYTES
 */
export function sealMessage(input: MessageInput): SealedMessage {
  const { place, epochKey, commit, messageId, content, signer, atLeast = 0 } = input;
  requireLength(place.meldingId, ID_BYTES, 'meldingId');
  requireLength(messageId, ID_BYTES, 'messageId');
  requireLength(commit, HASH_BYTES, 'commit');
  const bucket = bucketFor(content.length, atLeast);
  const nonce = input.nonce ?? randomBytes(XCHACHA_NONCE_BYTES);
  const clear = concat(
    MESSAGE_MAGIC,
    u8(SUITE),
    place.meldingId,
    u8(place.thread),
    u32(place.epoch),
    messageId,
    u8(bucket),
    nonce,
  );
  const parts = signatureParts(clear, signer.publicKey, content, commit);
  const signature = signDetached(signedBytes(LABELS.messageSignature, ...parts), signer.secretKey);
  const inside = concat(signer.publicKey, signature, lengthPrefixed(content));
  const plaintext = pad(inside, BUCKET_BYTES[bucket]);
  const ciphertext = xchacha20Poly1305Encrypt(plaintext, { key: epochKey, nonce, aad: clear });
  return { sealed: concat(clear, ciphertext), digest: messageDigest(clear, signer.publicKey, content, signature) };
}

/** What is left of a message without its key and padding: anybody can verify it who has the epoch's `commit`. */
export interface SignedMessage {
  readonly clear: Bytes;
  /** Who signed. Whether that key may speak here is for the roster to say. */
  readonly signerPk: Bytes;
  readonly content: Bytes;
  readonly signature: Bytes;
}

export interface OpenedMessage extends SignedMessage {
  readonly messageId: Bytes;
  readonly digest: Bytes;
}

/**
 * Verifies who signed a message, and that it was for the epoch with this `commit` (step MESSAGE).
 *
 * @returns its digest, 32 bytes
 * @throws {VerifyError} when the signature does not hold
 */
export function verifyMessage({ clear, signerPk, content, signature }: SignedMessage, commit: Uint8Array): Bytes {
  const parts = signatureParts(clear, signerPk, content, commit);
  verifySignature({ label: LABELS.messageSignature, parts, signature, publicKey: signerPk });
  return messageDigest(clear, signerPk, content, signature);
}

/**
 * Decrypts a message and verifies its signature (step MESSAGE).
 *
 * @throws {OpenError} for another key, or altered bytes
 * @throws {VerifyError} when it belongs to another place, or its signature does not hold
 */
export function openMessage(sealed: Uint8Array, place: EpochPlace, epochKey: EpochKey, commit: Bytes): OpenedMessage {
  const shape = parseMessage(sealed);
  const isHere =
    areEqual(shape.meldingId, place.meldingId) && shape.thread === place.thread && shape.epoch === place.epoch;
  if (!isHere) throw new VerifyError();
  const inside = xchacha20Poly1305Decrypt(
    shape.ciphertext,
    { key: epochKey, nonce: shape.nonce, aad: shape.clear },
    unpad,
  );
  if (inside.length < FIXED_INSIDE_BYTES) throw new OpenError();
  const signerPk = inside.slice(0, SIGN_PK_BYTES);
  const signature = inside.slice(SIGN_PK_BYTES, SIGN_PK_BYTES + SIGNATURE_BYTES);
  const content = inside.slice(FIXED_INSIDE_BYTES);
  if (readU32(inside, FIXED_INSIDE_BYTES - 4) !== content.length) throw new OpenError();
  const signed = { clear: shape.clear, signerPk, content, signature };
  return { ...signed, messageId: shape.messageId, digest: verifyMessage(signed, commit) };
}
