/** Coming back: opening a mailbox with the code, reading it, and writing into it (crypto/README.md, "Coming back"). */
import { decryptNotes, deriveMelderKeys, encryptNotes, type MelderKeys } from '../../crypto/melder-keys.ts';
import type { Bytes, Code, EpochSecret, ShredShare } from '../../crypto/public/brands.ts';
import { decodeUtf8, utf8 } from '../../crypto/public/bytes.ts';
import { notesHash } from '../../crypto/public/hash.ts';
import { THREADS } from '../../crypto/public/sizes.ts';
import { decodeBase64url, encodeBase64url, wipe } from '../../crypto/public/sodium.ts';
import { type ConversationView, foldConversation } from '../../schema/content/fold.ts';
import { EMPTY_NOTES, type Notes, parseNotes } from '../../schema/content/notes.ts';
import { seenFrom } from '../../schema/content/order.ts';
import type { NamedRegime } from '../../schema/content/rules/rule-sets.ts';
import {
  type MailboxContents,
  type MailboxMelding,
  mailboxAnswer,
  mailboxContents,
} from '../../schema/wire/mailbox.ts';
import { type Api, isFailure } from '../shared/api.ts';
import { type Channel, lookUpAgain, olderChannel } from '../shared/channel.ts';
import type { AdoptedEpoch } from '../shared/epoch.ts';
import { foldOptions } from '../shared/fold-options.ts';
import { type OwnQuestions, ownQuestionsAt } from '../shared/own-questions.ts';
import { isRefusal } from '../shared/refusal.ts';
import { regimeAt } from '../shared/regime.ts';
import { type ReadThread, readThread } from '../shared/thread.ts';
import type { GivenThread } from '../shared/thread-secrets.ts';
import { authenticate, callInSession, isForgotten, type MailboxSession } from './mailbox-session.ts';
import type { DeriveKeys } from './ready-keys.ts';

/** A mailbox holds no more (the server refuses), and notes of more could not be read back. */
export const MELDINGEN_AT_MOST = 4;

export interface OpenedMelding {
  readonly meldingId: string;
  readonly receivedOn: string;
  readonly regime: NamedRegime;
  /** What the channel asked besides ours when it was written. */
  readonly ownQuestions: OwnQuestions;
  /** As the server gave them: what a proof file is made from. */
  readonly sealed: readonly Bytes[];
  readonly conversation: ReadThread;
  /** Where is written: the newest epoch that holds. */
  readonly epoch: AdoptedEpoch;
  readonly view: ConversationView;
  /** Which of the melders whoever opened this mailbox is. Another melder reads and speaks in the same conversation. */
  readonly place: number;
  /** Made by who reported on behalf of this melder, who knows the words as long as they are not replaced. */
  readonly isCodeKnownToOther: boolean;
  /** Digests of what was not there when this mailbox was last read. */
  readonly unread: ReadonlySet<string>;
  /** Messages the server gave that nobody of the conversation wrote. */
  readonly refused: number;
}

export interface OpenOptions {
  /** Takes those that are ready. */
  readonly deriveKeys?: DeriveKeys;
}

export interface OpenedMailbox {
  readonly session: MailboxSession;
  readonly meldingen: readonly OpenedMelding[];
  /** Meldingen whose epoch did not hold: something was swapped. Said, and shown not at all. */
  readonly unbelieved: number;
  /** Meldingen that this mailbox held when it was last read, and that are neither here nor destroyed. */
  readonly withheld: number;
  readonly tombstones: MailboxContents['tombstones'];
  readonly nextBatch: string;
}

/**
 * Opens a mailbox with a code (step AUTH). The code itself never leaves the browser. It belongs to the list it was made
 * with, so after the newest list each older one of the address is tried.
 *
 * @throws {RequestFailed} `mailbox.refused` for every reason there is
 * @throws {VerifyError} when an older list does not hold
 */
export async function openMailbox(
  api: Api,
  channel: Channel,
  code: Code,
  { deriveKeys = deriveMelderKeys }: OpenOptions = {},
): Promise<OpenedMailbox> {
  const [next, ...older] = channel.older;
  const keys = await deriveKeys(code, channel.pin);
  try {
    return await openWith(api, channel, keys);
  } catch (error) {
    // They open nothing, or are made again at the next try.
    wipe(...Object.values(keys));
    if (next === undefined || !isFailure(error, 'mailbox.refused')) throw error;
    return openMailbox(api, { ...olderChannel(channel, next), older }, code, { deriveKeys });
  }
}

async function openWith(api: Api, channel: Channel, keys: MelderKeys): Promise<OpenedMailbox> {
  const contents = await authenticate(api, channel.slug, keys);
  const notesBox = decodeBase64url(contents.notesBox);
  const notes = readNotes(notesBox, keys);
  const formerKeys = await deriveFormerKeys(notes, channel);
  const { session: token, batch } = contents;
  return readContents(api, { channel, keys, formerKeys, token, batch, notesBox, notes }, contents);
}

/** Reads the mailbox again within the session. */
export async function refreshMailbox(api: Api, session: MailboxSession): Promise<OpenedMailbox> {
  const call = { path: '/api/mailbox/read', body: {}, answer: mailboxContents };
  const contents = await callInSession(api, session, call);
  session.token = contents.session;
  session.batch = contents.batch;
  session.notesBox = decodeBase64url(contents.notesBox);
  session.notes = readNotes(session.notesBox, session.keys);
  session.formerKeys = await deriveFormerKeys(session.notes, session.channel);
  return readContents(api, session, contents);
}

function readNotes(notesBox: Bytes, keys: MelderKeys): Notes {
  return parseNotes(decodeUtf8(decryptNotes(notesBox, keys))) ?? EMPTY_NOTES;
}

function deriveFormerKeys({ formerCodes }: Notes, { pin }: Channel): Promise<readonly MelderKeys[]> {
  return Promise.all(formerCodes.map((code) => deriveMelderKeys(decodeBase64url(code) as Code, pin)));
}

/**
 * What came in since the list was fetched may stand on a newer list. So before anything is called meddled with, the
 * list is fetched again, once.
 */
async function readContents(api: Api, session: MailboxSession, contents: MailboxContents): Promise<OpenedMailbox> {
  const opened = await readUnderList(session, contents);
  const isSound =
    opened.unbelieved === 0 && opened.meldingen.every(({ conversation }) => conversation.halt !== 'refused');
  if (isSound) return opened;
  const before = session.channel.directory.head.seq;
  session.channel = await lookUpAgain(api, session.channel);
  return session.channel.directory.head.seq === before ? opened : readUnderList(session, contents);
}

async function readUnderList(session: MailboxSession, contents: MailboxContents): Promise<OpenedMailbox> {
  const { tombstones, nextBatch } = contents;
  const read = await Promise.all(contents.meldingen.map((melding) => readMelding(session, melding)));
  const meldingen = read.filter((melding) => melding !== undefined);
  const accounted = new Set([...contents.meldingen, ...tombstones].map(({ meldingId }) => meldingId));
  const known = new Set(session.notes.epochs.map(({ meldingId }) => meldingId));
  return {
    session,
    meldingen,
    unbelieved: read.length - meldingen.length,
    withheld: [...known].filter((meldingId) => !accounted.has(meldingId)).length,
    tombstones,
    nextBatch,
  };
}

async function readMelding(session: MailboxSession, melding: MailboxMelding): Promise<OpenedMelding | undefined> {
  const given = givenThread(melding);
  const conversation = await believed(session, melding.meldingId, given);
  const epoch = conversation?.epochs.at(-1);
  if (conversation === undefined || epoch === undefined) return undefined;
  const { messages, refused } = conversation;
  const { meldingId, receivedOn } = melding;
  const heads = session.notes.read.find((one) => one.meldingId === meldingId)?.heads ?? [];
  const seen = seenFrom(messages, heads);
  const regime = regimeAt(session.channel.chain, session.channel.pin, conversation.epochs);
  const view = foldConversation(messages, {
    ...foldOptions(session.channel.directory, regime),
    counted: melding.ending,
  });
  const place = placeOf(session, epoch);
  return {
    meldingId,
    receivedOn,
    regime,
    ownQuestions: ownQuestionsAt(session.channel.chain, session.channel.pin, conversation.epochs),
    place,
    isCodeKnownToOther: view.reporter !== place && session.formerKeys.length === 0,
    sealed: given.messages.map(({ sealed }) => sealed),
    conversation,
    epoch,
    view,
    unread: new Set(messages.map(({ digest }) => digest).filter((digest) => !seen.has(digest))),
    refused,
  };
}

/** A new code that no roster named yet stands in the place of the one before it. */
function placeOf({ keys, formerKeys }: MailboxSession, { roster }: AdoptedEpoch): number {
  const own = [keys, ...formerKeys].map(({ signPk }) => encodeBase64url(signPk));
  return roster.melders.findIndex(({ signPk }) => own.includes(signPk));
}

function givenThread({ meldingId, shredShare, epochs, messages }: MailboxMelding): GivenThread {
  const conversation = epochs.filter(({ thread }) => thread === THREADS.conversation);
  return {
    meldingId: decodeBase64url(meldingId),
    thread: THREADS.conversation,
    shredShare: decodeBase64url(shredShare) as ShredShare,
    envelopes: new Map(conversation.map(({ epoch, envelope }) => [epoch, decodeBase64url(envelope)])),
    messages: messages.map((message) => ({ ...message, sealed: decodeBase64url(message.sealed) })),
  };
}

async function believed(session: MailboxSession, id: string, given: GivenThread): Promise<ReadThread | undefined> {
  const { channel, keys, formerKeys, notes } = session;
  const held = notes.epochs
    .filter(({ meldingId, thread }) => meldingId === id && thread === given.thread)
    .map(({ epoch, secret, rosterDigest }) => ({
      epoch,
      secret: decodeBase64url(secret) as EpochSecret,
      rosterDigest: decodeBase64url(rosterDigest),
    }));
  const own = [keys, ...formerKeys];
  const ownMelder = own.map(({ signPk, kemPk }) => ({ signPk, kemPk }));
  const believing = { chain: channel.chain, pin: channel.pin, ownMelder };
  try {
    return await readThread(
      given,
      held,
      own.map(({ kemSeed }) => kemSeed),
      believing,
    );
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}

/**
 * Whether somebody changed the readers in a way that does not hold, or took the melder's code out of the melding: what
 * is said from then on is not seen here, and another melding is the way on.
 */
export function isCutOff({ conversation }: OpenedMelding): boolean {
  return conversation.halt !== undefined;
}

/**
 * Remembers, for the next visit and for the melder alone, what was read and which epochs were believed (step NOTES).
 * Rewritten at every visit, changed or not, so that rewriting tells nothing. Once the page forgot the mailbox nothing is
 * written: its keys are zeros by then, and under zeros anybody could open the box. A token is no sign of that: an answer
 * to something else, such as a file on its way, brings a new one.
 *
 * @throws {RequestFailed} `notes.conflict` when another page of the same mailbox wrote first: harmless, the next visit knows
 */
export async function rememberVisit(api: Api, { session, meldingen, tombstones }: OpenedMailbox): Promise<void> {
  if (isForgotten(session)) return;
  const before = session.notes;
  // Of what was destroyed nothing is kept (P5).
  const isSettled = new Set([...meldingen, ...tombstones].map(({ meldingId }) => meldingId));
  // What was believed of a melding that was swapped or withheld this time stays known: forgetting it would let a server
  // have it believed anew.
  const notes: Notes = {
    v: 1,
    formerCodes: before.formerCodes,
    epochs: [
      ...before.epochs.filter(({ meldingId }) => !isSettled.has(meldingId)),
      ...meldingen.map(({ meldingId, epoch }) => ({
        meldingId,
        thread: epoch.place.thread,
        epoch: epoch.place.epoch,
        secret: encodeBase64url(epoch.secret),
        rosterDigest: encodeBase64url(epoch.rosterDigest),
      })),
    ].slice(-MELDINGEN_AT_MOST),
    read: [
      ...before.read.filter(({ meldingId }) => !isSettled.has(meldingId)),
      ...meldingen.map(({ meldingId, view }) => ({ meldingId, heads: [...view.heads] })),
    ].slice(-MELDINGEN_AT_MOST),
  };
  const notesBox = encryptNotes(utf8(JSON.stringify(notes)), session.keys);
  const body = { before: encodeBase64url(notesHash(session.notesBox)), notesBox: encodeBase64url(notesBox) };
  const call = { method: 'PUT', path: '/api/mailbox/notes', body, answer: mailboxAnswer } as const;
  const answer = await callInSession(api, session, call);
  session.token = answer.session;
  session.notesBox = notesBox;
  session.notes = notes;
}
