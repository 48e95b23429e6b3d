import { Alert } from '../../shared/ui/alert.tsx';
import { Button } from '../../shared/ui/button.tsx';
import { Paragraph } from '../../shared/ui/paragraph.tsx';
import { Progress } from '../../shared/ui/progress.tsx';
import { sentenceOf } from '../failure.ts';
import { useTexts } from '../texts.ts';
import type { Following } from './attachments-flow.ts';

export interface FollowingNoteProps {
  readonly following: Following;
  readonly onGoOn: () => void;
}

/** How far the files are that follow a report. Shown until all of them arrived. */
export function FollowingNote({ following, onGoOn }: FollowingNoteProps) {
  const texts = useTexts();
  const { following: words } = texts.melder;
  switch (following.kind) {
    case 'going': {
      const { sent, count, bytes, totalBytes } = following;
      const percent = totalBytes === 0 ? 0 : Math.floor((bytes / totalBytes) * 10) * 10;
      const text = words.progress(Math.min(sent + 1, count), count, percent);
      return <Progress label={words.label} value={bytes} max={Math.max(totalBytes, 1)} text={text} />;
    }
    case 'stopped':
      return (
        <Alert kind="error" title={words.stoppedTitle} live="alert">
          <Paragraph>{sentenceOf(following.failure, texts)}</Paragraph>
          <Paragraph>{words.stopped}</Paragraph>
          <Button onClick={onGoOn}>{texts.shared.actions.tryAgain}</Button>
        </Alert>
      );
    case 'done':
      return (
        <Alert kind="ok" live="status">
          <Paragraph>{words.done}</Paragraph>
        </Alert>
      );
  }
}
