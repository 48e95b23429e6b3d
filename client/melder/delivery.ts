import { formatHour } from '../text/dates.ts';
import type { Texts } from './texts.ts';

/** Of the signed policy: every minute is for a demonstration only. */
const DEMONSTRATION_MINUTES = 1;
const HOUR_MS = 3_600_000;

export interface Delivery {
  readonly batchMinutes: number;
  /** The next batch hour. */
  readonly at: Date;
}

/** When what is sent now is delivered, by the signed policy: batch hours are counted from midnight in Amsterdam. */
export function nextDelivery(batchMinutes: number, now: Date): Delivery {
  const hours = Math.max(1, Math.floor(batchMinutes / 60));
  const isBatchHour = (at: Date) => Number.parseInt(formatHour(at, 'nl'), 10) % hours === 0;
  let at = new Date((Math.floor(now.getTime() / HOUR_MS) + 1) * HOUR_MS);
  while (!isBatchHour(at)) at = new Date(at.getTime() + HOUR_MS);
  return { batchMinutes, at };
}

interface Sentences {
  readonly hour: (hour: string) => string;
  readonly demonstration: string;
}

export function deliveryText({ batchMinutes, at }: Delivery, { language }: Texts, sentences: Sentences): string {
  if (batchMinutes === DEMONSTRATION_MINUTES) return sentences.demonstration;
  return sentences.hour(formatHour(at, language));
}
