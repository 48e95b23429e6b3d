import type { ChannelQuestion } from '../../crypto/directory.ts';
import type { Answer } from '../../schema/content/messages.ts';
import { type ChoiceQuestion, QUESTIONS, type QuestionId } from '../../schema/content/questions.ts';
import { isDay } from '../../schema/content/rules/calendar.ts';
import type { OwnQuestions } from '../shared/own-questions.ts';
import { formatDay } from '../text/dates.ts';
import type { Language, MelderLanguage } from '../text/language.ts';
import type { ReportState } from './report/steps.ts';
import { type MelderTexts, otherWordLanguage, type Texts } from './texts.ts';

/** Together they stay within the smallest padded length a report has, unless every letter takes several bytes. */
export const MOST_CHARACTERS = { what: 40_000, other: 5_000, own: 400, codeWord: 60 } as const;

/** A question with its words in one language, ours or the channel's own. */
export interface AskedQuestion {
  readonly id: string;
  readonly type: Answer['type'];
  readonly required: boolean;
  readonly title: string;
  /** Of the title and the choices, where that is not the page's. */
  readonly lang: Language | undefined;
  /** In the overview. */
  readonly short: string;
  readonly hint: string | undefined;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** What holds without an answer; then there is nothing to skip or clear. */
  readonly usual: string | undefined;
  readonly mostCharacters: number;
}

export function askedQuestion(id: QuestionId, melder: MelderTexts): AskedQuestion {
  const question: (typeof QUESTIONS)[number] = questionById(id);
  const words = melder.questions[id];
  return {
    id,
    type: question.type,
    required: question.required,
    title: words.title,
    lang: undefined,
    short: words.short,
    hint: 'hint' in words ? words.hint : undefined,
    choices: (choicesOf(id) ?? []).map((value) => ({ value, label: choiceText(id, value, melder) })),
    usual: 'usual' in question ? question.usual : undefined,
    mostCharacters: MOST_CHARACTERS[id === 'what' ? 'what' : id === 'code-word' ? 'codeWord' : 'other'],
  };
}

export function askedOwn({ id, type, words, choices }: ChannelQuestion, texts: Texts): AskedQuestion {
  const { wordLanguage, melder } = texts;
  return {
    id,
    type,
    required: false,
    title: words[wordLanguage],
    lang: otherWordLanguage(texts),
    short: words[wordLanguage],
    hint: melder.questions.ownHint,
    choices: choices.map((choice) => ({ value: choice.id, label: choice.words[wordLanguage] })),
    usual: undefined,
    mostCharacters: MOST_CHARACTERS.own,
  };
}

export function questionById(id: QuestionId): (typeof QUESTIONS)[number] {
  return QUESTIONS.find((question) => question.id === id) as (typeof QUESTIONS)[number];
}

/** What was filled in, as it is sealed. Blank answers leave no trace, and a code word is sent only where it is for something. */
export function answersOf({
  answers,
  own = [],
}: Pick<ReportState, 'answers'> & Partial<ReportState>): readonly Answer[] {
  return [...QUESTIONS, ...own].flatMap(({ id, version, type }): Answer[] => {
    const value = answers[id]?.trim() ?? '';
    const isIdle = id === 'code-word' && answers.approach !== 'notice';
    // A browser without a field for days lets people write one as they like: those are words, and lost they must not be.
    const given = type === 'day' && !isDay(value) ? 'text' : type;
    return value === '' || isIdle ? [] : [{ question: id, version, type: given, value }];
  });
}

/** An answer as a person reads it. */
export function writtenAnswer({ type, choices }: AskedQuestion, value: string, language: MelderLanguage): string {
  if (type === 'day') return isDay(value) ? formatDay(value, language) : value;
  return type === 'choice' ? (choices.find((choice) => choice.value === value)?.label ?? value) : value;
}

/** An answer to a question of ours, as it stands in a report. */
export function saidAnswer({ question, type, value }: Answer, melder: MelderTexts, language: MelderLanguage): string {
  if (type === 'choice') return choiceText(question, value, melder);
  return type === 'day' ? formatDay(value, language) : value;
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

export type { OwnQuestions };
