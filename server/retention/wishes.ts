import type { DeskEnding } from '../../schema/wire/desk.ts';
import type { MelderEnding } from '../../schema/wire/mailbox.ts';
import { dayAfter, dayOfBatch } from '../batches/rules.ts';
import { refuse } from '../errors.ts';
import type { Queries } from '../store.ts';
import { ANNOUNCED_AHEAD_DAYS, type Asked, type Said } from './rules.ts';

export interface Speaking {
  readonly melding: Asked & Said & { readonly meldingId: Uint8Array; readonly deskAskedBy: number | null };
  /** Of the batch, as on the message that says the same. */
  readonly day: string;
}

export interface DeskSpeaking extends Speaking {
  readonly ending: DeskEnding;
  readonly accountKey: number;
  /** Whether two functionarissen must ask, by the signed policy. */
  readonly twoAsk: boolean;
}

/**
 * Keeps what a functionaris's message does to the end of its melding, with the message. Asking again keeps the first
 * day; stopping takes both sides' asking back. Where two must ask, the day is that of the second.
 */
export async function deskSpeaksOfEnd(tx: Queries, { melding, day, ...said }: DeskSpeaking): Promise<void> {
  const { meldingId, deskAskedOn, deskAskedBy } = melding;
  const { ending, accountKey, twoAsk } = said;
  if (ending.kind === 'date') {
    // With a day that is near, the melder has no time to object: it would only shorten the delay.
    if (ending.on < dayAfter(day, ANNOUNCED_AHEAD_DAYS)) refuse('request.invalid');
    await tx.setEnd(meldingId, { destroyFrom: ending.on });
  }
  const takesBack = ending.kind === 'no-date' || (ending.kind === 'asks' && ending.isDayTakenBack === true);
  if (takesBack) await tx.setEnd(meldingId, { destroyFrom: null });
  if (ending.kind === 'asks' && deskAskedOn === null) {
    const isSecond = deskAskedBy !== null && deskAskedBy !== accountKey;
    const isEnough = !twoAsk || isSecond;
    await tx.setEnd(meldingId, isEnough ? { deskAskedOn: day, deskAskedBy: null } : { deskAskedBy: accountKey });
  }
  if (ending.kind === 'stop') {
    await tx.setEnd(meldingId, { deskAskedOn: null, deskAskedBy: null, melderAskedOn: null, deskStopped: true });
  }
}

/** The same of a melder's message: what it says waits for the batch hour. */
export async function melderSpeaksOfEnd(
  tx: Queries,
  { melding: { meldingId, melderSaid } }: Pick<Speaking, 'melding'>,
  ending: MelderEnding,
): Promise<void> {
  if (ending === 'asks') {
    await tx.setEnd(meldingId, { melderSaid: melderSaid === null || melderSaid === 'asks' ? 'asks' : 'anew' });
  }
  if (ending === 'stop') await tx.setEnd(meldingId, { melderSaid: 'stop' });
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
      ...(isStopped ? { deskAskedBy: null } : {}),
      melderAskedOn: asks ? (melderBefore ?? dayOfBatch(batch)) : melderBefore,
      melderSaid: null,
      deskStopped: false,
    });
  }
}
