import type { Queries, Store } from '../store.ts';

/** In lots: others are answered in between, and the log beside the database stays small. */
const CHUNKS_IN_A_LOT = 32;

/** The row goes with the last of its chunks, or a chunk that is on its way would come between. True while there is more. */
async function deleteSome(tx: Queries, key: number): Promise<boolean> {
  if (await tx.deleteChunks(key, CHUNKS_IN_A_LOT)) return true;
  await tx.deleteFileRow(key);
  return false;
}

/**
 * Takes an upload away that no message announced. Once it has begun, a message that does is refused.
 *
 * @returns false when it was announced meanwhile: then it stays
 */
export async function deleteUnannounced(store: Store, key: number): Promise<boolean> {
  for (;;) {
    const step = await store.transaction(async (tx) => {
      if ((await tx.findFile(key))?.waitingSince === null) return 'announced';
      return (await deleteSome(tx, key)) ? 'more' : 'done';
    });
    if (step !== 'more') return step === 'done';
  }
}

/** Once the share is gone, which made them unreadable. */
export async function deleteFiles(store: Store, meldingId: Uint8Array): Promise<void> {
  for (const { key } of await store.listFilesOf(meldingId)) {
    while (await store.transaction((tx) => deleteSome(tx, key)));
  }
}
