import { Alert } from '../../shared/ui/alert.tsx';
import { Button } from '../../shared/ui/button.tsx';
import { ButtonGroup } from '../../shared/ui/button-group.tsx';
import { Paragraph } from '../../shared/ui/paragraph.tsx';
import { PersonCard } from '../../shared/ui/person-card.tsx';
import { Screen } from '../../shared/ui/screen.tsx';
import type { ChannelView } from '../channel-view.ts';
import { ListFacts } from '../list-details.tsx';
import { useAllTexts } from './texts.ts';

export interface ListPageProps {
  readonly view: ChannelView;
  readonly onBack: () => void;
}

/** The whole list, for who wants to see whom it names and what happened to it. */
export function ListPage({ view, onBack }: ListPageProps) {
  const { shared, melder, mailbox } = useAllTexts();
  const { readers } = melder;
  return (
    <Screen title={mailbox.menu.list} name="list">
      {!view.options.some(({ isPreselected }) => isPreselected) && (
        <Alert kind="warning">
          <Paragraph>{mailbox.list.notFresh}</Paragraph>
        </Alert>
      )}
      <div>
        {view.options.map(({ fp, name, functionTitle, isExternal, isNamesake }) => (
          <PersonCard
            key={fp}
            name={name}
            role={functionTitle}
            place={isExternal ? shared.words.external : shared.words.internal}
            isExternal={isExternal}
            note={isNamesake ? readers.namesakeNote : undefined}
          />
        ))}
      </div>
      <ListFacts list={view.list} />
      <ButtonGroup>
        <Button onClick={onBack}>{mailbox.menu.back}</Button>
      </ButtonGroup>
    </Screen>
  );
}
