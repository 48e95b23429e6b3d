import { describe, expect, it } from 'vitest';
import { evidenceOf } from '../../../../client/functionaris/export/export-evidence.ts';
import type { ReadThread } from '../../../../client/shared/thread.ts';
import type { ThreadMessage } from '../../../../schema/content/fold.ts';

describe('the signed bytes behind an export', () => {
  it('LET-4: leave out what this program cannot read, for it may hold keys as well, and what is only counted', () => {
    const messages = (['newer', 'invalid', 'files', 'roster', 'evaluation'] as const).map((type, place) => ({
      digest: `${place}`.repeat(43),
      day: '2026-03-01',
      epoch: 0,
      sender: { kind: 'melder', place: 0 },
      content: { type },
    })) as unknown as ThreadMessage[];
    const read = { messages, epochs: [] } as unknown as ReadThread;
    const evidence = evidenceOf({ read, given: [], leftOut: new Set() });
    expect(evidence.map((one) => 'leftOut' in one && one.leftOut)).toEqual([...Array(4).fill('keys'), 'only-counted']);
  });
});
