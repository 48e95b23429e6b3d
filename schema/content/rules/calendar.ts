/**
 * Calendar days, written as `2026-11-22`. A day has no clock: a term ends at the end of its last day in Amsterdam, and
 * daylight saving changes nothing, because no hour is ever counted.
 */
const DAY_MS = 86_400_000;
/** Days are compared as texts of one length. Somebody who writes the last one there is means "for ever". */
const LAST_MS = Date.UTC(9999, 11, 31);

/** Whether it is written as days are here, and the calendar has it. */
export function isDay(text: string): boolean {
  const isWritten = /^\d{4}-\d{2}-\d{2}$/.test(text);
  return isWritten && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;
}

export function addDays(day: string, days: number): string {
  return dayAt(midnightOf(day) + days * DAY_MS);
}

function dayAt(instant: number): string {
  return new Date(Math.min(instant, LAST_MS)).toISOString().slice(0, 10);
}

/** The same day some months later; the last of the month where that day does not exist: 30 November gives 28 February. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastDate = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return dayAt(Date.UTC(year, month - 1 + months, Math.min(date, lastDate)));
}

/** How many days the second lies after the first; negative when it lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((midnightOf(to) - midnightOf(from)) / DAY_MS);
}

/** The first of some days, leaving out what is not known. */
export function earliest(first: string, ...others: readonly (string | undefined)[]): string {
  return others.reduce<string>((found, day) => (day !== undefined && day < found ? day : found), first);
}

function midnightOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}
