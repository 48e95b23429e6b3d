import { isGone } from '../api.ts';
import type { OpenWorker } from '../workers.ts';
import type { CleanFile, CleanOutcome } from './outcome.ts';
import { isNotFetched } from './ready-files.ts';
import { UNKNOWN_TYPE } from './sniff.ts';

const MEBIBYTE = 2 ** 20;

/**
 * Long enough on a slow phone, for a photograph as for half a gigabyte of film. A file that keeps a cleaner busy longer
 * is hostile or hopeless, whatever the cleaners check beforehand.
 */
function timeLimitMs(bytes: number): number {
  return Math.min(120_000, 30_000 + 1_000 * Math.ceil(bytes / MEBIBYTE));
}

/**
 * Cleans in a worker, one for each file: whatever a hostile file does to it, ending the worker frees the memory and the
 * page goes on. The outcome of a worker that fails or takes too long is `broken`.
 */
export function cleanInWorker(openWorker: OpenWorker, address: string, limitMs = timeLimitMs): CleanFile {
  return (file, { signal } = {}) =>
    new Promise<CleanOutcome>((resolve) => {
      const worker = openWorker(address);
      const timer = setTimeout(
        () => end({ kind: 'broken', type: UNKNOWN_TYPE, reason: 'tookTooLong' }),
        limitMs(file.size),
      );
      function end(outcome: CleanOutcome) {
        clearTimeout(timer);
        signal?.removeEventListener('abort', damaged);
        worker.terminate();
        resolve(outcome);
      }
      function damaged() {
        end({ kind: 'broken', type: UNKNOWN_TYPE, reason: 'damaged' });
      }
      /** The worker or a part of it, which is named in it: a server that has neither of them any more was renewed. */
      async function notFetched() {
        end({ kind: 'broken', type: UNKNOWN_TYPE, reason: (await isGone(address)) ? 'renewed' : 'notFetched' });
      }
      worker.onmessage = ({ data }: MessageEvent<CleanOutcome>) => {
        if (isNotFetched(data)) void notFetched();
        else end(data);
      };
      worker.onerror = (event) => {
        // What goes wrong inside has a message; a worker that did not come has none.
        if ('message' in event) damaged();
        else void notFetched();
      };
      worker.onmessageerror = damaged;
      signal?.addEventListener('abort', damaged);
      // The bytes alone: a File would take its name and its date along.
      worker.postMessage(file.slice());
    });
}
