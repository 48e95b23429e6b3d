/** Files that follow a report: under its mailbox session, while the words are on the screen (step SUBMIT). */
import { encodeBase64url } from '../../../crypto/public/sodium.ts';
import type { Api } from '../../shared/api.ts';
import type { Channel } from '../../shared/channel.ts';
import type { FileRef } from '../../shared/files/file-ref.ts';
import { startUpload, type TransferState, type Upload } from '../../shared/files/upload-file.ts';
import { type Failure, failureOf } from '../failure.ts';
import { mailboxFiles, sendFiles } from '../file-flow.ts';
import { type MailboxSession, openMailbox } from '../mailbox-flow.ts';
import type { Sending } from './sending.ts';

/** What goes: cleaned, or as the person decided. */
export interface Attachment extends Pick<FileRef, 'name' | 'mediaType' | 'kind'> {
  readonly content: Blob;
}

export type Following =
  | {
      readonly kind: 'going';
      readonly sent: number;
      readonly count: number;
      readonly bytes: number;
      readonly totalBytes: number;
    }
  /** Waits for the person to try again; what arrived stays, and nothing is sent twice. */
  | { readonly kind: 'stopped'; readonly failure: Failure }
  | { readonly kind: 'done' };

export interface FollowInput {
  readonly channel: Channel;
  readonly sending: Pick<Sending, 'attempt' | 'code'>;
  readonly attachments: readonly Attachment[];
  readonly onChange: (following: Following) => void;
}

export interface Follower {
  /** Begins, and goes on after a stop. */
  go(): Promise<void>;
}

/** One file after another, and one message that announces them all. The code is wiped as soon as the mailbox is open. */
export function followReport(api: Api, { channel, sending, attachments, onChange }: FollowInput): Follower {
  const meldingId = encodeBase64url(sending.attempt.meldingId);
  const totalBytes = attachments.reduce((sum, { content }) => sum + content.size, 0);
  const refs: FileRef[] = [];
  let session: MailboxSession | undefined;
  let upload: Upload | undefined;

  function tell(bytes: number) {
    const before = attachments.slice(0, refs.length).reduce((sum, { content }) => sum + content.size, 0);
    const count = attachments.length;
    onChange({ kind: 'going', sent: refs.length, count, bytes: Math.min(before + bytes, totalBytes), totalBytes });
  }
  function change(state: TransferState) {
    if (state.kind === 'stopped') onChange({ kind: 'stopped', failure: state.failure });
    else if (state.kind !== 'done') tell(state.bytes);
  }
  async function openOnce(): Promise<MailboxSession> {
    session ??= (await openMailbox(api, channel, sending.code)).session;
    sending.code.fill(0);
    return session;
  }
  async function sendAll() {
    const opened = await openOnce();
    const door = mailboxFiles(api, opened, meldingId);
    for (const { content, ...file } of attachments.slice(refs.length)) {
      tell(0);
      upload = startUpload(api, door, content, { ...file, onChange: change });
      refs.push(await upload.done);
      upload = undefined;
    }
    await sendFiles(api, opened, meldingId, { files: refs });
  }
  return {
    async go() {
      if (upload !== undefined) return upload.resume();
      try {
        await sendAll();
        onChange({ kind: 'done' });
      } catch (error) {
        upload = undefined;
        onChange({ kind: 'stopped', failure: failureOf(error) });
      }
    },
  };
}
