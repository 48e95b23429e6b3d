import { wordlist } from '@scure/bip39/wordlists/english.js';
import { describe, expect, it } from 'vitest';
import { allWords, ENOUGH_LETTERS, findWord, splitWords, wordAt } from '../../../crypto/words.ts';

const languages = ['nl', 'en'] as const;

describe('both lists', () => {
  it.each(languages)('%s: 2,048 words of a to z, sorted, three to eight letters', (language) => {
    const words = allWords(language);
    expect(words).toHaveLength(2048);
    expect(words.filter((word) => !/^[a-z]{3,8}$/.test(word))).toEqual([]);
    expect(new Set(words).size).toBe(2048);
    expect([...words].sort()).toEqual(words);
  });

  it('share no word and no first four letters', () => {
    const starts = languages.flatMap((language) => allWords(language).map((word) => word.slice(0, ENOUGH_LETTERS)));
    expect(new Set(starts).size).toBe(2 * 2048);
  });

  it('the English one is that of BIP39', () => {
    expect(allWords('en')).toEqual(wordlist);
  });

  it('every word is found by itself and by its first four letters', () => {
    for (const language of languages) {
      for (const [index, word] of allWords(language).entries()) {
        expect(findWord(word)).toEqual({ language, index, word });
        expect(findWord(word.slice(0, ENOUGH_LETTERS))).toEqual({ language, index, word });
        expect(wordAt(index, language)).toBe(word);
      }
    }
  });
});

describe('finding a word', () => {
  it.each(['aban', 'aband', 'abandon'])('takes %s for abandon', (typed) => {
    expect(findWord(typed)?.word).toBe('abandon');
  });

  it.each(['', 'a', 'aba', 'abandons', 'abandom', 'abanxon', 'xyzw', 'zoos', '__proto__', 'constructor'])(
    'finds nothing for %j',
    (typed) => {
      expect(findWord(typed)).toBeUndefined();
    },
  );

  it('takes a word of three letters whole, and not as a start', () => {
    expect(findWord('zoo')?.word).toBe('zoo');
    expect(findWord('zo')).toBeUndefined();
  });
});

describe('splitting what was typed', () => {
  it.each([
    ['1. Abandon  2) ZOO', ['abandon', 'zoo']],
    ['  één,twee;drie\nvier\t', ['een', 'twee', 'drie', 'vier']],
    ['ａｂａｎｄｏｎ', ['abandon']],
    ['12 34', []],
    ['', []],
  ])('%j', (typed, words) => {
    expect(splitWords(typed)).toEqual(words);
  });
});
