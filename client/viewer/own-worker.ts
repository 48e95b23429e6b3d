/**
 * What opens a stranger's file runs in a worker, so that a file that never ends can be stopped.
 *
 * A frame without an origin may load no script, ours neither. So its one inline script, which its policy admits by hash,
 * is started a second time as the worker, and asks where it is.
 */
import { allowWorkers } from '../shared/workers.ts';

export function isWorker(): boolean {
  return typeof document === 'undefined';
}

/** @throws {Error} outside the served document, which holds exactly one script */
export function openOwnWorker(): Worker {
  const source = document.querySelector('script')?.textContent;
  if (!source) throw new Error('no script of our own');
  const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  return allowWorkers([address])(address, { type: 'classic' });
}
