/** No task may hold the page longer than 50 ms; one envelope takes a few. */
const WORK_MS = 20;

export interface BreatheOptions {
  readonly now: () => number;
  /** Lets the page draw and listen. */
  readonly pause: () => Promise<void>;
}

/** To be called after every piece of work; says whether there was a pause. */
export type Breathe = () => Promise<boolean>;

/** Pauses whenever enough work was done since the last pause. */
export function createBreathe({ now, pause }: BreatheOptions): Breathe {
  let since = now();
  return async () => {
    if (now() - since < WORK_MS) return false;
    await pause();
    since = now();
    return true;
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
