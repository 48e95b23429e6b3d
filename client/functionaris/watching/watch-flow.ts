/**
 * What a procesbegeleider does (LET-2): reads how far each melding is and by when, and writes to its functionarissen.
 * Of the conversation nothing, unless the melder lets them read along.
 */
import { deriveAccess } from '../../../crypto/epoch.ts';
import { findAdopted, type Keyring, withoutMelding } from '../../../crypto/keyring.ts';
import type { Bytes, EpochSecret } from '../../../crypto/public/brands.ts';
import { THREADS } from '../../../crypto/public/sizes.ts';
import { areEqual, decodeBase64url, encodeBase64url } from '../../../crypto/public/sodium.ts';
import { staleReaders } from '../../../crypto/writable.ts';
import { findProgress, nextTold, toldReceiptDay } from '../../../schema/content/progress.ts';
import { urgencyOf } from '../../../schema/content/rules/clocks.ts';
import { deskMessageAnswer } from '../../../schema/wire/desk.ts';
import { readOwnList } from '../../shared/account/read-list.ts';
import type { Api } from '../../shared/api.ts';
import { type KnownDirectory, requireNotRolledBack } from '../../shared/directory.ts';
import { type AdoptedEpoch, writeMessage } from '../../shared/epoch.ts';
import { regimeAt } from '../../shared/regime.ts';
import { type AccountSession, updateAccount } from '../../shared/session.ts';
import type { HeldSecret } from '../../shared/thread-secrets.ts';
import { tryAdditions } from '../desk-flow.ts';
import { fetchThreads, type Given, type Wanted } from '../fetch-threads.ts';
import { believed, type Outcome, type ReadMelding, readConversation, type SideThread, viewOf } from '../read-flow.ts';
import { findTry, forgetTry, noteTry, type Unanswered } from '../unanswered.ts';

export interface WatchedMelding {
  readonly meldingId: string;
  /** From which its terms run. */
  readonly receivedOn: string;
  readonly process: SideThread;
  /** Where is written: the newest epoch of the thread. */
  readonly epoch: AdoptedEpoch;
  /** A reader is out of office: nothing is written before a functionaris looked. */
  readonly isStale: boolean;
  /** Undefined unless the melder lets this procesbegeleider read along. */
  readonly conversation: ReadMelding | undefined;
}

export interface Watch {
  readonly known: KnownDirectory;
  readonly meldingen: readonly WatchedMelding[];
  /** Destroyed, or withheld. */
  readonly gone: number;
  /** No more to be watched by this person. */
  readonly closed: number;
  /** Something does not hold, or is not to be read from where it was left. */
  readonly unbelieved: number;
}

export interface AtWatch {
  readonly api: Api;
  readonly session: AccountSession;
  readonly known: KnownDirectory;
  readonly today: string;
}

/**
 * Reads every melding that this procesbegeleider watches, under a newer list when something stands on that.
 *
 * @throws {RequestFailed}
 */
export async function openWatch(at: AtWatch): Promise<Watch> {
  const watch = await readAll(at);
  if (watch.unbelieved === 0) return watch;
  const { known } = await readOwnList(at.api, at.session);
  requireNotRolledBack(known, at.known.directory.head);
  return known.directory.head.seq === at.known.directory.head.seq ? watch : readAll({ ...at, known });
}

async function readAll(at: AtWatch): Promise<Watch> {
  const { api, session, known } = at;
  const found = await tryAdditions(api, session);
  const held = [
    ...session.opened.keyring.adopted,
    ...found.map(({ place, secret }) => ({ ...place, secret, rosterDigest: undefined })),
  ];
  const processes = wantedOf(held, THREADS.process);
  const given = await fetchThreads(api, session, processes);
  const conversations = wantedOf(held, THREADS.conversation);
  const along = await fetchThreads(api, session, conversations);
  const counts = { gone: 0, closed: 0, refused: 0 };
  const ended: Bytes[] = [];
  const meldingen: WatchedMelding[] = [];
  for (const [index, wanted] of processes.entries()) {
    const place = conversations.findIndex(({ meldingId }) => areEqual(meldingId, wanted.meldingId));
    const asked = conversations[place];
    const outcome: Outcome =
      asked === undefined ? { kind: 'closed' } : await readConversation(session, known, asked, along[place] as Given);
    const read = await readProcess(at, wanted, given[index] as Given, outcome);
    if (read === 'gone' && isEnded(session.opened.keyring, wanted, at.today)) ended.push(wanted.meldingId);
    else if (typeof read === 'string') counts[read] += 1;
    else meldingen.push(read);
    if (outcome.kind === 'refused') counts.refused += 1;
  }
  await remember(at, meldingen, ended);
  const { gone, closed, refused } = counts;
  return { known, meldingen: inOrder(meldingen, at.today), gone, closed, unbelieved: refused + haltedAmong(meldingen) };
}

async function readProcess(
  { session, known, today }: AtWatch,
  { meldingId, thread }: Wanted,
  given: Given,
  along: Outcome,
): Promise<WatchedMelding | 'gone' | 'closed' | 'refused'> {
  if (typeof given === 'string') return given;
  const conversation = along.kind === 'read' ? along.melding : undefined;
  const epochs = conversation === undefined ? {} : { conversation: conversation.conversation.epochs };
  const read = await believed({ session, known, meldingId, thread, given, ...epochs });
  const epoch = read?.epochs.at(-1);
  if (read === undefined || epoch === undefined) return 'refused';
  const regime = regimeAt(known.chain, session.opened.vault.genesisFp, read.epochs);
  const view = viewOf(known, regime, thread, read);
  return {
    meldingId: given.wire.meldingId,
    receivedOn: toldReceiptDay(view, given.wire.receivedOn),
    process: { thread, read, view },
    epoch,
    isStale: staleReaders(epoch.roster, known.directory, today).length > 0,
    conversation,
  };
}

function haltedAmong(meldingen: readonly WatchedMelding[]): number {
  return meldingen.filter(({ process }) => process.read.halt === 'refused').length;
}

interface Held {
  readonly meldingId: Bytes;
  readonly thread: number;
  readonly epoch: number;
  readonly secret: EpochSecret;
  readonly rosterDigest: Bytes | undefined;
}

/** Of one thread, by melding: what was adopted, and what was found and not believed yet. */
function wantedOf(held: readonly Held[], thread: number): readonly Wanted[] {
  const byMelding = new Map<string, Wanted & { readonly held: HeldSecret[] }>();
  for (const { meldingId, thread: of, epoch, secret, rosterDigest } of held) {
    if (of !== thread) continue;
    const id = encodeBase64url(meldingId);
    const one = byMelding.get(id) ?? { meldingId, thread, held: [] };
    one.held.push(rosterDigest === undefined ? { epoch, secret } : { epoch, secret, rosterDigest });
    byMelding.set(id, one);
  }
  return [...byMelding.values()];
}

/** The soonest term that is not met first; then the oldest. */
function inOrder(meldingen: readonly WatchedMelding[], today: string): readonly WatchedMelding[] {
  function keyOf({ process, receivedOn, meldingId }: WatchedMelding): string {
    const told = findProgress(process.view)?.content;
    const next = told && nextTold(told, today);
    return `${next ? urgencyOf(next, today) : '9999-12-31'} ${receivedOn} ${meldingId}`;
  }
  return [...meldingen].sort((left, right) => (keyOf(left) < keyOf(right) ? -1 : 1));
}

function isEnded({ ending }: Keyring, { meldingId }: Wanted, today: string): boolean {
  return ending.some((known) => areEqual(known.meldingId, meldingId) && known.from <= today);
}

/** Keeps what was adopted, and from which day a melding may be gone, as a functionaris told; drops what is. */
async function remember(
  { api, session }: AtWatch,
  meldingen: readonly WatchedMelding[],
  ended: readonly Bytes[],
): Promise<void> {
  const before = session.opened.keyring;
  const apply = (keyring: Keyring) => ended.reduce(withoutMelding, meldingen.reduce(remembered, keyring));
  if (apply(before) === before) return;
  await updateAccount(api, session, ({ vault, keyring }) => ({ vault, keyring: apply(keyring) }));
}

/** The same keyring when there is nothing new. */
function remembered(keyring: Keyring, { meldingId, process, conversation }: WatchedMelding): Keyring {
  const fresh = [...process.read.fresh, ...(conversation?.conversation.fresh ?? [])]
    .map(({ place, secret, rosterDigest }) => ({ ...place, secret, rosterDigest }))
    .filter((one) => findAdopted(keyring, one) === undefined);
  const id = decodeBase64url(meldingId);
  const known = keyring.ending.find((one) => areEqual(one.meldingId, id));
  const from = findProgress(process.view)?.content.terms.find(({ kind }) => kind === 'destroy')?.on;
  if (fresh.length === 0 && known?.from === from) return keyring;
  const others = keyring.ending.filter((one) => one !== known);
  const ending = from === undefined ? others : [...others, { meldingId: id, from }];
  return { ...keyring, adopted: [...keyring.adopted, ...fresh], ending };
}

/** To write, with what was tried before. */
export interface WritingAtWatch extends AtWatch {
  readonly unanswered: Unanswered;
}

/**
 * To the functionarissen of the melding, who all read it; the melder does not. Tried again after its answer was lost, it
 * is looked for first.
 *
 * @param melding read since the last try
 * @throws {RequestFailed} `message.conflict` when the readers were changed in between
 */
export async function writeToFunctionarissen(
  { api, session, unanswered }: WritingAtWatch,
  { meldingId, epoch, process }: WatchedMelding,
  text: string,
): Promise<void> {
  const content = { type: 'text', text } as const;
  const said = { meldingId, thread: THREADS.process, content };
  const last = findTry(unanswered, said);
  if (process.read.messages.some(({ digest }) => digest === last)) return forgetTry(unanswered, said);
  const signer = { publicKey: session.identity.idPk, secretKey: session.identity.idSk };
  const { sealed, digest } = writeMessage(epoch, { ...content, previous: [...process.view.heads] }, signer);
  noteTry(unanswered, said, digest);
  const access = encodeBase64url(await deriveAccess(epoch.place, epoch.secret));
  const ending = { kind: 'none' } as const;
  const body = { epoch: epoch.place.epoch, access, sealed: encodeBase64url(sealed), ending, files: [] };
  await api.call({
    method: 'POST',
    path: '/api/desk/messages',
    bearer: session.token,
    body,
    answer: deskMessageAnswer,
  });
  forgetTry(unanswered, said);
}
