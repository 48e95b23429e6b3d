import { expect, test } from 'vitest';
import { addMonths, confirmBy, feedbackBy } from '../../../../client/shared/next-dates.ts';

test('WBK-2.2h: receipt is confirmed by the seventh day after it, over the end of a month and a year', () => {
  expect(confirmBy('2026-11-22')).toBe('2026-11-29');
  expect(confirmBy('2026-12-28')).toBe('2027-01-04');
});

test('WBK-2.2i: feedback is due three months after the confirmation', () => {
  expect(feedbackBy('2026-06-03', '2026-06-05')).toBe('2026-09-05');
});

test('WBK-2.2i: without a confirmation, or with one that came late, the three months run from the seventh day', () => {
  expect(feedbackBy('2026-06-03', undefined)).toBe('2026-09-10');
  expect(feedbackBy('2026-06-03', '2026-06-30')).toBe('2026-09-10');
});

test('a month without that day ends on its last one', () => {
  expect(addMonths('2026-11-30', 3)).toBe('2027-02-28');
  expect(addMonths('2027-11-30', 3)).toBe('2028-02-29');
  expect(addMonths('2026-12-31', 2)).toBe('2027-02-28');
  expect(addMonths('2026-01-31', 3)).toBe('2026-04-30');
});
