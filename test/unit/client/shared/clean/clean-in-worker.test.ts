import { afterEach, describe, expect, it, vi } from 'vitest';
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

/** What the server says of the file of the cleaner. */
function serverSays(status: number): void {
  vi.stubGlobal('fetch', async () => new Response(null, { status }));
}

afterEach(() => {
  vi.unstubAllGlobals();
});

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

  it('that a renewed server has no more is a page that is to be loaded again', async () => {
    serverSays(404);
    const { worker, clean } = fakeWorker();
    const cleaning = clean()(new Blob(['x']));
    worker.onerror({});
    expect(await cleaning).toMatchObject({ kind: 'broken', reason: 'renewed' });
    expect(worker.isEnded).toBe(true);
  });

  it('whose own parts do not come says by its own file whether the page was renewed', async () => {
    for (const [status, reason] of [
      [404, 'renewed'],
      [200, 'notFetched'],
    ] as const) {
      serverSays(status);
      const { worker, clean } = fakeWorker();
      const cleaning = clean()(new Blob(['x']));
      worker.onmessage({ data: { kind: 'broken', reason: 'notFetched' } });
      expect(await cleaning).toMatchObject({ kind: 'broken', reason });
    }
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
