/** How a message of a melder is taken in, on its own or together with others. */
import type { MessageShape } from '../../crypto/public/shape.ts';
import { messageBytes, THREADS } from '../../crypto/public/sizes.ts';
import { dayOfBatch } from '../batches/rules.ts';
import { refuse } from '../errors.ts';
import type { Queries } from '../store.ts';
import type { StoredMessage } from './store.ts';

/**
 * Sixty of the largest messages, or thousands of ordinary ones. Without an end, one melder could fill the disk, and
 * make a melding that no desk can load. Only melders notice it (P3).
 */
const MELDER_MAX_BYTES = 16_777_216;
/** Kept for the shortest messages: whoever filled a melding can still replace the code, steer and ask for its end. */
const RESERVED_BYTES = 65_536;
const CONVERSATION = THREADS.conversation;

/** What of this name the melder's side can know of: its own, and released ones of functionarissen. */
export async function findKnown(
  tx: Queries,
  { meldingId, messageId }: Pick<MessageShape, 'meldingId' | 'messageId'>,
): Promise<readonly StoredMessage[]> {
  const named = await tx.findMessages({ meldingId, thread: CONVERSATION, messageId });
  return named.filter(({ side, released }) => side === 'melder' || released);
}

export interface Sent {
  readonly channelKey: number;
  readonly batch: string;
  readonly sealed: Uint8Array;
  readonly shape: MessageShape;
}

/** Under the newest readers that the melder can know of, whatever functionarissen made since the last batch hour. */
export async function storeMessage(tx: Queries, { channelKey, batch, sealed, shape }: Sent): Promise<void> {
  const { meldingId, messageId, epoch } = shape;
  const newest = (await tx.listReleasedEpochs([meldingId], CONVERSATION)).at(-1);
  if (newest?.epoch !== epoch) refuse('message.conflict');
  const most = MELDER_MAX_BYTES + (sealed.length === messageBytes(0) ? RESERVED_BYTES : 0);
  if ((await tx.sumMelderBytes(meldingId, CONVERSATION)) + sealed.length > most) refuse('message.too_much');
  await tx.addMessage({
    channelKey,
    meldingId,
    thread: CONVERSATION,
    epoch,
    messageId,
    side: 'melder',
    position: null,
    released: false,
    day: dayOfBatch(batch),
    sealed,
  });
}
