import type { WorkSolution } from '../../schema/wire/submission.ts';
import { whyMissing } from '../shared/fetch-module.ts';
import type { Work } from '../shared/work.ts';
import type { OpenWorker } from '../shared/workers.ts';

/** Solves in a worker, so that the page stays quick while the melder types. One worker for each challenge. */
export function workInWorker(openWorker: OpenWorker, address: string): Work {
  return (challenge) =>
    new Promise<WorkSolution>((resolve, reject) => {
      const worker = openWorker(address);
      worker.onmessage = ({ data }: MessageEvent<WorkSolution>) => {
        worker.terminate();
        resolve(data);
      };
      worker.onerror = (event) => {
        worker.terminate();
        // What goes wrong inside has a message; a worker that did not come has none.
        if ('message' in event) reject(new Error('proof of work failed'));
        else void whyMissing(address).then(reject);
      };
      worker.postMessage(challenge);
    });
}
