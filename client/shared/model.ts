import { useEffect, useReducer } from 'preact/hooks';
import { FAILURE_CODES, type FailureCode, RequestFailed } from './api.ts';
import { isRefusal } from './refusal.ts';
import { PasskeyFailed, type PasskeyProblem } from './vault/passkey.ts';

/** Everything that can go wrong on a handler's page; each has one sentence in every language. */
export type Problem = FailureCode | `passkey.${PasskeyProblem}` | 'not-verified' | 'unexpected';

const PASSKEY_PROBLEMS: readonly PasskeyProblem[] = ['cancelled', 'no-prf', 'unstable-prf', 'unsupported'];

export const PROBLEMS: readonly Problem[] = [
  ...FAILURE_CODES,
  ...PASSKEY_PROBLEMS.map((problem) => `passkey.${problem}` as const),
  'not-verified',
  'unexpected',
];

export function problemOf(error: unknown): Problem {
  if (error instanceof RequestFailed) return error.code;
  if (error instanceof PasskeyFailed) return `passkey.${error.problem}`;
  return isRefusal(error) ? 'not-verified' : 'unexpected';
}

/** What a page shows, and the only place where it changes. */
export interface Model<State> {
  get(): State;
  set(change: Partial<State>): void;
  subscribe(listener: () => void): () => void;
}

export function createModel<State>(initial: State): Model<State> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set(change) {
      state = { ...state, ...change };
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function useModel<State>(model: Model<State>): State {
  const [, redraw] = useReducer((count: number, _: undefined) => count + 1, 0);
  useEffect(() => {
    // Something may have changed between the first drawing and now.
    redraw(undefined);
    return model.subscribe(() => redraw(undefined));
  }, [model]);
  return model.get();
}

export interface Working<Task extends string = string> {
  /** What the page is doing now; one thing at a time. */
  readonly busy: Task | undefined;
  readonly problem: Problem | undefined;
  /** At what it went wrong. */
  readonly failedAt?: Task | undefined;
}

/** Of each model. What was begun before a page was closed, and opened again, says nothing of what is done since. */
const newest = new WeakMap<object, object>();

/** Does one thing while the page says so; what goes wrong becomes a sentence. */
export async function attempt<State extends Working>(
  model: Model<State>,
  task: NonNullable<State['busy']>,
  work: () => Promise<void>,
): Promise<void> {
  if (model.get().busy !== undefined) return;
  const own = {};
  newest.set(model, own);
  function set(change: Partial<Working>): void {
    if (newest.get(model) === own) model.set(change as Partial<State>);
  }
  set({ busy: task, problem: undefined });
  try {
    await work();
    set({ busy: undefined });
  } catch (error) {
    set({ busy: undefined, problem: problemOf(error), failedAt: task });
  }
}
