/** Reading, answering and all else in an open mailbox, as the pages ask for it. Loaded with the flows. */
import { type Api, RequestFailed } from '../../shared/api.ts';
import { sendAgain } from '../again-flow.ts';
import { describeChannel } from '../channel-view.ts';
import {
  type MailboxSession,
  type OpenedMailbox,
  openMailbox,
  refreshMailbox,
  rememberVisit,
} from '../mailbox-flow.ts';
import { askDestruction, replyToFunctionarissen, stopDestruction, wishReaders } from '../mailbox-writing.ts';
import { replaceAndOpen } from '../replace-flow.ts';

export {
  askDestruction,
  describeChannel,
  openMailbox,
  refreshMailbox,
  replaceAndOpen,
  sendAgain,
  stopDestruction,
  wishReaders,
};

/** After reading. That it fails is no reason to trouble anybody: the next visit shows more as new. */
export async function remember(api: Api, mailbox: OpenedMailbox): Promise<void> {
  try {
    await rememberVisit(api, mailbox);
  } catch (error) {
    if (!(error instanceof RequestFailed)) throw error;
  }
}

export interface ReplyInput {
  readonly session: MailboxSession;
  readonly meldingId: string;
  readonly text: string;
  /** An earlier try ended without an answer: it may have arrived, and must not arrive twice. */
  readonly isAgain: boolean;
}

/** @throws {RequestFailed} */
export async function reply(api: Api, { session, meldingId, text, isAgain }: ReplyInput): Promise<OpenedMailbox> {
  if (isAgain) {
    const now = await refreshMailbox(api, session);
    if (isWaiting(now, meldingId, text)) return now;
  }
  return replyToFunctionarissen(api, session, meldingId, text);
}

function isWaiting({ meldingen }: OpenedMailbox, meldingId: string, text: string): boolean {
  const events = meldingen.find((melding) => melding.meldingId === meldingId)?.view.events ?? [];
  return events.some((event) => event.kind === 'text' && !event.message.delivered && event.text === text);
}
