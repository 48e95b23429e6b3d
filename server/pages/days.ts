/**
 * Calendar days of the terms that a page shows "if you report today". The rule sets that handlers and melders count with
 * are content, which the server may not see (README, "Who may import whom"); so the three numbers stand here once more,
 * and a test counts every day of ten years with both.
 */
import { dayAfter } from '../batches/rules.ts';
import type { Profile } from './directory-view.ts';

export const CONFIRM_DAYS = 7;
export const FEEDBACK_MONTHS = 3;

export interface LastDays {
  readonly confirmBy: string;
  readonly feedbackBy: string;
}

/** The last days on which somebody who reports on this day must hear something. */
export function lastDays(profile: Profile, receivedOn: string): LastDays {
  const confirmBy = dayAfter(receivedOn, CONFIRM_DAYS);
  return { confirmBy, feedbackBy: addMonths(profile === 'employer' ? confirmBy : receivedOn, FEEDBACK_MONTHS) };
}

/** The last of the month where that day does not exist. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth))).toISOString().slice(0, 10);
}

export function formatDay(day: string, language: string): string {
  const format = new Intl.DateTimeFormat(localeOf(language), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** `00:00 en 12:00`: the hours at which everything is delivered, Europe/Amsterdam. */
export function deliveryHours(batchMinutes: number, language: string): string {
  const hours = Math.max(1, batchMinutes / 60);
  const times = Array.from({ length: 24 / hours }, (_, index) => `${String(index * hours).padStart(2, '0')}:00`);
  return new Intl.ListFormat(localeOf(language)).format(times);
}

/** Day before month, and no comma before "and", as in the Netherlands. */
function localeOf(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}
