/** The desk: finding the meldingen that are for this functionaris, and reading them. */
import { openEnvelope } from '../../crypto/envelope.ts';
import { deriveAccess, type EpochPlace } from '../../crypto/epoch.ts';
import { findAdopted, isSamePlace, type Keyring, type KeyringEpoch, MAX_UNBELIEVED } from '../../crypto/keyring.ts';
import type { Bytes, EpochSecret, KemSeed, ShredShare } from '../../crypto/public/brands.ts';
import { THREADS } from '../../crypto/public/sizes.ts';
import { areEqual, decodeBase64url, encodeBase64url } from '../../crypto/public/sodium.ts';
import { type ConversationView, foldConversation } from '../../schema/content/fold.ts';
import { type DeskMelding, envelopeListing, readAnswer } from '../../schema/wire/desk.ts';
import type { Api } from '../shared/api.ts';
import type { KnownDirectory } from '../shared/directory.ts';
import { type AccountSession, updateAccount } from '../shared/session.ts';
import {
  type AdoptedEpoch,
  adoptEpoch,
  type EpochFromServer,
  isRefusal,
  readThread,
  reopenEpoch,
} from '../shared/thread.ts';

export interface ReadMelding {
  readonly meldingId: string;
  readonly receivedOn: string;
  readonly epoch: AdoptedEpoch;
  readonly view: ConversationView;
  /** Messages the server gave that nobody of the conversation wrote. */
  readonly refused: number;
}

export interface Desk {
  readonly meldingen: readonly ReadMelding[];
  /** Known meldingen that the server no longer gives: destroyed, or withheld. */
  readonly gone: number;
  /** Meldingen of which something was swapped or forged: said, and shown not at all. */
  readonly unbelieved: number;
}

/** How far opening the desk is; `total` is the same for every functionaris. */
export interface DeskProgress {
  readonly tried: number;
  readonly total: number;
}

export interface DeskOptions {
  readonly onProgress?: (progress: DeskProgress) => void;
  /** Gives the page a moment between envelopes. */
  readonly breathe?: () => Promise<void>;
}

interface Found {
  readonly place: EpochPlace;
  readonly secret: EpochSecret;
  readonly envelopeId: Bytes;
  readonly batch: string;
}

const MOST_IN_ONE_REQUEST = 100;

/**
 * Tries the envelopes that are new, adopts what is for this functionaris, and reads every melding it knows.
 *
 * @throws {RequestFailed}
 */
export async function openDesk(
  api: Api,
  session: AccountSession,
  known: KnownDirectory,
  options: DeskOptions = {},
): Promise<Desk> {
  const { found, batches } = await tryEnvelopes(api, session, options);
  const { fresh, doubled } = sortFound(session.opened.keyring, found);
  const adoption = await readFresh(api, session, known, fresh);
  const settled = lastSettled(batches, adoption.withheld) ?? session.opened.keyring.tried.batch;
  const unbelieved = [...doubled, ...adoption.refused];
  await rememberTried(api, session, { batch: settled, read: adoption.read, unbelieved });
  const isRead = new Set(adoption.read.map(({ meldingId }) => meldingId));
  const older = session.opened.keyring.adopted.filter(
    (epoch) => epoch.thread === THREADS.conversation && !isRead.has(encodeBase64url(epoch.meldingId)),
  );
  const again = await readKnown(api, session, older);
  return {
    meldingen: [...adoption.read, ...again.read],
    gone: again.gone,
    unbelieved: session.opened.keyring.unbelieved.length + again.refused + adoption.withheld.length,
  };
}

/** Longer than a server is down, shorter than somebody should make every opening of a desk slow. */
const KEPT_OPEN_DAYS = 14;
const DAY_MS = 86_400_000;

/**
 * The newest batch of which nothing was withheld. What comes after it is tried again next time: a server that gives a
 * melding not today must not be rid of it for ever. Anybody can send an envelope for a melding that does not exist,
 * which looks the same, so after KEPT_OPEN_DAYS it is let go.
 */
function lastSettled(batches: readonly string[], withheld: readonly Found[]): string | undefined {
  const newest = batches.at(-1);
  if (newest === undefined) return undefined;
  const oldestOpen = `${new Date(Date.parse(newest) - KEPT_OPEN_DAYS * DAY_MS).toISOString().slice(0, 16)}Z`;
  const firstOpen = batches.findIndex((batch) => batch > oldestOpen && withheld.some((found) => found.batch === batch));
  return firstOpen === -1 ? newest : batches[firstOpen - 1];
}

/** A second secret for a place that is known is never adopted (step ADOPT): whoever made it knows the melding's id. */
function sortFound(keyring: Keyring, found: readonly Found[]): { fresh: readonly Found[]; doubled: readonly Found[] } {
  const fresh: Found[] = [];
  const doubled: Found[] = [];
  for (const one of found) {
    const known = findAdopted(keyring, one.place) ?? fresh.find(({ place }) => isSamePlace(place, one.place));
    if (known === undefined) fresh.push(one);
    else if (!areEqual(known.secret, one.secret)) doubled.push(one);
  }
  return { fresh, doubled };
}

/** Reads one melding again, for instance after writing into it. */
export async function rereadMelding(
  api: Api,
  session: AccountSession,
  meldingId: string,
): Promise<ReadMelding | undefined> {
  const adopted = session.opened.keyring.adopted.filter((epoch) => encodeBase64url(epoch.meldingId) === meldingId);
  return (await readKnown(api, session, adopted)).read[0];
}

async function tryEnvelopes(api: Api, session: AccountSession, { onProgress, breathe }: DeskOptions) {
  const { keyring, vault } = session.opened;
  const path = `/api/desk/envelopes?after=${encodeURIComponent(keyring.tried.batch)}`;
  const listing = await api.call({ method: 'GET', path, bearer: session.token, answer: envelopeListing });
  // In the order of time, whatever the server says; the newest batch also when it lists nothing.
  const listed = [...listing.batches, { batch: listing.batch, envelopes: [] }];
  const inTime = listed.sort((left, right) => (left.batch < right.batch ? -1 : 1));
  const envelopes = inTime.flatMap(({ batch, envelopes: some }) => some.map((envelope) => ({ batch, envelope })));
  const seeds = vault.kemSeeds.map(({ seed }) => seed);
  const found: Found[] = [];
  for (const [index, { batch, envelope }] of envelopes.entries()) {
    onProgress?.({ tried: index, total: envelopes.length });
    const opened = await tryEnvelope(envelope, seeds);
    if (opened !== undefined) found.push({ ...opened, batch });
    await breathe?.();
  }
  onProgress?.({ tried: envelopes.length, total: envelopes.length });
  return { found, batches: inTime.map(({ batch }) => batch) };
}

/** Decodes one at a time: a thousand at once would hold the page for longer than a task may. */
async function tryEnvelope(envelope: string, seeds: readonly KemSeed[]): Promise<Omit<Found, 'batch'> | undefined> {
  try {
    const opened = await openEnvelope(decodeBase64url(envelope), seeds);
    if (opened === undefined) return undefined;
    return { place: opened.place, secret: opened.secret, envelopeId: opened.shape.envelopeId };
  } catch (error) {
    // One envelope that is no envelope must not stop the desk.
    if (isRefusal(error)) return undefined;
    throw error;
  }
}

interface Adoption {
  readonly read: readonly ReadMelding[];
  /** Opened, and not given by the server: destroyed, or kept back. */
  readonly withheld: readonly Found[];
  readonly refused: readonly Found[];
}

async function readFresh(
  api: Api,
  session: AccountSession,
  known: KnownDirectory,
  fresh: readonly Found[],
): Promise<Adoption> {
  const { chain } = known;
  const pin = session.opened.vault.genesisFp;
  const given = await fetchMeldingen(api, session, fresh);
  const read: ReadMelding[] = [];
  const refused: Found[] = [];
  const withheld: Found[] = [];
  for (const [index, found] of fresh.entries()) {
    const melding = given[index];
    if (melding == null) {
      withheld.push(found);
      continue;
    }
    const adopted = await believed(melding, found, (one) => adoptEpoch(one, { chain, pin }));
    if (adopted === undefined) refused.push(found);
    else read.push(readMelding(melding, adopted));
  }
  return { read, refused, withheld };
}

async function readKnown(api: Api, session: AccountSession, adopted: readonly KeyringEpoch[]) {
  const given = await fetchMeldingen(
    api,
    session,
    adopted.map((epoch) => ({ place: epoch, secret: epoch.secret })),
  );
  const read: ReadMelding[] = [];
  let gone = 0;
  let refused = 0;
  for (const [index, epoch] of adopted.entries()) {
    const melding = given[index];
    if (melding == null) {
      gone += 1;
      continue;
    }
    const found = { place: epoch, secret: epoch.secret };
    const reopened = await believed(melding, found, (one) => reopenEpoch(one, epoch.rosterDigest));
    if (reopened === undefined) refused += 1;
    else read.push(readMelding(melding, reopened));
  }
  return { read, gone, refused };
}

async function fetchMeldingen(api: Api, session: AccountSession, wanted: readonly Pick<Found, 'place' | 'secret'>[]) {
  const answers: (DeskMelding | null)[] = [];
  while (answers.length < wanted.length) {
    const part = wanted.slice(answers.length, answers.length + MOST_IN_ONE_REQUEST);
    const meldingen = await Promise.all(
      part.map(async ({ place, secret }) => ({
        meldingId: encodeBase64url(place.meldingId),
        thread: place.thread,
        epoch: place.epoch,
        access: encodeBase64url(await deriveAccess(place, secret)),
        after: 0,
      })),
    );
    const call = { method: 'POST', path: '/api/desk/read', bearer: session.token } as const;
    // Fewer than asked when there is much to read; never none.
    const given = (await api.call({ ...call, body: { meldingen }, answer: readAnswer })).meldingen;
    answers.push(...given.slice(0, part.length));
  }
  return answers;
}

async function believed(
  melding: DeskMelding | null | undefined,
  { place, secret }: Pick<Found, 'place' | 'secret'>,
  believe: (given: EpochFromServer) => Promise<AdoptedEpoch>,
): Promise<AdoptedEpoch | undefined> {
  const wire = melding?.epochs.find(({ thread, epoch }) => thread === place.thread && epoch === place.epoch);
  if (melding == null || wire === undefined) return undefined;
  try {
    return await believe({
      place: { meldingId: place.meldingId, thread: place.thread, epoch: place.epoch },
      secret,
      shredShare: decodeBase64url(melding.shredShare) as ShredShare,
      envelope: decodeBase64url(wire.envelope),
      sealed: melding.messages.map(({ sealed }) => decodeBase64url(sealed)),
    });
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}

function readMelding({ meldingId, receivedOn, messages: given }: DeskMelding, epoch: AdoptedEpoch): ReadMelding {
  const sealed = given.map((message) => ({
    sealed: decodeBase64url(message.sealed),
    day: message.day,
    delivered: true,
  }));
  const { messages, refused } = readThread(epoch, sealed);
  return { meldingId, receivedOn, epoch, view: foldConversation(messages), refused };
}

interface Tried {
  readonly batch: string;
  readonly read: readonly ReadMelding[];
  readonly unbelieved: readonly Found[];
}

/** Keeps in the keyring what was tried and adopted: keys only, no summaries. */
async function rememberTried(api: Api, session: AccountSession, { batch, read, unbelieved }: Tried): Promise<void> {
  const isNothingNew = session.opened.keyring.tried.batch === batch && read.length === 0 && unbelieved.length === 0;
  if (isNothingNew) return;
  const generation = session.opened.vault.kemSeeds.at(-1)?.generation ?? 0;
  const adopted = read.map(({ epoch }) => ({
    ...epoch.place,
    secret: epoch.secret,
    rosterDigest: epoch.rosterDigest,
  }));
  await updateAccount(api, session, ({ vault, keyring }) => {
    // Another device of the same person may have done this in between.
    const fresh = adopted.filter((epoch) => findAdopted(keyring, epoch) === undefined);
    const isKnown = (id: Bytes) => keyring.unbelieved.some((known) => areEqual(known, id));
    const alarms = unbelieved.map(({ envelopeId }) => envelopeId).filter((id) => !isKnown(id));
    const tried = keyring.tried.batch > batch ? keyring.tried : { batch, generation };
    // The newest, as many as a keyring holds: whoever sends more of them must not stop the desk.
    const unbelievedNow = [...keyring.unbelieved, ...alarms].slice(-MAX_UNBELIEVED);
    return { vault, keyring: { adopted: [...keyring.adopted, ...fresh], tried, unbelieved: unbelievedNow } };
  });
}
