/**
 * Sends files that go together: one after another, and one message that announces them all.
 *
 *   const sender = sendTogether(api, { attachments, openDoor, announce, failureOf, onChange });
 *   void sender.go();                     // begins; goes on after a pause or a stop
 *   sender.pause(); sender.cancel();
 *
 * Nothing arrives in part: before the message nobody learns of any of these files. What arrived stays over a stop, and
 * is not sent a second time.
 */
import type { Api, FailureCode } from '../api.ts';
import type { FileDoor } from '../files/file-door.ts';
import type { FileRef } from '../files/file-ref.ts';
import type { Wait } from '../files/transfer.ts';
import { startUpload, TransferCancelled, type TransferState, type Upload } from '../files/upload-file.ts';
import type { Attachment } from './chosen-files.ts';

export type Sending<Failure> =
  | {
      readonly kind: 'going' | 'paused' | 'retrying';
      /** Files that arrived, of so many. */
      readonly sent: number;
      readonly count: number;
      readonly bytes: number;
      readonly totalBytes: number;
    }
  /** Waits for the person to try again. */
  | { readonly kind: 'stopped'; readonly failure: Failure | FailureCode }
  | { readonly kind: 'done' };

export interface SendTogetherInput<Failure> {
  readonly attachments: readonly Attachment[];
  /** Asked for again after each stop: a session may be another one by then. */
  readonly openDoor: () => Promise<FileDoor>;
  readonly announce: (files: readonly FileRef[]) => Promise<unknown>;
  readonly failureOf: (error: unknown) => Failure;
  readonly onChange: (sending: Sending<Failure>) => void;
  readonly wait?: Wait | undefined;
}

export interface Sender {
  go(): Promise<void>;
  /** Between the last file and the message there is nothing to pause. */
  pause(): void;
  /** Takes away what was sent. */
  cancel(): void;
}

export function sendTogether<Failure>(
  api: Api,
  { attachments, openDoor, announce, failureOf, onChange, wait }: SendTogetherInput<Failure>,
): Sender {
  const sizeOf = (files: readonly Attachment[]) => files.reduce((sum, { content }) => sum + content.size, 0);
  const count = attachments.length;
  const totalBytes = sizeOf(attachments);
  const refs: FileRef[] = [];
  const uploads: Upload[] = [];
  /** The one on its way. */
  let upload: Upload | undefined;
  let isCancelled = false;

  function tell(kind: 'going' | 'paused' | 'retrying', ofThis: number): void {
    const bytes = Math.min(sizeOf(attachments.slice(0, refs.length)) + ofThis, totalBytes);
    onChange({ kind, sent: refs.length, count, bytes, totalBytes });
  }
  function change(state: TransferState): void {
    if (state.kind === 'stopped') onChange({ kind: 'stopped', failure: state.failure });
    else if (state.kind !== 'done') tell(state.kind, state.bytes);
  }

  async function sendAll(): Promise<void> {
    const door = await openDoor();
    for (const { content, ...file } of attachments.slice(refs.length)) {
      tell('going', 0);
      upload = startUpload(api, door, content, { ...file, onChange: change, wait });
      uploads.push(upload);
      refs.push(await upload.done);
      upload = undefined;
    }
    tell('going', 0);
    if (!isCancelled) await announce(refs);
  }

  return {
    async go() {
      if (upload !== undefined) return upload.resume();
      try {
        await sendAll();
        if (!isCancelled) onChange({ kind: 'done' });
      } catch (error) {
        upload = undefined;
        if (!(error instanceof TransferCancelled)) onChange({ kind: 'stopped', failure: failureOf(error) });
      }
    },
    pause: () => upload?.pause(),
    cancel() {
      isCancelled = true;
      for (const one of uploads) one.cancel();
    },
  };
}
