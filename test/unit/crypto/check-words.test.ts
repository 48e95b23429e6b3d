import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areCheckWords, checkWords } from '../../../crypto/check-words.ts';
import { InvalidInputError } from '../../../crypto/public/errors.ts';
import { allWords } from '../../../crypto/words.ts';
import { counting, flipBit, fromHex } from '../../helpers/crypto-bytes.ts';

const fingerprint = counting(20, 0x51);

describe('the six words of a fingerprint', () => {
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
