/** The worker of a line as a browser has it: what goes in and out is cloned, or handed over and gone. */
import type { OpenLine } from '../../client/shared/line/browser-line.ts';
import { type FromLine, serveLine, type ToLine } from '../../client/shared/line/serve-line.ts';
import type { OpenWorker } from '../../client/shared/workers.ts';

export interface LineWorkers {
  readonly openWorker: OpenWorker;
  /** All that any of them was told, as it came. */
  readonly told: readonly ToLine[];
  /** How many are at work. */
  running(): number;
  /** Something goes wrong in the newest; without a message it did not come. */
  fail(event: { readonly message?: string }): void;
}

/** @param open  what the worker has for a browser's line; undefined when it never comes */
export function lineWorkers(open: OpenLine | undefined): LineWorkers {
  const told: ToLine[] = [];
  const running = new Set<Worker>();
  let newest: Worker | undefined;

  function openWorker(): Worker {
    let close = () => {};
    const hear = serveLine(
      {
        postMessage(message, transfer = []) {
          const data: FromLine = structuredClone(message, { transfer });
          queueMicrotask(() => running.has(worker) && worker.onmessage?.({ data } as MessageEvent));
        },
      },
      (url) => {
        const line = (open as OpenLine)(url);
        close = () => line.close();
        return line;
      },
    );
    const worker = {
      postMessage(message: ToLine, transfer: Transferable[]) {
        const data = structuredClone(message, { transfer });
        told.push(typeof data === 'string' ? data : data.slice());
        if (open !== undefined) queueMicrotask(() => running.has(worker) && hear(data));
      },
      terminate() {
        running.delete(worker);
        close();
      },
    } as unknown as Worker;
    running.add(worker);
    newest = worker;
    return worker;
  }
  return {
    openWorker,
    told,
    running: () => running.size,
    fail: (event) => newest?.onerror?.(event as ErrorEvent),
  };
}
