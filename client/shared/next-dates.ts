import { addDays } from './days.ts';

const CONFIRM_WITHIN_DAYS = 7;
const FEEDBACK_WITHIN_MONTHS = 3;

/** The last day on which receipt must be confirmed (WBK-2.2h). */
export function confirmBy(receivedOn: string): string {
  return addDays(receivedOn, CONFIRM_WITHIN_DAYS);
}

/**
 * The last day on which the melder must hear about assessment and follow-up (WBK-2.2i): three months after the
 * confirmation; one that came late, or not at all, does not move it.
 */
export function feedbackBy(receivedOn: string, confirmedOn: string | undefined): string {
  const latest = confirmBy(receivedOn);
  const from = confirmedOn !== undefined && confirmedOn < latest ? confirmedOn : latest;
  return addMonths(from, FEEDBACK_WITHIN_MONTHS);
}

/** The same day some months later; the last of the month where that day does not exist: 30 November gives 28 February. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastDate = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastDate))).toISOString().slice(0, 10);
}
