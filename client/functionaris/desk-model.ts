/** The desk as a page: sign in, check the list, find the meldingen, work in one of them. */
import { findPerson, isProcesbegeleider } from '../../crypto/directory.ts';
import type { Api } from '../shared/api.ts';
import type { CleanFile } from '../shared/clean/outcome.ts';
import { attempt, createModel, type Model } from '../shared/model.ts';
import { isRefusal } from '../shared/refusal.ts';
import { type AccountSession, endSession } from '../shared/session.ts';
import type { DeviceMemory } from '../shared/vault/device-memory.ts';
import type { Passkeys } from '../shared/vault/passkey.ts';
import { createSignIn, type SignIn, type SignInNotice } from '../shared/vault/sign-in-model.ts';
import type { Work } from '../shared/work.ts';
import { readDesignation } from './designation-flow.ts';
import { type Desk, findDesk, type ReadMelding } from './desk-flow.ts';
import {
  type DeskState,
  type DeskTask,
  FRESH_DESK,
  findMelding,
  isSessionOver,
  type Many,
  type OfficeScreen,
  withMelding,
  withoutLost,
} from './desk-state.ts';
import type { DeskView } from './desk-views.ts';
import { type EnteredReport, type Entering, enterReport } from './entered/enter-flow.ts';
import { closeMade, findMade, reopenMade } from './export/unsaved-export.ts';
import { setAside } from './junk-flow.ts';
import { dropOldSeeds, generationsInUse, resumeRotation } from './key-flow.ts';
import { type CheckedList, checkList, confirmList } from './list-flow.ts';
import { type AtDesk, MeldingLost } from './melding-flow.ts';
import { createMelding, type MeldingModel } from './melding-model.ts';
import type { HeldReading } from './read-in-workers.ts';
import { readWhile } from './reading.ts';
import { exportRegister, type Make, type RegisterWishes } from './register/register-export.ts';
import { type OnEach, type Returned, readmitColleague, resealMeldingen } from './renewed-keys-flow.ts';
import { enterMelding, type Here } from './settled-writing.ts';
import type { Unanswered } from './unanswered.ts';
import { openWatch, writeToFunctionarissen } from './watching/watch-flow.ts';

export interface DeskModel extends MeldingModel {
  readonly api: Api;
  readonly model: Model<DeskState>;
  readonly signIn: SignIn;
  /** Checks the list again, and goes on as after signing in. */
  refresh(): Promise<void>;
  confirm(): Promise<void>;
  doubt(isDoubted: boolean): void;
  openWithoutConfirming(): Promise<void>;
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
  const { api, passkeys, work, clean, today, reading, memory, untilDrawn = async () => undefined } = options;
  const model = createModel<DeskState>(FRESH_DESK);
  let lastAccount = '';
  let unanswered: Unanswered = new Map();
  /** Marking runs by itself; what the person does meanwhile waits for it instead of being lost. */
  let marking: Promise<void> = Promise.resolve();
  /** Of what was found. */
  let keeping: Promise<void> = Promise.resolve();

  /** What comes in after signing out must not show the page again. */
  function setFor(session: AccountSession, change: Partial<DeskState>): void {
    if (model.get().session === session) model.set(change);
  }

  async function check(session: AccountSession): Promise<void> {
    // Asked for together with the list, and looked at after it.
    const coming = readDesignation(api, session);
    coming.catch(() => undefined);
    let checked: CheckedList;
    try {
      checked = await checkList(api, session, today());
    } catch (error) {
      if (!isRefusal(error)) throw error;
      return setFor(session, { screen: 'alarm' });
    }
    setFor(session, { checked });
    if (checked.self.state !== 'listed') return setFor(session, { screen: 'unlisted' });
    setFor(session, { designation: await coming });
    if (checked.unconfirmed.length > 0) return setFor(session, { screen: 'confirm' });
    if (checked.isDue) await confirmList(api, session, checked, today());
    await find(session, checked);
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
    const { desk, remember } = await findDesk(api, session, known, how);
    const open = setFound(session, desk);
    await untilDrawn();
    // Who left meanwhile finds it again.
    if (!isHere()) return;
    keeping = remember();
    await keeping;
    if (!isHere()) return;
    if (open !== undefined) await withLost(session, () => enterMelding(hereOf(session, open)));
    await resumeRotation(api, session, checked);
    const inUse = generationsInUse(session, desk.meldingen);
    await dropOldSeeds(api, session, checked, { today: today(), inUse });
  }

  /** Where the person was; or at the export that waits for them, wherever that was. */
  function setFound(session: AccountSession, desk: Desk): ReadMelding | undefined {
    const { current, unsaved } = model.get();
    if (unsaved !== undefined) reopenMade(session, unsaved);
    const made = unsaved && desk.meldingen.find((melding) => findMade(session, melding) !== undefined);
    const open = made ?? findMelding(desk, current);
    const screen = made !== undefined ? 'take-out' : open === undefined ? 'desk' : 'melding';
    setFor(session, { desk, current: open?.meldingId, screen, unsaved: undefined });
    return open;
  }

  const signIn = createSignIn({
    api,
    passkeys,
    role: 'functionaris',
    memory,
    async onSession(session) {
      // What somebody else typed on this device is not for the next one.
      const account = session.anchor.accountId.join();
      if (lastAccount !== account) {
        melding.forgetFiles();
        unanswered = new Map();
      }
      model.set(lastAccount === account ? { session } : { ...FRESH_DESK, session });
      lastAccount = account;
      await inSession('check', check);
    },
  });

  /** Forgets what was read, and keeps what was typed: after signing in again the person goes on where they were. */
  function close(notice: SignInNotice): void {
    reading?.end();
    reading?.begin();
    const { session, filter, current, drafts, sendings, unsaved: before } = model.get();
    const unsaved = (session && closeMade(session)) ?? before;
    model.set({ ...FRESH_DESK, filter, current, drafts, sendings, unsaved });
    signIn.restart(notice);
  }

  async function inSession(task: DeskTask, work: (session: AccountSession) => Promise<void>): Promise<void> {
    if (task !== 'mark') await marking;
    const { session } = model.get();
    if (session === undefined) return;
    let isOver = false;
    await attempt(model, task, async () => {
      try {
        await work(session);
      } catch (error) {
        // What fails after signing out is nobody's any more.
        if (model.get().session !== session) return;
        isOver = isSessionOver(error);
        throw error;
      }
    });
    if (isOver && model.get().session === session) close('ended');
  }

  function atDesk(session: AccountSession): AtDesk {
    // Nothing is done before the desk was opened.
    let { known } = model.get().desk as Desk;
    return {
      api,
      session,
      today: today(),
      unanswered,
      get known() {
        return known;
      },
      // What the person confirms stays the list that the screen showed.
      set known(newer) {
        known = newer;
        const { desk } = model.get();
        if (desk !== undefined && desk.known !== newer) setFor(session, { desk: { ...desk, known: newer } });
      },
    };
  }

  function hereOf(session: AccountSession, melding: ReadMelding): Here {
    return {
      at: atDesk(session),
      melding,
      // What is said about a melding is said where that melding is.
      set(change) {
        if (model.get().current === melding.meldingId) setFor(session, change);
      },
      show(changed) {
        const { desk } = model.get();
        if (desk !== undefined) setFor(session, { desk: withMelding(desk, changed) });
      },
    };
  }

  /** A melding that a colleague handles alone from now on goes from the desk, which says so. */
  async function withLost(session: AccountSession, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const { desk, current } = model.get();
      if (!(error instanceof MeldingLost) || desk === undefined) throw error;
      setFor(session, { desk: withoutLost(desk, error) });
      if (current === error.meldingId) setFor(session, { current: undefined, screen: 'desk' });
    }
  }

  /** The open one unless told. */
  async function inMelding(task: DeskTask, work: (here: Here) => Promise<void>, meldingId?: string): Promise<void> {
    const done = inSession(task, async (session) => {
      const { desk, current } = model.get();
      const melding = findMelding(desk, meldingId ?? current);
      if (melding !== undefined) await withLost(session, () => work(hereOf(session, melding)));
    });
    if (task === 'mark') marking = done;
    await done;
  }

  function readNow(meldingId: string) {
    const { session, desk } = model.get();
    const melding = findMelding(desk, meldingId);
    return session === undefined || melding === undefined ? undefined : { at: atDesk(session), melding };
  }

  const melding = createMelding({ api, clean, model, inMelding, readNow });

  async function inMany(kind: Many['kind'], work: (at: AtDesk, onEach: OnEach) => Promise<void>): Promise<void> {
    await inSession('many', (session) =>
      work(atDesk(session), (progress, changed) => {
        setFor(session, { many: { ...progress, kind } });
        if (changed !== undefined) hereOf(session, changed).show(changed);
      }),
    );
  }

  return {
    api,
    model,
    signIn,
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
    filter: (filter) => model.set({ filter }),
    // What is ticked and not to be seen must not be set aside.
    viewOnly: (view) => model.set({ view, picked: [] }),
    pick(meldingId, isPicked) {
      const others = model.get().picked.filter((one) => one !== meldingId);
      model.set({ picked: isPicked ? [...others, meldingId] : others });
    },
    async enterReport(report, entering) {
      let isEntered = false;
      await inSession('enter', async (session) => {
        await enterReport({ api, session, entering, report, work, today: today() });
        isEntered = true;
      });
      return isEntered;
    },
    async setAside() {
      const { picked, desk } = model.get();
      const meldingen = desk?.meldingen.filter(({ meldingId }) => picked.includes(meldingId)) ?? [];
      await inMany('junk', (at, onEach) => setAside(at, meldingen, onEach));
      model.set({ picked: [] });
    },
    async takeRegister(meldingIds, wishes, save) {
      const meldingen = model.get().desk?.meldingen.filter(({ meldingId }) => meldingIds.includes(meldingId)) ?? [];
      model.set({ many: undefined });
      await inMany('register', async (at, onEach) => save(await exportRegister(at, meldingen, wishes, onEach)));
    },
    look: (screen) => model.set({ screen, current: undefined, many: undefined }),
    readmit: (returned) => inMany('readmit', (at, onEach) => readmitColleague(at, returned, onEach)),
    reseal: (meldingen) => inMany('reseal', (at, onEach) => resealMeldingen(at, meldingen, onEach)),
    ...melding,
    async writeToFunctionarissen(meldingId, text) {
      let isSent = false;
      await inSession('watch', async (session) => {
        const { watch: shown } = model.get();
        if (shown === undefined) return;
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
    },
    async leave(notice) {
      const { session } = model.get();
      close(notice);
      if (notice === 'out') {
        melding.forgetFiles();
        unanswered = new Map();
        // What nobody but this account opens stays: colleagues read that it was made.
        model.set({ ...FRESH_DESK, unsaved: model.get().unsaved });
      }
      // Nobody waits for it: somebody may be signing in meanwhile. A session that is not ended here ends by its time.
      await keeping.catch(() => undefined);
      if (session !== undefined) await endSession(api, session).catch(() => undefined);
    },
  };
}
