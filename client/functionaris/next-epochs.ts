/** The next epoch of each thread of a melding, as the wire has it: what changing readers is made of. */
import { type Directory, findPerson, newestKem, samePerson } from '../../crypto/directory.ts';
import { deriveAccess, type EpochPlace } from '../../crypto/epoch.ts';
import { THREADS } from '../../crypto/public/sizes.ts';
import { decodeBase64url, encodeBase64url } from '../../crypto/public/sodium.ts';
import type { RosterContent } from '../../schema/content/messages.ts';
import { done } from '../../schema/wire/accounts.ts';
import type { NewEpochs } from '../../schema/wire/desk.ts';
import { fpText } from '../shared/directory.ts';
import { type AdoptedEpoch, type MadeEpoch, makeEpoch } from '../shared/epoch.ts';
import type { AtDesk } from './melding-flow.ts';
import type { ReadMelding, SideThread } from './read-flow.ts';

export type ChangeWire = NewEpochs['changes'][number];

/** @throws {RequestFailed} `epoch.conflict` when a colleague was faster */
export async function postEpochs({ api, session }: AtDesk, body: NewEpochs): Promise<void> {
  await api.call({ method: 'POST', path: '/api/desk/epochs', bearer: session.token, body, answer: done });
}

export async function makeNext(
  { session, known }: AtDesk,
  { shredShare }: ReadMelding,
  place: EpochPlace,
  roster: RosterContent,
): Promise<MadeEpoch> {
  const signer = { publicKey: session.identity.idPk, secretKey: session.identity.idSk };
  return makeEpoch({ place, shredShare, roster, directory: known.directory, signer });
}

interface Starting {
  readonly thread: number;
  /** What was seen of the thread before it is started again, so that it is shown after that. */
  readonly heads?: readonly string[] | undefined;
  /** Procesbegeleiders who are to read it. */
  readonly watchers?: readonly string[];
}

/** The first roster of another thread, or the first again: every functionaris who reads the conversation. */
export function startOn(
  { known }: AtDesk,
  { roster, place, rosterDigest }: AdoptedEpoch,
  { thread, heads = [], watchers = [] }: Starting,
): RosterContent {
  const readers = roster.readers.filter(({ role }) => role === 'functionaris');
  return {
    ...roster,
    readers: [...readers, ...watchers.flatMap((fp) => watcherReader(known.directory, fp))],
    // Whom the melder left out may tell whom it is about.
    excluded: thread === THREADS.process ? [] : roster.excluded,
    // Sealed under the list as it is now: since the conversation's roster the number of slots may have changed.
    directorySeq: known.directory.head.seq,
    melders: [],
    before: null,
    previousSecret: null,
    carriesOut: [],
    standsOn: { epoch: place.epoch, digest: encodeBase64url(rosterDigest) },
    previous: [...heads],
  };
}

/** Sealed to the newest key; nobody when they are out of office. */
function watcherReader(directory: Directory, fp: string): RosterContent['readers'] {
  const person = findPerson(directory, decodeBase64url(fp));
  if (person?.state !== 'listed') return [];
  return [{ fp, generation: newestKem(person).generation, role: 'procesbegeleider' }];
}

/** Who watches the melding goes on watching, but for whom the melder left out since. */
function watchersOn(
  { known }: AtDesk,
  { read }: SideThread,
  { roster: { excluded } }: Pick<AdoptedEpoch, 'roster'>,
): readonly string[] {
  const isLeftOut = (fp: string) =>
    samePerson(known.directory, decodeBase64url(fp)).some((self) => excluded.includes(fpText(self)));
  const { readers } = (read.epochs.at(-1) as AdoptedEpoch).roster;
  return readers.filter(({ fp, role }) => role === 'procesbegeleider' && !isLeftOut(fp)).map(({ fp }) => fp);
}

/**
 * Another thread goes along with the conversation it stands on: the same functionarissen, and those who come new as
 * well.
 *
 * @param watchers of `process`, when others are to watch than do
 */
export async function nextOfSide(
  desk: AtDesk,
  melding: ReadMelding,
  side: SideThread,
  conversation: AdoptedEpoch,
  watchers: readonly string[] = watchersOn(desk, side, conversation),
): Promise<ChangeWire> {
  const { thread, read, view } = side;
  const newest = read.epochs.at(-1) as AdoptedEpoch;
  const number = (melding.newest.get(thread) ?? newest.place.epoch) + 1;
  const start = startOn(desk, conversation, { thread, heads: view.heads, watchers });
  // One that stopped short cannot be followed: it is started again under its next number, and that is shown.
  const isBroken = read.halt !== undefined || number !== newest.place.epoch + 1;
  const next: RosterContent = isBroken
    ? start
    : {
        ...start,
        before: { epoch: newest.place.epoch, digest: encodeBase64url(newest.rosterDigest) },
        previousSecret: isShared(thread, melding, conversation, newest) ? encodeBase64url(newest.secret) : null,
      };
  const made = await makeNext(desk, melding, { ...newest.place, epoch: number }, next);
  return changeWire(made, isBroken ? null : (await proofOf(newest)).access);
}

/** What a procesbegeleider may read anybody may who reads the melding. */
function isShared(thread: number, melding: ReadMelding, newest: AdoptedEpoch, side: AdoptedEpoch): boolean {
  return thread === THREADS.process || isSharedSince(melding, side, newest);
}

/** Whether everybody who came to the conversation since this dossier was last changed was given what came before. */
function isSharedSince({ conversation }: ReadMelding, dossier: AdoptedEpoch, newest: AdoptedEpoch): boolean {
  const stoodOn = dossier.roster.standsOn?.epoch ?? -1;
  return [...conversation.epochs, newest]
    .filter(({ place }) => place.epoch > stoodOn)
    .every(({ roster }) => roster.previousSecret !== null);
}

export async function proofOf({ place, secret }: AdoptedEpoch): Promise<NewEpochs['conversation']> {
  return { epoch: place.epoch, access: encodeBase64url(await deriveAccess(place, secret)) };
}

export function changeWire(
  { place, envelope, accessHash, sealedRoster }: MadeEpoch,
  access: string | null,
): ChangeWire {
  return {
    thread: place.thread,
    epoch: place.epoch,
    access,
    envelope: encodeBase64url(envelope),
    accessHash: encodeBase64url(accessHash),
    roster: encodeBase64url(sealedRoster),
  };
}
