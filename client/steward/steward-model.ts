/** The steward's page: who is on the list, who signs it, and what the channel still needs. */
import type { Api } from '../shared/api.ts';
import { attempt, createModel, type Model } from '../shared/model.ts';
import { type AccountSession, endSession } from '../shared/session.ts';
import type { DeviceMemory } from '../shared/vault/device-memory.ts';
import type { Passkeys } from '../shared/vault/passkey.ts';
import { createSignIn, type SignIn, type SignInNotice } from '../shared/vault/sign-in-model.ts';
import type { Language } from '../text/language.ts';
import type { AtList, Bench } from './bench.ts';
import { guideActions, readGuide } from './guide-actions.ts';
import { readInvitations, readStewardList } from './list-flow.ts';
import { personActions } from './person-actions.ts';
import { policyActions } from './policy-actions.ts';
import { rootActions } from './root-actions.ts';
import { ownSigner } from './signing-flow.ts';
import { FRESH, NOTHING_BEGUN, type StewardScreen, type StewardState, type StewardTask } from './steward-state.ts';
import { templatesActions } from './templates-actions.ts';

/** Screens that need nothing begun. */
export type PlainScreen = Extract<StewardScreen, 'home' | 'invite' | 'invite-steward' | 'history' | 'poster'>;

export interface StewardModel
  extends ReturnType<typeof personActions>,
    ReturnType<typeof rootActions>,
    ReturnType<typeof policyActions>,
    ReturnType<typeof templatesActions>,
    ReturnType<typeof guideActions> {
  readonly model: Model<StewardState>;
  readonly signIn: SignIn;
  refresh(): Promise<void>;
  goTo(screen: PlainScreen): void;
  leave(notice: SignInNotice): Promise<void>;
}

export interface StewardOptions {
  readonly api: Api;
  readonly passkeys: Passkeys;
  readonly today: () => string;
  readonly language: () => Language;
  readonly memory?: DeviceMemory | undefined;
}

export function createSteward({ api, passkeys, today, language, memory }: StewardOptions): StewardModel {
  const model = createModel<StewardState>(FRESH);
  let lastAccount = '';

  async function read(session: AccountSession): Promise<Partial<StewardState>> {
    const [list, invitations, { guide }] = await Promise.all([
      readStewardList(api, session),
      readInvitations(api, session),
      readGuide(api, session),
    ]);
    return { ...list, invitations, designations: guide.designations, own: ownSigner(session)?.publicKey };
  }

  async function readAgain(session: AccountSession): Promise<void> {
    const found = await read(session);
    // Signed out meanwhile: what comes in late must not show the page again.
    if (model.get().session === session) model.set(found);
  }

  const signIn = createSignIn({
    api,
    passkeys,
    role: 'steward',
    memory,
    async onSession(session) {
      // What somebody else typed on this device is not for the next one.
      const account = session.anchor.accountId.join();
      if (lastAccount !== account) model.set(FRESH);
      lastAccount = account;
      model.set({ session, ...(await read(session)) });
    },
  });

  /** Keeps what was typed: after signing in again the person goes on where they were. */
  function close(notice: SignInNotice): void {
    model.set({ session: undefined, known: undefined, proposal: undefined, busy: undefined, problem: undefined });
    signIn.restart(notice);
  }

  async function inSession(task: StewardTask, work: (at: AtList) => Promise<void>): Promise<void> {
    const { session, known } = model.get();
    if (session === undefined || known === undefined) return;
    await attempt(model, task, async () => {
      try {
        await work({ session, known });
      } catch (error) {
        // What fails after signing out is nobody's any more.
        if (model.get().session === session) throw error;
      }
    });
    if (model.get().session !== session) return;
    const { problem } = model.get();
    if (problem === 'session.refused') close('ended');
    if (problem === 'directory.conflict') await showNewer(session);
  }

  /** Somebody else signed first: the next try must be on what they made of it, after it was shown. */
  async function showNewer(session: AccountSession): Promise<void> {
    await attempt(model, 'read', () => readAgain(session));
    if (model.get().problem === undefined) model.set({ problem: 'directory.conflict' });
  }

  const bench: Bench = {
    api,
    model,
    today,
    language,
    inSession,
    readAgain,
    async finish(session, notice, signed) {
      await readAgain(session);
      if (model.get().session !== session) return;
      model.set({ ...NOTHING_BEGUN, screen: 'home', notice: { ...notice, ...signed } });
    },
  };

  return {
    model,
    signIn,
    ...personActions(bench),
    ...rootActions(bench),
    ...policyActions(bench),
    ...templatesActions(bench),
    ...guideActions(bench),
    refresh: () => inSession('read', ({ session }) => readAgain(session)),
    goTo: (screen) => model.set({ ...NOTHING_BEGUN, screen }),
    async leave(notice) {
      const { session } = model.get();
      close(notice);
      if (notice === 'out') model.set(FRESH);
      // Nobody waits for it: somebody may be signing in meanwhile. A session that is not ended here ends by its time.
      if (session !== undefined) await endSession(api, session).catch(() => undefined);
    },
  };
}
