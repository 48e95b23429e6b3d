/** A large file on its way to the server over a WebSocket, and by requests where that does not do (step FILE-UPLOAD). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket as NodeWebSocket } from 'ws';
import { mailboxFiles, sendFiles } from '../../client/melder/file-flow.ts';
import { createApi } from '../../client/shared/api.ts';
import { openFile } from '../../client/shared/files/download-file.ts';
import { startUpload, TransferCancelled, type TransferState } from '../../client/shared/files/upload-file.ts';
import { lineInWorker } from '../../client/shared/line/line-in-worker.ts';
import { areEqual } from '../../crypto/public/sodium.ts';
import { CHUNK_PREFIX_BYTES } from '../../schema/wire/file-socket.ts';
import { PIECE_BYTES } from '../../schema/wire/pieces.ts';
import { comeBack } from '../helpers/desk.ts';
import { described, fileOf, meddledApi, noWaiting, upload } from '../helpers/files.ts';
import { type House, ORIGIN, openHouse, type Staffed, staffedChannel } from '../helpers/house.ts';
import { type Line, type LineOptions, openLine } from '../helpers/line.ts';
import { lineWorkers } from '../helpers/line-worker.ts';
import { type SentReport, sendReport } from '../helpers/report.ts';

const CHUNK = 262_144;

let house: House;
let opened: Staffed;
let sent: SentReport;
beforeEach(async () => {
  house = await openHouse();
  opened = await staffedChannel(house, ['Anna de Vries']);
  sent = await sendReport(house, opened, ['Anna de Vries']);
});
afterEach(async () => house.close());

/** Others may use the machine. */
const PATIENT = { timeout: 30_000 };

describe('an upload over a socket', () => {
  let line: Line | undefined;
  afterEach(async () => line?.close());

  /** Requests go to the house as ever, sockets by way of a port; both are listened to. */
  async function connected(
    options: LineOptions & { look?: (socket: NodeWebSocket) => void; isInWorker?: boolean } = {},
  ) {
    line = await openLine(house, options);
    const asked: string[] = [];
    const sockets: NodeWebSocket[] = [];
    const openWebSocket = line.openWebSocket((socket) => {
      sockets.push(socket);
      options.look?.(socket);
    });
    const fetch = async (input: string, init: RequestInit) => {
      asked.push(`${init.method} ${new URL(input).pathname}`);
      return house.app.request(input, init);
    };
    const givingUp = new Set<() => void>();
    function patience(_: number, giveUp: () => void) {
      givingUp.add(giveUp);
      return () => givingUp.delete(giveUp);
    }
    /** The patience of whoever waits runs out. */
    function loseAll(): void {
      for (const giveUp of givingUp) giveUp();
    }
    const api = createApi({
      origin: ORIGIN,
      fetch: fetch as typeof globalThis.fetch,
      openLine: options.isInWorker === true ? lineInWorker(lineWorkers(openWebSocket).openWorker, '') : openWebSocket,
      patience,
    });
    const { session } = await comeBack(house, opened, sent);
    const door = mailboxFiles(api, session, sent.meldingId);
    const puts = () => asked.filter((one) => one === 'PUT /api/files/chunks').length;
    return { api, session, door, opened: sockets, puts, loseAll };
  }

  /** Each message that goes up on it, and a way to break it when that many have been answered. */
  function cutAfter(socket: NodeWebSocket, answers: number): void {
    let left = answers;
    socket.on('message', () => {
      left -= 1;
      if (left === 0) socket.terminate();
    });
  }

  it('brings it whole with not one request for a chunk, and what one request carries has no socket', async () => {
    const { api, session, door, opened, puts } = await connected();
    const file = fileOf(3_000_000);
    const ref = await upload(api, door, file);
    expect([opened.length, puts()]).toEqual([1, 0]);
    await upload(api, door, fileOf(2 * 1_024 * 1_024 - 8));
    expect([opened.length, puts()]).toEqual([1, 1]);
    await sendFiles(house.api, session, sent.meldingId, { files: [ref] });
    expect(areEqual(await openFile(house.api, door, ref), file)).toBe(true);
    await expect.poll(() => opened[0]?.readyState, PATIENT).toBe(NodeWebSocket.CLOSED);
  });

  const WHERE = ['on the page', 'in a worker'] as const;
  it.each(WHERE)(
    'goes on where it was when it is cut at every tenth of it, and sends no chunk in two ways: %s',
    async (where) => {
      const seen = new Map<number, Buffer>();
      let chunks = 0;
      const { api, session, door, opened, puts } = await connected({
        isInWorker: where === 'in a worker',
        look(socket) {
          cutAfter(socket, 8);
          const send = socket.send.bind(socket);
          const pieces: Uint8Array[] = [];
          socket.send = ((piece: Uint8Array) => {
            // Of its own: the memory is used again when it has arrived.
            pieces.push(piece.slice());
            send(piece);
            if (piece.length === PIECE_BYTES) return;
            chunks += 1;
            const bytes = Buffer.concat(pieces.splice(0));
            const place = bytes.readUInt32BE(CHUNK_PREFIX_BYTES - 4);
            const sealed = bytes.subarray(CHUNK_PREFIX_BYTES);
            expect(Buffer.compare(seen.get(place) ?? sealed, sealed)).toBe(0);
            seen.set(place, sealed);
          }) as typeof socket.send;
        },
      });
      const file = fileOf(80 * CHUNK - 8);
      const ref = await upload(api, door, file, { wait: noWaiting });
      await sendFiles(house.api, session, sent.meldingId, { files: [ref] });
      expect(areEqual(await openFile(house.api, door, ref), file)).toBe(true);
      expect([seen.size, puts(), opened.length >= 10, chunks > 80]).toEqual([80, 0, true, true]);
    },
  );

  it('goes by requests where a proxy lets none through, and the next one does not try again', async () => {
    const { api, session, door, opened, puts } = await connected({ isWithoutSockets: true });
    const states: string[] = [];
    const file = fileOf(3_000_000);
    const refs = [
      await upload(api, door, file, { onChange: ({ kind }) => states.push(kind) }),
      await upload(api, door, file),
    ];
    expect([opened.length, puts(), new Set(states)]).toEqual([1, 4, new Set(['going', 'done'])]);
    await sendFiles(house.api, session, sent.meldingId, { files: refs });
    for (const ref of refs) expect(areEqual(await openFile(house.api, door, ref), file)).toBe(true);
  });

  it('goes chunk by chunk where a proxy takes no request of more than 1 MiB, and tries that once', async () => {
    const lengths: number[] = [];
    const api = meddledApi(house, async ({ init }, answer) => {
      const length = init.body instanceof Uint8Array ? init.body.length : 0;
      if (length > 0) lengths.push(length);
      return length > 1_048_576 ? new Response('<h1>Too large</h1>', { status: 413 }) : answer();
    });
    const { session } = await comeBack(house, opened, sent);
    const door = mailboxFiles(api, session, sent.meldingId);
    const states: string[] = [];
    const onChange = ({ kind }: TransferState) => states.push(kind);
    for (const file of [fileOf(1_500_000), fileOf(60 * CHUNK)]) {
      lengths.length = 0;
      const ref = await upload(api, door, file, { onChange, wait: noWaiting });
      // No more than what was on its way already.
      expect(lengths.filter((length) => length > 1_048_576).length).toBeLessThanOrEqual(3);
      expect(lengths.filter((length) => length < 300_000).length).toBe(ref.chunks);
      await sendFiles(house.api, session, sent.meldingId, { files: [ref] });
      expect(areEqual(await openFile(house.api, door, ref), file)).toBe(true);
    }
    expect(new Set(states)).toEqual(new Set(['going', 'done']));
  });

  it('goes by requests, chunk by chunk as they were, when sockets open and bring nothing', async () => {
    const { api, session, door, opened, puts } = await connected({
      look(socket) {
        socket.send = (() => socket.terminate()) as typeof socket.send;
      },
    });
    const file = fileOf(30 * CHUNK);
    const ref = await upload(api, door, file, { wait: noWaiting });
    expect([opened.length, puts() > 4]).toEqual([1, true]);
    await sendFiles(house.api, session, sent.meldingId, { files: [ref] });
    expect(areEqual(await openFile(house.api, door, ref), file)).toBe(true);
  });

  it('goes by requests when what answers is not the server, or nobody answers at all', async () => {
    for (const listen of ['nonsense', 'silence'] as const) {
      const network: { loseAll?: () => void } = {};
      const { api, door, opened, puts, loseAll } = await connected({
        look(socket) {
          socket.send = (() => {
            if (listen === 'nonsense') socket.emit('message', Buffer.from('<h1>Welcome</h1>'), false);
            else queueMicrotask(() => network.loseAll?.());
          }) as typeof socket.send;
        },
      });
      network.loseAll = loseAll;
      await upload(api, door, fileOf(3_000_000), { wait: noWaiting });
      expect([listen, opened.length, puts() > 0]).toEqual([listen, 1, true]);
      await line?.close();
      line = undefined;
    }
  });

  it('goes on past the ten minutes of a ticket', async () => {
    let answers = 0;
    const { api, session, door, opened, puts } = await connected({
      look(socket) {
        socket.on('message', () => {
          answers += 1;
          void house.goTo(new Date(Date.parse('2026-11-20T09:00:00Z') + answers * 60_000));
        });
      },
    });
    const ref = await upload(api, door, fileOf(40 * CHUNK), { wait: noWaiting });
    await sendFiles(house.api, session, sent.meldingId, { files: [ref] });
    expect([opened.length > 2, puts()]).toEqual([true, 0]);
  });

  it('stops when the disk is full and goes on when it is told to; waits while paused; leaves nothing when cancelled', async () => {
    const { api, door, puts } = await connected();
    const { store } = house.deps;
    const held = async () => (await store.sumFiles(Buffer.from(sent.meldingId, 'base64url'), 'melder')).count;
    const freeBytes = store.freeBytes.bind(store);
    let looks = 0;
    Object.assign(store, {
      async freeBytes() {
        looks += 1;
        if (looks === 10) return 0;
        return freeBytes();
      },
    });
    const states: TransferState[] = [];
    let left = Number.POSITIVE_INFINITY;
    function onChange(state: TransferState): void {
      states.push(state);
      left -= 1;
      if (left === 0) going.pause();
    }
    const going = startUpload(api, door, new Blob([fileOf(60 * CHUNK)]), { ...described, onChange, wait: noWaiting });
    const ended = going.done.catch((error: unknown) => error);
    await expect.poll(() => states.at(-1), PATIENT).toMatchObject({ kind: 'stopped', failure: 'server.full' });
    left = 10;
    going.resume();
    await expect.poll(() => states.at(-1)?.kind, PATIENT).toBe('paused');
    expect(await held()).toBe(1);
    going.cancel();
    expect(await ended).toBeInstanceOf(TransferCancelled);
    await expect.poll(held, PATIENT).toBe(0);
    expect(puts()).toBe(0);
  });
});
