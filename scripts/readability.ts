/**
 * Holds every Dutch text that a melder reads to B1, and every language to the words that are never said to one. Prints
 * what is too hard and where; ends with 1 when there is any. A step of `npm test`; by hand `npm run readability`.
 */
import { join } from 'node:path';
import { PAGE_LANGUAGES } from '../schema/wire/guide.ts';
import { addMeasures, countText, fleschDouma, sentencesOf, wordsOf } from './readability/measure.ts';
import { NEVER_BEFORE_A_MELDER, OFFICIAL_WORDS } from './readability/never.ts';
import { melderTexts, type Told } from './readability/texts.ts';

/** Douma's "normal" begins here. */
const SCORE_AT_LEAST = 60;
/** Fifteen on average is the advice for B1; a sentence of more than this is two. */
const WORDS_AT_MOST = 25;
/** Labels and buttons are no sentences. */
const SENTENCE_AT_LEAST = 4;

const BUILD = join(import.meta.dirname, '..');

function tooHard(told: readonly Told[]): readonly string[] {
  return told.flatMap(({ place, text }) => [
    ...sentencesOf(text)
      .filter((sentence) => wordsOf(sentence).length > WORDS_AT_MOST)
      .map((sentence) => `${place}: ${wordsOf(sentence).length} words in one sentence: ${sentence}`),
    ...OFFICIAL_WORDS.filter((word) => new RegExp(`\\b${word}\\b`, 'i').test(text)).map(
      (word) => `${place}: "${word}" has a common word`,
    ),
  ]);
}

function neverSaid(told: readonly Told[]): readonly string[] {
  return told.flatMap(({ place, text }) =>
    NEVER_BEFORE_A_MELDER.filter((never) => never.test(text)).map((never) => `${place}: says ${never}: ${text}`),
  );
}

async function main(): Promise<readonly string[]> {
  const problems: string[] = [];
  const dutch = await melderTexts(BUILD, 'nl');
  for (const [file, told] of dutch) {
    problems.push(...tooHard(told).map((problem) => `${file}${problem}`));
    const sentences = told.filter(({ text }) => wordsOf(text).length >= SENTENCE_AT_LEAST);
    if (sentences.length === 0) continue;
    const measure = addMeasures(sentences.map(({ text }) => countText(text)));
    const score = fleschDouma(measure);
    console.log(
      `${score.toFixed(0).padStart(4)}  ${(measure.words / measure.sentences).toFixed(1).padStart(5)} words a sentence  ${file}`,
    );
    if (score < SCORE_AT_LEAST) problems.push(`${file}: ${score.toFixed(1)}, and B1 begins at ${SCORE_AT_LEAST}`);
  }
  for (const language of PAGE_LANGUAGES) {
    for (const [file, told] of await melderTexts(BUILD, language)) {
      problems.push(...neverSaid(told).map((problem) => `${file}${problem}`));
    }
  }
  return problems;
}

const problems = await main();
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
