import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodeBase64url, randomBytes } from '../../../../crypto/public/sodium.ts';
import { type SelfCheckState, selfCheckState } from '../../../../schema/wire/self-check.ts';
import { parseBatch } from '../../../../server/batches/rules.ts';
import { deriveKey } from '../../../../server/secret.ts';
import { makeOperatorToken } from '../../../../server/self-check/rules.ts';
import { sweep } from '../../../../server/upkeep.ts';
import { placeMelding } from '../../../helpers/waiting-melding.ts';
import {
  type Answer,
  addChannel,
  addHandler,
  b64,
  type Handler,
  type Melder,
  newMelder,
  openMailbox,
  openRoom,
  type Room,
  readAtDesk,
  report,
  submit,
} from '../room.ts';

const REFUSED = '{"error":{"code":"session.refused"}}';
const HOURS = ['2026-11-20T11:00:00Z', '2026-11-20T23:00:00Z'];
const others: Room[] = [];
let draw = 0;
let room: Room;
let handler: Handler;
beforeEach(async () => {
  draw = 0;
  room = await openRoom({ fraction: () => draw });
  handler = await addHandler(room, await addChannel(room));
});
afterEach(async () => {
  for (const one of [room, ...others.splice(0)]) await one.close();
});

/** A fraction that draws so many extra envelopes. */
const drawing = (extra: number) => 1 - (8 / 9) ** (extra + 0.5);

function tokenFor(meldingId: Uint8Array, secret = room.deps.secret, slug = 'voorbeeld'): string {
  return makeOperatorToken(deriveKey(secret, 'self-check'), slug, meldingId);
}

function ask(
  method: string,
  meldingId: Uint8Array,
  { token = tokenFor(meldingId), slug = 'voorbeeld' } = {},
): Promise<Answer> {
  const path = `/api/channels/${slug}/self-checks/${encodeBase64url(meldingId)}`;
  return room.call(method, path, { bearer: token });
}

/** Announced, then sent by the public route like any other. */
async function check(): Promise<Melder> {
  const melder = await newMelder(room);
  expect((await ask('POST', melder.meldingId)).json).toEqual({ done: true });
  expect((await submit(room, melder.submission)).json).toEqual({ received: true });
  return melder;
}

async function state({ meldingId }: Melder): Promise<SelfCheckState> {
  const { json } = await ask('GET', meldingId);
  return selfCheckState.parse(json);
}

function countRows(): Record<string, number> {
  const connection = new Database(join(room.dataDir, 'zegelpost.sqlite'), { readonly: true });
  const tables = ['meldingen', 'epochs', 'messages', 'mailboxes', 'melding_mailboxes'];
  const counts = tables.map((table) => [table, connection.prepare(`select key from ${table}`).all().length]);
  connection.close();
  return Object.fromEntries(counts);
}

/** Meldingen straight into the tables: what counts here is how many there are, and proof of work takes a second each. */
async function anotherRoom() {
  const other = await openRoom({ fraction: () => draw });
  others.push(other);
  const { store } = other.deps;
  const { key: channelKey } = await addChannel(other);
  const day = '2026-11-20';
  return {
    room: other,
    channelKey,
    place({ isCheck = false } = {}): Uint8Array {
      return placeMelding({ dataDir: other.dataDir, channelKey, day, isCheck }).meldingId;
    },
    async count(hour: string): Promise<number> {
      const rows = await store.listEnvelopes(channelKey, '');
      return rows.filter(({ batch }) => parseBatch(batch).getTime() === Date.parse(hour)).length;
    },
  };
}

describe('SELF-CHECK, P3: a self-check in a decoy’s place', () => {
  it('leaves the number listed as it is, for every draw and every number of real ones', {
    timeout: 240_000,
  }, async () => {
    for (const real of [0, 1, 2]) {
      for (const extra of [0, 2]) {
        for (const checks of [0, 2]) {
          const other = await anotherRoom();
          for (let made = 0; made < real; made += 1) other.place();
          for (let made = 0; made < checks; made += 1) other.place({ isCheck: true });
          draw = drawing(extra);
          for (const hour of HOURS) await other.room.goTo(hour);
          const counts = await Promise.all(HOURS.map((hour) => other.count(hour)));
          expect([real, extra, checks, counts]).toEqual([real, extra, checks, [Math.max(1, real) + extra, 1 + extra]]);
        }
      }
    }
  });

  it('has to wait, or not, by the draw alone: how it went tells nothing about what is real', async () => {
    for (const extra of [0, 1]) {
      const went: boolean[] = [];
      for (const real of [0, 1, 2]) {
        const other = await anotherRoom();
        for (let made = 0; made < real; made += 1) other.place();
        const meldingId = other.place({ isCheck: true });
        draw = drawing(extra);
        await other.room.goTo('2026-11-20T11:00:00Z');
        const row = await other.room.deps.store.findSelfCheck(other.channelKey, meldingId);
        went.push(row?.listed === true);
      }
      expect([extra, went]).toEqual([extra, went.map(() => extra > 0)]);
    }
  });

  it('waits whole: nothing of it moves before its envelope is listed', async () => {
    const melder = await check();
    await room.goTo('2026-11-20T11:00:00Z');
    expect((await state(melder)).melding).toBe(null);
    expect((await readAtDesk(room, handler, melder)).json).toEqual({ meldingen: [null] });
    draw = drawing(2);
    await room.goTo('2026-11-20T23:00:00Z');
    const { envelopes, melding } = await state(melder);
    expect(envelopes).toContain(melder.submission.envelope);
    expect(melding).toEqual({
      shredShare: melder.submission.shredShare,
      messages: [melder.submission.roster, melder.submission.report],
    });
    await room.goTo('2026-11-21T11:00:00Z');
    const batches = (await room.call('GET', '/api/desk/envelopes', { bearer: handler.session })).json.batches;
    const where = batches.filter((one: { envelopes: string[] }) => one.envelopes.includes(melder.submission.envelope));
    expect(where.map((one: { batch: string }) => one.batch)).toEqual(['2026-11-20T23:00Z']);
  });
});

describe('the routes of a self-check', () => {
  it('are for whoever can read the data folder; everybody else gets one answer', async () => {
    await addChannel(room, 'ander');
    const { meldingId } = await check();
    const other = randomBytes(16);
    const stolen = [
      { token: b64(32) },
      { token: handler.session },
      { token: 'x' },
      { token: tokenFor(other) },
      { token: tokenFor(meldingId, randomBytes(32)) },
      { token: tokenFor(meldingId, room.deps.secret, 'ander') },
      { slug: 'ander' },
      { slug: 'nergens', token: tokenFor(meldingId, room.deps.secret, 'nergens') },
    ];
    for (const method of ['POST', 'GET', 'DELETE']) {
      for (const given of stolen) {
        const { status, text } = await ask(method, meldingId, given);
        expect([method, given, status, text]).toEqual([method, given, 401, REFUSED]);
      }
      const bare = await room.call(method, `/api/channels/voorbeeld/self-checks/${encodeBase64url(meldingId)}`);
      expect([bare.status, bare.text]).toEqual([401, REFUSED]);
      const short = await ask(method, meldingId.subarray(0, 15), { token: tokenFor(meldingId.subarray(0, 15)) });
      expect([short.status, short.text]).toEqual([401, REFUSED]);
    }
    expect(await room.deps.store.hasMelding(meldingId)).toBe(true);
    room.deps.log.flush();
    expect(room.logged).toEqual([]);
  });

  it('touch no melding of anybody: it cannot be announced, read or destroyed', async () => {
    const melder = await report(room);
    for (const method of ['POST', 'GET', 'DELETE']) {
      const { status, text } = await ask(method, melder.meldingId);
      expect([method, status, text]).toEqual([method, 401, REFUSED]);
    }
    await room.deps.store.deleteCheckMelding(melder.meldingId);
    await room.goTo('2026-11-20T11:00:00Z');
    expect((await readAtDesk(room, handler, melder)).json.meldingen[0].messages).toHaveLength(2);
  });

  it('destroy the share first, then every row; a second time does nothing, and the envelope stays listed', async () => {
    const melder = await check();
    draw = drawing(1);
    await room.goTo('2026-11-20T11:00:00Z');
    const { destroyShare } = room.deps.shredStore;
    const order: string[] = [];
    room.deps.shredStore.destroyShare = async (meldingId, day) => {
      order.push((await room.deps.store.hasMelding(meldingId)) ? 'share, the rows still there' : 'rows first');
      return destroyShare(meldingId, day);
    };
    for (let times = 0; times < 2; times += 1)
      expect((await ask('DELETE', melder.meldingId)).json).toEqual({ done: true });
    expect(order).toEqual(['share, the rows still there', 'rows first']);
    const { envelopes, melding } = await state(melder);
    expect([envelopes.includes(melder.submission.envelope), melding]).toEqual([true, null]);
    expect(await room.deps.shredStore.findShares([melder.meldingId])).toEqual([]);
    expect((await openMailbox(room, melder.auth)).json.error.code).toBe('mailbox.refused');
    expect(countRows()).toEqual({ meldingen: 0, epochs: 0, messages: 0, mailboxes: 0, melding_mailboxes: 0 });
  });

  it('leave nothing behind after a week, also when the terminal was cut off; a real melding beside it stays', async () => {
    const melder = await report(room);
    const { meldingId } = await check();
    await room.goTo('2026-11-27T09:00:00Z');
    await sweep(room.deps);
    expect(await room.deps.store.hasMelding(meldingId)).toBe(true);
    await room.goTo('2026-11-28T09:00:00Z');
    await sweep(room.deps);
    expect(await room.deps.store.hasMelding(meldingId)).toBe(false);
    expect(await room.deps.shredStore.findShares([meldingId])).toEqual([]);
    expect((await ask('GET', meldingId)).text).toBe(REFUSED);
    expect((await readAtDesk(room, handler, melder)).json.meldingen[0].messages).toHaveLength(2);
  });

  it('take a submission that comes after the destruction for what it is', async () => {
    const melder = await newMelder(room);
    await ask('POST', melder.meldingId);
    await ask('DELETE', melder.meldingId);
    await submit(room, melder.submission);
    await room.goTo('2026-11-20T11:00:00Z');
    expect((await state(melder)).melding).toBe(null);
    expect((await readAtDesk(room, handler, melder)).json).toEqual({ meldingen: [null] });
  });
});
