/**
 * How hard a Dutch text is, by Flesch-Douma (W.H. Douma, De leesbaarheid van landbouwbladen, Wageningen 1960):
 *
 *   206.8 − 0.93 × words per sentence − 77 × syllables per word
 *
 * Douma's table calls 60 to 70 normal: lower secondary school, about B1. A formula sees length and not sense; it finds
 * what is surely too hard, and a person still has to read the rest.
 */
export interface Measure {
  readonly words: number;
  readonly sentences: number;
  readonly syllables: number;
}

export function countText(text: string): Measure {
  const sentences = sentencesOf(text);
  const words = sentences.flatMap(wordsOf);
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
  return { words: words.length, sentences: sentences.length, syllables };
}

export function fleschDouma({ words, sentences, syllables }: Measure): number {
  return 206.8 - (0.93 * words) / sentences - (77 * syllables) / words;
}

export function addMeasures(measures: readonly Measure[]): Measure {
  const sum = (part: keyof Measure) => measures.reduce((total, measure) => total + measure[part], 0);
  return { words: sum('words'), sentences: sum('sentences'), syllables: sum('syllables') };
}

export function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.?!:;…])\s+|\n+/).filter((sentence) => wordsOf(sentence).length > 0);
}

export function wordsOf(sentence: string): readonly string[] {
  return sentence.match(/[\p{L}\d]+(?:[’'.-][\p{L}\d]+)*/gu) ?? [];
}

/** Two vowels that are read one after the other and not as one sound: mi-li-eu has ieu, func-ti-o-na-ris has i-o. */
const APART = /(?<=[aeou])(?=[ïëöü])|(?<=i)(?=[aou])|(?<=e)(?=[ao])|(?<=u)(?=[aeo])|(?<=\b[bg]e)(?=[aeiou]{2})/g;
const AS_ONE = /eau|ieuw|ieu|eeuw|ij|qu|ou|ui|uu/g;

/** Groups of vowels; close enough for an average, and the same for every text. */
export function countSyllables(word: string): number {
  const plain = word.toLowerCase().replaceAll(/[áàâ]/g, 'a').replaceAll(/[éèê]/g, 'e').replaceAll(/[íìî]/g, 'i');
  const groups = plain
    .replaceAll(AS_ONE, 'y')
    .replaceAll(APART, '-')
    .match(/[aeiouyïëöü]+/g);
  return Math.max(1, groups?.length ?? 0);
}
