import { expect, test } from 'vitest';
import { RequestFailed } from '../../../../client/shared/api.ts';
import { fetchModule } from '../../../../client/shared/fetch-module.ts';

const cannot = (address: string) => async () => {
  throw new TypeError(`Failed to fetch dynamically imported module: ${address}`);
};
const network = (doing: Promise<unknown>) => expect(doing).rejects.toEqual(new RequestFailed('network.failed'));

test('a file that a browser will not ask for again is asked for under another address', async () => {
  const address = new URL('../../../../client/shared/days.ts', import.meta.url).href;
  const first = await fetchModule<typeof import('../../../../client/shared/days.ts')>(cannot(address));
  expect(first.dayOf(new Date('2026-11-20T12:00:00Z'))).toBe('2026-11-20');
});

test('a file that cannot be had there either is a connection that is gone, and so is a browser that says nothing', async () => {
  await network(fetchModule(cannot('file:///nowhere/at-all.js')));
  const silent = async () => {
    throw new TypeError('Importing a module script failed.');
  };
  await network(fetchModule(silent));
});

test('a file that comes is asked for once', async () => {
  let asked = 0;
  const load = async () => {
    asked += 1;
    return { name: 'here' };
  };
  expect(await fetchModule(load)).toEqual({ name: 'here' });
  expect(asked).toBe(1);
});
