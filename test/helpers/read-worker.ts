/** A worker that reads, in this process: what goes to it and comes back is copied as a browser copies it. */
import type { ReadWorker } from '../../client/functionaris/read-pool.ts';
import { type Reading, readOnPage } from '../../client/functionaris/reading.ts';
import {
  createReadingTasks,
  type FromReadWorker,
  type ListingPart,
  type Numbered,
  READY,
  type ReadingAnswer,
  type ReadingTask,
} from '../../client/functionaris/reading-tasks.ts';
import type { Api } from '../../client/shared/api.ts';

export interface ReadWorkers {
  readonly open: () => ReadWorker;
  readonly opened: number;
  readonly ended: number;
  /** What pages gave to them. */
  readonly given: readonly Numbered<ReadingTask>[];
  /** From the next task on: none of them comes. */
  lose(): void;
  /** Those that are opened from now on are never ready. */
  stall(): void;
}

/** @param reading what they read by; unless told, over the same server as `api` */
export function readWorkers(api: Api, reading: Reading = readOnPage(api)): ReadWorkers {
  const given: Numbered<ReadingTask>[] = [];
  let opened = 0;
  let ended = 0;
  let isLost = false;
  let isStalled = false;
  function open(): ReadWorker {
    const answerTask = createReadingTasks(reading);
    let isEnded = false;
    let isReady = false;
    function hear(heard: FromReadWorker): void {
      const data = structuredClone(heard);
      if (!isEnded) worker.onmessage?.call(worker as Worker, new MessageEvent('message', { data }));
    }
    opened += 1;
    const worker: ReadWorker = {
      onmessage: null,
      onerror: null,
      onmessageerror: null,
      postMessage(message: Numbered<ReadingTask>) {
        const task = structuredClone(message);
        given.push(task);
        if (isLost)
          return void queueMicrotask(() => worker.onerror?.call(worker as Worker, new Event('error') as ErrorEvent));
        // It has nobody to hear it yet, as in a browser.
        if (!isReady) return;
        const say = (value: ReadingAnswer | ListingPart) => hear({ number: task.number, value });
        void answerTask(task.value, say).then(say);
      },
      terminate() {
        isEnded = true;
        ended += 1;
      },
    };
    if (isStalled) return worker;
    setTimeout(() => {
      isReady = true;
      hear(READY);
    });
    return worker;
  }
  return {
    open,
    given,
    get opened() {
      return opened;
    },
    get ended() {
      return ended;
    },
    lose() {
      isLost = true;
    },
    stall() {
      isStalled = true;
    },
  };
}
