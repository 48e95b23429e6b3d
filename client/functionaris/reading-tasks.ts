/** What a page asks of a worker that reads for it, and what comes back: bytes and names, no function. */
import type { KemSeed } from '../../crypto/public/brands.ts';
import { type FailureCode, RequestFailed } from '../shared/api.ts';
import type { KnownDirectory } from '../shared/directory.ts';
import type { ReadingSession, Wanted } from './fetch-threads.ts';
import type { Found, Listed, Listing } from './listing-flow.ts';
import type { Outcome } from './read-flow.ts';
import type { Reading } from './reading.ts';

export type ReadingTask =
  | { readonly kind: 'list'; readonly session: ReadingSession }
  | { readonly kind: 'try'; readonly envelopes: readonly Listed[]; readonly seeds: readonly KemSeed[] }
  | {
      readonly kind: 'read';
      readonly session: ReadingSession;
      /** Undefined: as with the task before. Under one and the same list signatures are verified once. */
      readonly known: KnownDirectory | undefined;
      readonly wanted: readonly Wanted[];
    };

export type ReadingAnswer =
  | ({ readonly kind: 'list' } & Pick<Listing, 'batches'>)
  | { readonly kind: 'try'; readonly found: readonly Found[] }
  | { readonly kind: 'read'; readonly outcomes: readonly Outcome[] }
  | { readonly kind: 'failed'; readonly code: FailureCode };

/** Some of a listing, before the answer: a thousand envelopes at once take a page longer than a task may. */
export interface ListingPart {
  readonly kind: 'part';
  readonly envelopes: readonly Listed[];
}

const ENVELOPES_A_PART = 50;

/** Several tasks are under way at a time. */
export interface Numbered<T> {
  readonly number: number;
  readonly value: T;
}

/** Said once, when it can hear. */
export const READY = 'ready';

export type FromReadWorker = typeof READY | Numbered<ReadingAnswer | ListingPart>;

/** The worker's side: does one task, and rejects with whatever is no `RequestFailed`. */
export function createReadingTasks(
  reading: Reading,
): (task: ReadingTask, onPart: (part: ListingPart) => void) => Promise<ReadingAnswer> {
  let known: KnownDirectory | undefined;

  async function answer(task: ReadingTask, onPart: (part: ListingPart) => void): Promise<ReadingAnswer> {
    if (task.kind === 'list') {
      const { envelopes, batches } = await reading.fetchListing(task.session);
      for (let from = 0; from < envelopes.length; from += ENVELOPES_A_PART) {
        onPart({ kind: 'part', envelopes: envelopes.slice(from, from + ENVELOPES_A_PART) });
      }
      return { kind: 'list', batches };
    }
    if (task.kind === 'try') return { kind: 'try', found: await reading.tryEnvelopes(task.envelopes, task.seeds) };
    known = task.known ?? known;
    if (known === undefined) throw new TypeError('under which list');
    return { kind: 'read', outcomes: await reading.readMeldingen(task.session, known, task.wanted) };
  }

  return async (task, onPart) => {
    try {
      return await answer(task, onPart);
    } catch (error) {
      if (error instanceof RequestFailed) return { kind: 'failed', code: error.code };
      throw error;
    }
  };
}
