/** What a functionaris does in one melding; each is a signed, sealed message. */
import { workflowOf } from '../../crypto/directory.ts';
import { deriveAccess } from '../../crypto/epoch.ts';
import { VerifyError } from '../../crypto/public/errors.ts';
import { THREADS } from '../../crypto/public/sizes.ts';
import { encodeBase64url } from '../../crypto/public/sodium.ts';
import { staleReaders } from '../../crypto/writable.ts';
import type { Content, Unlinked } from '../../schema/content/messages.ts';
import { isHeld } from '../../schema/content/rules/terms.ts';
import { type DeskEnding, deskMessageAnswer } from '../../schema/wire/desk.ts';
import { type Api, RequestFailed } from '../shared/api.ts';
import { fpText, type KnownDirectory } from '../shared/directory.ts';
import { type AdoptedEpoch, writeMessage } from '../shared/epoch.ts';
import { filesIn } from '../shared/files/file-ref.ts';
import type { AccountSession } from '../shared/session.ts';
import { type ReadMelding, rereadMelding } from './desk-flow.ts';
import { findTry, forgetTry, isUndone, noteTry, type Unanswered } from './unanswered.ts';

/** Where everything at a desk happens. */
export interface AtDesk {
  readonly api: Api;
  readonly session: AccountSession;
  /** Replaced when something at the desk stands on a newer list. */
  known: KnownDirectory;
  readonly today: string;
  readonly unanswered: Unanswered;
}

/** What is enough where nothing is sent. */
export type ReadingDesk = Omit<AtDesk, 'unanswered'>;

/** What is enough to say who may read. */
export type AtList = Readonly<Pick<AtDesk, 'known' | 'session'>>;

type FunctionarisContent = Unlinked<Content['type']>;

/** Nothing is written before the readers are as they must be (step WRITE); `settleReaders` makes them so. */
export class ReadersUnsettled extends Error {
  override readonly name = 'ReadersUnsettled';
}

/** Whether something about the readers is to be done before anything is written. */
export function isUnsettled({ known, today }: Pick<AtDesk, 'known' | 'today'>, melding: ReadMelding): boolean {
  return melding.view.openWishes.length > 0 || staleReaders(melding.epoch.roster, known.directory, today).length > 0;
}

/**
 * Says that this functionaris's browser opened this very report (step OPENED), once.
 *
 * @throws {RequestFailed}
 */
export async function markOpened(desk: AtDesk, melding: ReadMelding): Promise<ReadMelding> {
  const { view, receivedOn } = melding;
  const isOpened = view.openedBy.includes(fpText(desk.session.identity));
  if (view.reportDigest === undefined || isOpened || isUnsettled(desk, melding)) return melding;
  const { reportDigest } = view;
  return send(desk, melding, { type: 'opened', reportDigest, receivedOn, commit: reportCommit(melding) });
}

/** Of the epoch in which the report was sealed. */
function reportCommit({ conversation, epoch }: ReadMelding): string {
  const first = conversation.epochs.find(({ place }) => place.epoch === 0) ?? epoch;
  return encodeBase64url(first.commit);
}

/**
 * Sends the confirmation of receipt (WBK-2.2h), which repeats what was opened.
 *
 * @throws {RequestFailed}
 */
export async function confirmReceipt(desk: AtDesk, melding: ReadMelding, text: string): Promise<ReadMelding> {
  const { view, receivedOn } = melding;
  if (view.reportDigest === undefined) throw new VerifyError();
  const { reportDigest } = view;
  const sentOn = desk.today;
  return send(desk, melding, {
    type: 'confirmation',
    reportDigest,
    receivedOn,
    commit: reportCommit(melding),
    sentOn,
    text,
  });
}

/** @throws {RequestFailed} */
export async function replyToMelder(desk: AtDesk, melding: ReadMelding, text: string): Promise<ReadMelding> {
  return send(desk, melding, { type: 'text', text });
}

/**
 * Asks for destruction: visible to all, and after a delay in which each of them can stop it. Where two must agree, the
 * first word is a proposal; the server is told of the second only, unless it counts to two itself.
 *
 * @throws {RequestFailed} `message.conflict` while it is held
 */
export async function askDestruction(desk: AtDesk, melding: ReadMelding): Promise<ReadMelding> {
  const { ending, workflow } = melding.view;
  // A colleague held it since the page was drawn.
  if (isHeld(workflow.hold?.content.until, desk.today)) throw new RequestFailed('message.conflict');
  const { isForTwo, proposed } = ending;
  const isCountedThere = workflowOf(desk.known.directory.policy).fourEyes === 'always';
  const isProposal = isForTwo && proposed === undefined && !isCountedThere;
  return send(desk, melding, { type: 'destroy' }, { ending: { kind: isProposal ? 'none' : 'asks' } });
}

export async function stopDestruction(desk: AtDesk, melding: ReadMelding): Promise<ReadMelding> {
  const said = { meldingId: melding.meldingId, thread: THREADS.conversation, content: { type: 'keep' } } as const;
  // Asked anew where no message says it: an earlier stop that got no answer stops nothing of it.
  if (melding.view.ending.unseen !== undefined) forgetTry(desk.unanswered, said);
  return send(desk, melding, { type: 'keep' }, { ending: { kind: 'stop' } });
}

export interface SendOptions {
  readonly ending?: DeskEnding;
  readonly thread?: number;
}

/**
 * Sends one message, once: tried again after its answer was lost, it is looked for first.
 *
 * @param melding read since the last try
 * @throws {ReadersUnsettled}
 * @throws {RequestFailed} `message.conflict` when a colleague changed the readers in between
 */
export async function send(
  desk: AtDesk,
  melding: ReadMelding,
  content: FunctionarisContent,
  { ending = { kind: 'none' }, thread = THREADS.conversation }: SendOptions = {},
): Promise<ReadMelding> {
  if (isUnsettled(desk, melding)) throw new ReadersUnsettled();
  const { api, session, unanswered } = desk;
  const said = { meldingId: melding.meldingId, thread, content };
  if (isThere(desk, melding, content, thread)) {
    forgetTry(unanswered, said);
    return melding;
  }
  const { epoch, view } = threadOf(melding, thread);
  const signer = { publicKey: session.identity.idPk, secretKey: session.identity.idSk };
  // Others may have a list that was drafted by now, and not in force.
  const isJudged = content.type === 'export' || content.type === 'disclosed';
  const list = isJudged ? { directorySeq: desk.known.directory.head.seq } : {};
  const linked = { ...content, ...list, previous: [...view.heads] } as Content;
  const { sealed, digest } = writeMessage(epoch, linked, signer);
  noteTry(unanswered, said, digest);
  const access = encodeBase64url(await deriveAccess(epoch.place, epoch.secret));
  const body = {
    epoch: epoch.place.epoch,
    access,
    sealed: encodeBase64url(sealed),
    ending: withDayTakenBack(ending, melding),
    files: filesIn(content),
  };
  const call = { method: 'POST', path: '/api/desk/messages', bearer: session.token } as const;
  await api.call({ ...call, body, answer: deskMessageAnswer });
  const written = await reread(desk, melding);
  forgetTry(unanswered, said);
  return written;
}

/** With the message that is sent anyway. From whom something is kept does not know whether the day still stands. */
function withDayTakenBack(ending: DeskEnding, { view }: ReadMelding): DeskEnding {
  const isLeft = view.ending.isDayLeft && view.missing === 0;
  if (isLeft && ending.kind === 'asks') return { ...ending, isDayTakenBack: true };
  return isLeft && ending.kind === 'none' ? { kind: 'no-date' } : ending;
}

/** Whether the last try brought these very words, nobody heard of it, and they still stand. */
export function isThere(
  { unanswered }: Pick<AtDesk, 'unanswered'>,
  melding: ReadMelding,
  content: FunctionarisContent,
  thread: number,
): boolean {
  const last = findTry(unanswered, { meldingId: melding.meldingId, thread, content });
  if (last === undefined) return false;
  const { messages, view } = threadOf(melding, thread);
  return messages.some(({ digest }) => digest === last) && !isUndone(view.events, last);
}

export interface ThreadNow {
  readonly epoch: AdoptedEpoch;
  readonly view: ReadMelding['view'];
  readonly messages: ReadMelding['conversation']['messages'];
}

/** @throws {VerifyError} when this functionaris does not read that thread */
export function threadOf(melding: ReadMelding, thread: number): ThreadNow {
  if (thread === THREADS.conversation) return { ...melding, messages: melding.conversation.messages };
  const other = melding.others.find((one) => one.thread === thread);
  const epoch = other?.read.epochs.at(-1);
  if (other === undefined || epoch === undefined) throw new VerifyError();
  return { epoch, view: other.view, messages: other.read.messages };
}

/** A melding that was read and is not given, not believed, or not for this functionaris any more. */
export class MeldingLost extends Error {
  override readonly name = 'MeldingLost';
  readonly meldingId: string;
  readonly why: 'closed' | 'gone' | 'refused';
  constructor(meldingId: string, why: MeldingLost['why']) {
    super(why);
    this.meldingId = meldingId;
    this.why = why;
  }
}

/**
 * @throws {MeldingLost}
 * @throws {RequestFailed}
 */
export async function reread(desk: ReadingDesk, { meldingId }: ReadMelding): Promise<ReadMelding> {
  const { api, session, today } = desk;
  const { outcome, known } = await rereadMelding(api, session, desk.known, { meldingId, today });
  desk.known = known;
  if (outcome.kind !== 'read') throw new MeldingLost(meldingId, outcome.kind);
  return outcome.melding;
}
