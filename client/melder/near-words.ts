import { distance } from 'fastest-levenshtein';
import { allWords, findWord, splitWords, type WordLanguage } from '../../crypto/words.ts';
import { checkWord } from '../shared/check-word.ts';
import type { CheckWord } from '../shared/ui/words.ts';

/** More would be a list to read; further away would be guessing. */
const NEAR_WORDS = 3;
const NEAR_DISTANCE = 3;

/**
 * What is known of each word of a code that is being typed. A code has one language, so as soon as one word tells
 * it, only words of that list are offered for a word that is in none.
 */
export function checkWordAmong(typed: string): CheckWord {
  const language = languageOf(typed);
  return (word) => {
    const checked = checkWord(word);
    if (checked.meant !== undefined || language === undefined) return checked;
    return { meant: undefined, near: nearWords(splitWords(word).join(''), language) };
  };
}

function languageOf(typed: string): WordLanguage | undefined {
  const languages = splitWords(typed).flatMap((word) => findWord(word)?.language ?? []);
  const dutch = languages.filter((language) => language === 'nl').length;
  if (languages.length === 0) return undefined;
  return dutch * 2 >= languages.length ? 'nl' : 'en';
}

export function nearWords(word: string, language: WordLanguage): readonly string[] {
  return allWords(language)
    .map((listed) => ({ listed, apart: distance(word, listed) }))
    .filter(({ apart }) => apart <= NEAR_DISTANCE)
    .sort((left, right) => left.apart - right.apart)
    .slice(0, NEAR_WORDS)
    .map(({ listed }) => listed);
}
