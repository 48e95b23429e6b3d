import type { Person } from '../../crypto/directory.ts';
import type { Invitation } from '../../schema/wire/accounts.ts';
import { Alert } from '../shared/ui/alert.tsx';
import { Button } from '../shared/ui/button.tsx';
import { ButtonGroup } from '../shared/ui/button-group.tsx';
import { EmptyState } from '../shared/ui/empty-state.tsx';
import { Heading } from '../shared/ui/heading.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import { PersonCard } from '../shared/ui/person-card.tsx';
import { Screen } from '../shared/ui/screen.tsx';
import { Failure } from '../shared/vault/failure.tsx';
import { formatDay } from '../text/dates.ts';
import type { Language } from '../text/language.ts';
import { AddressSection } from './address-section.tsx';
import type { Need } from './channel-needs.ts';
import { InvitationCard } from './invitation-card.tsx';
import { NeedsSection } from './needs-section.tsx';
import { tasksOf } from './person-summary.tsx';
import type { StewardText } from './texts.ts';

export interface HomePageProps {
  readonly text: StewardText;
  readonly language: Language;
  readonly organisation: string;
  readonly persons: readonly Person[];
  readonly invitations: readonly Invitation[];
  readonly met: readonly Need[];
  readonly link: string;
  readonly words: readonly string[];
  readonly justListed: string | undefined;
  readonly isReading: boolean;
  readonly failed: string | undefined;
  readonly onRefresh: () => void;
  readonly onInvite: () => void;
  readonly onCompare: (invitation: Invitation) => void;
}

export function HomePage(props: HomePageProps) {
  const { text, language, persons, organisation } = props;
  const { home } = text;
  const open = props.invitations.filter(({ state }) => state !== 'listed');
  return (
    <Screen title={home.title}>
      <Paragraph>{home.noReading}</Paragraph>
      {props.justListed && (
        <Alert kind="ok" live="status">
          <Paragraph>{home.listed(props.justListed)}</Paragraph>
        </Alert>
      )}
      <Failure sentence={props.failed} />
      <NeedsSection text={text} met={props.met} />
      <section class="zp-flow">
        <Heading level={2}>{home.persons}</Heading>
        {persons.length === 0 && (
          <EmptyState title={home.noPersons}>
            <Paragraph>{home.noPersonsHow}</Paragraph>
          </EmptyState>
        )}
        {persons.map((person) => (
          <PersonCard
            key={person.name}
            name={person.name}
            role={person.functionTitle}
            place={text.account.shared.words[person.place]}
            isExternal={person.place === 'external'}
            note={`${tasksOf(person, text)}; ${home.since(formatDay(person.listedOn, language))}`}
          />
        ))}
        {open.length > 0 && <Heading level={3}>{home.invitations}</Heading>}
        {open.map((invitation) => (
          <InvitationCard
            key={invitation.invitationId}
            text={text}
            language={language}
            invitation={invitation}
            onCompare={() => props.onCompare(invitation)}
          />
        ))}
        <ButtonGroup>
          <Button appearance="primary" onClick={props.onInvite}>
            {home.invite}
          </Button>
          <Button busy={props.isReading} busyText={home.refreshBusy} onClick={props.onRefresh}>
            {home.refresh}
          </Button>
        </ButtonGroup>
      </section>
      <AddressSection text={text} organisation={organisation} link={props.link} words={props.words} />
    </Screen>
  );
}
