import type { WorkSolution } from '../../schema/wire/submission.ts';
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
      worker.onerror = () => {
        worker.terminate();
        reject(new Error('proof of work failed'));
      };
      worker.postMessage(challenge);
    });
}
