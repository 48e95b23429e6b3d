import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as browser from '../../../../schema/content/ending.ts';
import { dayAfter } from '../../../../server/batches/rules.ts';
import {
  ANNOUNCED_AHEAD_DAYS,
  ANNOUNCED_DELAY_DAYS,
  countedForMelder,
  isCondemned,
  requireDay,
  UNANNOUNCED_DELAY_DAYS,
} from '../../../../server/retention/rules.ts';

const ASKED = '2026-11-20';
const asked = { destroyFrom: null, deskAskedOn: ASKED, melderAskedOn: null };

describe('a melding ends', () => {
  it('with the next batch when both sides asked, whoever was first', () => {
    expect(isCondemned({ ...asked, melderAskedOn: '2026-11-01' }, ASKED)).toBe(true);
    expect(isCondemned({ ...asked, melderAskedOn: ASKED }, ASKED)).toBe(true);
  });

  it('never by a melder alone, nor by a date', () => {
    const alone = { destroyFrom: '2026-01-01', deskAskedOn: null, melderAskedOn: '2026-01-01' };
    expect(isCondemned(alone, '2030-01-01')).toBe(false);
  });

  it('fourteen days after a functionaris asked, when the announced day had come', () => {
    for (const destroyFrom of [ASKED, '2026-11-19']) {
      expect(isCondemned({ ...asked, destroyFrom }, '2026-12-03')).toBe(false);
      expect(isCondemned({ ...asked, destroyFrom }, '2026-12-04')).toBe(true);
    }
  });

  it('ninety-two days after, when it had not, or none was announced', () => {
    for (const destroyFrom of [null, '2026-11-21']) {
      expect(isCondemned({ ...asked, destroyFrom }, '2027-02-19')).toBe(false);
      expect(isCondemned({ ...asked, destroyFrom }, '2027-02-20')).toBe(true);
    }
  });

  it('by the days that browsers count with', () => {
    expect([ANNOUNCED_DELAY_DAYS, UNANNOUNCED_DELAY_DAYS, ANNOUNCED_AHEAD_DAYS]).toEqual([
      browser.ANNOUNCED_DELAY_DAYS,
      browser.UNANNOUNCED_DELAY_DAYS,
      browser.ANNOUNCED_AHEAD_DAYS,
    ]);
    const day = fc.integer({ min: -200, max: 200 }).map((days) => dayAfter(ASKED, days));
    fc.assert(
      fc.property(fc.option(day), day, (destroyFrom, deskAskedOn) => {
        const sender = { kind: 'functionaris' };
        const says = (content: object) => ({ sender, content, day: deskAskedOn });
        const told = dayAfter(destroyFrom ?? ASKED, -14);
        const closed =
          destroyFrom === null
            ? []
            : [{ ...says({ type: 'closed', ground: 'other', destroyFrom, text: '' }), day: told }];
        const { due } = browser.foldEnding([...closed, says({ type: 'destroy' })] as never);
        const ending = { destroyFrom, deskAskedOn, melderAskedOn: null };
        expect(isCondemned(ending, due ?? '')).toBe(true);
        expect(isCondemned(ending, dayAfter(due ?? '', -1))).toBe(false);
      }),
    );
  });
});

it('a mailbox is told what is counted once the words about it are delivered, and a day only where it shortens', () => {
  const nothing = { destroyFrom: null, deskAskedOn: null, melderAskedOn: null };
  expect(countedForMelder({ ...asked, destroyFrom: ASKED }, ASKED)).toEqual(nothing);
  expect(countedForMelder({ ...asked, destroyFrom: ASKED }, '2026-11-21')).toEqual({ ...asked, destroyFrom: ASKED });
  expect(countedForMelder({ ...asked, destroyFrom: '2026-11-21' }, '2026-11-21')).toEqual(asked);
  expect(countedForMelder({ ...nothing, destroyFrom: ASKED }, '2026-11-21')).toEqual(nothing);
});

it('a day that no calendar has is refused', () => {
  for (const day of ['2026-02-30', '2026-13-01', '2026-00-10', '0000-00-00']) expect(() => requireDay(day)).toThrow();
  expect(() => requireDay('2028-02-29')).not.toThrow();
});
