/** Making an account on a page: passkey, recovery code shown, recovery code typed back, and only then sent. */
import type { Code } from '../../../crypto/public/brands.ts';
import type { Language } from '../../text/language.ts';
import { type Api, isFailure } from '../api.ts';
import { attempt, createModel, type Model, type Working } from '../model.ts';
import { type StartedAccount, type StartInput, startAccount } from './enrol.ts';
import type { Passkeys } from './passkey.ts';
import { type CodeProblem, checkTypedBack, drawCode, type ShownCode } from './shown-code.ts';

export interface NewAccountState extends Working<'passkey' | 'finish'> {
  readonly step: 'passkey' | 'shown' | 'retype';
  readonly started: StartedAccount | undefined;
  readonly shown: ShownCode | undefined;
  readonly typed: string;
  readonly codeProblem: CodeProblem | undefined;
}

export interface NewAccountOptions {
  readonly api: Api;
  readonly passkeys: Passkeys;
  readonly start: StartInput;
  readonly language: () => Language;
  /** Sends the account with everything that belongs to it. */
  readonly finish: (started: StartedAccount, code: Code) => Promise<void>;
}

export interface NewAccount {
  readonly model: Model<NewAccountState>;
  makePasskey(): Promise<void>;
  goTo(step: 'shown' | 'retype'): void;
  type(typed: string): void;
  finish(): Promise<void>;
}

export function createNewAccount({ api, passkeys, start, language, finish }: NewAccountOptions): NewAccount {
  const model = createModel<NewAccountState>({
    step: 'passkey',
    started: undefined,
    shown: undefined,
    typed: '',
    codeProblem: undefined,
    busy: undefined,
    problem: undefined,
  });

  async function send(started: StartedAccount, code: Code): Promise<void> {
    try {
      await finish(started, code);
    } catch (error) {
      // Only the passkey is to be made again; the code on paper stays good.
      if (isFailure(error, 'passkey.refused')) model.set({ step: 'passkey', started: undefined });
      throw error;
    }
  }

  return {
    model,
    makePasskey: () =>
      attempt(model, 'passkey', async () => {
        const started = await startAccount(api, passkeys, start);
        const known = model.get().shown;
        model.set({
          started,
          shown: known ?? (await drawCode(language())),
          step: known === undefined ? 'shown' : 'retype',
        });
      }),
    goTo: (step) => model.set({ step, problem: undefined }),
    type: (typed) => model.set({ typed, codeProblem: undefined }),
    finish: () =>
      attempt(model, 'finish', async () => {
        const { started, shown, typed } = model.get();
        if (started === undefined || shown === undefined) return;
        const codeProblem = await checkTypedBack(typed, shown);
        model.set({ codeProblem });
        if (codeProblem === undefined) await send(started, shown.code);
      }),
  };
}
