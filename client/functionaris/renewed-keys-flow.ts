/**
 * New keys over many meldingen: a colleague who came back after losing theirs, or one's own that was renewed. What is
 * still to be done is read from the rosters, so whoever closed the page in between goes on where it stopped.
 */
import { directoryAt, findPerson, listedPersons, newestKem, type Person, samePerson } from '../../crypto/directory.ts';
import { decodeBase64url } from '../../crypto/public/sodium.ts';
import type { RosterContent } from '../../schema/content/messages.ts';
import { fpText } from '../shared/directory.ts';
import { hasWithdrawn } from './dossier-flow.ts';
import { type AtDesk, type AtList, MeldingLost } from './melding-flow.ts';
import type { ReadMelding } from './read-flow.ts';
import { ChangeRefused, changeReaders, mayRead, type ReadersChange } from './readers-flow.ts';

/** A listed colleague under new keys, and the meldingen they read before they lost the old ones. */
export interface Returned {
  readonly person: Person;
  readonly meldingen: readonly ReadMelding[];
}

export function returnedColleagues(desk: AtList, meldingen: readonly ReadMelding[]): readonly Returned[] {
  const { directory } = desk.known;
  return listedPersons(directory)
    .filter(({ fp }) => samePerson(directory, fp).length > 1)
    .map((person) => ({ person, meldingen: meldingen.filter((melding) => wasLost(desk, melding, person)) }))
    .filter(({ meldingen: lost }) => lost.length > 0);
}

/** Whether this person read it until losing their keys. Who was taken off by colleagues before that, or withdrew, stays off. */
function wasLost(desk: AtList, melding: ReadMelding, { fp }: Person): boolean {
  const { chain, directory } = desk.known;
  if (!mayRead(desk, melding, fpText({ fp })) || hasWithdrawn(desk, melding, fpText({ fp }))) return false;
  const selves = samePerson(directory, fp).map(fpText);
  const readersOf = (roster: RosterContent) =>
    roster.readers.map((one) => one.fp).filter((one) => selves.includes(one));
  const { epochs } = melding.conversation;
  const last = epochs.findLastIndex(({ roster }) => readersOf(roster).length > 0);
  const lastRoster = epochs[last]?.roster;
  if (lastRoster === undefined) return false;
  const after = epochs[last + 1]?.roster;
  if (after === undefined) return true;
  const listThen = directoryAt(chain, after.directorySeq, directory.genesisFp);
  return readersOf(lastRoster).some((self) => findPerson(listThen, decodeBase64url(self))?.state !== 'listed');
}

/** Meldingen of which the newest secret is still sealed to an older key of one's own. */
export function meldingenUnderOldKey(
  { known, session }: AtList,
  meldingen: readonly ReadMelding[],
): readonly ReadMelding[] {
  const self = findPerson(known.directory, session.identity.fp);
  if (self === undefined) return [];
  const { generation } = newestKem(self);
  return meldingen.filter(({ epoch }) =>
    epoch.roster.readers.some((one) => one.fp === fpText(self) && one.generation < generation),
  );
}

export interface ManyProgress {
  readonly done: number;
  readonly total: number;
  /** Meldingen in which the change cannot be made. */
  readonly refused: number;
}

/** Called after each melding; `changed` is undefined when nothing could be done there. */
export type OnEach = (progress: ManyProgress, changed: ReadMelding | undefined) => void;

/**
 * Lets a colleague who came back read again what they read before, with what was said meanwhile.
 *
 * @throws {RequestFailed}
 */
export async function readmitColleague(desk: AtDesk, { person, meldingen }: Returned, onEach: OnEach): Promise<void> {
  await changeEach(desk, meldingen, { add: [fpText(person)], withHistory: true }, onEach);
}

/**
 * Seals meldingen to everybody's newest keys, one's own first of all.
 *
 * @throws {RequestFailed}
 */
export async function resealMeldingen(desk: AtDesk, meldingen: readonly ReadMelding[], onEach: OnEach): Promise<void> {
  await changeEach(desk, meldingen, {}, onEach);
}

async function changeEach(
  desk: AtDesk,
  meldingen: readonly ReadMelding[],
  change: ReadersChange,
  onEach: OnEach,
): Promise<void> {
  let refused = 0;
  for (const [index, melding] of meldingen.entries()) {
    const changed = await changeOne(desk, melding, change);
    if (changed === undefined) refused += 1;
    onEach({ done: index + 1, total: meldingen.length, refused }, changed);
  }
}

/** One that cannot be changed, or is another's now, does not stop the rest. */
async function changeOne(desk: AtDesk, melding: ReadMelding, change: ReadersChange): Promise<ReadMelding | undefined> {
  try {
    return await changeReaders(desk, melding, change);
  } catch (error) {
    if (error instanceof ChangeRefused || error instanceof MeldingLost) return undefined;
    throw error;
  }
}
