/**
 * Reading beside the page, on several cores: a hundred meldingen do not hold it. Workers have the keys that the page has,
 * for as long as somebody is signed in. Where none comes, the page reads by itself.
 */
import { clockPatience, type Patience, RequestFailed } from '../shared/api.ts';
import type { KnownDirectory } from '../shared/directory.ts';
import type { Listed } from './listing-flow.ts';
import type { ReadingSession } from './read-flow.ts';
import type { Reading } from './reading.ts';
import { type FromReadWorker, READY, type ReadingAnswer, type ReadingTask } from './reading-tasks.ts';

export type ReadWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror' | 'onmessageerror'>;

export interface HeldReading extends Reading {
  /** Workers that know nothing yet. They have libsodium ready when the keys come. */
  begin(): void;
  /** Ends whoever had keys, in the middle of whatever it was. */
  end(): void;
}

export interface WorkersOptions {
  readonly open: () => ReadWorker;
  readonly howMany: number;
  /** What reads when there are no workers. */
  readonly onPage: Reading;
  /** The browser's clock unless told. */
  readonly patience?: Patience;
}

/** For the first of them to be ready, once there is something to do: by then a page would have read most of it itself. */
const LONGEST_START_MS = 5_000;
/** Small enough for several workers to end at the same time. */
const MELDINGEN_A_TASK = 10;
const ENVELOPES_A_TASK = 20;
/** The server finds what the next one asks for while this one is read. */
const TASKS_A_WORKER = 2;

type AnswerTo<K> = Extract<ReadingAnswer, { readonly kind: K }>;

class WorkersLost extends Error {
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

export function readInWorkers({ open, howMany, onPage, patience = clockPatience }: WorkersOptions): HeldReading {
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

  async function orOnPage<T>(besides: () => Promise<T>, page: () => Promise<T>): Promise<T> {
    try {
      return await besides();
    } catch (error) {
      if (!(error instanceof WorkersLost)) throw error;
      return page();
    }
  }

  /** In parts that go to whoever is free; in the order given. */
  async function inParts<T, R>(
    all: readonly T[],
    size: number,
    work: (part: readonly T[]) => Promise<readonly R[]>,
  ): Promise<readonly R[]> {
    const parts: Promise<readonly R[]>[] = [];
    for (let from = 0; from < all.length; from += size) parts.push(work(all.slice(from, from + size)));
    return (await Promise.all(parts)).flat();
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
    end: () => dismiss(new RequestFailed('network.failed')),
    fetchListing: (session) =>
      orOnPage(
        async () => {
          const envelopes: Listed[] = [];
          const { batches } = await ask({ kind: 'list', session: plainOf(session) }, envelopes);
          return { envelopes, batches };
        },
        () => onPage.fetchListing(session),
      ),
    async tryEnvelopes(envelopes, seeds, onTried) {
      let tried = 0;
      return inParts(envelopes, ENVELOPES_A_TASK, async (part) => {
        const found = await orOnPage(
          async () => (await ask({ kind: 'try', envelopes: part, seeds })).found,
          () => onPage.tryEnvelopes(part, seeds),
        );
        tried += part.length;
        onTried?.(tried);
        return found;
      });
    },
    readMeldingen: (session, known, wanted) =>
      inParts(wanted, MELDINGEN_A_TASK, (part) =>
        orOnPage(
          async () => (await ask({ kind: 'read', session: plainOf(session), known, wanted: part })).outcomes,
          () => onPage.readMeldingen(session, known, part),
        ),
      ),
  };
}

/** The list goes once to each: it is the same object for a hundred meldingen. */
function sparing(seat: Seat, task: ReadingTask): ReadingTask {
  if (task.kind !== 'read') return task;
  const known = task.known === seat.known ? undefined : task.known;
  seat.known = task.known;
  return { ...task, known };
}

function plainOf({ token, identity, opened }: ReadingSession): ReadingSession {
  const { vault, keyring } = opened;
  return {
    token,
    identity: { fp: identity.fp },
    opened: {
      vault: { kemSeeds: vault.kemSeeds, genesisFp: vault.genesisFp },
      keyring: { adopted: keyring.adopted, tried: keyring.tried },
    },
  };
}
