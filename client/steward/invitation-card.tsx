import type { Invitation } from '../../schema/wire/accounts.ts';
import { Badge } from '../shared/ui/badge.tsx';
import { Button } from '../shared/ui/button.tsx';
import { PersonCard } from '../shared/ui/person-card.tsx';
import { formatDay } from '../text/dates.ts';
import type { Language } from '../text/language.ts';
import type { StewardText } from './texts.ts';

export interface InvitationCardProps {
  readonly text: StewardText;
  readonly language: Language;
  readonly invitation: Invitation;
  readonly onCompare: () => void;
}

export function InvitationCard({ text: { home, account }, language, invitation, onCompare }: InvitationCardProps) {
  const { invitee, state, createdOn } = invitation;
  const { name } = invitee.person;
  const person = invitee.role === 'functionaris' ? invitee.person : undefined;
  const isEnrolled = state === 'enrolled';
  return (
    <PersonCard
      name={name}
      role={person?.functionTitle ?? home.steward}
      place={person && account.shared.words[person.place]}
      isExternal={person?.place === 'external'}
      note={
        <>
          <Badge kind={isEnrolled ? 'warning' : 'neutral'}>{home.states[state]}</Badge>{' '}
          {isEnrolled ? home.enrolledHow : home.invitedOn(formatDay(createdOn, language))}
        </>
      }
      actions={
        isEnrolled && (
          <Button label={home.compareLabel(name)} onClick={onCompare}>
            {home.compare}
          </Button>
        )
      }
    />
  );
}
