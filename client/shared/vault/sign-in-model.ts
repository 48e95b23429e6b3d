import { parseCode } from '../../../crypto/code.ts';
import { createNewDevice, type NewDevice } from '../account/new-device.ts';
import type { Api } from '../api.ts';
import { attempt, createModel, type Model, type Working } from '../model.ts';
import { type AccountSession, endSession } from '../session.ts';
import { type DeviceMemory, NO_MEMORY } from './device-memory.ts';
import type { Passkeys } from './passkey.ts';
import type { CodeProblem } from './shown-code.ts';
import { signInWithPasskey, signInWithRecovery } from './sign-in.ts';

/** Why somebody sees the sign-in screen again. */
export type SignInNotice = 'ended' | 'idle' | 'out';

/** Words of a recovery code that was drawn and not put in force; or perhaps it was, and the answer was lost. */
export type UnusedCode = 'unused' | 'unsure';

export interface SignInState extends Working<'passkey' | 'code' | 'older'> {
  readonly notice: SignInNotice | undefined;
  /** Of who was here last. */
  readonly unusedCode: UnusedCode | undefined;
  readonly typed: string;
  readonly codeProblem: Exclude<CodeProblem, 'other'> | undefined;
  /** A steward at the desk, or a functionaris at the steward's page: one device may have passkeys for both. */
  readonly isWrongRole: boolean;
  /** The server gives an older state of this account than this device saw. */
  readonly isOlder: boolean;
}

export interface SignInOptions {
  readonly api: Api;
  readonly passkeys: Passkeys;
  readonly role: AccountSession['role'];
  /** Nothing is kept unless told. */
  readonly memory?: DeviceMemory | undefined;
  readonly onSession: (session: AccountSession) => Promise<void>;
}

export interface SignIn {
  readonly model: Model<SignInState>;
  readonly newDevice: NewDevice;
  withPasskey(): Promise<void>;
  withCode(): Promise<void>;
  type(typed: string): void;
  /** After the person was told what it means, and heard from a steward that the server was put back. */
  acceptOlder(): Promise<void>;
  /** Stands on the screen until somebody signs in. */
  tellUnusedCode(unusedCode: UnusedCode): void;
  /** Shows the screen again, with nothing left of the one before. */
  restart(notice: SignInNotice | undefined): void;
}

const FRESH: SignInState = {
  notice: undefined,
  unusedCode: undefined,
  typed: '',
  codeProblem: undefined,
  isWrongRole: false,
  isOlder: false,
  busy: undefined,
  problem: undefined,
};

export function createSignIn(options: SignInOptions): SignIn {
  const { api, passkeys, role, memory = NO_MEMORY, onSession } = options;
  const model = createModel<SignInState>(FRESH);
  let older: AccountSession | undefined;

  async function open(session: AccountSession): Promise<void> {
    const { accountId, seenHead: head } = session.opened.vault;
    memory.remember(accountId, { version: session.opened.version, head });
    await onSession(session);
    model.set(FRESH);
  }

  async function accept(session: AccountSession): Promise<void> {
    if (session.role !== role) {
      model.set({ isWrongRole: true });
      await endSession(api, session);
      return;
    }
    const seen = memory.find(session.opened.vault.accountId);
    if (seen === undefined || session.opened.version >= seen.version) return open(session);
    older = session;
    model.set({ isOlder: true });
  }

  return {
    model,
    newDevice: createNewDevice({ ...options, onSession: open }),
    withPasskey: () =>
      attempt(model, 'passkey', async () => {
        model.set({ isWrongRole: false, isOlder: false });
        await accept(await signInWithPasskey(api, passkeys, memory));
      }),
    withCode: () =>
      attempt(model, 'code', async () => {
        model.set({ isWrongRole: false, isOlder: false });
        const parsed = await parseCode(model.get().typed);
        model.set({ codeProblem: parsed.ok ? undefined : parsed.problem });
        if (parsed.ok) await accept(await signInWithRecovery(api, parsed.code, memory));
      }),
    type: (typed) => model.set({ typed, codeProblem: undefined }),
    acceptOlder: () =>
      attempt(model, 'older', async () => {
        if (older === undefined) return;
        const session = older;
        older = undefined;
        memory.forget(session.opened.vault.accountId);
        await open(session);
      }),
    tellUnusedCode: (unusedCode) => model.set({ unusedCode }),
    restart(notice) {
      older = undefined;
      model.set({ ...FRESH, notice, unusedCode: model.get().unusedCode });
    },
  };
}
