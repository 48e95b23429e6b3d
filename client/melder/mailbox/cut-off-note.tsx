import { Alert } from '../../shared/ui/alert.tsx';
import { Button } from '../../shared/ui/button.tsx';
import { ButtonGroup } from '../../shared/ui/button-group.tsx';
import { Paragraph } from '../../shared/ui/paragraph.tsx';
import type { OpenedMelding } from '../mailbox-flow.ts';
import { useAllTexts } from './texts.ts';

export interface CutOffNoteProps {
  readonly melding: OpenedMelding;
  readonly onSendAgain: () => void;
}

/** Somebody changed the readers in a way that does not hold, or left the melder out (P4). */
export function CutOffNote({ melding, onSendAgain }: CutOffNoteProps) {
  const { cutOff, menu } = useAllTexts().mailbox;
  const { halt } = melding.conversation;
  if (halt === undefined) return null;
  return (
    <Alert kind="error" title={cutOff.title} live="alert">
      <Paragraph>{cutOff[halt]}</Paragraph>
      <Paragraph>{cutOff.whatNow}</Paragraph>
      <ButtonGroup>
        <Button appearance="primary" onClick={onSendAgain}>
          {menu.again}
        </Button>
      </ButtonGroup>
    </Alert>
  );
}
