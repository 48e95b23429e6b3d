/** What a list of words knows about one typed word. */
export interface WordCheck {
  /** The listed word it stands for; undefined when there is none. */
  readonly meant: string | undefined;
  /** Listed words that look like it, nearest first. */
  readonly near: readonly string[];
}

export type CheckWord = (word: string) => WordCheck;

export interface TypedWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Only letters make a word: numbers, commas, dots and line ends of a copied or printed sheet fall away. */
export function splitWords(text: string): TypedWord[] {
  return [...text.matchAll(/[\p{L}\p{M}]+/gu)].map((found) => ({
    text: found[0],
    start: found.index,
    end: found.index + found[0].length,
  }));
}

/** The text with one of its words replaced; the rest stays as it was typed. */
export function replaceWord(text: string, word: TypedWord, replacement: string): string {
  const rest = text.slice(word.end);
  return `${text.slice(0, word.start)}${replacement}${rest === '' ? ' ' : rest}`;
}
