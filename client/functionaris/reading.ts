/** What of opening a desk takes long: done on the page here, and beside it in `read-in-workers.ts`. */
import type { KemSeed } from '../../crypto/public/brands.ts';
import { type Api, RequestFailed } from '../shared/api.ts';
import type { Breathe } from '../shared/breathe.ts';
import type { KnownDirectory } from '../shared/directory.ts';
import type { ReadingSession, Wanted } from './fetch-threads.ts';
import {
  type DeskProgress,
  type Found,
  fetchListing,
  type Listed,
  type Listing,
  type TriedListing,
  tryEnvelopes,
} from './listing-flow.ts';
import { type Outcome, readMeldingen } from './read-flow.ts';

export interface Reading {
  /** @throws {RequestFailed} */
  fetchListing(session: ReadingSession): Promise<Listing>;
  tryEnvelopes(
    envelopes: readonly Listed[],
    seeds: readonly KemSeed[],
    onTried?: (tried: number) => void,
  ): Promise<readonly Found[]>;
  /** In the order asked. @throws {RequestFailed} */
  readMeldingen(session: ReadingSession, known: KnownDirectory, wanted: readonly Wanted[]): Promise<readonly Outcome[]>;
}

/** @param breathe gives the page a moment between what it does; without it, it does not wait */
export function readOnPage(api: Api, breathe: Breathe = async () => false): Reading {
  return {
    fetchListing: (session) => fetchListing(api, session),
    tryEnvelopes: (envelopes, seeds, onTried = () => undefined) => tryEnvelopes(envelopes, seeds, breathe, onTried),
    readMeldingen: (session, known, wanted) => readMeldingen(api, session, known, wanted, breathe),
  };
}

/** Asks for nothing more of it from when that is not so: what comes then fails as over a broken connection. */
export function readWhile(isSo: () => boolean, reading: Reading): Reading {
  function only<Given extends unknown[], T>(read: (...given: Given) => Promise<T>) {
    return async (...given: Given) => {
      if (!isSo()) throw new RequestFailed('network.failed');
      return read(...given);
    };
  }
  return {
    fetchListing: only(reading.fetchListing),
    tryEnvelopes: only(reading.tryEnvelopes),
    readMeldingen: only(reading.readMeldingen),
  };
}

/** Tries every envelope that was listed after the last settled batch. @throws {RequestFailed} */
export async function tryListing(
  reading: Reading,
  session: ReadingSession,
  onProgress: (progress: DeskProgress) => void = () => undefined,
): Promise<TriedListing> {
  const { envelopes, batches } = await reading.fetchListing(session);
  const { length: total } = envelopes;
  const seeds = session.opened.vault.kemSeeds.map(({ seed }) => seed);
  onProgress({ tried: 0, total });
  const found = await reading.tryEnvelopes(envelopes, seeds, (tried) => onProgress({ tried, total }));
  onProgress({ tried: total, total });
  return { found, batches };
}
