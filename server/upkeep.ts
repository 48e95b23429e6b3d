import { releaseDue } from './batches/release.ts';
import { dayAfter, dayOf, oldestListed } from './batches/rules.ts';
import type { Deps } from './deps.ts';
import { coarsenFileTimes } from './file-times.ts';
import { deleteUnannounced } from './files/deletion.ts';
import { destroyCondemned } from './retention/destruction.ts';
import { destroyCheck } from './self-check/routes.ts';
import { SWEPT_AFTER_DAYS } from './self-check/rules.ts';

/** What a day leaves behind. */
export async function sweep(deps: Deps): Promise<void> {
  const { store, shredStore, clock } = deps;
  await store.deleteExpiredSessions(Math.floor(clock.now().getTime() / 60_000));
  const today = dayOf(clock.now());
  for (const { key, tombstoneDays } of await store.listChannels()) {
    const current = await store.findCurrentBatch(key);
    if (current !== undefined) await store.deleteEnvelopesBefore(key, oldestListed(current));
    await store.transaction((tx) => tx.sweepTombstones(key, dayAfter(today, -tombstoneDays)));
  }
  const yesterday = dayAfter(today, -1);
  for (const meldingId of await shredStore.listWaitingBefore(yesterday)) {
    if (await store.hasMelding(meldingId)) await shredStore.confirmShare(meldingId);
    else await shredStore.deleteWaitingShare(meldingId, yesterday);
  }
  for (const { key } of await store.listUnannounced(yesterday)) await deleteUnannounced(store, key);
  for (const meldingId of await store.listChecksBefore(dayAfter(today, -SWEPT_AFTER_DAYS))) {
    await destroyCheck(deps, meldingId);
    await store.deleteSelfCheck(meldingId);
  }
  await shredStore.compact();
  if (!(await destroyCondemned(deps, { always: true }))) deps.log.write('copies.failed', {});
  await store.compact();
}

/** How late a batch may begin. Whoever waits for one cannot notice. */
const LOOK_EVERY_MS = 2_000;

/**
 * Looks whether a batch hour has come, makes the times of the data files coarse, and sweeps once a day.
 *
 * @returns stops it
 */
export function startUpkeep(deps: Deps): () => void {
  let sweptOn = '';
  let isBusy = false;

  async function look(): Promise<void> {
    await releaseDue(deps).catch(() => deps.log.write('release.failed', {}));
    await coarsenFileTimes(deps.config.dataDir, deps.clock.now()).catch(() => deps.log.write('upkeep.failed', {}));
    const today = dayOf(deps.clock.now());
    if (today === sweptOn) return;
    sweptOn = today;
    deps.log.flush();
    await sweep(deps).catch(() => deps.log.write('upkeep.failed', {}));
  }

  const timer = setInterval(() => {
    if (isBusy) return;
    isBusy = true;
    void look().finally(() => {
      isBusy = false;
    });
  }, LOOK_EVERY_MS);
  return () => clearInterval(timer);
}
