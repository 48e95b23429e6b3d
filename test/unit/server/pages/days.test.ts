import { expect, test } from 'vitest';
import { addDays } from '../../../../schema/content/rules/calendar.ts';
import { PROFILES } from '../../../../schema/content/rules/rule-set.ts';
import { RULE_SETS } from '../../../../schema/content/rules/rule-sets.ts';
import { confirmBy, feedbackBy } from '../../../../schema/content/rules/terms.ts';
import { addMonths, deliveryHours, formatDay, lastDays } from '../../../../server/pages/days.ts';

test('a term of months ends on the last day of a month that is too short', () => {
  expect(addMonths('2026-11-30', 3)).toBe('2027-02-28');
  expect(addMonths('2027-11-30', 3)).toBe('2028-02-29');
  expect(addMonths('2026-12-31', 2)).toBe('2027-02-28');
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
});

test('an employer counts from the confirmation, an authority from receipt', () => {
  expect(lastDays('employer', '2026-11-23')).toEqual({ confirmBy: '2026-11-30', feedbackBy: '2027-02-28' });
  expect(lastDays('authority', '2026-11-23')).toEqual({ confirmBy: '2026-11-30', feedbackBy: '2027-02-23' });
  expect(lastDays('other-body', '2026-11-23').feedbackBy).toBe('2027-02-23');
});

test('hours of delivery are those of the day, whatever their number', () => {
  expect(deliveryHours(720, 'nl')).toBe('00:00 en 12:00');
  expect(deliveryHours(360, 'en')).toBe('00:00, 06:00, 12:00 and 18:00');
  expect(deliveryHours(1440, 'nl')).toBe('00:00');
});

test('a day is written as people say it', () => {
  expect(formatDay('2026-03-01', 'nl')).toBe('1 maart 2026');
  expect(formatDay('2026-03-01', 'en')).toBe('1 March 2026');
});

test('WBK-2.2h/i: the days that a page shows are those of every rule set, on each day of ten years', () => {
  for (const { id: ruleSet } of RULE_SETS) {
    for (const profile of PROFILES) {
      for (let day = '2024-01-01'; day < '2034-01-01'; day = addDays(day, 1)) {
        const facts = { regime: { ruleSet, profile }, receivedOn: day };
        const counted = { confirmBy: confirmBy(facts), feedbackBy: feedbackBy(facts) };
        expect(lastDays(profile, day), `${ruleSet} ${profile} ${day}`).toEqual(counted);
      }
    }
  }
});
