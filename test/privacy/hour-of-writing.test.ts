/**
 * Nothing that a melder sends tells the hour. Held against the route table, so that a route that is added later is
 * held to it as well: what a melder writes names the batch it was made on, or says here why it need not.
 */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { notesHash } from '../../crypto/public/hash.ts';
import { NOTES_BOX_BYTES } from '../../crypto/public/sizes.ts';
import { encodeBase64url, randomBytes } from '../../crypto/public/sodium.ts';
import { apiRoutes } from '../../server/app.ts';
import type { Route } from '../../server/route.ts';
import {
  type Answer,
  addChannel,
  type Melder,
  newKeys,
  newMelder,
  openRoom,
  type Room,
  readMailbox,
  type SignPair,
  sealed,
  solveWork,
  submit,
} from '../unit/server/room.ts';

/** Routes of melders that name no batch, and why that tells nothing. */
const WITHOUT_BATCH: Readonly<Record<string, string>> = {
  'post /api/channels/:slug/challenge': 'keeps nothing',
  'post /api/channels/:slug/mailbox/challenge': 'keeps nothing',
  'post /api/channels/:slug/mailbox/open': 'keeps nothing',
  'post /api/mailbox/read': 'keeps nothing',
  'post /api/mailbox/files':
    'moves with the message that lists it, which names one; before that it does not exist for functionarissen',
  'post /api/mailbox/files/read': 'keeps nothing',
  'put /api/mailbox/notes': 'one box of one size in the place of the one before; no functionaris is ever given it',
};

/** The same words in every world: what is sealed, under which ids. Only the moment differs. */
interface Script {
  /** Two with a melding that was delivered. */
  readonly known: Melder;
  readonly sender: Melder;
  /** One that is sent now, and one that `sender` sends under the same code. */
  readonly fresh: Melder;
  readonly further: Melder;
  /** The code that takes the place of `known`'s, and its word. */
  readonly successor: SignPair;
  readonly word: string;
  readonly message: string;
  readonly notesBox: string;
}

/** How each route that names a batch is called. A new one is added here, or the first test below fails. */
const WRITES: Readonly<Record<string, (room: Room, script: Script, batch: string) => Promise<Answer>>> = {
  async 'post /api/channels/:slug/meldingen'(room, { fresh: { submission } }, batch) {
    const work = await solveWork(room, 'voorbeeld', submission.meldingId);
    return submit(room, { ...submission, batch, work });
  },
  async 'post /api/mailbox/meldingen'(room, { sender, further: { submission } }, batch) {
    const { mailboxes: _, ...rest } = submission;
    const work = await solveWork(room, 'voorbeeld', submission.meldingId);
    const { session } = await readMailbox(room, sender.auth);
    return room.call('POST', '/api/mailbox/meldingen', { body: { ...rest, batch, work }, bearer: session });
  },
  async 'post /api/mailbox/messages'(room, { known, message }, batch) {
    const { session } = await readMailbox(room, known.auth);
    const body = { batch, sealed: message, ending: 'asks', files: [] };
    return room.call('POST', '/api/mailbox/messages', { body, bearer: session });
  },
  // The last one: after it the old code opens nothing.
  async 'post /api/mailbox/replacement'(room, { known, successor, word, notesBox }, batch) {
    const { session, notesBox: before } = await readMailbox(room, known.auth);
    const authPk = encodeBase64url(successor.publicKey);
    const body = { batch, before: hashOf(before), authPk, notesBox, sealed: [word] };
    return room.call('POST', '/api/mailbox/replacement', { body, bearer: session });
  },
};

const hashOf = (notesBox: string) => encodeBase64url(notesHash(new Uint8Array(Buffer.from(notesBox, 'base64url'))));

async function writeNotes(room: Room, { sender, notesBox }: Script): Promise<Answer> {
  const { session, notesBox: before } = await readMailbox(room, sender.auth);
  return room.call('PUT', '/api/mailbox/notes', { body: { before: hashOf(before), notesBox }, bearer: session });
}

const nameOf = ({ method, path }: Route) => `${method} ${path}`;
const rooms: Room[] = [];
afterEach(async () => {
  for (const room of rooms.splice(0)) await room.close();
});

/** A room in which two meldingen were delivered. */
async function world(script?: Script): Promise<{ room: Room; script: Script }> {
  const room = await openRoom();
  rooms.push(room);
  await addChannel(room);
  const [known, sender] = [script?.known ?? (await newMelder(room)), script?.sender ?? (await newMelder(room))];
  for (const { submission } of [known, sender]) {
    const work = await solveWork(room, 'voorbeeld', submission.meldingId);
    await submit(room, { ...submission, work });
  }
  await room.goTo('2026-11-20T11:00:30Z');
  if (script !== undefined) return { room, script };
  const [message, word] = [1, 2].map(() => sealed({ meldingId: known.meldingId })) as [string, string];
  const [fresh, further] = [await newMelder(room), await newMelder(room)];
  const notesBox = encodeBase64url(randomBytes(NOTES_BOX_BYTES));
  return { room, script: { known, sender, fresh, further, successor: newKeys(), message, word, notesBox } };
}

async function currentOf(room: Room): Promise<string> {
  return (await room.deps.store.findCurrentBatch((await room.deps.store.listChannels())[0]?.key ?? 0)) ?? '';
}

type Row = Record<string, unknown>;

/** Drawn at random by the server, in each world anew. */
const RANDOM = ['key', 'channel_key'];

/** Every column of every table, in both files, that says anything of a melding or a mailbox. */
function melderRows(room: Room): Readonly<Record<string, readonly string[]>> {
  const found: Record<string, readonly string[]> = {};
  for (const file of ['zegelpost.sqlite', 'shred.sqlite']) {
    const connection = new Database(join(room.dataDir, file), { readonly: true });
    const tables = connection.prepare("select name from sqlite_schema where type = 'table'").pluck().all() as string[];
    for (const table of tables) {
      const columns = (connection.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name);
      if (!columns.some((name) => name === 'melding_id' || name === 'mailbox_id')) continue;
      const rows = connection.prepare(`select * from ${table}`).all() as Row[];
      found[table] = rows.map((row) => textOf(row, columns)).sort();
    }
    connection.close();
  }
  return found;
}

function textOf(row: Row, columns: readonly string[]): string {
  return columns
    .filter((name) => !RANDOM.includes(name))
    .map((name) => `${name}=${Buffer.isBuffer(row[name]) ? row[name].toString('hex') : row[name]}`)
    .join(' ');
}

/** How many rows each other table has: a list of visits would show there. */
function otherCounts(room: Room): Readonly<Record<string, number>> {
  const connection = new Database(join(room.dataDir, 'zegelpost.sqlite'), { readonly: true });
  const tables = connection.prepare("select name from sqlite_schema where type = 'table'").pluck().all() as string[];
  const counts = tables.map((table) => [table, connection.prepare(`select count(*) from ${table}`).pluck().get()]);
  connection.close();
  return Object.fromEntries(counts);
}

/** Everything there is to write, in one world, at one moment. */
async function writeAll(script: Script | undefined, write: (room: Room) => Promise<void>) {
  const made = await world(script);
  const { room } = made;
  await write(room);
  const batch = await currentOf(room);
  for (const [name, send] of Object.entries(WRITES))
    expect([name, (await send(room, made.script, batch)).status]).toEqual([name, 200]);
  expect((await writeNotes(room, made.script)).status).toBe(200);
  return made;
}

const seen = (room: Room) => ({ rows: melderRows(room), counts: otherCounts(room), logged: [...room.logged] });

describe('P3: what a melder writes', () => {
  it('names the batch it was made on, in every route there is', async () => {
    const { room } = await world();
    const routes = apiRoutes(room.deps).filter(
      ({ caller, method, path }) =>
        caller === 'mailbox' || (caller === 'anyone' && method !== 'get' && path.startsWith('/api/channels/:slug/')),
    );
    const namesBatch = ({ schemas: { body } }: Route) =>
      body !== undefined && (z.toJSONSchema(body).required ?? []).includes('batch');
    const [with_, without] = [routes.filter(namesBatch), routes.filter((route) => !namesBatch(route))];
    expect(with_.map(nameOf).sort()).toEqual(Object.keys(WRITES).sort());
    expect(without.map(nameOf).sort()).toEqual(Object.keys(WITHOUT_BATCH).sort());
  });

  it('is refused when a batch hour has passed since, in every route, and leaves nothing', async () => {
    const { room, script } = await world();
    const stale = await currentOf(room);
    await room.goTo('2026-11-20T23:00:30Z');
    const before = seen(room);
    for (const [name, send] of Object.entries(WRITES)) {
      const { status, text } = await send(room, script, stale);
      expect([name, status, text]).toEqual([name, 409, '{"error":{"code":"batch.passed"}}']);
    }
    expect(seen(room)).toEqual(before);
    const batch = await currentOf(room);
    for (const [name, send] of Object.entries(WRITES))
      expect([name, (await send(room, script, batch)).status]).toEqual([name, 200]);
  });

  it('is stored alike at one minute past midnight and at one minute to noon, and delivered alike', async () => {
    const early = await writeAll(undefined, (room) => room.goTo('2026-11-20T23:01:00Z'));
    const late = await writeAll(early.script, async (room) => {
      await room.goTo('2026-11-20T23:01:00Z');
      room.setClock('2026-11-21T10:59:00Z');
    });
    expect(Object.keys(melderRows(early.room))).toEqual(
      expect.arrayContaining(['meldingen', 'mailboxes', 'melding_mailboxes', 'epochs', 'messages', 'shred_shares']),
    );
    expect(melderRows(early.room).messages).toHaveLength(10);
    expect(seen(late.room)).toEqual(seen(early.room));
    for (const { room } of [early, late]) await room.goTo('2026-11-21T11:00:30Z');
    for (const { room } of [early, late]) room.deps.log.flush();
    expect(seen(late.room)).toEqual(seen(early.room));
    expect(melderRows(early.room).messages?.join()).toContain('position=3');
  });

  it('is stored alike just before midnight and in the seconds after it before the release', async () => {
    const before = await writeAll(undefined, async (room) => room.setClock('2026-11-20T22:59:58Z'));
    const after = await writeAll(before.script, async (room) => room.setClock('2026-11-20T23:00:02Z'));
    expect(seen(after.room)).toEqual(seen(before.room));
  });

  it('is told apart by this very comparison from what is written in another batch', async () => {
    const first = await writeAll(undefined, (room) => room.goTo('2026-11-20T22:00:00Z'));
    const second = await writeAll(first.script, (room) => room.goTo('2026-11-20T23:01:00Z'));
    expect(melderRows(second.room)).not.toEqual(melderRows(first.room));
  });

  it('changes nothing at all in the routes that keep nothing', async () => {
    const { room, script } = await world();
    const before = seen(room);
    await room.call('POST', '/api/channels/voorbeeld/challenge', {
      body: { meldingId: script.fresh.submission.meldingId },
    });
    const { session } = await readMailbox(room, script.known.auth);
    expect((await room.call('POST', '/api/mailbox/read', { bearer: session })).status).toBe(200);
    expect(seen(room)).toEqual(before);
  });
});
