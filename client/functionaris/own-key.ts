/** Renewing one's own key, from the page "Toegang". */
import type { Api } from '../shared/api.ts';
import { attempt, createModel, type Model, type Working } from '../shared/model.ts';
import type { AccountSession } from '../shared/session.ts';
import { keyState, rotateKey } from './key-flow.ts';
import type { CheckedList } from './list-flow.ts';

export interface OwnKeyState extends Working<'renew'> {
  /** The session that asked for it; another one looks in the list. */
  readonly askedIn: AccountSession | undefined;
}

export interface OwnKeyOptions {
  readonly api: Api;
  readonly session: () => AccountSession | undefined;
  readonly checked: () => CheckedList | undefined;
}

export interface OwnKey {
  readonly model: Model<OwnKeyState>;
  renew(): Promise<void>;
}

export function createOwnKey({ api, session: current, checked }: OwnKeyOptions): OwnKey {
  const model = createModel<OwnKeyState>({ askedIn: undefined, busy: undefined, problem: undefined });
  return {
    model,
    renew: () =>
      attempt(model, 'renew', async () => {
        const [session, list] = [current(), checked()];
        if (session === undefined || list === undefined) return;
        await rotateKey(api, session, list);
        model.set({ askedIn: session });
      }),
  };
}

/** Asked for, and not signed by a steward yet as far as this page knows. */
export function isKeyWaiting({ askedIn }: OwnKeyState, session: AccountSession, checked: CheckedList): boolean {
  return askedIn === session || keyState(session, checked) === 'waiting';
}
