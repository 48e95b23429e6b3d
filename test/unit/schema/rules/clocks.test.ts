import { describe, expect, test } from 'vitest';
import { byUrgency, clocksOf, nextTerm } from '../../../../schema/content/rules/clocks.ts';
import type { Facts } from '../../../../schema/content/rules/facts.ts';
import { factsWith } from './facts.ts';

function termOf(kind: string, facts: Facts, today: string) {
  return clocksOf(facts, today).find((term) => term.kind === kind);
}

describe('the term for confirming', () => {
  const at = (today: string) => {
    const term = termOf('confirm', factsWith(), today);
    return [term?.state, term?.reminders];
  };

  test('WBK-2.2h: reminds on day 3 and again on day 5, and is overdue on day 8', () => {
    expect(at('2026-06-01')).toEqual(['calm', 0]);
    expect(at('2026-06-03')).toEqual(['calm', 0]);
    expect(at('2026-06-04')).toEqual(['soon', 1]);
    expect(at('2026-06-05')).toEqual(['soon', 1]);
    expect(at('2026-06-06')).toEqual(['soon', 2]);
    expect(at('2026-06-08')).toEqual(['soon', 2]);
    expect(at('2026-06-09')).toEqual(['overdue', 2]);
  });

  test('WBK-2.2h: once confirmed it is met and reminds no more; a late one stays late', () => {
    const onTime = termOf('confirm', factsWith({ confirmedOn: '2026-06-08' }), '2026-07-01');
    expect([onTime?.metOn, onTime?.state, onTime?.reminders, onTime?.isLate]).toEqual(['2026-06-08', 'calm', 0, false]);
    expect(termOf('confirm', factsWith({ confirmedOn: '2026-06-09' }), '2026-07-01')?.isLate).toBe(true);
  });

  test('WBK-2.2h: who asked for no confirmation is not pushed one, and the other terms run', () => {
    const facts = factsWith({ confirmationWaived: 'melder-asked' });
    expect(termOf('confirm', facts, '2026-07-01')).toBeUndefined();
    expect(termOf('feedback', facts, '2026-07-01')?.on).toBe('2026-09-08');
  });
});

describe('the list of terms', () => {
  test('LET-1: has every term with its last day, the earliest first, and what is done to meet it', () => {
    const terms = clocksOf(factsWith(), '2026-06-02');
    expect(terms.map(({ kind, on, metBy }) => [kind, on, metBy])).toEqual([
      ['open', '2026-06-04', 'open'],
      ['confirm', '2026-06-08', 'confirm'],
      ['silence', '2026-07-01', 'write'],
      ['feedback', '2026-09-08', 'feedback'],
    ]);
  });

  test('WBK-2.2i: what comes next is confirming, then feedback, whoever opened it', () => {
    const kindOf = (facts: Facts, today: string) => nextTerm(clocksOf(facts, today), today)?.kind;
    expect(kindOf(factsWith(), '2026-06-20')).toBe('confirm');
    const confirmed = factsWith({ openedOn: '2026-06-02', confirmedOn: '2026-06-02', heardOn: '2026-06-02' });
    expect(kindOf(confirmed, '2026-06-20')).toBe('feedback');
    expect(kindOf({ ...confirmed, feedbackOn: '2026-06-21', heardOn: '2026-06-21' }, '2026-06-22')).toBeUndefined();
  });

  test('LET-3: a melder who heard nothing for thirty days comes before a later date of the law', () => {
    const confirmed = factsWith({ confirmedOn: '2026-06-02', heardOn: '2026-06-02' });
    const next = (today: string) => nextTerm(clocksOf(confirmed, today), today);
    expect(next('2026-07-02')?.kind).toBe('feedback');
    expect([next('2026-07-03')?.kind, next('2026-07-03')?.state]).toEqual(['silence', 'overdue']);
    expect(termOf('silence', { ...confirmed, isContactRefused: true }, '2026-07-03')).toBeUndefined();
  });

  test('WBK-2.2i: feedback is near two weeks before its day, late after it, and late for ever when it came late', () => {
    const state = (today: string) => termOf('feedback', factsWith(), today)?.state;
    expect(['2026-08-24', '2026-08-25', '2026-09-08', '2026-09-09'].map(state)).toEqual([
      'calm',
      'soon',
      'soon',
      'overdue',
    ]);
    expect(termOf('feedback', factsWith({ feedbackOn: '2026-09-09' }), '2026-09-20')?.isLate).toBe(true);
  });
});

describe('after closing', () => {
  const closed = { on: '2026-09-01', ground: 'investigated', destroyFrom: '2027-09-01' } as const;
  const facts = factsWith({ confirmedOn: '2026-06-02', feedbackOn: '2026-08-01', closed });
  const daysOf = (kind: string, some: Facts, today: string) =>
    clocksOf(some, today)
      .filter((term) => term.kind === kind)
      .map(({ on, metOn }) => [on, metOn]);

  test('LET-3: aftercare stands with its dates; one message meets what has come or is near', () => {
    expect(daysOf('aftercare', { ...facts, aftercareOn: ['2026-09-28'] }, '2026-10-02')).toEqual([
      ['2026-10-01', '2026-09-28'],
      ['2026-12-01', undefined],
      ['2027-03-01', undefined],
    ]);
    const late = daysOf('aftercare', { ...facts, aftercareOn: ['2026-12-02'] }, '2026-12-02');
    expect(late.map(([, metOn]) => metOn)).toEqual(['2026-12-02', '2026-12-02', undefined]);
  });

  test('LET-3: a melder who refused aftercare is left alone, and nobody waits for silence after closing', () => {
    expect(daysOf('aftercare', { ...facts, isAftercareRefused: true }, '2026-10-02')).toEqual([]);
    expect(daysOf('silence', facts, '2026-12-02')).toEqual([]);
  });

  test('LET-3: a date of aftercare that went by hides no day that still comes, and is not forgotten after it', () => {
    const next = (today: string) => {
      const term = nextTerm(clocksOf(facts, today), today);
      return [term?.kind, term?.on];
    };
    expect(next('2026-10-02')).toEqual(['aftercare', '2026-10-01']);
    // Today's before what went by; among those the oldest.
    expect(next('2026-12-01')).toEqual(['aftercare', '2026-12-01']);
    expect(next('2026-12-02')).toEqual(['aftercare', '2026-10-01']);
    expect(next('2027-03-01')).toEqual(['aftercare', '2027-03-01']);
    const asked = { ...facts, aftercareOn: ['2027-02-27'] };
    expect(nextTerm(clocksOf(asked, '2027-03-01'), '2027-03-01')?.kind).toBe('review');
  });

  test('of two on one day neither comes first, whichever way they are compared', () => {
    const [one, other] = (['feedback', 'confirm'] as const).map((kind) => ({ kind, on: '2026-10-02' }));
    const compare = byUrgency('2026-10-01');
    expect([one && other && compare(one, other), one && other && compare(other, one)]).toEqual([0, 0]);
  });

  test('WBK-2a.2: halfway somebody looks whether it is still needed, then it is destroyed', () => {
    expect(daysOf('review', facts, '2026-10-02')).toEqual([['2027-03-01', undefined]]);
    expect(daysOf('review', { ...facts, reviewedOn: '2026-10-02' }, '2026-10-02')).toEqual([['2027-03-01', undefined]]);
    expect(daysOf('review', { ...facts, reviewedOn: '2027-03-02' }, '2027-03-03')).toEqual([
      ['2027-03-01', '2027-03-02'],
    ]);
    expect(daysOf('destroy', facts, '2026-10-02')).toEqual([['2027-09-01', undefined]]);
  });

  test('WBK-2a.2: who looks when the desk begins to ask for it has looked, though the day has not come', () => {
    const review = (today: string, reviewedOn?: string) =>
      clocksOf({ ...facts, reviewedOn }, today).find(({ kind }) => kind === 'review');
    expect(['2027-02-14', '2027-02-15'].map((today) => review(today)?.state)).toEqual(['calm', 'soon']);
    expect(review('2027-03-02', '2027-02-15')).toMatchObject({ metOn: '2027-02-15', state: 'calm', isLate: false });
    expect(review('2027-03-02', '2027-02-14')).toMatchObject({ metOn: undefined, state: 'overdue' });
  });

  test('WBK-2a.2: a legal hold has an end to look at, and moves destruction behind it', () => {
    const held = { ...facts, heldUntil: '2028-01-31' };
    expect(daysOf('hold-end', held, '2027-10-02')).toEqual([['2028-01-31', undefined]]);
    expect(daysOf('destroy', held, '2027-10-02')).toEqual([['2028-02-01', undefined]]);
    expect(daysOf('hold-end', held, '2028-02-01')).toEqual([]);
  });

  test('junk has a day to be destroyed and nobody to tell; taken back, its terms stand as they stood', () => {
    const junk = factsWith({ junkSince: '2026-06-02' });
    expect(clocksOf(junk, '2026-06-20').map(({ kind, on }) => [kind, on])).toEqual([['destroy', '2026-07-02']]);
    expect(termOf('confirm', { ...junk, junkSince: undefined }, '2026-06-20')?.on).toBe('2026-06-08');
  });
});
