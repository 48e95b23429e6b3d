/** Renewing one's own key, from the page "Toegang". */
import type { Api } from '../shared/api.ts';
import { attempt, createModel, type Model, type Working } from '../shared/model.ts';
import type { AccountSession } from '../shared/session.ts';
import { rotateKey } from './key-flow.ts';
import type { CheckedList } from './list-flow.ts';

export interface OwnKeyPage {
  readonly session: AccountSession | undefined;
  readonly checked: CheckedList | undefined;
}

export interface OwnKeyOptions {
  readonly api: Api;
  /** Who is signed in, on the page that this is part of. */
  readonly page: Model<OwnKeyPage>;
}

export interface OwnKey {
  readonly model: Model<Working<'renew'>>;
  renew(): Promise<void>;
}

const FRESH = { busy: undefined, problem: undefined } as const;

export function createOwnKey({ api, page }: OwnKeyOptions): OwnKey {
  const model = createModel<Working<'renew'>>(FRESH);
  let here = page.get().session;
  page.subscribe(() => {
    const gone = here;
    here = page.get().session;
    // What was said to who left is not for who signs in next.
    if (gone !== here) model.set(FRESH);
  });
  return {
    model,
    renew: () =>
      attempt(model, 'renew', async () => {
        const { session, checked } = page.get();
        if (session === undefined || checked === undefined) return;
        try {
          await rotateKey(api, session, checked);
        } catch (error) {
          if (page.get().session === session) throw error;
        }
      }),
  };
}
