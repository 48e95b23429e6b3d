/** Sending again, to others, under the code of an open mailbox (crypto/README.md, step SEND-AGAIN). */
import { encodeBase64url } from '../../crypto/public/sodium.ts';
import type { Api } from '../shared/api.ts';
import { freshOnce, prepareWork, type ReportInput, type SendInput, sealMelding } from '../shared/report.ts';
import { type OpenedMailbox, refreshMailbox } from './mailbox-flow.ts';
import type { MailboxSession } from './mailbox-session.ts';
import { callMailbox, writeToMelding } from './mailbox-writing.ts';

/** A further melding under the code of an open mailbox: to others, for instance when nobody opened the first. */
export interface SendAgainInput extends Omit<SendInput, 'report' | 'channel'> {
  readonly session: MailboxSession;
  readonly report: Omit<ReportInput, 'codes'>;
  /** What was said before, when the melder wants the new readers to have it. */
  readonly earlier?: string;
}

/**
 * Sends again to others (step SEND-AGAIN). Safe to call again with the same attempt.
 *
 * @throws {RequestFailed} when it did not arrive
 */
export async function sendAgain(api: Api, input: SendAgainInput): Promise<OpenedMailbox> {
  const { session, earlier, attempt } = input;
  const report = { ...input.report, codes: [] };
  await freshOnce(api, { ...input, report, channel: session.channel }, async ({ channel, work, solution }) => {
    session.channel = channel;
    const { body: sealed } = await sealMelding(channel, input.report, attempt, [session.keys]);
    const body = { ...sealed, work: solution ?? (await prepareWork(api, channel.slug, attempt, work)) };
    await callMailbox(api, session, '/api/mailbox/meldingen', body);
  });
  const mailbox = await refreshMailbox(api, session);
  const meldingId = encodeBase64url(attempt.meldingId);
  // Of an earlier try that got no answer.
  if (earlier === undefined || isTold(mailbox, meldingId)) return mailbox;
  return writeToMelding(api, session, meldingId, { type: 'earlier', text: earlier });
}

function isTold({ meldingen }: OpenedMailbox, meldingId: string): boolean {
  const events = meldingen.find((melding) => melding.meldingId === meldingId)?.view.events ?? [];
  return events.some(({ kind }) => kind === 'earlier');
}
