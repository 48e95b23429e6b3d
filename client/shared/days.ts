const amsterdamDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar day in Amsterdam, as `2026-11-22`. */
export function dayOf(instant: Date): string {
  return amsterdamDay.format(instant);
}
