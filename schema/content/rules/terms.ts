/**
 * The last day of every term, from the days of a melding. Weekends and holidays move nothing: the earlier day is
 * always safe.
 */
import type { Phase } from '../phase.ts';
import type { Workflow } from '../workflow.ts';
import { addDays, addMonths, earliest } from './calendar.ts';
import type { Closed, Facts } from './facts.ts';
import { regimeOf } from './rule-sets.ts';

/** The last day on which receipt must be confirmed (WBK-2.2h): the clock runs from receipt, not from reading. */
export function confirmBy({ regime, receivedOn }: Facts): string {
  return addDays(receivedOn, regimeOf(regime).rules.confirm.days);
}

/**
 * The last day on which the melder must hear about assessment and follow-up (WBK-2.2i). A confirmation that came late,
 * or not at all, does not move it.
 */
export function feedbackBy(facts: Facts): string {
  const first = firstFeedbackBy(facts);
  const { extension } = regimeOf(facts.regime).rules;
  // Counted from the end of the first term: in short months that is the earlier of the two ways to count.
  return extension !== undefined && isExtended(facts) ? addMonths(first, extension.months) : first;
}

function firstFeedbackBy(facts: Facts): string {
  const { feedback } = regimeOf(facts.regime).rules;
  const from = feedback.from === 'receipt' ? facts.receivedOn : earliest(confirmBy(facts), facts.confirmedOn);
  return addMonths(from, feedback.months);
}

/** An extension counts only where there is one, and only when it came before the first term ended. */
function isExtended({ extendedOn, ...facts }: Facts): boolean {
  return extendedOn !== undefined && extendedOn <= firstFeedbackBy(facts);
}

export type Extension =
  | { readonly isAllowed: true; readonly until: string; readonly askBy: string }
  | { readonly isAllowed: false; readonly because: 'no-extension' | 'already-extended' | 'term-over' | 'already-told' };

/** Whether the term for feedback can still be made longer, and until when. */
export function extensionOf(facts: Facts, today: string): Extension {
  const { extension } = regimeOf(facts.regime).rules;
  if (extension === undefined) return { isAllowed: false, because: 'no-extension' };
  if (facts.feedbackOn !== undefined) return { isAllowed: false, because: 'already-told' };
  if (isExtended(facts)) return { isAllowed: false, because: 'already-extended' };
  const askBy = firstFeedbackBy(facts);
  if (today > askBy) return { isAllowed: false, because: 'term-over' };
  return { isAllowed: true, until: addMonths(askBy, extension.months), askBy };
}

/** Nobody opened it for too long: its melder is told so, and what can be done (LET-3). */
export function isUnopened(facts: Facts, today: string): boolean {
  return facts.openedOn === undefined && today > openBy(facts);
}

export function openBy({ regime, receivedOn, arrivedOn = receivedOn }: Facts): string {
  return addDays(arrivedOn, regimeOf(regime).rules.unopened.days);
}

/** By when the melder is to be written to, while nobody does (LET-3). */
export function silenceBy({ regime, receivedOn, heardOn }: Facts): string {
  return addDays(heardOn ?? receivedOn, regimeOf(regime).rules.silence.days);
}

/** When to ask after the melder once it is closed (LET-3); nobody can once it is destroyed. */
export function aftercareDays({ regime }: Facts, { on, destroyFrom }: Closed): readonly string[] {
  const { months } = regimeOf(regime).rules.aftercare;
  return months.map((some) => addMonths(on, some)).filter((day) => day < destroyFrom);
}

/**
 * How far it is on a day (LET-1): nobody has to say how it went, so from the first day of aftercare on nobody waits for
 * it any more. What is not closed yet is closed first.
 */
export function phaseOn(facts: Facts, { phase }: Pick<Workflow, 'phase'>, today: string): Phase {
  if (phase !== 'evaluation' || facts.closed === undefined) return phase;
  const [first] = aftercareDays(facts, facts.closed);
  return first !== undefined && first <= today ? 'aftercare' : phase;
}

/** How long to keep a melding that ends: a proposal, to be shown as one, and for a person to decide (WBK-2a.2). */
export interface RetentionProposal {
  readonly reviewOn: string | undefined;
  readonly destroyFrom: string;
  readonly isProposal: true;
}

export function retentionProposal(
  facts: Pick<Facts, 'regime' | 'heldUntil'>,
  end: Omit<Closed, 'destroyFrom'>,
): RetentionProposal {
  const { reviewMonths, destroyMonths } = regimeOf(facts.regime).rules.retention.proposals[end.ground];
  return {
    reviewOn: reviewMonths === undefined ? undefined : addMonths(end.on, reviewMonths),
    destroyFrom: afterHold(addMonths(end.on, destroyMonths), facts.heldUntil),
    isProposal: true,
  };
}

/** A legal hold ends by itself with its last day (WBK-2a.2). */
export function isHeld(heldUntil: string | undefined, today: string): heldUntil is string {
  return heldUntil !== undefined && heldUntil >= today;
}

/** While a legal hold lasts nothing is destroyed. */
export function afterHold(destroyFrom: string, heldUntil: string | undefined): string {
  if (heldUntil === undefined || heldUntil < destroyFrom) return destroyFrom;
  return addDays(heldUntil, 1);
}
