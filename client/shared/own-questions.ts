/** The questions that a channel asks besides ours, from the signed list (step WORKFLOW). */
import {
  type ChannelQuestion,
  type DirectoryEntry,
  directoryAt,
  type Policy,
  workflowOf,
} from '../../crypto/directory.ts';
import type { Bytes } from '../../crypto/public/brands.ts';
import type { Answer } from '../../schema/content/messages.ts';
import { isQuestionId } from '../../schema/content/questions.ts';
import { formatDay } from '../text/dates.ts';
import type { Language } from '../text/language.ts';
import type { AdoptedEpoch } from './epoch.ts';

export type OwnQuestions = readonly ChannelQuestion[];

/** One that has the id of ours is not asked: its answer would be read as the answer to another question. */
export function ownQuestionsBy(policy: Policy): OwnQuestions {
  return workflowOf(policy).questions.filter(({ id }) => !isQuestionId(id));
}

/** What was asked when a report was written: by the list that its first roster stands on, whatever was signed since. */
export function ownQuestionsAt(
  chain: readonly DirectoryEntry[],
  pin: Bytes,
  epochs: readonly Pick<AdoptedEpoch, 'roster'>[],
): OwnQuestions {
  const seq = epochs[0]?.roster.directorySeq;
  return seq === undefined ? [] : ownQuestionsBy(directoryAt(chain, seq, pin).policy);
}

/** Undefined when this list does not ask it, or asks it in another version. */
export function ownQuestionTitle(own: OwnQuestions, answer: Answer, language: Language): string | undefined {
  return find(own, answer)?.words[language];
}

export function ownAnswerText(own: OwnQuestions, answer: Answer, language: Language): string | undefined {
  return answer.type === 'day' ? formatDay(answer.value, language) : ownChoiceText(own, answer, language);
}

/** In the words of who asked; undefined when nothing was chosen from them. */
export function ownChoiceText(own: OwnQuestions, answer: Answer, language: Language): string | undefined {
  if (answer.type !== 'choice') return undefined;
  return find(own, answer)?.choices.find(({ id }) => id === answer.value)?.words[language];
}

function find(own: OwnQuestions, { question, version }: Answer) {
  return own.find((one) => one.id === question && one.version === version);
}
