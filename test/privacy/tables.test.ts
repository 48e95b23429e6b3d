/** What the server keeps is what schema/README.md lists, in the forms it says; and the scan that says so would notice. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type House, openHouse, staffedChannel } from '../helpers/house.ts';
import { sendReport } from '../helpers/report.ts';
import { findInFolder, textSentinels } from '../helpers/sentinels.ts';
import { listedFields, misshapenIn, readKept, unkeptIn, unlistedIn } from '../helpers/tables.ts';

const SECRET = 'De inkoper kreeg een vakantie van de leverancier.';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  const channel = await staffedChannel(house, ['Anna de Vries', 'Bram Jansen']);
  await sendReport(house, channel, ['Anna de Vries'], { what: SECRET });
  await house.leave();
});
afterAll(() => rmSync(house.dataDir, { recursive: true, force: true }));

/** Somebody does this to the database, and it is undone after a look. */
function noticedAfter(sql: string, database = 'zegelpost.sqlite'): readonly string[] {
  const connection = new Database(join(house.dataDir, database));
  try {
    connection.exec('begin');
    connection.exec(sql);
    const kept = readKept(house.dataDir, (path) => (path.endsWith(database) ? connection : undefined));
    return [...unlistedIn(kept), ...misshapenIn(kept)];
  } finally {
    connection.exec('rollback');
    connection.close();
  }
}

it('keeps no table, column, length or moment that is not listed, and lists none that is not kept', () => {
  const kept = readKept(house.dataDir);
  expect(listedFields().size).toBeGreaterThan(100);
  expect(kept.tables.length).toBeGreaterThan(20);
  expect([...unlistedIn(kept), ...misshapenIn(kept), ...unkeptIn(kept)]).toEqual([]);
});

it('notices a new column, a new table, a view and a counter', () => {
  expect(noticedAfter('alter table messages add column seen_at text')).toContain('messages.seen_at');
  expect(noticedAfter('create table visits (at text)')).toContain('visits.at');
  expect(noticedAfter('create view writers as select day from messages')).toContain('view writers');
  const counter = 'create table counted (key integer primary key autoincrement)';
  expect(noticedAfter(counter)).toContain('sqlite_sequence.name');
  expect(noticedAfter('alter table shred_shares add column by text', 'shred.sqlite')).toContain('shred_shares.by');
});

it('notices a moment in the place of a day, a length of its own, and words in the place of bytes', () => {
  const noticed = (sql: string) => noticedAfter(sql).join();
  expect(noticed("update meldingen set received_on = '2026-11-20T09:12'")).toMatch(/^meldingen.received_on in 1 of 1/);
  expect(noticed("update batches set starts_at = '2026-11-20T09:12Z'")).toMatch(/^batches.starts_at/);
  expect(noticed('update messages set sealed = zeroblob(5000)')).toMatch(/^messages.sealed in 2 of 2/);
  expect(noticed(`update mailboxes set notes_box = '${SECRET}'`)).toMatch(/^mailboxes.notes_box/);
  expect(noticed("update handler_log set event = 'melding.opened'")).toMatch(/^handler_log.event/);
});

it('notices what was said when it stands in a file, deleted or not', () => {
  expect(findInFolder(house.dataDir, textSentinels('report', SECRET))).toEqual([]);
  const connection = new Database(join(house.dataDir, 'zegelpost.sqlite'));
  connection.exec(`create table kept (words text); insert into kept values ('${SECRET}'); drop table kept`);
  const found = findInFolder(house.dataDir, textSentinels('report', SECRET));
  connection.close();
  expect(found.join()).toMatch(/zegelpost.sqlite-wal: report/);
});
