/** Coming back: opening a mailbox with the code, reading it, and writing into it (crypto/README.md, "Coming back"). */
import { openEnvelope } from '../../crypto/envelope.ts';
import { decryptNotes, deriveMelderKeys, encryptNotes, type MelderKeys } from '../../crypto/melder-keys.ts';
import type { Bytes, Code, EpochSecret, ShredShare } from '../../crypto/public/brands.ts';
import { decodeUtf8, utf8 } from '../../crypto/public/bytes.ts';
import { VerifyError } from '../../crypto/public/errors.ts';
import { notesHash } from '../../crypto/public/hash.ts';
import { LABELS } from '../../crypto/public/labels.ts';
import { THREADS } from '../../crypto/public/sizes.ts';
import { areEqual, decodeBase64url, encodeBase64url, signDetached } from '../../crypto/public/sodium.ts';
import { authParts, signedBytes } from '../../crypto/public/verify.ts';
import { type ConversationView, foldConversation } from '../../schema/content/fold.ts';
import { EMPTY_NOTES, type Notes, parseNotes } from '../../schema/content/notes.ts';
import { seenFrom } from '../../schema/content/order.ts';
import {
  authChallenge,
  type MailboxContents,
  type MailboxMelding,
  mailboxAnswer,
  mailboxContents,
} from '../../schema/wire/mailbox.ts';
import { type Api, isFailure } from '../shared/api.ts';
import {
  type AdoptedEpoch,
  adoptEpoch,
  type EpochFromServer,
  isRefusal,
  readThread,
  reopenEpoch,
  writeMessage,
} from '../shared/thread.ts';
import type { Channel } from './channel-flow.ts';

export interface MailboxSession {
  readonly channel: Channel;
  readonly keys: MelderKeys;
  /** Renewed by every answer. */
  token: string;
  batch: string;
  notesBox: Bytes;
  notes: Notes;
}

export interface OpenedMelding {
  readonly meldingId: string;
  readonly receivedOn: string;
  readonly epoch: AdoptedEpoch;
  readonly view: ConversationView;
  /** Digests of what was not there when this mailbox was last read. */
  readonly unread: ReadonlySet<string>;
  /** Messages the server gave that nobody of the conversation wrote. */
  readonly refused: number;
}

export interface OpenedMailbox {
  readonly session: MailboxSession;
  readonly meldingen: readonly OpenedMelding[];
  /** Meldingen whose epoch did not hold: something was swapped. Said, and shown not at all. */
  readonly unbelieved: number;
  readonly nextBatch: string;
}

/**
 * Opens a mailbox with a code (step AUTH). The code itself never leaves the browser.
 *
 * @throws {RequestFailed} `mailbox.refused` for every reason there is
 */
export async function openMailbox(api: Api, channel: Channel, code: Code): Promise<OpenedMailbox> {
  const keys = await deriveMelderKeys(code, channel.pin);
  const path = `/api/channels/${channel.slug}/mailbox`;
  const { challenge } = await api.call({ method: 'POST', path: `${path}/challenge`, body: {}, answer: authChallenge });
  const signed = signedBytes(LABELS.auth, ...authParts({ origin: api.origin, challenge, body: keys.authPk }));
  const signature = encodeBase64url(signDetached(signed, keys.authSk));
  const body = { authPk: encodeBase64url(keys.authPk), challenge, signature };
  const contents = await api.call({ method: 'POST', path: `${path}/open`, body, answer: mailboxContents });
  const notesBox = decodeBase64url(contents.notesBox);
  const notes = readNotes(notesBox, keys);
  return readContents({ channel, keys, token: contents.session, batch: contents.batch, notesBox, notes }, contents);
}

/** Reads the mailbox again within the session. */
export async function refreshMailbox(api: Api, session: MailboxSession): Promise<OpenedMailbox> {
  const contents = await api.call({
    method: 'POST',
    path: '/api/mailbox/read',
    body: {},
    bearer: session.token,
    answer: mailboxContents,
  });
  session.token = contents.session;
  session.batch = contents.batch;
  session.notesBox = decodeBase64url(contents.notesBox);
  session.notes = readNotes(session.notesBox, session.keys);
  return readContents(session, contents);
}

function readNotes(notesBox: Bytes, keys: MelderKeys): Notes {
  return parseNotes(decodeUtf8(decryptNotes(notesBox, keys))) ?? EMPTY_NOTES;
}

async function readContents(session: MailboxSession, contents: MailboxContents): Promise<OpenedMailbox> {
  const read = await Promise.all(contents.meldingen.map((melding) => readMelding(session, melding)));
  const meldingen = read.filter((melding) => melding !== undefined);
  return { session, meldingen, unbelieved: read.length - meldingen.length, nextBatch: contents.nextBatch };
}

async function readMelding(session: MailboxSession, melding: MailboxMelding): Promise<OpenedMelding | undefined> {
  const epoch = await believeEpoch(session, melding);
  if (epoch === undefined) return undefined;
  const given = melding.messages.map(({ sealed, day, delivered }) => ({
    sealed: decodeBase64url(sealed),
    day,
    delivered,
  }));
  const { messages, refused } = readThread(epoch, given);
  const seen = seenFrom(
    messages,
    session.notes.read.find(({ meldingId }) => meldingId === melding.meldingId)?.heads ?? [],
  );
  return {
    meldingId: melding.meldingId,
    receivedOn: melding.receivedOn,
    epoch,
    view: foldConversation(messages),
    unread: new Set(messages.map(({ digest }) => digest).filter((digest) => !seen.has(digest))),
    refused,
  };
}

async function believeEpoch(session: MailboxSession, melding: MailboxMelding): Promise<AdoptedEpoch | undefined> {
  const newest = melding.epochs.filter(({ thread }) => thread === THREADS.conversation).at(-1);
  if (newest === undefined) return undefined;
  const envelope = decodeBase64url(newest.envelope);
  const place = { meldingId: decodeBase64url(melding.meldingId), thread: newest.thread, epoch: newest.epoch };
  const sealed = melding.messages.map((message) => decodeBase64url(message.sealed));
  const fromServer = { place, shredShare: decodeBase64url(melding.shredShare) as ShredShare, envelope, sealed };
  try {
    return (await reopenKnown(session, fromServer)) ?? (await adoptNew(session, fromServer));
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}

type WithoutSecret = Omit<EpochFromServer, 'secret'>;

async function reopenKnown(session: MailboxSession, given: WithoutSecret): Promise<AdoptedEpoch | undefined> {
  const { meldingId, thread, epoch } = given.place;
  const id = encodeBase64url(meldingId);
  const known = session.notes.epochs.find(
    (one) => one.meldingId === id && one.thread === thread && one.epoch === epoch,
  );
  if (known === undefined) return undefined;
  const secret = decodeBase64url(known.secret) as EpochSecret;
  return reopenEpoch({ ...given, secret }, decodeBase64url(known.rosterDigest));
}

async function adoptNew(session: MailboxSession, given: WithoutSecret): Promise<AdoptedEpoch> {
  const { channel, keys } = session;
  const opened = await openEnvelope(given.envelope, [keys.kemSeed]);
  const { place } = given;
  const isHere =
    opened !== undefined &&
    areEqual(opened.place.meldingId, place.meldingId) &&
    opened.place.thread === place.thread &&
    opened.place.epoch === place.epoch;
  if (!isHere) throw new VerifyError();
  const ownMelder = { signPk: keys.signPk, kemPk: keys.kemPk };
  return adoptEpoch({ ...given, secret: opened.secret }, { chain: channel.chain, pin: channel.pin, ownMelder });
}

/**
 * Writes to the functionarissen. Delivered at the next batch hour, so that nobody learns when it was written.
 *
 * When a batch hour has passed since the mailbox was read, it reads again and seals anew.
 *
 * @throws {RequestFailed}
 */
export async function replyToFunctionarissen(
  api: Api,
  session: MailboxSession,
  meldingId: string,
  text: string,
): Promise<OpenedMailbox> {
  const before = await refreshMailbox(api, session);
  try {
    await sendReply(api, before, meldingId, text);
  } catch (error) {
    if (!isFailure(error, 'batch.passed')) throw error;
    await sendReply(api, await refreshMailbox(api, session), meldingId, text);
  }
  return refreshMailbox(api, session);
}

async function sendReply(api: Api, mailbox: OpenedMailbox, meldingId: string, text: string): Promise<void> {
  const { session } = mailbox;
  const melding = mailbox.meldingen.find((one) => one.meldingId === meldingId);
  if (melding === undefined) throw new VerifyError();
  const signer = { publicKey: session.keys.signPk, secretKey: session.keys.signSk };
  const { sealed } = writeMessage(melding.epoch, { type: 'text', text, previous: [...melding.view.heads] }, signer);
  const body = { batch: session.batch, sealed: encodeBase64url(sealed) };
  const { session: token } = await api.call({
    method: 'POST',
    path: '/api/mailbox/messages',
    body,
    bearer: session.token,
    answer: mailboxAnswer,
  });
  session.token = token;
}

/**
 * Remembers, for the next visit and for the melder alone, what was read and which epochs were believed (step NOTES).
 * Rewritten at every visit, changed or not, so that rewriting tells nothing.
 *
 * @throws {RequestFailed} `notes.conflict` when another page of the same mailbox wrote first: harmless, the next visit knows
 */
export async function rememberVisit(api: Api, { session, meldingen }: OpenedMailbox): Promise<void> {
  const before = session.notes;
  const isRead = new Set(meldingen.map(({ meldingId }) => meldingId));
  // What was believed of a melding that was swapped or withheld this time stays known: forgetting it would let a server
  // have it believed anew.
  const notes: Notes = {
    v: 1,
    epochs: [
      ...before.epochs.filter(({ meldingId }) => !isRead.has(meldingId)),
      ...meldingen.map(({ meldingId, epoch }) => ({
        meldingId,
        thread: epoch.place.thread,
        epoch: epoch.place.epoch,
        secret: encodeBase64url(epoch.secret),
        rosterDigest: encodeBase64url(epoch.rosterDigest),
      })),
    ],
    read: [
      ...before.read.filter(({ meldingId }) => !isRead.has(meldingId)),
      ...meldingen.map(({ meldingId, view }) => ({ meldingId, heads: [...view.heads] })),
    ],
  };
  const notesBox = encryptNotes(utf8(JSON.stringify(notes)), session.keys);
  const body = { before: encodeBase64url(notesHash(session.notesBox)), notesBox: encodeBase64url(notesBox) };
  const answer = await api.call({
    method: 'PUT',
    path: '/api/mailbox/notes',
    body,
    bearer: session.token,
    answer: mailboxAnswer,
  });
  session.token = answer.session;
  session.notesBox = notesBox;
  session.notes = notes;
}
