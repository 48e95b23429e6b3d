import type { DeskEnding } from '../../schema/wire/desk.ts';
import { dayOfBatch } from '../batches/rules.ts';
import { refuse } from '../errors.ts';
import type { Queries } from '../store.ts';
import type { Asked, Said } from './rules.ts';

export interface Speaking {
  readonly melding: Asked & Said & { readonly meldingId: Uint8Array };
  readonly side: 'melder' | 'functionaris';
  /** Of the batch, as on the message that says the same. */
  readonly day: string;
  readonly ending: DeskEnding;
}

/**
 * Keeps what a message does to the end of its melding, with the message. Asking again keeps the first day of its side;
 * stopping takes both sides' asking back. What a melder says waits for the batch hour.
 */
export async function speakOfEnd(tx: Queries, { melding, side, day, ending }: Speaking): Promise<void> {
  const { meldingId, deskAskedOn, melderSaid } = melding;
  if (ending.kind === 'date') {
    // What was announced is announced by who may destroy alone.
    if (side === 'melder') refuse('request.invalid');
    // A day that is past gives the melder no time to object: it would only shorten the delay.
    if (ending.on <= day) refuse('request.invalid');
    await tx.setEnd(meldingId, { destroyFrom: ending.on });
  }
  if (ending.kind === 'asks') {
    const asks = melderSaid === null || melderSaid === 'asks' ? 'asks' : 'anew';
    await tx.setEnd(meldingId, side === 'melder' ? { melderSaid: asks } : { deskAskedOn: deskAskedOn ?? day });
  }
  if (ending.kind === 'stop') {
    const stopped = { deskAskedOn: null, melderAskedOn: null, deskStopped: true };
    await tx.setEnd(meldingId, side === 'melder' ? { melderSaid: 'stop' } : stopped);
  }
}

/**
 * At a batch hour, before anything is condemned. Neither side had seen what the other said in this batch: a stop takes
 * back the other side's asking, whichever came first. Else whoever stops and asks anew would learn from what happens
 * whether a melder had spoken before or after (P3).
 */
export async function hearMelders(tx: Queries, channelKey: number): Promise<void> {
  const batch = await tx.findCurrentBatch(channelKey);
  if (batch === undefined) return;
  for (const { meldingId, melderSaid, deskStopped, ...asked } of await tx.listSaid(channelKey)) {
    const isStopped = melderSaid === 'stop' || melderSaid === 'anew';
    const asks = (melderSaid === 'asks' || melderSaid === 'anew') && !deskStopped;
    const melderBefore = isStopped ? null : asked.melderAskedOn;
    await tx.setEnd(meldingId, {
      deskAskedOn: isStopped ? null : asked.deskAskedOn,
      melderAskedOn: asks ? (melderBefore ?? dayOfBatch(batch)) : melderBefore,
      melderSaid: null,
      deskStopped: false,
    });
  }
}
