import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sealedChunkBytes } from '../../../../crypto/public/sizes.ts';
import { encodeBase64url, randomBytes } from '../../../../crypto/public/sodium.ts';
import type { NewFile } from '../../../../schema/wire/files.ts';
import { sweep } from '../../../../server/upkeep.ts';
import { newFile } from '../../../helpers/files.ts';
import { ORIGIN } from '../../../helpers/house.ts';
import {
  type Answer,
  addChannel,
  addHandler,
  countAllRows,
  type Handler,
  openRoom,
  type PlacedMelder,
  placeMelding,
  type Room,
  readMailbox,
  sealed,
  writeAtDesk,
} from '../room.ts';

const SMALL = 262_144;
/** Two chunks, the second one small. */
const LARGE = 270_336;
/** Of the disk, for words. */
const RESERVE = 1_073_741_824;

let room: Room;
let handler: Handler;
let melder: PlacedMelder;
let channel: Awaited<ReturnType<typeof addChannel>>;
beforeEach(async () => {
  room = await openRoom();
  channel = await addChannel(room);
  handler = await addHandler(room, channel);
  melder = await placeMelding(room, channel);
  await room.goTo('2026-11-20T11:00:00Z');
});
afterEach(async () => room.close());

const meldingId = () => encodeBase64url(melder.meldingId);
const proof = () => ({ meldingId: meldingId(), thread: 1, epoch: 0, access: encodeBase64url(melder.access) });

async function melderFile(file: NewFile, by: PlacedMelder = melder): Promise<Answer> {
  const { session } = await readMailbox(room, by.auth);
  const body = { meldingId: encodeBase64url(by.meldingId), file };
  return room.call('POST', '/api/mailbox/files', { body, bearer: session });
}

function deskFile(file: NewFile, shown: object = proof()): Promise<Answer> {
  return room.call('POST', '/api/desk/files', { body: { ...shown, file }, bearer: handler.session });
}

async function put(
  ticket: string,
  from: number,
  bytes: Uint8Array<ArrayBuffer>,
  { count = 1, type = 'application/octet-stream' } = {},
) {
  const response = await room.app.request(`${ORIGIN}/api/files/chunks?from=${from}&count=${count}`, {
    method: 'PUT',
    headers: { 'content-type': type, authorization: `Bearer ${ticket}` },
    body: bytes,
  });
  return { status: response.status, code: (await response.json()).error?.code };
}

async function get(ticket: string, query: string) {
  const headers = { authorization: `Bearer ${ticket}` };
  const response = await room.app.request(`${ORIGIN}/api/files/chunks?${query}`, { headers });
  return { status: response.status, type: response.headers.get('content-type'), bytes: await response.arrayBuffer() };
}

const chunk = (paddedBytes = SMALL, place = 0) => randomBytes(sealedChunkBytes(paddedBytes, place));

async function announce(files: readonly string[], side: 'melder' | 'desk'): Promise<Answer> {
  const message = sealed({ meldingId: melder.meldingId });
  if (side === 'melder') {
    const { session, batch } = await readMailbox(room, melder.auth);
    const body = { batch, sealed: message, ending: 'none', files };
    return room.call('POST', '/api/mailbox/messages', { body, bearer: session });
  }
  const body = { epoch: 0, access: proof().access, sealed: message, ending: { kind: 'none' }, files };
  return room.call('POST', '/api/desk/messages', { body, bearer: handler.session });
}

/** Sent whole, and announced when told. */
async function sendFile(side: 'melder' | 'desk', isAnnounced = true): Promise<NewFile> {
  const file = newFile();
  const { ticket } = (await (side === 'melder' ? melderFile(file) : deskFile(file))).json;
  await put(ticket, 0, chunk());
  if (isAnnounced) expect((await announce([file.fileId], side)).status).toBe(200);
  return file;
}

async function readAs(side: 'melder' | 'desk', fileId: string): Promise<Answer> {
  if (side === 'desk')
    return room.call('POST', '/api/desk/files/read', { body: { ...proof(), fileId }, bearer: handler.session });
  const { session } = await readMailbox(room, melder.auth);
  return room.call('POST', '/api/mailbox/files/read', { body: { meldingId: meldingId(), fileId }, bearer: session });
}

/** Something else that happens as soon as the store has done this once. */
function atOnce(method: 'transaction' | 'findFile', happen: () => Promise<unknown>): void {
  const { store } = room.deps;
  const original = store[method] as (input: unknown) => Promise<unknown>;
  const first = async (input: unknown) => {
    Object.assign(store, { [method]: original });
    const result = await original(input);
    await happen();
    return result;
  };
  Object.assign(store, { [method]: first });
}

const rows = (table: string) => countAllRows(room)[table];

describe('an upload', () => {
  it('needs a ticket, for this direction, of less than ten minutes', async () => {
    const { ticket } = (await melderFile(newFile())).json;
    for (const bad of ['', 'x'.repeat(59), `${ticket.slice(0, -1)}${ticket.endsWith('A') ? 'B' : 'A'}`]) {
      expect((await put(bad, 0, chunk())).code).toBe('file.refused');
    }
    const { json } = await readAs('melder', (await sendFile('melder')).fileId);
    expect((await put(json.ticket, 0, chunk())).code).toBe('file.refused');
    expect((await get(ticket, 'from=0&count=1')).status).toBe(403);
    room.setClock('2026-11-20T11:10:00Z');
    expect((await put(ticket, 0, chunk())).code).toBe('file.refused');
    expect(rows('file_chunks')).toBe(1);
  });

  it('takes no chunk over what was told, and none of another length', async () => {
    const { ticket } = (await melderFile(newFile(LARGE))).json;
    const small = sealedChunkBytes(LARGE, 1);
    const refused = [
      put(ticket, 2, chunk()),
      put(ticket, 99_999, chunk()),
      put(ticket, 0, randomBytes(SMALL + 16)),
      put(ticket, 1, randomBytes(small + 1)),
      put(ticket, 1, randomBytes(small - 1)),
      put(ticket, 0, new Uint8Array()),
      put(ticket, 0, chunk(), { type: 'application/json' }),
      put(ticket, 0, randomBytes(2 * (SMALL + 17)), { count: 2 }),
      put(ticket, 0, randomBytes(SMALL + 18)),
      put(ticket, 0, chunk(), { count: 0 }),
      put(ticket, 0, chunk(), { count: 9 }),
    ];
    expect(new Set((await Promise.all(refused)).map(({ code }) => code))).toEqual(new Set(['request.invalid']));
    expect((await put(ticket, 0, randomBytes(8 * (SMALL + 17) + 1))).code).toBe('request.too_large');
    expect(rows('file_chunks')).toBe(0);
  });

  it('takes the same chunk twice, and other bytes in its place never', async () => {
    const file = newFile(LARGE);
    const { ticket } = (await melderFile(file)).json;
    const first = chunk(LARGE);
    expect((await put(ticket, 0, first)).status).toBe(200);
    expect((await put(ticket, 0, first)).status).toBe(200);
    expect((await put(ticket, 0, chunk(LARGE))).code).toBe('file.conflict');
    expect((await announce([file.fileId], 'melder')).json.error.code).toBe('file.incomplete');
    await put(ticket, 1, chunk(LARGE, 1));
    expect((await announce([file.fileId], 'melder')).status).toBe(200);
    const { json } = await readAs('melder', file.fileId);
    const got = await get(json.ticket, 'from=0&count=1');
    expect([got.type, Buffer.compare(new Uint8Array(got.bytes), first)]).toEqual(['application/octet-stream', 0]);
    expect((await get(json.ticket, 'from=1&count=2')).status).toBe(400);
  });

  it('takes several chunks at once, all of them or none', async () => {
    const { ticket } = (await melderFile(newFile(LARGE))).json;
    const [first, second] = [chunk(LARGE), chunk(LARGE, 1)];
    const both = new Uint8Array(Buffer.concat([first, second]));
    await put(ticket, 1, second);
    const altered = new Uint8Array(Buffer.concat([first, chunk(LARGE, 1)]));
    expect((await put(ticket, 0, altered, { count: 2 })).code).toBe('file.conflict');
    expect(rows('file_chunks')).toBe(1);
    expect((await put(ticket, 0, both, { count: 2 })).status).toBe(200);
    expect(rows('file_chunks')).toBe(2);
  });

  it('may be begun again with the same words only, and not once it was announced', async () => {
    const file = newFile();
    await melderFile(file);
    expect((await melderFile(file)).status).toBe(200);
    for (const other of [{ ...newFile(), fileId: file.fileId, header: file.header, paddedBytes: LARGE }])
      expect((await melderFile(other)).json.error.code).toBe('file.conflict');
    expect((await melderFile({ ...file, header: newFile().header })).json.error.code).toBe('request.invalid');
    const sent = await sendFile('melder');
    expect((await melderFile(sent)).json.error.code).toBe('file.conflict');
    expect((await melderFile(newFile(300_000))).json.error.code).toBe('request.invalid');
  });

  it('of a stranger, or into another melding, is one refusal', async () => {
    const { session } = await readMailbox(room, melder.auth);
    const body = { meldingId: encodeBase64url(randomBytes(16)), file: newFile() };
    const elsewhere = await room.call('POST', '/api/mailbox/files', { body, bearer: session });
    expect(elsewhere.json.error.code).toBe('mailbox.refused');
    const wrong = { ...proof(), access: encodeBase64url(randomBytes(32)) };
    expect((await deskFile(newFile(), wrong)).json.error.code).toBe('desk.refused');
    expect((await deskFile(newFile(), { ...proof(), meldingId: body.meldingId })).json.error.code).toBe('desk.refused');
    expect(rows('files')).toBe(0);
  });

  it('over the quota is refused before anything is sent, and the other side does not notice', async () => {
    Object.assign(room.deps.store, { freeBytes: async () => 2 ** 45 });
    await room.deps.store.noteFreeBytes();
    const most = 2_214_592_512;
    for (let count = 0; count < 4; count += 1) expect((await melderFile(newFile(most))).status).toBe(200);
    expect((await melderFile(newFile())).json.error.code).toBe('file.too_much');
    expect((await deskFile(newFile(most))).status).toBe(200);
  });

  it('when the disk is full says so', async () => {
    const full = async () => {
      throw Object.assign(new Error('full'), { code: 'SQLITE_FULL' });
    };
    await expect(room.deps.store.transaction(full)).rejects.toMatchObject({ code: 'server.full' });
  });

  it('that is given up is taken away at once; what was announced stays', async () => {
    const { ticket } = (await melderFile(newFile())).json;
    await put(ticket, 0, chunk());
    expect((await room.call('DELETE', '/api/files', { bearer: ticket })).status).toBe(200);
    expect([rows('files'), rows('file_chunks')]).toEqual([0, 0]);
    expect((await put(ticket, 0, chunk())).code).toBe('file.refused');
    const kept = newFile();
    const announced = (await melderFile(kept)).json.ticket;
    await put(announced, 0, chunk());
    await announce([kept.fileId], 'melder');
    expect((await room.call('DELETE', '/api/files', { bearer: announced })).json.error.code).toBe('file.conflict');
    expect(rows('file_chunks')).toBe(1);
  });

  it('that is given up while a chunk comes, leaves nothing', async () => {
    const { ticket } = (await melderFile(newFile())).json;
    await put(ticket, 0, chunk());
    const late: string[] = [];
    atOnce('transaction', async () => late.push((await put(ticket, 0, chunk())).code));
    expect((await room.call('DELETE', '/api/files', { bearer: ticket })).status).toBe(200);
    expect([rows('files'), rows('file_chunks'), late]).toEqual([0, 0, ['file.refused']]);
  });

  it('P4: that is given up while it is announced, stays whole', async () => {
    const file = newFile();
    const { ticket } = (await melderFile(file)).json;
    await put(ticket, 0, chunk());
    atOnce('findFile', () => announce([file.fileId], 'melder'));
    expect((await room.call('DELETE', '/api/files', { bearer: ticket })).json.error.code).toBe('file.conflict');
    expect(rows('file_chunks')).toBe(1);
    expect((await readAs('melder', file.fileId)).status).toBe(200);
  });

  it('that nobody announces is swept, not while somebody goes on with it', async () => {
    const file = newFile();
    const { ticket } = (await melderFile(file)).json;
    await put(ticket, 0, chunk());
    const kept = await sendFile('melder');
    room.setClock('2026-11-21T00:30:00Z');
    await sweep(room.deps);
    expect(rows('files')).toBe(2);
    await room.goTo('2026-11-21T11:00:30Z');
    await melderFile(file);
    room.setClock('2026-11-22T00:30:00Z');
    await sweep(room.deps);
    expect(rows('files')).toBe(2);
    room.setClock('2026-11-23T00:30:00Z');
    await sweep(room.deps);
    expect([rows('files'), rows('file_chunks')]).toEqual([1, 1]);
    expect((await readAs('melder', kept.fileId)).status).toBe(200);
  });
});

describe('P3: a melder’s file', () => {
  it('does not exist for functionarissen before its batch hour, announced or not', async () => {
    const unknown = newFile();
    const waiting = [await sendFile('melder', false), await sendFile('melder')];
    const nothing = await readAs('desk', unknown.fileId);
    for (const { fileId } of waiting) {
      const answer = await readAs('desk', fileId);
      expect([answer.status, answer.text, ...answer.headers]).toEqual([
        nothing.status,
        nothing.text,
        ...nothing.headers,
      ]);
      expect((await announce([fileId], 'desk')).text).toBe((await announce([unknown.fileId], 'desk')).text);
      // Not even its id is in anybody's way.
      const taking = newFile(SMALL, new Uint8Array(Buffer.from(fileId, 'base64url')));
      expect((await deskFile(taking)).status).toBe(200);
    }
    await room.goTo('2026-11-20T23:00:00Z');
    expect((await readAs('desk', (waiting[1] as NewFile).fileId)).status).toBe(200);
    expect((await readAs('desk', (waiting[0] as NewFile).fileId)).json.error.code).toBe('desk.refused');
  });

  it('takes no room from anybody else’s: the last that fits, fits whatever others sent since the batch hour', async () => {
    let used = 0;
    // A disk on which what comes in is missing.
    Object.assign(room.deps.store, { freeBytes: async () => RESERVE + 8 * SMALL - used });
    await room.deps.store.noteFreeBytes();
    const statuses = async (send: (file: NewFile) => Promise<Answer>) => {
      const answers = [];
      for (let count = 0; count < 5; count += 1) answers.push((await send(newFile())).status);
      return answers;
    };
    await sendFile('melder');
    await sendFile('melder', false);
    await melderFile(newFile());
    used = 2 * SMALL + 70_000;
    expect(await statuses(deskFile)).toEqual([200, 200, 200, 200, 507]);
    // A functionaris can report something as well, and ask as a melder.
    const own = await placeMelding(room, channel);
    expect(await statuses((file) => melderFile(file, own))).toEqual([200, 200, 200, 200, 507]);
    await room.goTo('2026-11-20T23:00:00Z');
    expect(await room.deps.store.freeBytesAtBatch()).toBe(RESERVE + 8 * SMALL - used);
  });

  it('of which a chunk comes when the disk is full is refused, and goes on when it is not', async () => {
    const { ticket } = (await melderFile(newFile())).json;
    let free = RESERVE - 1;
    Object.assign(room.deps.store, { freeBytes: async () => free });
    const sent = chunk();
    expect((await put(ticket, 0, sent)).code).toBe('server.full');
    expect(rows('file_chunks')).toBe(0);
    free = RESERVE;
    expect((await put(ticket, 0, sent)).status).toBe(200);
  });
});

describe('a functionaris’s file', () => {
  it('is there for the melder from the batch hour on, and not before', async () => {
    const { fileId } = await sendFile('desk');
    expect((await readAs('desk', fileId)).status).toBe(200);
    expect((await readAs('melder', fileId)).json.error.code).toBe('mailbox.refused');
    await room.goTo('2026-11-20T23:00:00Z');
    expect((await readAs('melder', fileId)).status).toBe(200);
  });
});

describe('P5: a destroyed melding', () => {
  it('takes its files with it: no row, no chunk, no byte in the database', async () => {
    const file = newFile();
    const { ticket } = (await melderFile(file)).json;
    const bytes = chunk();
    await put(ticket, 0, bytes);
    await announce([file.fileId], 'melder');
    const desk = await sendFile('desk');
    const inFiles = () =>
      ['zegelpost.sqlite', 'zegelpost.sqlite-wal']
        .map((name) => join(room.dataDir, name))
        .filter((path) => existsSync(path))
        .some((path) => readFileSync(path).includes(Buffer.from(bytes.subarray(1_000, 1_100))));
    expect(inFiles()).toBe(true);
    const { session, batch } = await readMailbox(room, melder.auth);
    const body = { batch, sealed: sealed({ meldingId: melder.meldingId }), ending: 'asks', files: [] };
    await room.call('POST', '/api/mailbox/messages', { body, bearer: session });
    await writeAtDesk(room, handler, melder, sealed({ meldingId: melder.meldingId }), { ending: { kind: 'asks' } });
    await room.goTo('2026-11-20T23:00:00Z');
    expect([rows('files'), rows('file_chunks')]).toEqual([0, 0]);
    expect(inFiles()).toBe(false);
    expect((await readAs('desk', desk.fileId)).json.error.code).toBe('desk.refused');
    expect((await put(ticket, 0, bytes)).code).toBe('file.refused');
  });
});
