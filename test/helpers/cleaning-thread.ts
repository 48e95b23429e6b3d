/** The cleaner in a thread of its own, as a page has it in a worker: a file that keeps it busy for ever is found out. */
import { Worker } from 'node:worker_threads';
import type { CleanOutcome } from '../../client/shared/clean/outcome.ts';

/** Of files of a few kilobytes, which take milliseconds. */
const TIME_LIMIT_MS = 20_000;
const MEMORY_LIMIT_MB = 512;

export interface Cleaned {
  readonly kind: CleanOutcome['kind'] | 'endless' | 'crashed';
  readonly content: Uint8Array;
}

export interface CleaningThread {
  clean: (bytes: Uint8Array) => Promise<Cleaned>;
  close: () => Promise<unknown>;
}

export function openCleaningThread(): CleaningThread {
  let thread: Worker | undefined;
  function open() {
    thread ??= new Worker('./build/test/helpers/cleaning-thread-worker.js', {
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB },
    });
    return thread;
  }
  async function close() {
    const closing = thread?.terminate();
    thread = undefined;
    await closing;
  }
  function clean(bytes: Uint8Array): Promise<Cleaned> {
    const worker = open();
    return new Promise((resolve) => {
      const timer = setTimeout(() => give('endless'), TIME_LIMIT_MS);
      const crash = () => give('crashed');
      async function give(kind: 'endless' | 'crashed') {
        await close();
        settle({ kind, content: new Uint8Array() });
      }
      function settle(cleaned: Cleaned) {
        clearTimeout(timer);
        worker.off('error', crash).off('message', settle);
        resolve(cleaned);
      }
      worker.on('error', crash).on('message', settle);
      worker.postMessage(bytes);
    });
  }
  return { clean, close };
}
