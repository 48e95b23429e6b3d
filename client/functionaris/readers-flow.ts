/**
 * Changing who reads a melding (crypto/README.md, "Changing readers"): one call over all its threads, made by somebody
 * who goes on reading.
 */
import { findPerson, listedPersons, newestKem, samePerson } from '../../crypto/directory.ts';
import { deriveAccess, type EpochPlace } from '../../crypto/epoch.ts';
import { VerifyError } from '../../crypto/public/errors.ts';
import { THREADS } from '../../crypto/public/sizes.ts';
import { decodeBase64url, encodeBase64url } from '../../crypto/public/sodium.ts';
import { applyWishes, type Wish } from '../../crypto/wishes.ts';
import { staleReaders } from '../../crypto/writable.ts';
import type { RosterContent } from '../../schema/content/messages.ts';
import { done } from '../../schema/wire/accounts.ts';
import type { NewEpochs } from '../../schema/wire/desk.ts';
import { isFailure } from '../shared/api.ts';
import { fpText } from '../shared/directory.ts';
import { type AdoptedEpoch, type MadeEpoch, makeEpoch } from '../shared/epoch.ts';
import { type AtDesk, reread } from './melding-flow.ts';
import type { ReadMelding, SideThread } from './read-flow.ts';

export interface ReadersChange {
  /** Fingerprints of listed persons to add. */
  readonly add?: readonly string[];
  /** Fingerprints of readers to take off; never one's own. */
  readonly remove?: readonly string[];
  /** Whether those who come new can read what was said before. */
  readonly withHistory?: boolean;
}

/** Why a change cannot be made; the page says it in words. */
export type ChangeProblem = 'leaves-nobody' | 'leaves-oneself' | 'left-out' | 'not-listed' | 'too-many';

export class ChangeRefused extends Error {
  override readonly name = 'ChangeRefused';
  readonly problem: ChangeProblem;
  constructor(problem: ChangeProblem) {
    super(problem);
    this.problem = problem;
  }
}

/** A roster has room for this many of a melder's wishes; the rest is carried out in the next epoch. */
const WISHES_AT_ONCE = 8;
const MOST_CONFLICTS = 5;

/**
 * Makes the next epoch of every thread of the melding. Carries out the melder's open wishes and leaves out who is out
 * of office as well, always; seals to everybody's newest key. A colleague who did the same first wins: then it is read
 * again and tried again on top.
 *
 * @throws {ChangeRefused}
 * @throws {RequestFailed}
 */
export async function changeReaders(desk: AtDesk, melding: ReadMelding, change: ReadersChange): Promise<ReadMelding> {
  let current = melding;
  for (let attempt = 0; attempt < MOST_CONFLICTS; attempt += 1) {
    const body = await prepareChange(desk, current, change);
    try {
      const call = { method: 'POST', path: '/api/desk/epochs', bearer: desk.session.token } as const;
      await desk.api.call({ ...call, body, answer: done });
      return await reread(desk, current);
    } catch (error) {
      if (!isFailure(error, 'epoch.conflict')) throw error;
      current = await reread(desk, current);
    }
  }
  throw new VerifyError();
}

/**
 * Does what must be done before anything is written: the melder's wishes, colleagues out of office, old keys. Also adds
 * whom the melder asked to add.
 *
 * @throws {ChangeRefused} for instance when nobody but oneself may go on
 */
export async function settleReaders(desk: AtDesk, melding: ReadMelding): Promise<ReadMelding> {
  const wished = melding.view.events.flatMap((event) =>
    event.kind === 'wish' && !event.isCarriedOut ? event.wish.add : [],
  );
  return changeReaders(desk, melding, { add: wished.filter((fp) => mayRead(desk, melding, fp)), withHistory: true });
}

/** Whom a functionaris may add: listed, not left out by the melder under any key, and not a reader yet. */
export function addableReaders(desk: AtDesk, melding: ReadMelding): readonly string[] {
  return listedPersons(desk.known.directory)
    .map(fpText)
    .filter((fp) => mayRead(desk, melding, fp));
}

function mayRead(desk: AtDesk, { epoch, conversation }: ReadMelding, fp: string): boolean {
  const person = findPerson(desk.known.directory, decodeBase64url(fp));
  const { excluded } = applyWishes(epoch.roster, openWishesOf(conversation.wishes));
  return (
    person?.state === 'listed' && !isLeftOut(desk, excluded, fp) && !epoch.roster.readers.some((one) => one.fp === fp)
  );
}

function openWishesOf(wishes: readonly Wish[]): readonly Wish[] {
  return wishes.slice(0, WISHES_AT_ONCE);
}

/** Left out is the person, under whatever key. */
function isLeftOut({ known }: AtDesk, excluded: readonly string[], fp: string): boolean {
  return samePerson(known.directory, decodeBase64url(fp)).some((self) => excluded.includes(fpText(self)));
}

/** Starts a thread for functionarissen only, with everybody who reads the conversation. */
export async function startThread(desk: AtDesk, melding: ReadMelding, thread: number): Promise<ReadMelding> {
  const { epoch } = melding;
  const number = melding.newest.get(thread);
  const place = { ...epoch.place, thread, epoch: number === undefined ? 0 : number + 1 };
  const made = await makeNext(desk, melding, place, startOn(epoch));
  const body: NewEpochs = {
    meldingId: melding.meldingId,
    conversation: await proofOf(epoch),
    changes: [changeWire(made, null)],
    additions: [],
  };
  try {
    const call = { method: 'POST', path: '/api/desk/epochs', bearer: desk.session.token } as const;
    await desk.api.call({ ...call, body, answer: done });
  } catch (error) {
    // A colleague started it at the same moment: theirs is there now.
    if (!isFailure(error, 'epoch.conflict')) throw error;
  }
  return reread(desk, melding);
}

function startOn({ roster, place, rosterDigest }: AdoptedEpoch): RosterContent {
  return {
    ...roster,
    melders: [],
    before: null,
    previousSecret: null,
    carriesOut: [],
    standsOn: { epoch: place.epoch, digest: encodeBase64url(rosterDigest) },
    previous: [],
  };
}

async function prepareChange(desk: AtDesk, melding: ReadMelding, change: ReadersChange): Promise<NewEpochs> {
  const roster = nextConversation(desk, melding, change);
  const place = { ...melding.epoch.place, epoch: melding.epoch.place.epoch + 1 };
  const conversation = await makeNext(desk, melding, place, roster);
  const proof = await proofOf(melding.epoch);
  const changes = [changeWire(conversation, proof.access)];
  for (const side of melding.others) changes.push(await nextOfSide(desk, melding, side, conversation));
  const before = new Set(melding.epoch.roster.readers.map(({ fp }) => fp));
  const additions = roster.readers.map(({ fp }) => fp).filter((fp) => !before.has(fp));
  return { meldingId: melding.meldingId, conversation: proof, changes, additions };
}

/** @throws {ChangeRefused} */
function nextConversation(desk: AtDesk, melding: ReadMelding, change: ReadersChange): RosterContent {
  const { directory } = desk.known;
  const { epoch, view, conversation } = melding;
  const { add = [], remove = [], withHistory = false } = change;
  const wishes = openWishesOf(conversation.wishes);
  const { melders, excluded } = applyWishes(epoch.roster, wishes);
  const out = new Set(
    staleReaders(epoch.roster, directory, desk.today)
      .filter(({ why }) => why !== 'old-key')
      .map(({ fp }) => fp),
  );
  const staying = epoch.roster.readers
    .map(({ fp }) => fp)
    .filter((fp) => !remove.includes(fp) && !out.has(fp) && !isLeftOut(desk, excluded, fp));
  const fps = [...new Set([...staying, ...add])].sort();
  const own = fpText(desk.session.identity);
  if (fps.length === 0) throw new ChangeRefused('leaves-nobody');
  if (!fps.includes(own)) throw new ChangeRefused('leaves-oneself');
  if (add.some((fp) => isLeftOut(desk, excluded, fp))) throw new ChangeRefused('left-out');
  if (fps.length + melders.length > directory.policy.slotCount) throw new ChangeRefused('too-many');
  return {
    type: 'roster',
    readers: fps.map((fp) => ({ fp, generation: generationOf(desk, fp), role: 'functionaris' })),
    melders: [...melders],
    excluded: [...excluded],
    directorySeq: directory.head.seq,
    before: { epoch: epoch.place.epoch, digest: encodeBase64url(epoch.rosterDigest) },
    previousSecret: isShared(melding, add, withHistory) ? encodeBase64url(epoch.secret) : null,
    carriesOut: wishes.map(({ digest }) => digest),
    standsOn: null,
    previous: [...view.heads],
  };
}

/**
 * Everybody who stays has the secret already, so it is shared unless somebody comes who must not have it. Who read
 * earlier and comes back needs it to bridge the gap.
 */
function isShared({ conversation }: ReadMelding, add: readonly string[], withHistory: boolean): boolean {
  const hasRead = (fp: string) => conversation.epochs.some(({ roster }) => roster.readers.some((one) => one.fp === fp));
  return withHistory || add.every(hasRead);
}

/** @throws {ChangeRefused} */
function generationOf({ known }: AtDesk, fp: string): number {
  const person = findPerson(known.directory, decodeBase64url(fp));
  if (person?.state !== 'listed') throw new ChangeRefused('not-listed');
  return newestKem(person).generation;
}

async function makeNext(
  { session, known }: AtDesk,
  { shredShare }: ReadMelding,
  place: EpochPlace,
  roster: RosterContent,
): Promise<MadeEpoch> {
  const signer = { publicKey: session.identity.idPk, secretKey: session.identity.idSk };
  return makeEpoch({ place, shredShare, roster, directory: known.directory, signer });
}

/** A dossier goes along with the conversation it stands on: the same readers, and those who come new as well. */
async function nextOfSide(
  desk: AtDesk,
  melding: ReadMelding,
  { thread, read, view }: SideThread,
  conversation: MadeEpoch,
): Promise<NewEpochs['changes'][number]> {
  const newest = read.epochs.at(-1) as AdoptedEpoch;
  const number = (melding.newest.get(thread) ?? newest.place.epoch) + 1;
  const start = startOn(conversation);
  // One that stopped short cannot be followed: it is started again under its next number, and that is shown.
  const isBroken = read.halt !== undefined || number !== newest.place.epoch + 1;
  const next: RosterContent = isBroken
    ? start
    : {
        ...start,
        before: { epoch: newest.place.epoch, digest: encodeBase64url(newest.rosterDigest) },
        previousSecret: conversation.roster.previousSecret === null ? null : encodeBase64url(newest.secret),
        previous: [...view.heads],
      };
  const made = await makeNext(desk, melding, { ...newest.place, epoch: number }, next);
  return changeWire(made, isBroken ? null : (await proofOf(newest)).access);
}

async function proofOf({ place, secret }: AdoptedEpoch): Promise<NewEpochs['conversation']> {
  return { epoch: place.epoch, access: encodeBase64url(await deriveAccess(place, secret)) };
}

function changeWire({ place, envelope, accessHash, sealedRoster }: MadeEpoch, access: string | null) {
  return {
    thread: place.thread,
    epoch: place.epoch,
    access,
    envelope: encodeBase64url(envelope),
    accessHash: encodeBase64url(accessHash),
    roster: encodeBase64url(sealedRoster),
  };
}

/** Whether a newcomer reads the conversation from its start. */
export function startsAtReport({ conversation }: ReadMelding): boolean {
  return conversation.epochs[0]?.place.epoch === 0;
}

export const DOSSIER = THREADS.dossier;
