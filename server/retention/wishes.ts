import type { DeskEnding } from '../../schema/wire/desk.ts';
import { refuse } from '../errors.ts';
import type { Queries } from '../store.ts';
import type { Asked } from './rules.ts';

export interface Speaking {
  readonly melding: Asked & { readonly meldingId: Uint8Array };
  readonly side: 'melder' | 'functionaris';
  /** Of the batch, as on the message that says the same. */
  readonly day: string;
  readonly ending: DeskEnding;
}

/**
 * Keeps what a message does to the end of its melding, with the message. Asking again keeps the first day of its side;
 * stopping takes both sides' asking back. Only batch hours look at it, so nobody sees the other side's before one.
 */
export async function speakOfEnd(tx: Queries, { melding, side, day, ending }: Speaking): Promise<void> {
  const { meldingId, deskAskedOn, melderAskedOn } = melding;
  if (ending.kind === 'date') {
    // What was announced is announced by who may destroy alone.
    if (side === 'melder') refuse('request.invalid');
    // A day that is past gives the melder no time to object: it would only shorten the delay.
    if (ending.on <= day) refuse('request.invalid');
    await tx.setEnd(meldingId, { destroyFrom: ending.on });
  }
  if (ending.kind === 'asks') {
    const asked = side === 'melder' ? { melderAskedOn: melderAskedOn ?? day } : { deskAskedOn: deskAskedOn ?? day };
    await tx.setEnd(meldingId, asked);
  }
  if (ending.kind === 'stop') await tx.setEnd(meldingId, { deskAskedOn: null, melderAskedOn: null });
}
