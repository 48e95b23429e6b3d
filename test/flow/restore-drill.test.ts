/** README.md, "Backup and restore", done step by step with the real server on real files. */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodeBase64url } from '../../crypto/public/sodium.ts';
import { openSqliteShredStore } from '../../server/shred-store.ts';
import { findInFolder, keySentinels } from '../helpers/sentinels.ts';
import { type ServerProcess, startServer } from '../helpers/server-process.ts';
import {
  addChannel,
  addHandler,
  bytesOf,
  type Handler,
  openRoom,
  type PlacedMelder,
  placeMelding,
  type Room,
  readAtDesk,
  readMailbox,
  sealed,
  writeAsMelder,
  writeAtDesk,
} from '../unit/server/room.ts';

const MAIN = 'zegelpost.sqlite';
const SHRED = 'shred.sqlite';
const DAY_MS = 86_400_000;

let room: Room;
let handler: Handler;
let destroyed: PlacedMelder;
let kept: PlacedMelder;
/** Not in last week's backup. */
let younger: PlacedMelder;
let drill: { readonly lastWeek: string; readonly copies: readonly [string, string]; readonly restored: string };
let server: ServerProcess | undefined;

/** A week: two meldingen, the backup, a third melding, the end of the first. Then the house burns down. */
beforeEach(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zegelpost-drill-'));
  drill = {
    lastWeek: join(folder, 'last-week'),
    copies: [join(folder, 'copy-one'), join(folder, 'copy-two')],
    restored: join(folder, 'restored'),
  };
  for (const one of [drill.lastWeek, ...drill.copies, drill.restored]) mkdirSync(one);
  const weekAgo = Date.now() - 7 * DAY_MS;
  room = await openRoom({
    now: new Date(weekAgo).toISOString(),
    change: (deps) => ({ ...deps, config: { ...deps.config, shredCopies: drill.copies } }),
  });
  const channel = await addChannel(room);
  handler = await addHandler(room, channel);
  destroyed = await placeMelding(room, channel);
  kept = await placeMelding(room, channel);
  await room.goTo(new Date(weekAgo + DAY_MS).toISOString());
  await room.deps.store.compact();
  copyFileSync(join(room.dataDir, MAIN), join(drill.lastWeek, MAIN));
  younger = await placeMelding(room, channel);
  const { meldingId } = destroyed;
  await writeAtDesk(room, handler, destroyed, sealed({ meldingId }), { ending: { kind: 'asks' } });
  await writeAsMelder(room, destroyed, sealed({ meldingId }), 'asks');
  await room.goTo(new Date().toISOString());
  await room.deps.store.compact();
});
afterEach(async () => {
  await server?.stop();
  server = undefined;
  await room.close();
  rmSync(join(drill.restored, '..'), { recursive: true, force: true });
});

function putBack(file: string, from: string): void {
  copyFileSync(join(from, file), join(drill.restored, file));
}

async function start(): Promise<void> {
  const settings = { SHRED_COPIES: drill.copies.join(',') };
  server = await startServer({ dataDir: drill.restored, settings });
}

/** What the restored house gives its people, read with the app on its files once the process is gone. */
async function lookInside() {
  await server?.stop();
  const house = await openRoom({ now: new Date().toISOString(), dataDir: drill.restored });
  const isRead = async (melder: PlacedMelder) => (await readAtDesk(house, handler, melder)).json.meldingen[0] !== null;
  const read = { destroyed: await isRead(destroyed), kept: await isRead(kept), younger: await isRead(younger) };
  const mailbox = await readMailbox(house, destroyed.auth);
  await house.deps.store.close();
  await house.deps.shredStore.close();
  return { read, mailbox };
}

const shareOf = ({ submission }: PlacedMelder) => keySentinels('share', bytesOf(submission.shredShare));

describe('after the drill', () => {
  it('last week’s main database beside today’s shred store brings nothing back that was destroyed', async () => {
    putBack(MAIN, drill.lastWeek);
    putBack(SHRED, drill.copies[0]);
    await start();
    const { read, mailbox } = await lookInside();
    // What came since the backup is lost with it: its messages were in the main database only.
    expect(read).toEqual({ destroyed: false, kept: true, younger: false });
    expect(mailbox.meldingen).toEqual([]);
    expect(mailbox.tombstones).toMatchObject([{ meldingId: encodeBase64url(destroyed.meldingId), isEverywhere: true }]);
    const inside = bytesOf(destroyed.submission.report).slice(20_000, 20_064);
    expect(findInFolder(drill.restored, [...shareOf(destroyed), ...keySentinels('report', inside)])).toEqual([]);
  });

  it('today’s main database beside a copy of the shred store is the whole house again', async () => {
    putBack(MAIN, room.dataDir);
    putBack(SHRED, drill.copies[1]);
    await start();
    const { read, mailbox } = await lookInside();
    expect(read).toEqual({ destroyed: false, kept: true, younger: true });
    expect(mailbox.tombstones).toHaveLength(1);
  });

  it('a shred store from before, which nobody should have, loses what the main database knows to be destroyed', async () => {
    const old = openSqliteShredStore(join(drill.restored, SHRED));
    for (const melder of [destroyed, kept, younger]) {
      await old.keepShare(melder.meldingId, bytesOf(melder.submission.shredShare), '2026-01-01');
    }
    await old.close();
    expect(findInFolder(drill.restored, shareOf(destroyed)).length).toBeGreaterThan(0);
    putBack(MAIN, room.dataDir);
    await start();
    expect(findInFolder(drill.restored, shareOf(destroyed))).toEqual([]);
    for (const folder of drill.copies) expect(findInFolder(folder, shareOf(destroyed))).toEqual([]);
    expect((await lookInside()).read).toEqual({ destroyed: false, kept: true, younger: true });
  });

  it('a whole house from before learns from the copies what was destroyed since, and does not write them over first', async () => {
    const old = openSqliteShredStore(join(drill.restored, SHRED));
    for (const melder of [destroyed, kept, younger]) {
      await old.keepShare(melder.meldingId, bytesOf(melder.submission.shredShare), '2026-01-01');
    }
    await old.close();
    putBack(MAIN, drill.lastWeek);
    await start();
    expect(findInFolder(drill.restored, shareOf(destroyed))).toEqual([]);
    for (const folder of drill.copies) expect(findInFolder(folder, shareOf(destroyed))).toEqual([]);
    const { read, mailbox } = await lookInside();
    expect(read).toEqual({ destroyed: false, kept: true, younger: false });
    expect(mailbox.tombstones).toHaveLength(1);
  });

  it('a lost shred store stops the start while a copy has what it lost, and the copies stay as they are', async () => {
    putBack(MAIN, room.dataDir);
    await expect(start()).rejects.toThrow(/^2: Not started. SHRED_COPIES: a copy has shares/);
    for (const folder of drill.copies) expect(findInFolder(folder, shareOf(kept)).length).toBeGreaterThan(0);
    putBack(SHRED, drill.copies[0]);
    await start();
    expect((await lookInside()).read).toMatchObject({ kept: true, younger: true });
  });

  it('a shred store lost with every copy leaves a house in which nothing opens, and that can go on', async () => {
    putBack(MAIN, room.dataDir);
    for (const folder of drill.copies) rmSync(join(folder, SHRED));
    await start();
    const { read, mailbox } = await lookInside();
    expect(read).toEqual({ destroyed: false, kept: false, younger: false });
    expect(mailbox.tombstones).toHaveLength(1);
    for (const folder of drill.copies) expect(existsSync(join(folder, SHRED))).toBe(true);
  });

  it('a folder for copies that is not there, or is the data folder, stops the start', async () => {
    putBack(MAIN, room.dataDir);
    putBack(SHRED, drill.copies[0]);
    const startWith = (folders: string) =>
      startServer({ dataDir: drill.restored, settings: { SHRED_COPIES: folders } }).then(
        () => 'started',
        (error: Error) => error.message.split('\n')[0],
      );
    const other = '2: Not started. SHRED_COPIES: must be other folders than DATA_DIR, once each';
    expect(await startWith(join(drill.restored, 'nowhere'))).toBe(
      '2: Not started. SHRED_COPIES: each folder must be there, and be writable',
    );
    expect(await startWith(join(drill.restored, MAIN))).toContain('SHRED_COPIES');
    expect(await startWith(`${drill.restored}/../restored`)).toBe(other);
    expect(await startWith(`${drill.copies[0]},${drill.copies[0]}/`)).toBe(other);
  });
});
