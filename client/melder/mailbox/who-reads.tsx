import type { RosterContent } from '../../../schema/content/messages.ts';
import { Heading } from '../../shared/ui/heading.tsx';
import { Paragraph } from '../../shared/ui/paragraph.tsx';
import { PersonCard } from '../../shared/ui/person-card.tsx';
import type { KnownPerson } from '../list-view.ts';
import { listNames } from '../names.ts';
import type { NameOf } from './names.ts';
import { useAllTexts } from './texts.ts';
import type { Watching } from './watching.ts';

export interface WhoReadsProps {
  readonly roster: RosterContent;
  /** The procesbegeleider, when there is one. */
  readonly watching: Watching | undefined;
  readonly people: readonly KnownPerson[];
  readonly nameOf: NameOf;
}

export function WhoReads({ roster, watching, people, nameOf }: WhoReadsProps) {
  const texts = useAllTexts();
  const { shared, mailbox } = texts;
  const { whoReads } = mailbox;
  return (
    <>
      <Heading level={2}>{whoReads.title}</Heading>
      <Paragraph>{whoReads.text}</Paragraph>
      <div>
        {roster.readers.map(({ fp }) => {
          const option = people.find((person) => person.fp === fp);
          return (
            <PersonCard
              key={fp}
              name={nameOf(fp)}
              role={option?.functionTitle ?? ''}
              place={option && (option.isExternal ? shared.words.external : shared.words.internal)}
              isExternal={option?.isExternal}
            />
          );
        })}
      </div>
      {watching && (
        <Paragraph>{(watching.isReading ? whoReads.along : whoReads.watches)(nameOf(watching.fp))}</Paragraph>
      )}
      {roster.excluded.length > 0 && (
        <Paragraph>{whoReads.excluded(listNames(roster.excluded.map(nameOf), texts))}</Paragraph>
      )}
    </>
  );
}
