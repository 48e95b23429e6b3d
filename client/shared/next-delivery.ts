import { formatHour } from '../text/dates.ts';

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
