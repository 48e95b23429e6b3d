/** No task may hold the page longer than 50 ms; one envelope takes a few. */
const WORK_MS = 20;

export interface BreatheOptions {
  readonly now: () => number;
  /** Lets the page draw and listen. */
  readonly pause: () => Promise<void>;
}

/** Pauses whenever enough work was done since the last pause. */
export function createBreathe({ now, pause }: BreatheOptions): () => Promise<void> {
  let since = now();
  return async () => {
    if (now() - since < WORK_MS) return;
    await pause();
    since = now();
  };
}

interface Yielding {
  readonly yield?: () => Promise<void>;
}

export function pausePage(): Promise<void> {
  const { scheduler } = globalThis as { readonly scheduler?: Yielding };
  if (scheduler?.yield !== undefined) return scheduler.yield();
  return new Promise((resolve) => setTimeout(resolve, 0));
}
