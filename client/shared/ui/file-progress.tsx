import type { TransferState } from '../files/transfer.ts';
import { Button } from './button.tsx';
import { ButtonGroup } from './button-group.tsx';
import { Progress } from './progress.tsx';

export interface FileProgressText {
  readonly sending: (name: string) => string;
  readonly percent: (percent: number) => string;
  readonly paused: string;
  readonly retrying: string;
  readonly sent: string;
  readonly pause: string;
  readonly resume: string;
  readonly cancel: string;
}

export interface FileProgressProps {
  readonly text: FileProgressText;
  readonly name: string;
  readonly state: TransferState;
  /** The reason of a stop, as a sentence. */
  readonly failure?: string | undefined;
  readonly onPause: () => void;
  readonly onResume: () => void;
  readonly onCancel: () => void;
}

/** A screen reader is told each tenth, and not each chunk. */
const STEP = 10;

function percentOf({ bytes, totalBytes }: { readonly bytes: number; readonly totalBytes: number }): number {
  return totalBytes === 0 ? 0 : Math.floor((bytes / totalBytes) * 100);
}

/** One file on its way: how far, and what the person can do about it. */
export function FileProgress({ text, name, state, failure, onPause, onResume, onCancel }: FileProgressProps) {
  if (state.kind === 'done') return <Progress label={text.sending(name)} value={1} max={1} text={text.sent} />;
  const percent = percentOf(state);
  const told = Math.floor(percent / STEP) * STEP;
  const words = {
    going: text.percent(told),
    paused: text.paused,
    retrying: text.retrying,
    stopped: failure ?? text.paused,
  }[state.kind];
  const isHalted = state.kind === 'paused' || state.kind === 'stopped';
  return (
    <div class="zp-flow">
      <Progress label={text.sending(name)} value={percent} max={100} text={words} />
      <ButtonGroup>
        {isHalted ? (
          <Button onClick={onResume} label={`${text.resume}: ${name}`}>
            {text.resume}
          </Button>
        ) : (
          <Button onClick={onPause} label={`${text.pause}: ${name}`}>
            {text.pause}
          </Button>
        )}
        <Button appearance="link" onClick={onCancel} label={`${text.cancel}: ${name}`}>
          {text.cancel}
        </Button>
      </ButtonGroup>
    </div>
  );
}
