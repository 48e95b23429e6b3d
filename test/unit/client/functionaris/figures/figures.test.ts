import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FEWEST } from '../../../../../client/functionaris/figures/fewest.ts';
import {
  type Counts,
  FIGURE_NATURES,
  NO_COUNTS,
  protect,
  type YearFigures,
} from '../../../../../client/functionaris/figures/figures.ts';

const natures = fc.tuple(...FIGURE_NATURES.map(() => fc.oneof(fc.nat(9), fc.nat(60))));
const termOf = (total: number) =>
  fc.nat(total).chain((inTime) => fc.nat(total - inTime).map((late) => ({ inTime, late })));

const gradesOf = fc
  .nat(30)
  .chain((answers) => fc.integer({ min: answers, max: 5 * answers }).map((sum) => ({ answers, sum })));
const evaluations = fc.record({ heard: gradesOf, safe: gradesOf, clear: gradesOf, again: gradesOf });

/** Any counts that a year can have. */
const anyCounts: fc.Arbitrary<Counts> = natures.chain((numbers) => {
  const total = numbers.reduce((sum, one) => sum + one, 0);
  const named = Object.fromEntries(FIGURE_NATURES.map((nature, place) => [nature, numbers[place]]));
  return fc
    .record({ confirmation: termOf(total), feedback: termOf(total), evaluations })
    .map((terms) => ({ total, natures: named as Counts['natures'], ...terms }));
});

type Shown = Extract<YearFigures, { kind: 'shown' }>;

function shownOf(counts: Counts): Shown | undefined {
  const figures = protect(counts);
  return figures.kind === 'shown' ? figures : undefined;
}

/** Every number that can be had by adding up and subtracting what is shown. */
function reckoned({ total, natures: shown, rest }: Shown): readonly number[] {
  const sums = [0];
  for (const part of [...shown.map(({ count }) => count), rest]) sums.push(...sums.map((sum) => sum + part));
  return [...sums, ...sums.map((sum) => total - sum)].filter((sum) => sum !== 0 && sum !== total);
}

describe('what of the yearly figures may leave', () => {
  test('WBK-20.2: under five meldingen nothing is said, not even of what nature they were', () => {
    fc.assert(
      fc.property(anyCounts, fc.nat(FEWEST - 1), (counts, total) => {
        expect(protect({ ...counts, total })).toEqual({ kind: 'few' });
      }),
    );
    const four = { ...NO_COUNTS, total: 4, natures: { ...NO_COUNTS.natures, safety: 4 } };
    expect(protect(four)).toEqual(protect(NO_COUNTS));
    expect(protect({ ...four, total: 5, natures: { ...four.natures, money: 1 } }).kind).toBe('shown');
  });

  test('WBK-20.2: no figure that is shown, and none that adding and subtracting gives, is under five', () => {
    fc.assert(
      fc.property(anyCounts, (counts) => {
        const shown = shownOf(counts);
        if (shown === undefined) return;
        expect(Math.min(...reckoned(shown), shown.total)).toBeGreaterThanOrEqual(FEWEST);
        for (const { nature, count } of shown.natures) expect(count).toBe(counts.natures[nature]);
        expect(shown.natures.reduce((sum, { count }) => sum + count, shown.rest)).toBe(counts.total);
      }),
      { numRuns: 500 },
    );
  });

  test('WBK-20.2: a nature of which there are a few is neither named nor given by the total', () => {
    const counts = { ...NO_COUNTS, total: 22, natures: { ...NO_COUNTS.natures, safety: 12, money: 7, privacy: 3 } };
    const shown = shownOf(counts);
    // Shown as well, money would give privacy away: 22 − 12 − 7 = 3.
    expect(shown?.natures).toEqual([{ nature: 'safety', count: 12 }]);
    expect(shown?.rest).toBe(10);
  });

  test('WBK-20.2: that there was none of a nature is not to be reckoned either', () => {
    const shown = shownOf({ ...NO_COUNTS, total: 15, natures: { ...NO_COUNTS.natures, safety: 9, money: 6 } });
    expect([shown?.natures, shown?.rest]).toEqual([[{ nature: 'safety', count: 9 }], 6]);
  });

  test('WBK-20.2: how many were late reads the same for none to four, however many there were', () => {
    fc.assert(
      fc.property(anyCounts, fc.nat(FEWEST - 1), fc.nat(FEWEST - 1), (counts, late, other) => {
        const inTime = counts.feedback.inTime + FEWEST;
        const total = counts.total + inTime + FEWEST;
        const natures = { ...counts.natures, other: counts.natures.other + inTime + FEWEST };
        const said = (some: number) =>
          shownOf({ ...counts, total, natures, feedback: { inTime, late: some } })?.feedback;
        expect(said(late)).toEqual(said(other));
      }),
    );
  });

  test('WBK-20.2: a share is said in whole tens, and only where both sides are five or more', () => {
    const share = (inTime: number, late: number) => {
      const total = inTime + late;
      const counts = { ...NO_COUNTS, total, natures: { ...NO_COUNTS.natures, other: total } };
      return shownOf({ ...counts, feedback: { inTime, late } })?.feedback;
    };
    expect(share(20, 10)).toEqual({ kind: 'share', percent: 70 });
    expect(share(20, 4)).toEqual({ kind: 'few-late' });
    expect(share(20, 0)).toEqual({ kind: 'few-late' });
    expect(share(4, 20)).toEqual({ kind: 'few-in-time' });
    expect(share(4, 4)).toEqual({ kind: 'too-few' });
  });

  test('LET-4: an average is of five answers or more, in halves, and reads the same for one answer more or less', () => {
    const said = (answers: number, sum: number) => {
      const counts = { ...NO_COUNTS, total: 9, natures: { ...NO_COUNTS.natures, other: 9 } };
      const safe = { answers, sum };
      return shownOf({ ...counts, evaluations: { ...NO_COUNTS.evaluations, safe } })?.evaluations;
    };
    expect(said(4, 20)).toEqual({ heard: 'too-few', safe: 'too-few', clear: 'too-few', again: 'too-few' });
    expect(said(5, 19)?.safe).toBe(4);
    expect(said(6, 20)?.safe).toBe(3.5);
    expect([said(10, 38)?.safe, said(11, 42)?.safe]).toEqual([4, 4]);
  });
});
