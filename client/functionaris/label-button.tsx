import type { Event } from '../../schema/content/fold.ts';
import { Button } from '../shared/ui/button.tsx';
import type { ReadMelding } from './desk-flow.ts';
import type { FunctionarisText } from './texts.ts';

export interface LabelButtonProps {
  readonly text: FunctionarisText;
  readonly melding: ReadMelding;
  readonly event: Event;
  readonly onLabel: (digest: string, isSet: boolean) => void;
}

/** "Holds a trade secret" (WBK-1a.2), on what was said by either side. */
export function LabelButton({ text, melding, event, onLabel }: LabelButtonProps) {
  const { statements } = text;
  const { digest } = event.message;
  const isSet = melding.view.workflow.labelled.has(digest);
  // A label says nothing that could be a secret itself.
  if (event.kind === 'statement' && event.content.type === 'label') return null;
  return (
    <Button appearance="link" onClick={() => onLabel(digest, !isSet)}>
      {isSet ? statements.liftLabel : statements.setLabel}
    </Button>
  );
}
