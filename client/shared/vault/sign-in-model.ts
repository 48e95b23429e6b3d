import { parseCode } from '../../../crypto/code.ts';
import type { Api } from '../api.ts';
import { attempt, createModel, type Model, type Working } from '../model.ts';
import { type AccountSession, endSession } from '../session.ts';
import type { CodeProblem } from './new-account.ts';
import type { Passkeys } from './passkey.ts';
import { signInWithPasskey, signInWithRecovery } from './sign-in.ts';

/** Why somebody sees the sign-in screen again. */
export type SignInNotice = 'ended' | 'idle' | 'out';

export interface SignInState extends Working<'passkey' | 'code'> {
  readonly notice: SignInNotice | undefined;
  readonly typed: string;
  readonly codeProblem: Exclude<CodeProblem, 'other'> | undefined;
  /** A steward at the desk, or a functionaris at the steward's page: one device may have passkeys for both. */
  readonly isWrongRole: boolean;
}

export interface SignInOptions {
  readonly api: Api;
  readonly passkeys: Passkeys;
  readonly role: AccountSession['role'];
  readonly onSession: (session: AccountSession) => Promise<void>;
}

export interface SignIn {
  readonly model: Model<SignInState>;
  withPasskey(): Promise<void>;
  withCode(): Promise<void>;
  type(typed: string): void;
  /** Shows the screen again, with nothing left of the one before. */
  restart(notice: SignInNotice | undefined): void;
}

const FRESH: SignInState = {
  notice: undefined,
  typed: '',
  codeProblem: undefined,
  isWrongRole: false,
  busy: undefined,
  problem: undefined,
};

export function createSignIn({ api, passkeys, role, onSession }: SignInOptions): SignIn {
  const model = createModel<SignInState>(FRESH);

  async function accept(session: AccountSession): Promise<void> {
    if (session.role !== role) {
      model.set({ isWrongRole: true });
      await endSession(api, session);
      return;
    }
    await onSession(session);
    model.set(FRESH);
  }

  return {
    model,
    withPasskey: () =>
      attempt(model, 'passkey', async () => {
        model.set({ isWrongRole: false });
        await accept(await signInWithPasskey(api, passkeys));
      }),
    withCode: () =>
      attempt(model, 'code', async () => {
        model.set({ isWrongRole: false });
        const parsed = await parseCode(model.get().typed);
        model.set({ codeProblem: parsed.ok ? undefined : parsed.problem });
        if (parsed.ok) await accept(await signInWithRecovery(api, parsed.code));
      }),
    type: (typed) => model.set({ typed, codeProblem: undefined }),
    restart: (notice) => model.set({ ...FRESH, notice }),
  };
}
