/** One upload inside a page of the server's own, to be paused, cut and cancelled by a browser test. */
import { mailboxFiles } from '../../client/melder/file-flow.ts';
import type { MailboxSession } from '../../client/melder/mailbox-session.ts';
import { createApi } from '../../client/shared/api.ts';
import type { FileRef } from '../../client/shared/files/file-ref.ts';
import { startUpload, type TransferState, type Upload } from '../../client/shared/files/upload-file.ts';
import { lineInWorker } from '../../client/shared/line/line-in-worker.ts';
import { allowWorkers, type OpenWorker } from '../../client/shared/workers.ts';
import { patternedBytes } from './upload-bytes.ts';

export interface UploadPlace {
  readonly token: string;
  readonly meldingId: string;
  readonly lineAddress: string;
  readonly byteLength: number;
}

let openWorker: OpenWorker | undefined;
let upload: Upload | undefined;
let state: TransferState | undefined;
let kinds: string[] = [];

export function start({ token, meldingId, lineAddress, byteLength }: UploadPlace): void {
  openWorker ??= allowWorkers([lineAddress]);
  const api = createApi({ origin: location.origin, openLine: lineInWorker(openWorker, lineAddress) });
  const door = mailboxFiles(api, { token } as MailboxSession, meldingId);
  kinds = [];
  state = undefined;
  upload = startUpload(api, door, new Blob([patternedBytes(byteLength)]), {
    name: 'film-1.mp4',
    mediaType: 'video/mp4',
    kind: 'document',
    onChange(next) {
      state = next;
      if (kinds.at(-1) !== next.kind) kinds.push(next.kind);
      // At once: a test comes too late for what lasts some milliseconds.
      if (kinds.length === 1 && next.kind === 'going' && next.bytes > 0) upload?.pause();
    },
  });
  upload.done.catch(() => undefined);
}

export function look(): { readonly kind: string | undefined; readonly kinds: readonly string[] } {
  return { kind: state?.kind, kinds };
}

export function resume(): void {
  upload?.resume();
}

/** The file, or the name of what ended it. */
export async function end(): Promise<FileRef | string> {
  return (upload as Upload).done.catch((error: Error) => error.name);
}

export function cancel(): void {
  upload?.cancel();
}
