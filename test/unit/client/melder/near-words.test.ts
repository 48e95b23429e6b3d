import { describe, expect, it } from 'vitest';
import { checkWordAmong, nearWords } from '../../../../client/melder/near-words.ts';
import { allWords } from '../../../../crypto/words.ts';

const dutch = allWords('nl')[100] as string;
const english = allWords('en')[100] as string;

describe('words near a miswritten one', () => {
  it('are of the language that the other words tell', () => {
    expect(checkWordAmong(`${dutch} kaers`)('kaers').near.every((word) => allWords('nl').includes(word))).toBe(true);
    expect(checkWordAmong(`${english} kaers`)('kaers').near.every((word) => allWords('en').includes(word))).toBe(true);
  });

  it('are of both lists while no word tells', () => {
    expect(checkWordAmong('kaers')('kaers').near.length).toBeGreaterThan(0);
  });

  it('hold the meant word when one letter is wrong, missing or too much', () => {
    const miswritten = ['x', ''].map((letter) => `${dutch.slice(0, 1)}${letter}${dutch.slice(2)}`);
    for (const typed of [...miswritten, `${dutch.slice(0, 2)}x${dutch.slice(2)}`]) {
      expect(nearWords(typed, 'nl')).toContain(dutch);
    }
  });

  it('are none for a word that looks like no other, and for a listed one', () => {
    expect(nearWords('zzzzzzzzzzzz', 'nl')).toEqual([]);
    expect(checkWordAmong(dutch)(dutch.toUpperCase())).toEqual({ meant: dutch, near: [] });
  });
});
