import { makeDecoy } from '../../crypto/public/decoy.ts';
import { parseEnvelope } from '../../crypto/public/shape.ts';
import type { SlotCount } from '../../crypto/public/sizes.ts';
import { encode } from '../base64url.ts';
import type { Channel } from '../channels/store.ts';
import type { Deps } from '../deps.ts';
import { takePolicy } from '../directory/policy.ts';
import { condemnDue, destroyCondemned } from '../retention/destruction.ts';
import { hearMelders } from '../retention/wishes.ts';
import { checksListed } from '../self-check/rules.ts';
import type { Queries } from '../store.ts';
import { DECOY_LOT, dayOfBatch, decoysBeside, drawExtra, ENVELOPES_AT_LEAST, runningBatch } from './rules.ts';

/**
 * Begins the batch that is due in each channel: all that waited moves at once. After a long pause there is one
 * release, for the newest batch hour; a clock that went back releases nothing. Then destroys what is condemned.
 */
export async function releaseDue(deps: Deps): Promise<void> {
  let isBatchHour = false;
  for (const channel of await deps.store.listChannels()) {
    const due = runningBatch(deps.clock.now(), channel.batchMinutes);
    if (!(await isDue(deps.store, channel, due))) continue;
    await release(deps, channel, due);
    isBatchHour = true;
  }
  await destroyCondemned(deps, { always: isBatchHour });
  if (isBatchHour) await deps.store.noteFreeBytes();
}

async function isDue(queries: Queries, channel: Channel, batch: string): Promise<boolean> {
  const current = await queries.findCurrentBatch(channel.key);
  return current === undefined || batch > current;
}

async function release(deps: Deps, channel: Channel, batch: string): Promise<void> {
  const extra = drawExtra(deps.random.fraction());
  const decoys = await makeDecoys(extra, channel.slotCount as SlotCount);
  await deps.store.transaction(async (tx) => {
    if (!(await isDue(tx, channel, batch))) return;
    await listEnvelopes(tx, { channel, batch, decoys, extra });
    await givePositions(tx, channel.key);
    await tx.markReleased(channel.key);
    await hearMelders(tx, channel.key);
    await condemnDue(tx, channel.key, dayOfBatch(batch));
    await takePolicy(tx, channel.key);
    await tx.addBatch({ channelKey: channel.key, startsAt: batch });
  });
}

/** Made before anyone looks at how many are real, and in lots: how long it takes says neither. */
async function makeDecoys(extra: number, slotCount: SlotCount): Promise<Uint8Array[]> {
  const count = Math.ceil((ENVELOPES_AT_LEAST + extra) / DECOY_LOT) * DECOY_LOT;
  const decoys: Uint8Array[] = [];
  for (let made = 0; made < count; made += 1) {
    decoys.push(makeDecoy(slotCount));
    // Requests are answered in between; one decoy takes a few milliseconds.
    await new Promise(setImmediate);
  }
  return decoys;
}

interface Listing {
  readonly channel: Channel;
  readonly batch: string;
  readonly decoys: readonly Uint8Array[];
  readonly extra: number;
}

async function listEnvelopes(tx: Queries, { channel, batch, decoys, extra }: Listing): Promise<void> {
  const real = await tx.listWaitingEnvelopes(channel.key);
  const checks = await takeChecks(tx, channel.key, extra);
  const fill = decoys.slice(0, decoysBeside(real.length, extra) - checks.length);
  for (const envelope of [...real, ...checks, ...fill]) {
    const { envelopeId } = parseEnvelope(envelope);
    await tx.addEnvelope({ channelKey: channel.key, batch, envelopeId, envelope });
  }
}

/** A self-check takes the place of a decoy; one for which there is none waits for the next batch. */
async function takeChecks(tx: Queries, channelKey: number, extra: number): Promise<Uint8Array[]> {
  const waiting = await tx.listWaitingChecks(channelKey);
  const taken = waiting.slice(0, checksListed(waiting.length, extra));
  for (const { meldingId } of taken) await tx.markCheckListed(meldingId);
  return taken.map(({ envelope }) => envelope);
}

async function givePositions(tx: Queries, channelKey: number): Promise<void> {
  const last = new Map<string, number>();
  for (const { key, meldingId, thread } of await tx.listWaitingMessages(channelKey)) {
    const place = `${encode(meldingId)}/${thread}`;
    const position = (last.get(place) ?? (await tx.findLastPosition(meldingId, thread))) + 1;
    last.set(place, position);
    await tx.setPosition(key, position);
  }
}
