import { distance } from 'fastest-levenshtein';
import { allWords, findWord, splitWords } from '../../crypto/words.ts';
import type { WordCheck } from './ui/words.ts';

/** More would be a list to read; further away would be guessing. */
const NEAR_WORDS = 3;
const NEAR_DISTANCE = 3;

/** Says which listed word was typed, or which look like it. Nothing leaves the browser. */
export function checkWord(typed: string): WordCheck {
  const word = splitWords(typed).join('');
  const found = findWord(word);
  return found === undefined ? { meant: undefined, near: nearWords(word) } : { meant: found.word, near: [] };
}

function nearWords(word: string): readonly string[] {
  return [...allWords('nl'), ...allWords('en')]
    .map((listed) => ({ listed, apart: distance(word, listed) }))
    .filter(({ apart }) => apart <= NEAR_DISTANCE)
    .sort((left, right) => left.apart - right.apart)
    .slice(0, NEAR_WORDS)
    .map(({ listed }) => listed);
}
