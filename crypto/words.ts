/**
 * Two lists of 2,048 words. They share no word and no first four letters, so that four letters name a word and a code
 * tells its language.
 *
 * @see crypto/README.md, "Words"
 */
import { wordsEn } from './words-en.ts';
import { wordsNl } from './words-nl.ts';

export type WordLanguage = 'nl' | 'en';

/** How many letters of a word suffice. */
export const ENOUGH_LETTERS = 4;

export interface FoundWord {
  readonly language: WordLanguage;
  /** Place in its list, 0 to 2,047. */
  readonly index: number;
  readonly word: string;
}

const lists: Readonly<Record<WordLanguage, readonly string[]>> = { nl: wordsNl, en: wordsEn };

const byStart = new Map<string, FoundWord>();
for (const language of ['nl', 'en'] as const) {
  for (const [index, word] of lists[language].entries()) {
    byStart.set(word.slice(0, ENOUGH_LETTERS), { language, index, word });
  }
}

export function wordAt(index: number, language: WordLanguage): string {
  return lists[language][index] as string;
}

export function allWords(language: WordLanguage): readonly string[] {
  return lists[language];
}

/** What a person typed, as words: capitals, accents, punctuation and numbering do not count. */
export function splitWords(typed: string): readonly string[] {
  const plain = typed.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.split(/[^a-z]+/).filter((word) => word.length > 0);
}

/** A whole word of a list, or its first four letters or more; undefined for anything else. */
export function findWord(typed: string): FoundWord | undefined {
  const found = byStart.get(typed.slice(0, ENOUGH_LETTERS));
  if (found === undefined || !found.word.startsWith(typed)) return undefined;
  return typed.length >= Math.min(ENOUGH_LETTERS, found.word.length) ? found : undefined;
}
