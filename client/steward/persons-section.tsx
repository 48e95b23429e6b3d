import type { Directory, Person } from '../../crypto/directory.ts';
import { fpText } from '../shared/directory.ts';
import { Button } from '../shared/ui/button.tsx';
import { ButtonGroup } from '../shared/ui/button-group.tsx';
import { Details } from '../shared/ui/details.tsx';
import { EmptyState } from '../shared/ui/empty-state.tsx';
import { Heading } from '../shared/ui/heading.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import { PersonCard } from '../shared/ui/person-card.tsx';
import { formatDay } from '../text/dates.ts';
import type { Language } from '../text/language.ts';
import { tasksOf } from './person-summary.tsx';
import type { PersonOp } from './steward-state.ts';
import type { StewardText } from './texts.ts';

export interface PersonsSectionProps {
  readonly text: StewardText;
  readonly language: Language;
  readonly directory: Directory;
  readonly onChange: (op: PersonOp, person: Person) => void;
}

const OPERATIONS: Readonly<Record<Person['state'], readonly PersonOp[]>> = {
  listed: ['suspend', 'remove'],
  suspended: ['resume', 'remove'],
  removed: [],
};

/** Whoever is listed; apart, who is not there for a while, and who is gone. */
export function PersonsSection({ text, language, directory, onChange }: PersonsSectionProps) {
  const { home } = text;
  const inState = (state: Person['state']) => directory.persons.filter((person) => person.state === state);
  const card = (person: Person) => (
    <PersonCard
      key={fpText(person)}
      name={person.name}
      role={person.functionTitle}
      place={text.account.shared.words[person.place]}
      isExternal={person.place === 'external'}
      note={noteOf(person, directory, text, language)}
      actions={
        OPERATIONS[person.state].length > 0 && (
          <Details summary={home.menu(person.name)}>
            <ButtonGroup>
              {OPERATIONS[person.state].map((op) => (
                <Button key={op} label={`${home[op]}: ${person.name}`} onClick={() => onChange(op, person)}>
                  {home[op]}
                </Button>
              ))}
            </ButtonGroup>
          </Details>
        )
      }
    />
  );
  const [listed, suspended, removed] = [inState('listed'), inState('suspended'), inState('removed')];
  return (
    <>
      {listed.length === 0 && (
        <EmptyState title={home.noPersons}>
          <Paragraph>{home.noPersonsHow}</Paragraph>
        </EmptyState>
      )}
      {listed.map(card)}
      {suspended.length > 0 && <Heading level={3}>{home.suspended}</Heading>}
      {suspended.map(card)}
      {removed.length > 0 && <Details summary={`${home.removed} (${removed.length})`}>{removed.map(card)}</Details>}
    </>
  );
}

function noteOf(person: Person, { history }: Directory, text: StewardText, language: Language): string {
  const { home } = text;
  const changed = history[person.changedSeq]?.day ?? person.listedOn;
  const when =
    person.state === 'removed'
      ? home.removedOn(formatDay(changed, language))
      : home.since(formatDay(person.listedOn, language));
  const notes = [
    tasksOf(person, text),
    when,
    person.formerly !== null && home.anew,
    person.isSomebodyElse && home.sameName,
  ];
  return notes.filter(Boolean).join('; ');
}
