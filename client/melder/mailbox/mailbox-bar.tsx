import { useState } from 'preact/hooks';
import { Button } from '../../shared/ui/button.tsx';
import { ButtonGroup } from '../../shared/ui/button-group.tsx';
import { type Failure, sentenceOf } from '../failure.ts';
import { useAllTexts } from './texts.ts';

export interface MailboxBarProps {
  readonly onRefresh: () => Promise<Failure | undefined>;
  readonly onLeave: () => void;
  readonly onList?: (() => void) | undefined;
}

export function MailboxBar({ onRefresh, onLeave, onList }: MailboxBarProps) {
  const texts = useAllTexts();
  const { page } = texts.mailbox;
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Failure | 'refreshed'>();

  async function refresh() {
    setBusy(true);
    setOutcome(undefined);
    setOutcome((await onRefresh()) ?? 'refreshed');
    setBusy(false);
  }
  return (
    <div class="zp-flow zp-mailbox-bar">
      <ButtonGroup>
        <Button busy={isBusy} busyText={page.refreshing} onClick={() => void refresh()}>
          {page.refresh}
        </Button>
        <Button onClick={onLeave}>{page.leave}</Button>
        {onList && (
          <Button appearance="link" onClick={onList}>
            {page.toList}
          </Button>
        )}
      </ButtonGroup>
      <p class="zp-small zp-said" role="status">
        {outcome === 'refreshed' ? page.refreshed : outcome && sentenceOf(outcome, texts)}
      </p>
    </div>
  );
}
