import { expect, test } from 'vitest';
import { endingDesignation } from '../../../../client/functionaris/designation-flow.ts';
import { endingDesignations } from '../../../../client/steward/designations-ending.tsx';
import { emptyDesignation } from '../../../../client/steward/guide-form.ts';
import type { Directory } from '../../../../crypto/directory.ts';
import { encodeBase64url } from '../../../../crypto/public/sodium.ts';

const TODAY = '2026-11-20';
const fpOf = (place: number) => new Uint8Array(20).fill(place);
const person = (place: number, name: string, state = 'listed', followsUp = true) => {
  return { fp: fpOf(place), name, state, receives: followsUp, followsUp };
};
const persons = [
  ...[person(1, 'Anna'), person(2, 'Bram'), person(3, 'Cora'), person(4, 'Dirk', 'removed')],
  person(5, 'Petra', 'listed', false),
];
const policy = { ruleSet: 'nl-wbk-2023' };
const known = { directory: { persons, policy } as unknown as Directory };
const until = (place: number, day: string) => ({ ...emptyDesignation(encodeBase64url(fpOf(place))), until: day });

test('WBK-2.2d: the steward is told whose designation ends, the first to end first, and of nobody who left', () => {
  const designations = [until(1, '2027-01-10'), until(2, '2026-11-19'), until(3, '2028-01-01'), until(4, '2026-11-01')];
  const ending = endingDesignations(known, designations, TODAY);
  expect(ending.map(({ person: { name }, end }) => [name, end])).toEqual([
    ['Bram', { on: '2026-11-19', state: 'over' }],
    ['Anna', { on: '2027-01-10', state: 'soon' }],
  ]);
  expect(endingDesignations(known, [until(1, '')], TODAY)).toEqual([]);
});

test('LET-2: a procesbegeleider is designated for no meldingen, so nothing of that ends', () => {
  expect(endingDesignations(known, [until(5, '2026-11-19')], TODAY)).toEqual([]);
});

test('WBK-2.2d: a functionaris is told of their own, counted in their own browser', () => {
  expect(endingDesignation(until(1, '2026-12-01'), known, TODAY)?.state).toBe('soon');
  expect(endingDesignation(until(1, '2026-11-19'), known, TODAY)?.state).toBe('over');
  expect(endingDesignation(until(1, '2028-01-01'), known, TODAY)).toBeUndefined();
  expect(endingDesignation(until(1, ''), known, TODAY)).toBeUndefined();
  expect(endingDesignation(undefined, known, TODAY)).toBeUndefined();
});
