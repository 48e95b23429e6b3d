import type { MailboxSession } from '../mailbox-session.ts';

/** Every key of a mailbox that is left. */
export function forget(session: MailboxSession): void {
  for (const one of [session.keys, ...session.formerKeys]) for (const key of Object.values(one)) key.fill(0);
  session.token = '';
}
