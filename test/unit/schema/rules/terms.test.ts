import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../../client/shared/days.ts';
import type { EndGround } from '../../../../schema/content/rules/rule-set.ts';
import { regimeOf } from '../../../../schema/content/rules/rule-sets.ts';
import {
  aftercareDays,
  afterHold,
  confirmBy,
  extensionOf,
  feedbackBy,
  isUnopened,
  retentionProposal,
  silenceBy,
} from '../../../../schema/content/rules/terms.ts';
import { factsWith } from './facts.ts';

describe('confirming receipt', () => {
  test('WBK-2.2h: receipt is confirmed by the seventh day after it, over the end of a month and a year', () => {
    expect(confirmBy(factsWith({ receivedOn: '2026-11-22' }))).toBe('2026-11-29');
    expect(confirmBy(factsWith({ receivedOn: '2026-12-28' }))).toBe('2027-01-04');
  });

  test('WBK-2.2h: the term runs from receipt, not from the first reading, and is seven days for everybody', () => {
    expect(confirmBy(factsWith({ openedOn: '2026-06-05' }))).toBe('2026-06-08');
    expect(confirmBy(factsWith({ profile: 'authority' }))).toBe('2026-06-08');
    expect(confirmBy(factsWith({ profile: 'other-body' }))).toBe('2026-06-08');
  });

  test('WBK-2.2h: a week in which the clock goes forward or back is seven calendar days, and leap days count', () => {
    expect(confirmBy(factsWith({ receivedOn: '2026-03-25' }))).toBe('2026-04-01');
    expect(confirmBy(factsWith({ receivedOn: '2026-10-22' }))).toBe('2026-10-29');
    expect(confirmBy(factsWith({ receivedOn: '2028-02-25' }))).toBe('2028-03-03');
    expect(confirmBy(factsWith({ receivedOn: '2027-02-25' }))).toBe('2027-03-04');
  });

  test('WBK-2.2h: the day of receipt is the day in Amsterdam, in winter and in summer', () => {
    expect(dayOf(new Date('2026-01-31T22:59:59Z'))).toBe('2026-01-31');
    expect(dayOf(new Date('2026-01-31T23:00:00Z'))).toBe('2026-02-01');
    expect(dayOf(new Date('2026-06-30T22:00:00Z'))).toBe('2026-07-01');
    // The hour that comes twice, and the one that never comes.
    expect(['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'].map((at) => dayOf(new Date(at)))).toEqual([
      '2026-10-25',
      '2026-10-25',
    ]);
    expect(dayOf(new Date('2026-03-29T01:00:00Z'))).toBe('2026-03-29');
  });
});

describe('telling the melder about assessment and follow-up', () => {
  test('WBK-2.2i: an employer has three months from the confirmation', () => {
    expect(feedbackBy(factsWith({ receivedOn: '2026-06-03', confirmedOn: '2026-06-05' }))).toBe('2026-09-05');
  });

  test('WBK-2.2i: a confirmation on day 20, or none, does not move the end: it runs from the seventh day', () => {
    const receivedOn = '2026-06-03';
    expect(feedbackBy(factsWith({ receivedOn, confirmedOn: '2026-06-23' }))).toBe('2026-09-10');
    expect(feedbackBy(factsWith({ receivedOn }))).toBe('2026-09-10');
  });

  test('WBK-2.2i: received on 23 November and confirmed on the 30th ends on the last day of February', () => {
    const ends = (year: number) => feedbackBy(factsWith({ receivedOn: `${year}-11-23`, confirmedOn: `${year}-11-30` }));
    expect([2026, 2027].map(ends)).toEqual(['2027-02-28', '2028-02-29']);
  });

  test('WBK-2.2i: a day that the month does not have becomes its last one', () => {
    expect(feedbackBy(factsWith({ receivedOn: '2026-01-31', confirmedOn: '2026-01-31' }))).toBe('2026-04-30');
    expect(feedbackBy(factsWith({ receivedOn: '2028-02-29', confirmedOn: '2028-02-29' }))).toBe('2028-05-29');
  });

  test('WBK-2.2i: an authority counts from receipt, whenever it confirmed', () => {
    const authority = factsWith({ profile: 'authority', receivedOn: '2026-06-03' });
    expect(feedbackBy({ ...authority, confirmedOn: '2026-06-05' })).toBe('2026-09-03');
    expect(feedbackBy(authority)).toBe('2026-09-03');
  });

  test('WBK-2.2i: another body, of which the law gives no other term, counts from the earlier day', () => {
    expect(feedbackBy(factsWith({ profile: 'other-body', confirmedOn: '2026-06-07' }))).toBe('2026-09-01');
    expect(regimeOf({ ruleSet: 'nl-wbk-2023', profile: 'other-body' }).rules.feedback.certainty).toBe('policy');
  });

  test('WBK-2.2i: weekends and holidays move no term', () => {
    // Receipt on Friday 18 December: the seventh day is Christmas.
    expect(confirmBy(factsWith({ receivedOn: '2026-12-18' }))).toBe('2026-12-25');
    expect(feedbackBy(factsWith({ receivedOn: '2026-12-18' }))).toBe('2027-03-25');
  });
});

describe('a longer term', () => {
  test('WBK-2.2i: an employer cannot make the term longer, and a note that it did changes nothing', () => {
    const employer = factsWith({ confirmedOn: '2026-06-03' });
    expect(extensionOf(employer, '2026-08-01')).toEqual({ isAllowed: false, because: 'no-extension' });
    expect(feedbackBy({ ...employer, extendedOn: '2026-08-01' })).toBe('2026-09-03');
    expect(extensionOf(factsWith({ profile: 'other-body' }), '2026-08-01').isAllowed).toBe(false);
  });

  test('WBK-2.2i: an authority can make it three months longer, up to and on the last day of the first term', () => {
    const authority = factsWith({ profile: 'authority' });
    const allowed = { isAllowed: true, until: '2026-12-01', askBy: '2026-09-01' };
    expect(extensionOf(authority, '2026-06-02')).toEqual(allowed);
    expect(extensionOf(authority, '2026-09-01')).toEqual(allowed);
    expect(feedbackBy({ ...authority, extendedOn: '2026-09-01' })).toBe('2026-12-01');
  });

  test('WBK-2.2i: an extension after the first term is refused and moves nothing', () => {
    const authority = factsWith({ profile: 'authority' });
    expect(extensionOf(authority, '2026-09-02')).toEqual({ isAllowed: false, because: 'term-over' });
    expect(feedbackBy({ ...authority, extendedOn: '2026-09-02' })).toBe('2026-09-01');
  });

  test('WBK-2.2i: a second extension is refused, and so is one after the melder was told', () => {
    const authority = factsWith({ profile: 'authority' });
    const again = extensionOf({ ...authority, extendedOn: '2026-08-01' }, '2026-08-02');
    expect(again).toEqual({ isAllowed: false, because: 'already-extended' });
    const told = extensionOf({ ...authority, feedbackOn: '2026-07-01' }, '2026-08-02');
    expect(told).toEqual({ isAllowed: false, because: 'already-told' });
  });

  test('WBK-2.2i: over a short month the longer term ends on the earlier of the days it could', () => {
    const authority = factsWith({ profile: 'authority', receivedOn: '2026-11-30', extendedOn: '2027-02-01' });
    expect(feedbackBy(authority)).toBe('2027-05-28');
  });
});

describe('what is not to be forgotten', () => {
  test('LET-3: a melding that nobody opened for three days says so from the fourth on', () => {
    expect(['2026-06-04', '2026-06-05'].map((today) => isUnopened(factsWith(), today))).toEqual([false, true]);
    expect(isUnopened(factsWith({ openedOn: '2026-06-09' }), '2026-06-10')).toBe(false);
  });

  test('LET-3: thirty days after the melder last heard something somebody writes again', () => {
    expect(silenceBy(factsWith())).toBe('2026-07-01');
    expect(silenceBy(factsWith({ heardOn: '2026-06-20' }))).toBe('2026-07-20');
  });

  test('LET-3: one, three and six months after closing somebody asks after the melder, until it is destroyed', () => {
    const closed = { on: '2026-08-31', ground: 'investigated', destroyFrom: '2027-08-31' } as const;
    expect(aftercareDays(factsWith(), closed)).toEqual(['2026-09-30', '2026-11-30', '2027-02-28']);
    expect(aftercareDays(factsWith(), { ...closed, destroyFrom: '2026-11-30' })).toEqual(['2026-09-30']);
  });
});

describe('how long a melding is kept', () => {
  test('WBK-2a.2: the law has no number, so every one is a proposal and is labelled as our own choice', () => {
    for (const profile of ['employer', 'authority', 'other-body'] as const) {
      const { retention } = regimeOf({ ruleSet: 'nl-wbk-2023', profile }).rules;
      expect([retention.law, retention.certainty, retention.source.text]).toEqual(['WBK-2a.2', 'policy', 'own-choice']);
    }
  });

  test('WBK-2a.2: without a misstand two months after the reasons were given, after an investigation twelve', () => {
    const on = '2026-12-31';
    expect(retentionProposal(factsWith(), { on, ground: 'no-misstand' })).toEqual({
      reviewOn: undefined,
      destroyFrom: '2027-02-28',
      isProposal: true,
    });
    expect(retentionProposal(factsWith(), { on, ground: 'investigated' })).toEqual({
      reviewOn: '2027-06-30',
      destroyFrom: '2027-12-31',
      isProposal: true,
    });
    const months = (ground: EndGround) => retentionProposal(factsWith(), { on, ground }).destroyFrom;
    expect([months('forwarded'), months('withdrawn'), months('other')]).toEqual([
      '2027-12-31',
      '2027-02-28',
      '2027-02-28',
    ]);
  });

  test('WBK-2a.2: a legal hold keeps it until the day after the hold, and one that ends earlier changes nothing', () => {
    expect(afterHold('2026-09-01', '2026-10-15')).toBe('2026-10-16');
    expect(afterHold('2026-09-01', '2026-09-01')).toBe('2026-09-02');
    expect(afterHold('2026-09-01', '2026-08-31')).toBe('2026-09-01');
    expect(afterHold('2026-09-01', undefined)).toBe('2026-09-01');
  });
});
