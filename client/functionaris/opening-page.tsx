import { Alert } from '../shared/ui/alert.tsx';
import { Button } from '../shared/ui/button.tsx';
import { ButtonGroup } from '../shared/ui/button-group.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import { Progress } from '../shared/ui/progress.tsx';
import { Screen } from '../shared/ui/screen.tsx';
import { Failure } from '../shared/vault/failure.tsx';
import type { DeskProgress } from './listing-flow.ts';
import type { FunctionarisText } from './texts.ts';

export interface OpeningPageProps {
  readonly text: FunctionarisText;
  readonly progress: DeskProgress | undefined;
  readonly failed: string | undefined;
  readonly onAgain: () => void;
}

/** A screen reader hears ten steps, not a thousand. */
function percentOf({ tried, total }: DeskProgress): number {
  return total === 0 ? 100 : Math.floor((tried / total) * 10) * 10;
}

export function OpeningPage({ text, progress, failed, onAgain }: OpeningPageProps) {
  const { opening, list } = text;
  return (
    <Screen title={opening.title}>
      <Paragraph lead>{opening.lead}</Paragraph>
      {failed === undefined && (
        <Progress
          label={opening.label}
          value={progress?.tried ?? 0}
          max={progress?.total || 1}
          text={opening.progress(progress === undefined ? 0 : percentOf(progress))}
        />
      )}
      {failed === undefined && typeof WebAssembly === 'undefined' && (
        <Alert kind="warning">
          <Paragraph>{opening.slow}</Paragraph>
        </Alert>
      )}
      <Failure sentence={failed} />
      {failed !== undefined && (
        <ButtonGroup>
          <Button appearance="primary" onClick={onAgain}>
            {list.checkAgain}
          </Button>
        </ButtonGroup>
      )}
    </Screen>
  );
}
