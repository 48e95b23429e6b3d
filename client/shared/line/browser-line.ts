import { splitIntoPieces } from '../../../schema/wire/pieces.ts';

/** What is used of a WebSocket: it need not be on the page, nor of a browser. */
export interface Line extends Pick<WebSocket, 'addEventListener' | 'close' | 'OPEN' | 'readyState'> {
  /** Copies the bytes before it returns. */
  send(bytes: Uint8Array<ArrayBuffer>): void;
}

export type OpenLine = (url: string) => Line;

export const openBrowserLine: OpenLine = (url) => lineOver(new WebSocket(url));

/** What is sent goes in pieces: each is a message of the socket. */
export function lineOver(socket: WebSocket): Line {
  return {
    OPEN: socket.OPEN,
    get readyState() {
      return socket.readyState;
    },
    addEventListener: socket.addEventListener.bind(socket) as Line['addEventListener'],
    send(bytes) {
      for (const piece of splitIntoPieces(bytes)) socket.send(piece);
    },
    close: () => socket.close(),
  };
}
