import type { Queries } from '../store.ts';
import { operationName, readNextEntry } from './entry.ts';

/**
 * Lets a change of policy take effect for the channel: in the release that first shows it, after its envelopes are
 * listed (they are of the old slot count) and before the new batch is added.
 */
export async function takePolicy(tx: Queries, channelKey: number): Promise<void> {
  const ending = await tx.findCurrentBatch(channelKey);
  if (ending === undefined) return;
  const waiting = await tx.listEntriesFrom(channelKey, ending);
  const changed = waiting.findLast(({ entry }) => operationName(entry) === 'policy');
  if (changed === undefined) return;
  const { operation } = readNextEntry(changed.entry);
  if (operation.op === 'policy') await tx.setPolicy(channelKey, operation.policy);
}
