/** Files, encrypted in chunks so that one of 2 GiB needs no more memory than one of 2 KiB (crypto/README.md, "Files"). */
import type { Bytes, FileKey } from './public/brands.ts';
import { concat, lengthPrefixed, readU32, requireLength, u8, u64, utf8 } from './public/bytes.ts';
import { InvalidInputError, OpenError, VerifyError } from './public/errors.ts';
import { LABELS } from './public/labels.ts';
import { FILE_MAGIC, parseFileHeader } from './public/shape.ts';
import {
  FILE_CHUNK_BYTES,
  FILE_CHUNK_OVERHEAD_BYTES,
  FILE_LENGTH_BYTES,
  FILE_MAX_BYTES,
  fileChunkCount,
  ID_BYTES,
  isPaddedFileLength,
  paddedFileBytes,
  SECRETSTREAM_HEADER_BYTES,
  SUITE,
  sealedChunkBytes,
} from './public/sizes.ts';
import { areEqual, randomBytes, startBlake2b256, startSecretStream, wipe } from './public/sodium.ts';

/** Where a file belongs: in another melding, or under another id, it does not open. */
export interface FilePlace {
  readonly meldingId: Uint8Array;
  readonly fileId: Uint8Array;
}

export function generateFileKey(): FileKey {
  return randomBytes(32) as FileKey;
}

/** Which bytes of a file stand in the chunk at this place; empty where there is only padding. */
export function sourceRange(byteLength: number, index: number): { readonly from: number; readonly to: number } {
  const from = Math.min(byteLength, Math.max(0, index * FILE_CHUNK_BYTES - FILE_LENGTH_BYTES));
  return { from, to: Math.min(byteLength, (index + 1) * FILE_CHUNK_BYTES - FILE_LENGTH_BYTES) };
}

export interface FileToEncrypt extends FilePlace {
  readonly key: FileKey;
  /** Of the file, true and exact. */
  readonly byteLength: number;
  /** 24 random bytes; given only by vectors. */
  readonly streamHeader?: Uint8Array;
}

export interface FileEncryption {
  /** Clear, 45 bytes. */
  readonly header: Bytes;
  readonly paddedBytes: number;
  readonly chunks: number;
  /**
   * The next chunk, in order.
   *
   * @param source the bytes of `sourceRange`, exactly
   * @param target of `sealedChunkBytes`; memory that is used again is faster than new memory
   * @throws {InvalidInputError} when either is longer or shorter: the file changed while it was read
   */
  next(source: Uint8Array, target?: Bytes): Bytes;
  /** @throws {InvalidInputError} before the last chunk was made */
  digest(): Bytes;
}

/**
 * Encrypts a file chunk by chunk (step FILE).
 *
 * Hides: content, name and, up to Padmé's step, length. Reveals: the file's id and the number of chunks.
 *
 * @throws {InvalidInputError} for a file of more than FILE_MAX_BYTES
 */
export function encryptFile({ meldingId, fileId, key, byteLength, ...given }: FileToEncrypt): FileEncryption {
  requirePlace({ meldingId, fileId }, key);
  if (!Number.isInteger(byteLength) || byteLength < 0 || byteLength > FILE_MAX_BYTES)
    throw new InvalidInputError('length of file');
  const streamHeader = given.streamHeader ?? randomBytes(SECRETSTREAM_HEADER_BYTES);
  const header = concat(FILE_MAGIC, u8(SUITE), fileId, streamHeader);
  const paddedBytes = paddedFileBytes(byteLength);
  const chunks = fileChunkCount(paddedBytes);
  const stream = startSecretStream(key, streamHeader);
  const digest = startDigest(header);
  const whole = new Uint8Array(FILE_CHUNK_BYTES);
  let index = 0;
  return {
    header,
    paddedBytes,
    chunks,
    next(source, target) {
      const { from, to } = sourceRange(byteLength, index);
      if (index >= chunks || source.length !== to - from) throw new InvalidInputError('part of file');
      const plaintext = whole.subarray(0, Math.min(FILE_CHUNK_BYTES, paddedBytes - index * FILE_CHUNK_BYTES));
      if (index === 0) plaintext.set(u64(byteLength));
      plaintext.set(source, index === 0 ? FILE_LENGTH_BYTES : 0);
      const isLast = index === chunks - 1;
      const chunk = stream.push(plaintext, chunkAad({ meldingId, fileId }, index, isLast), isLast, target);
      // Also the zeros behind what comes next.
      wipe(plaintext);
      digest.update(chunk);
      index += 1;
      return chunk;
    },
    digest() {
      if (index !== chunks) throw new InvalidInputError('part of file');
      return digest.digest();
    },
  };
}

export interface FileToDecrypt extends FilePlace {
  readonly key: FileKey;
  readonly paddedBytes: number;
  /** As the server gave it. */
  readonly header: Uint8Array;
}

export interface FileDecryption {
  readonly chunks: number;
  /**
   * The bytes of the file in the next chunk, in order; none where there is only padding.
   *
   * @param target FILE_CHUNK_BYTES, of which the answer is a part; memory that is used again is faster than new memory
   * @throws {OpenError} for altered bytes, another place, another order, or a stream that ends elsewhere
   */
  next(chunk: Uint8Array, target?: Bytes): Bytes;
  /** @throws {OpenError} before the last chunk was opened: what came is not the whole file */
  finish(): void;
}

/**
 * Decrypts a file chunk by chunk (step FILE-OPEN). What `next` gives is what the sender wrote there, but only `finish` says
 * that it is all of it; whether it is what others were given, only `verifyFile` says.
 *
 * @throws {OpenError} for a header of another file, and for a padded length that no file has
 */
export function decryptFile({ meldingId, fileId, key, paddedBytes, header }: FileToDecrypt): FileDecryption {
  requirePlace({ meldingId, fileId }, key);
  if (!isPaddedFileLength(paddedBytes)) throw new OpenError();
  const stream = startSecretStream(key, readStreamHeader(header, fileId));
  const chunks = fileChunkCount(paddedBytes);
  let index = 0;
  let byteLength = 0;
  return {
    chunks,
    next(chunk, target) {
      if (index >= chunks || chunk.length !== sealedChunkBytes(paddedBytes, index)) throw new OpenError();
      const isLast = index === chunks - 1;
      const room = target?.subarray(0, chunk.length - FILE_CHUNK_OVERHEAD_BYTES);
      const plaintext = stream.pull(chunk, chunkAad({ meldingId, fileId }, index, isLast), isLast, room);
      if (index === 0) byteLength = readLength(plaintext, paddedBytes);
      const { from, to } = sourceRange(byteLength, index);
      const start = index === 0 ? FILE_LENGTH_BYTES : 0;
      const end = start + to - from;
      // Padding is zeros: there is one way to write a file, and no room beside it.
      if (plaintext.subarray(end).some((byte) => byte !== 0)) throw new OpenError();
      index += 1;
      return plaintext.subarray(start, end);
    },
    finish() {
      if (index !== chunks) throw new OpenError();
    },
  };
}

/**
 * The digest of a ciphertext that comes piece by piece.
 *
 * @returns adds a chunk; and, last, compares with what the message says
 */
export function verifyFile(header: Uint8Array): {
  add(chunk: Uint8Array): void;
  /** @throws {VerifyError} when it is another ciphertext */
  verify(digest: Uint8Array): void;
} {
  const own = startDigest(header);
  return {
    add: (chunk) => own.update(chunk),
    verify(digest) {
      if (!areEqual(own.digest(), digest)) throw new VerifyError();
    },
  };
}

/** H of the header, and the chunks behind it: their lengths follow from their number. */
function startDigest(header: Uint8Array) {
  const digest = startBlake2b256();
  digest.update(lengthPrefixed(utf8(LABELS.fileDigest), header));
  return digest;
}

function requirePlace({ meldingId, fileId }: FilePlace, key: FileKey): void {
  requireLength(meldingId, ID_BYTES, 'meldingId');
  requireLength(fileId, ID_BYTES, 'fileId');
  requireLength(key, 32, 'key of file');
}

function chunkAad({ meldingId, fileId }: FilePlace, index: number, isLast: boolean): Bytes {
  return concat(lengthPrefixed(utf8(LABELS.fileChunk)), meldingId, fileId, u64(index), u8(isLast ? 1 : 0));
}

function readStreamHeader(header: Uint8Array, fileId: Uint8Array): Bytes {
  try {
    const parsed = parseFileHeader(header);
    if (areEqual(parsed.fileId, fileId)) return parsed.streamHeader;
  } catch {
    // The same refusal as for anything else that does not open.
  }
  throw new OpenError();
}

/** Another length that pads to the same would be a second way to write the same file. */
function readLength(plaintext: Uint8Array, paddedBytes: number): number {
  const byteLength = readU32(plaintext, 0) * 2 ** 32 + readU32(plaintext, 4);
  if (byteLength > FILE_MAX_BYTES || paddedFileBytes(byteLength) !== paddedBytes) throw new OpenError();
  return byteLength;
}
