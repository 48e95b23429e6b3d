import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldEnding } from '../../../schema/content/ending.ts';
import type { Sender, ThreadMessage } from '../../../schema/content/fold.ts';
import type { Content } from '../../../schema/content/messages.ts';

const melder: Sender = { kind: 'melder', place: 0 };
const anna: Sender = { kind: 'functionaris', fp: 'a'.repeat(27) };
const bram: Sender = { kind: 'functionaris', fp: 'b'.repeat(27) };

type Said = 'destroy' | 'keep' | `closed ${string}`;

function said(number: number, sender: Sender, what: Said, day: string): ThreadMessage {
  const [type, destroyFrom = ''] = what.split(' ');
  const content = { type, ...(type === 'closed' ? { destroyFrom } : {}), previous: [] } as unknown as Content;
  const digest = `d${number}`;
  // Each has seen the one before it, and so all.
  const previous = number === 0 ? [] : [`d${number - 1}`];
  return { messageId: `m${number}`, digest, previous, sender, epoch: 0, day, delivered: true, content };
}

function endingOf(...lines: readonly (readonly [Sender, Said, string])[]) {
  return foldEnding(lines.map(([sender, what, day], number) => said(number, sender, what, day)));
}

describe('P5: how a melding comes to its end', () => {
  it('is not near while nobody asked, or only the melder', () => {
    expect(endingOf()).toEqual({ announcedFrom: undefined, asked: [], due: undefined });
    expect(endingOf([melder, 'destroy', '2026-11-20'])).toMatchObject({ asked: [{ by: 'melder' }], due: undefined });
    expect(endingOf([anna, 'closed 2026-12-01', '2026-11-20'])).toMatchObject({
      announcedFrom: '2026-12-01',
      asked: [],
    });
  });

  it('is the next batch hour when both sides ask, whoever was first', () => {
    expect(endingOf([melder, 'destroy', '2026-11-20'], [anna, 'destroy', '2026-11-21']).due).toBe('next');
    expect(endingOf([anna, 'destroy', '2026-11-20'], [melder, 'destroy', '2026-11-21']).due).toBe('next');
  });

  it('is 92 days after a functionaris alone asked, and 14 when the day had been announced and had come', () => {
    expect(endingOf([anna, 'destroy', '2026-11-20']).due).toBe('2027-02-20');
    const announced = [anna, 'closed 2026-11-20', '2026-10-01'] as const;
    expect(endingOf(announced, [anna, 'destroy', '2026-11-20']).due).toBe('2026-12-04');
    expect(endingOf(announced, [anna, 'destroy', '2026-11-19']).due).toBe('2027-02-19');
  });

  it('counts from the first asking of a side: asking again does not shorten or lengthen it', () => {
    expect(endingOf([anna, 'destroy', '2026-11-20'], [bram, 'destroy', '2026-12-20']).due).toBe('2027-02-20');
  });

  it('is stopped by anybody, for both sides', () => {
    for (const stopper of [melder, anna, bram]) {
      const asked = [melder, 'destroy', '2026-11-20'] as const;
      expect(endingOf(asked, [anna, 'destroy', '2026-11-21'], [stopper, 'keep', '2026-11-21'])).toMatchObject({
        asked: [],
        due: undefined,
      });
    }
    const again = endingOf(
      [anna, 'destroy', '2026-01-01'],
      [melder, 'keep', '2026-01-02'],
      [anna, 'destroy', '2026-11-20'],
    );
    expect(again.due).toBe('2027-02-20');
  });

  it('is stopped also for who asked without having seen that the other side stopped it, whichever comes first', () => {
    for (const [asker, stopper] of [
      [anna, melder],
      [melder, anna],
    ] as const) {
      const asks = { ...said(1, asker, 'destroy', '2026-11-20'), previous: ['d0'] };
      const stops = { ...said(2, stopper, 'keep', '2026-11-20'), previous: ['d0'] };
      const begin = said(0, melder, 'keep', '2026-11-01');
      const after = { ...said(3, asker, 'destroy', '2026-11-21'), previous: ['d1', 'd2'] };
      for (const both of [
        [asks, stops],
        [stops, asks],
      ]) {
        expect(foldEnding([begin, ...both]).asked).toEqual([]);
        expect(foldEnding([begin, ...both, after]).asked).toHaveLength(1);
      }
    }
  });

  it('takes no announcement of a day that was past: it would give nobody time', () => {
    for (const day of ['2026-01-01', '2026-11-20']) {
      const told = endingOf([anna, `closed ${day}`, '2026-11-20'], [anna, 'destroy', '2026-11-20']);
      expect(told).toMatchObject({ announcedFrom: undefined, due: '2027-02-20' });
    }
  });

  it('takes no announcement from a melder', () => {
    expect(endingOf([melder, 'closed 2027-01-01', '2026-11-20']).announcedFrom).toBeUndefined();
  });

  it('never throws, and nobody but a functionaris who asked makes it due', () => {
    const line = fc.tuple(
      fc.constantFrom(melder, anna, bram),
      fc.constantFrom<Said>('destroy', 'keep', 'closed 2026-12-01', 'closed 2026-01-01'),
      fc.constantFrom('2026-11-20', '2026-12-24', '2028-02-28'),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const { due, asked } = endingOf(...lines);
        expect(due !== undefined).toBe(asked.some(({ by }) => by === 'functionaris'));
        expect(asked.length).toBeLessThanOrEqual(2);
      }),
    );
  });
});
