import { expect, it } from 'vitest';
import { fourEyesOn } from '../../../../client/shared/fold-options.ts';
import type { Workflow } from '../../../../crypto/directory.ts';
import { fixtureChannel, followedBy, POLICY } from '../../../helpers/crypto-channel.ts';

const asking = (fourEyes: Workflow['fourEyes']) => ({
  op: 'policy' as const,
  policy: { ...POLICY, workflow: { profile: 'employer' as const, fourEyes, questions: [] } },
});

it('blames nobody for a policy that was drafted and not in force, when the list that they knew is named', () => {
  const drafted = followedBy(fixtureChannel(), [asking('always')], { day: '2026-03-02' });
  const { directory, chain } = drafted;
  const { seq } = directory.head;
  const on = (day: string, known?: number) => fourEyesOn(directory, chain, day, known);
  // Signed by the second steward some days later: until then nobody could know it.
  expect([on('2026-03-05'), on('2026-03-05', seq - 1), on('2026-03-05', seq)]).toEqual([
    'always',
    'from-three',
    'always',
  ]);
  // A list that old nobody is given any more; one that this browser does not have yet tells nothing.
  expect([on('2026-03-16', seq - 1), on('2026-03-17', seq - 1), on('2026-03-05', seq + 7)]).toEqual([
    'from-three',
    'always',
    'always',
  ]);
});

it('goes by no list that was not there on that day, whatever number an act names', () => {
  const strict = followedBy(fixtureChannel(), [asking('always')], { day: '2026-03-02' });
  const loose = followedBy(strict, [asking('never')], { day: '2026-06-02' });
  const { directory, chain } = followedBy(loose, [asking('always')], { day: '2026-06-03' });
  const { seq } = loose.directory.head;
  const on = (day: string) => fourEyesOn(directory, chain, day, seq);
  expect(['2026-05-20', '2026-06-01', '2026-06-02', '2026-06-10'].map(on)).toEqual([
    'always',
    'always',
    'never',
    'never',
  ]);
});

it('two must agree from the day after it was signed, and on the day on which less is signed no more', () => {
  const stricter = followedBy(fixtureChannel(), [asking('always')], { day: '2026-03-02' });
  const { directory, chain } = followedBy(stricter, [asking('never')], { day: '2026-03-05' });
  const on = (day: string) => fourEyesOn(directory, chain, day);
  expect(['2024-12-31', '2026-03-02', '2026-03-03', '2026-03-05', '2026-03-06'].map(on)).toEqual([
    'from-three',
    'from-three',
    'always',
    'never',
    'never',
  ]);
});
