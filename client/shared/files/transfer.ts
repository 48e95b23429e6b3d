/** What uploads and downloads have in common: pause, cancel, and trying again over a broken connection. */
import { type FailureCode, RequestFailed } from '../api.ts';

export type TransferState =
  | { readonly kind: 'going' | 'paused' | 'retrying'; readonly bytes: number; readonly totalBytes: number }
  | { readonly kind: 'stopped'; readonly bytes: number; readonly totalBytes: number; readonly failure: FailureCode }
  | { readonly kind: 'done' };

export class TransferCancelled extends Error {
  override readonly name = 'TransferCancelled';
}

/** Resolves after so long, or at once when the signal is aborted. */
export type Wait = (ms: number, signal: AbortSignal) => Promise<void>;

export interface TransferOptions {
  readonly totalBytes: number;
  readonly onChange?: ((state: TransferState) => void) | undefined;
  /** The browser's clock unless told. */
  readonly wait?: Wait | undefined;
}

export interface Transfer {
  readonly signal: AbortSignal;
  /**
   * Does one piece of work, again and again while the connection is broken, and not while it is paused or stopped.
   *
   * @throws {TransferCancelled}
   * @throws what the work throws that is no `RequestFailed`
   */
  attempt<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T>;
  advance(bytes: number): void;
  finish(): void;
  pause(): void;
  resume(): void;
  cancel(): void;
}

/** About two minutes in all; a train leaves most tunnels in less. */
const PAUSES_MS = [500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 60_000];
/** What may be otherwise in a moment: a tunnel, a server or proxy that starts again, a ticket that has run out. */
const PASSING: ReadonlySet<FailureCode> = new Set([
  'network.failed',
  'answer.invalid',
  'server.failed',
  'file.refused',
]);

export function createTransfer({ totalBytes, onChange, wait = waitFor }: TransferOptions): Transfer {
  const abort = new AbortController();
  const { signal } = abort;
  let bytes = 0;
  let failures = 0;
  /** Undefined while it goes on. */
  let halt: { readonly kind: 'paused' } | { readonly kind: 'stopped'; readonly failure: FailureCode } | undefined;
  let wake: (() => void)[] = [];
  let recovering: Promise<void> | undefined;

  function show(kind: 'going' | 'retrying' = 'going'): void {
    if (signal.aborted) return;
    onChange?.(halt === undefined ? { kind, bytes, totalBytes } : { ...halt, bytes, totalBytes });
  }

  function goOn(): void {
    const waiting = wake;
    wake = [];
    for (const one of waiting) one();
  }

  async function untilGoing(): Promise<void> {
    while (halt !== undefined && !signal.aborted) await new Promise<void>((resolve) => wake.push(resolve));
    if (signal.aborted) throw new TransferCancelled();
  }

  /** Several pieces are on their way and fail together: one of them waits for all. */
  function recover(code: FailureCode): Promise<void> {
    recovering ??= waitOrStop(code).finally(() => {
      recovering = undefined;
    });
    return recovering;
  }

  async function waitOrStop(failure: FailureCode): Promise<void> {
    const pause = PASSING.has(failure) ? PAUSES_MS[failures] : undefined;
    failures += 1;
    if (pause === undefined) {
      failures = 0;
      halt = { kind: 'stopped', failure };
      show();
      return;
    }
    show('retrying');
    await wait(pause, signal);
  }

  return {
    signal,
    async attempt(work) {
      for (;;) {
        await untilGoing();
        try {
          const result = await work(signal);
          failures = 0;
          return result;
        } catch (error) {
          if (signal.aborted) throw new TransferCancelled();
          if (!(error instanceof RequestFailed)) throw error;
          await recover(error.code);
        }
      }
    },
    advance(more) {
      bytes = Math.min(totalBytes, bytes + more);
      show();
    },
    finish: () => onChange?.({ kind: 'done' }),
    pause() {
      halt ??= { kind: 'paused' };
      show();
    },
    resume() {
      halt = undefined;
      show();
      goOn();
    },
    cancel() {
      abort.abort();
      goOn();
    },
  };
}

function waitFor(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
