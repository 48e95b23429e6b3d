/** Neither a restart nor a clock that jumps skips or repeats a batch. Everything on real files, stopped and started. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { releaseDue } from '../../../../server/batches/release.ts';
import { nextBatch, oldestListed, runningBatch } from '../../../../server/batches/rules.ts';
import { sweep } from '../../../../server/upkeep.ts';
import { type StandingServer, startStanding } from '../../../helpers/standing-server.ts';
import type { Waiting } from '../../../helpers/waiting-melding.ts';

const START = '2026-11-20T09:00:00Z';
/** max(1, real) and three drawn. */
const LISTED = 4;

let server: StandingServer;
let channel: number;
beforeEach(async () => {
  server = await startStanding(START);
  channel = await server.addChannel('voorbeeld', 720);
});
afterEach(async () => server.remove());

/** The batches of a channel after its first, and how many envelopes each lists. */
function released(channelKey = channel): Record<string, number> {
  const rows = server.query<{ batch: string; listed: number }>(
    `select batch, count(*) as listed from envelopes where channel_key = ${channelKey} group by batch order by batch`,
  );
  return Object.fromEntries(rows.map(({ batch, listed }) => [batch, listed]));
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

/** In which batch a melding is listed; every time it is. */
function listedIn({ envelope }: Waiting): readonly string[] {
  const sql = `select batch from envelopes where envelope = x'${hex(envelope)}'`;
  return server.query<{ batch: string }>(sql).map(({ batch }) => batch);
}

function positionsOf({ meldingId }: Waiting): readonly (number | null)[] {
  const sql = `select position from messages where melding_id = x'${hex(meldingId)}' order by position`;
  return server.query<{ position: number | null }>(sql).map(({ position }) => position);
}

function expectDelivered(melding: Waiting, batch: string): void {
  expect([listedIn(melding), positionsOf(melding)]).toEqual([[batch], [1, 2]]);
}

function expectWaiting(melding: Waiting): void {
  expect([listedIn(melding), positionsOf(melding)]).toEqual([[], [null, null]]);
}

describe('P3: a restart', () => {
  it('within a batch releases nothing, and what waits goes on waiting', async () => {
    const melding = await server.place(channel);
    for (const instant of [START, '2026-11-20T10:59:59Z']) await server.restartAt(instant);
    expect(released()).toEqual({});
    expectWaiting(melding);
  });

  it('across one batch hour releases it once, as the first thing it does', async () => {
    const melding = await server.place(channel);
    await server.restartAt('2026-11-20T13:00:00Z');
    expectDelivered(melding, '2026-11-20T11:00Z');
    for (const instant of ['2026-11-20T13:00:10Z', '2026-11-20T22:59:59Z']) await server.restartAt(instant);
    expect(released()).toEqual({ '2026-11-20T11:00Z': LISTED });
  });

  it('across several batch hours releases once, for the newest, and all that waited', async () => {
    const meldingen = [await server.place(channel), await server.place(channel)];
    await server.restartAt('2026-11-22T08:00:00Z');
    for (const melding of meldingen) expectDelivered(melding, '2026-11-21T23:00Z');
    expect(released()).toEqual({ '2026-11-21T23:00Z': LISTED + 1 });
    await server.goTo('2026-11-22T11:00:00Z');
    expect(released()).toEqual({ '2026-11-21T23:00Z': LISTED + 1, '2026-11-22T11:00Z': LISTED });
  });

  it('at the very second of a batch hour, and again in it, releases once', async () => {
    const melding = await server.place(channel);
    for (const instant of ['2026-11-20T11:00:00Z', '2026-11-20T11:00:00Z', '2026-11-20T11:00:01Z'])
      await server.restartAt(instant);
    expectDelivered(melding, '2026-11-20T11:00Z');
    expect(released()).toEqual({ '2026-11-20T11:00Z': LISTED });
  });
});

describe('NOW, P3: a clock that jumps', () => {
  it('three days forward releases once, and follows the hours from there', async () => {
    const melding = await server.place(channel);
    await server.goTo('2026-11-23T09:00:00Z');
    expectDelivered(melding, '2026-11-22T23:00Z');
    const later = await server.place(channel);
    await server.goTo('2026-11-23T11:00:00Z');
    expectDelivered(later, '2026-11-23T11:00Z');
    expect(released()).toEqual({ '2026-11-22T23:00Z': LISTED, '2026-11-23T11:00Z': LISTED });
  });

  it.each([
    ['an hour', '2026-11-20T10:10:00Z'],
    ['two days', '2026-11-18T11:10:00Z'],
  ])('%s back releases nothing twice and loses nothing; the next hour comes when it comes', async (_, back) => {
    const before = await server.place(channel);
    await server.goTo('2026-11-20T11:10:00Z');
    expectDelivered(before, '2026-11-20T11:00Z');
    for (const move of [server.goTo, server.restartAt]) await move(back);
    const after = await server.place(channel);
    // Every batch hour on the way back to where the clock was.
    for (let hour = runningBatch(new Date(back), 720); hour <= '2026-11-20T11:00Z'; hour = nextBatch(hour, 720))
      await server.goTo(hour);
    expectWaiting(after);
    expect(released()).toEqual({ '2026-11-20T11:00Z': LISTED });
    await server.goTo('2026-11-20T23:00:00Z');
    expectDelivered(after, '2026-11-20T23:00Z');
    expectDelivered(before, '2026-11-20T11:00Z');
  });

  it('three days forward and back again keeps what comes until the newest batch hour has passed', async () => {
    await server.goTo('2026-11-23T09:00:00Z');
    await server.goTo('2026-11-20T09:10:00Z');
    const melding = await server.place(channel);
    for (const instant of ['2026-11-20T11:00:00Z', '2026-11-21T11:00:00Z', '2026-11-22T23:00:30Z'])
      await server.restartAt(instant);
    expectWaiting(melding);
    // Nothing of it is swept meanwhile, its share least of all.
    await sweep(server.deps());
    await server.goTo('2026-11-23T11:00:00Z');
    expectDelivered(melding, '2026-11-23T11:00Z');
    expect(await server.deps().shredStore.findShares([melding.meldingId])).toHaveLength(1);
  });

  it('for weeks on end, with restarts in between, delivers each melding once, in the first batch after it', async () => {
    const jumps = [1, 13, -2, 5, 30, -60, 12, 12, 0, 61, 11, -1, 1, 72, 12];
    let instant = Date.parse(START);
    let newest = '';
    const placed: { melding: Waiting; after: string }[] = [];
    for (const [index, hours] of jumps.entries()) {
      placed.push({ melding: await server.place(channel), after: newest });
      instant += hours * 3_600_000;
      const move = index % 3 === 0 ? server.restartAt : server.goTo;
      await move(new Date(instant).toISOString());
      newest = Object.keys(released()).at(-1) ?? '';
    }
    const batches = Object.keys(released());
    for (const { melding, after } of placed) {
      const first = batches.find((batch) => batch > after);
      if (first === undefined) expectWaiting(melding);
      else expectDelivered(melding, first);
    }
    expect(batches.length).toBeGreaterThan(5);
    expect(placed.some(({ after }) => after !== newest)).toBe(true);
  });
});

describe('P3: the days on which the clocks change', () => {
  const wall = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Amsterdam',
    dateStyle: 'short',
    timeStyle: 'short',
  });
  const HOURS: Record<number, readonly string[]> = {
    360: ['00:00', '06:00', '12:00', '18:00'],
    720: ['00:00', '12:00'],
    1440: ['00:00'],
  };

  it.each([
    ['spring', '2027-03-27T12:30:00Z', ['2027-03-28', '2027-03-29']],
    ['autumn', '2026-10-24T12:30:00Z', ['2026-10-25', '2026-10-26']],
  ])('have every batch hour once in %s, midnight among them', { timeout: 240_000 }, async (_, start, days) => {
    await server.remove();
    server = await startStanding(start);
    const channels = await Promise.all(
      [360, 720, 1440].map(async (minutes) => ({ minutes, key: await server.addChannel(`om-de-${minutes}`, minutes) })),
    );
    const first = Date.parse(start);
    // Every half hour for 60 hours, so that also the hour that comes twice, or never, is looked at.
    for (let step = 0; step <= 120; step += 1) await server.goTo(new Date(first + step * 1_800_000).toISOString());
    for (const { minutes, key } of channels) {
      const came = Object.keys(released(key)).map((batch) => wall.format(new Date(batch)));
      const due = days.flatMap((day) => (HOURS[minutes] ?? []).map((hour) => `${day} ${hour}`));
      expect(came.filter((moment) => days.some((day) => moment.startsWith(day)))).toEqual(due);
    }
  });

  it('are followed by a restart as by a server that stayed', () => {
    for (const minutes of [360, 720, 1440]) {
      for (const start of ['2027-03-26T00:00:00Z', '2026-10-23T00:00:00Z']) {
        const seen = new Set<string>();
        for (let minute = 0; minute < 5 * 1440; minute += 1)
          seen.add(runningBatch(new Date(Date.parse(start) + minute * 60_000), minutes));
        const [oldest = ''] = seen;
        const chain = [oldest];
        while (chain.length < seen.size) chain.push(nextBatch(chain.at(-1) ?? '', minutes));
        expect(chain).toEqual([...seen]);
        for (const batch of seen) expect(HOURS[minutes]).toContain(wall.format(new Date(batch)).slice(11));
      }
    }
  });
});

describe('P3: one release for each hour', () => {
  it('also when several look at once', async () => {
    const melding = await server.place(channel);
    const looks = Array.from({ length: 4 }, () => server.goTo('2026-11-20T11:00:00Z'));
    await Promise.all([...looks, releaseDue(server.deps())]);
    expectDelivered(melding, '2026-11-20T11:00Z');
    expect(released()).toEqual({ '2026-11-20T11:00Z': LISTED });
    expect(server.query('select key from batches')).toHaveLength(2);
  });

  it('also when one that was slow to draw its decoys is overtaken by the next hour', async () => {
    const melding = await server.place(channel);
    const slow = server.goTo('2026-11-20T11:00:00Z');
    const fast = server.goTo('2026-11-20T23:00:00Z');
    await Promise.all([slow, fast]);
    expect(listedIn(melding)).toHaveLength(1);
    const counts = Object.values(released());
    expect(counts).toEqual(counts.map(() => LISTED));
  });
});

describe('LISTING, P3: an envelope', () => {
  it('is listed for ninety days and then gone, from the file as well, whether its melding was destroyed or not', async () => {
    const { store } = server.deps();
    const kept = await server.place(channel);
    const destroyed = await server.place(channel);
    await server.goTo('2026-11-20T11:00:00Z');
    // Everything but the envelope that is listed: what a destruction leaves.
    await store.addSelfCheck({
      channelKey: channel,
      meldingId: destroyed.meldingId,
      startedOn: '2026-11-20',
      listed: true,
    });
    await store.deleteCheckMelding(destroyed.meldingId);
    const listed = async () => {
      const rows = await server.deps().store.listEnvelopes(channel, oldestListed(await currentOf()));
      return [kept, destroyed].map(({ envelope }) => rows.some((row) => Buffer.from(row.envelope).equals(envelope)));
    };
    const currentOf = async () => (await server.deps().store.findCurrentBatch(channel)) ?? '';
    for (const instant of ['2026-11-21T00:00:00Z', '2027-01-10T00:00:00Z', '2027-02-18T10:59:00Z']) {
      await server.restartAt(instant);
      await sweep(server.deps());
      expect([instant, await listed()]).toEqual([instant, [true, true]]);
    }
    await server.restartAt('2027-02-18T11:00:00Z');
    expect(await listed()).toEqual([false, false]);
    await server.restartAt('2027-02-19T11:00:00Z');
    await sweep(server.deps());
    const file = readFileSync(join(server.dataDir, 'zegelpost.sqlite'));
    const ids = [kept, destroyed].map(({ envelope }) => file.includes(Buffer.from(envelope.subarray(5, 53))));
    // The kept one stands in its epoch until it is destroyed, too; the list has neither.
    expect(ids).toEqual([true, false]);
    expect([listedIn(kept), listedIn(destroyed)]).toEqual([[], []]);
  });
});
