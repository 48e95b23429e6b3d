import { expect, test } from 'vitest';
import { rehearse } from '../../../../client/functionaris/rehearsal.ts';

test('goes through all that reading takes without a fault, until it is not wanted any more', async () => {
  let asked = 0;
  await rehearse(async () => {
    asked += 1;
    return asked <= 2;
  });
  expect(asked).toBe(3);
});
