import { findWord, splitWords } from '../../crypto/words.ts';

/** Whether somebody typed this word, as forgivingly as at the mailbox. */
export function isTypedWord(typed: string, word: string): boolean {
  const [first, ...more] = splitWords(typed);
  return first !== undefined && more.length === 0 && findWord(first)?.word === word;
}
