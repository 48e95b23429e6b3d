import { expect, test } from 'vitest';
import { isReady, metNeeds } from '../../../../client/steward/channel-needs.ts';

const able = { place: 'internal', receives: true, followsUp: true, notManager: true, notRecruiter: true } as const;

test('an empty channel meets nothing', () => {
  expect(metNeeds([], 0)).toEqual([]);
  expect(isReady([])).toBe(false);
});

test('WBK-2.2d/e: one person is not enough, and somebody must receive and somebody follow up', () => {
  expect(metNeeds([able], 0)).not.toContain('twoPersons');
  const met = metNeeds(
    [
      { ...able, followsUp: false },
      { ...able, followsUp: false },
    ],
    2,
  );
  expect(met).toContain('receiver');
  expect(met).not.toContain('followUp');
  expect(isReady(met)).toBe(false);
});

test('AMVB-3: a manager and a recruiter together make nobody eligible', () => {
  const met = metNeeds(
    [
      { ...able, notManager: false },
      { ...able, notRecruiter: false },
    ],
    0,
  );
  expect(met).not.toContain('eligible');
});

test('LET-12: two people of the organisation itself, who both receive and follow up, are enough', () => {
  expect(isReady(metNeeds([able, able], 1))).toBe(true);
});

test('LET-5: somebody external is recommended, and no reason to wait', () => {
  const met = metNeeds([able, able], 2);
  expect(met).not.toContain('external');
  expect(isReady(met)).toBe(true);
  expect(metNeeds([able, { ...able, place: 'external' }], 2)).toContain('external');
});

test('a list that nobody confirmed is not ready: melders would find nobody chosen beforehand', () => {
  expect(isReady(metNeeds([able, able], 0))).toBe(false);
});
