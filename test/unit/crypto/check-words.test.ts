import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areCheckWords, checkWords, checkWordsPrefix, typedPrefix } from '../../../crypto/check-words.ts';
import { InvalidInputError } from '../../../crypto/public/errors.ts';
import { allWords } from '../../../crypto/words.ts';
import { counting, flipBit, fromHex, toHex } from '../../helpers/crypto-bytes.ts';

const fingerprint = counting(20, 0x51);

describe('CHECK-WORDS: the six words of a fingerprint', () => {
  it('are the first 66 bits, eleven a word', () => {
    const zeros = checkWords(new Uint8Array(20), 'en');
    expect(zeros).toEqual(Array.from({ length: 6 }, () => 'abandon'));
    const places = checkWords(fromHex(`001002003004005006${'ff'.repeat(11)}`), 'en').map((word) =>
      allWords('en').indexOf(word),
    );
    const bits = [...fromHex('001002003004005006')].map((byte) => byte.toString(2).padStart(8, '0')).join('');
    expect(places).toEqual(
      [0, 1, 2, 3, 4, 5].map((place) => Number.parseInt(bits.slice(place * 11, place * 11 + 11), 2)),
    );
  });

  it.each(['nl', 'en'] as const)('are accepted when they are typed (%s)', (language) => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 20, maxLength: 20 }), (bytes) => {
        const words = checkWords(bytes, language);
        return (
          areCheckWords(words.join(' '), bytes) &&
          areCheckWords(words.map((word) => word.slice(0, 4).toUpperCase()).join('\n'), bytes)
        );
      }),
    );
  });

  it('change with each of the first 66 bits', () => {
    const typed = checkWords(fingerprint, 'nl').join(' ');
    for (let bit = 0; bit < 66; bit += 1) {
      const flipped = flipBit(fingerprint, (bit & ~7) | (7 - (bit & 7)));
      expect(areCheckWords(typed, flipped)).toBe(false);
    }
  });

  it('are refused when one is missing, double, another, or in another place', () => {
    const words = checkWords(fingerprint, 'nl');
    const [first, second, ...rest] = words as [string, string, ...string[]];
    const wrong = [words.slice(1), [...words, first], [second, first, ...rest], ['qqqq', second, ...rest], []];
    for (const typed of wrong) expect(areCheckWords(typed.join(' '), fingerprint)).toBe(false);
  });

  it('are refused in two languages at once', () => {
    const mixed = [...checkWords(fingerprint, 'nl').slice(0, 5), ...checkWords(fingerprint, 'en').slice(5)];
    expect(areCheckWords(mixed.join(' '), fingerprint)).toBe(false);
  });

  it('are refused when nothing is known of a single one', () => {
    expect(areCheckWords('q q q q q q', fingerprint)).toBe(false);
  });

  it('are made of 20 bytes only', () => {
    for (const length of [0, 19, 32]) expect(() => checkWords(counting(length), 'nl')).toThrow(InvalidInputError);
  });
});

describe('CHECK-WORDS: the part of a fingerprint that six words carry', () => {
  it('is its first 66 bits in nine bytes, the last six bits zero', () => {
    expect(toHex(checkWordsPrefix(fromHex('ff'.repeat(20))))).toBe('ffffffffffffffffc0');
    expect(toHex(checkWordsPrefix(counting(20, 1)))).toBe('010203040506070800');
    expect(toHex(checkWordsPrefix(flipBit(counting(20, 1), 8 * 8 + 5)))).toBe('010203040506070800');
    expect(toHex(checkWordsPrefix(flipBit(counting(20, 1), 8 * 8 + 6)))).toBe('010203040506070840');
  });

  it.each(['nl', 'en'] as const)('is told by the words that are typed (%s)', (language) => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 20, maxLength: 20 }), (bytes) => {
        const typed = checkWords(bytes, language).map((word) => word.slice(0, 4).toUpperCase());
        return toHex(typedPrefix(typed.join(', ')) ?? new Uint8Array()) === toHex(checkWordsPrefix(bytes));
      }),
    );
  });

  it('is not told by five words, seven, an unknown one, or words of two lists', () => {
    const words = checkWords(fingerprint, 'nl');
    const [first, ...rest] = words as [string, ...string[]];
    const english = checkWords(fingerprint, 'en');
    const wrong = [
      rest,
      [...words, first],
      ['qqqq', ...rest],
      ['qqqq', ...words],
      [...words, 'qqqq'],
      [...english.slice(0, 1), ...rest],
      [],
    ];
    for (const typed of wrong) expect(typedPrefix(typed.join(' '))).toBeUndefined();
    expect(typedPrefix(['qqqq', 'qqqq', 'qqqq', 'qqqq', 'qqqq', 'qqqq'].join(' '))).toBeUndefined();
  });

  it('is made of 20 bytes only', () => {
    for (const length of [0, 9, 32]) expect(() => checkWordsPrefix(counting(length))).toThrow(InvalidInputError);
  });
});
