import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RequestFailed } from '../../../../../client/shared/api.ts';
import { createTransfer, TransferCancelled, type TransferState } from '../../../../../client/shared/files/transfer.ts';

// The clock of the browser, which stands still until it is told to go on: the pauses are the ones that people wait.
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const MINUTE_MS = 60_000;
const broken = () => Promise.reject(new RequestFailed('network.failed'));

function transferring() {
  const states: TransferState['kind'][] = [];
  const transfer = createTransfer({ totalBytes: 10, onChange: ({ kind }) => states.push(kind) });
  return { transfer, states };
}

/** At which times something is tried that fails as long as nobody says otherwise. */
function tries() {
  const at: number[] = [];
  const began = Date.now();
  let isBroken = true;
  return {
    at,
    mend: () => {
      isBroken = false;
    },
    work: async () => {
      at.push(Date.now() - began);
      return isBroken ? broken() : 'done';
    },
  };
}

describe('a transfer over a broken connection', () => {
  it('waits longer after each failure, gives up after two minutes, and says so', async () => {
    const { transfer, states } = transferring();
    const { at, work } = tries();
    void transfer.attempt(work);
    await vi.advanceTimersByTimeAsync(10 * MINUTE_MS);
    expect(at.map((ms) => ms / 1_000)).toEqual([0, 0.5, 1.5, 3.5, 7.5, 15.5, 31.5, 61.5, 121.5]);
    expect(states).toEqual([...Array.from({ length: 8 }, () => 'retrying'), 'stopped']);
  });

  it('begins with short pauses again once something went well', async () => {
    const { transfer } = transferring();
    const first = tries();
    const going = transfer.attempt(first.work);
    await vi.advanceTimersByTimeAsync(10_000);
    first.mend();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await going).toBe('done');
    const next = tries();
    void transfer.attempt(next.work);
    await vi.advanceTimersByTimeAsync(600);
    expect(next.at).toEqual([0, 500]);
  });

  it('has every pause when somebody tries once more after it gave up', async () => {
    const { transfer } = transferring();
    const { at, mend, work } = tries();
    const going = transfer.attempt(work);
    await vi.advanceTimersByTimeAsync(10 * MINUTE_MS);
    at.length = 0;
    transfer.resume();
    await vi.advanceTimersByTimeAsync(600);
    expect(at.map((ms) => ms - 10 * MINUTE_MS)).toEqual([0, 500]);
    mend();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await going).toBe('done');
  });

  it('waits once for pieces that fail together', async () => {
    const { transfer, states } = transferring();
    const pieces = [tries(), tries(), tries()];
    for (const { work } of pieces) void transfer.attempt(work);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(states).toEqual(['retrying', 'retrying']);
    expect(pieces.map(({ at }) => at)).toEqual([
      [0, 500],
      [0, 500],
      [0, 500],
    ]);
  });

  it('does not wait for what no time mends', async () => {
    const { transfer, states } = transferring();
    void transfer.attempt(() => Promise.reject(new RequestFailed('file.too_much')));
    await vi.advanceTimersByTimeAsync(0);
    expect(states).toEqual(['stopped']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('that is cancelled in a pause ends at once, and leaves nothing that waits', async () => {
    const { transfer } = transferring();
    const going = expect(transfer.attempt(broken)).rejects.toThrow(TransferCancelled);
    await vi.advanceTimersByTimeAsync(100);
    transfer.cancel();
    await going;
    expect(vi.getTimerCount()).toBe(0);
  });

  it('that somebody pauses while it waits is not tried until they go on', async () => {
    const { transfer, states } = transferring();
    const { at, work } = tries();
    void transfer.attempt(work);
    await vi.advanceTimersByTimeAsync(100);
    transfer.pause();
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    expect([at, states.at(-1)]).toEqual([[0], 'paused']);
    transfer.resume();
    await vi.advanceTimersByTimeAsync(0);
    expect(at).toEqual([0, 100 + MINUTE_MS]);
  });
});
