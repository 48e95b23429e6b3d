/** What is used of a WebSocket: it need not be on the page, nor of a browser. */
export interface Line extends Pick<WebSocket, 'addEventListener' | 'close' | 'OPEN' | 'readyState'> {
  /** Copies the bytes before it returns. */
  send(bytes: Uint8Array<ArrayBuffer>): void;
}

export type OpenLine = (url: string) => Line;

export const openBrowserLine: OpenLine = (url) => new WebSocket(url);
