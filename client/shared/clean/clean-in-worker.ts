import type { OpenWorker } from '../workers.ts';
import type { CleanFile, CleanOutcome } from './outcome.ts';
import { UNKNOWN_TYPE } from './sniff.ts';

/** Long enough for half a gigabyte of film on a slow phone; a file that keeps a cleaner busy longer is hostile or hopeless. */
const TIME_LIMIT_MS = 120_000;

/**
 * Cleans in a worker, one for each file: whatever a hostile file does to it, ending the worker frees the memory and the
 * page goes on. The outcome of a worker that fails or takes too long is `broken`.
 */
export function cleanInWorker(openWorker: OpenWorker, address: string, timeLimitMs = TIME_LIMIT_MS): CleanFile {
  return (file, { signal } = {}) =>
    new Promise<CleanOutcome>((resolve) => {
      const worker = openWorker(address);
      const timer = setTimeout(() => end({ kind: 'broken', type: UNKNOWN_TYPE, reason: 'tookTooLong' }), timeLimitMs);
      function end(outcome: CleanOutcome) {
        clearTimeout(timer);
        signal?.removeEventListener('abort', damaged);
        worker.terminate();
        resolve(outcome);
      }
      function damaged() {
        end({ kind: 'broken', type: UNKNOWN_TYPE, reason: 'damaged' });
      }
      worker.onmessage = ({ data }: MessageEvent<CleanOutcome>) => end(data);
      worker.onerror = damaged;
      worker.onmessageerror = damaged;
      signal?.addEventListener('abort', damaged);
      // The bytes alone: a File would take its name and its date along.
      worker.postMessage(file.slice());
    });
}
