import { Alert } from '../../shared/ui/alert.tsx';
import { Button } from '../../shared/ui/button.tsx';
import { ButtonGroup } from '../../shared/ui/button-group.tsx';
import { Paragraph } from '../../shared/ui/paragraph.tsx';
import type { OpenedMelding } from '../mailbox-flow.ts';
import { useAllTexts } from './texts.ts';

/** Whoever entered the report, or reports for this person, handed over the words: known to them until they are replaced. */
export function EnteredNote({
  melding,
  onReplace,
}: {
  readonly melding: OpenedMelding;
  readonly onReplace: () => void;
}) {
  const { melder, mailbox } = useAllTexts();
  const { entered } = mailbox.asked;
  if (!isCodeKnown(melding)) return null;
  const { title, text } = melding.isCodeKnownToOther ? melder.givenCode : entered;
  return (
    <Alert kind="warning" title={title}>
      <Paragraph>{text}</Paragraph>
      <ButtonGroup>
        <Button appearance="primary" onClick={onReplace}>
          {entered.action}
        </Button>
      </ButtonGroup>
    </Alert>
  );
}

export function isCodeKnown({ view, isCodeKnownToOther }: Pick<OpenedMelding, 'view' | 'isCodeKnownToOther'>): boolean {
  return (
    isCodeKnownToOther || (view.report?.entered !== undefined && !view.events.some(({ kind }) => kind === 'replaced'))
  );
}
