import { expect, test } from 'vitest';
import { formatDay, formatHour, formatShortDay, formatWeekday } from '../../../../client/text/dates.ts';

test('a day is the same day in either language, wherever the visitor is', () => {
  expect(formatDay('2026-01-01', 'nl')).toBe('1 januari 2026');
  expect(formatDay('2026-12-31', 'en')).toBe('31 December 2026');
  expect(formatShortDay('2026-03-29', 'nl')).toBe('29 mrt');
  expect(formatWeekday('2026-11-22', 'nl')).toBe('zondag 22 november');
});

test('midnight in Amsterdam is 00:00, in summer and in winter', () => {
  expect(formatHour(new Date('2026-06-30T22:00:00Z'), 'nl')).toBe('00:00');
  expect(formatHour(new Date('2026-11-22T23:00:00Z'), 'en')).toBe('00:00');
});
