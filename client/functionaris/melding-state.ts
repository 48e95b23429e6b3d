import type { Event } from '../../schema/content/fold.ts';
import { asksForAct, clocksOf, nextTerm, type Term, urgencyOf } from '../../schema/content/rules/clocks.ts';
import { factsOf } from '../../schema/content/rules/facts-of.ts';
import type { Said } from '../../schema/content/said.ts';
import type { ReadMelding } from './desk-flow.ts';
import { dossierOf, findDossier } from './dossier-flow.ts';

export type MeldingState = 'halted' | 'wish' | 'new' | 'unconfirmed' | 'waiting' | 'answered';

/** Something newer was not believed, or does not open: what is here may be old, and nothing is written. */
export function isHalted({ conversation }: ReadMelding): boolean {
  return conversation.halt !== undefined;
}

/** False for who came later and was not given what was said before. */
export function isReportKnown({ view }: ReadMelding): boolean {
  return view.report !== undefined;
}

export function isReceiptDue(melding: ReadMelding): boolean {
  return melding.view.confirmedOn === undefined && isReportKnown(melding);
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
  const spoken = view.events.findLast(isSaid);
  return spoken?.message.sender.kind === 'melder' ? 'waiting' : 'answered';
}

/** Something that the other side may want to answer. */
function isSaid(event: Event): boolean {
  if (event.kind === 'statement') return event.content.type !== 'label';
  return event.kind === 'text' || event.kind === 'files' || event.kind === 'confirmation';
}

/** For a list of a thousand, each letter that is typed would count all of them anew, three times: half a second. */
const counted = new WeakMap<ReadMelding, { readonly today: string; readonly terms: readonly Term[] }>();

/** Every term of a melding, which never changes but is read anew. Who cannot see the report confirms nothing. */
export function termsOf(melding: ReadMelding, today: string): readonly Term[] {
  const known = counted.get(melding);
  if (known?.today === today) return known.terms;
  const terms = countTerms(melding, today);
  counted.set(melding, { today, terms });
  return terms;
}

function countTerms(melding: ReadMelding, today: string): readonly Term[] {
  return clocksOf(factsOf({ ...melding, dossier: findDossier(melding)?.view.dossier }), today).filter(
    ({ kind }) => kind !== 'confirm' || isReportKnown(melding),
  );
}

/** What comes first; undefined when nothing is to be done by any day. */
export function nextOf(melding: ReadMelding, today: string): Term | undefined {
  return nextTerm(termsOf(melding, today), today);
}

/** Also where something else comes first. */
export function isOverdue(melding: ReadMelding, today: string): boolean {
  return termsOf(melding, today).some((term) => asksForAct(term) && term.state === 'overdue');
}

/** What the last look at a closed melding proposed, while nobody did it yet (WBK-2a.2). */
export function openAdvice(melding: ReadMelding): Said<'review'> | undefined {
  const { review } = dossierOf(melding);
  const { workflow, ending } = melding.view;
  if (review === undefined || workflow.closed === undefined) return undefined;
  const isAsked = ending.asked.length > 0;
  return (review.content.advice === 'destroy' ? isAsked : workflow.hold !== undefined) ? undefined : review;
}

/** After every day there is. */
const NEVER = '9999-12-31';

/** Soonest term first; where equal the oldest melding. */
export function inLegalOrder(meldingen: readonly ReadMelding[], today: string): readonly ReadMelding[] {
  function keyOf(melding: ReadMelding): string {
    const next = nextOf(melding, today);
    return `${next ? urgencyOf(next, today) : NEVER} ${melding.receivedOn} ${melding.meldingId}`;
  }
  return [...meldingen]
    .map((melding) => ({ melding, key: keyOf(melding) }))
    .sort((left, right) => (left.key < right.key ? -1 : 1))
    .map(({ melding }) => melding);
}
