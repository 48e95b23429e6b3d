/** Files that follow a report: under its mailbox session, while the words are on the screen (step SUBMIT). */
import type { Code } from '../../../crypto/public/brands.ts';
import { encodeBase64url } from '../../../crypto/public/sodium.ts';
import type { Api } from '../../shared/api.ts';
import type { Attachment } from '../../shared/attach/chosen-files.ts';
import { type Sender, type Sending as SendingFiles, sendTogether } from '../../shared/attach/send-together.ts';
import type { Channel } from '../../shared/channel.ts';
import { type Failure, failureOf } from '../failure.ts';
import { mailboxFiles, sendFiles } from '../file-flow.ts';
import { openMailbox } from '../mailbox-flow.ts';
import type { MailboxSession } from '../mailbox-session.ts';
import type { Sending } from './sending.ts';

export type Following = SendingFiles<Failure>;

export interface FollowInput {
  readonly channel: Channel;
  readonly sending: Pick<Sending, 'attempt' | 'code'>;
  readonly attachments: readonly Attachment[];
  readonly onChange: (following: Following) => void;
}

/** Takes the code over: a page that forgets its words goes on with the files. It is wiped as soon as the mailbox is open. */
export function followReport(api: Api, { channel, sending, attachments, onChange }: FollowInput): Sender {
  const meldingId = encodeBase64url(sending.attempt.meldingId);
  const code = sending.code.slice() as Code;
  sending.code.fill(0);
  let session: MailboxSession | undefined;

  async function openOnce(): Promise<MailboxSession> {
    session ??= (await openMailbox(api, channel, code)).session;
    code.fill(0);
    return session;
  }
  return sendTogether<Failure>(api, {
    attachments,
    openDoor: async () => mailboxFiles(api, await openOnce(), meldingId),
    announce: async (files) => sendFiles(api, await openOnce(), meldingId, { files }),
    failureOf,
    onChange,
  });
}
