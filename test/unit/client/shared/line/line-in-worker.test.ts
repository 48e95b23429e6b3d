import { describe, expect, it } from 'vitest';
import { openApiSocket } from '../../../../../client/shared/api-socket.ts';
import type { Line } from '../../../../../client/shared/line/browser-line.ts';
import { lineInWorker } from '../../../../../client/shared/line/line-in-worker.ts';
import { done } from '../../../../../schema/wire/accounts.ts';
import { lineWorkers } from '../../../../helpers/line-worker.ts';

const ADDRESS = 'wss://example.org/api/files/socket';
const WORKER = '/assets/line.js';

interface FarLine extends Line {
  readonly url: string;
  /** Each time, with the length of the memory that it stood in. */
  readonly sent: { readonly memoryBytes: number; readonly bytes: Uint8Array }[];
  become(type: 'open' | 'close'): void;
  say(text: string): void;
}

/** The other end: it opens, says and breaks when a test wants it to. */
function farLines() {
  const opened: FarLine[] = [];
  function open(url: string): FarLine {
    const events = new EventTarget();
    const sent: FarLine['sent'] = [];
    let readyState: Line['readyState'] = 0;
    const line: FarLine = {
      url,
      sent,
      OPEN: 1,
      get readyState() {
        return readyState;
      },
      addEventListener: events.addEventListener.bind(events) as Line['addEventListener'],
      send: (bytes) => sent.push({ memoryBytes: bytes.buffer.byteLength, bytes: bytes.slice() }),
      close() {
        readyState = 3;
      },
      become(type) {
        readyState = type === 'open' ? 1 : 3;
        events.dispatchEvent(new Event(type));
      },
      say: (data) => events.dispatchEvent(new MessageEvent('message', { data })),
    };
    opened.push(line);
    return line;
  }
  return { open, opened, newest: () => opened.at(-1) as FarLine };
}

function listen(line: Line): string[] {
  const heard: string[] = [];
  for (const type of ['open', 'close'] as const) line.addEventListener(type, () => heard.push(type));
  line.addEventListener('message', ({ data }) => heard.push(data));
  return heard;
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

async function opened() {
  const far = farLines();
  const here = farLines();
  const workers = lineWorkers(far.open);
  const line = lineInWorker(workers.openWorker, WORKER, here.open)(ADDRESS);
  const heard = listen(line);
  await settled();
  far.newest().become('open');
  await settled();
  return { far: far.newest(), here, workers, line, heard };
}

describe('a line in a worker', () => {
  it('says and hears in order what a line on the page does', async () => {
    const { far, here, line, heard } = await opened();
    expect([line.readyState, far.url, here.opened.length]).toEqual([line.OPEN, ADDRESS, 0]);
    line.send(Uint8Array.of(1, 2));
    line.send(Uint8Array.of(3));
    await settled();
    far.say('first');
    far.say('second');
    far.become('close');
    await settled();
    expect(far.sent.map(({ bytes }) => [...bytes])).toEqual([[1, 2], [3]]);
    expect(heard).toEqual(['open', 'first', 'second', 'close']);
    expect(line.readyState).toBe(3);
  });

  it('leaves the page its bytes, and takes no new memory for each', async () => {
    const { far, workers, line } = await opened();
    const bytes = new Uint8Array(1_000).subarray(10, 900);
    for (let place = 0; place < 20; place += 1) {
      bytes.fill(place);
      line.send(bytes);
      expect([bytes.length, bytes[0]]).toEqual([890, place]);
      await settled();
    }
    expect(far.sent.map(({ bytes }) => bytes)).toEqual(
      Array.from({ length: 20 }, (_, place) => new Uint8Array(890).fill(place)),
    );
    // In the memory of one that was longer.
    line.send(new Uint8Array(5));
    await settled();
    expect(far.sent.at(-1)?.memoryBytes).toBe(890);
    expect(workers.told.length).toBe(22);
  });

  it('tells its worker the address and what is to be sent, and nothing else', async () => {
    const { workers, line } = await opened();
    line.send(Uint8Array.of(7));
    await settled();
    expect(workers.told).toEqual([ADDRESS, Uint8Array.of(7)]);
  });

  it('ends its worker when it is closed, or breaks, and then says no more', async () => {
    const closed = await opened();
    closed.line.close();
    closed.far.say('late');
    const broken = await opened();
    broken.far.become('close');
    await settled();
    broken.far.say('late');
    await settled();
    expect([closed.heard, broken.heard]).toEqual([['open'], ['open', 'close']]);
    expect([closed.workers.running(), broken.workers.running()]).toEqual([0, 0]);
    expect([closed.line.readyState, broken.line.readyState]).toEqual([3, 3]);
  });

  it('is on the page where no worker can be made, or it does not come', async () => {
    const here = farLines();
    const refuse = () => {
      throw new TypeError('not a worker of ours');
    };
    expect(lineInWorker(refuse, WORKER, here.open)(ADDRESS)).toBe(here.newest());

    const workers = lineWorkers(undefined);
    const line = lineInWorker(workers.openWorker, WORKER, here.open)(ADDRESS);
    const heard = listen(line);
    workers.fail({});
    here.newest().become('open');
    line.send(Uint8Array.of(9));
    here.newest().say('taken');
    expect([here.newest().sent.length, line.readyState, workers.running()]).toEqual([1, line.OPEN, 0]);
    line.close();
    expect(heard).toEqual(['open', 'taken']);
    expect([here.opened.length, here.newest().readyState]).toEqual([2, 3]);
  });

  it('breaks when its worker does, and whoever asked is told so with the bytes still there', async () => {
    const far = farLines();
    const here = farLines();
    const workers = lineWorkers(far.open);
    const patience = () => () => undefined;
    const opening = openApiSocket(() => lineInWorker(workers.openWorker, WORKER, here.open)(ADDRESS), {
      patience,
      openingMs: 1,
      answerMs: 1,
    });
    await settled();
    far.newest().become('open');
    const socket = await opening;
    const bytes = Uint8Array.of(1, 2, 3);
    const asking = socket?.ask(bytes, done);
    workers.fail({ message: 'Uncaught Error' });
    await expect(asking).rejects.toMatchObject({ code: 'network.failed' });
    expect([socket?.isClosed, here.opened.length, workers.running()]).toEqual([true, 0, 0]);
    expect(bytes).toEqual(Uint8Array.of(1, 2, 3));
  });

  it('does not open when neither the worker nor the page may have one', async () => {
    const workers = lineWorkers(undefined);
    const forbid = () => {
      throw new DOMException('forbidden', 'SecurityError');
    };
    const patience = () => () => undefined;
    const opening = openApiSocket(() => lineInWorker(workers.openWorker, WORKER, forbid)(ADDRESS), {
      patience,
      openingMs: 1,
      answerMs: 1,
    });
    workers.fail({});
    expect(await opening).toBeUndefined();
  });

  it('that nobody waits for any longer opens nowhere else', async () => {
    const here = farLines();
    const workers = lineWorkers(undefined);
    const line = lineInWorker(workers.openWorker, WORKER, here.open)(ADDRESS);
    line.close();
    workers.fail({});
    expect([here.opened.length, workers.running()]).toEqual([0, 0]);
  });
});
