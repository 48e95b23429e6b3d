import type { Line, OpenLine } from './browser-line.ts';

/** What the page says: the address, once, and from then on what to send. */
export type ToLine = string | Uint8Array<ArrayBuffer>;

/** What it hears: of the line, or the memory of what was sent. */
export type FromLine = LineNews | ArrayBuffer;
export type LineNews = { readonly type: 'open' | 'close' } | { readonly type: 'message'; readonly data: string };

/** The page, as a worker sees it. */
export interface PageSide {
  postMessage(message: FromLine, transfer?: Transferable[]): void;
}

/**
 * The half in a worker: opens the line, and sends on it. Ends with the worker.
 *
 * @returns what is to be called with everything that the page says
 */
export function serveLine(page: PageSide, open: OpenLine): (said: ToLine) => void {
  let line: Line | undefined;
  return (said) => {
    if (typeof said === 'string') {
      line = open(said);
      passOn(line, (news) => page.postMessage(news));
      return;
    }
    // On one that broke it goes nowhere, and the page is told so.
    if (line?.readyState === line?.OPEN) line?.send(said);
    page.postMessage(said.buffer, [said.buffer]);
  };
}

export function passOn(line: Line, tell: (news: LineNews) => void): void {
  line.addEventListener('open', () => tell({ type: 'open' }));
  line.addEventListener('message', ({ data }) => tell({ type: 'message', data: String(data) }));
  line.addEventListener('close', () => tell({ type: 'close' }));
}
