/** The desk: finding the meldingen that are for this functionaris, and remembering what was found. */
import { findAdopted, isSamePlace, type Keyring, MAX_UNBELIEVED, withoutMelding } from '../../crypto/keyring.ts';
import type { Bytes } from '../../crypto/public/brands.ts';
import { THREADS } from '../../crypto/public/sizes.ts';
import { areEqual, decodeBase64url, encodeBase64url } from '../../crypto/public/sodium.ts';
import { addDays } from '../../schema/content/rules/calendar.ts';
import { additions } from '../../schema/wire/desk.ts';
import { readOwnList } from '../shared/account/read-list.ts';
import type { Api } from '../shared/api.ts';
import { type KnownDirectory, requireNotRolledBack } from '../shared/directory.ts';
import { type AccountSession, updateAccount } from '../shared/session.ts';
import type { Wanted } from './fetch-threads.ts';
import { type DeskProgress, type Found, tryEnvelope } from './listing-flow.ts';
import { freshEpochs, type Outcome, type ReadMelding, wantedOf } from './read-flow.ts';
import { type Reading, readOnPage, tryListing } from './reading.ts';

export type { ReadMelding } from './read-flow.ts';

export interface Desk {
  /** The list under which it was read: a newer one than was given when something stands on that. */
  readonly known: KnownDirectory;
  readonly meldingen: readonly ReadMelding[];
  /** Known meldingen that the server no longer gives, and that were not to be destroyed: withheld. */
  readonly gone: number;
  /** Destroyed as was asked: said once, because no key of them stays by which they could be missed again. */
  readonly ended: number;
  /** Asked to be destroyed and gone before their day: the melder asked as well, which nobody here can see, or it is withheld. */
  readonly endedEarly: number;
  /** Meldingen that colleagues handle without this functionaris from now on. */
  readonly closed: number;
  /** Meldingen of which something was swapped or forged: said, and shown not at all. */
  readonly unbelieved: number;
}

export interface DeskOptions {
  readonly today: string;
  readonly onProgress?: (progress: DeskProgress) => void;
  /** On the page unless told. */
  readonly reading?: Reading;
}

export interface FoundDesk {
  readonly desk: Desk;
  /** Keeps what was found; until then it is found again. @throws {RequestFailed} */
  readonly remember: () => Promise<void>;
}

/**
 * Tries the envelopes that are new, adopts what is for this functionaris, and reads every melding it knows.
 *
 * @throws {RequestFailed}
 */
export async function findDesk(
  api: Api,
  session: AccountSession,
  known: KnownDirectory,
  { today, onProgress, reading = readOnPage(api) }: DeskOptions,
): Promise<FoundDesk> {
  const from = { api, session, reading };
  const { keyring } = session.opened;
  // Of what is new none is among these: an envelope for a known melding is never fresh.
  const older = wantedOf(keyring);
  const [{ found: listed, batches }, added, { known: newer, outcomes: again }] = await Promise.all([
    tryListing(reading, session, onProgress),
    tryAdditions(api, session),
    readUnderNewest(from, known, older),
  ]);
  const { fresh, forged } = sortFound(keyring, [...listed, ...added]);
  const wanted = fresh.map(({ place, secret }) => ({ ...place, held: [{ epoch: place.epoch, secret }] }));
  const { known: newest, outcomes } = await readUnderNewest(from, newer, wanted);
  const hasOutcome = (kind: Outcome['kind']) => fresh.filter((_, index) => outcomes[index]?.kind === kind);
  const withheld = hasOutcome('gone');
  const refused = hasOutcome('refused');
  const batch = lastSettled(batches, [...withheld, ...refused], today) ?? keyring.tried.batch;
  const meldingen = [...outcomes, ...again].flatMap((outcome) => (outcome.kind === 'read' ? [outcome.melding] : []));
  const unbelieved = [...forged, ...refused];
  const asked = askedAmong(keyring, older, again);
  const ended = asked.filter((one) => one.from <= today).map(({ meldingId }) => meldingId);
  const remembering = { batch, meldingen, unbelieved, ended, today };
  const count = (kind: Outcome['kind']) => again.filter((outcome) => outcome.kind === kind).length;
  const desk = {
    known: newest,
    meldingen,
    gone: count('gone') - asked.length,
    ended: ended.length,
    endedEarly: asked.length - ended.length,
    closed: count('closed') + hasOutcome('closed').length,
    unbelieved: withAlarms(keyring, unbelieved).length + count('refused') + withheld.length,
  };
  return { desk, remember: () => remember(api, session, remembering) };
}

/** Finds it and keeps it. @throws {RequestFailed} */
export async function openDesk(...input: Parameters<typeof findDesk>): Promise<Desk> {
  const { desk, remember } = await findDesk(...input);
  await remember();
  return desk;
}

interface ReadFrom {
  readonly api: Api;
  readonly session: AccountSession;
  readonly reading: Reading;
}

interface ReadUnder {
  readonly known: KnownDirectory;
  readonly outcomes: readonly Outcome[];
}

/**
 * What came in since the list was fetched may stand on a newer list. So before anything is called meddled with, the
 * list is fetched again, once.
 */
async function readUnderNewest(
  { api, session, reading }: ReadFrom,
  known: KnownDirectory,
  wanted: readonly Wanted[],
): Promise<ReadUnder> {
  const outcomes = await reading.readMeldingen(session, known, wanted);
  if (outcomes.every(isSound)) return { known, outcomes };
  const { known: newest } = await readOwnList(api, session);
  const { head } = known.directory;
  requireNotRolledBack(newest, head);
  if (newest.directory.head.seq === head.seq) return { known, outcomes };
  return { known: newest, outcomes: await reading.readMeldingen(session, newest, wanted) };
}

function isSound(outcome: Outcome): boolean {
  if (outcome.kind !== 'read') return outcome.kind !== 'refused';
  const { conversation, others, newest } = outcome.melding;
  // A thread of which nothing was believed is not among the others.
  const areAllRead = others.length === [...newest.keys()].filter((thread) => thread !== THREADS.conversation).length;
  return areAllRead && [conversation, ...others.map(({ read }) => read)].every(({ halt }) => halt !== 'refused');
}

/** Longer than a server is down, shorter than somebody should make every opening of a desk slow. */
const KEPT_OPEN_DAYS = 14;
const DAY_MS = 86_400_000;

/**
 * The newest batch of which everything was read. What comes after it is tried again next time: a server that gives a
 * melding not today, or keeps back what it stands on, must not be rid of it for ever; nor one that names a batch of next
 * year. Anybody can send an envelope for a melding that does not exist, which looks the same, so after KEPT_OPEN_DAYS it
 * is let go.
 */
function lastSettled(batches: readonly string[], unread: readonly Found[], today: string): string | undefined {
  // One day ahead: a browser in another time zone.
  const passed = batches.filter((batch) => batch.slice(0, 10) <= addDays(today, 1));
  const newest = passed.at(-1);
  if (newest === undefined) return undefined;
  const oldestOpen = `${new Date(Date.parse(newest) - KEPT_OPEN_DAYS * DAY_MS).toISOString().slice(0, 16)}Z`;
  const firstOpen = passed.findIndex((batch) => batch > oldestOpen && unread.some((found) => found.batch === batch));
  return firstOpen === -1 ? newest : passed[firstOpen - 1];
}

/**
 * What is new, and what nobody honest makes: a second secret for a place that is known (step ADOPT), and anything but
 * a first epoch among the listed envelopes. Later epochs of a known melding are found by reading it.
 */
function sortFound(keyring: Keyring, found: readonly Found[]): { fresh: readonly Found[]; forged: readonly Found[] } {
  const fresh: Found[] = [];
  const forged: Found[] = [];
  for (const one of found) {
    const { place, batch } = one;
    const isConversation = place.thread === THREADS.conversation;
    const known = findAdopted(keyring, place) ?? fresh.find((other) => isSamePlace(other.place, place));
    if (known !== undefined) {
      if (!areEqual(known.secret, one.secret)) forged.push(one);
    } else if (batch !== undefined && !(isConversation && place.epoch === 0)) forged.push(one);
    else if (isConversation && !isKnownMelding(keyring, fresh, one)) fresh.push(one);
  }
  return { fresh, forged };
}

function isKnownMelding({ adopted }: Keyring, fresh: readonly Found[], { place }: Found): boolean {
  const isSame = (id: Bytes) => areEqual(id, place.meldingId);
  return adopted.some(({ meldingId }) => isSame(meldingId)) || fresh.some((one) => isSame(one.place.meldingId));
}

export interface Reread {
  readonly outcome: Outcome;
  /** As in `Desk`. */
  readonly known: KnownDirectory;
}

/** Reads one melding again, for instance after writing into it, and remembers what is new in it. */
export async function rereadMelding(
  api: Api,
  session: AccountSession,
  known: KnownDirectory,
  { meldingId, today }: { readonly meldingId: string; readonly today: string },
): Promise<Reread> {
  const wanted = wantedOf(session.opened.keyring).filter((one) => encodeBase64url(one.meldingId) === meldingId);
  const from = { api, session, reading: readOnPage(api) };
  const { known: newest, outcomes } = await readUnderNewest(from, known, wanted);
  const [outcome = { kind: 'gone' } as const] = outcomes;
  if (outcome.kind !== 'read') return { outcome, known: newest };
  const { batch } = session.opened.keyring.tried;
  await remember(api, session, { batch, meldingen: [outcome.melding], unbelieved: [], ended: [], today });
  return { outcome, known: newest };
}

/** Envelopes that colleagues sealed to this account: what is known already is not tried again. */
export async function tryAdditions(api: Api, session: AccountSession): Promise<readonly Found[]> {
  const { keyring, vault } = session.opened;
  const call = { method: 'GET', path: '/api/desk/additions', bearer: session.token } as const;
  const answer = await api.call({ ...call, answer: additions });
  const seeds = vault.kemSeeds.map(({ seed }) => seed);
  const found: Found[] = [];
  for (const { meldingId, thread, epoch, envelope } of answer.additions) {
    const place = { meldingId: decodeBase64url(meldingId), thread, epoch };
    if (findAdopted(keyring, place) !== undefined) continue;
    const opened = await tryEnvelope(envelope, seeds);
    // The one kind of envelope of which the server says what it is: it must be just that.
    if (opened !== undefined && isSamePlace(opened.place, place)) found.push({ ...opened, batch: undefined });
  }
  return found;
}

/** Meldingen that are not given any more, and of which this browser had read that somebody asked to destroy them. */
function askedAmong({ ending }: Keyring, wanted: readonly Wanted[], outcomes: readonly Outcome[]): Keyring['ending'] {
  const gone = wanted.filter((_, index) => outcomes[index]?.kind === 'gone');
  return ending.filter((one) => gone.some(({ meldingId }) => areEqual(meldingId, one.meldingId)));
}

interface Remembering {
  readonly batch: string;
  readonly meldingen: readonly ReadMelding[];
  readonly unbelieved: readonly Found[];
  /** Destroyed: no key of them stays. */
  readonly ended: readonly Bytes[];
  readonly today: string;
}

/** Keeps in the keyring what was tried and adopted: keys only, no summaries. */
async function remember(api: Api, session: AccountSession, remembering: Remembering): Promise<void> {
  const generation = session.opened.vault.kemSeeds.at(-1)?.generation ?? 0;
  const before = session.opened.keyring;
  // Another device of the same person may have done this in between, so it is applied to whatever is the newest.
  const apply = (keyring: Keyring) => remembered(keyring, remembering, generation);
  if (isSameKeyring(before, apply(before))) return;
  await updateAccount(api, session, ({ vault, keyring }) => ({ vault, keyring: apply(keyring) }));
}

function remembered(keyring: Keyring, remembering: Remembering, generation: number): Keyring {
  const { batch, meldingen, unbelieved, ended, today } = remembering;
  const epochs = meldingen
    .flatMap(freshEpochs)
    .filter(({ place }) => findAdopted(keyring, place) === undefined)
    .map(({ place, secret, rosterDigest }) => ({ ...place, secret, rosterDigest }));
  const kept: Keyring = {
    adopted: [...keyring.adopted, ...epochs],
    tried: keyring.tried.batch >= batch ? keyring.tried : { batch, generation },
    unbelieved: withAlarms(keyring, unbelieved),
    ending: meldingen.reduce((ending, melding) => withEnding(ending, melding, today), keyring.ending),
  };
  return ended.reduce(withoutMelding, kept);
}

/** The newest, as many as a keyring holds: whoever sends more of them must not stop the desk. */
function withAlarms({ unbelieved }: Keyring, more: readonly Found[]): Keyring['unbelieved'] {
  const isKnown = (id: Bytes) => unbelieved.some((known) => areEqual(known, id));
  const alarms = more.map(({ envelopeId }) => envelopeId).filter((id) => !isKnown(id));
  return [...unbelieved, ...alarms].slice(-MAX_UNBELIEVED);
}

/** From which day a melding may be gone: never later than was read before, unless it was stopped. */
function withEnding(ending: Keyring['ending'], { meldingId, view }: ReadMelding, today: string): Keyring['ending'] {
  const id = decodeBase64url(meldingId);
  const others = ending.filter((known) => !areEqual(known.meldingId, id));
  const { due } = view.ending;
  if (due === undefined) return others.length === ending.length ? ending : others;
  const known = ending.find((one) => areEqual(one.meldingId, id));
  const from = due === 'next' ? (known?.from ?? today) : due;
  return known?.from === from ? ending : [...others, { meldingId: id, from }];
}

function isSameKeyring(left: Keyring, right: Keyring): boolean {
  const isSameLength =
    left.adopted.length === right.adopted.length && left.unbelieved.length === right.unbelieved.length;
  return isSameLength && left.tried === right.tried && left.ending === right.ending;
}
