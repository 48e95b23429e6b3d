/**
 * What was asked of the melder, and what the melder answered: the first answer counts, and a consent can be taken back.
 * Nothing here throws; what does not fit changes nothing.
 */
import type { ThreadMessage } from './fold.ts';
import { seenFrom } from './order.ts';
import type { ContentOf, Said } from './said.ts';
import type { WorkflowMessage } from './workflow-messages.ts';

export type AskedType = Extract<
  WorkflowMessage['type'],
  | 'question'
  | 'choice-moment'
  | 'consent-request'
  | 'record'
  | 'approach-proposal'
  | 'read-along-request'
  | 'evaluation-request'
>;
type AnswerType =
  | 'choice'
  | 'consent'
  | 'record-answer'
  | 'approach'
  | 'read-along'
  | 'read-along-refused'
  | 'evaluation'
  | 'text';

export interface Asked {
  readonly asked: Said<AskedType>;
  /** What the melder answered first; a consent may be withdrawn after it. */
  readonly answer: Said<AnswerType> | undefined;
  /** By this word of the melder's a consent was taken back. */
  readonly takenBack?: ThreadMessage;
  /** A consent that was taken back, or a record that a newer version took the place of: nothing is expected any more. */
  readonly isOver: boolean;
}

/** A fold at work: what it has heard until now. */
export interface Asking {
  readonly asked: Asked[];
}

/** Which answers fit which question. Words answer only a question in words. */
const ANSWERS: Readonly<Record<AskedType, AnswerType>> = {
  question: 'text',
  'choice-moment': 'choice',
  'consent-request': 'consent',
  record: 'record-answer',
  'approach-proposal': 'approach',
  // A yes names the person, and answers whatever was asked about them (`answerReadAlong`).
  'read-along-request': 'read-along-refused',
  'evaluation-request': 'evaluation',
};

function isOpen({ answer, isOver }: Asked): boolean {
  return answer === undefined && !isOver;
}

function change(draft: Asking, place: number, with_: Partial<Asked>): void {
  const before = draft.asked[place];
  if (before !== undefined) draft.asked[place] = { ...before, ...with_ };
}

/** Every open one of that type: words, and a way of being approached, answer whatever was asked before them. */
export function answerOpen(draft: Asking, type: AskedType, answer: Said<AnswerType>): void {
  for (const [place, one] of draft.asked.entries()) {
    if (one.asked.content.type === type && isOpen(one)) change(draft, place, { answer });
  }
}

/** What the melder lets a procesbegeleider, or no more: that answers every open question about that very person. */
export function answerReadAlong(draft: Asking, answer: Said<'read-along'>): void {
  for (const [place, one] of draft.asked.entries()) {
    const { content } = one.asked;
    if (content.type === 'read-along-request' && content.fp === answer.content.fp && isOpen(one))
      change(draft, place, { answer });
  }
}

/** Somebody else watches now, or nobody: what was asked about the one before waits for no answer. */
export function passOver(draft: Asking, watchedBy: string | undefined): void {
  for (const [place, one] of draft.asked.entries()) {
    const { content } = one.asked;
    if (content.type === 'read-along-request' && content.fp !== watchedBy && isOpen(one))
      change(draft, place, { isOver: true });
  }
}

export function takeAnswer(draft: Asking, answer: Said<AnswerType>, of: string): boolean {
  const place = draft.asked.findIndex(({ asked }) => asked.message.digest === of);
  const one = draft.asked[place];
  // The first answer counts; to change a consent there is withdrawing, to change the rest a new question.
  if (one === undefined || !isOpen(one)) return false;
  if (ANSWERS[one.asked.content.type] !== answer.content.type) return false;
  change(draft, place, { answer });
  return true;
}

export function takeRecord(draft: Asking, asked: Said<'record'>): boolean {
  const { replaces } = asked.content;
  const place = draft.asked.findIndex(({ asked: one }) => one.message.digest === replaces);
  const before = draft.asked[place];
  if (replaces !== null) {
    if (before?.asked.content.type !== 'record' || isApproved(before)) return false;
    change(draft, place, { isOver: true });
  }
  draft.asked.push({ asked, answer: undefined, isOver: false });
  return true;
}

function isApproved({ answer }: Asked): boolean {
  return answer?.content.type === 'record-answer' && answer.content.isApproved;
}

export function withdrawConsent(draft: Asking, { message, content: { of } }: Said<'consent-withdrawn'>): boolean {
  const place = draft.asked.findIndex(({ answer, isOver }) => answer?.message.digest === of && !isOver);
  const answer = draft.asked[place]?.answer?.content;
  if (answer?.type !== 'consent' || !answer.isGiven) return false;
  change(draft, place, { isOver: true, takenBack: message });
  return true;
}

export interface StandingConsent {
  /** Digest of the melder's own word, by which it is named. */
  readonly answer: string;
  readonly recipient: string;
}

/** What the melder agreed to and did not take back, oldest first (WBK-1a.3). */
export function standingConsents(
  { asked }: { readonly asked: readonly Asked[] },
  purpose: ContentOf<'consent-request'>['purpose'],
): readonly StandingConsent[] {
  return asked.flatMap(({ asked: { content }, answer, isOver }) => {
    const isGiven = answer?.content.type === 'consent' && answer.content.isGiven && !isOver;
    if (!isGiven || content.type !== 'consent-request' || content.purpose !== purpose) return [];
    return [{ answer: answer.message.digest, recipient: content.recipient }];
  });
}

/**
 * What was passed on by a consent that does not stand. Who came later blames nobody for one that was given, or asked
 * for, before they came.
 */
export function unconsentedIn(
  asking: Asking,
  messages: readonly ThreadMessage[],
  isFromBefore: (digest: string) => boolean,
): readonly Said<'forwarded'>[] {
  return messages.flatMap((message) => {
    const { content, previous } = message;
    if (content.type !== 'forwarded' || content.consent === null) return [];
    const { consent } = content;
    const named = messages.find(({ digest }) => digest === consent)?.content;
    if (isFromBefore(named?.type === 'consent' ? named.of : consent)) return [];
    const said = { message, content };
    const isSeen = (digest: string) => seenFrom(messages, previous).has(digest);
    return isConsentGiven(asking, said, isSeen) ? [] : [said];
  });
}

/**
 * Whether the melder agreed, to this recipient and nobody else, as far as who passed it on could know: of words that
 * crossed on one day nobody is blamed.
 */
function isConsentGiven(
  { asked }: Asking,
  { message, content: { consent, recipient } }: Said<'forwarded'>,
  isSeen: (digest: string) => boolean,
): boolean {
  return asked.some(({ asked: { content }, answer, takenBack }) => {
    const isGiven = answer?.content.type === 'consent' && answer.content.isGiven && answer.message.digest === consent;
    if (!isGiven || content.type !== 'consent-request' || content.purpose !== 'forward') return false;
    const isOver = takenBack !== undefined && (takenBack.day < message.day || isSeen(takenBack.digest));
    return content.recipient === recipient && !isOver;
  });
}
