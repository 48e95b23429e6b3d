import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dayOfBatch,
  decoysBeside,
  drawExtra,
  formatBatch,
  nextBatch,
  oldestListed,
  parseBatch,
  runningBatch,
} from '../../../../server/batches/rules.ts';

const running = (now: string, minutes: number) => runningBatch(new Date(now), minutes);

describe('batch hours', () => {
  it('are midnight and noon in Amsterdam, in winter and in summer', () => {
    expect(running('2026-11-20T10:59:59Z', 720)).toBe('2026-11-19T23:00Z');
    expect(running('2026-11-20T11:00:00Z', 720)).toBe('2026-11-20T11:00Z');
    expect(running('2026-07-01T09:59:59Z', 720)).toBe('2026-06-30T22:00Z');
    expect(running('2026-07-01T10:00:00Z', 720)).toBe('2026-07-01T10:00Z');
  });

  it('stay at the same hours on the days on which the clocks change', () => {
    expect(running('2026-03-29T12:00:00Z', 720)).toBe('2026-03-29T10:00Z');
    expect(nextBatch('2026-03-28T23:00Z', 720)).toBe('2026-03-29T10:00Z');
    expect(nextBatch('2026-10-24T22:00Z', 720)).toBe('2026-10-25T11:00Z');
    expect(nextBatch('2026-10-24T22:00Z', 1_440)).toBe('2026-10-25T23:00Z');
    expect(nextBatch('2026-03-28T23:00Z', 360)).toBe('2026-03-29T04:00Z');
  });

  it('can be every six or twenty-four hours, and midnight is always one', () => {
    expect(running('2026-11-20T17:30:00Z', 360)).toBe('2026-11-20T17:00Z');
    expect(running('2026-11-20T17:30:00Z', 1_440)).toBe('2026-11-19T23:00Z');
    for (const minutes of [360, 720, 1_440]) expect(running('2026-11-20T23:00:00Z', minutes)).toBe('2026-11-20T23:00Z');
  });

  it('come every minute in a demonstration', () => {
    expect(running('2026-11-20T09:00:59Z', 1)).toBe('2026-11-20T09:00Z');
    expect(nextBatch('2026-11-20T09:00Z', 1)).toBe('2026-11-20T09:01Z');
  });

  it('follow one another without gap or overlap, each within one day', () => {
    const instant = fc.date({ min: new Date('2024-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(instant, fc.constantFrom(1, 360, 720, 1_440), (now, minutes) => {
        const start = runningBatch(now, minutes);
        const end = nextBatch(start, minutes);
        expect(parseBatch(start).getTime()).toBeLessThanOrEqual(now.getTime());
        expect(parseBatch(end).getTime()).toBeGreaterThan(now.getTime());
        expect(runningBatch(parseBatch(end), minutes)).toBe(end);
        expect(runningBatch(new Date(parseBatch(end).getTime() - 1), minutes)).toBe(start);
        expect(dayOfBatch(formatBatch(new Date(parseBatch(end).getTime() - 60_000)))).toBe(dayOfBatch(start));
      }),
    );
  });

  it('sort as text as they do in time', () => {
    fc.assert(
      fc.property(fc.nat(4_000_000_000), fc.nat(4_000_000_000), (one, other) => {
        const [first, second] = [one, other]
          .sort((left, right) => left - right)
          .map((at) => formatBatch(new Date(at * 500)));
        expect((first ?? '') <= (second ?? '')).toBe(true);
      }),
    );
  });

  it('are listed for ninety days', () => {
    expect(oldestListed('2026-11-20T11:00Z')).toBe('2026-08-22T11:00Z');
  });
});

describe('the number of envelopes in a batch', () => {
  it('is the same for none and for one that is real', () => {
    for (const extra of [0, 1, 7, 40]) {
      expect(0 + decoysBeside(0, extra)).toBe(1 + decoysBeside(1, extra));
      expect(2 + decoysBeside(2, extra)).toBe(2 + extra);
    }
  });

  it('has a geometric extra of mean eight: one more raises no likelihood by more than nine eighths', () => {
    const draws = Array.from({ length: 90_000 }, (_, index) => drawExtra(index / 90_000));
    const share = (extra: number) => draws.filter((drawn) => drawn === extra).length / draws.length;
    expect(draws.reduce((sum, drawn) => sum + drawn, 0) / draws.length).toBeCloseTo(8, 1);
    for (let extra = 0; extra < 12; extra += 1) expect(share(extra) / share(extra + 1)).toBeCloseTo(9 / 8, 1);
    expect(draws.every((drawn) => Number.isFinite(drawn) && drawn >= 0)).toBe(true);
  });
});
