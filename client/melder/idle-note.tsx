import { Alert } from '../shared/ui/alert.tsx';
import { Button } from '../shared/ui/button.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import { useTexts } from './texts.ts';

/** Before an idle page is emptied. Stays in view wherever somebody reads; any key or touch is an answer. */
export function IdleNote({ isSoon }: { readonly isSoon: boolean }) {
  const { idleSoonTitle, idleSoon, idleStay } = useTexts().shared.page;
  return (
    <div role="alert" class="zp-idle-note">
      {isSoon && (
        <Alert kind="warning" title={idleSoonTitle}>
          <Paragraph>{idleSoon}</Paragraph>
          {/* Pressing it is the sign of life. */}
          <Button appearance="primary" onClick={() => undefined}>
            {idleStay}
          </Button>
        </Alert>
      )}
    </div>
  );
}
