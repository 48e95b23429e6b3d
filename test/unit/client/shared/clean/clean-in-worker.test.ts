import { describe, expect, it } from 'vitest';
import { cleanInWorker } from '../../../../../client/shared/clean/clean-in-worker.ts';

function fakeWorker() {
  const worker = {
    posted: [] as unknown[],
    isEnded: false,
    onmessage: (_: { data: unknown }) => {},
    onerror: (_: object) => {},
    postMessage: (message: unknown) => void worker.posted.push(message),
    terminate: () => {
      worker.isEnded = true;
    },
  };
  return { worker, clean: (limitMs?: () => number) => cleanInWorker(() => worker as never, '/w.js', limitMs) };
}

describe('a cleaner in a worker', () => {
  it('is given the bytes without their name, answers, and is ended', async () => {
    const { worker, clean } = fakeWorker();
    const cleaning = clean()(new File(['bytes'], 'Jan Jansen.jpg'));
    expect(worker.posted).toHaveLength(1);
    expect(worker.posted[0]).not.toBeInstanceOf(File);
    worker.onmessage({ data: { kind: 'cleaned' } });
    expect(await cleaning).toEqual({ kind: 'cleaned' });
    expect(worker.isEnded).toBe(true);
  });

  it('that takes too long is ended, and the file said to be broken', async () => {
    const { worker, clean } = fakeWorker();
    expect(await clean(() => 1)(new Blob(['x']))).toMatchObject({ kind: 'broken', reason: 'tookTooLong' });
    expect(worker.isEnded).toBe(true);
  });

  it('that fails is ended, and the file said to be broken', async () => {
    const { worker, clean } = fakeWorker();
    const cleaning = clean()(new Blob(['x']));
    worker.onerror({ message: 'Uncaught Error' });
    expect(await cleaning).toMatchObject({ kind: 'broken', reason: 'damaged' });
    expect(worker.isEnded).toBe(true);
  });

  it('that never came says nothing of the file', async () => {
    const { worker, clean } = fakeWorker();
    const cleaning = clean()(new Blob(['x']));
    worker.onerror({});
    expect(await cleaning).toMatchObject({ kind: 'broken', reason: 'notFetched' });
  });

  it('is ended when the person takes the file away', async () => {
    const { worker, clean } = fakeWorker();
    const abort = new AbortController();
    const cleaning = clean()(new Blob(['x']), { signal: abort.signal });
    abort.abort();
    await expect(cleaning).resolves.toMatchObject({ kind: 'broken' });
    expect(worker.isEnded).toBe(true);
  });
});
