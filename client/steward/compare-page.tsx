import type { PersonDescription } from '../../crypto/card.ts';
import { CHECK_WORDS } from '../../crypto/check-words.ts';
import { checkWord } from '../shared/check-word.ts';
import { Alert } from '../shared/ui/alert.tsx';
import { Button } from '../shared/ui/button.tsx';
import { ButtonGroup } from '../shared/ui/button-group.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import { Screen } from '../shared/ui/screen.tsx';
import { WordsEntry } from '../shared/ui/words-entry.tsx';
import { Failure } from '../shared/vault/failure.tsx';
import { PersonSummary } from './person-summary.tsx';
import type { StewardText } from './texts.ts';

export interface ComparePageProps {
  readonly text: StewardText;
  readonly person: PersonDescription;
  readonly typed: string;
  readonly problem: 'count' | 'differ' | undefined;
  readonly busy: boolean;
  readonly failed: string | undefined;
  readonly onType: (typed: string) => void;
  readonly onSend: () => void;
  readonly onBack: () => void;
}

export function ComparePage({ text, person, typed, problem, busy, failed, onType, onSend, onBack }: ComparePageProps) {
  const words = text.compare;
  const { name } = person;
  return (
    <Screen title={words.title(name)}>
      <Paragraph lead>{words.lead(name)}</Paragraph>
      <Paragraph>{words.why}</Paragraph>
      <WordsEntry
        label={words.field(name)}
        hint={words.hint}
        error={problem === 'count' ? words.count : undefined}
        value={typed}
        onInput={onType}
        onEnter={onSend}
        total={CHECK_WORDS}
        checkWord={checkWord}
        texts={text.account.shared.wordsEntry}
      />
      {problem === 'differ' && (
        <Alert kind="error" live="alert" title={words.differTitle}>
          <Paragraph>{words.differ}</Paragraph>
        </Alert>
      )}
      <Failure sentence={failed} />
      <PersonSummary text={text} title={words.asListed} person={person} />
      <ButtonGroup>
        <Button appearance="primary" busy={busy} busyText={words.busy} onClick={onSend}>
          {words.send}
        </Button>
        <Button appearance="link" onClick={onBack}>
          {text.account.shared.actions.cancel}
        </Button>
      </ButtonGroup>
    </Screen>
  );
}
