import { Alert } from '../shared/ui/alert.tsx';
import { Button } from '../shared/ui/button.tsx';
import { ButtonGroup } from '../shared/ui/button-group.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import type { ReadMelding } from './desk-flow.ts';
import { type EndingWordsInput, unseenLine } from './ending-words.ts';

export interface UnseenAlarmProps extends EndingWordsInput {
  readonly melding: ReadMelding;
  readonly busy: boolean;
  readonly onStop: () => void;
}

/** The server counts a request to destroy that no message says: whoever sees it can stop it at once. */
export function UnseenAlarm(props: UnseenAlarmProps) {
  const { melding, text, busy, onStop } = props;
  const line = unseenLine(melding.view.ending, props);
  if (line === undefined) return null;
  return (
    <Alert kind="error" title={text.ending.unseenTitle}>
      <Paragraph>{line}</Paragraph>
      <Paragraph>{text.ending.unseenHow}</Paragraph>
      <ButtonGroup>
        <Button appearance="primary" busy={busy} busyText={text.ending.stopBusy} onClick={onStop}>
          {text.ending.stop}
        </Button>
      </ButtonGroup>
    </Alert>
  );
}
