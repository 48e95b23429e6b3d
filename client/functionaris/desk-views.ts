/** Parts of the desk to look at, from what this browser has decrypted: the server is asked nothing. */
import type { ReadMelding } from './desk-flow.ts';
import { asideSince, dossierOf } from './dossier-flow.ts';
import { isOverdue, stateOf } from './melding-state.ts';

export const DESK_VIEWS = ['open', 'mine', 'unread', 'overdue', 'our-turn', 'waiting', 'closed', 'junk'] as const;
export type DeskView = (typeof DESK_VIEWS)[number];

export interface ViewAt {
  readonly ownFp: string;
  readonly today: string;
}

/** What was set aside stands in its own view only, and what is closed in its own unless something presses. */
export function isInView(melding: ReadMelding, view: DeskView, { ownFp, today }: ViewAt): boolean {
  const { assignedTo } = dossierOf(melding);
  const isAside = asideSince(melding) !== undefined;
  if (view === 'junk' || isAside) return view === 'junk' && isAside;
  const isClosed = melding.view.workflow.closed !== undefined;
  const state = stateOf(melding, ownFp);
  switch (view) {
    case 'open':
      return !isClosed || isOverdue(melding, today);
    case 'mine':
      return assignedTo === ownFp;
    case 'unread':
      return state === 'new' || state === 'wish' || state === 'halted';
    case 'overdue':
      return isOverdue(melding, today);
    case 'our-turn':
      return !isClosed && state !== 'answered';
    case 'waiting':
      return !isClosed && state === 'answered';
    case 'closed':
      return isClosed;
  }
}
