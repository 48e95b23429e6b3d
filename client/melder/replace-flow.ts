/** A new code in the place of the old one, to the end: whatever fails on the way, it is known which of them opens. */
import type { Code } from '../../crypto/public/brands.ts';
import { type Api, type FailureCode, RequestFailed } from '../shared/api.ts';
import { isCutOff, type OpenedMailbox, openMailbox } from './mailbox-flow.ts';
import type { MailboxSession } from './mailbox-session.ts';
import { replaceCode } from './mailbox-writing.ts';

export type Replacing =
  /** The new code opens. Undefined: the mailbox is to be opened with it once more. */
  | { readonly kind: 'replaced'; readonly mailbox: OpenedMailbox | undefined }
  /** The old code opens, and nothing happened. */
  | { readonly kind: 'kept'; readonly error: unknown }
  /** The answer was lost and nobody could be asked: one of the two opens. */
  | { readonly kind: 'unknown'; readonly error: unknown };

/**
 * Whether the new code can speak in every melding of the mailbox: where it could not, the old one would, and the server
 * takes it everywhere or nowhere (step REPLACE).
 */
export function isReplaceable({ meldingen, unbelieved }: OpenedMailbox): boolean {
  return unbelieved === 0 && !meldingen.some(isCutOff);
}

/**
 * Replaces the code and opens the mailbox with the new one. Safe to call again with the same codes.
 *
 * @throws {InvalidInputError} when `oldCode` is not the one of this session
 */
export async function replaceAndOpen(
  api: Api,
  session: MailboxSession,
  oldCode: Code,
  newCode: Code,
): Promise<Replacing> {
  // A code that is new belongs to this list and to no older one.
  const channel = { ...session.channel, older: [] };
  try {
    await replaceCode(api, session, oldCode, newCode);
  } catch (error) {
    const code = error instanceof RequestFailed ? error.code : undefined;
    return code !== undefined && LEAVE_IN_DOUBT.includes(code) ? afterDoubt() : { kind: 'kept', error };

    async function afterDoubt(): Promise<Replacing> {
      try {
        return { kind: 'replaced', mailbox: await openMailbox(api, channel, newCode) };
      } catch (refusal) {
        const isRefused = refusal instanceof RequestFailed && refusal.code === 'mailbox.refused';
        return { kind: isRefused ? 'kept' : 'unknown', error };
      }
    }
  }
  return { kind: 'replaced', mailbox: await openMailbox(api, channel, newCode).catch(() => undefined) };
}

/** No answer, one that says nothing about it, or the session of a mailbox that may be replaced already. */
const LEAVE_IN_DOUBT: readonly FailureCode[] = ['network.failed', 'answer.invalid', 'server.failed', 'session.refused'];
