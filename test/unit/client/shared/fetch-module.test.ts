import { expect, test } from 'vitest';
import { RequestFailed } from '../../../../client/shared/api.ts';
import { fetchModule } from '../../../../client/shared/fetch-module.ts';

test('a file of the page that does not come is a connection that is gone', async () => {
  const load = async () => {
    throw new TypeError('Failed to fetch dynamically imported module: https://melden.example/assets/a.js');
  };
  await expect(fetchModule(load)).rejects.toEqual(new RequestFailed('network.failed'));
  expect(await fetchModule(async () => ({ name: 'here' }))).toEqual({ name: 'here' });
});
