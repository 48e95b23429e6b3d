import { Button } from '../../shared/ui/button.tsx';
import { PersonCard } from '../../shared/ui/person-card.tsx';
import type { ReaderChoice, ReaderOption } from '../reader-choices.ts';
import { useTexts } from '../texts.ts';

export interface ReaderCardProps {
  readonly option: ReaderOption;
  readonly choice: ReaderChoice | undefined;
  readonly onChoose: (choice: ReaderChoice | undefined) => void;
}

/** One person: a box for "reads it", and apart from it a button for "may never read this". */
export function ReaderCard({ option, choice, onChoose }: ReaderCardProps) {
  const { shared, melder } = useTexts();
  const { readers } = melder;
  const isExcluded = choice === 'never';
  const chosen = choice === 'reads' ? readers.chosenNote : isExcluded ? readers.excludedNote : readers.notChosenNote;
  const notes = [chosen, option.isManager && readers.managerNote, option.isNamesake && readers.namesakeNote];
  return (
    <PersonCard
      name={option.name}
      role={option.functionTitle}
      place={option.isExternal ? shared.words.external : shared.words.internal}
      isExternal={option.isExternal}
      note={notes.filter(Boolean).join(' ')}
      checked={choice === 'reads'}
      onChange={(checked) => onChoose(checked ? 'reads' : undefined)}
      isExcluded={isExcluded}
      actions={
        <Button
          appearance="link"
          label={isExcluded ? readers.allowAgainOf(option.name) : readers.doNotReadOf(option.name)}
          onClick={() => onChoose(isExcluded ? undefined : 'never')}
        >
          {isExcluded ? readers.allowAgain : readers.doNotRead}
        </Button>
      }
    />
  );
}
