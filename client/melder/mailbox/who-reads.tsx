import type { RosterContent } from '../../../schema/content/messages.ts';
import { Heading } from '../../shared/ui/heading.tsx';
import { Paragraph } from '../../shared/ui/paragraph.tsx';
import { PersonCard } from '../../shared/ui/person-card.tsx';
import type { ReaderOption } from '../reader-choices.ts';
import { useTexts } from '../texts.ts';
import { listNames, type NameOf } from './names.ts';

export interface WhoReadsProps {
  readonly roster: RosterContent;
  readonly options: readonly ReaderOption[];
  readonly nameOf: NameOf;
}

export function WhoReads({ roster, options, nameOf }: WhoReadsProps) {
  const texts = useTexts();
  const { shared, melder } = texts;
  const { whoReads } = melder;
  return (
    <>
      <Heading level={2}>{whoReads.title}</Heading>
      <Paragraph>{whoReads.text}</Paragraph>
      <div>
        {roster.readers.map(({ fp }) => {
          const option = options.find((listed) => listed.fp === fp);
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
      {roster.excluded.length > 0 && (
        <Paragraph>{whoReads.excluded(listNames(roster.excluded.map(nameOf), texts))}</Paragraph>
      )}
    </>
  );
}
