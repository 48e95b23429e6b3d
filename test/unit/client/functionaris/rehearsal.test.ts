import { afterEach, expect, test, vi } from 'vitest';
import { READY } from '../../../../client/functionaris/reading-tasks.ts';
import { rehearse } from '../../../../client/functionaris/rehearsal.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('goes through all that reading takes without a fault, until it is not wanted any more', async () => {
  let asked = 0;
  await rehearse(async () => {
    asked += 1;
    return asked <= 2;
  });
  expect(asked).toBe(3);
});

test('ends by itself where nobody asks for anything', async () => {
  let asked = 0;
  await rehearse(async () => {
    asked += 1;
    return asked < 1_000;
  });
  expect(asked).toBeLessThan(100);
});

/** All that is on its way, but for what waits for a clock. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
}

test('of a worker goes on turn by turn, and stops when something is asked of it', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const said: unknown[] = [];
  const worker = {
    location: { origin: 'https://melden.example' },
    postMessage: (message: unknown) => said.push(message),
    onmessage: (_: { readonly data: unknown }) => {},
  };
  vi.stubGlobal('self', worker);
  await import('../../../../client/functionaris/read-worker.ts');
  expect(said).toEqual([READY]);
  for (let turn = 0; turn < 3; turn += 1) {
    await settled();
    expect(vi.getTimerCount()).toBe(1);
    await vi.advanceTimersToNextTimerAsync();
  }
  worker.onmessage({ data: { number: 1, value: { kind: 'try', envelopes: [], seeds: [] } } });
  await settled();
  expect(said).toEqual([READY, { number: 1, value: { kind: 'try', found: [] } }]);
  await vi.advanceTimersToNextTimerAsync();
  await settled();
  expect(vi.getTimerCount()).toBe(0);
});
