/** The desk as a page: sign in, check the list, find the meldingen, work in one of them. */
import type { Api } from '../shared/api.ts';
import { attempt, createModel, type Model } from '../shared/model.ts';
import { type AccountSession, endSession } from '../shared/session.ts';
import { isRefusal } from '../shared/thread.ts';
import type { Passkeys } from '../shared/vault/passkey.ts';
import { createSignIn, type SignIn, type SignInNotice } from '../shared/vault/sign-in-model.ts';
import { createBreathe } from './breathe.ts';
import { openDesk, type ReadMelding, rereadMelding } from './desk-flow.ts';
import {
  currentMelding,
  type DeskState,
  type DeskTask,
  type Draft,
  draftOf,
  FRESH_DESK,
  isSessionOver,
  withMelding,
} from './desk-state.ts';
import { type CheckedList, checkList, confirmList } from './list-flow.ts';
import { confirmReceipt, markOpened, replyToMelder } from './melding-flow.ts';

export interface DeskModel {
  readonly model: Model<DeskState>;
  readonly signIn: SignIn;
  /** Checks the list again, and goes on as after signing in. */
  refresh(): Promise<void>;
  confirm(): Promise<void>;
  doubt(isDoubted: boolean): void;
  openWithoutConfirming(): Promise<void>;
  filter(filter: string): void;
  openMelding(meldingId: string): Promise<void>;
  closeMelding(): void;
  reread(): Promise<void>;
  draft(change: Partial<Draft>): void;
  sendReceipt(text: string): Promise<void>;
  sendReply(): Promise<void>;
  leave(notice: SignInNotice): Promise<void>;
}

export interface DeskModelOptions {
  readonly api: Api;
  readonly passkeys: Passkeys;
  readonly today: () => string;
  readonly now: () => number;
  /** Lets the page draw and listen. */
  readonly pause: () => Promise<void>;
}

export function createDesk({ api, passkeys, today, now, pause }: DeskModelOptions): DeskModel {
  const model = createModel<DeskState>(FRESH_DESK);
  let lastAccount = '';
  /** Marking runs by itself; what the person does meanwhile waits for it instead of being lost. */
  let marking: Promise<void> = Promise.resolve();

  /** What comes in after signing out must not show the page again. */
  function setFor(session: AccountSession, change: Partial<DeskState>): void {
    if (model.get().session === session) model.set(change);
  }

  async function check(session: AccountSession): Promise<void> {
    let checked: CheckedList;
    try {
      checked = await checkList(api, session, today());
    } catch (error) {
      if (!isRefusal(error)) throw error;
      return setFor(session, { screen: 'alarm' });
    }
    setFor(session, { checked });
    if (checked.self.state !== 'listed') return setFor(session, { screen: 'unlisted' });
    if (checked.unconfirmed.length > 0) return setFor(session, { screen: 'confirm' });
    if (checked.isDue) await confirmList(api, session, checked, today());
    await find(session, checked);
  }

  async function find(session: AccountSession, { known }: CheckedList): Promise<void> {
    if (model.get().desk === undefined) setFor(session, { screen: 'opening', progress: undefined });
    let progress: DeskState['progress'];
    const breathe = createBreathe({
      now,
      pause: () => {
        setFor(session, { progress });
        return pause();
      },
    });
    const onProgress = (made: DeskState['progress']) => {
      progress = made;
    };
    const desk = await openDesk(api, session, known, { onProgress, breathe });
    const { current } = model.get();
    const isOpen = desk.meldingen.some(({ meldingId }) => meldingId === current);
    setFor(session, { desk, screen: isOpen ? 'melding' : 'desk' });
  }

  const signIn = createSignIn({
    api,
    passkeys,
    role: 'functionaris',
    async onSession(session) {
      // What somebody else typed on this device is not for the next one.
      const account = session.anchor.accountId.join();
      model.set(lastAccount === account ? { session } : { ...FRESH_DESK, session });
      lastAccount = account;
      await inSession('check', check);
    },
  });

  /** Forgets what was read, and keeps what was typed: after signing in again the person goes on where they were. */
  function close(notice: SignInNotice): void {
    const { filter, current, drafts } = model.get();
    model.set({ ...FRESH_DESK, filter, current, drafts });
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
        isOver = isSessionOver(error);
        throw error;
      }
    });
    if (isOver && model.get().session === session) close('ended');
  }

  async function inMelding(
    task: DeskTask,
    work: (session: AccountSession, melding: ReadMelding) => Promise<ReadMelding | undefined>,
  ): Promise<void> {
    await inSession(task, async (session) => {
      const melding = currentMelding(model.get());
      if (melding === undefined) return;
      const changed = await work(session, melding);
      const { desk } = model.get();
      if (changed !== undefined && desk !== undefined) setFor(session, { desk: withMelding(desk, changed) });
    });
  }

  async function send(kind: 'receipt' | 'reply', text: string, write: typeof replyToMelder): Promise<void> {
    if (text.trim() === '') return model.set({ isEmpty: kind, sent: undefined });
    model.set({ isEmpty: undefined, sent: undefined });
    await inMelding(kind, async (session, melding) => {
      const changed = await write(api, session, melding, text.trim());
      setDraft(melding.meldingId, kind === 'receipt' ? { receipt: undefined } : { reply: '' });
      setFor(session, { sent: kind });
      return changed;
    });
  }

  function setDraft(meldingId: string, change: Partial<Draft>): void {
    const state = model.get();
    model.set({ drafts: { ...state.drafts, [meldingId]: { ...draftOf(state, meldingId), ...change } } });
  }

  return {
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
    async openMelding(current) {
      model.set({ current, screen: 'melding', sent: undefined, isEmpty: undefined, problem: undefined });
      marking = inMelding('mark', (session, melding) => markOpened(api, session, melding));
      await marking;
    },
    closeMelding: () => model.set({ current: undefined, screen: 'desk', sent: undefined, problem: undefined }),
    reread: () => inMelding('reread', (session, melding) => rereadMelding(api, session, melding.meldingId)),
    draft(change) {
      const { current } = model.get();
      if (current !== undefined) setDraft(current, change);
      model.set({ isEmpty: undefined, sent: undefined });
    },
    sendReceipt: (text) =>
      send('receipt', text, (...[first, session, melding, words]) =>
        confirmReceipt(first, session, melding, words, today()),
      ),
    sendReply() {
      const state = model.get();
      return send('reply', state.current === undefined ? '' : draftOf(state, state.current).reply, replyToMelder);
    },
    async leave(notice) {
      const { session } = model.get();
      close(notice);
      if (notice === 'out') model.set(FRESH_DESK);
      if (session === undefined) return;
      await attempt(model, 'leave', () => endSession(api, session));
      model.set({ problem: undefined });
    },
  };
}
