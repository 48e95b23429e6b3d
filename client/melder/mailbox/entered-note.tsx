import { Alert } from '../../shared/ui/alert.tsx';
import { Button } from '../../shared/ui/button.tsx';
import { ButtonGroup } from '../../shared/ui/button-group.tsx';
import { Paragraph } from '../../shared/ui/paragraph.tsx';
import type { OpenedMelding } from '../mailbox-flow.ts';
import { useAllTexts } from './texts.ts';

/** A functionaris entered the report and handed over the words: known to somebody else until they are replaced. */
export function EnteredNote({
  melding,
  onReplace,
}: {
  readonly melding: OpenedMelding;
  readonly onReplace: () => void;
}) {
  const { entered } = useAllTexts().mailbox.asked;
  if (!isCodeKnown(melding)) return null;
  return (
    <Alert kind="warning" title={entered.title}>
      <Paragraph>{entered.text}</Paragraph>
      <ButtonGroup>
        <Button appearance="primary" onClick={onReplace}>
          {entered.action}
        </Button>
      </ButtonGroup>
    </Alert>
  );
}

export function isCodeKnown({ view }: Pick<OpenedMelding, 'view'>): boolean {
  return view.report?.entered !== undefined && !view.events.some(({ kind }) => kind === 'replaced');
}
