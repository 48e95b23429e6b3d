/** Files between a melder and the functionarissen: up and down under the mailbox session, announced by a message. */
import type { Api } from '../shared/api.ts';
import type { FileDoor } from '../shared/files/file-door.ts';
import type { FileRef } from '../shared/files/file-ref.ts';
import type { MailboxSession, OpenedMailbox } from './mailbox-flow.ts';

export declare function mailboxFiles(api: Api, session: MailboxSession, meldingId: string): FileDoor;

export interface FilesToSend {
  /** One to ten, all uploaded. */
  readonly files: readonly FileRef[];
  readonly note?: string;
}

/**
 * Sends files that were uploaded: the message that announces them. Delivered at the next batch hour.
 *
 * @throws {RequestFailed}
 */
export declare function sendFiles(
  api: Api,
  session: MailboxSession,
  meldingId: string,
  files: FilesToSend,
): Promise<OpenedMailbox>;
