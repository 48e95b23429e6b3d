import { fileChunkCount } from '../../crypto/public/sizes.ts';
import { decode } from '../base64url.ts';
import { refuse } from '../errors.ts';
import type { Queries } from '../store.ts';
import type { StoredFile } from './store.ts';

type Announcing = Pick<StoredFile, 'meldingId' | 'thread' | 'side'>;

/**
 * From here on the files move with the message that is stored in the same transaction (step FILE-BATCH).
 *
 * @throws file.incomplete for what is not whole, not there, of another thread, and of the other side: one answer
 */
export async function announceFiles(tx: Queries, announcing: Announcing, ids: readonly string[]): Promise<void> {
  for (const fileId of ids) {
    const named = await tx.findFiles(announcing.meldingId, decode(fileId));
    const file = named.find(({ side, thread }) => side === announcing.side && thread === announcing.thread);
    if (file === undefined || file.arrived !== fileChunkCount(file.paddedBytes)) refuse('file.incomplete');
    await tx.setWaiting(file.key, null);
  }
}
