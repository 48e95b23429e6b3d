import { expect, test } from 'vitest';
import { changeBetween, historyFrom, isOnlyOne, readersSince } from '../../../../client/functionaris/roster-change.ts';
import type { Event } from '../../../../schema/content/fold.ts';
import type { RosterContent } from '../../../../schema/content/messages.ts';

interface Made {
  readonly excluded?: readonly string[];
  readonly signPk?: string;
  /** What it shares of the roster before it; undefined for a first one. */
  readonly shares?: 'all' | 'nothing';
}

function roster(fps: readonly string[], { excluded = [], signPk = 'melder', shares }: Made = {}): RosterContent {
  const readers = fps.map((fp) => ({ fp, generation: 0, role: 'functionaris' }));
  const before = shares === undefined ? null : { epoch: 0, digest: 'digest' };
  const previousSecret = shares === 'all' ? 'secret' : null;
  return { readers, excluded, melders: [{ signPk, kemPk: 'kem' }], before, previousSecret } as unknown as RosterContent;
}

function changed(day: string, to: RosterContent): Event {
  return { kind: 'readers', roster: to, before: undefined, message: { day } } as unknown as Event;
}

test('a change of readers says who came, who went, whom the melder left out, and whether the code is new', () => {
  const before = roster(['anna', 'bram'], { excluded: ['dirk'] });
  const after = roster(['anna', 'cora'], { excluded: ['bram'], signPk: 'new' });
  expect(changeBetween(before, after)).toEqual({
    added: ['cora'],
    removed: ['bram'],
    leftOut: ['bram'],
    lifted: ['dirk'],
    isCodeReplaced: true,
  });
});

test('new keys for the same people are no change of readers', () => {
  const same = changeBetween(roster(['anna', 'bram']), roster(['bram', 'anna']));
  expect(Object.values(same).every((part) => part === false || (part as readonly string[]).length === 0)).toBe(true);
});

test('who was taken off and came back reads since the day they came back', () => {
  const events = [
    changed('2026-06-01', roster(['anna', 'bram'])),
    changed('2026-06-02', roster(['anna'], { shares: 'all' })),
    changed('2026-06-03', roster(['anna', 'bram'], { shares: 'all' })),
  ];
  expect([...readersSince(events)]).toEqual([
    ['anna', '2026-06-01'],
    ['bram', '2026-06-03'],
  ]);
});

test('what came before somebody who was not given it cannot be passed on any more', () => {
  const first = changed('2026-06-01', roster(['anna']));
  const gap = changed('2026-06-02', roster(['anna', 'bram'], { shares: 'nothing' }));
  const later = changed('2026-06-03', roster(['anna', 'bram', 'cora'], { shares: 'all' }));
  expect([historyFrom([first]), historyFrom([first, later]), historyFrom([first, gap, later])]).toEqual([
    undefined,
    undefined,
    '2026-06-02',
  ]);
});

test('LET-2: one functionaris is the only one who answers, also beside a procesbegeleider who reads along', () => {
  const one = roster(['anna']);
  const along = { fp: 'petra', generation: 0, role: 'procesbegeleider' } as const;
  expect([one, { readers: [...one.readers, along] }, roster(['anna', 'bram'])].map(isOnlyOne)).toEqual([
    true,
    true,
    false,
  ]);
});
