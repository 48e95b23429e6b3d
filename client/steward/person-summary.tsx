import type { PersonDescription } from '../../crypto/card.ts';
import { Heading } from '../shared/ui/heading.tsx';
import { PersonCard } from '../shared/ui/person-card.tsx';
import type { StewardText } from './texts.ts';

/** "ontvangt meldingen, volgt meldingen op" */
export function tasksOf({ receives, followsUp }: PersonDescription, { home }: StewardText): string {
  if (!receives && !followsUp) return home.watches;
  return [receives && home.receives, followsUp && home.followsUp].filter(Boolean).join(', ');
}

export interface PersonSummaryProps {
  readonly text: StewardText;
  readonly title: string;
  readonly person: PersonDescription;
}

export function PersonSummary({ text, title, person }: PersonSummaryProps) {
  return (
    <section class="zp-flow">
      <Heading level={2} appearance={4}>
        {title}
      </Heading>
      <PersonCard
        name={person.name}
        role={person.functionTitle}
        place={text.account.shared.words[person.place]}
        isExternal={person.place === 'external'}
        note={tasksOf(person, text)}
      />
    </section>
  );
}
