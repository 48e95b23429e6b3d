/** Files between a melder and the functionarissen: up and down under the mailbox session, announced by a message. */
import { mailboxDownload, mailboxUpload } from '../../schema/wire/files.ts';
import type { Api } from '../shared/api.ts';
import type { FileDoor } from '../shared/files/file-door.ts';
import type { FileRef } from '../shared/files/file-ref.ts';
import type { OpenedMailbox } from './mailbox-flow.ts';
import { callInSession, type MailboxSession } from './mailbox-session.ts';
import { writeToMelding } from './mailbox-writing.ts';

/** Each ticket renews the session, so that it outlasts a long upload. */
export function mailboxFiles(api: Api, session: MailboxSession, meldingId: string): FileDoor {
  return {
    meldingId,
    async startUpload(file) {
      const body = { meldingId, file };
      const given = await callInSession(api, session, { path: '/api/mailbox/files', body, answer: mailboxUpload });
      session.token = given.session;
      return given.ticket;
    },
    async startDownload(fileId) {
      const call = { path: '/api/mailbox/files/read', body: { meldingId, fileId }, answer: mailboxDownload };
      const given = await callInSession(api, session, call);
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
 * Sends files that were uploaded: the message that announces them. Delivered at the next batch hour. Safe to call again
 * when no answer came: what is announced already is not announced twice.
 *
 * @throws {RequestFailed}
 */
export function sendFiles(
  api: Api,
  session: MailboxSession,
  meldingId: string,
  { files, note = '' }: FilesToSend,
): Promise<OpenedMailbox> {
  const [first] = files;
  return writeToMelding(api, session, meldingId, async ({ view }) => {
    const isTold = view.events.some((event) => event.kind === 'files' && event.content.files[0]?.id === first?.id);
    return isTold ? undefined : { type: 'files', files: [...files], note };
  });
}
