import { useEffect, useRef } from 'preact/hooks';
import { Alert } from '../shared/ui/alert.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import { ACTS, type ActKind } from './acts/acts.ts';
import type { Done } from './desk-state.ts';
import type { People } from './people.ts';
import type { FunctionarisText } from './texts.ts';

export interface DoneNoticeProps {
  readonly text: FunctionarisText;
  readonly people: People;
  /** When the melder sees what was sent. */
  readonly delivery: string;
  readonly done: Done | undefined;
  /** What is said in this place; the rest is said in another. */
  readonly kinds: readonly Done['kind'][];
}

export function doneSentence(done: Done, { text, people, delivery }: Omit<DoneNoticeProps, 'done' | 'kinds'>): string {
  const { melding, readers, dossier, ending, acts } = text;
  switch (done.kind) {
    case 'receipt':
      return `${melding.sentReceipt} ${delivery}`;
    case 'reply':
      return `${melding.sentReply} ${delivery}`;
    case 'note':
      return dossier.sent;
    case 'dossier':
      return dossier.begun;
    case 'added':
      return `${readers.added(people.nameOf(done.fp))} ${delivery}`;
    case 'handed-over':
      return `${readers.handedOver(people.nameOf(done.fp))} ${delivery}`;
    case 'removed':
      return `${readers.removed(people.nameOf(done.fp))} ${delivery}`;
    case 'watched':
      return `${done.fp === undefined ? text.watching.stopped : text.watching.started(people.nameOf(done.fp))} ${delivery}`;
    case 'act':
      return actDone(done.act, acts.acts[done.act].sent, delivery);
    case 'taken-out':
      return text.takeOut.done;
    case 'asked':
      return `${ending.askedDone} ${delivery}`;
    case 'stopped':
      return `${ending.stoppedDone} ${delivery}`;
  }
}

/** What colleagues write among themselves is there at once. */
function actDone(act: ActKind, sent: string, delivery: string): string {
  return ACTS[act].thread === 'conversation' ? `${sent} ${delivery}` : sent;
}

/** Says once what was done. Takes the focus: what was pressed is often gone with it. */
export function DoneNotice(props: DoneNoticeProps) {
  const { done, kinds } = props;
  const status = useRef<HTMLDivElement>(null);
  const shown = done !== undefined && kinds.includes(done.kind) ? done : undefined;
  useEffect(() => {
    if (shown !== undefined) status.current?.focus();
  }, [shown]);
  return (
    <div class="zp-done" role="status" tabIndex={-1} ref={status}>
      {shown && (
        <Alert kind="ok">
          <Paragraph>{doneSentence(shown, props)}</Paragraph>
        </Alert>
      )}
    </div>
  );
}
