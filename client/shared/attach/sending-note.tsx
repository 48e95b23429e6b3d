import type { ComponentChildren } from 'preact';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { ButtonGroup } from '../ui/button-group.tsx';
import { Progress } from '../ui/progress.tsx';
import type { AttachText } from './choose-files.tsx';
import type { Sending } from './send-together.ts';

export interface SendingNoteProps {
  readonly text: AttachText;
  readonly sending: Exclude<Sending<unknown>, { kind: 'done' }>;
  readonly tryAgain: string;
  readonly onGoOn: () => void;
  readonly onPause: () => void;
  /** Left out: what goes with it was sent already. */
  readonly onCancel?: (() => void) | undefined;
  /** After a stop: the reason, and what it means. */
  readonly children: ComponentChildren;
}

/** A screen reader is told each tenth, and not each chunk. */
const STEP = 10;

/** How far files are that go together, and what the person can do about it. */
export function SendingNote({ text, sending, tryAgain, onGoOn, onPause, onCancel, children }: SendingNoteProps) {
  const cancel = onCancel && (
    <Button appearance="link" onClick={onCancel}>
      {text.cancel}
    </Button>
  );
  if (sending.kind === 'stopped') {
    return (
      <Alert kind="error" title={text.stoppedTitle} live="alert">
        {children}
        <ButtonGroup>
          <Button onClick={onGoOn}>{tryAgain}</Button>
          {cancel}
        </ButtonGroup>
      </Alert>
    );
  }
  const { kind, sent, count, bytes, totalBytes } = sending;
  const isPaused = kind === 'paused';
  const percent = totalBytes === 0 ? 0 : Math.floor(((bytes / totalBytes) * 100) / STEP) * STEP;
  const words = kind === 'going' ? text.progress(Math.min(sent + 1, count), count, percent) : text[kind];
  return (
    <div class="zp-flow">
      <Progress label={text.label} value={bytes} max={Math.max(totalBytes, 1)} text={words} />
      <ButtonGroup>
        <Button onClick={isPaused ? onGoOn : onPause}>{isPaused ? text.resume : text.pause}</Button>
        {cancel}
      </ButtonGroup>
    </div>
  );
}
