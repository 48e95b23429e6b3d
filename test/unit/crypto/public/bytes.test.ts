import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareBytes,
  concat,
  decodeUtf8,
  lengthPrefixed,
  readU32,
  requireLength,
  u8,
  u32,
  utf8,
} from '../../../../crypto/public/bytes.ts';
import { InvalidInputError } from '../../../../crypto/public/errors.ts';
import { counting, toHex } from '../../../helpers/crypto-bytes.ts';

describe('numbers as bytes', () => {
  it('are big-endian', () => {
    expect(toHex(u32(0x01020304))).toBe('01020304');
    expect(toHex(u8(255))).toBe('ff');
  });

  it('read back as written', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 0xffff_ffff }), (value) => readU32(u32(value), 0) === value));
  });

  it('are read at their place in a part of other bytes', () => {
    expect(readU32(counting(12).subarray(4), 2)).toBe(0x06070809);
  });

  it.each([-1, 0x1_0000_0000, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('refuse %d', (value) => {
    expect(() => u32(value)).toThrow(InvalidInputError);
    expect(() => u8(value)).toThrow(InvalidInputError);
  });

  it('refuse what does not fit in one byte', () => {
    expect(() => u8(256)).toThrow(InvalidInputError);
  });
});

describe('length prefixes', () => {
  it('are four bytes before each part', () => {
    expect(toHex(lengthPrefixed(Uint8Array.of(7), new Uint8Array()))).toBe('000000010700000000');
  });

  it('never give two lists of parts the same bytes', () => {
    const parts = fc.array(fc.uint8Array({ maxLength: 6 }), { maxLength: 4 });
    fc.assert(
      fc.property(parts, parts, (left, right) => {
        const areSame = JSON.stringify(left.map(toHex)) === JSON.stringify(right.map(toHex));
        return areSame === (toHex(lengthPrefixed(...left)) === toHex(lengthPrefixed(...right)));
      }),
    );
  });
});

describe('text as bytes', () => {
  it('reads back as written, an opening byte-order mark too', () => {
    for (const text of ['', 'melding', 'één', '\ufeffx']) expect(decodeUtf8(utf8(text))).toBe(text);
  });

  it.each([[[0xff]], [[0xc0, 0x80]], [[0xed, 0xa0, 0x80]]])('refuses %j, which is not UTF-8', (bytes) => {
    expect(() => decodeUtf8(Uint8Array.from(bytes))).toThrow(InvalidInputError);
  });
});

describe('order and length', () => {
  it('orders bytes as plain numbers, shorter first', () => {
    const sorted = [Uint8Array.of(2), Uint8Array.of(1, 255), Uint8Array.of(1)].sort(compareBytes);
    expect(sorted.map(toHex)).toEqual(['01', '01ff', '02']);
    expect(compareBytes(Uint8Array.of(0x80), Uint8Array.of(0x7f))).toBeGreaterThan(0);
    expect(compareBytes(counting(4), counting(4))).toBe(0);
  });

  it('joins parts into bytes of their own', () => {
    const part = Uint8Array.of(1, 2);
    const joined = concat(part, new Uint8Array(), part);
    part[0] = 9;
    expect(toHex(joined)).toBe('01020102');
  });

  it('names the parameter of another length, never its value', () => {
    expect(() => requireLength(counting(3), 4, 'code')).toThrow(/^invalid code$/);
    expect(requireLength(counting(4), 4, 'code')).toBeUndefined();
  });
});
