import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VerifyError } from '../../../crypto/public/errors.ts';
import {
  allowedToReadAlong,
  applyWishes,
  areSameTexts,
  isSameMelderPart,
  type MelderPart,
  type Wish,
  wishesCarriedOut,
} from '../../../crypto/wishes.ts';

const NOBODY: MelderPart = { melders: [{ signPk: 's0', kemPk: 'k0' }], excluded: [] };

type After = readonly string[];

const readers = (leaveOut: After, lift: After = [], digest = 'd', after: After = []): Wish => ({
  digest,
  after,
  type: 'readers',
  leaveOut,
  lift,
});
const replace = (oldSignPk: string, number: number, digest = 'd', after: After = []): Wish => ({
  digest,
  after,
  type: 'replace',
  oldSignPk,
  signPk: `s${number}`,
  kemPk: `k${number}`,
});

const readAlong = (fp: string, isAllowed: boolean, digest = 'd'): Wish => ({
  digest,
  after: [],
  type: 'read-along',
  fp,
  isAllowed,
});

const person = fc.constantFrom('a', 'b', 'c', 'd');
const anyWish: fc.Arbitrary<Wish> = fc.oneof(
  fc.record({
    digest: fc.string(),
    after: fc.constant([]),
    type: fc.constant('readers' as const),
    leaveOut: fc.array(person),
    lift: fc.array(person),
  }),
  fc.record({
    digest: fc.string(),
    after: fc.constant([]),
    type: fc.constant('replace' as const),
    oldSignPk: fc.constantFrom('s0', 's1', 's2'),
    signPk: fc.constantFrom('s1', 's2', 's3'),
    kemPk: fc.constantFrom('k1', 'k2', 'k3'),
  }),
);

describe('WISHES, LET-2: whom the melder lets read along', () => {
  const ROSTER = {
    readers: [
      { fp: 'a', generation: 0, role: 'functionaris' },
      { fp: 'p', generation: 0, role: 'procesbegeleider' },
    ],
  } as const;
  const none = { readers: ROSTER.readers.slice(0, 1) };

  it('is who did, and whom the melder names, until the melder takes it back', () => {
    expect(allowedToReadAlong(ROSTER, [])).toEqual(['p']);
    expect(allowedToReadAlong(none, [readAlong('q', true)])).toEqual(['q']);
    expect(allowedToReadAlong(ROSTER, [readAlong('p', false)])).toEqual([]);
    expect(allowedToReadAlong(none, [readAlong('q', true), readAlong('q', false)])).toEqual([]);
    expect(allowedToReadAlong(none, [readAlong('q', false), readAlong('q', true)])).toEqual(['q']);
  });

  it('is not who was left out and let in again: that says who may be here, not who may read', () => {
    expect(allowedToReadAlong(ROSTER, [readers(['p']), readers([], ['p'])])).toEqual([]);
  });

  it('touches nobody else, and neither codes nor who is left out', () => {
    expect(allowedToReadAlong(ROSTER, [readAlong('q', false), replace('s0', 1)])).toEqual(['p']);
    expect(applyWishes(NOBODY, [readAlong('q', true)])).toEqual(NOBODY);
  });

  it('is nobody whom no word of the melder ever let', () => {
    const anyWords = fc.array(
      fc.oneof(
        anyWish,
        fc.tuple(person, fc.boolean()).map(([fp, is]) => readAlong(fp, is)),
      ),
    );
    fc.assert(
      fc.property(anyWords, (words) => {
        const let_ = words.flatMap((wish) => (wish.type === 'read-along' && wish.isAllowed ? [wish.fp] : []));
        expect(allowedToReadAlong(none, words).filter((fp) => !let_.includes(fp))).toEqual([]);
      }),
    );
  });
});

describe('WISHES, P2, P3: what the melder asked for', () => {
  it('leaves somebody out, once, and lifts it again', () => {
    expect(applyWishes(NOBODY, [readers(['b', 'a', 'b'])]).excluded).toEqual(['a', 'b']);
    expect(applyWishes(NOBODY, [readers(['a', 'b']), readers([], ['a'])]).excluded).toEqual(['b']);
    expect(applyWishes(NOBODY, [readers([], ['a'])]).excluded).toEqual([]);
    expect(applyWishes(NOBODY, []).excluded).toEqual([]);
  });

  it('counts to the last word about somebody', () => {
    expect(applyWishes(NOBODY, [readers([], ['a']), readers(['a'])]).excluded).toEqual(['a']);
    expect(applyWishes(NOBODY, [readers(['a']), readers([], ['a'])]).excluded).toEqual([]);
  });

  it('leaves somebody out when one message says both', () => {
    expect(applyWishes({ ...NOBODY, excluded: ['a'] }, [readers(['a'], ['a'])]).excluded).toEqual(['a']);
  });

  it('puts another key in the place of the one that signed, and in no other place', () => {
    const two = { melders: [...NOBODY.melders, { signPk: 's9', kemPk: 'k9' }], excluded: ['a'] };
    const replaced = applyWishes(two, [replace('s0', 1)]);
    expect(replaced).toEqual({ melders: [{ signPk: 's1', kemPk: 'k1' }, two.melders[1]], excluded: ['a'] });
    expect(applyWishes(two, [replace('s5', 1)])).toEqual(two);
  });

  it('counts the first replacement of a key: who has the old paper has no say any more', () => {
    const { melders } = applyWishes(NOBODY, [replace('s0', 1), replace('s0', 2)]);
    expect(melders).toEqual([{ signPk: 's1', kemPk: 'k1' }]);
    expect(applyWishes(NOBODY, [replace('s0', 1), replace('s1', 2)]).melders).toEqual([{ signPk: 's2', kemPk: 'k2' }]);
  });

  it('depends on nothing but what stood before and the order given', () => {
    fc.assert(
      fc.property(fc.array(anyWish), fc.nat(), (wishes, cut) => {
        const whole = applyWishes(NOBODY, wishes);
        expect(applyWishes(structuredClone(NOBODY), structuredClone(wishes))).toEqual(whole);
        // In one epoch or in two.
        const at = cut % (wishes.length + 1);
        expect(applyWishes(applyWishes(NOBODY, wishes.slice(0, at)), wishes.slice(at))).toEqual(whole);
        expect(whole.melders).toHaveLength(1);
        expect(new Set(whole.excluded).size).toBe(whole.excluded.length);
      }),
    );
  });

  it('changes nothing in what it is given', () => {
    const before = Object.freeze({ melders: Object.freeze([...NOBODY.melders]), excluded: Object.freeze(['b']) });
    expect(applyWishes(before, [readers(['a'], ['b']), replace('s0', 1)]).excluded).toEqual(['a']);
    expect(before.excluded).toEqual(['b']);
  });
});

describe('WISHES, P2: what a roster says it carries out', () => {
  const beside = readers(['b'], [], 'b1');
  const open = [
    readers(['a'], [], 'd1'),
    readers([], ['a'], 'd2', ['d1']),
    beside,
    replace('s0', 1, 'd3', ['gone', 'd1', 'd2']),
  ];

  it('leaves no order to words that were written side by side', () => {
    for (const order of [['b1'], ['d1', 'b1'], ['b1', 'd1'], ['d1', 'b1', 'd2', 'd3']]) {
      expect(wishesCarriedOut(order, open).map(({ digest }) => digest)).toEqual(order);
    }
  });

  it('is what is open, as much as it likes, and never the later word without the earlier one', () => {
    expect(wishesCarriedOut([], open)).toEqual([]);
    expect(wishesCarriedOut(['d1'], open)).toEqual(open.slice(0, 1));
    expect(wishesCarriedOut(['d1', 'd2', 'd3'], open)).toEqual(open.filter((wish) => wish !== beside));
    expect(wishesCarriedOut([], [])).toEqual([]);
  });

  it.each([
    ['one that is not open', ['d4']],
    ['one that is not open after one that is', ['d1', 'd4']],
    ['one more than there are', ['d1', 'd2', 'd3', 'b1', 'd4']],
    ['one twice', ['d1', 'd1']],
    ['another order', ['d2', 'd1']],
    ['one passed over', ['d2']],
    ['one passed over in between', ['d1', 'd3']],
  ])('is refused with %s', (_, carriesOut) => {
    expect(() => wishesCarriedOut(carriesOut, open)).toThrow(VerifyError);
  });
});

describe('WISHES: whether two rosters say the same of a melder', () => {
  const part: MelderPart = {
    melders: [
      { signPk: 's0', kemPk: 'k0' },
      { signPk: 's1', kemPk: 'k1' },
    ],
    excluded: ['a', 'b'],
  };

  it('does not depend on the order of those left out', () => {
    expect(isSameMelderPart(part, { ...part, excluded: ['b', 'a'] })).toBe(true);
  });

  it.each<[string, Partial<MelderPart>]>([
    ['a melder more', { melders: [...part.melders, { signPk: 's2', kemPk: 'k2' }] }],
    ['a melder fewer', { melders: part.melders.slice(1) }],
    ['melders who changed places', { melders: [...part.melders].reverse() }],
    [
      'keys that changed places',
      {
        melders: [
          { signPk: 's0', kemPk: 'k1' },
          { signPk: 's1', kemPk: 'k0' },
        ],
      },
    ],
    ['somebody more', { excluded: ['a', 'b', 'c'] }],
    ['somebody fewer', { excluded: ['a'] }],
    ['somebody twice', { excluded: ['a', 'a'] }],
  ])('is not so with %s', (_, changed) => {
    expect(isSameMelderPart(part, { ...part, ...changed })).toBe(false);
    expect(isSameMelderPart({ ...part, ...changed }, part)).toBe(false);
  });

  it('is not so for texts of which one stands twice on either side', () => {
    expect(areSameTexts(['a', 'a'], ['a', 'b'])).toBe(false);
    expect(areSameTexts(['a', 'b'], ['a', 'a'])).toBe(false);
    expect(areSameTexts([], [])).toBe(true);
  });
});
