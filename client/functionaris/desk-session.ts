/** Who is signed in at the desk: one thing at a time for them, and nothing of it on the page once they have left. */
import type { Api } from '../shared/api.ts';
import { attempt, createModel, type Model } from '../shared/model.ts';
import { type AccountSession, endSession } from '../shared/session.ts';
import type { DeviceMemory } from '../shared/vault/device-memory.ts';
import type { Passkeys } from '../shared/vault/passkey.ts';
import { createSignIn, type SignIn, type SignInNotice } from '../shared/vault/sign-in-model.ts';
import { type DeskState, type DeskTask, FRESH_DESK, isSessionOver } from './desk-state.ts';
import { closeMade } from './export/unsaved-export.ts';
import type { HeldReading } from './read-in-workers.ts';
import type { Unanswered } from './unanswered.ts';

export interface DeskSession {
  readonly api: Api;
  readonly model: Model<DeskState>;
  readonly signIn: SignIn;
  readonly today: () => string;
  /** Of who is here now. */
  readonly unanswered: Unanswered;
  /** What comes in after signing out must not show the page again. */
  setFor(session: AccountSession, change: Partial<DeskState>): void;
  inSession(task: DeskTask, work: (session: AccountSession) => Promise<void>): Promise<void>;
  /** @param kept when what was found is kept: only then the session is ended */
  leave(notice: SignInNotice, kept: Promise<void>): Promise<void>;
}

export interface DeskSessionOptions {
  readonly api: Api;
  readonly passkeys: Passkeys;
  readonly today: () => string;
  readonly memory: DeviceMemory | undefined;
  readonly reading: HeldReading | undefined;
  readonly onSession: () => Promise<void>;
  /** What was typed and chosen is for nobody who comes now. */
  readonly onForget: () => void;
}

export function createDeskSession(options: DeskSessionOptions): DeskSession {
  const { api, passkeys, today, memory, reading, onSession, onForget } = options;
  const model = createModel<DeskState>(FRESH_DESK);
  let lastAccount = '';
  let unanswered: Unanswered = new Map();
  /** Marking runs by itself; what the person does meanwhile waits for it instead of being lost. */
  let marking: Promise<void> = Promise.resolve();

  function forget(): void {
    onForget();
    unanswered = new Map();
  }

  const signIn = createSignIn({
    api,
    passkeys,
    role: 'functionaris',
    memory,
    async onSession(session) {
      // What somebody else typed on this device is not for the next one.
      const account = session.anchor.accountId.join();
      if (lastAccount !== account) forget();
      model.set(lastAccount === account ? { session } : { ...FRESH_DESK, session });
      lastAccount = account;
      await onSession();
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

  async function work(task: DeskTask, done: (session: AccountSession) => Promise<void>): Promise<void> {
    if (task !== 'mark') await marking;
    const { session } = model.get();
    if (session === undefined) return;
    let isOver = false;
    await attempt(model, task, async () => {
      try {
        await done(session);
      } catch (error) {
        // What fails after signing out is nobody's any more.
        if (model.get().session !== session) return;
        isOver = isSessionOver(error);
        throw error;
      }
    });
    if (isOver && model.get().session === session) close('ended');
  }

  return {
    api,
    model,
    signIn,
    today,
    get unanswered() {
      return unanswered;
    },
    setFor(session, change) {
      if (model.get().session === session) model.set(change);
    },
    async inSession(task, done) {
      const working = work(task, done);
      if (task === 'mark') marking = working;
      await working;
    },
    async leave(notice, kept) {
      const { session } = model.get();
      close(notice);
      if (notice === 'out') {
        forget();
        // What nobody but this account opens stays: colleagues read that it was made.
        model.set({ ...FRESH_DESK, unsaved: model.get().unsaved });
      }
      // Nobody waits for it: somebody may be signing in meanwhile. A session that is not ended here ends by its time.
      await kept.catch(() => undefined);
      if (session !== undefined) await endSession(api, session).catch(() => undefined);
    },
  };
}
