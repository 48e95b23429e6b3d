import type { Store } from '../store.ts';

/** In lots: others are answered in between, and the log beside the database stays small. */
const CHUNKS_IN_A_LOT = 32;

export async function deleteFile(store: Store, key: number): Promise<void> {
  while (await store.transaction((tx) => tx.deleteChunks(key, CHUNKS_IN_A_LOT)));
  await store.transaction((tx) => tx.deleteFileRow(key));
}

/** Once the share is gone, which made them unreadable. */
export async function deleteFiles(store: Store, meldingId: Uint8Array): Promise<void> {
  for (const { key } of await store.listFilesOf(meldingId)) await deleteFile(store, key);
}
