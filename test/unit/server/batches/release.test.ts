import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodeBase64url, randomBytes } from '../../../../crypto/public/sodium.ts';
import { createApp } from '../../../../server/app.ts';
import {
  addChannel,
  addHandler,
  type Handler,
  type OpenChannel,
  openRoom,
  type Room,
  readAtDesk,
  readMailbox,
  report,
  sealed,
  writeAtDesk,
} from '../room.ts';

let room: Room;
let channel: OpenChannel;
let handler: Handler;
beforeEach(async () => {
  // Draws two extra envelopes each time.
  room = await openRoom({ fraction: () => 0.25 });
  channel = await addChannel(room);
  handler = await addHandler(room, channel);
});
afterEach(async () => room.close());

async function list(after?: string) {
  const query = after === undefined ? '' : `?after=${encodeURIComponent(after)}`;
  return (await room.call('GET', `/api/desk/envelopes${query}`, { bearer: handler.session })).json as {
    batch: string;
    batches: { batch: string; envelopes: string[] }[];
  };
}

describe('RELEASE: a batch hour', () => {
  it('lists what is real among decoys, sorted by the random ids', async () => {
    const melder = await report(room);
    await room.goTo('2026-11-20T11:00:00Z');
    const { batch, batches } = await list();
    expect(batch).toBe('2026-11-20T11:00Z');
    expect(batches.map((one) => one.batch)).toEqual([batch]);
    const envelopes = batches[0]?.envelopes ?? [];
    expect(envelopes).toContain(melder.submission.envelope);
    expect(envelopes).toHaveLength(3);
    const ids = envelopes.map((envelope) => Buffer.from(envelope, 'base64url').subarray(5, 21).toString('hex'));
    expect(ids).toEqual([...ids].sort());
  });

  it('lists as many envelopes when nothing came in', async () => {
    await room.goTo('2026-11-20T11:00:00Z');
    expect((await list()).batches[0]?.envelopes).toHaveLength(3);
  });

  it('hides a melding until it comes: no listing, no reading', async () => {
    const melder = await report(room);
    expect((await list()).batches).toEqual([]);
    expect((await readAtDesk(room, handler, melder)).json).toEqual({ meldingen: [null] });
    await room.goTo('2026-11-20T11:00:00Z');
    expect((await readAtDesk(room, handler, melder)).json.meldingen[0].messages).toHaveLength(2);
  });

  it('gives positions in the order of the message ids, after those that are given', async () => {
    const melder = await report(room);
    await room.goTo('2026-11-20T11:00:00Z');
    const ids = Array.from({ length: 5 }, () => randomBytes(16));
    for (const messageId of ids) {
      const { session, batch } = await readMailbox(room, melder.auth);
      const message = sealed({ meldingId: melder.meldingId, messageId });
      await room.call('POST', '/api/mailbox/messages', {
        body: { batch, sealed: message, ending: 'none', files: [] },
        bearer: session,
      });
    }
    const written = await writeAtDesk(room, handler, melder, sealed({ meldingId: melder.meldingId }));
    expect(written.json).toEqual({ position: 3 });
    await room.goTo('2026-11-20T23:00:00Z');
    const { messages } = (await readAtDesk(room, handler, melder)).json.meldingen[0];
    const shown = messages.map(({ position, sealed: text }: { position: number; sealed: string }) => [
      position,
      Buffer.from(text, 'base64url').subarray(26, 42).toString('hex'),
    ]);
    const sorted = ids.map((messageId) => Buffer.from(messageId).toString('hex')).sort();
    expect(shown.map(([position]: [number]) => position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(shown[0][1]).toBe('0'.repeat(32));
    expect(shown.slice(3).map(([, id]: [number, string]) => id)).toEqual(sorted);
  });

  it('is not repeated by a restart, nor by a clock that goes back', async () => {
    await report(room);
    await room.goTo('2026-11-20T11:00:00Z');
    const before = await list();
    await room.goTo('2026-11-20T11:00:30Z');
    createApp(room.deps);
    await room.goTo('2026-11-20T08:00:00Z');
    await room.goTo('2026-11-20T11:00:31Z');
    expect(await list()).toEqual(before);
  });

  it('comes once after a pause of days, for the newest', async () => {
    await report(room);
    await room.goTo('2026-11-25T09:00:00Z');
    const { batch, batches } = await list();
    expect([batch, batches.length]).toEqual(['2026-11-24T23:00Z', 1]);
  });

  it('comes once when two look at the same time', async () => {
    await report(room);
    await Promise.all([room.goTo('2026-11-20T11:00:00Z'), room.goTo('2026-11-20T11:00:00Z')]);
    expect((await list()).batches[0]?.envelopes).toHaveLength(3);
  });

  it('does nothing to another channel with other hours', async () => {
    await room.deps.store.addChannel({
      slug: 'dagelijks',
      genesisFp: randomBytes(20),
      batchMinutes: 1_440,
      slotCount: 8,
      ruleSet: 'nl-wbk-2023',
    });
    const daily = await room.deps.store.findChannel('dagelijks');
    await room.deps.store.addBatch({ channelKey: daily?.key ?? 0, startsAt: '2026-11-19T23:00Z' });
    await room.goTo('2026-11-20T11:00:00Z');
    expect(await room.deps.store.findCurrentBatch(daily?.key ?? 0)).toBe('2026-11-19T23:00Z');
    expect(await room.deps.store.findCurrentBatch(channel.key)).toBe('2026-11-20T11:00Z');
  });

  it('lists nothing older than ninety days, and nothing before the batch that was asked', async () => {
    await report(room);
    await room.goTo('2026-11-20T11:00:00Z');
    expect((await list('2026-11-20T11:00Z')).batches).toEqual([]);
    await room.goTo('2027-02-18T10:00:00Z');
    expect((await list()).batches.map((one) => one.batch)).toEqual(['2026-11-20T11:00Z', '2027-02-17T23:00Z']);
    await room.goTo('2027-02-18T23:30:00Z');
    expect((await list()).batches.map((one) => one.batch)).toEqual(['2027-02-17T23:00Z', '2027-02-18T23:00Z']);
  });
});

describe('P3: what a functionaris gets before the batch hour', () => {
  /** Everything the API answers to a functionaris who can read a melding and to one who cannot. */
  async function transcript(
    at: Room,
    reader: Handler,
    access: { meldingId: Uint8Array<ArrayBuffer>; access: Uint8Array<ArrayBuffer> },
  ) {
    const answers = [
      await at.call('GET', '/api/desk/envelopes', { bearer: reader.session }),
      await at.call('GET', '/api/directory', { bearer: reader.session }),
      await at.call('GET', '/api/channels/voorbeeld/directory'),
      await readAtDesk(at, reader, access),
      await at.call('GET', '/api/account/state', { bearer: reader.session }),
    ];
    return answers.map(({ status, text }) => [status, text]);
  }

  it('is the same whether or not melders wrote and reported', async () => {
    const melder = await report(room);
    await room.goTo('2026-11-20T11:00:00Z');
    const before = await transcript(room, handler, melder);
    const messageId = randomBytes(16);
    const { session, batch } = await readMailbox(room, melder.auth);
    const message = sealed({ meldingId: melder.meldingId, messageId });
    await room.call('POST', '/api/mailbox/messages', {
      body: { batch, sealed: message, ending: 'none', files: [] },
      bearer: session,
    });
    await report(room);
    expect(await transcript(room, handler, melder)).toEqual(before);
    // Not even its id is in anybody's way.
    const answer = await writeAtDesk(room, handler, melder, sealed({ meldingId: melder.meldingId, messageId }));
    expect([answer.status, answer.text]).toEqual([200, '{"position":3}']);
  });

  it('and after it: an excluded functionaris cannot tell one melding from none', async () => {
    const shape = async (reports: number) => {
      const other = await openRoom({ fraction: () => 0.25 });
      const excluded = await addHandler(other, await addChannel(other));
      for (let made = 0; made < reports; made += 1) await report(other);
      await other.goTo('2026-11-20T11:00:00Z');
      const nothing = { meldingId: randomBytes(16), access: randomBytes(32) };
      const answers = await transcript(other, excluded, nothing);
      await other.close();
      return answers.map(([status, text]) => [status, String(text).length]);
    };
    expect(await shape(1)).toEqual(await shape(0));
    // With more than one waiting the total may grow: that is what the drawn extra is for.
    expect(await shape(3)).not.toEqual(await shape(0));
  });
});

describe('the tables after a release', () => {
  it('hold nothing that tells when within a batch something came, or what came first', async () => {
    const order: string[] = [];
    for (let sent = 0; sent < 12; sent += 1) order.push(encodeBase64url((await report(room)).meldingId));
    await room.goTo('2026-11-20T11:00:00Z');
    const connection = new Database(join(room.dataDir, 'zegelpost.sqlite'), { readonly: true });
    const tables = connection
      .prepare("select name from sqlite_schema where type = 'table' and name not like '\\_\\_%' escape '\\'")
      .all() as { name: string }[];
    for (const { name } of tables) {
      const columns = connection.pragma(`table_info(${name})`) as { name: string; pk: number; type: string }[];
      expect(columns.filter(({ pk }) => pk > 0).map((column) => `${column.name} ${column.type.toLowerCase()}`)).toEqual(
        ['key integer'],
      );
      const keys = connection.prepare(`select key, rowid as row from ${name}`).all() as { key: number; row: number }[];
      for (const { key, row } of keys) expect([key, key > 1_000_000]).toEqual([row, true]);
    }
    const inRowOrder = (sql: string) =>
      (connection.prepare(sql).all() as { id: Buffer }[]).map(({ id }) => order.indexOf(id.toString('base64url')));
    for (const table of ['meldingen', 'epochs', 'messages', 'melding_mailboxes']) {
      const ranks = inRowOrder(`select melding_id as id from ${table} order by rowid`);
      const rising = ranks.slice(1).filter((rank, index) => rank > (ranks[index] ?? 0)).length / (ranks.length - 1);
      expect(rising).toBeGreaterThan(0.1);
      expect(rising).toBeLessThan(0.9);
    }
    const columnNames = tables.flatMap(({ name }) =>
      (connection.pragma(`table_info(${name})`) as { name: string }[]).map((column) => column.name),
    );
    expect(columnNames.filter((name) => /time|_at$|address|agent|ip$/.test(name))).toEqual(['starts_at']);
    connection.close();
  });
});
