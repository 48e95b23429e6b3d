import { afterEach, describe, expect, it, vi } from 'vitest';
import { workInWorker } from '../../../../client/melder/work.ts';
import { RequestFailed } from '../../../../client/shared/api.ts';
import { allowWorkers } from '../../../../client/shared/workers.ts';

interface FakeWorker {
  address: string;
  onmessage?: (event: { data: unknown }) => void;
  onerror?: (event: object) => void;
  posted: unknown[];
  isEnded: boolean;
}

const opened: FakeWorker[] = [];

function fakeBrowser(): void {
  class OneWorker implements FakeWorker {
    address: string;
    posted: unknown[] = [];
    isEnded = false;
    constructor(address: string) {
      this.address = address;
      opened.push(this);
    }
    postMessage(message: unknown) {
      this.posted.push(message);
    }
    terminate() {
      this.isEnded = true;
    }
  }
  vi.stubGlobal('Worker', OneWorker);
}

afterEach(() => {
  opened.length = 0;
  vi.unstubAllGlobals();
});

describe('workers', () => {
  it('open from the closed list only', () => {
    fakeBrowser();
    const open = allowWorkers(['/assets/a.js']);
    open('/assets/a.js');
    expect(() => open('/assets/b.js')).toThrow(TypeError);
    expect(() => open('https://elders.example/assets/a.js')).toThrow(TypeError);
    expect(opened.map(({ address }) => address)).toEqual(['/assets/a.js']);
  });

  it('go through the one policy that the Content-Security-Policy names', () => {
    fakeBrowser();
    const createPolicy = vi.fn((_name: string, rules: { createScriptURL(address: string): string }) => rules);
    vi.stubGlobal('trustedTypes', { createPolicy });
    allowWorkers(['/assets/a.js'])('/assets/a.js');
    expect(createPolicy.mock.calls.map(([name]) => name)).toEqual(['zegelpost-worker']);
  });

  it('answer with the solution, and are ended', async () => {
    fakeBrowser();
    const solving = workInWorker(allowWorkers(['/w.js']), '/w.js')('challenge');
    expect(opened[0]?.posted).toEqual(['challenge']);
    opened[0]?.onmessage?.({ data: 'solution' });
    expect(await solving).toBe('solution');
    expect(opened[0]?.isEnded).toBe(true);
  });

  it('that fail are ended, and said to have failed', async () => {
    fakeBrowser();
    const solving = workInWorker(allowWorkers(['/w.js']), '/w.js')('challenge');
    opened[0]?.onerror?.({ message: 'Uncaught Error' });
    await expect(solving).rejects.toThrow('proof of work failed');
    expect(opened[0]?.isEnded).toBe(true);
  });

  it('that never came are a connection that is gone', async () => {
    fakeBrowser();
    const solving = workInWorker(allowWorkers(['/w.js']), '/w.js')('challenge');
    opened[0]?.onerror?.({});
    await expect(solving).rejects.toEqual(new RequestFailed('network.failed'));
  });

  it('that a renewed server has no more are a page that is to be loaded again', async () => {
    fakeBrowser();
    vi.stubGlobal('fetch', async () => new Response(null, { status: 404 }));
    const solving = workInWorker(allowWorkers(['/w.js']), '/w.js')('challenge');
    opened[0]?.onerror?.({});
    await expect(solving).rejects.toEqual(new RequestFailed('page.renewed'));
  });
});
