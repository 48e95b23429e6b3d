/** Finding what is new for this functionaris among envelopes of which nobody can say for whom they are. */
import { openEnvelope } from '../../crypto/envelope.ts';
import type { EpochPlace } from '../../crypto/epoch.ts';
import type { Bytes, EpochSecret, KemSeed } from '../../crypto/public/brands.ts';
import { decodeBase64url } from '../../crypto/public/sodium.ts';
import { envelopeListing } from '../../schema/wire/desk.ts';
import type { Api } from '../shared/api.ts';
import type { Breathe } from '../shared/breathe.ts';
import { isRefusal } from '../shared/refusal.ts';
import type { ReadingSession } from './fetch-threads.ts';

/** How far opening the desk is; `total` is the same for every functionaris. */
export interface DeskProgress {
  readonly tried: number;
  readonly total: number;
}

export interface Found {
  readonly place: EpochPlace;
  readonly secret: EpochSecret;
  readonly envelopeId: Bytes;
  /** Undefined for what a colleague sealed to this account. */
  readonly batch: string | undefined;
}

export interface Listed {
  readonly batch: string;
  readonly envelope: string;
}

export interface Listing {
  /** In the order of time. */
  readonly envelopes: readonly Listed[];
  /** Ascending; the newest there is at the end. */
  readonly batches: readonly string[];
}

export interface TriedListing extends Pick<Listing, 'batches'> {
  readonly found: readonly Found[];
}

/**
 * What was listed after the last settled batch.
 *
 * @throws {RequestFailed}
 */
export async function fetchListing(api: Api, { token, opened }: ReadingSession): Promise<Listing> {
  const path = `/api/desk/envelopes?after=${encodeURIComponent(opened.keyring.tried.batch)}`;
  const listing = await api.call({ method: 'GET', path, bearer: token, answer: envelopeListing });
  // In the order of time, whatever the server says; the newest batch also when it lists nothing.
  const listed = [...listing.batches, { batch: listing.batch, envelopes: [] }];
  const inTime = listed.sort((left, right) => (left.batch < right.batch ? -1 : 1));
  return {
    envelopes: inTime.flatMap(({ batch, envelopes }) => envelopes.map((envelope) => ({ batch, envelope }))),
    batches: inTime.map(({ batch }) => batch),
  };
}

/** @param onTried after each pause, with how many were tried by then */
export async function tryEnvelopes(
  envelopes: readonly Listed[],
  seeds: readonly KemSeed[],
  breathe: Breathe,
  onTried: (tried: number) => void,
): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (const [index, { batch, envelope }] of envelopes.entries()) {
    const opened = await tryEnvelope(envelope, seeds);
    if (opened !== undefined) found.push({ ...opened, batch });
    if (await breathe()) onTried(index + 1);
  }
  return found;
}

/** Decodes one at a time: a thousand at once would hold the page for longer than a task may. */
export async function tryEnvelope(
  envelope: string,
  seeds: readonly KemSeed[],
): Promise<Omit<Found, 'batch'> | undefined> {
  try {
    const opened = await openEnvelope(decodeBase64url(envelope), seeds);
    if (opened === undefined) return undefined;
    return { place: opened.place, secret: opened.secret, envelopeId: opened.shape.envelopeId };
  } catch (error) {
    // One envelope that is no envelope must not stop the desk.
    if (isRefusal(error)) return undefined;
    throw error;
  }
}
