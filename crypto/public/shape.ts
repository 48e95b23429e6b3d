/**
 * What anyone, the server included, can see of sealed bytes: lengths, ids and order. It tells nothing about content.
 */
import type { Bytes } from './brands.ts';
import { compareBytes, readU32, utf8 } from './bytes.ts';
import { VerifyError } from './errors.ts';
import {
  BUCKET_BYTES,
  type Bucket,
  ENVELOPE_HEADER_BYTES,
  envelopeBytes,
  FILE_HEADER_BYTES,
  HASH_BYTES,
  ID_BYTES,
  MAGIC_BYTES,
  MESSAGE_CLEAR_BYTES,
  messageBytes,
  SLOT_BYTES,
  SLOT_COUNTS,
  type SlotCount,
  SUITE,
} from './sizes.ts';

export const ENVELOPE_MAGIC = utf8('ZP1E');
export const MESSAGE_MAGIC = utf8('ZP1M');
export const FILE_MAGIC = utf8('ZP1F');

export interface EnvelopeShape {
  readonly header: Bytes;
  readonly envelopeId: Bytes;
  readonly commitment: Bytes;
  readonly slotCount: SlotCount;
  /** Sorted by their bytes; each SLOT_BYTES long. Views of one copy of the envelope. */
  readonly slots: readonly Bytes[];
}

function startsWith(bytes: Uint8Array, magic: Uint8Array): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/**
 * Takes an envelope apart (step ENVELOPE).
 *
 * @throws {VerifyError} on another magic, suite, length or slot count, and on slots that are not strictly ascending
 */
export function parseEnvelope(envelope: Uint8Array): EnvelopeShape {
  const bytes = new Uint8Array(envelope);
  const slotCount = SLOT_COUNTS.find((count) => count === bytes[ENVELOPE_HEADER_BYTES - 1]);
  if (slotCount === undefined || bytes.length !== envelopeBytes(slotCount)) throw new VerifyError();
  if (!startsWith(bytes, ENVELOPE_MAGIC) || bytes[MAGIC_BYTES] !== SUITE) throw new VerifyError();
  const slots = Array.from({ length: slotCount }, (_, index) => {
    const start = ENVELOPE_HEADER_BYTES + index * SLOT_BYTES;
    return bytes.subarray(start, start + SLOT_BYTES);
  });
  for (const [index, slot] of slots.entries()) {
    const next = slots[index + 1];
    if (next !== undefined && compareBytes(slot, next) >= 0) throw new VerifyError();
  }
  const idEnd = MAGIC_BYTES + 1 + ID_BYTES;
  return {
    header: bytes.slice(0, ENVELOPE_HEADER_BYTES),
    envelopeId: bytes.slice(MAGIC_BYTES + 1, idEnd),
    commitment: bytes.slice(idEnd, idEnd + HASH_BYTES),
    slotCount,
    slots,
  };
}

export interface MessageClear {
  readonly clear: Bytes;
  readonly meldingId: Bytes;
  readonly thread: number;
  readonly epoch: number;
  readonly messageId: Bytes;
  readonly bucket: Bucket;
  readonly nonce: Bytes;
}

export interface MessageShape extends MessageClear {
  readonly ciphertext: Bytes;
}

/**
 * Takes the clear part of a message apart (step MESSAGE).
 *
 * @throws {VerifyError} on another magic, suite, bucket or length
 */
export function parseMessageClear(clear: Uint8Array): MessageClear {
  const bytes = new Uint8Array(clear);
  if (bytes.length !== MESSAGE_CLEAR_BYTES) throw new VerifyError();
  if (!startsWith(bytes, MESSAGE_MAGIC) || bytes[MAGIC_BYTES] !== SUITE) throw new VerifyError();
  let offset = MAGIC_BYTES + 1;
  const take = (length: number) => {
    const start = offset;
    offset += length;
    return bytes.slice(start, offset);
  };
  const meldingId = take(ID_BYTES);
  const thread = take(1)[0] as number;
  const epoch = readU32(take(4), 0);
  const messageId = take(ID_BYTES);
  const bucket = take(1)[0] as number;
  const nonce = take(MESSAGE_CLEAR_BYTES - offset);
  if (BUCKET_BYTES[bucket] === undefined) throw new VerifyError();
  return { clear: bytes, meldingId, thread, epoch, messageId, bucket: bucket as Bucket, nonce };
}

/**
 * Takes a sealed message apart (step MESSAGE).
 *
 * @throws {VerifyError} on another magic, suite, bucket or length
 */
export function parseMessage(sealed: Uint8Array): MessageShape {
  // A view, also of a Buffer: a report is large, and every reader and the server take it apart.
  const bytes = new Uint8Array(sealed.buffer as ArrayBuffer, sealed.byteOffset, sealed.byteLength);
  const clear = parseMessageClear(bytes.subarray(0, MESSAGE_CLEAR_BYTES));
  if (bytes.length !== messageBytes(clear.bucket)) throw new VerifyError();
  return { ...clear, ciphertext: bytes.subarray(MESSAGE_CLEAR_BYTES) };
}

export interface FileHeader {
  readonly fileId: Bytes;
  /** Of the secretstream, 24 bytes. */
  readonly streamHeader: Bytes;
}

/**
 * Takes the clear beginning of an encrypted file apart (step FILE).
 *
 * @throws {VerifyError} on another magic, suite or length
 */
export function parseFileHeader(header: Uint8Array): FileHeader {
  const bytes = new Uint8Array(header);
  if (bytes.length !== FILE_HEADER_BYTES) throw new VerifyError();
  if (!startsWith(bytes, FILE_MAGIC) || bytes[MAGIC_BYTES] !== SUITE) throw new VerifyError();
  const idEnd = MAGIC_BYTES + 1 + ID_BYTES;
  return { fileId: bytes.slice(MAGIC_BYTES + 1, idEnd), streamHeader: bytes.slice(idEnd) };
}
