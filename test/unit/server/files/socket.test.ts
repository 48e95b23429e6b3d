import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import { sealedChunkBytes } from '../../../../crypto/public/sizes.ts';
import { decodeBase64url, encodeBase64url, randomBytes } from '../../../../crypto/public/sodium.ts';
import {
  CHUNK_PREFIX_BYTES,
  FILE_SOCKET_PATH,
  MAX_PREFIXED_CHUNK_BYTES,
  writeChunkPrefix,
} from '../../../../schema/wire/file-socket.ts';
import type { NewFile } from '../../../../schema/wire/files.ts';
import { PIECE_BYTES, splitIntoPieces } from '../../../../schema/wire/pieces.ts';
import type { SocketLimits } from '../../../../server/files/socket.ts';
import { newFile } from '../../../helpers/files.ts';
import { type Line, openLine } from '../../../helpers/line.ts';
import {
  addChannel,
  addHandler,
  countAllRows,
  openRoom,
  type PlacedMelder,
  placeMelding,
  type Room,
  readMailbox,
} from '../room.ts';

/** Two chunks, the second one small. */
const LARGE = 270_336;
/** What Node.js reads from a line in one go. */
const ONE_READ_BYTES = 65_536;
const RESERVE = 1_073_741_824;
const LIMITS: SocketLimits = { atMost: 2, idleMs: 60_000 };

let room: Room;
let melder: PlacedMelder;
let line: Line;
beforeEach(async () => {
  room = await openRoom();
  const channel = await addChannel(room);
  await addHandler(room, channel);
  melder = await placeMelding(room, channel);
  await room.goTo('2026-11-20T11:00:00Z');
  line = await openLine(room, { limits: LIMITS });
});
afterEach(async () => {
  await line.close();
  await room.close();
});

async function buyTicket(file: NewFile = newFile(LARGE)): Promise<string> {
  const { session } = await readMailbox(room, melder.auth);
  const body = { meldingId: encodeBase64url(melder.meldingId), file };
  return (await room.call('POST', '/api/mailbox/files', { body, bearer: session })).json.ticket;
}

const chunk = (place = 0) => randomBytes(sealedChunkBytes(LARGE, place));

function prefixed(ticket: string, place: number, sealed: Uint8Array): Uint8Array {
  const message = new Uint8Array(CHUNK_PREFIX_BYTES + sealed.length);
  writeChunkPrefix(message, { ticket: decodeBase64url(ticket), place });
  message.set(sealed, CHUNK_PREFIX_BYTES);
  return message;
}

async function open(): Promise<WebSocket> {
  const socket = line.open(FILE_SOCKET_PATH);
  await once(socket, 'open');
  return socket;
}

function send(socket: WebSocket, said: Uint8Array | string): void {
  for (const piece of typeof said === 'string' ? [said] : splitIntoPieces(said)) socket.send(piece);
}

async function ask(socket: WebSocket, said: Uint8Array | string): Promise<string> {
  const answered = once(socket, 'message');
  send(socket, said);
  const { done, error } = JSON.parse(String((await answered)[0]));
  return done === true ? 'done' : error.code;
}

/** What is said to one chunk on a socket of its own, and the number it ends with. */
async function refused(said: Uint8Array | string): Promise<readonly [string, number]> {
  const socket = await open();
  const ended = once(socket, 'close');
  return [await ask(socket, said), (await ended)[0]];
}

/** The status with which an upgrade is not made. */
function statusOf(path: string, options: Parameters<Line['open']>[1]): Promise<number | undefined> {
  return new Promise((resolve) => {
    const socket = line.open(path, options);
    socket.on('unexpected-response', (request, response) => {
      request.destroy();
      resolve(response.statusCode);
    });
    socket.on('error', () => undefined);
    socket.on('open', () => resolve(101));
  });
}

const rows = (table: string) => countAllRows(room)[table];
const REFUSED = 1008;

function signal(): { readonly promise: Promise<void>; resolve(): void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve: () => resolve() };
}

describe('chunks over a socket', () => {
  it('are taken in as by requests: in any order, twice, and there for whoever asks', async () => {
    const file = newFile(LARGE);
    const ticket = await buyTicket(file);
    const [first, second] = [chunk(0), chunk(1)];
    const socket = await open();
    expect(await ask(socket, prefixed(ticket, 1, second))).toBe('done');
    expect(await ask(socket, prefixed(ticket, 0, first))).toBe('done');
    expect(await ask(socket, prefixed(ticket, 0, first))).toBe('done');
    expect(rows('file_chunks')).toBe(2);
    const headers = { 'content-type': 'application/octet-stream', authorization: `Bearer ${ticket}` };
    const init = { method: 'PUT', headers, body: new Uint8Array(Buffer.concat([first, second])) };
    const again = await room.app.request('http://localhost:3000/api/files/chunks?from=0&count=2', init);
    expect([again.status, rows('file_chunks')]).toEqual([200, 2]);
  });

  it('are answered in their order however many are sent at once', async () => {
    const ticket = await buyTicket();
    const socket = await open();
    const answers: string[] = [];
    socket.on('message', (text) => answers.push(String(text)));
    const ended = once(socket, 'close');
    for (const place of [0, 1, 2]) send(socket, prefixed(ticket, place, chunk(Math.min(1, place))));
    socket.send('Nobody listens any more.');
    await ended;
    expect(answers).toEqual(['{"done":true}', '{"done":true}', '{"error":{"code":"request.invalid"}}']);
    expect(rows('file_chunks')).toBe(2);
  });

  it('are refused with the codes of a request, and a refusal is the last thing said', async () => {
    const ticket = await buyTicket();
    const forged = `${ticket.slice(0, -2)}${ticket.endsWith('AA') ? 'BA' : 'AA'}`;
    const invalid = ['request.invalid', REFUSED];
    expect(await refused(prefixed(forged, 0, chunk()))).toEqual(['file.refused', REFUSED]);
    expect(await refused(prefixed(ticket, 2, chunk()))).toEqual(invalid);
    expect(await refused(prefixed(ticket, 4_294_967_295, chunk()))).toEqual(invalid);
    expect(await refused(prefixed(ticket, 0, chunk(1)))).toEqual(invalid);
    expect(await refused(prefixed(ticket, 1, randomBytes(sealedChunkBytes(LARGE, 1) + 1)))).toEqual(invalid);
    const socket = await open();
    expect(await ask(socket, prefixed(ticket, 0, chunk()))).toBe('done');
    const ended = once(socket, 'close');
    expect(await ask(socket, prefixed(ticket, 0, chunk()))).toBe('file.conflict');
    await ended;
    room.setClock('2026-11-20T11:10:00Z');
    expect(await refused(prefixed(ticket, 1, chunk(1)))).toEqual(['file.refused', REFUSED]);
    expect(rows('file_chunks')).toBe(1);
  });

  it('are refused when the disk is full, and taken in when it is not', async () => {
    const ticket = await buyTicket();
    const sent = chunk();
    let free = RESERVE - 1;
    Object.assign(room.deps.store, { freeBytes: async () => free });
    expect(await refused(prefixed(ticket, 0, sent))).toEqual(['server.full', REFUSED]);
    free = RESERVE;
    expect(await ask(await open(), prefixed(ticket, 0, sent))).toBe('done');
  });

  it('that are no chunks end it: words, rubbish, nothing at all, and more than any chunk is', async () => {
    const tooLong = randomBytes(MAX_PREFIXED_CHUNK_BYTES + 1);
    for (const said of ['{"ticket":"x"}', randomBytes(CHUNK_PREFIX_BYTES + 17), new Uint8Array(), tooLong]) {
      expect(await refused(said)).toEqual(['request.invalid', REFUSED]);
    }
    expect(rows('file_chunks')).toBe(0);
  });

  it('in a piece that is too long end it unread, and in pieces without end as soon as they are more than a chunk', async () => {
    const socket = await open();
    const ended = once(socket, 'close');
    socket.on('message', () => expect.unreachable('nothing is said of what was not read'));
    socket.send(randomBytes(PIECE_BYTES + 1));
    expect((await ended)[0]).toBe(1009);
    const endless = await open();
    const answered = once(endless, 'message');
    const piece = randomBytes(PIECE_BYTES);
    for (let sent = 0; sent <= MAX_PREFIXED_CHUNK_BYTES; sent += PIECE_BYTES) endless.send(piece);
    expect(String((await answered)[0])).toBe('{"error":{"code":"request.invalid"}}');
    expect(rows('file_chunks')).toBe(0);
  });

  it('are answered when they are whole: a full piece is followed by another one, be it empty', async () => {
    const socket = await open();
    const answers: string[] = [];
    socket.on('message', (text) => answers.push(String(text)));
    const ponged = once(socket, 'pong');
    socket.send(randomBytes(PIECE_BYTES));
    socket.ping();
    await ponged;
    expect(answers).toEqual([]);
    const ended = once(socket, 'close');
    socket.send(new Uint8Array());
    await ended;
    expect(answers).toEqual(['{"error":{"code":"file.refused"}}']);
  });

  it('that a fault of the server keeps out are held back in its log, without an hour and without what was sent', async () => {
    const ticket = await buyTicket();
    Object.assign(room.deps.store, { freeBytes: async () => Promise.reject(new Error(ticket)) });
    expect(await refused(prefixed(ticket, 0, chunk()))).toEqual(['server.failed', REFUSED]);
    expect(room.logged).toEqual([]);
    room.deps.log.flush();
    const line = { event: 'request.failed', code: 'server.failed', method: 'get', route: FILE_SOCKET_PATH };
    expect(room.logged.map((one) => JSON.parse(one))).toEqual([line]);
  });
});

describe('a socket', () => {
  it('opens for a page of our own origin only, at one address, and without a line in the log', async () => {
    const { origin } = room.deps.config;
    for (const other of [`${origin}.example`, 'https://localhost:3000', 'null', '']) {
      expect(await statusOf(FILE_SOCKET_PATH, { origin: other })).toBe(401);
    }
    for (const path of ['/api/files/socket/', '/api/files/chunks', '/']) expect(await statusOf(path, {})).toBe(400);
    expect(await statusOf(FILE_SOCKET_PATH, {})).toBe(101);
    room.deps.log.flush();
    expect(room.logged).toEqual([]);
  });

  it('of another kind is not left hanging', async () => {
    const stream = connect(line.port, '127.0.0.1');
    stream.write('GET / HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n');
    const ended = once(stream, 'close');
    const [answer] = await once(stream, 'data');
    expect(String(answer)).toMatch(/^HTTP\/1\.1 400 /);
    stream.end();
    await ended;
  });

  it('opens while there are not too many, and again when one has gone', async () => {
    const [first] = [await open(), await open()];
    expect(await statusOf(FILE_SOCKET_PATH, {})).toBe(401);
    const ended = once(first, 'close');
    first.close();
    await ended;
    await expect.poll(() => statusOf(FILE_SOCKET_PATH, {})).toBe(101);
  });

  it('on which nothing is taken in is ended', async () => {
    const short = await openLine(room, { limits: { atMost: 1, idleMs: 20 } });
    const socket = short.open(FILE_SOCKET_PATH);
    await once(socket, 'open');
    expect((await once(socket, 'close'))[0]).toBe(1006);
    await short.close();
  });

  it('that sends many small chunks at once, over and over, is read no further than it is answered', async () => {
    const message = prefixed(await buyTicket(), 1, chunk(1));
    const { store } = room.deps;
    const freeBytes = store.freeBytes.bind(store);
    const goOn: (() => void)[] = [];
    let begun = 0;
    Object.assign(store, {
      async freeBytes() {
        begun += 1;
        await new Promise<void>((resolve) => goOn.push(resolve));
        return freeBytes();
      },
    });
    const socket = await open();
    for (let count = 0; count < 400; count += 1) socket.send(message);
    await expect.poll(() => begun).toBeGreaterThan(4);
    let answered = 0;
    let mostInHand = 0;
    socket.on('message', () => {
      answered += 1;
    });
    const turns = async (count: number) => {
      for (let turn = 0; turn < count; turn += 1) await new Promise(setImmediate);
    };
    for (let round = 1; round <= 30; round += 1) {
      // Not always in their order: as many as it takes for one more answer.
      while (answered < round) {
        goOn.shift()?.();
        await turns(1);
      }
      for (let seen = -1; seen !== begun; await turns(20)) seen = begun;
      mostInHand = Math.max(mostInHand, begun - answered);
    }
    Object.assign(store, { freeBytes });
    socket.terminate();
    for (const one of goOn) one();
    // A full hand, and what was read in one go with the last of it.
    expect(mostInHand).toBeLessThan(4 + (2 * ONE_READ_BYTES) / message.length);
  });

  it('whose answers nobody reads is read no further: they wait on the line, and not in memory', async () => {
    const message = prefixed(await buyTicket(), 1, chunk(1));
    const { store } = room.deps;
    const freeBytes = store.freeBytes.bind(store);
    let begun = 0;
    Object.assign(store, {
      freeBytes() {
        begun += 1;
        return freeBytes();
      },
    });
    const socket = await open();
    // Takes nothing more, as when the memory of the other end is full.
    const stream = line.upgrades[0]?.socket as Socket;
    stream.cork();
    let answered = 0;
    socket.on('message', () => {
      answered += 1;
    });
    for (let count = 0; count < 200; count += 1) socket.send(message);
    await expect.poll(() => begun).toBeGreaterThan(2);
    for (let seen = -1; seen !== begun; ) {
      seen = begun;
      for (let turn = 0; turn < 200; turn += 1) await new Promise(setImmediate);
    }
    expect(answered).toBe(0);
    expect(begun).toBeLessThan(4 + (2 * ONE_READ_BYTES) / message.length);
    stream.uncork();
    await expect.poll(() => answered, { timeout: 20_000 }).toBe(200);
    socket.terminate();
    Object.assign(store, { freeBytes });
  });

  it('that brings one piece byte by byte is ended long before it is whole', async () => {
    const stream = connect(line.port, '127.0.0.1').setNoDelay();
    let isEnded = false;
    stream.on('close', () => {
      isEnded = true;
    });
    // Some Nodes say before that the other end is gone.
    stream.on('error', () => undefined);
    const upgrade = ['Host: localhost', 'Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13'];
    const own = [`Origin: ${room.deps.config.origin}`, `Sec-WebSocket-Key: ${Buffer.alloc(16).toString('base64')}`];
    stream.write(`GET ${FILE_SOCKET_PATH} HTTP/1.1\r\n${[...upgrade, ...own].join('\r\n')}\r\n\r\n`);
    expect(String((await once(stream, 'data'))[0])).toMatch(/^HTTP\/1\.1 101 /);
    // Binary, masked, as long as a piece may be.
    const header = Buffer.alloc(14);
    header.set([0x82, 0xff]);
    header.writeBigUInt64BE(BigInt(PIECE_BYTES), 2);
    stream.write(header);
    let sent = 0;
    for (; !isEnded && sent < 20_000; sent += 1) {
      stream.write(new Uint8Array(1));
      await new Promise(setImmediate);
    }
    expect([isEnded, sent < 20_000]).toEqual([true, true]);
    stream.destroy();
  });

  it('compresses nothing, though asked to', async () => {
    const socket = line.open(FILE_SOCKET_PATH, { perMessageDeflate: true });
    const [response] = await once(socket, 'upgrade');
    expect(response.headers['sec-websocket-extensions']).toBeUndefined();
  });

  it('of a server that stops ends when what was begun is stored, and no other one opens', async () => {
    const ticket = await buyTicket();
    const socket = await open();
    const { store } = room.deps;
    const freeBytes = store.freeBytes.bind(store);
    const begun = signal();
    const goOn = signal();
    Object.assign(store, {
      async freeBytes() {
        begun.resolve();
        await goOn.promise;
        return freeBytes();
      },
    });
    send(socket, prefixed(ticket, 0, chunk()));
    await begun.promise;
    let isClosed = false;
    const closing = line.sockets.close().then(() => {
      isClosed = true;
    });
    await once(socket, 'close');
    expect([isClosed, rows('file_chunks')]).toEqual([false, 0]);
    expect(await statusOf(FILE_SOCKET_PATH, {})).toBe(401);
    goOn.resolve();
    await closing;
    expect(rows('file_chunks')).toBe(1);
  });
});
