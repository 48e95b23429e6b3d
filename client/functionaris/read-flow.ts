/** Reading meldingen whose keys this functionaris holds: conversation, and what colleagues wrote among themselves. */

import { findPerson, isProcesbegeleider } from '../../crypto/directory.ts';
import type { Keyring } from '../../crypto/keyring.ts';
import type { Bytes, KemSeed, ShredShare } from '../../crypto/public/brands.ts';
import { THREADS } from '../../crypto/public/sizes.ts';
import { decodeBase64url, encodeBase64url } from '../../crypto/public/sodium.ts';
import type { Counted } from '../../schema/content/ending.ts';
import { type ConversationView, foldConversation } from '../../schema/content/fold.ts';
import type { ThreadKind } from '../../schema/content/may-say.ts';
import type { NamedRegime } from '../../schema/content/rules/rule-sets.ts';
import type { Api } from '../shared/api.ts';
import type { Breathe } from '../shared/breathe.ts';
import { fpText, type KnownDirectory } from '../shared/directory.ts';
import type { AdoptedEpoch } from '../shared/epoch.ts';
import { foldOptions, fourEyesOn } from '../shared/fold-options.ts';
import { type OwnQuestions, ownQuestionsAt } from '../shared/own-questions.ts';
import { isRefusal } from '../shared/refusal.ts';
import { regimeAt } from '../shared/regime.ts';
import { type ReadThread, readThread } from '../shared/thread.ts';
import type { HeldSecret } from '../shared/thread-secrets.ts';
import {
  type Fetched,
  fetchThreads,
  type Given,
  laterSecret,
  plain,
  type ReadingSession,
  type Wanted,
} from './fetch-threads.ts';

/** A thread for functionarissen only. */
export interface SideThread {
  readonly thread: number;
  readonly read: ReadThread;
  readonly view: ConversationView;
}

export interface ReadMelding {
  readonly meldingId: string;
  readonly receivedOn: string;
  readonly regime: NamedRegime;
  /** What the channel asked besides ours when it was written. */
  readonly ownQuestions: OwnQuestions;
  readonly shredShare: ShredShare;
  readonly conversation: ReadThread;
  /** Where is written: the newest epoch of the conversation. */
  readonly epoch: AdoptedEpoch;
  readonly view: ConversationView;
  /** Messages the server gave that nobody of the conversation wrote. */
  readonly refused: number;
  readonly others: readonly SideThread[];
  /** Newest number of every thread that there is, also of those that cannot be adopted here. */
  readonly newest: ReadonlyMap<number, number>;
}

/** What became of one that was asked for. */
export type Outcome =
  | { readonly kind: 'read'; readonly melding: ReadMelding }
  /** A colleague took this functionaris off. */
  | { readonly kind: 'closed' }
  /** Not given: destroyed, or withheld. */
  | { readonly kind: 'gone' }
  /** Given, and not as it must be. */
  | { readonly kind: 'refused' };

/** An answer of more is parsed in one go, for longer than a page may stand still. */
const MOST_AT_ONCE = 20;

/**
 * Reads meldingen, in the order asked.
 *
 * @param breathe gives the page a moment after each
 * @throws {RequestFailed}
 */
export async function readMeldingen(
  api: Api,
  session: ReadingSession,
  known: KnownDirectory,
  wanted: readonly Wanted[],
  breathe: Breathe,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  const ask = (from: number) => fetchThreads(api, session, wanted.slice(from, from + MOST_AT_ONCE));
  let coming = ask(0);
  for (let from = 0; from < wanted.length; from += MOST_AT_ONCE) {
    const given = await coming;
    // The server finds the next ones while these are read.
    coming = ask(from + MOST_AT_ONCE);
    // It is looked at in its turn; until then it must not count as nobody's.
    coming.catch(() => undefined);
    const read = await inTurn(given, async (one, index) => {
      await breathe();
      return readConversation(session, known, wanted[from + index] as Wanted, one);
    });
    outcomes.push(...(await withOtherThreads(api, session, known, read, given)));
  }
  return outcomes;
}

/** Everything of one keyring, by thread. */
export function wantedOf(keyring: Keyring, thread: number = THREADS.conversation): readonly Wanted[] {
  const byMelding = new Map<string, Wanted & { readonly held: HeldSecret[] }>();
  for (const { meldingId, thread: of, epoch, secret, rosterDigest } of keyring.adopted) {
    if (of !== thread) continue;
    const id = encodeBase64url(meldingId);
    const one = byMelding.get(id) ?? { meldingId, thread, held: [] };
    one.held.push({ epoch, secret, rosterDigest });
    byMelding.set(id, one);
  }
  return [...byMelding.values()];
}

async function inTurn<T, R>(list: readonly T[], work: (one: T, index: number) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const [index, one] of list.entries()) results.push(await work(one, index));
  return results;
}

const KINDS: Readonly<Record<number, ThreadKind>> = {
  [THREADS.conversation]: 'conversation',
  [THREADS.dossier]: 'dossier',
  [THREADS.process]: 'process',
};

export function viewOf(
  { directory, chain }: KnownDirectory,
  regime: NamedRegime,
  thread: number,
  { messages }: ReadThread,
  counted?: Counted,
): ConversationView {
  return foldConversation(messages, {
    ...foldOptions(directory, regime),
    thread: KINDS[thread] ?? 'dossier',
    fourEyesOn: (day, directorySeq) => fourEyesOn(directory, chain, day, directorySeq),
    counted,
  });
}

export async function readConversation(
  session: ReadingSession,
  known: KnownDirectory,
  { meldingId, thread }: Wanted,
  given: Given,
): Promise<Outcome> {
  if (typeof given === 'string') return { kind: given };
  const read = await believed({ session, known, meldingId, thread, given });
  const epoch = read?.epochs.at(-1);
  if (read === undefined || epoch === undefined) return { kind: 'refused' };
  const { wire } = given;
  const newest = new Map<number, number>();
  for (const one of wire.epochs) newest.set(one.thread, Math.max(one.epoch, newest.get(one.thread) ?? 0));
  const regime = regimeAt(known.chain, session.opened.vault.genesisFp, read.epochs);
  const melding: ReadMelding = {
    meldingId: wire.meldingId,
    receivedOn: wire.receivedOn,
    regime,
    ownQuestions: ownQuestionsAt(known.chain, session.opened.vault.genesisFp, read.epochs),
    shredShare: decodeBase64url(wire.shredShare) as ShredShare,
    conversation: read,
    epoch,
    view: viewOf(known, regime, THREADS.conversation, read, wire.ending),
    refused: read.refused,
    others: [],
    newest,
  };
  return { kind: 'read', melding };
}

interface ToBelieve {
  readonly session: ReadingSession;
  readonly known: KnownDirectory;
  readonly meldingId: Bytes;
  readonly thread: number;
  readonly given: Fetched;
  readonly conversation?: readonly AdoptedEpoch[];
}

/** Undefined when nothing of the thread holds. */
export async function believed(input: ToBelieve): Promise<ReadThread | undefined> {
  const { session, known, meldingId, thread, given, conversation } = input;
  const { wire, held } = given;
  const { kemSeeds, genesisFp } = session.opened.vault;
  const envelopes = new Map(
    wire.epochs.filter((one) => one.thread === thread).map(({ epoch, envelope }) => [epoch, plain(envelope)]),
  );
  const messages = wire.messages.map(({ sealed, day }) => ({ sealed: plain(sealed), day, delivered: true }));
  const shredShare = decodeBase64url(wire.shredShare) as ShredShare;
  const self = findPerson(known.directory, session.identity.fp);
  const believing = {
    chain: known.chain,
    pin: genesisFp,
    ...(conversation === undefined ? {} : { conversation }),
    ...(self !== undefined && isProcesbegeleider(self) ? { watcher: fpText(self) } : {}),
  };
  const seeds = kemSeeds.map(({ seed }) => seed);
  try {
    return await readThread({ meldingId, thread, shredShare, envelopes, messages }, held, seeds, believing);
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}

/** Dossiers are read after the conversations they stand on, all in one go. */
async function withOtherThreads(
  api: Api,
  session: ReadingSession,
  known: KnownDirectory,
  outcomes: readonly Outcome[],
  conversations: readonly Given[],
): Promise<readonly Outcome[]> {
  const seeds = session.opened.vault.kemSeeds.map(({ seed }) => seed);
  const wanted: { readonly index: number; readonly wanted: Wanted }[] = [];
  for (const [index, outcome] of outcomes.entries()) {
    const given = conversations[index];
    if (outcome.kind !== 'read' || given === undefined || typeof given === 'string') continue;
    for (const one of await findOtherThreads(session, given, seeds)) wanted.push({ index, wanted: one });
  }
  if (wanted.length === 0) return outcomes;
  const given = await fetchThreads(
    api,
    session,
    wanted.map((one) => one.wanted),
  );
  const read = await inTurn(given, async (fetched, place) => {
    const { index, wanted: one } = wanted[place] as (typeof wanted)[number];
    const outcome = outcomes[index] as Outcome;
    if (typeof fetched === 'string' || outcome.kind !== 'read') return undefined;
    const { meldingId, thread } = one;
    const conversation = outcome.melding.conversation.epochs;
    const side = await believed({ session, known, meldingId, thread, given: fetched, conversation });
    return side === undefined
      ? undefined
      : { index, side: { thread, read: side, view: viewOf(known, outcome.melding.regime, thread, side) } };
  });
  return outcomes.map((outcome, index) => {
    if (outcome.kind !== 'read') return outcome;
    const others = read.filter((one) => one?.index === index).flatMap((one) => (one ? [one.side] : []));
    return { kind: 'read', melding: { ...outcome.melding, others } };
  });
}

/** Threads of which this functionaris has a secret, or a slot in the newest envelope. */
async function findOtherThreads(
  session: ReadingSession,
  { wire }: Fetched,
  seeds: readonly KemSeed[],
): Promise<readonly Wanted[]> {
  const meldingId = decodeBase64url(wire.meldingId);
  const threads = new Set(wire.epochs.map(({ thread }) => thread).filter((thread) => thread !== THREADS.conversation));
  const found: Wanted[] = [];
  for (const thread of threads) {
    const held: HeldSecret[] = session.opened.keyring.adopted
      .filter((one) => one.thread === thread && encodeBase64url(one.meldingId) === wire.meldingId)
      .map(({ epoch, secret, rosterDigest }) => ({ epoch, secret, rosterDigest }));
    const epochs = wire.epochs.filter((one) => one.thread === thread);
    const later =
      held.length > 0
        ? undefined
        : await laterSecret({ kind: 'later', meldingId: wire.meldingId, epochs }, { meldingId, thread, held }, seeds);
    const all = later === undefined ? held : [...held, later];
    if (all.length > 0) found.push({ meldingId, thread, held: all });
  }
  return found;
}

/** Epochs that were adopted for the first time, of all threads of a melding. */
export function freshEpochs({ conversation, others }: ReadMelding): readonly AdoptedEpoch[] {
  return [...conversation.fresh, ...others.flatMap(({ read }) => read.fresh)];
}
