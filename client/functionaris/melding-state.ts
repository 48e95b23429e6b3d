import { addDays } from '../shared/days.ts';
import { confirmBy, feedbackBy } from '../shared/next-dates.ts';
import type { ReadMelding } from './desk-flow.ts';

export type MeldingState = 'halted' | 'wish' | 'new' | 'unconfirmed' | 'waiting' | 'answered';

/** Something newer was not believed, or does not open: what is here may be old, and nothing is written. */
export function isHalted({ conversation }: ReadMelding): boolean {
  return conversation.halt !== undefined;
}

/** False for who came later and was not given what was said before. */
export function isReportKnown({ view }: ReadMelding): boolean {
  return view.report !== undefined;
}

/** How a melding stands for one functionaris: the first that holds. */
export function stateOf(melding: ReadMelding, ownFp: string): MeldingState {
  const { view } = melding;
  if (isHalted(melding)) return 'halted';
  if (view.openWishes.length > 0) return 'wish';
  if (isReportKnown(melding)) {
    if (!view.openedBy.includes(ownFp)) return 'new';
    if (view.confirmedOn === undefined) return 'unconfirmed';
  }
  const spoken = view.events.filter(({ kind }) => kind === 'text' || kind === 'confirmation').at(-1);
  return spoken?.message.sender.kind === 'melder' ? 'waiting' : 'answered';
}

export interface LegalDate {
  readonly kind: 'confirm' | 'feedback';
  readonly on: string;
  readonly state: 'calm' | 'soon' | 'overdue';
}

/** How long before the day a term counts as near. */
const SOON_DAYS = { confirm: 2, feedback: 14 } as const;

/** The term that comes first: confirming until that is done, then feedback. Who cannot see the report confirms nothing. */
export function nextLegalDate(melding: ReadMelding, today: string): LegalDate {
  const { receivedOn, view } = melding;
  const kind = view.confirmedOn === undefined && isReportKnown(melding) ? 'confirm' : 'feedback';
  const on = kind === 'confirm' ? confirmBy(receivedOn) : feedbackBy(receivedOn, view.confirmedOn);
  const isSoon = on <= addDays(today, SOON_DAYS[kind]);
  return { kind, on, state: on < today ? 'overdue' : isSoon ? 'soon' : 'calm' };
}

/** Soonest term first; where equal the oldest melding. */
export function inLegalOrder(meldingen: readonly ReadMelding[], today: string): readonly ReadMelding[] {
  const keyOf = (melding: ReadMelding) =>
    `${nextLegalDate(melding, today).on} ${melding.receivedOn} ${melding.meldingId}`;
  return [...meldingen].sort((left, right) => (keyOf(left) < keyOf(right) ? -1 : 1));
}
