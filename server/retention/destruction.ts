import { dayOf, dayOfBatch } from '../batches/rules.ts';
import type { Deps } from '../deps.ts';
import { deleteFiles } from '../files/deletion.ts';
import type { Queries } from '../store.ts';
import { writeCopies } from './copies.ts';
import { isCondemned } from './rules.ts';
import type { CondemnedMelding } from './store.ts';

/** In the transaction in which the batch of this day begins: from then on nothing stops it. */
export async function condemnDue(tx: Queries, channelKey: number, day: string): Promise<void> {
  for (const asked of await tx.listAsked(channelKey)) {
    if (isCondemned(asked, day)) await tx.condemn(asked.meldingId);
  }
}

/**
 * Destroys what batch hours condemned. The share goes first, here and in every copy: from then on no backup of anything
 * else opens. Cut off at any point, the next call goes on where it was; what the copies did not take is tried again.
 *
 * @returns false when a copy could not be written
 * @param options.always also when there is nothing to do: at a batch hour how long it takes must not tell (P3)
 */
export async function destroyCondemned(deps: Deps, { always = false } = {}): Promise<boolean> {
  const { store, shredStore } = deps;
  const condemned = await store.listCondemned();
  const unconfirmed = await store.listUnconfirmed();
  if (!always && condemned.length === 0 && unconfirmed.length === 0) return true;
  for (const melding of condemned) {
    await shredStore.destroyShare(melding.meldingId, await findDay(deps, melding));
  }
  const everywhere = await writeCopies(deps);
  for (const melding of condemned) {
    const { meldingId, channelKey } = melding;
    const destroyedOn = await findDay(deps, melding);
    await deleteFiles(store, meldingId);
    await store.transaction((tx) => tx.buryMelding(meldingId, { channelKey, destroyedOn, everywhere }));
  }
  if (everywhere) await store.transaction((tx) => tx.confirmEverywhere(unconfirmed));
  // What is deleted is zeros at once, in the shred store's file and in this one; the log beside this one still had it.
  await store.checkpoint();
  return everywhere;
}

/** Of the batch with which it ends. */
async function findDay({ store, clock }: Deps, { channelKey }: CondemnedMelding): Promise<string> {
  const batch = await store.findCurrentBatch(channelKey);
  return batch === undefined ? dayOf(clock.now()) : dayOfBatch(batch);
}
