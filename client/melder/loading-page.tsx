import { Alert } from '../shared/ui/alert.tsx';
import { Button } from '../shared/ui/button.tsx';
import { ButtonGroup } from '../shared/ui/button-group.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import { Screen } from '../shared/ui/screen.tsx';
import { Spinner } from '../shared/ui/spinner.tsx';
import { sentenceOf } from './failure.ts';
import { useTexts } from './texts.ts';
import type { ChannelState } from './use-channel.ts';

export interface LoadingPageProps {
  readonly state: Exclude<ChannelState, { readonly kind: 'open' }>;
  readonly onRetry: () => void;
}

/** The channel, or the file of a page, is still on its way, or could not be had. */
export function LoadingPage({ state, onRetry }: LoadingPageProps) {
  const texts = useTexts();
  const { start, overview } = texts.melder;
  if (state.kind === 'loading') return <Spinner text={start.loading} />;
  return (
    <Screen title={start.loadFailed} name="failed">
      <Alert kind="error" live="alert">
        <Paragraph>{sentenceOf(state.failure, texts)}</Paragraph>
        <Paragraph>{overview.failedNothingLost}</Paragraph>
      </Alert>
      <ButtonGroup>
        <Button appearance="primary" onClick={onRetry}>
          {texts.shared.actions.tryAgain}
        </Button>
      </ButtonGroup>
    </Screen>
  );
}
