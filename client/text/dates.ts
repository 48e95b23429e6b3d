import type { MelderLanguage } from './language.ts';

/** The others as they are: a date without a country is understood everywhere. */
const LOCALES: Partial<Record<MelderLanguage, string>> = { nl: 'nl-NL', en: 'en-GB' };

/** Day before month, and no comma before "and". */
export function localeOf(language: MelderLanguage): string {
  return LOCALES[language] ?? language;
}

/** A calendar day such as `2026-11-22` has no time and no zone; noon UTC is the same day in Amsterdam. */
function noonOf(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}

/** One for each way of writing in each language: making one takes longer than a row of a list may. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function format(date: Date, language: MelderLanguage, options: Intl.DateTimeFormatOptions): string {
  const key = `${language} ${Object.entries(options).join()}`;
  const known = formatters.get(key);
  const made = known ?? new Intl.DateTimeFormat(localeOf(language), { timeZone: 'Europe/Amsterdam', ...options });
  formatters.set(key, made);
  return made.format(date);
}

/** "22 november 2026" */
export function formatDay(day: string, language: MelderLanguage): string {
  return format(noonOf(day), language, { dateStyle: 'long' });
}

/** "22 nov" for lists where the year is plain. */
export function formatShortDay(day: string, language: MelderLanguage): string {
  return format(noonOf(day), language, { day: 'numeric', month: 'short' });
}

/** "zondag 22 november" */
export function formatWeekday(day: string, language: MelderLanguage): string {
  return format(noonOf(day), language, { weekday: 'long', day: 'numeric', month: 'long' });
}

/** "00:00", the hour in Amsterdam of an instant such as a batch's. */
export function formatHour(instant: Date, language: MelderLanguage): string {
  return format(instant, language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

/** On a narrow screen it goes to the next line whole. */
export function keepTogether(words: string): string {
  return words.replaceAll(' ', '\u00A0');
}

/** Makes all of these ways of writing, for a page that has time now and will not have it later. */
export function prepareDates(language: MelderLanguage): void {
  const some = new Date(0);
  for (const write of [formatDay, formatShortDay, formatWeekday]) write(some.toISOString().slice(0, 10), language);
  formatHour(some, language);
}
