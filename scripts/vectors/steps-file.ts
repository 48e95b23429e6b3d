/**
 * Files in vectors. A chunk is a quarter of a MiB, so none stands in a vector: the file is bytes that count up, and what
 * was done to its ciphertext on the way is told in words.
 */
import { decryptFile, encryptFile, sourceRange, verifyFile } from '../../crypto/file.ts';
import type { Bytes, FileKey } from '../../crypto/public/brands.ts';
import { concat, lengthPrefixed, u8, u64, utf8 } from '../../crypto/public/bytes.ts';
import { LABELS } from '../../crypto/public/labels.ts';
import { FILE_CHUNK_BYTES, fileChunkCount, paddedFileBytes } from '../../crypto/public/sizes.ts';
import { startSecretStream } from '../../crypto/public/sodium.ts';
import { counting } from './case.ts';
import { type Fields, type Given, type Step, sha256, writeBytes } from './vector.ts';

interface Sealed {
  readonly header: Bytes;
  readonly paddedBytes: number;
  readonly chunks: readonly Bytes[];
  readonly digest: Bytes;
}

function sealedOf(given: Given): Sealed {
  const byteLength = given.number('byteLength');
  const encryption = encryptFile({
    meldingId: given.bytes('meldingId'),
    fileId: given.bytes('fileId'),
    key: given.bytes<FileKey>('key'),
    streamHeader: given.bytes('streamHeader'),
    byteLength,
  });
  const file = counting(byteLength);
  const chunks = Array.from({ length: encryption.chunks }, (_, index) => {
    const { from, to } = sourceRange(byteLength, index);
    return encryption.next(file.subarray(from, to));
  });
  const { header, paddedBytes } = encryption;
  return { header, paddedBytes, chunks, digest: encryption.digest() };
}

/** What somebody with the key can make that no honest browser does. */
function craftedOf(given: Given): readonly Bytes[] {
  const craft = given.inner('craft');
  const byteLength = given.number('byteLength');
  const paddedBytes = paddedFileBytes(byteLength);
  const count = fileChunkCount(paddedBytes);
  const plaintext = new Uint8Array(paddedBytes).fill(craft.has('padding') ? craft.number('padding') : 0);
  plaintext.set(u64(craft.has('length') ? craft.number('length') : byteLength));
  plaintext.set(counting(byteLength), 8);
  const stream = startSecretStream(given.bytes('key'), given.bytes('streamHeader'));
  return Array.from({ length: count }, (_, index) => {
    const isLast = index === count - 1;
    const flag = isLast && craft.has('flag') ? craft.number('flag') : Number(isLast);
    const place = concat(given.bytes('meldingId'), given.bytes('fileId'), u64(index), u8(flag));
    const part = plaintext.subarray(index * FILE_CHUNK_BYTES, (index + 1) * FILE_CHUNK_BYTES);
    const isFinal = isLast && !(craft.has('finalTag') && craft.number('finalTag') === 0);
    return stream.push(part, concat(lengthPrefixed(utf8(LABELS.fileChunk)), place), isFinal);
  });
}

function damaged(chunk: Bytes, index: number, given: Given): Bytes {
  if (!given.has('damage') || given.inner('damage').number('chunk') !== index) return chunk;
  const damage = given.inner('damage');
  const bytes = new Uint8Array(chunk);
  const bit = damage.has('flipBit') ? damage.number('flipBit') : undefined;
  if (bit !== undefined) bytes[bit >> 3] = (bytes[bit >> 3] as number) ^ (1 << (bit & 7));
  const longer = concat(bytes, new Uint8Array(damage.has('append') ? damage.number('append') : 0));
  return longer.slice(0, longer.length - (damage.has('drop') ? damage.number('drop') : 0));
}

function delivered(given: Given, chunks: readonly Bytes[]): readonly Bytes[] {
  const order = given.has('deliver') ? (given.fields.deliver as readonly number[]) : chunks.map((_, index) => index);
  return order.map((index) => damaged(chunks[index] as Bytes, index, given));
}

function changed(given: Given, name: string, honest: Bytes): Bytes {
  return given.has(name) ? given.bytes(name) : honest;
}

export const FILE_STEPS: Readonly<Record<string, Step>> = {
  'FILE-LENGTH': (given) => {
    const paddedBytes = paddedFileBytes(given.number('byteLength'));
    return { paddedBytes, chunks: fileChunkCount(paddedBytes) };
  },
  FILE: (given) => {
    const { header, paddedBytes, chunks, digest } = sealedOf(given);
    const sizes = { paddedBytes, lengths: chunks.map(({ length }) => length) };
    return {
      header: writeBytes(header),
      ...sizes,
      chunksSha256: chunks.map((chunk) => sha256(chunk)),
      digest: writeBytes(digest),
    };
  },
  'FILE-OPEN': (given): Fields => {
    const sealed = sealedOf(given);
    const chunks = given.has('craft') ? craftedOf(given) : sealed.chunks;
    const decryption = decryptFile({
      meldingId: changed(given, 'asMeldingId', given.bytes('meldingId')),
      fileId: changed(given, 'asFileId', given.bytes('fileId')),
      key: changed(given, 'asKey', given.bytes('key')) as FileKey,
      paddedBytes: given.has('asPaddedBytes') ? given.number('asPaddedBytes') : sealed.paddedBytes,
      header: changed(given, 'asHeader', sealed.header),
    });
    const file = concat(...delivered(given, chunks).map((chunk) => decryption.next(chunk)));
    decryption.finish();
    return { byteLength: file.length, sha256: sha256(file) };
  },
  'FILE-VERIFY': (given) => {
    const { header, chunks, digest } = sealedOf(given);
    const verification = verifyFile(changed(given, 'asHeader', header));
    for (const chunk of delivered(given, chunks)) verification.add(chunk);
    verification.verify(changed(given, 'asDigest', digest));
    return { holds: true };
  },
};
