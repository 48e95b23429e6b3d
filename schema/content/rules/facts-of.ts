import type { ConversationView } from '../fold.ts';
import type { Facts } from './facts.ts';
import type { NamedRegime } from './rule-sets.ts';

export interface FactsInput {
  readonly regime: NamedRegime;
  readonly receivedOn: string;
  readonly view: Pick<ConversationView, 'events' | 'confirmedOn'>;
}

/** What the clocks need, out of a conversation. */
export function factsOf({ regime, receivedOn, view }: FactsInput): Facts {
  const byFunctionaris = view.events.filter(({ message }) => message.sender.kind === 'functionaris');
  const heard = byFunctionaris.filter(({ kind }) => kind === 'text' || kind === 'confirmation');
  return {
    regime,
    receivedOn,
    openedOn: byFunctionaris.find((event) => event.kind === 'opened' && event.matches)?.message.day,
    confirmedOn: view.confirmedOn,
    heardOn: heard.at(-1)?.message.day,
  };
}
