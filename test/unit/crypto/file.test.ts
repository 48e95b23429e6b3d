import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decryptFile, encryptFile, generateFileKey, sourceRange, verifyFile } from '../../../crypto/file.ts';
import type { Bytes, FileKey } from '../../../crypto/public/brands.ts';
import { concat } from '../../../crypto/public/bytes.ts';
import { InvalidInputError, OpenError, VerifyError } from '../../../crypto/public/errors.ts';
import {
  FILE_CHUNK_BYTES,
  FILE_MAX_BYTES,
  fileChunkCount,
  isPaddedFileLength,
  PADDED_FILE_MAX_BYTES,
  paddedFileBytes,
  sealedChunkBytes,
} from '../../../crypto/public/sizes.ts';
import { areEqual, randomBytes } from '../../../crypto/public/sodium.ts';
import { counting, flipBit } from '../../helpers/crypto-bytes.ts';

const place = { meldingId: counting(16), fileId: counting(16, 0xf0) };
const key = generateFileKey();
/** Where the length in front and the first chunk end. */
const EDGE = FILE_CHUNK_BYTES - 8;

function fileOf(byteLength: number): Bytes {
  const bytes = randomBytes(Math.min(byteLength, 65_536));
  return concat(...Array.from({ length: Math.ceil(byteLength / 65_536) }, () => bytes)).slice(0, byteLength);
}

function seal(file: Uint8Array) {
  const encryption = encryptFile({ ...place, key, byteLength: file.length });
  const chunks = Array.from({ length: encryption.chunks }, (_, index) => {
    const { from, to } = sourceRange(file.length, index);
    return encryption.next(file.subarray(from, to));
  });
  const { header, paddedBytes } = encryption;
  return { header, paddedBytes, chunks, digest: encryption.digest() };
}

type Sealed = ReturnType<typeof seal>;

function open({ header, paddedBytes }: Sealed, chunks: readonly Uint8Array[], under: FileKey = key): Bytes {
  const decryption = decryptFile({ ...place, key: under, paddedBytes, header });
  const file = concat(...chunks.map((chunk) => decryption.next(chunk)));
  decryption.finish();
  return file;
}

/** Every length around the edge of a chunk, the first four of them. */
const nearEdges = fc
  .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: -10, max: 10 }))
  .map(([chunks, over]) => Math.max(0, chunks * FILE_CHUNK_BYTES - 8 + over));

describe('a file', () => {
  it.each([0, 1, EDGE - 1, EDGE, EDGE + 1, EDGE + FILE_CHUNK_BYTES])(
    'of %i bytes comes out as it went in',
    (length) => {
      const file = fileOf(length);
      const sealed = seal(file);
      expect(areEqual(open(sealed, sealed.chunks), file)).toBe(true);
    },
  );

  it('comes out as it went in around every chunk boundary, and its length on the wire follows from its padded length', () => {
    fc.assert(
      fc.property(nearEdges, (length) => {
        const file = fileOf(length);
        const sealed = seal(file);
        const lengths = sealed.chunks.map((chunk) => chunk.length);
        const expected = sealed.chunks.map((_, index) => sealedChunkBytes(sealed.paddedBytes, index));
        return areEqual(open(sealed, sealed.chunks), file) && lengths.join() === expected.join();
      }),
      { numRuns: 25 },
    );
  });

  it('is another ciphertext each time', () => {
    const [first, second] = [seal(counting(10)), seal(counting(10))];
    expect(areEqual(first.digest, second.digest)).toBe(false);
  });

  it('is refused with any one bit flipped, wherever it is', () => {
    const sealed = seal(fileOf(FILE_CHUNK_BYTES));
    fc.assert(
      fc.property(fc.nat(sealed.chunks.length - 1), fc.nat(), (at, bit) => {
        const chunk = sealed.chunks[at] as Bytes;
        const changed = sealed.chunks.map((one, index) =>
          index === at ? flipBit(chunk, bit % (chunk.length * 8)) : one,
        );
        expect(() => open(sealed, changed)).toThrow(OpenError);
      }),
      { numRuns: 25 },
    );
  });

  it('is refused in any order but its own, and with anything left out or twice', () => {
    const sealed = seal(fileOf(3 * FILE_CHUNK_BYTES));
    const honest = sealed.chunks.map((_, index) => index);
    fc.assert(
      fc.property(fc.array(fc.nat(honest.length - 1), { maxLength: honest.length + 1 }), (order) => {
        fc.pre(order.join() !== honest.join());
        const delivered = order.map((index) => sealed.chunks[index] as Bytes);
        expect(() => open(sealed, delivered)).toThrow(OpenError);
      }),
      { numRuns: 25 },
    );
  });

  it('does not open in part: what came before the refusal is not finished', () => {
    const { header, paddedBytes, chunks } = seal(fileOf(FILE_CHUNK_BYTES));
    const decryption = decryptFile({ ...place, key, paddedBytes, header });
    decryption.next(chunks[0] as Bytes);
    expect(() => decryption.finish()).toThrow(OpenError);
  });

  it('does not open under another key, nor in another place', () => {
    const sealed = seal(counting(5));
    expect(() => open(sealed, sealed.chunks, generateFileKey())).toThrow(OpenError);
    const elsewhere = { ...place, key, paddedBytes: sealed.paddedBytes, header: sealed.header };
    for (const other of [{ meldingId: counting(16, 1) }, { fileId: counting(16) }]) {
      expect(() => decryptFile({ ...elsewhere, ...other }).next(sealed.chunks[0] as Bytes)).toThrow(OpenError);
    }
  });

  it('is verified whole, before anything is opened', () => {
    const { header, chunks, digest } = seal(fileOf(FILE_CHUNK_BYTES));
    const verifying = (delivered: readonly Bytes[]) => {
      const verification = verifyFile(header);
      for (const chunk of delivered) verification.add(chunk);
      verification.verify(digest);
    };
    expect(() => verifying(chunks)).not.toThrow();
    expect(() => verifying(chunks.slice(0, 1))).toThrow(VerifyError);
    expect(() => verifying([...chunks].reverse())).toThrow(VerifyError);
  });

  it('that changed while it was read is refused, and so is one of more than 2 GiB', () => {
    const encryption = encryptFile({ ...place, key, byteLength: 10 });
    expect(() => encryption.next(counting(9))).toThrow(InvalidInputError);
    expect(() => encryption.digest()).toThrow(InvalidInputError);
    encryption.next(counting(10));
    expect(() => encryption.next(new Uint8Array())).toThrow(InvalidInputError);
    for (const byteLength of [FILE_MAX_BYTES + 1, -1, 1.5, Number.NaN]) {
      expect(() => encryptFile({ ...place, key, byteLength })).toThrow(InvalidInputError);
    }
  });
});

describe('the padded length of a file', () => {
  it('is one chunk for every small file, and the same for 300 and 303 KiB', () => {
    expect(new Set([0, 1, 100_000, EDGE].map(paddedFileBytes))).toEqual(new Set([FILE_CHUNK_BYTES]));
    expect(paddedFileBytes(300 * 1024)).toBe(paddedFileBytes(303 * 1024));
    expect(fileChunkCount(PADDED_FILE_MAX_BYTES)).toBe(8448);
  });

  it('holds the file and its length, costs at most an eighth, and never shrinks as files grow', () => {
    fc.assert(
      fc.property(fc.nat(FILE_MAX_BYTES), fc.nat(100_000), (length, more) => {
        const padded = paddedFileBytes(length);
        expect(padded).toBeGreaterThanOrEqual(length + 8);
        expect(padded).toBeLessThanOrEqual(Math.max(FILE_CHUNK_BYTES, (length + 8) * 1.12));
        expect(padded).toBeLessThanOrEqual(paddedFileBytes(length + more));
        expect(isPaddedFileLength(padded)).toBe(true);
      }),
    );
  });

  it('is one of few: nothing in between is taken', () => {
    for (const length of [0, FILE_CHUNK_BYTES - 1, FILE_CHUNK_BYTES + 1, 300_000, 2 ** 32, 1.5, Number.NaN])
      expect(isPaddedFileLength(length)).toBe(false);
    const lengths = new Set(Array.from({ length: 2_000 }, (_, index) => paddedFileBytes(2 ** 20 + index * 524)));
    expect(lengths.size).toBeLessThan(34);
  });
});
