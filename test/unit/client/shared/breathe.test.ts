import { expect, test } from 'vitest';
import { createBreathe } from '../../../../client/shared/breathe.ts';

test('the page gets a moment after every twenty milliseconds of work, and not oftener', async () => {
  let now = 0;
  const pausedAt: number[] = [];
  const breathe = createBreathe({
    now: () => now,
    pause: async () => {
      pausedAt.push(now);
      now += 100;
    },
  });
  for (let envelope = 0; envelope < 14; envelope += 1) {
    now += 3;
    await breathe();
  }
  expect(pausedAt).toEqual([21, 142]);
});
