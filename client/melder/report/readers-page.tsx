import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Alert } from '../../shared/ui/alert.tsx';
import { FieldGroup } from '../../shared/ui/field-group.tsx';
import { Paragraph } from '../../shared/ui/paragraph.tsx';
import { Screen } from '../../shared/ui/screen.tsx';
import { ElsewhereDetails } from '../elsewhere.tsx';
import type { ListView } from '../list-view.ts';
import { chosenAs, concernsOf, type ReaderChoice, type ReaderChoices, type ReaderOption } from '../reader-choices.ts';
import { useTexts } from '../texts.ts';
import { LazyList } from './lazy-list.tsx';
import { ReaderCard } from './reader-card.tsx';
import { StepButtons } from './step-buttons.tsx';

export interface ReadersPageProps {
  readonly options: readonly ReaderOption[];
  readonly choices: ReaderChoices;
  readonly most: number;
  readonly list: ListView;
  /** Somebody chosen was taken off the list. */
  readonly hasChanged?: boolean;
  readonly above: ComponentChildren;
  readonly onChoose: (fp: string, choice: ReaderChoice | undefined) => void;
  readonly onNext: () => void;
  readonly onBack: () => void;
}

export function ReadersPage(props: ReadersPageProps) {
  const { options, choices, most, list, hasChanged = false, above, onChoose, onNext, onBack } = props;
  const { readers } = useTexts().melder;
  const [isTried, setTried] = useState(false);
  const count = chosenAs('reads', options, choices).length;
  const error = count === 0 ? readers.noneError : count > most ? readers.tooManyError(most) : undefined;

  function next() {
    setTried(true);
    if (error === undefined) onNext();
  }
  return (
    <Screen title={readers.title} name="readers" above={above}>
      {hasChanged && (
        <Alert kind="warning" title={readers.changedTitle} live="alert">
          <Paragraph>{readers.changed}</Paragraph>
        </Alert>
      )}
      <Paragraph lead>{readers.lead}</Paragraph>
      <Paragraph>{readers.never}</Paragraph>
      {!options.some(({ isPreselected }) => isPreselected) && (
        <Alert kind="warning" title={readers.nonePreselectedTitle}>
          <Paragraph>{readers.nonePreselected}</Paragraph>
        </Alert>
      )}
      <FieldGroup label={readers.listLabel} error={isTried ? error : undefined}>
        {options.map((option) => (
          <ReaderCard
            key={option.fp}
            option={option}
            choice={choices[option.fp]}
            onChoose={(choice) => onChoose(option.fp, choice)}
          />
        ))}
      </FieldGroup>
      <Concerns options={options} choices={choices} />
      <LazyList list={list} />
      <ElsewhereDetails />
      <StepButtons onNext={next} onBack={onBack} error={isTried ? error : undefined} />
    </Screen>
  );
}

function Concerns({ options, choices }: Pick<ReadersPageProps, 'options' | 'choices'>) {
  const { readers } = useTexts().melder;
  const { isSingle, noExternal } = concernsOf(options, choices);
  return (
    <div role="status" class="zp-flow">
      {isSingle && (
        <Alert kind="warning" title={readers.singleTitle}>
          <Paragraph>{readers.single}</Paragraph>
        </Alert>
      )}
      {noExternal && (
        <Alert kind="info" title={readers.noExternalTitle}>
          <Paragraph>{noExternal === 'chosen' ? readers.noExternalChosen : readers.noExternalListed}</Paragraph>
        </Alert>
      )}
    </div>
  );
}
