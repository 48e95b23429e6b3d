/** Opening the desk: the list is checked and confirmed, and only then the meldingen are found. */
import { findPerson, isProcesbegeleider } from '../../crypto/directory.ts';
import { isRefusal } from '../shared/refusal.ts';
import type { AccountSession } from '../shared/session.ts';
import { readDesignation } from './designation-flow.ts';
import { type Desk, findDesk, type ReadMelding } from './desk-flow.ts';
import type { DeskSession } from './desk-session.ts';
import { type DeskState, findMelding } from './desk-state.ts';
import type { DeskWork } from './desk-work.ts';
import { findMade, reopenMade } from './export/unsaved-export.ts';
import { dropOldSeeds, generationsInUse, resumeRotation } from './key-flow.ts';
import { type CheckedList, checkList, confirmList } from './list-flow.ts';
import type { HeldReading } from './read-in-workers.ts';
import { readWhile } from './reading.ts';
import { enterMelding } from './settled-writing.ts';
import { openWatch } from './watching/watch-flow.ts';

export interface Opening {
  /** Checks the list again, and goes on as after signing in. */
  refresh(): Promise<void>;
  confirm(): Promise<void>;
  doubt(isDoubted: boolean): void;
  openWithoutConfirming(): Promise<void>;
}

export interface OpeningOptions {
  readonly desk: DeskSession;
  readonly work: Pick<DeskWork, 'enter'>;
  readonly reading: HeldReading | undefined;
  readonly untilDrawn: () => Promise<void>;
}

export interface DeskOpening extends Opening {
  /** Until what was found is kept. */
  kept(): Promise<void>;
}

export function createOpening({ desk, work, reading, untilDrawn }: OpeningOptions): DeskOpening {
  const { api, model, today, setFor, inSession } = desk;
  let keeping: Promise<void> = Promise.resolve();

  async function check(session: AccountSession): Promise<void> {
    const checked = await checkFor(desk, session);
    if (checked !== undefined) await find(session, checked);
  }

  async function find(session: AccountSession, checked: CheckedList): Promise<void> {
    const { known } = checked;
    const self = findPerson(known.directory, session.identity.fp);
    if (self !== undefined && isProcesbegeleider(self)) {
      const watch = await openWatch({ api, session, known, today: today() });
      // From whatever stood in between, such as the list to confirm.
      setFor(session, { watch, screen: 'desk' });
      await resumeRotation(api, session, checked);
      return;
    }
    if (model.get().desk === undefined) setFor(session, { screen: 'opening', progress: undefined });
    const onProgress = (progress: DeskState['progress']) => setFor(session, { progress });
    // Workers have begun for the next person by the time that this one has signed out: they are given no keys of the last.
    const isHere = () => model.get().session === session;
    const how = { today: today(), onProgress, ...(reading && { reading: readWhile(isHere, reading) }) };
    const { desk: found, remember } = await findDesk(api, session, known, how);
    const open = setFound(desk, session, found);
    await untilDrawn();
    // Who left meanwhile finds it again.
    if (!isHere()) return;
    keeping = remember();
    await keeping;
    if (!isHere()) return;
    if (open !== undefined) await work.enter(session, open, enterMelding);
    await resumeRotation(api, session, checked);
    const inUse = generationsInUse(session, found.meldingen);
    await dropOldSeeds(api, session, checked, { today: today(), inUse });
  }

  return {
    kept: () => keeping,
    refresh: () => inSession('check', check),
    confirm: () =>
      inSession('confirm', async (session) => {
        const { checked } = model.get();
        if (checked === undefined) return;
        await confirmList(api, session, checked, today());
        await find(session, checked);
      }),
    doubt: (isDoubted) => model.set({ screen: isDoubted ? 'doubt' : 'confirm' }),
    openWithoutConfirming: () =>
      inSession('open', async (session) => {
        const { checked } = model.get();
        if (checked !== undefined) await find(session, checked);
      }),
  };
}

/** Undefined when something is to be said, or asked, before anything is read. */
async function checkFor(
  { api, today, setFor }: DeskSession,
  session: AccountSession,
): Promise<CheckedList | undefined> {
  // Asked for together with the list, and looked at after it.
  const coming = readDesignation(api, session);
  coming.catch(() => undefined);
  const checked = await checkList(api, session, today()).catch((error: unknown) => {
    if (!isRefusal(error)) throw error;
    return undefined;
  });
  if (checked === undefined) {
    setFor(session, { screen: 'alarm' });
    return undefined;
  }
  setFor(session, { checked });
  const stop = checked.self.state !== 'listed' ? 'unlisted' : checked.unconfirmed.length > 0 ? 'confirm' : undefined;
  if (stop !== 'unlisted') setFor(session, { designation: await coming });
  if (stop !== undefined) {
    setFor(session, { screen: stop });
    return undefined;
  }
  if (checked.isDue) await confirmList(api, session, checked, today());
  return checked;
}

/** Where the person was; or at the export that waits for them, wherever that was. */
function setFound({ model, setFor }: DeskSession, session: AccountSession, desk: Desk): ReadMelding | undefined {
  const { current, unsaved } = model.get();
  if (unsaved !== undefined) reopenMade(session, unsaved);
  const made = unsaved && desk.meldingen.find((melding) => findMade(session, melding) !== undefined);
  const open = made ?? findMelding(desk, current);
  const screen = made !== undefined ? 'take-out' : open === undefined ? 'desk' : 'melding';
  setFor(session, { desk, current: open?.meldingId, screen, unsaved: undefined });
  return open;
}
