import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Counted, type EndingOptions, foldEnding } from '../../../schema/content/ending.ts';
import type { Sender, ThreadMessage } from '../../../schema/content/fold.ts';
import type { Content } from '../../../schema/content/messages.ts';

const melder: Sender = { kind: 'melder', place: 0 };
const anna: Sender = { kind: 'functionaris', fp: 'a'.repeat(27) };
const annaAnew = { kind: 'functionaris', fp: 'c'.repeat(27) } as const;
const bram: Sender = { kind: 'functionaris', fp: 'b'.repeat(27) };

type Said = 'destroy' | 'keep' | 'reopened' | `closed ${string}`;

function said(number: number, sender: Sender, what: Said, day: string): ThreadMessage {
  const [type, destroyFrom = ''] = what.split(' ');
  const content = { type, ...(type === 'closed' ? { destroyFrom } : {}), previous: [] } as unknown as Content;
  const digest = `d${number}`;
  // Each has seen the one before it, and so all.
  const previous = number === 0 ? [] : [`d${number - 1}`];
  return { messageId: `m${number}`, digest, previous, sender, epoch: 0, day, delivered: true, content };
}

type Line = readonly [Sender, Said, string];

function endingOf(...lines: readonly Line[]) {
  return foldEnding(lines.map(([sender, what, day], number) => said(number, sender, what, day)));
}

describe('P5: how a melding comes to its end', () => {
  it('is not near while nobody asked, or only the melder', () => {
    expect(endingOf()).toEqual({
      ...{ announcedFrom: undefined, asked: [], due: undefined },
      ...{ isForTwo: false, proposed: undefined, unseen: undefined, fromBefore: undefined, isDayLeft: false },
    });
    expect(endingOf([melder, 'destroy', '2026-11-20'])).toMatchObject({ asked: [{ by: 'melder' }], due: undefined });
    expect(endingOf([anna, 'closed 2026-12-04', '2026-11-20'])).toMatchObject({
      announcedFrom: '2026-12-04',
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

  it('takes no announcement of a day less than fourteen days ahead: it would give nobody time', () => {
    for (const day of ['2026-01-01', '2026-11-20', '2026-12-03']) {
      const told = endingOf([anna, `closed ${day}`, '2026-11-20'], [anna, 'destroy', '2026-11-20']);
      expect(told).toMatchObject({ announcedFrom: undefined, due: '2027-02-20' });
    }
  });

  it('forgets the announced day when a functionaris opens the melding again, also for what was asked before', () => {
    const announced = [anna, 'closed 2026-11-20', '2026-10-01'] as const;
    const reopened = [bram, 'reopened', '2026-11-25'] as const;
    const asks = [anna, 'destroy', '2026-11-30'] as const;
    expect(endingOf(announced, reopened)).toMatchObject({ announcedFrom: undefined, due: undefined });
    expect(endingOf(announced, reopened, asks).due).toBe('2027-03-02');
    expect(endingOf(announced, [anna, 'destroy', '2026-11-20'], reopened).due).toBe('2027-02-20');
    expect(endingOf(announced, [melder, 'reopened', '2026-11-25'], asks).due).toBe('2026-12-14');
    const again = [anna, 'closed 2026-12-20', '2026-11-26'] as const;
    expect(endingOf(announced, reopened, again)).toMatchObject({ announcedFrom: '2026-12-20' });
  });

  it('takes two functionarissen where the policy says so, and one person with two keys is one', () => {
    const two = (...lines: readonly Line[]) =>
      foldEnding(
        lines.map(([sender, what, day], number) => said(number, sender, what, day)),
        { fourEyes: 'always', isSamePerson: (one, other) => one === other || [one, other].includes(annaAnew.fp) },
      );
    const alone = two(
      [anna, 'destroy', '2026-11-20'],
      [anna, 'destroy', '2026-11-22'],
      [annaAnew, 'destroy', '2026-11-23'],
    );
    expect(alone).toMatchObject({ isForTwo: true, asked: [], due: undefined, proposed: { digest: 'd0' } });
    const both = two([anna, 'destroy', '2026-11-20'], [bram, 'destroy', '2026-11-22']);
    expect(both).toMatchObject({ proposed: undefined, due: '2027-02-22', asked: [{ message: { digest: 'd1' } }] });
    const stopped = two(
      [anna, 'destroy', '2026-11-20'],
      [melder, 'keep', '2026-11-21'],
      [bram, 'destroy', '2026-11-22'],
    );
    expect(stopped).toMatchObject({ asked: [], proposed: { digest: 'd2' } });
  });

  it('says when the server counts something that would end it sooner than is said', () => {
    const nothing = { deskAskedOn: null, melderAskedOn: null, destroyFrom: null };
    const asked = { ...nothing, deskAskedOn: '2026-11-20' };
    const unseen = (counted: Counted, ...lines: readonly Line[]) =>
      foldEnding(
        lines.map(([sender, what, day], number) => said(number, sender, what, day)),
        { counted },
      ).unseen;
    const open = [anna, 'destroy', '2026-11-20'] as const;
    expect(unseen(asked)).toBe('2027-02-20');
    expect(unseen(asked, open)).toBeUndefined();
    expect(unseen(asked, [anna, 'destroy', '2026-11-21'])).toBe('2027-02-20');
    expect(unseen(asked, open, [bram, 'keep', '2026-11-21'])).toBe('2027-02-20');
    expect(unseen({ ...asked, destroyFrom: '2026-11-20' }, open)).toBe('2026-12-04');
    expect(unseen({ ...asked, melderAskedOn: '2026-11-21' }, open)).toBe('next');
    expect(unseen(nothing, open)).toBeUndefined();
    // Nothing was asked of the end: a day alone ends nothing.
    expect(unseen({ ...nothing, destroyFrom: '2026-01-01' })).toBeUndefined();
  });

  it('says when the server counts a day that nobody announces any more, until a functionaris asks', () => {
    const isDayLeft = (counted: Partial<Counted>, ...lines: readonly Line[]) =>
      foldEnding(
        lines.map(([sender, what, day], number) => said(number, sender, what, day)),
        { counted: { deskAskedOn: null, melderAskedOn: null, destroyFrom: null, ...counted } },
      ).isDayLeft;
    const announced = [anna, 'closed 2026-12-10', '2026-11-20'] as const;
    const reopened = [bram, 'reopened', '2026-11-25'] as const;
    const destroyFrom = '2026-12-10';
    expect(isDayLeft({ destroyFrom }, announced, reopened)).toBe(true);
    expect(isDayLeft({ destroyFrom }, announced)).toBe(false);
    expect(isDayLeft({}, announced, reopened)).toBe(false);
    expect(isDayLeft({ destroyFrom, deskAskedOn: '2026-12-11' }, announced, reopened)).toBe(false);
  });

  describe('to who came later, and was not given what was said before', () => {
    const came = said(0, anna, 'keep', '2026-12-01');
    const roster = { ...came, content: { type: 'roster', readers: [], previous: [] } as unknown as Content };
    const nothing = { deskAskedOn: null, melderAskedOn: null, destroyFrom: null };
    const later = (
      { fourEyes, ...counted }: Partial<Counted> & Pick<EndingOptions, 'fourEyes'>,
      ...lines: readonly Line[]
    ) =>
      foldEnding([roster, ...lines.map(([sender, what, day], number) => said(number + 1, sender, what, day))], {
        ...(fourEyes && { fourEyes }),
        counted: { ...nothing, ...counted },
        startsLater: true,
      });
    const destroyFrom = '2026-12-05';
    const asks = [anna, 'destroy', '2026-12-06'] as const;

    it('is no alarm over a day that may have been announced before: it is said as the server has it', () => {
      const asked = { destroyFrom, deskAskedOn: '2026-12-06' };
      expect(later(asked, asks)).toMatchObject({ due: '2027-03-08', unseen: undefined, fromBefore: '2026-12-20' });
      expect(later({ destroyFrom })).toMatchObject({ isDayLeft: false, fromBefore: undefined });
    });

    it('is one over a day that was taken back since, and over what was asked since', () => {
      const reopened = [bram, 'reopened', '2026-12-02'] as const;
      const asked = { destroyFrom, deskAskedOn: '2026-12-06' };
      expect(later(asked, reopened, asks)).toMatchObject({ unseen: '2026-12-20', fromBefore: undefined });
      expect(later({ destroyFrom }, reopened).isDayLeft).toBe(true);
      expect(later({ deskAskedOn: '2026-12-02' })).toMatchObject({ unseen: '2027-03-04', fromBefore: undefined });
    });

    it('is one where only one of two asked since a stop: before it, nobody can have been the first', () => {
      const keeps = [melder, 'keep', '2026-12-02'] as const;
      const counted = { deskAskedOn: '2026-12-06', fourEyes: 'always' } as const;
      expect(later(counted, asks)).toMatchObject({ unseen: undefined, fromBefore: '2027-03-08' });
      expect(later(counted, keeps, asks)).toMatchObject({ unseen: '2027-03-08', fromBefore: undefined });
      const both = later(counted, keeps, [bram, 'destroy', '2026-12-05'], asks);
      expect(both).toMatchObject({ due: '2027-03-08', unseen: undefined, fromBefore: undefined });
    });

    it('is no alarm over what may have been asked before, unless it was stopped since', () => {
      const counted = { deskAskedOn: '2026-11-30', destroyFrom: null };
      expect(later(counted)).toMatchObject({ due: undefined, unseen: undefined, fromBefore: '2027-03-02' });
      expect(later({ ...counted, melderAskedOn: '2026-12-01' })).toMatchObject({ fromBefore: 'next' });
      expect(later(counted, [melder, 'keep', '2026-12-02'])).toMatchObject({ unseen: '2027-03-02' });
      expect(later({ ...counted, melderAskedOn: '2026-12-02' })).toMatchObject({ unseen: 'next' });
    });
  });

  it('raises no alarm over what a melder has just sent: the server hears it at the batch hour', () => {
    const asks = said(0, anna, 'destroy', '2026-11-20');
    const keeps = { ...said(1, melder, 'keep', '2026-11-20'), delivered: false };
    const counted = { deskAskedOn: '2026-11-20', melderAskedOn: null, destroyFrom: null };
    expect(foldEnding([asks, keeps], { counted })).toMatchObject({ due: undefined, unseen: undefined });
    expect(foldEnding([asks, { ...keeps, delivered: true }], { counted }).unseen).toBe('2027-02-20');
  });

  it('takes no announcement from a melder', () => {
    expect(endingOf([melder, 'closed 2027-01-01', '2026-11-20']).announcedFrom).toBeUndefined();
  });

  it('never throws, and nobody but a functionaris who asked makes it due', () => {
    const line = fc.tuple(
      fc.constantFrom(melder, anna, bram),
      fc.constantFrom<Said>('destroy', 'keep', 'reopened', 'closed 2026-12-01', 'closed 2026-01-01'),
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
