/** Which page a melder says something on. Loaded with an open mailbox. */
import type { ConversationEntry } from '../../../shared/ui/conversation.tsx';
import type { KnownPerson } from '../../list-view.ts';
import type { OpenedMelding } from '../../mailbox-flow.ts';
import { findAsked } from '../asked-now.ts';
import type { NameOf } from '../names.ts';
import type { AboutMessage } from '../place.ts';
import { watchingOf } from '../watching.ts';
import { AnswerPage } from './answer-pages.tsx';
import { ApproachPage } from './approach-page.tsx';
import { IdentityPages } from './identity-pages.tsx';
import { AftercarePage, CompanionPage, RetaliationPage, TakeBackPage, WithdrawalPage } from './own-pages.tsx';
import { ReadAlongPage } from './read-along-page.tsx';
import { SecretPage } from './secret-page.tsx';
import type { Telling } from './tell-page.tsx';

export const TELLING_TASKS = [
  'retaliation',
  'approach',
  'companion',
  'read-along',
  'identity',
  'aftercare',
  'secret',
  'withdrawal',
] as const;
export type TellingTask = (typeof TELLING_TASKS)[number];

export function isTelling(place: string | object | undefined): place is TellingTask | AboutMessage {
  return typeof place === 'object' || TELLING_TASKS.some((task) => task === place);
}

export interface TellingPagesProps {
  readonly place: TellingTask | AboutMessage;
  readonly melding: OpenedMelding;
  readonly nameOf: NameOf;
  readonly entries: readonly ConversationEntry[];
  /** Whom the melder can tell who they are. */
  readonly confidants: readonly KnownPerson[];
  readonly telling: Telling;
}

export function TellingPages(props: TellingPagesProps) {
  const { place, melding, nameOf, telling } = props;
  const { workflow } = melding.view;
  const watching = watchingOf(melding);
  if (typeof place === 'object') {
    if (place.kind !== 'answer') return <TakeBackPage kind={place.kind} of={place.of} telling={telling} />;
    const asked = findAsked(workflow, place.of);
    return asked ? <AnswerPage {...{ asked, workflow, watching, nameOf, telling }} /> : null;
  }
  switch (place) {
    case 'retaliation':
      return <RetaliationPage telling={telling} />;
    case 'approach':
      return <ApproachPage proposal={undefined} now={workflow.approach} nameOf={nameOf} telling={telling} />;
    case 'companion':
      return <CompanionPage now={workflow.companion} telling={telling} />;
    case 'read-along':
      return watching ? <ReadAlongPage watching={watching} nameOf={nameOf} telling={telling} /> : null;
    case 'identity':
      return <IdentityPages people={props.confidants} telling={telling} />;
    case 'aftercare':
      return <AftercarePage telling={telling} />;
    case 'secret':
      return <SecretPage entries={props.entries} workflow={workflow} telling={telling} />;
    case 'withdrawal':
      return <WithdrawalPage telling={telling} />;
  }
}
