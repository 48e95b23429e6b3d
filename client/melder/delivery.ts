import { formatHour } from '../text/dates.ts';
import type { Texts } from './texts.ts';

/** The next batch hour; undefined where every minute is one, in a demonstration. */
export type Delivery = Date | undefined;

interface Sentences {
  readonly hour: (hour: string) => string;
  readonly demonstration: string;
}

export function deliveryText(at: Delivery, { language }: Texts, sentences: Sentences): string {
  return at === undefined ? sentences.demonstration : sentences.hour(formatHour(at, language));
}
