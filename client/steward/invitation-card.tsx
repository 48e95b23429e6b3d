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
  const { person, state, createdOn } = invitation;
  const isEnrolled = state === 'enrolled';
  return (
    <PersonCard
      name={person.name}
      role={person.functionTitle}
      place={account.shared.words[person.place]}
      isExternal={person.place === 'external'}
      note={
        <>
          <Badge kind={isEnrolled ? 'warning' : 'neutral'}>{home.states[state]}</Badge>{' '}
          {isEnrolled ? home.enrolledHow : home.invitedOn(formatDay(createdOn, language))}
        </>
      }
      actions={
        isEnrolled && (
          <Button label={home.compareLabel(person.name)} onClick={onCompare}>
            {home.compare}
          </Button>
        )
      }
    />
  );
}
