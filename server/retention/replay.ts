import { join } from 'node:path';
import { encode } from '../base64url.ts';
import type { Deps } from '../deps.ts';
import { deleteFiles } from '../files/deletion.ts';
import { COPY_NAME } from './copies.ts';

/**
 * Before the server listens: what was destroyed stays so, whichever of the two databases was put back from an older
 * copy. Each keeps tombstones; here either learns those of the other, and both those of the copies, for when both were.
 */
export async function replayDestructions({ config, store, shredStore }: Deps): Promise<void> {
  for (const folder of config.shredCopies) {
    const gone = await shredStore.listDestroyedIn(join(folder, COPY_NAME));
    for (const { meldingId, destroyedOn } of gone) await shredStore.destroyShare(meldingId, destroyedOn);
  }
  const shredded = await shredStore.listDestroyedShares();
  const known = new Set(shredded.map(({ meldingId }) => encode(meldingId)));
  const buried = (await store.listTombstonesOfAll()).filter(({ meldingId }) => !known.has(encode(meldingId)));
  for (const { meldingId, destroyedOn } of buried) await shredStore.destroyShare(meldingId, destroyedOn);

  for (const { meldingId, destroyedOn } of shredded) {
    const channelKey = await store.findMeldingChannel(meldingId);
    if (channelKey === undefined) continue;
    await deleteFiles(store, meldingId);
    // No copy has confirmed it to this database.
    await store.transaction((tx) => tx.buryMelding(meldingId, { channelKey, destroyedOn, everywhere: false }));
  }
  await store.checkpoint();
}
