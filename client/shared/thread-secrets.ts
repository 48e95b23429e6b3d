/** The secrets of a thread's epochs: held, found in a slot, or shared by the roster of the next one. */
import { openEnvelope } from '../../crypto/envelope.ts';
import type { Bytes, EpochSecret, KemSeed, ShredShare } from '../../crypto/public/brands.ts';
import { VerifyError } from '../../crypto/public/errors.ts';
import { THREADS } from '../../crypto/public/sizes.ts';
import { areEqual, decodeBase64url } from '../../crypto/public/sodium.ts';
import { type EpochFromServer, openEpoch } from './epoch.ts';
import { isRefusal } from './refusal.ts';
import type { GivenMessage } from './thread-messages.ts';

export interface GivenThread {
  readonly meldingId: Bytes;
  readonly thread: number;
  readonly shredShare: ShredShare;
  /** By epoch. */
  readonly envelopes: ReadonlyMap<number, Bytes>;
  readonly messages: readonly GivenMessage[];
}

/** A secret this browser holds. With a digest the epoch was adopted before, without one it was only found. */
export interface HeldSecret {
  readonly epoch: number;
  readonly secret: EpochSecret;
  readonly rosterDigest?: Bytes;
}

/** Whatever a browser can know of a thread's secrets. */
export interface Secrets {
  /** The conversation never is: nobody but the melder begins it. */
  readonly isStartedAgain: boolean;
  /** Of the epochs that the server has, ascending. */
  readonly numbers: readonly number[];
  keep(epoch: number, secret: EpochSecret): void;
  /** Undefined when this browser cannot open the epoch. */
  find(epoch: number): Promise<EpochFromServer | undefined>;
}

export function secretsOf(given: GivenThread, held: readonly HeldSecret[], seeds: readonly KemSeed[]): Secrets {
  const { meldingId, thread, shredShare, envelopes } = given;
  const secrets = new Map(held.map(({ epoch, secret }) => [epoch, secret]));
  const sealed = given.messages.map((message) => message.sealed);

  function keep(epoch: number, secret: EpochSecret): void {
    if (!secrets.has(epoch)) secrets.set(epoch, secret);
  }

  return {
    isStartedAgain: thread !== THREADS.conversation,
    numbers: [...envelopes.keys()].sort((left, right) => left - right),
    keep,
    async find(epoch) {
      const envelope = envelopes.get(epoch);
      if (envelope === undefined) return undefined;
      const place = { meldingId, thread, epoch };
      const secret = secrets.get(epoch) ?? (await openSlot(envelope, place, seeds));
      if (secret === undefined) return undefined;
      keep(epoch, secret);
      return { place, secret, shredShare, envelope, sealed };
    },
  };
}

async function openSlot(
  envelope: Bytes,
  place: EpochFromServer['place'],
  seeds: readonly KemSeed[],
): Promise<EpochSecret | undefined> {
  const opened = await openEnvelope(envelope, seeds);
  if (opened === undefined) return undefined;
  const { meldingId, thread, epoch } = opened.place;
  const isHere = areEqual(meldingId, place.meldingId) && thread === place.thread && epoch === place.epoch;
  if (!isHere) throw new VerifyError();
  return opened.secret;
}

export async function requireEpoch(source: Secrets, epoch: number): Promise<EpochFromServer> {
  const found = await source.find(epoch);
  if (found === undefined) throw new VerifyError();
  return found;
}

/**
 * Collects the secrets that rosters share of what came before them. They are worth nothing until each epoch is adopted.
 *
 * @returns the lowest epoch that opens without a gap
 */
export async function walkBack(source: Secrets, from: number, downTo: number): Promise<number> {
  for (let epoch = from; epoch > downTo; epoch -= 1) {
    const { roster } = await openEpoch(await requireEpoch(source, epoch));
    if (roster.previousSecret !== null) source.keep(epoch - 1, decodeBase64url(roster.previousSecret) as EpochSecret);
    if ((await source.find(epoch - 1)) === undefined) return epoch;
  }
  return downTo;
}

/** For who was taken off and added again: the newest roster may share what lies between. */
export async function shareLater(source: Secrets, held: readonly HeldSecret[], adopted: number): Promise<void> {
  const newest = Math.max(...held.map(({ epoch }) => epoch), adopted);
  try {
    await walkBack(source, newest, adopted);
  } catch (error) {
    // Then the epoch that does not open is refused in its turn.
    if (!isRefusal(error)) throw error;
  }
}

export async function newestOpen(source: Secrets): Promise<number> {
  for (const epoch of [...source.numbers].reverse()) {
    if ((await source.find(epoch)) !== undefined) return epoch;
  }
  throw new VerifyError();
}
