import { checkWords } from '../../crypto/check-words.ts';
import type { Person } from '../../crypto/directory.ts';
import { Button } from '../shared/ui/button.tsx';
import { ButtonGroup } from '../shared/ui/button-group.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import { PersonCard } from '../shared/ui/person-card.tsx';
import { Screen } from '../shared/ui/screen.tsx';
import { Failure } from '../shared/vault/failure.tsx';
import { formatDay } from '../text/dates.ts';
import type { Language } from '../text/language.ts';
import type { FunctionarisText } from './texts.ts';

export interface ConfirmListPageProps {
  readonly text: FunctionarisText;
  readonly language: Language;
  /** Who is new or changed. */
  readonly persons: readonly Person[];
  readonly self: Person | undefined;
  /** This account never confirmed a list. */
  readonly isFirst: boolean;
  readonly busy: boolean;
  readonly failed: string | undefined;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

export function ConfirmListPage(props: ConfirmListPageProps) {
  const { text, language, self, isFirst } = props;
  const { list } = text;
  return (
    <Screen title={isFirst ? list.firstTitle : list.changedTitle}>
      <Paragraph lead>{isFirst ? list.firstLead : list.changedLead}</Paragraph>
      <div>
        {props.persons.map((person) => (
          <PersonCard
            key={person.name}
            name={person === self ? `${person.name} ${text.you}` : person.name}
            role={person.functionTitle}
            place={text.account.shared.words[person.place]}
            isExternal={person.place === 'external'}
            note={
              <>
                {list.since(formatDay(person.listedOn, language))}
                <br />
                {list.sixWords}{' '}
                <b lang={language} translate={false}>
                  {checkWords(person.fp, language).join(' ')}
                </b>
              </>
            }
          />
        ))}
      </div>
      <Paragraph>{list.how}</Paragraph>
      <Failure sentence={props.failed} />
      <ButtonGroup>
        <Button appearance="primary" busy={props.busy} busyText={list.yesBusy} onClick={props.onYes}>
          {list.yes}
        </Button>
        <Button onClick={props.onNo}>{list.no}</Button>
      </ButtonGroup>
    </Screen>
  );
}
