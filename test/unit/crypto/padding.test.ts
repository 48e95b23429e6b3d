import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pad, paddedLength, unpad } from '../../../crypto/padding.ts';
import { InvalidInputError, OpenError } from '../../../crypto/public/errors.ts';
import { counting, toHex } from '../../helpers/crypto-bytes.ts';

describe('padding', () => {
  it('gives back exactly what was padded, whatever it ends in', () => {
    const ending = fc.constantFrom<number[]>([], [0], [0x80], [0x80, 0, 0], [0, 0x80]);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), ending, (start, end) => {
        const bytes = Uint8Array.from([...start, ...end]);
        return toHex(unpad(pad(bytes, 64))) === toHex(bytes);
      }),
    );
  });

  it('always has the length that was asked', () => {
    for (const length of [0, 1, 62, 63]) expect(pad(counting(length), 64)).toHaveLength(64);
  });

  it('has at least one byte, so what fills a length exactly does not fit', () => {
    expect(() => pad(counting(64), 64)).toThrow(InvalidInputError);
    expect(() => pad(counting(65), 64)).toThrow(InvalidInputError);
    expect(paddedLength(63, [64, 128])).toBe(64);
    expect(paddedLength(64, [64, 128])).toBe(128);
    expect(paddedLength(128, [64, 128])).toBeUndefined();
  });

  it.each([[[]], [[0, 0]], [[1, 0]], [[1, 2, 0x81]], [[0x80, 1]], [[0x40, 0]]])('is refused when it is %j', (bytes) => {
    expect(() => unpad(Uint8Array.from(bytes))).toThrow(OpenError);
  });

  it('reads back as bytes of their own', () => {
    const padded = pad(counting(3), 8);
    const bytes = unpad(padded);
    padded[0] = 99;
    expect(toHex(bytes)).toBe('000102');
  });
});
