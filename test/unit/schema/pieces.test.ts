import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PIECE_BYTES, splitIntoPieces } from '../../../schema/wire/pieces.ts';

const lengths = fc.oneof(
  fc.nat(4 * PIECE_BYTES),
  fc
    .tuple(fc.nat(4), fc.integer({ min: -1, max: 1 }))
    .map(([pieces, more]) => Math.max(0, pieces * PIECE_BYTES + more)),
);

describe('pieces', () => {
  it('are what they were made of; all are full but the last, by which one knows that it is', () => {
    fc.assert(
      fc.property(lengths, (length) => {
        const bytes = Uint8Array.from({ length }, (_, index) => index % 251);
        const pieces = [...splitIntoPieces(bytes)];
        expect(Buffer.compare(Buffer.concat(pieces), bytes)).toBe(0);
        expect(pieces.slice(0, -1).every((piece) => piece.length === PIECE_BYTES)).toBe(true);
        expect(pieces.at(-1)?.length).toBe(length % PIECE_BYTES);
      }),
      { numRuns: 40 },
    );
  });
});
