/**
 * Changing who reads a melding (crypto/README.md, "Changing readers"): one call over all its threads, made by somebody
 * who goes on reading.
 */
import { findPerson, isProcesbegeleider, listedPersons, newestKem, samePerson } from '../../crypto/directory.ts';
import { VerifyError } from '../../crypto/public/errors.ts';
import { decodeBase64url, encodeBase64url } from '../../crypto/public/sodium.ts';
import { allowedToReadAlong, applyWishes, type Wish } from '../../crypto/wishes.ts';
import { staleReaders } from '../../crypto/writable.ts';
import type { RosterContent } from '../../schema/content/messages.ts';
import type { NewEpochs } from '../../schema/wire/desk.ts';
import { isFailure } from '../shared/api.ts';
import { fpText } from '../shared/directory.ts';
import { type AtDesk, type AtList, isUnsettled, reread } from './melding-flow.ts';
import { changeWire, makeNext, nextOfSide, postEpochs, proofOf } from './next-epochs.ts';
import type { ReadMelding } from './read-flow.ts';

export interface ReadersChange {
  /** Fingerprints of listed persons to add. */
  readonly add?: readonly string[];
  /** Fingerprints of readers to take off; never one's own. */
  readonly remove?: readonly string[];
  /** Whether those who come new can read what was said before. */
  readonly withHistory?: boolean;
}

/** Why a change cannot be made; the page says it in words. */
export type ChangeProblem = 'leaves-nobody' | 'leaves-oneself' | 'left-out' | 'not-listed' | 'too-many' | 'withheld';

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
/** As many wishes as a melder has reason to write before somebody looks; what is left waits for the next look. */
const MOST_SETTLING = 12;

/**
 * Makes the next epoch of every thread of the melding. Carries out the melder's open wishes and leaves out who is out
 * of office as well, always; seals to everybody's newest key. A colleague who was faster wins: then it is read again,
 * and what is still to be done is tried again on top.
 *
 * @throws {ChangeRefused}
 * @throws {RequestFailed}
 */
export async function changeReaders(desk: AtDesk, melding: ReadMelding, change: ReadersChange): Promise<ReadMelding> {
  let current = melding;
  for (let attempt = 0; attempt < MOST_CONFLICTS; attempt += 1) {
    const body = await prepareChange(desk, current, change);
    try {
      await postEpochs(desk, body);
      return await reread(desk, current);
    } catch (error) {
      if (!isFailure(error, 'epoch.conflict')) throw error;
      current = await reread(desk, current);
      if (isDone(desk, current, change)) return current;
    }
  }
  throw new VerifyError();
}

/** Whether a colleague's change was this very one. */
function isDone(desk: AtDesk, melding: ReadMelding, { add = [], remove = [] }: ReadersChange): boolean {
  const { readers } = melding.epoch.roster;
  const fps = readers.map(({ fp }) => fp);
  const isNewest = readers.every(({ fp, generation }) => generation === findGeneration(desk, fp));
  const isAsAsked = add.every((fp) => fps.includes(fp)) && !remove.some((fp) => fps.includes(fp));
  return isNewest && isAsAsked && !isUnsettled(desk, melding);
}

/**
 * Does what must be done before anything is written: the melder's wishes, colleagues out of office, old keys. Also adds
 * whom the melder asked to add. Goes as far as this functionaris may; what is left is a colleague's to do, and
 * `whyUnsettled` says why.
 *
 * @throws {ChangeRefused} for instance when one is out of office oneself
 * @throws {RequestFailed}
 */
export async function settleReaders(desk: AtDesk, melding: ReadMelding): Promise<ReadMelding> {
  let current = melding;
  for (let round = 0; round < MOST_SETTLING && isUnsettled(desk, current); round += 1) {
    const add = wishedReaders(desk, current);
    const isStale = staleReaders(current.epoch.roster, desk.known.directory, desk.today).length > 0;
    if (add.length === 0 && !isStale && wishesToCarryOut(desk, current).length === 0) break;
    current = await changeReaders(desk, current, { add, withHistory: true });
  }
  return current;
}

/** Whom the melder asked to add and who may read, as many as there is room for. */
function wishedReaders(desk: AtDesk, melding: ReadMelding): readonly string[] {
  const wished = melding.view.events.flatMap((event) =>
    event.kind === 'wish' && !event.isCarriedOut ? event.wish.add : [],
  );
  const { roster } = melding.epoch;
  const room = desk.known.directory.policy.slotCount - roster.readers.length - roster.melders.length;
  return [...new Set(wished)].filter((fp) => mayRead(desk, melding, fp)).slice(0, Math.max(0, room));
}

/**
 * Why a melding stays unsettled: the melder left this functionaris out, and nobody makes an epoch without himself. A
 * colleague who reads it carries that out; when there is none, one is to be added first. Or the server keeps back what
 * the melder said before: half of their words is not carried out.
 */
export function whyUnsettled(desk: AtDesk, melding: ReadMelding): ChangeProblem | undefined {
  if (!isUnsettled(desk, melding)) return undefined;
  const { epoch, conversation } = melding;
  const { excluded } = applyWishes(epoch.roster, conversation.wishes);
  if (!isLeftOut(desk, excluded, ownFp(desk))) return 'withheld';
  const out = staleReaders(epoch.roster, desk.known.directory, desk.today).filter(({ why }) => why !== 'old-key');
  const others = epoch.roster.readers.filter(
    ({ fp, role }) =>
      role === 'functionaris' &&
      fp !== ownFp(desk) &&
      !isLeftOut(desk, excluded, fp) &&
      !out.some((one) => one.fp === fp),
  );
  return others.length > 0 ? 'leaves-oneself' : 'leaves-nobody';
}

/** Whom a functionaris may add: listed, not left out by the melder under any key, and not a reader yet. */
export function addableReaders(desk: AtList, melding: ReadMelding): readonly string[] {
  return listedPersons(desk.known.directory)
    .map(fpText)
    .filter((fp) => mayRead(desk, melding, fp));
}

export function mayRead(desk: AtList, melding: ReadMelding, fp: string): boolean {
  const isReader = melding.epoch.roster.readers.some((one) => one.fp === fp);
  const person = findListed(desk, fp);
  if (person === undefined || isProcesbegeleider(person)) return false;
  return !isReader && !isForbidden(desk, melding, fp);
}

function isWatching({ readers }: RosterContent, fp: string): boolean {
  return readers.some((one) => one.fp === fp && one.role === 'procesbegeleider');
}

/** Left out by the roster, or by a wish that is still open: also by one that somebody else must carry out. */
export function isForbidden(desk: AtList, { epoch, conversation }: ReadMelding, fp: string): boolean {
  const wished = applyWishes(epoch.roster, conversation.wishes).excluded;
  const now = applyWishes(epoch.roster, wishesToCarryOut(desk, { epoch, conversation })).excluded;
  return isLeftOut(desk, wished, fp) || isLeftOut(desk, now, fp);
}

/** The first open wishes, up to the one that would leave this functionaris out: that is for a colleague. */
function wishesToCarryOut(
  desk: AtList,
  { epoch, conversation }: Pick<ReadMelding, 'epoch' | 'conversation'>,
): readonly Wish[] {
  const whole = wholeWishes(conversation);
  for (let count = Math.min(whole.length, WISHES_AT_ONCE); count > 0; count -= 1) {
    const wishes = whole.slice(0, count);
    if (!isLeftOut(desk, applyWishes(epoch.roster, wishes).excluded, ownFp(desk))) return wishes;
  }
  return [];
}

/** What came before a newcomer's first epoch is not theirs to miss. */
function wholeWishes({ epochs, wishes }: ReadMelding['conversation']): readonly Wish[] {
  const isPartial = epochs[0]?.place.epoch !== 0;
  return wishes.filter(({ isWhole }) => isWhole || isPartial);
}

/** Left out is the person, under whatever key. */
function isLeftOut({ known }: AtList, excluded: readonly string[], fp: string): boolean {
  return samePerson(known.directory, decodeBase64url(fp)).some((self) => excluded.includes(fpText(self)));
}

function ownFp({ session }: AtList): string {
  return fpText(session.identity);
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
  const { epoch, view } = melding;
  const { add = [], remove = [], withHistory = false } = change;
  const wishes = wishesToCarryOut(desk, melding);
  const { melders, excluded } = applyWishes(epoch.roster, wishes);
  const out = new Set(
    staleReaders(epoch.roster, directory, desk.today)
      .filter(({ why }) => why !== 'old-key')
      .map(({ fp }) => fp),
  );
  const staying = epoch.roster.readers
    .map(({ fp }) => fp)
    .filter((fp) => !remove.includes(fp) && !out.has(fp) && !isLeftOut(desk, excluded, fp));
  const fps = [...new Set([...staying.filter((fp) => !isWatching(epoch.roster, fp)), ...add])].sort();
  if (fps.length === 0) throw new ChangeRefused('leaves-nobody');
  if (!fps.includes(ownFp(desk))) throw new ChangeRefused('leaves-oneself');
  if (add.some((fp) => isForbidden(desk, melding, fp))) throw new ChangeRefused('left-out');
  if (fps.length + melders.length > directory.policy.slotCount) throw new ChangeRefused('too-many');
  // The melder's word lets a procesbegeleider read; it holds nothing up when that cannot be.
  const room = directory.policy.slotCount - fps.length - melders.length;
  const along = allowedToReadAlong({ readers: epoch.roster.readers.filter(({ fp }) => staying.includes(fp)) }, wishes)
    .filter((fp) => findListed(desk, fp) !== undefined && !fps.includes(fp) && !isLeftOut(desk, excluded, fp))
    .slice(0, room);
  const readerAs = (role: RosterContent['readers'][number]['role']) => (fp: string) => ({
    fp,
    generation: generationOf(desk, fp),
    role,
  });
  return {
    type: 'roster',
    readers: [...fps.map(readerAs('functionaris')), ...along.map(readerAs('procesbegeleider'))],
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
function generationOf(desk: AtDesk, fp: string): number {
  const generation = findGeneration(desk, fp);
  if (generation === undefined) throw new ChangeRefused('not-listed');
  return generation;
}

function findGeneration(desk: AtList, fp: string): number | undefined {
  const person = findListed(desk, fp);
  return person && newestKem(person).generation;
}

function findListed({ known }: AtList, fp: string) {
  const person = findPerson(known.directory, decodeBase64url(fp));
  return person?.state === 'listed' ? person : undefined;
}
