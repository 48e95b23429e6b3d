import type { Challenges } from '../challenges.ts';
import type { Deps } from '../deps.ts';
import { refuse } from '../errors.ts';
import { findSession, type MailboxSession, makeSession } from './rules.ts';
import type { Mailbox } from './store.ts';

export interface OpenSession {
  readonly mailbox: Mailbox;
  /** The session that every answer carries, so that only idle minutes end it. */
  readonly session: string;
}

export interface SessionDeps extends Deps {
  readonly sessionKey: Uint8Array;
}

export interface MailboxDeps extends SessionDeps {
  readonly challenges: Challenges;
}

export const minuteNow = ({ clock }: Deps) => Math.floor(clock.now().getTime() / 60_000);

export function renew(deps: SessionDeps, mailbox: Mailbox, session: MailboxSession): OpenSession {
  return { mailbox, session: makeSession(deps.sessionKey, session, minuteNow(deps)) };
}

/** @throws session.refused also when another code took the mailbox's place */
export async function requireMailbox(deps: SessionDeps, bearer: string | undefined): Promise<OpenSession> {
  const session = findSession(deps.sessionKey, bearer ?? '', minuteNow(deps));
  if (session === undefined) refuse('session.refused');
  const mailbox = await deps.store.findMailbox(session.mailboxId);
  return mailbox === undefined ? refuse('session.refused') : renew(deps, mailbox, session);
}
