import { Button } from '../shared/ui/button.tsx';
import { ButtonGroup } from '../shared/ui/button-group.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import { Screen } from '../shared/ui/screen.tsx';
import { Failure } from '../shared/vault/failure.tsx';
import type { Language } from '../text/language.ts';
import { ChangeCard } from './change-cards.tsx';
import type { ListChange } from './list-changes.ts';
import type { FunctionarisText } from './texts.ts';

export interface ConfirmListPageProps {
  readonly text: FunctionarisText;
  readonly language: Language;
  /** Entry by entry. */
  readonly changes: readonly ListChange[];
  /** This account never confirmed a list. */
  readonly isFirst: boolean;
  readonly busy: boolean;
  readonly failed: string | undefined;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

export function ConfirmListPage({ text, language, changes, isFirst, ...props }: ConfirmListPageProps) {
  const { list } = text;
  return (
    <Screen title={isFirst ? list.firstTitle : list.changedTitle}>
      <Paragraph lead>{isFirst ? list.firstLead : list.changedLead}</Paragraph>
      {changes.map((change) => (
        <ChangeCard key={changeKey(change)} text={text} language={language} change={change} />
      ))}
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

function changeKey(change: ListChange): string {
  return 'person' in change ? `${change.seq}.${change.person.fp.join()}` : `${change.seq}`;
}
