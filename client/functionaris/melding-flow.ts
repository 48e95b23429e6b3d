/** What a functionaris does in one melding; each is a signed, sealed message. */
import { deriveAccess } from '../../crypto/epoch.ts';
import { VerifyError } from '../../crypto/public/errors.ts';
import { encodeBase64url } from '../../crypto/public/sodium.ts';
import type { Content } from '../../schema/content/messages.ts';
import { deskMessageAnswer } from '../../schema/wire/desk.ts';
import type { Api } from '../shared/api.ts';
import { fpText } from '../shared/directory.ts';
import type { AccountSession } from '../shared/session.ts';
import { writeMessage } from '../shared/thread.ts';
import { type ReadMelding, rereadMelding } from './desk-flow.ts';

/** Omit, for each member of a union apart. */
type WithoutLinks<C> = C extends unknown ? Omit<C, 'previous'> : never;
type FunctionarisContent = WithoutLinks<Extract<Content, { type: 'opened' | 'confirmation' | 'text' }>>;

/**
 * Says that this functionaris's browser opened this very report (step OPENED), once.
 *
 * @throws {RequestFailed}
 */
export async function markOpened(api: Api, session: AccountSession, melding: ReadMelding): Promise<ReadMelding> {
  const { view, receivedOn, epoch } = melding;
  if (view.reportDigest === undefined || view.openedBy.includes(fpText(session.identity))) return melding;
  const opened = {
    type: 'opened',
    reportDigest: view.reportDigest,
    receivedOn,
    commit: encodeBase64url(epoch.commit),
  } as const;
  return send(api, session, melding, opened);
}

/**
 * Sends the confirmation of receipt (WBK-2.2h), which repeats what was opened.
 *
 * @throws {RequestFailed}
 */
export async function confirmReceipt(
  api: Api,
  session: AccountSession,
  melding: ReadMelding,
  text: string,
  today: string,
): Promise<ReadMelding> {
  const { view, receivedOn, epoch } = melding;
  if (view.reportDigest === undefined) throw new VerifyError();
  const commit = encodeBase64url(epoch.commit);
  const { reportDigest } = view;
  return send(api, session, melding, { type: 'confirmation', reportDigest, receivedOn, commit, sentOn: today, text });
}

/** @throws {RequestFailed} */
export async function replyToMelder(
  api: Api,
  session: AccountSession,
  melding: ReadMelding,
  text: string,
): Promise<ReadMelding> {
  return send(api, session, melding, { type: 'text', text });
}

async function send(
  api: Api,
  session: AccountSession,
  melding: ReadMelding,
  content: FunctionarisContent,
): Promise<ReadMelding> {
  const { place, secret } = melding.epoch;
  const signer = { publicKey: session.identity.idPk, secretKey: session.identity.idSk };
  const linked: Content = { ...content, previous: [...melding.view.heads] };
  const { sealed } = writeMessage(melding.epoch, linked, signer);
  const access = encodeBase64url(await deriveAccess(place, secret));
  const body = { epoch: place.epoch, access, sealed: encodeBase64url(sealed) };
  const call = { method: 'POST', path: '/api/desk/messages', bearer: session.token } as const;
  await api.call({ ...call, body, answer: deskMessageAnswer });
  const read = await rereadMelding(api, session, melding.meldingId);
  if (read === undefined) throw new VerifyError();
  return read;
}
