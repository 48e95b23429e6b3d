/** `kill -9` in the middle of a destruction: after the share and before the rows, and after some of the copies. */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findInFolder, keySentinels } from '../helpers/sentinels.ts';
import { runBuilt, type ServerProcess, startServer } from '../helpers/server-process.ts';
import {
  addChannel,
  bytesOf,
  countAllRows,
  openRoom,
  type PlacedMelder,
  placeMelding,
  type Room,
} from '../unit/server/room.ts';

let room: Room;
let melder: PlacedMelder;
let copies: readonly [string, string];
let server: ServerProcess | undefined;
beforeEach(async () => {
  room = await openRoom({ now: new Date().toISOString() });
  melder = await placeMelding(room, await addChannel(room));
  await room.deps.store.condemn(melder.meldingId);
  copies = [join(room.dataDir, 'one'), join(room.dataDir, 'two')];
  for (const folder of copies) {
    mkdirSync(folder);
    await room.deps.shredStore.copyTo(join(folder, 'shred.sqlite'));
  }
});
afterEach(async () => {
  await server?.stop();
  server = undefined;
  await room.close();
});

/** Where a function of the stores is called, the process dies instead of doing it. */
function dieAt(where: 'first copy' | 'second copy' | 'store.transaction'): Promise<string | null> {
  const { dataDir } = room;
  return runBuilt(`
    import { destroyCondemned } from './retention/destruction.js';
    import { openSqliteShredStore } from './shred-store.js';
    import { openSqliteStore } from './store.js';
    const store = openSqliteStore(${JSON.stringify(join(dataDir, 'zegelpost.sqlite'))});
    const shredStore = openSqliteShredStore(${JSON.stringify(join(dataDir, 'shred.sqlite'))});
    const die = () => process.kill(process.pid, 'SIGKILL');
    const where = ${JSON.stringify(where)};
    if (where === 'store.transaction') store.transaction = die;
    const { copyTo } = shredStore;
    let made = 0;
    shredStore.copyTo = async (path) => {
      if (where === 'first copy') die();
      await copyTo(path);
      made += 1;
      if (where === 'second copy' && made === 2) die();
    };
    const clock = { now: () => new Date() };
    const config = { shredCopies: ${JSON.stringify(copies)} };
    await destroyCondemned({ store, shredStore, clock, config });
  `);
}

it.each(['first copy', 'second copy', 'store.transaction'] as const)(
  'a destruction killed at %s is gone on with at the next start, before anybody is answered',
  async (where) => {
    await room.deps.store.close();
    await room.deps.shredStore.close();
    const share = keySentinels('share', bytesOf(melder.submission.shredShare));
    expect(findInFolder(room.dataDir, share).length).toBeGreaterThan(0);
    expect(await dieAt(where)).toBe('SIGKILL');
    expect(countAllRows(room)).toMatchObject({ meldingen: 1, tombstones: 0, shred_shares: 0, shred_tombstones: 1 });
    expect(existsSync(join(copies[1], 'shred.sqlite.unfinished'))).toBe(where === 'second copy');

    server = await startServer({ dataDir: room.dataDir, settings: { SHRED_COPIES: copies.join(',') } });
    expect(countAllRows(room)).toMatchObject({ meldingen: 0, messages: 0, epochs: 0, tombstones: 1, mailboxes: 1 });
    expect(findInFolder(room.dataDir, share)).toEqual([]);
    await server.stop();
    room = await openRoom({ dataDir: room.dataDir });
    expect(await room.deps.store.listUnconfirmed()).toEqual([]);
  },
);
