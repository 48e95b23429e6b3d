/**
 * Reading beside the page, on several cores: a hundred meldingen do not hold it. Workers have the keys that the page has,
 * for as long as somebody is signed in. Where none comes, the page reads by itself.
 */

import type { ReadingSession } from './fetch-threads.ts';
import type { Listed } from './listing-flow.ts';
import { createReadPool, type PoolOptions, WorkersLost } from './read-pool.ts';
import type { Reading } from './reading.ts';

export interface HeldReading extends Reading {
  /** Workers that know nothing yet. They have libsodium ready when the keys come. */
  begin(): void;
  /** Ends whoever had keys, in the middle of whatever it was. */
  end(): void;
}

export interface WorkersOptions extends PoolOptions {
  /** What reads when there are no workers. */
  readonly onPage: Reading;
}

/** Small enough for several workers to end at the same time. */
const MELDINGEN_A_TASK = 10;
const ENVELOPES_A_TASK = 20;

export function readInWorkers({ onPage, ...options }: WorkersOptions): HeldReading {
  const { begin, end, ask } = createReadPool(options);
  return {
    begin,
    end,
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
