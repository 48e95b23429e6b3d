/** Notes for colleagues: a thread beside the conversation, for its functionarissen only. */
import { samePerson } from '../../crypto/directory.ts';
import { THREADS } from '../../crypto/public/sizes.ts';
import { decodeBase64url } from '../../crypto/public/sodium.ts';
import { staleReaders } from '../../crypto/writable.ts';
import { type Dossier, foldDossier, JUNK_DAYS, setAsideSince } from '../../schema/content/dossier.ts';
import { MOST_SEEN } from '../../schema/content/dossier-messages.ts';
import type { Content, Unlinked } from '../../schema/content/messages.ts';
import { headsOf } from '../../schema/content/order.ts';
import { daysBetween } from '../../schema/content/rules/calendar.ts';
import { isFailure } from '../shared/api.ts';
import { fpText } from '../shared/directory.ts';
import type { AdoptedEpoch } from '../shared/epoch.ts';
import { type AtDesk, type AtList, isUnsettled, ReadersUnsettled, reread, send } from './melding-flow.ts';
import { changeWire, makeNext, nextOfSide, postEpochs, proofOf, startOn } from './next-epochs.ts';
import type { ReadMelding, SideThread } from './read-flow.ts';
import { readingFunctionarissen } from './roster-change.ts';

export const DOSSIER = THREADS.dossier;

type ByList = Pick<AtList, 'known'>;

export function findThread({ others }: Pick<ReadMelding, 'others'>, thread: number): SideThread | undefined {
  return others.find((one) => one.thread === thread);
}

export function findDossier(melding: Pick<ReadMelding, 'others'>): SideThread | undefined {
  return findThread(melding, DOSSIER);
}

const NOTHING: Dossier = foldDossier([]);

/** What colleagues agreed, decided and planned; nothing where there is no dossier yet, or none to read. */
export function dossierOf(melding: Pick<ReadMelding, 'others'>): Dossier {
  return findDossier(melding)?.view.dossier ?? NOTHING;
}

/** Whether this person withdrew, under whatever key. */
export function hasWithdrawn({ known: { directory } }: ByList, melding: ReadMelding, fp: string): boolean {
  const { conflicts } = dossierOf(melding);
  return samePerson(directory, decodeBase64url(fp)).some((same) => conflicts.includes(fpText(same)));
}

/** Fingerprints of the functionarissen who read it and did not withdraw. */
export function stayingReaders(desk: ByList, melding: ReadMelding): readonly string[] {
  return readingFunctionarissen(melding.epoch.roster).filter((fp) => !hasWithdrawn(desk, melding, fp));
}

/** Since when it is set aside; undefined when it is not, or its melder wrote since. */
export function asideSince(melding: Pick<ReadMelding, 'others' | 'view'>): string | undefined {
  return setAsideSince(dossierOf(melding), melding.view);
}

/** Sets it aside as what was on the screen: what comes in meanwhile nobody judged. */
export function junkAsSeen({ view }: Pick<ReadMelding, 'view'>): Unlinked<'junk'> {
  const seen = headsOf(view.messages, MOST_SEEN + 1);
  return { type: 'junk', isSet: true, ...(seen.length <= MOST_SEEN && { seen: [...seen] }) };
}

/** Set aside, and not for so long that nobody takes it back any more. */
export function mayTakeBack(melding: Pick<ReadMelding, 'others' | 'view'>, today: string): boolean {
  const since = asideSince(melding);
  return since !== undefined && daysBetween(since, today) <= JUNK_DAYS;
}

export type DossierState =
  | 'none'
  | 'open'
  /** It is there, and this browser cannot believe or open its newest part: it can be started again. */
  | 'broken';

export function dossierState(melding: ReadMelding): DossierState {
  if (!melding.newest.has(DOSSIER)) return 'none';
  const dossier = findDossier(melding);
  return dossier === undefined || dossier.read.halt !== undefined ? 'broken' : 'open';
}

/**
 * Starts a thread for functionarissen only, or starts it again, with everybody who reads the conversation.
 *
 * @throws {ReadersUnsettled}
 * @throws {RequestFailed}
 */
export async function startThread(desk: AtDesk, melding: ReadMelding, thread: number): Promise<ReadMelding> {
  if (isUnsettled(desk, melding)) throw new ReadersUnsettled();
  const { epoch, meldingId } = melding;
  const number = melding.newest.get(thread);
  const place = { ...epoch.place, thread, epoch: number === undefined ? 0 : number + 1 };
  const seen = melding.others.find((one) => one.thread === thread)?.view.heads;
  const made = await makeNext(desk, melding, place, startOn(desk, epoch, { thread, heads: seen }));
  const changes = [changeWire(made, null)];
  return post(desk, melding, { meldingId, conversation: await proofOf(epoch), changes, additions: [] });
}

/**
 * For colleagues only. When the readers of the conversation changed without the thread, it first follows them: who was
 * taken off reads no further note. A thread that is not there yet is started.
 *
 * @throws {ReadersUnsettled}
 * @throws {RequestFailed} `message.conflict` when a colleague changed the readers in between
 */
export async function writeBeside(
  desk: AtDesk,
  melding: ReadMelding,
  content: Unlinked<Content['type']>,
  thread: number = DOSSIER,
): Promise<ReadMelding> {
  return send(desk, await followConversation(desk, melding, thread), content, { thread });
}

export function writeNote(desk: AtDesk, melding: ReadMelding, text: string): Promise<ReadMelding> {
  return writeBeside(desk, melding, { type: 'text', text });
}

/**
 * The melding with this thread read by whoever reads the conversation, and by nobody else.
 *
 * @throws {ReadersUnsettled}
 * @throws {RequestFailed}
 */
export async function followConversation(desk: AtDesk, melding: ReadMelding, thread: number): Promise<ReadMelding> {
  if (isUnsettled(desk, melding)) throw new ReadersUnsettled();
  const side = findThread(melding, thread);
  if (side === undefined) return startThread(desk, melding, thread);
  if (side.read.halt === undefined && isLevel(desk, melding, side)) return melding;
  const { epoch, meldingId } = melding;
  const changes = [await nextOfSide(desk, melding, side, epoch)];
  return post(desk, melding, { meldingId, conversation: await proofOf(epoch), changes, additions: [] });
}

function isLevel({ known, today }: AtDesk, { epoch }: ReadMelding, { read }: SideThread): boolean {
  const { roster } = read.epochs.at(-1) as AdoptedEpoch;
  return roster.standsOn?.epoch === epoch.place.epoch && staleReaders(roster, known.directory, today).length === 0;
}

/** Makes the next epochs that stand in `body`, unless a colleague made some at the same moment; then reads anew. */
export async function post(
  desk: AtDesk,
  melding: ReadMelding,
  body: Parameters<typeof postEpochs>[1],
): Promise<ReadMelding> {
  try {
    await postEpochs(desk, body);
  } catch (error) {
    // A colleague did it at the same moment: theirs is there now.
    if (!isFailure(error, 'epoch.conflict')) throw error;
  }
  return reread(desk, melding);
}
