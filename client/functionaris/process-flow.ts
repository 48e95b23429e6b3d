/**
 * What a procesbegeleider watches (LET-2): the thread `process`, with the functionarissen of the melding. Kept up by
 * whichever of them opens the melding or does something in it: who watches is told to the melder, how far it is to the
 * procesbegeleider.
 */
import { isProcesbegeleider, listedPersons } from '../../crypto/directory.ts';
import { THREADS } from '../../crypto/public/sizes.ts';
import { findProgress, isSameProgress, progressOf } from '../../schema/content/progress.ts';
import { factsOf } from '../../schema/content/rules/facts-of.ts';
import { fpText } from '../shared/directory.ts';
import { findDossier, followConversation, post, writeBeside } from './dossier-flow.ts';
import { type AtDesk, type AtList, isUnsettled, ReadersUnsettled, send } from './melding-flow.ts';
import { changeWire, makeNext, nextOfSide, proofOf, startOn } from './next-epochs.ts';
import type { ReadMelding } from './read-flow.ts';
import { isForbidden } from './readers-flow.ts';
import { findProcess, watcherOf } from './watcher-of.ts';

const PROCESS = THREADS.process;

/** Whom a functionaris may ask to watch: listed for that, and not left out by the melder under any key. */
export function possibleWatchers(desk: AtList, melding: ReadMelding): readonly string[] {
  return listedPersons(desk.known.directory)
    .filter(isProcesbegeleider)
    .map(fpText)
    .filter((fp) => !isForbidden(desk, melding, fp));
}

/**
 * Lets one procesbegeleider watch, another one than did, or nobody any more.
 *
 * @throws {ReadersUnsettled}
 * @throws {RequestFailed}
 */
export async function setWatcher(desk: AtDesk, melding: ReadMelding, fp: string | undefined): Promise<ReadMelding> {
  if (isUnsettled(desk, melding)) throw new ReadersUnsettled();
  const watchers = fp === undefined ? [] : [fp];
  const { meldingId, epoch } = melding;
  const changes = [await nextProcess(desk, melding, watchers)];
  const body = { meldingId, conversation: await proofOf(epoch), changes, additions: [...watchers] };
  return keepProcess(desk, await post(desk, melding, body));
}

async function nextProcess(desk: AtDesk, melding: ReadMelding, watchers: readonly string[]) {
  const side = findProcess(melding);
  if (side !== undefined) return nextOfSide(desk, melding, side, melding.epoch, watchers);
  const number = melding.newest.get(PROCESS);
  const place = { ...melding.epoch.place, thread: PROCESS, epoch: number === undefined ? 0 : number + 1 };
  const roster = startOn(desk, melding.epoch, { thread: PROCESS, watchers });
  return changeWire(await makeNext(desk, melding, place, roster), null);
}

export interface KeepOptions {
  /** Something was said to the melder just now: then it is told anew, also when nothing changed. */
  readonly isActed?: boolean;
}

/**
 * Does what is left to do of it: the thread follows the conversation, the melder is told who watches, and who watches
 * how far it is. Nothing when that is all so, unless something was said: told only when a term was met, it would tell
 * the server which words met one. What a closed tab left half done, the next who opens the melding finishes.
 *
 * @throws {RequestFailed}
 */
export async function keepProcess(
  desk: AtDesk,
  melding: ReadMelding,
  { isActed = false }: KeepOptions = {},
): Promise<ReadMelding> {
  const side = findProcess(melding);
  if (side === undefined || side.read.halt !== undefined || isUnsettled(desk, melding)) return melding;
  let current = await followConversation(desk, melding, PROCESS);
  const by = watcherOf(current);
  if (current.view.workflow.watchedBy !== by) current = await send(desk, current, { type: 'watched', by: by ?? null });
  if (by === undefined) return current;
  const told = findProcess(current);
  const dossier = findDossier(current)?.view.dossier;
  const progress = progressOf(factsOf({ ...current, dossier }), current.view.workflow, desk.today);
  const last = told && findProgress(told.view);
  if (!isActed && last !== undefined && isSameProgress(last.content, progress)) return current;
  return writeBeside(desk, current, progress, PROCESS);
}
