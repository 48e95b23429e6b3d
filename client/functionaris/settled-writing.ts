/** Writing into the open melding once its readers are as they must be. */
import { isFailure, RequestFailed } from '../shared/api.ts';
import type { DeskState, Done } from './desk-state.ts';
import { type AtDesk, isUnsettled, markOpened, reread } from './melding-flow.ts';
import { isHalted } from './melding-state.ts';
import { keepProcess } from './process-flow.ts';
import type { ReadMelding } from './read-flow.ts';
import { ChangeRefused, settleReaders, whyUnsettled } from './readers-flow.ts';
import { changeBetween } from './roster-change.ts';

/** One piece of work in the open melding. */
export interface Here {
  readonly at: AtDesk;
  readonly melding: ReadMelding;
  /** What comes in after signing out must not show the page again. */
  set(change: Partial<DeskState>): void;
  show(melding: ReadMelding): void;
}

/** When a melding comes on the screen: first its readers as they must be, then saying that it was opened. */
export async function enterMelding(here: Here): Promise<void> {
  here.show(here.melding);
  // On what may be old nothing is built.
  if (isHalted(here.melding)) return;
  const melding = await settle(here);
  const marked = await markOpened(here.at, melding);
  here.show(marked);
  here.show(await keepProcess(here.at, marked));
}

/** Gives the same melding when there was nothing to do. */
async function settle({ at, melding, set, show }: Here): Promise<ReadMelding> {
  if (!isUnsettled(at, melding)) {
    set({ refusal: undefined });
    return melding;
  }
  try {
    const after = await settleReaders(at, melding);
    show(after);
    const settled = after === melding ? undefined : changeBetween(melding.epoch.roster, after.epoch.roster);
    set({ settled, refusal: whyUnsettled(at, after) });
    return after;
  } catch (error) {
    if (!(error instanceof ChangeRefused)) throw error;
    set({ refusal: error.problem });
    return melding;
  }
}

/** What was written is there; what a procesbegeleider is told of it, the next who opens the melding makes up for. */
async function keepUp(at: AtDesk, before: ReadMelding, written: ReadMelding): Promise<ReadMelding> {
  const isActed = before.view.heads.join() !== written.view.heads.join();
  try {
    return await keepProcess(at, written, { isActed });
  } catch (error) {
    if (!(error instanceof RequestFailed)) throw error;
    return written;
  }
}

export interface Writing {
  /** What is said once it is sent. */
  readonly done: Done | undefined;
  /** The melding as it was on the screen when the button was pressed. */
  readonly seen: ReadMelding | undefined;
}

/**
 * Writes when the readers are the ones that were on the screen. Otherwise they are settled and shown, and what was
 * typed waits for another press: whoever wrote it meant it for others. Read anew first: a page may have stood open since
 * before the melder asked that somebody no longer reads.
 */
export async function writeSettled(
  shown: Here,
  { done, seen }: Writing,
  write: (here: Here) => Promise<ReadMelding>,
): Promise<void> {
  if (isHalted(shown.melding)) return;
  const { at, show, set } = shown;
  const melding = await reread(at, shown.melding);
  const here = { ...shown, melding };
  show(melding);
  if (isHalted(melding)) return;
  if (isUnsettled(at, melding)) {
    await settle(here);
    return;
  }
  if (seen?.epoch.place.epoch !== melding.epoch.place.epoch) throw new RequestFailed('message.conflict');
  try {
    const written = await write(here);
    show(written);
    set({ done });
    show(await keepUp(at, melding, written));
  } catch (error) {
    if (isFailure(error, 'message.conflict')) await enterMelding({ ...here, melding: await reread(at, melding) });
    throw error;
  }
}
