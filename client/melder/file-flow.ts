/** Files between a melder and the functionarissen: up and down under the mailbox session, announced by a message. */
import { mailboxDownload, mailboxUpload } from '../../schema/wire/files.ts';
import type { Api } from '../shared/api.ts';
import type { FileDoor } from '../shared/files/file-door.ts';
import type { FileRef } from '../shared/files/file-ref.ts';
import type { MailboxSession, OpenedMailbox } from './mailbox-flow.ts';
import { writeToMelding } from './mailbox-writing.ts';

/** Each ticket renews the session, so that it outlasts a long upload. */
export function mailboxFiles(api: Api, session: MailboxSession, meldingId: string): FileDoor {
  return {
    meldingId,
    async startUpload(file) {
      const call = { method: 'POST', path: '/api/mailbox/files', bearer: session.token } as const;
      const given = await api.call({ ...call, body: { meldingId, file }, answer: mailboxUpload });
      session.token = given.session;
      return given.ticket;
    },
    async startDownload(fileId) {
      const call = { method: 'POST', path: '/api/mailbox/files/read', bearer: session.token } as const;
      const given = await api.call({ ...call, body: { meldingId, fileId }, answer: mailboxDownload });
      session.token = given.session;
      return given;
    },
  };
}

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
export function sendFiles(
  api: Api,
  session: MailboxSession,
  meldingId: string,
  { files, note = '' }: FilesToSend,
): Promise<OpenedMailbox> {
  return writeToMelding(api, session, meldingId, { type: 'files', files: [...files], note });
}
