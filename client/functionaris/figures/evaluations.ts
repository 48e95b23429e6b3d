/**
 * What melders said afterwards of how it went (LET-4): kept out of everything that shows one melding, and only counted.
 * A year is that in which they answered: it stays as it is when the year is over, whenever they reported.
 */
import type { Content } from '../../../schema/content/messages.ts';
import type { ReadMelding } from '../read-flow.ts';
import { FEWEST } from './fewest.ts';

type Grades = Extract<Content, { readonly type: 'evaluation' }>['grades'];
export type EvaluationQuestion = keyof Grades;
export const EVALUATION_QUESTIONS = [
  'heard',
  'safe',
  'clear',
  'again',
] as const satisfies readonly EvaluationQuestion[];

/** Of one question: how many answered it, and their grades of one to five added up. Exact; for functionarissen only. */
export interface GradeCount {
  readonly answers: number;
  readonly sum: number;
}

export type EvaluationCounts = Readonly<Record<EvaluationQuestion, GradeCount>>;

function perQuestion<Value>(each: (question: EvaluationQuestion) => Value) {
  const entries = EVALUATION_QUESTIONS.map((question) => [question, each(question)] as const);
  return Object.fromEntries(entries) as Readonly<Record<EvaluationQuestion, Value>>;
}

export const NO_EVALUATIONS: EvaluationCounts = perQuestion(() => ({ answers: 0, sum: 0 }));

/** One a melding: who is asked twice in a year and answers twice counts with the later. */
export function countEvaluations(meldingen: readonly Pick<ReadMelding, 'view'>[], year: string): EvaluationCounts {
  return meldingen.map(({ view }) => countsOf(lastGrades(view, year))).reduce(addEvaluations, NO_EVALUATIONS);
}

function lastGrades({ workflow }: ReadMelding['view'], year: string): Grades | undefined {
  const answers = workflow.asked.flatMap(({ answer }) =>
    answer?.content.type === 'evaluation' && answer.message.day.startsWith(year) ? [answer.content.grades] : [],
  );
  return answers.at(-1);
}

function countsOf(grades: Grades | undefined): EvaluationCounts {
  return perQuestion((question) => {
    const grade = grades?.[question] ?? null;
    return grade === null ? NO_EVALUATIONS[question] : { answers: 1, sum: grade };
  });
}

export function addEvaluations(left: EvaluationCounts, right: EvaluationCounts): EvaluationCounts {
  return perQuestion((question) => ({
    answers: left[question].answers + right[question].answers,
    sum: left[question].sum + right[question].sum,
  }));
}

/** Every grade is of one to five. */
export function areGrades({ answers, sum }: GradeCount): boolean {
  return sum >= answers && sum <= 5 * answers;
}

export type EvaluationFigures = Readonly<Record<EvaluationQuestion, number | 'too-few'>>;

/** What may leave: an average in halves, and not of how many; of fewer than five answers nothing. */
export function protectEvaluations(counts: EvaluationCounts): EvaluationFigures {
  return perQuestion((question) => {
    const { answers, sum } = counts[question];
    return answers < FEWEST ? 'too-few' : Math.round((sum / answers) * 2) / 2;
  });
}
