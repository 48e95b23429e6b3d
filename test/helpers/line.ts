/** A real port in front of the app of a test, for what does not go through `app.request`: sockets. */
import { once } from 'node:events';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { type ClientOptions, WebSocket as NodeWebSocket } from 'ws';
import { lineOver, type OpenLine } from '../../client/shared/line/browser-line.ts';
import type { Deps } from '../../server/deps.ts';
import { type FileSockets, type SocketLimits, serveFileSockets } from '../../server/files/socket.ts';

interface Standing {
  readonly app: { fetch(request: Request): Promise<Response> | Response };
  readonly deps: Deps;
}

export interface LineOptions {
  readonly limits?: SocketLimits;
  /** A proxy that knows of no sockets. */
  readonly isWithoutSockets?: boolean;
}

export interface Line {
  readonly port: number;
  readonly sockets: FileSockets;
  /** What asked for one, as it came. */
  readonly upgrades: readonly IncomingMessage[];
  /** As a page of the app's own origin opens one; everything else is for a test to say. */
  open(path: string, options?: ClientOptions): NodeWebSocket;
  /** For `createApi`. `look` sees each before it is given. */
  openWebSocket(look?: (socket: NodeWebSocket) => void): OpenLine;
  close(): Promise<void>;
}

export async function openLine({ app, deps }: Standing, options: LineOptions = {}): Promise<Line> {
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }) as Server;
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const upgrades: IncomingMessage[] = [];
  if (options.isWithoutSockets !== true) server.on('upgrade', (request: IncomingMessage) => upgrades.push(request));
  const none = { close: async () => undefined };
  const sockets = options.isWithoutSockets === true ? none : serveFileSockets(server, deps, options.limits);
  const open = (path: string, given: ClientOptions = {}) =>
    new NodeWebSocket(`ws://127.0.0.1:${port}${path}`, { origin: deps.config.origin, ...given });
  return {
    port,
    sockets,
    upgrades,
    open,
    openWebSocket: (look) => (url) => {
      const socket = open(new URL(url).pathname);
      // A browser says it by closing.
      socket.on('error', () => undefined);
      look?.(socket);
      return lineOver(socket as unknown as WebSocket);
    },
    async close() {
      const closed = once(server, 'close');
      server.close();
      await sockets.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
