/** What a melder writes from an open mailbox; each is a signed, sealed message that moves at the next batch hour. */
import { deriveMelderKeys, encryptNotes } from '../../crypto/melder-keys.ts';
import type { Bytes, Code } from '../../crypto/public/brands.ts';
import { utf8 } from '../../crypto/public/bytes.ts';
import { InvalidInputError, VerifyError } from '../../crypto/public/errors.ts';
import { notesHash } from '../../crypto/public/hash.ts';
import { encodeBase64url } from '../../crypto/public/sodium.ts';
import type { Content, Unlinked } from '../../schema/content/messages.ts';
import type { Notes } from '../../schema/content/notes.ts';
import { done } from '../../schema/wire/accounts.ts';
import { mailboxAnswer } from '../../schema/wire/mailbox.ts';
import { type Api, isFailure } from '../shared/api.ts';
import { writeMessage } from '../shared/epoch.ts';
import { filesIn } from '../shared/files/file-ref.ts';
import { type OpenedMailbox, type OpenedMelding, refreshMailbox } from './mailbox-flow.ts';
import { callInSession, type MailboxSession } from './mailbox-session.ts';

/** Answers to what was asked, and word of how things are with the melder. */
export type MelderWord = Unlinked<
  | 'text'
  | 'choice'
  | 'consent'
  | 'consent-withdrawn'
  | 'record-answer'
  | 'approach'
  | 'evaluation'
  | 'retaliation'
  | 'withdrawal'
  | 'identity'
  | 'identity-withdrawn'
  | 'companion'
  | 'read-along'
  | 'read-along-refused'
  | 'aftercare-refused'
  | 'label'
>;

export type MelderContent = MelderWord | Unlinked<'readers' | 'replace' | 'earlier' | 'destroy' | 'keep' | 'files'>;
type MelderEnding = 'none' | 'asks' | 'stop';

/**
 * Writes to the functionarissen. Delivered at the next batch hour, so that nobody learns when it was written.
 *
 * When a batch hour has passed since the mailbox was read, it reads again and seals anew.
 *
 * @throws {RequestFailed}
 */
export function replyToFunctionarissen(
  api: Api,
  session: MailboxSession,
  meldingId: string,
  text: string,
): Promise<OpenedMailbox> {
  return writeToMelding(api, session, meldingId, { type: 'text', text });
}

/**
 * Any message of a melder, in the melding as it is now.
 *
 * @param content or what makes it of the melding as it is by then; undefined: nothing is sent
 */
export async function writeToMelding(
  api: Api,
  session: MailboxSession,
  meldingId: string,
  content: MelderContent | ((melding: OpenedMelding) => Promise<MelderContent | undefined>),
  ending: MelderEnding = 'none',
): Promise<OpenedMailbox> {
  const send = async (mailbox: OpenedMailbox) => {
    const said = typeof content === 'function' ? await content(requireMelding(mailbox, meldingId)) : content;
    if (said === undefined) return;
    const sealed = encodeBase64url(sealContent(mailbox, meldingId, said));
    await callMailbox(api, session, '/api/mailbox/messages', {
      batch: session.batch,
      sealed,
      ending,
      files: filesIn(said),
    });
  };
  await withinBatch(api, session, send);
  return refreshMailbox(api, session);
}

/** Asks to destroy the melding, or takes that back: whoever reads sees it, and either side can stop it. */
export function askDestruction(api: Api, session: MailboxSession, meldingId: string): Promise<OpenedMailbox> {
  return writeToMelding(api, session, meldingId, { type: 'destroy' }, 'asks');
}

export function stopDestruction(api: Api, session: MailboxSession, meldingId: string): Promise<OpenedMailbox> {
  return writeToMelding(api, session, meldingId, { type: 'keep' }, 'stop');
}

export interface ReadersWishes {
  readonly leaveOut?: readonly string[];
  readonly lift?: readonly string[];
  readonly add?: readonly string[];
}

/** The melder's word about who reads (step WISHES). */
export function wishReaders(
  api: Api,
  session: MailboxSession,
  meldingId: string,
  { leaveOut = [], lift = [], add = [] }: ReadersWishes,
): Promise<OpenedMailbox> {
  const wish: MelderContent = { type: 'readers', leaveOut: [...leaveOut], lift: [...lift], add: [...add] };
  return writeToMelding(api, session, meldingId, wish);
}

/**
 * Puts a new code in the place of this one (step REPLACE): the old one opens nothing from then on. The words of the new
 * code are shown, and two of them typed back, before this is called.
 *
 * @throws {RequestFailed}
 */
export async function replaceCode(api: Api, session: MailboxSession, oldCode: Code, newCode: Code): Promise<void> {
  const { channel } = session;
  const old = await deriveMelderKeys(oldCode, channel.pin);
  if (encodeBase64url(old.authPk) !== encodeBase64url(session.keys.authPk)) throw new InvalidInputError('code');
  const next = await deriveMelderKeys(newCode, channel.pin);
  const content = {
    type: 'replace',
    signPk: encodeBase64url(next.signPk),
    kemPk: encodeBase64url(next.kemPk),
  } as const;
  await withinBatch(api, session, async (mailbox) => {
    const { epochs, read, formerCodes } = session.notes;
    const notes: Notes = { v: 1, epochs, read, formerCodes: [encodeBase64url(oldCode), ...formerCodes].slice(0, 4) };
    const body = {
      batch: session.batch,
      before: encodeBase64url(notesHash(session.notesBox)),
      authPk: encodeBase64url(next.authPk),
      notesBox: encodeBase64url(encryptNotes(utf8(JSON.stringify(notes)), next)),
      sealed: mailbox.meldingen.map(({ meldingId }) => encodeBase64url(sealContent(mailbox, meldingId, content))),
    };
    await callInSession(api, session, { path: '/api/mailbox/replacement', body, answer: done });
  });
}

/** Reads the mailbox, sends, and once more when a batch hour has passed in between. */
async function withinBatch(
  api: Api,
  session: MailboxSession,
  send: (mailbox: OpenedMailbox) => Promise<void>,
): Promise<void> {
  const mailbox = await refreshMailbox(api, session);
  try {
    await send(mailbox);
  } catch (error) {
    if (!isFailure(error, 'batch.passed')) throw error;
    await send(await refreshMailbox(api, session));
  }
}

function requireMelding({ meldingen }: OpenedMailbox, meldingId: string): OpenedMelding {
  const melding = meldingen.find((one) => one.meldingId === meldingId);
  if (melding === undefined) throw new VerifyError();
  return melding;
}

function sealContent(mailbox: OpenedMailbox, meldingId: string, content: MelderContent): Bytes {
  const melding = requireMelding(mailbox, meldingId);
  const { signPk, signSk } = mailbox.session.keys;
  const linked: Content = { ...content, previous: [...melding.view.heads] };
  return writeMessage(melding.epoch, linked, { publicKey: signPk, secretKey: signSk }).sealed;
}

/** A call within the session, which it renews. */
export async function callMailbox(api: Api, session: MailboxSession, path: string, body: object): Promise<void> {
  session.token = (await callInSession(api, session, { path, body, answer: mailboxAnswer })).session;
}
