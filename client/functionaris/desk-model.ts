/** The desk as a page: sign in, check the list, find the meldingen, work in one of them. */
import type { Api } from '../shared/api.ts';
import type { CleanFile } from '../shared/clean/outcome.ts';
import type { Model } from '../shared/model.ts';
import type { DeviceMemory } from '../shared/vault/device-memory.ts';
import type { Passkeys } from '../shared/vault/passkey.ts';
import type { SignIn, SignInNotice } from '../shared/vault/sign-in-model.ts';
import type { Work } from '../shared/work.ts';
import type { ReadMelding } from './desk-flow.ts';
import { createDeskSession, type DeskSession } from './desk-session.ts';
import type { DeskState, OfficeScreen } from './desk-state.ts';
import type { DeskView } from './desk-views.ts';
import { createDeskWork, type DeskWork } from './desk-work.ts';
import { type EnteredReport, type Entering, enterReport } from './entered/enter-flow.ts';
import { setAside } from './junk-flow.ts';
import { createMelding, type MeldingModel } from './melding-model.ts';
import { createOpening, type Opening } from './opening.ts';
import type { HeldReading } from './read-in-workers.ts';
import { exportRegister, type Make, type RegisterWishes } from './register/register-export.ts';
import { type Returned, readmitColleague, resealMeldingen } from './renewed-keys-flow.ts';
import { openWatch, writeToFunctionarissen } from './watching/watch-flow.ts';

export interface DeskModel extends MeldingModel, Opening {
  readonly api: Api;
  readonly model: Model<DeskState>;
  readonly signIn: SignIn;
  filter(filter: string): void;
  viewOnly(view: DeskView): void;
  /** Ticks a melding, or takes the tick away. */
  pick(meldingId: string, isPicked: boolean): void;
  /** Enters a report for somebody; whether it arrived. */
  enterReport(report: EnteredReport, entering: Entering): Promise<boolean>;
  /** Sets aside what is ticked; it can be taken back for thirty days. */
  setAside(): Promise<void>;
  /** Records it in each of these meldingen, and then hands the file over. */
  takeRegister(
    meldingIds: readonly string[],
    wishes: RegisterWishes & { readonly make: Make },
    save: (bytes: Uint8Array<ArrayBuffer>) => void,
  ): Promise<void>;
  /** To a page beside the list, or back to it. */
  look(screen: OfficeScreen | 'desk'): void;
  /** Lets a colleague who came back under new keys read again. */
  readmit(returned: Returned): Promise<void>;
  /** Seals meldingen to one's own new key. */
  reseal(meldingen: readonly ReadMelding[]): Promise<void>;
  /** Of a procesbegeleider, to the functionarissen of a melding; whether it was sent. */
  writeToFunctionarissen(meldingId: string, text: string): Promise<boolean>;
  leave(notice: SignInNotice): Promise<void>;
}

export interface DeskModelOptions {
  readonly api: Api;
  readonly passkeys: Passkeys;
  readonly work: Work;
  readonly clean: CleanFile;
  readonly today: () => string;
  /** On the page unless told. */
  readonly reading?: HeldReading;
  /** Until what was set is on the screen; without it, nobody looks. */
  readonly untilDrawn?: () => Promise<void>;
  /** What this device saw before; nothing is kept unless told. */
  readonly memory?: DeviceMemory;
}

export function createDesk(options: DeskModelOptions): DeskModel {
  const { api, passkeys, clean, today, reading, memory, untilDrawn = async () => undefined } = options;
  const desk = createDeskSession({
    ...{ api, passkeys, today, memory, reading },
    onSession: () => opening.refresh(),
    onForget: () => melding.forgetFiles(),
  });
  const { model, signIn } = desk;
  const work = createDeskWork(desk);
  const melding = createMelding({ api, clean, model, inMelding: work.inMelding, readNow: work.readNow });
  const { kept, ...opening } = createOpening({ desk, work, reading, untilDrawn });
  return {
    ...{ api, model, signIn },
    ...opening,
    ...listActions(desk),
    ...manyActions(desk, work),
    ...melding,
    async enterReport(report, entering) {
      let isEntered = false;
      await desk.inSession('enter', async (session) => {
        await enterReport({ api, session, entering, report, work: options.work, today: today() });
        isEntered = true;
      });
      return isEntered;
    },
    writeToFunctionarissen: (meldingId, text) => writeWatching(desk, meldingId, text),
    leave: (notice) => desk.leave(notice, kept()),
  };
}

type ListActions = Pick<DeskModel, 'filter' | 'viewOnly' | 'pick' | 'look'>;

function listActions({ model }: DeskSession): ListActions {
  return {
    filter: (filter) => model.set({ filter }),
    // What is ticked and not to be seen must not be set aside.
    viewOnly: (view) => model.set({ view, picked: [] }),
    pick(meldingId, isPicked) {
      const others = model.get().picked.filter((one) => one !== meldingId);
      model.set({ picked: isPicked ? [...others, meldingId] : others });
    },
    look: (screen) => model.set({ screen, current: undefined, many: undefined }),
  };
}

type ManyActions = Pick<DeskModel, 'setAside' | 'takeRegister' | 'readmit' | 'reseal'>;

function manyActions({ model }: DeskSession, { inMany }: DeskWork): ManyActions {
  const found = (ids: readonly string[]) =>
    model.get().desk?.meldingen.filter(({ meldingId }) => ids.includes(meldingId)) ?? [];
  return {
    async setAside() {
      const meldingen = found(model.get().picked);
      await inMany('junk', (at, onEach) => setAside(at, meldingen, onEach));
      model.set({ picked: [] });
    },
    async takeRegister(meldingIds, wishes, save) {
      const meldingen = found(meldingIds);
      model.set({ many: undefined });
      await inMany('register', async (at, onEach) => save(await exportRegister(at, meldingen, wishes, onEach)));
    },
    readmit: (returned) => inMany('readmit', (at, onEach) => readmitColleague(at, returned, onEach)),
    reseal: (meldingen) => inMany('reseal', (at, onEach) => resealMeldingen(at, meldingen, onEach)),
  };
}

/** Whether it was sent. */
async function writeWatching(desk: DeskSession, meldingId: string, text: string): Promise<boolean> {
  const { api, model, today, inSession, setFor } = desk;
  let isSent = false;
  await inSession('watch', async (session) => {
    const { watch: shown } = model.get();
    if (shown === undefined) return;
    const { unanswered } = desk;
    const at = { api, session, known: shown.known, today: today(), unanswered };
    // What may have arrived is not on the screen.
    const watch = unanswered.size === 0 ? shown : await openWatch(at);
    const watched = watch.meldingen.find((one) => one.meldingId === meldingId);
    if (watched === undefined) return;
    await writeToFunctionarissen(at, watched, text);
    isSent = true;
    setFor(session, { watch: await openWatch(at) });
  });
  return isSent;
}
