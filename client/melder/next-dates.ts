import { addDays } from '../shared/days.ts';

const CONFIRM_WITHIN_DAYS = 7;
const INFORM_WITHIN_MONTHS = 3;

/** The last day on which receipt must be confirmed (WBK-2.2h). */
export function confirmBy(receivedOn: string): string {
  return addDays(receivedOn, CONFIRM_WITHIN_DAYS);
}

/**
 * The last day on which the melder must hear about assessment and follow-up (WBK-2.2i): three months after the
 * confirmation was sent; one that came late, or not at all, does not move it.
 */
export function informBy(receivedOn: string, confirmedOn?: string): string {
  const latest = confirmBy(receivedOn);
  const from = confirmedOn !== undefined && confirmedOn < latest ? confirmedOn : latest;
  return addMonths(from, INFORM_WITHIN_MONTHS);
}

/** Clipped to the end of a shorter month. */
function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
