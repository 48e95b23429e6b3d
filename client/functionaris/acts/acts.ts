/** Everything that can be done in a melding, by name. */
import { THREADS } from '../../../crypto/public/sizes.ts';
import { needsReason, type Task } from '../../../schema/content/dossier.ts';
import { addDays } from '../../../schema/content/rules/calendar.ts';
import type { Term } from '../../../schema/content/rules/clocks.ts';
import { writeBeside } from '../dossier-flow.ts';
import { type AtDesk, isThere, send } from '../melding-flow.ts';
import { termsOf } from '../melding-state.ts';
import type { ReadMelding } from '../read-flow.ts';
import { type Act, type Acting, chosen, type FieldName, filled, type Values } from './act.ts';
import { CONVERSATION_ACTS } from './conversation-acts.ts';
import { DOSSIER_ACTS } from './dossier-acts.ts';
import { isEligibleRule } from './first-assessor.ts';

const CATALOGUE = { ...CONVERSATION_ACTS, ...DOSSIER_ACTS };

export type ActKind = keyof typeof CATALOGUE;
export const ACTS: Readonly<Record<ActKind, Act>> = CATALOGUE;

/** As they stand on the screen: what a functionaris looks for together stands together. */
export const GROUPS = {
  ask: ['question', 'approach', 'choice', 'record', 'consent', 'read-along', 'evaluation'],
  tell: ['assessment', 'interim', 'feedback', 'outcome', 'no-follow-up', 'extension', 'withheld'],
  'pass-on': ['forwarded', 'not-forwarded', 'disclosure'],
  end: ['close', 'reopen', 'hold', 'hold-lifted', 'aftercare'],
  look: ['mine', 'not-mine', 'decision', 'plan', 'task', 'redaction', 'classification', 'proposal', 'review'],
  disclose: ['concerned-notice', 'disclosed', 'not-told'],
  besides: ['process-note', 'conflict', 'junk', 'not-junk'],
} as const satisfies Readonly<Record<string, readonly ActKind[]>>;

export type GroupName = keyof typeof GROUPS;

export const TO_MELDER: readonly GroupName[] = ['ask', 'tell', 'pass-on', 'end'];
export const AMONG_COLLEAGUES: readonly GroupName[] = ['look', 'disclose', 'besides'];

export function isOffered(kind: ActKind, acting: Acting): boolean {
  return ACTS[kind].isOffered?.(acting) ?? true;
}

export function isPossible(kind: ActKind, acting: Acting): boolean {
  const isForColleague = isIneligible(kind, acting) && acting.firstAssessor === 'colleague';
  return isOffered(kind, acting) && !isForColleague && (ACTS[kind].isPossible?.(acting) ?? true);
}

/** The open term that it meets, the soonest first. */
export function termMetBy(kind: ActKind, { melding, today }: Acting): Term | undefined {
  const { meets } = ACTS[kind];
  return termsOf(melding, today).find((term) => term.metOn === undefined && term.metBy === meets);
}

/** Before the end of which the melder must have read it; an extension comes before the end of the term it makes longer. */
export function termToldBefore(kind: ActKind, acting: Acting): Term | undefined {
  return termMetBy(kind === 'extension' ? 'feedback' : kind, acting);
}

/**
 * The first assessment is for somebody eligible, where the rule set demands it (AMVB-3). With nobody there who is, it is
 * a warning: a melder who hears nothing is no better off.
 */
export function isIneligible(kind: ActKind, { melding, firstAssessor }: Acting): boolean {
  const isFirst = melding.view.workflow.assessed === undefined;
  const isJudging = kind === 'assessment' || kind === 'no-follow-up';
  return isJudging && isFirst && isEligibleRule(melding) && firstAssessor !== 'self';
}

/** Why a field does not do. */
export type Wrong = Readonly<Partial<Record<FieldName, 'empty' | 'early' | 'unfinished' | 'reason' | 'unfit'>>>;

/** What is to be mended before it can be sent; nothing when it is right. */
export function wrongIn(kind: ActKind, values: Values, acting: Acting): Wrong {
  const act = ACTS[kind];
  const earliest = act.earliest?.(acting) ?? addDays(acting.today, 1);
  const wrong: { -readonly [Name in FieldName]?: Wrong[Name] } = {};
  for (const { name, kind: type, isOptional } of act.fields) {
    const value = (values[name] ?? '').trim();
    if (value === '' && !isOptional) wrong[name] = 'empty';
    if (value !== '' && type === 'day' && value < earliest) wrong[name] = 'early';
    if (type === 'text' && isUnfinished(value)) wrong[name] = 'unfinished';
  }
  const first = act.fields[0]?.name;
  const isWhole = Object.keys(wrong).length === 0;
  if (isWhole && first !== undefined && act.isFitting?.(values, acting) === false) wrong[first] = 'unfit';
  if (kind === 'task-change' && isChangedWithoutReason(values, acting)) wrong.text = 'reason';
  return wrong;
}

/** A place of the proposed text, in square brackets, that somebody forgot to fill in. */
export function isUnfinished(words: string): boolean {
  return /\[[^\]]+\]/.test(words);
}

function isChangedWithoutReason(values: Values, { melding, of }: Acting): boolean {
  const task = melding.others.flatMap(({ view }) => view.dossier.tasks).find(({ said }) => said.message.digest === of);
  const change = { state: chosen<Task['state']>(values, 'state'), dueOn: filled(values, 'dueOn') };
  return task !== undefined && needsReason(task, change) && filled(values, 'text') === '';
}

/** Whether it was done already, by a try whose answer was lost. */
export function isDone(desk: AtDesk, kind: ActKind, values: Values, acting: Acting): boolean {
  const { thread, toContent } = ACTS[kind];
  return isThere(desk, acting.melding, toContent(values, acting), THREADS[thread]);
}

/**
 * Does it: one sealed message, in the thread it belongs to. It is there whole, or not at all.
 *
 * @throws {ReadersUnsettled}
 * @throws {RequestFailed} `message.conflict` when a colleague changed the readers in between
 */
export function perform(desk: AtDesk, kind: ActKind, values: Values, acting: Acting): Promise<ReadMelding> {
  const { thread, toContent, toEnding } = ACTS[kind];
  const content = toContent(values, acting);
  if (thread === 'conversation') {
    return send(desk, acting.melding, content, toEnding === undefined ? {} : { ending: toEnding(values) });
  }
  return writeBeside(desk, acting.melding, content, THREADS[thread]);
}
