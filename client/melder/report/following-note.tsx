import { SendingNote } from '../../shared/attach/sending-note.tsx';
import { Alert } from '../../shared/ui/alert.tsx';
import { Paragraph } from '../../shared/ui/paragraph.tsx';
import { sentenceOf } from '../failure.ts';
import { useTexts } from '../texts.ts';
import type { Following } from './attachments-flow.ts';

export interface FollowingNoteProps {
  readonly following: Following;
  readonly onGoOn: () => void;
  readonly onPause: () => void;
}

/** How far the files are that follow a report. Shown until all of them arrived. */
export function FollowingNote({ following, onGoOn, onPause }: FollowingNoteProps) {
  const texts = useTexts();
  const { shared, melder } = texts;
  return (
    <>
      {following.kind !== 'done' && (
        <SendingNote
          text={shared.files}
          sending={following}
          tryAgain={shared.actions.tryAgain}
          onGoOn={onGoOn}
          onPause={onPause}
        >
          {following.kind === 'stopped' && (
            <>
              <Paragraph>{sentenceOf(following.failure, texts)}</Paragraph>
              <Paragraph>{melder.following.stopped}</Paragraph>
            </>
          )}
        </SendingNote>
      )}
      <div role="status">
        {following.kind === 'done' && (
          <Alert kind="ok">
            <Paragraph>{melder.following.done}</Paragraph>
          </Alert>
        )}
      </div>
    </>
  );
}
