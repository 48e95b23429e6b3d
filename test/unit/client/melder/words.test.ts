import { describe, expect, it } from 'vitest';
import { LIST_TEXTS } from '../../../../client/melder/list-details.tsx';
import { MAILBOX_TEXTS } from '../../../../client/melder/mailbox/texts.ts';
import { isTypedWord } from '../../../../client/melder/typed-word.ts';
import { allWords } from '../../../../crypto/words.ts';
import { TEXTS } from '../../../helpers/melder-texts.ts';

const [word, other] = allWords('nl') as [string, string];

describe('a word typed back', () => {
  it('counts in any case, with spaces, and cut after four letters', () => {
    for (const typed of [word, word.toUpperCase(), `  ${word}. `, word.slice(0, 4)]) {
      expect(isTypedWord(typed, word)).toBe(true);
    }
  });

  it('does not count when it is another one, two words, half a word or nothing', () => {
    for (const typed of [other, `${word} ${word}`, word.slice(0, 2), '', '4']) {
      expect(isTypedWord(typed, word)).toBe(false);
    }
  });
});

/** Words a melder never reads, and promises nobody can keep (experience, law). */
const FORBIDDEN =
  /\b(pgp|sleutels?|keys?|fingerprints?|vingerafdruk|hash|encrypt\w*|versleutel\w*|codenaam|codename|100 ?% ?(anoniem|anonymous)|gegarandeerd|guaranteed)\b/i;

function sentences(texts: unknown): readonly string[] {
  if (typeof texts === 'string') return [texts];
  if (typeof texts === 'function') return [String(texts('X', 1))];
  return Object.values(texts as object).flatMap(sentences);
}

describe('what a melder reads', () => {
  it('has no jargon and no promise that cannot be kept, in any language', () => {
    for (const { melder, wordLanguage: language } of Object.values(TEXTS)) {
      const all = sentences([melder, MAILBOX_TEXTS[language], LIST_TEXTS[language]]);
      expect(all.length).toBeGreaterThan(100);
      expect(all.filter((sentence) => FORBIDDEN.test(sentence))).toEqual([]);
    }
  });

  it('would be caught if it had', () => {
    expect(FORBIDDEN.test('Uw melding is 100% anoniem')).toBe(true);
    expect(FORBIDDEN.test('Met uw sleutel')).toBe(true);
  });
});
