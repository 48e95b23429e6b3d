import { Alert } from '../shared/ui/alert.tsx';
import { Button } from '../shared/ui/button.tsx';
import { ButtonGroup } from '../shared/ui/button-group.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import { Screen } from '../shared/ui/screen.tsx';
import { WordGrid } from '../shared/ui/word-grid.tsx';
import { Failure } from '../shared/vault/failure.tsx';
import type { FunctionarisText } from './texts.ts';

export interface CheckAgainProps {
  readonly text: FunctionarisText;
  readonly busy: boolean;
  readonly failed: string | undefined;
  readonly onCheck: () => void;
}

function CheckAgain({ text: { list }, busy, failed, onCheck }: CheckAgainProps) {
  return (
    <>
      <Failure sentence={failed} />
      <ButtonGroup>
        <Button appearance="primary" busy={busy} busyText={list.checkBusy} onClick={onCheck}>
          {list.checkAgain}
        </Button>
      </ButtonGroup>
    </>
  );
}

/** The list does not hold, or is older than this account saw: nothing is read or written. */
export function AlarmPage(props: CheckAgainProps) {
  const { list } = props.text;
  return (
    <Screen title={list.alarmTitle}>
      <Alert kind="error" live="alert">
        <Paragraph>{list.alarm}</Paragraph>
      </Alert>
      <Paragraph lead>{list.alarmHow}</Paragraph>
      <CheckAgain {...props} />
    </Screen>
  );
}

export function UnlistedPage({ words, ...props }: CheckAgainProps & { readonly words: readonly string[] }) {
  const { list, enrol } = props.text;
  return (
    <Screen title={list.unlistedTitle}>
      <Paragraph lead>{list.unlisted}</Paragraph>
      <WordGrid words={words} label={enrol.words} />
      <Alert kind="warning">
        <Paragraph>{enrol.notByMail}</Paragraph>
      </Alert>
      <Paragraph>{list.unlistedOnce}</Paragraph>
      <CheckAgain {...props} />
    </Screen>
  );
}

export interface DoubtPageProps {
  readonly text: FunctionarisText;
  readonly busy: boolean;
  readonly failed: string | undefined;
  readonly onGo: () => void;
  readonly onBack: () => void;
}

export function DoubtPage({ text: { list }, busy, failed, onGo, onBack }: DoubtPageProps) {
  return (
    <Screen title={list.doubtTitle}>
      <Paragraph lead>{list.doubt}</Paragraph>
      <Failure sentence={failed} />
      <ButtonGroup>
        <Button appearance="primary" onClick={onBack}>
          {list.doubtBack}
        </Button>
        <Button busy={busy} onClick={onGo}>
          {list.doubtGo}
        </Button>
      </ButtonGroup>
    </Screen>
  );
}
