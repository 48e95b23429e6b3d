import { CHECK_WORDS, checkWords } from '../../../crypto/check-words.ts';
import { checkWord } from '../check-word.ts';
import { useModel } from '../model.ts';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { ButtonGroup } from '../ui/button-group.tsx';
import { Paragraph } from '../ui/paragraph.tsx';
import { Screen } from '../ui/screen.tsx';
import { WordGrid } from '../ui/word-grid.tsx';
import { WordsEntry } from '../ui/words-entry.tsx';
import { Failure } from '../vault/failure.tsx';
import type { AccountAppProps } from './account-app.tsx';

/** Whose device is let in is decided by what stands on its screen, scanned or typed, and never by the server. */
export function LetInPage({ account, text, language }: AccountAppProps) {
  const { scanned, typedWords, isWordsMissing, busy, problem } = useModel(account.model);
  const { letIn } = text;
  const send = () => void account.letIn();
  return (
    <Screen title={letIn.title}>
      <Paragraph lead>{scanned === undefined ? letIn.lead : letIn.leadScanned}</Paragraph>
      {scanned === undefined ? (
        <WordsEntry
          label={letIn.field}
          hint={letIn.hint}
          error={isWordsMissing ? letIn.missing : undefined}
          value={typedWords}
          onInput={account.typeWords}
          onEnter={send}
          total={CHECK_WORDS}
          checkWord={checkWord}
          texts={text.shared.wordsEntry}
        />
      ) : (
        <WordGrid words={checkWords(scanned, language)} label={letIn.scannedWords} lang={language} />
      )}
      <Alert kind="warning">
        <Paragraph>{letIn.warning}</Paragraph>
      </Alert>
      <Failure sentence={problem && text.problems[problem]} />
      <ButtonGroup>
        <Button appearance="primary" busy={busy === 'device'} busyText={letIn.busy} onClick={send}>
          {letIn.send}
        </Button>
        <Button onClick={account.back}>{text.shared.actions.cancel}</Button>
      </ButtonGroup>
    </Screen>
  );
}
