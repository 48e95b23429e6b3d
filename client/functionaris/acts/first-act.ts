/** What a melding's page offers first: one button stands out, and it is the one that the soonest date asks for. */
import { asksForAct, byUrgency, type Term } from '../../../schema/content/rules/clocks.ts';
import { isReceiptDue, termsOf } from '../melding-state.ts';
import type { Acting } from './act.ts';
import { ACTS, type ActKind, AMONG_COLLEAGUES, GROUPS, isPossible, TO_MELDER } from './acts.ts';

export type First = ActKind | 'stop' | 'receipt' | 'reply';

const KINDS = [...TO_MELDER, ...AMONG_COLLEAGUES].flatMap((group): readonly ActKind[] => GROUPS[group]);

export function firstOf(acting: Acting): First {
  const { melding, today } = acting;
  // Before any date: it may be gone by then.
  if (melding.view.ending.unseen !== undefined) return 'stop';
  return (
    termsOf(melding, today)
      .filter((term) => asksForAct(term) && term.state !== 'calm')
      .sort(byUrgency(today))
      .map((term) => meeting(term, acting))
      .find((one) => one !== undefined) ?? (isReceiptDue(melding) ? 'receipt' : 'reply')
  );
}

/** Undefined for what is done on another page. */
function meeting({ metBy }: Term, acting: Acting): First | undefined {
  if (metBy === 'confirm') return 'receipt';
  if (metBy === 'write') return 'reply';
  return KINDS.find((kind) => ACTS[kind].meets === metBy && isPossible(kind, acting));
}
