/** Workers that wait for tasks: they are given them when they can hear, a few at a time, and are ended with whatever they had. */
import { clockPatience, type Patience, RequestFailed } from '../shared/api.ts';
import type { KnownDirectory } from '../shared/directory.ts';
import type { Listed } from './listing-flow.ts';
import { type FromReadWorker, READY, type ReadingAnswer, type ReadingTask } from './reading-tasks.ts';

export type ReadWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror' | 'onmessageerror'>;

export interface PoolOptions {
  readonly open: () => ReadWorker;
  readonly howMany: number;
  /** The browser's clock unless told. */
  readonly patience?: Patience;
}

/** For the first of them to be ready, once there is something to do: by then a page would have read most of it itself. */
const LONGEST_START_MS = 5_000;
/** The server finds what the next one asks for while this one is read. */
const TASKS_A_WORKER = 2;

type AnswerTo<K> = Extract<ReadingAnswer, { readonly kind: K }>;

/** None came, or one broke: whoever asked does it without. */
export class WorkersLost extends Error {
  override readonly name = 'WorkersLost';
}

interface Asked {
  readonly task: ReadingTask;
  /** Of a listing, as far as it has come. */
  readonly envelopes: Listed[];
  settle(answer: ReadingAnswer): void;
  fail(reason: Error): void;
}

interface Seat {
  readonly worker: ReadWorker;
  /** It waits for libsodium first, and what is said to it before is lost. */
  isReady: boolean;
  /** By number. */
  readonly doing: Map<number, Asked>;
  known: KnownDirectory | undefined;
}

export function createReadPool({ open, howMany, patience = clockPatience }: PoolOptions) {
  let seats: readonly Seat[] = [];
  let waiting: Asked[] = [];
  let lastNumber = 0;
  let stopWaiting: (() => void) | undefined;

  function take(): Seat {
    const seat: Seat = { worker: open(), isReady: false, doing: new Map(), known: undefined };
    seat.worker.onmessage = ({ data }: MessageEvent<FromReadWorker>) => hear(seat, data);
    seat.worker.onerror = seat.worker.onmessageerror = () => dismiss(new WorkersLost());
    return seat;
  }

  function hear(seat: Seat, heard: FromReadWorker): void {
    if (heard === READY) {
      seat.isReady = true;
      handOut();
      return;
    }
    const { doing } = seat;
    const { number, value } = heard;
    const asked = doing.get(number);
    if (value.kind === 'part') return void asked?.envelopes.push(...value.envelopes);
    doing.delete(number);
    asked?.settle(value);
    handOut();
  }

  /** To whoever has least to do. */
  function handOut(): void {
    for (;;) {
      const ready = seats.filter(({ isReady }) => isReady);
      const [seat] = ready.sort((left, right) => left.doing.size - right.doing.size);
      if (seat === undefined || seat.doing.size >= TASKS_A_WORKER) return;
      const asked = waiting.shift();
      if (asked === undefined) return;
      lastNumber += 1;
      seat.doing.set(lastNumber, asked);
      seat.worker.postMessage({ number: lastNumber, value: sparing(seat, asked.task) });
    }
  }

  function dismiss(reason: Error): void {
    stopWaiting?.();
    stopWaiting = undefined;
    const left = [...seats.flatMap(({ doing }) => [...doing.values()]), ...waiting];
    for (const { worker } of seats) worker.terminate();
    seats = [];
    waiting = [];
    for (const asked of left) asked.fail(reason);
  }

  function giveUp(): void {
    if (seats.every(({ isReady }) => !isReady)) dismiss(new WorkersLost());
  }

  /**
   * @param envelopes where those of a listing are put as they come
   * @throws {WorkersLost}
   * @throws {RequestFailed}
   */
  async function ask<K extends ReadingTask['kind']>(
    task: ReadingTask & { readonly kind: K },
    envelopes: Listed[] = [],
  ): Promise<AnswerTo<K>> {
    if (seats.length === 0) throw new WorkersLost();
    const answer = await new Promise<ReadingAnswer>((settle, fail) => {
      waiting.push({ task, envelopes, settle, fail });
      handOut();
      if (seats.every(({ isReady }) => !isReady)) stopWaiting ??= patience(LONGEST_START_MS, giveUp);
    });
    if (answer.kind === 'failed') throw new RequestFailed(answer.code);
    if (answer.kind !== task.kind) throw new WorkersLost();
    return answer as AnswerTo<K>;
  }

  return {
    begin() {
      try {
        while (seats.length < howMany) seats = [...seats, take()];
      } catch {
        // A policy that forbids them.
        dismiss(new WorkersLost());
      }
    },
    /** What is asked and not answered fails as over a broken connection. */
    end: () => dismiss(new RequestFailed('network.failed')),
    ask,
  };
}

/** The list goes once to each: it is the same object for a hundred meldingen. */
function sparing(seat: Seat, task: ReadingTask): ReadingTask {
  if (task.kind !== 'read') return task;
  const known = task.known === seat.known ? undefined : task.known;
  seat.known = task.known;
  return { ...task, known };
}
