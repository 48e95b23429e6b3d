import { addDays } from '../../schema/content/rules/calendar.ts';
import { formatHour } from '../text/dates.ts';
import { dayOf } from './days.ts';

const HOUR_MS = 3_600_000;

/**
 * The next batch hour, by the signed policy: counted from midnight in Amsterdam.
 *
 * @returns undefined where every minute is one, in a demonstration
 */
export function nextDelivery(batchMinutes: number, now: Date): Date | undefined {
  const hours = batchMinutes / 60;
  if (hours < 1) return undefined;
  const isBatchHour = (at: Date) => Number.parseInt(formatHour(at, 'nl'), 10) % hours === 0;
  let at = new Date((Math.floor(now.getTime() / HOUR_MS) + 1) * HOUR_MS);
  while (!isBatchHour(at)) at = new Date(at.getTime() + HOUR_MS);
  return at;
}

/** The day on which the other side sees what is sent now. */
export function deliveryDay(batchMinutes: number, now: Date): string {
  return dayOf(nextDelivery(batchMinutes, now) ?? now);
}

export interface SendBy {
  readonly day: string;
  /** Before this hour in Amsterdam; undefined when the whole day will do. */
  readonly hour: number | undefined;
}

/** By when to send what must be delivered on `day`: before the last batch hour that falls on it. */
export function sendBy(batchMinutes: number, day: string): SendBy {
  const hours = batchMinutes / 60;
  if (hours < 1) return { day, hour: undefined };
  // Once a day, at midnight: with it the day begins.
  if (hours >= 24) return { day: addDays(day, -1), hour: undefined };
  return { day, hour: 24 - hours };
}
