import type { Answer } from '../../schema/content/messages.ts';
import { type ChoiceQuestion, QUESTIONS, type QuestionId } from '../../schema/content/questions.ts';
import type { ReportState } from './report/steps.ts';
import type { MelderTexts } from './texts.ts';

/** Together they stay within the smallest padded length a report has, unless every letter takes several bytes. */
export const MOST_CHARACTERS = { what: 40_000, other: 5_000 } as const;

export function questionById(id: QuestionId): (typeof QUESTIONS)[number] {
  return QUESTIONS.find((question) => question.id === id) as (typeof QUESTIONS)[number];
}

/** What was filled in, as it is sealed. Blank answers leave no trace. */
export function answersOf({ answers }: Pick<ReportState, 'answers'>): readonly Answer[] {
  return QUESTIONS.flatMap(({ id, version, type }): Answer[] => {
    const value = answers[id]?.trim() ?? '';
    return value === '' ? [] : [{ question: id, version, type, value }];
  });
}

/** The words of a choice question's answer; the value itself when a newer page wrote it. */
export function choiceText(id: string, value: string, { questions }: MelderTexts): string {
  const texts = (questions as unknown as Record<string, Record<string, string> | undefined>)[id];
  return texts?.[value] ?? value;
}

export function questionTitle(id: string, { questions }: MelderTexts): string {
  const texts = (questions as unknown as Record<string, { title?: string } | undefined>)[id];
  return texts?.title ?? id;
}

export function choicesOf(id: QuestionId): readonly string[] | undefined {
  const question = questionById(id);
  return question.type === 'choice' ? (question as ChoiceQuestion).choices : undefined;
}
