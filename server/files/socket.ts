import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { ErrorCode } from '../../schema/wire/errors.ts';
import { FILE_SOCKET_PATH, MAX_PREFIXED_CHUNK_BYTES, readPrefixedChunk } from '../../schema/wire/file-socket.ts';
import { PIECE_BYTES } from '../../schema/wire/pieces.ts';
import { encode } from '../base64url.ts';
import type { Deps } from '../deps.ts';
import { errorCode, refuse } from '../errors.ts';
import { acceptChunks } from './chunks.ts';
import { type FileDeps, fileDeps } from './routes.ts';

export interface FileSockets {
  /** Ends all of them, when what was begun has been stored. */
  close(): Promise<void>;
}

export interface SocketLimits {
  /** Of all together: nobody's address is looked at. Who finds none free sends by requests. */
  readonly atMost: number;
  /** Without a chunk that was taken in. A line that is slower than 4 KiB a second sends by requests. */
  readonly idleMs: number;
}

const LIMITS: SocketLimits = { atMost: 64, idleMs: 60_000 };

/** Of one piece, while the rest of it comes: each takes memory of its own, and no network brings one in parts of 16 bytes. */
const MOST_PARTS = 4_096;

/** Chunks of one socket in memory, 1 MiB. Behind them the line waits. */
const AT_ONCE = 4;

/**
 * GET /api/files/socket, upgraded to a WebSocket. A page of our own origin, with a ticket to upload before each chunk.
 *
 * The server sees: what PUT /api/files/chunks shows it, chunk by chunk on one connection for each file. It never sees a
 * cookie, a session or a ticket in an address, and writes down neither that a socket came nor that it went.
 */
export function serveFileSockets(server: Server, given: Deps, limits: SocketLimits = LIMITS): FileSockets {
  const deps = fileDeps(given);
  const storing = new Set<Promise<unknown>>();
  let isClosing = false;
  const sockets = new WebSocketServer({
    noServer: true,
    path: FILE_SOCKET_PATH,
    maxPayload: PIECE_BYTES,
    maxBufferedChunks: MOST_PARTS,
    // Ciphertext does not shrink, and lengths would tell what does.
    perMessageDeflate: false,
    // Browsers hold no page to its own origin here, and always say whose it is.
    verifyClient: ({ origin }: { origin: string }) =>
      origin === deps.config.origin && !isClosing && sockets.clients.size < limits.atMost,
  });

  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    sockets.handleUpgrade(request, stream, head, (socket) =>
      serveOne(deps, socket, { stream: stream as Socket, storing, limits }),
    );
  });
  return {
    async close() {
      isClosing = true;
      for (const socket of sockets.clients) socket.terminate();
      await Promise.all(storing);
    },
  };
}

interface Around {
  readonly stream: Socket;
  readonly storing: Set<Promise<unknown>>;
  readonly limits: SocketLimits;
}

function serveOne(deps: FileDeps, socket: WebSocket, { stream, storing, limits }: Around): void {
  const idle = setTimeout(() => socket.terminate(), limits.idleMs);
  const join = joinPieces();
  let inHand = 0;
  let isOver = false;
  let before: Promise<void> = Promise.resolve();

  /** A commit costs a flush of the disk: chunks that come in at this moment share one. */
  async function acceptWithOthers(chunk: Buffer | undefined): Promise<void> {
    let seen = -1;
    while (seen !== stream.bytesRead && inHand < AT_ONCE) {
      seen = stream.bytesRead;
      await new Promise(setImmediate);
    }
    await accept(deps, chunk);
  }
  async function answer(accepting: Promise<void>, earlier: Promise<void>): Promise<void> {
    const outcome = await outcomeOf(deps, accepting);
    await earlier;
    if (isOver) return;
    await say(socket, outcome);
    if ('error' in outcome) return end();
    idle.refresh();
    inHand -= 1;
    // Many small ones come at once: what is behind them waits until they are answered.
    if (inHand < AT_ONCE) socket.resume();
  }
  function end(): void {
    isOver = true;
    // It was told why. Who does not hang up is hung up on.
    socket.close(1008);
    idle.refresh();
    socket.resume();
  }

  socket.on('message', (piece: Buffer, isBinary: boolean) => {
    if (isOver) return;
    const chunk = isBinary ? join(piece) : undefined;
    if (isBinary && chunk === undefined) return;
    inHand += 1;
    if (inHand >= AT_ONCE) socket.pause();
    before = answer(acceptWithOthers(chunk), before);
    const stored = before;
    storing.add(stored);
    void stored.finally(() => storing.delete(stored));
  });
  // Too long, or no WebSocket at all: the library hangs up.
  socket.on('error', () => socket.terminate());
  socket.on('close', () => {
    isOver = true;
    clearTimeout(idle);
  });
}

/** @returns takes one piece, and gives the chunk when it was its last */
function joinPieces(): (piece: Buffer) => Buffer | undefined {
  const pieces: Buffer[] = [];
  return (piece) => {
    pieces.push(piece);
    // Of more than any chunk has, nothing more is waited for.
    const isTooMuch = pieces.length * PIECE_BYTES > MAX_PREFIXED_CHUNK_BYTES;
    const hasMore = piece.length === PIECE_BYTES && !isTooMuch;
    return hasMore ? undefined : Buffer.concat(pieces.splice(0));
  };
}

type Outcome = { readonly done: true } | { readonly error: { readonly code: ErrorCode } };

async function outcomeOf(deps: FileDeps, accepting: Promise<void>): Promise<Outcome> {
  return accepting.then(
    () => ({ done: true }),
    (error: unknown) => ({ error: { code: codeOf(deps, error) } }),
  );
}

/** Until the line has taken it: answers that nobody reads must not pile up here. */
function say(socket: WebSocket, outcome: Outcome): Promise<void> {
  return new Promise((resolve) => socket.send(JSON.stringify(outcome), () => resolve()));
}

/** @param prefixed  undefined for words */
async function accept(deps: FileDeps, prefixed: Uint8Array | undefined): Promise<void> {
  const chunk = (prefixed === undefined ? undefined : readPrefixedChunk(prefixed)) ?? refuse('request.invalid');
  const { ticket, place, sealed } = chunk;
  await acceptChunks(deps, { ticket: encode(ticket), from: place, count: 1, sealed });
}

function codeOf(deps: FileDeps, error: unknown) {
  const code = errorCode(error);
  if (code === 'server.failed') deps.log.hold('request.failed', { code, method: 'get', route: FILE_SOCKET_PATH });
  return code;
}
