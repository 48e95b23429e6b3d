/** Every term of a melding in one list: what is open, what was met, and what a functionaris does to meet it. */
import type { TERM_KINDS } from '../dossier-messages.ts';
import { addDays, daysBetween } from './calendar.ts';
import type { Closed, Facts } from './facts.ts';
import type { Certainty, LawId } from './laws.ts';
import type { Rule } from './rule-set.ts';
import { type Regime, regimeOf } from './rule-sets.ts';
import {
  aftercareDays,
  afterHold,
  confirmBy,
  feedbackBy,
  isHeld,
  openBy,
  retentionProposal,
  silenceBy,
} from './terms.ts';

export type TermKind = (typeof TERM_KINDS)[number];

/** What is done in a melding to meet a term. */
export type Meeting = 'open' | 'confirm' | 'feedback' | 'write' | 'ask-after' | 'review' | 'renew-hold' | 'destroy';

export interface Term {
  readonly kind: TermKind;
  readonly law: LawId;
  readonly certainty: Certainty;
  /** The last day. */
  readonly on: string;
  /** The day on which it was met. */
  readonly metOn: string | undefined;
  /** `calm` once it was met; whether that was in time says `isLate`. */
  readonly state: 'calm' | 'soon' | 'overdue';
  /** The day passed before it was met. */
  readonly isLate: boolean;
  /** How often the desk has reminded of it; most terms have no reminders. */
  readonly reminders: number;
  readonly metBy: Meeting;
}

const MET_BY: Readonly<Record<TermKind, Meeting>> = {
  open: 'open',
  confirm: 'confirm',
  feedback: 'feedback',
  silence: 'write',
  aftercare: 'ask-after',
  review: 'review',
  'hold-end': 'renew-hold',
  destroy: 'destroy',
};

/** All terms of a melding, the earliest first. */
export function clocksOf(facts: Facts, today: string): readonly Term[] {
  const at: At = { facts, today, regime: regimeOf(facts.regime) };
  // Advertising has no melder to tell anything. Taken back, the terms stand where they stood.
  if (facts.junkSince !== undefined) return junkTerms(at, facts.junkSince);
  const terms = [...receiptTerms(at), ...(facts.closed === undefined ? silenceTerms(at) : endTerms(at, facts.closed))];
  const keyOf = ({ on, kind }: Term) => `${on} ${kind}`;
  return terms.sort((left, right) => (keyOf(left) < keyOf(right) ? -1 : 1));
}

/**
 * What a functionaris has to do next, if anything. Two that only remind would hide a date of the law behind them: that
 * nobody opened it stands in the melder's mailbox, and that the melder hears nothing counts once it lasts too long.
 */
export function nextTerm(terms: readonly Term[], today: string): Term | undefined {
  return terms.filter(asksForAct).sort(byUrgency(today))[0];
}

export function asksForAct({ kind, state, metOn }: Term): boolean {
  return metOn === undefined && kind !== 'open' && (kind !== 'silence' || state === 'overdue');
}

/**
 * The soonest first, as texts that sort. Nobody loses a right by a date of aftercare that went by, nor by what may be
 * destroyed since some day: these press no more as they grow older, and stand behind what today asks.
 */
export function urgencyOf({ kind, on }: Pick<Term, 'kind' | 'on'>, today: string): string {
  const isBehind = on < today && (kind === 'aftercare' || kind === 'destroy');
  return isBehind ? `${today} after ${on}` : on;
}

/** Of two on one day neither comes first: they stay as they were. */
export function byUrgency(today: string) {
  return (left: Pick<Term, 'kind' | 'on'>, right: Pick<Term, 'kind' | 'on'>) => {
    const [own, other] = [urgencyOf(left, today), urgencyOf(right, today)];
    return Number(own > other) - Number(own < other);
  };
}

interface At {
  readonly facts: Facts;
  readonly today: string;
  readonly regime: Regime;
}

interface Counted {
  readonly kind: TermKind;
  readonly rule: Rule<{ readonly warnDays?: number }>;
  readonly on: string;
  readonly metOn?: string | undefined;
}

function term({ kind, rule, on, metOn }: Counted, today: string, reminders = 0): Term {
  const isLate = (metOn ?? today) > on;
  const isSoon = reminders > 0 || addDays(today, rule.warnDays ?? 0) >= on;
  const state = metOn !== undefined ? 'calm' : isLate ? 'overdue' : isSoon ? 'soon' : 'calm';
  const { law, certainty } = rule;
  return { kind, law, certainty, on, metOn, state, isLate, reminders, metBy: MET_BY[kind] };
}

function receiptTerms({ facts, today, regime: { rules } }: At): readonly Term[] {
  const { receivedOn, openedOn, confirmedOn, feedbackOn } = facts;
  const opening = { kind: 'open', rule: rules.unopened, metOn: openedOn } as const;
  const telling = { kind: 'feedback', rule: rules.feedback, metOn: feedbackOn } as const;
  const terms = [term({ ...opening, on: openBy(facts) }, today), term({ ...telling, on: feedbackBy(facts) }, today)];
  if (facts.confirmationWaived !== undefined && confirmedOn === undefined) return terms;
  const reached = confirmedOn === undefined ? daysBetween(receivedOn, today) : 0;
  const reminders = rules.confirmReminders.days.filter((day) => reached >= day).length;
  const confirming = { kind: 'confirm', rule: rules.confirm, on: confirmBy(facts), metOn: confirmedOn } as const;
  return [...terms, term(confirming, today, reminders)];
}

function junkTerms({ today, regime: { rules } }: At, since: string): readonly Term[] {
  return [term({ kind: 'destroy', rule: rules.junk, on: addDays(since, rules.junk.days) }, today)];
}

/** Rolls on with every message to the melder, so it is never met; it ends when the melding is closed. */
function silenceTerms({ facts, today, regime: { rules } }: At): readonly Term[] {
  if (facts.isContactRefused) return [];
  return [term({ kind: 'silence', rule: rules.silence, on: silenceBy(facts) }, today)];
}

/** One message answers for every date that has come, or is near. */
function aftercareTerms({ facts, today, regime: { rules } }: At, closed: Closed): readonly Term[] {
  const { aftercareOn = [], isAftercareRefused } = facts;
  const { aftercare } = rules;
  return aftercareDays(facts, closed)
    .map((on) => {
      const metOn = [...aftercareOn].sort().find((day) => addDays(day, aftercare.warnDays) >= on);
      return term({ kind: 'aftercare', rule: aftercare, on, metOn }, today);
    })
    .filter(({ metOn }) => metOn !== undefined || !isAftercareRefused);
}

function endTerms({ facts, today, regime }: At, closed: Closed): readonly Term[] {
  const { heldUntil, reviewedOn } = facts;
  const { retention } = regime.rules;
  const { reviewOn } = retentionProposal(facts, closed);
  const isReviewDue = reviewOn !== undefined && reviewOn < closed.destroyFrom;
  const review = { kind: 'review', rule: retention } as const;
  // Who looks as soon as the desk begins to ask for it has looked.
  const isReviewed = reviewedOn !== undefined && isReviewDue && addDays(reviewedOn, retention.warnDays) >= reviewOn;
  const metOn = isReviewed ? reviewedOn : undefined;
  const destroy = { kind: 'destroy', rule: retention } as const;
  return [
    ...aftercareTerms({ facts, today, regime }, closed),
    ...(isReviewDue ? [term({ ...review, on: reviewOn, metOn }, today)] : []),
    ...(isHeld(heldUntil, today) ? [term({ kind: 'hold-end', rule: retention, on: heldUntil }, today)] : []),
    term({ ...destroy, on: afterHold(closed.destroyFrom, heldUntil) }, today),
  ];
}
