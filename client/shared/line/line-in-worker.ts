import type { OpenWorker } from '../workers.ts';
import { type Line, type OpenLine, openBrowserLine } from './browser-line.ts';
import { type FromLine, type LineNews, passOn, type ToLine } from './serve-line.ts';

/** As browsers number them. */
const CONNECTING = 0;
const OPEN = 1;
const CLOSED = 3;

/**
 * A line in a worker of its own: while it hands bytes to the network, the page reads and encrypts. The page keeps its own
 * bytes until they have arrived, so that nothing is lost with the worker.
 *
 * Where the worker cannot be made or does not come, the line is on the page.
 */
export function lineInWorker(openWorker: OpenWorker, address: string, openHere: OpenLine = openBrowserLine): OpenLine {
  return (url) => {
    let worker: Worker;
    try {
      worker = openWorker(address);
    } catch {
      return openHere(url);
    }
    const events = new EventTarget();
    /** What was sent comes back. A browser takes longer for new memory than for copying into it. */
    const spare: ArrayBuffer[] = [];
    let here: Line | undefined;
    let readyState: Line['readyState'] = CONNECTING;

    function hear(news: LineNews): void {
      // Who closed it hears no more.
      if (readyState === CLOSED) return;
      if (news.type === 'open') readyState = OPEN;
      if (news.type === 'close') close();
      events.dispatchEvent(
        news.type === 'message' ? new MessageEvent('message', { data: news.data }) : new Event(news.type),
      );
    }
    function close(): void {
      readyState = CLOSED;
      worker.terminate();
      here?.close();
    }
    function goOnHere(): void {
      worker.terminate();
      // Once it has opened, it is the upload that opens another one.
      if (readyState !== CONNECTING || here !== undefined) {
        hear({ type: 'close' });
        return;
      }
      try {
        here = openHere(url);
        passOn(here, hear);
      } catch {
        hear({ type: 'close' });
      }
    }
    function post(bytes: Uint8Array<ArrayBuffer>): void {
      const last = spare.pop();
      const memory = last !== undefined && last.byteLength >= bytes.length ? last : new ArrayBuffer(bytes.length);
      const copy = new Uint8Array(memory, 0, bytes.length);
      copy.set(bytes);
      say(copy, [memory]);
    }
    function say(said: ToLine, transfer: Transferable[] = []): void {
      worker.postMessage(said, transfer);
    }

    worker.onmessage = ({ data }: MessageEvent<FromLine>) => {
      if (data instanceof ArrayBuffer) spare.push(data);
      else hear(data);
    };
    worker.onerror = goOnHere;
    say(url);
    return {
      OPEN,
      get readyState() {
        return readyState;
      },
      addEventListener: events.addEventListener.bind(events) as Line['addEventListener'],
      send: (bytes) => (here === undefined ? post(bytes) : here.send(bytes)),
      close,
    };
  };
}
