/** When a melding is destroyed (protocol, "Destruction"). Pure; browsers keep to the same rule. */

import type { CountedEnding } from '../../schema/wire/mailbox.ts';
import { dayAfter } from '../batches/rules.ts';
import { refuse } from '../errors.ts';

/** After a functionaris asked alone: the day had stood in the mailbox, or it had not. */
export const ANNOUNCED_DELAY_DAYS = 14;
export const UNANNOUNCED_DELAY_DAYS = 92;

/** With less notice a melder would not have looked: such a day shortens nothing, and is refused. */
export const ANNOUNCED_AHEAD_DAYS = 14;

export interface Asked {
  /** From which day on the melder was told it may be destroyed. */
  readonly destroyFrom: string | null;
  readonly deskAskedOn: string | null;
  readonly melderAskedOn: string | null;
}

/** What was said since the last batch hour, and has not been heard. */
export interface Said {
  readonly melderSaid: 'asks' | 'stop' | 'anew' | null;
  readonly deskStopped: boolean;
}

/** Whether the batch that begins on `day` is the one it ends with. A melder alone never ends it: nobody else could read on. */
export function isCondemned({ destroyFrom, deskAskedOn, melderAskedOn }: Asked, day: string): boolean {
  if (deskAskedOn === null) return false;
  if (melderAskedOn !== null) return true;
  const wasAnnounced = destroyFrom !== null && destroyFrom <= deskAskedOn;
  return day >= dayAfter(deskAskedOn, wasAnnounced ? ANNOUNCED_DELAY_DAYS : UNANNOUNCED_DELAY_DAYS);
}

/** For functionarissen, who see each other's work at once: what would destroy it, as the server counts. */
export function countedForDesk({ destroyFrom, deskAskedOn, melderAskedOn }: Asked): CountedEnding {
  return { destroyFrom, deskAskedOn, melderAskedOn };
}

/**
 * For a mailbox: what functionarissen asked on a day before this batch's, when their words are delivered too. Until
 * then nothing in the answer depends on what they did; and what was announced only matters once they ask.
 */
export function countedForMelder({ destroyFrom, deskAskedOn, melderAskedOn }: Asked, day: string): CountedEnding {
  if (deskAskedOn === null || deskAskedOn >= day) return { destroyFrom: null, deskAskedOn: null, melderAskedOn };
  const shortens = destroyFrom !== null && destroyFrom <= deskAskedOn;
  return { destroyFrom: shortens ? destroyFrom : null, deskAskedOn, melderAskedOn };
}

/** A day that no calendar has would compare as later or earlier than the real ones. */
export function requireDay(day: string): void {
  const instant = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(instant) || new Date(instant).toISOString().slice(0, 10) !== day) refuse('request.invalid');
}
