/** The session of an open mailbox: what the code proves, and every call that needs it (crypto/README.md, step AUTH). */
import type { MelderKeys } from '../../crypto/melder-keys.ts';
import type { Bytes } from '../../crypto/public/brands.ts';
import { LABELS } from '../../crypto/public/labels.ts';
import { encodeBase64url, signDetached } from '../../crypto/public/sodium.ts';
import { authParts, signedBytes } from '../../crypto/public/verify.ts';
import type { Notes } from '../../schema/content/notes.ts';
import { authChallenge, type MailboxContents, mailboxContents } from '../../schema/wire/mailbox.ts';
import { type Api, type Call, isFailure } from '../shared/api.ts';
import type { Channel } from '../shared/channel.ts';

export interface MailboxSession {
  /** The one the code was made with, which may be an older one of the address. */
  channel: Channel;
  readonly keys: MelderKeys;
  /** Of codes that this one took the place of: they open what came before. */
  formerKeys: readonly MelderKeys[];
  /** Renewed by every answer. */
  token: string;
  batch: string;
  notesBox: Bytes;
  notes: Notes;
}

/** Whether the page forgot the mailbox: its keys are zeros from then on, whatever comes in late. */
export function isForgotten({ keys }: MailboxSession): boolean {
  return keys.notesKey.every((byte) => byte === 0);
}

/** @throws {RequestFailed} `mailbox.refused` for every reason there is */
export async function authenticate(api: Api, slug: string, keys: MelderKeys): Promise<MailboxContents> {
  const path = `/api/channels/${slug}/mailbox`;
  const { challenge } = await api.call({ method: 'POST', path: `${path}/challenge`, body: {}, answer: authChallenge });
  const signed = signedBytes(LABELS.auth, ...authParts({ origin: api.origin, challenge, body: keys.authPk }));
  const signature = encodeBase64url(signDetached(signed, keys.authSk));
  const body = { authPk: encodeBase64url(keys.authPk), challenge, signature };
  return api.call({ method: 'POST', path: `${path}/open`, body, answer: mailboxContents });
}

/**
 * A call within the session. Where that ended while somebody wrote for a long time, it is begun anew with the keys that
 * this page still has: nobody types twelve words again, and loses what they wrote, for having thought about it.
 *
 * @throws {RequestFailed} `session.refused` when these keys open nothing any more: another code took their place
 */
export async function callInSession<A>(
  api: Api,
  session: MailboxSession,
  call: Omit<Call<A>, 'bearer' | 'method'> & Partial<Pick<Call<A>, 'method'>>,
): Promise<A> {
  const send = () => api.call({ method: 'POST', ...call, bearer: session.token });
  try {
    return await send();
  } catch (error) {
    if (!isFailure(error, 'session.refused') || isForgotten(session)) throw error;
    try {
      session.token = (await authenticate(api, session.channel.slug, session.keys)).session;
    } catch (refusal) {
      throw isFailure(refusal, 'mailbox.refused') ? error : refusal;
    }
    return send();
  }
}
