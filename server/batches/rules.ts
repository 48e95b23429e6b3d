/** When batches begin, and how many envelopes a batch holds (protocol, "Batches"). Pure: clock and chance come in. */

/** At least this many in each batch, so that one real envelope or none look the same. */
export const ENVELOPES_AT_LEAST = 1;
/** Mean of what is drawn on top: one real envelope more raises no likelihood by more than (m + 1) / m. */
const DRAWN_MEAN = 8;
/** Decoys are made in whole lots before anything is counted, so that the time it takes does not tell the draw. */
export const DECOY_LOT = 32;
export const LISTED_DAYS = 90;
/** Every 6, 12 or 24 hours; every minute in a demonstration only. */
export const BATCH_MINUTES = [360, 720, 1_440] as const;
export const DEMO_BATCH_MINUTES = 1;

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const amsterdam = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

interface Wall {
  readonly day: string;
  readonly minutes: number;
}

function wallClock(at: Date): Wall {
  const part = Object.fromEntries(amsterdam.formatToParts(at).map(({ type, value }) => [type, value]));
  return {
    day: `${part.year}-${part.month}-${part.day}`,
    minutes: Number(part.hour) * 60 + Number(part.minute),
  };
}

/** Batch hours never fall in the hour that the clocks skip or repeat, so one correction finds the instant. */
function instantOf({ day, minutes }: Wall): Date {
  const asIfUtc = Date.parse(`${day}T00:00:00Z`) + minutes * MINUTE_MS;
  const shown = wallClock(new Date(asIfUtc));
  const offset = Date.parse(`${shown.day}T00:00:00Z`) + shown.minutes * MINUTE_MS - asIfUtc;
  const guess = new Date(asIfUtc - offset);
  const again = wallClock(guess);
  const missed = Date.parse(`${again.day}T00:00:00Z`) + again.minutes * MINUTE_MS - asIfUtc;
  return new Date(guess.getTime() - missed);
}

/** `2026-11-22T23:00Z`: one length, and alphabetical order is order in time. */
export function formatBatch(start: Date): string {
  return `${start.toISOString().slice(0, 16)}Z`;
}

export function parseBatch(batch: string): Date {
  return new Date(batch);
}

/** The start of the batch that runs at `now`. */
export function runningBatch(now: Date, batchMinutes: number): string {
  const { day, minutes } = wallClock(now);
  if (batchMinutes < 60) return formatBatch(new Date(Math.floor(now.getTime() / MINUTE_MS) * MINUTE_MS));
  return formatBatch(instantOf({ day, minutes: Math.floor(minutes / batchMinutes) * batchMinutes }));
}

/** The batch hour after this one, which may have begun at an hour of an earlier policy. */
export function nextBatch(batch: string, batchMinutes: number): string {
  const start = parseBatch(batch);
  if (batchMinutes < 60) return formatBatch(new Date(start.getTime() + batchMinutes * MINUTE_MS));
  const { day, minutes } = wallClock(start);
  const next = (Math.floor(minutes / batchMinutes) + 1) * batchMinutes;
  if (next < 1_440) return formatBatch(instantOf({ day, minutes: next }));
  return formatBatch(instantOf({ day: dayAfter(day, 1), minutes: 0 }));
}

/**
 * The day on which a batch lies, Europe/Amsterdam. What comes in carries the day of its batch and not of the clock:
 * in the seconds after midnight before the release the two differ, and the difference would tell the hour.
 */
export function dayOfBatch(batch: string): string {
  // The calendar takes 0.05 ms; every submission asks three times, for hours of the same batch.
  if (batch !== latest.batch) latest = { batch, day: wallClock(parseBatch(batch)).day };
  return latest.day;
}
let latest = { batch: '', day: '' };

export function dayOf(now: Date): string {
  return wallClock(now).day;
}

export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The oldest batch that is still listed when `current` runs. */
export function oldestListed(current: string): string {
  return formatBatch(new Date(parseBatch(current).getTime() - LISTED_DAYS * DAY_MS));
}

/** How many envelopes to add on top: geometric, mean DRAWN_MEAN. */
export function drawExtra(fraction: number): number {
  return Math.floor(Math.log(1 - fraction) / Math.log(DRAWN_MEAN / (DRAWN_MEAN + 1)));
}

/** How many decoys a batch holds beside `real` ones. */
export function decoysBeside(real: number, extra: number): number {
  return Math.max(ENVELOPES_AT_LEAST, real) + extra - real;
}
