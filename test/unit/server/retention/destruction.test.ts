import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodeBase64url, randomBytes } from '../../../../crypto/public/sodium.ts';
import { mailboxContents } from '../../../../schema/wire/mailbox.ts';
import { replayDestructions } from '../../../../server/retention/replay.ts';
import { openSqliteShredStore } from '../../../../server/shred-store.ts';
import { sweep } from '../../../../server/upkeep.ts';
import { findInFolder, keySentinels } from '../../../helpers/sentinels.ts';
import {
  addChannel,
  addHandler,
  bytesOf,
  changeReaders,
  countAllRows,
  type Handler,
  newMelder,
  nextReaders,
  type OpenChannel,
  openMailbox,
  openRoom,
  type PlacedMelder,
  placeMelding,
  type Room,
  readAtDesk,
  readMailbox,
  sealed,
  submit,
  writeAsMelder,
  writeAtDesk,
} from '../room.ts';

let folders: string[];
let room: Room;
let channel: OpenChannel;
let handler: Handler;
let melder: PlacedMelder;
beforeEach(async () => {
  folders = [];
  room = await openRoom();
  channel = await addChannel(room);
  handler = await addHandler(room, channel);
  melder = await placeMelding(room, channel);
  await room.goTo('2026-11-20T11:00:00Z');
});
afterEach(async () => {
  await room.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const say = (ending: Parameters<typeof writeAtDesk>[4] = {}) =>
  writeAtDesk(room, handler, melder, sealed({ meldingId: melder.meldingId }), ending);
const asksAtDesk = () => say({ ending: { kind: 'asks' } });
const melderSays = (ending: 'asks' | 'stop') =>
  writeAsMelder(room, melder, sealed({ meldingId: melder.meldingId }), ending);
const isThere = async () => (await readMailbox(room, melder.auth)).meldingen.length === 1;

/** Both sides ask; the next batch hour is its end. */
async function destroy(instant = '2026-11-20T23:00:00Z'): Promise<void> {
  await asksAtDesk();
  await melderSays('asks');
  await room.goTo(instant);
}

function withCopies(count: number): readonly string[] {
  folders = Array.from({ length: count }, () => mkdtempSync(join(tmpdir(), 'zegelpost-copy-')));
  Object.assign(room.deps.config, { shredCopies: folders });
  return folders;
}

describe('asking for the end', () => {
  it('by both sides is followed by it at the next batch hour, not before', async () => {
    await asksAtDesk();
    await melderSays('asks');
    expect(await isThere()).toBe(true);
    await room.goTo('2026-11-20T22:59:00Z');
    expect(await isThere()).toBe(true);
    await room.goTo('2026-11-20T23:00:00Z');
    expect(await isThere()).toBe(false);
  });

  it('by a functionaris alone takes ninety-two days, from the day of the first asking', async () => {
    await asksAtDesk();
    await room.goTo('2026-12-20T11:00:00Z');
    await asksAtDesk();
    await room.goTo('2027-02-19T11:00:00Z');
    expect(await isThere()).toBe(true);
    await room.goTo('2027-02-19T23:00:00Z');
    expect(await isThere()).toBe(false);
  });

  it('by a functionaris alone takes fourteen days when the announced day has come', async () => {
    // Near when it is announced: it would only make the delay shorter.
    for (const on of ['2026-01-01', '2026-11-20', '2026-12-03']) {
      expect((await say({ ending: { kind: 'date', on } })).json.error.code).toBe('request.invalid');
    }
    expect((await say({ ending: { kind: 'date', on: '2026-12-04' } })).status).toBe(200);
    await room.goTo('2026-12-04T11:00:00Z');
    await asksAtDesk();
    await room.goTo('2026-12-17T11:00:00Z');
    expect(await isThere()).toBe(true);
    await room.goTo('2026-12-18T11:00:00Z');
    expect(await isThere()).toBe(false);
  });

  it('takes ninety-two days again once the announced day was taken back', async () => {
    await say({ ending: { kind: 'date', on: '2026-12-04' } });
    await room.goTo('2026-12-03T11:00:00Z');
    expect((await say({ ending: { kind: 'no-date' } })).status).toBe(200);
    await room.goTo('2026-12-04T11:00:00Z');
    await asksAtDesk();
    await room.goTo('2026-12-18T11:00:00Z');
    expect(await isThere()).toBe(true);
    await room.goTo('2027-03-06T11:00:00Z');
    expect(await isThere()).toBe(false);
  });

  it('takes two functionarissen where the policy says so: the same one twice is one, and one who left is none', async () => {
    await room.deps.store.setPolicy(channel.key, {
      ...{ batchMinutes: 720, slotCount: 8, ruleSet: 'nl-wbk-2023', tombstoneDays: 365 },
      twoAsk: true,
    });
    const colleague = await addHandler(room, channel);
    const colleagueAsks = () =>
      writeAtDesk(room, colleague, melder, sealed({ meldingId: melder.meldingId }), { ending: { kind: 'asks' } });
    const counted = async () => (await readAtDesk(room, handler, melder)).json.meldingen[0].ending.deskAskedOn;
    await asksAtDesk();
    await asksAtDesk();
    expect(await counted()).toBeNull();
    await say({ ending: { kind: 'stop' } });
    await colleagueAsks();
    expect(await counted()).toBeNull();
    await room.deps.store.forgetAskedBy(colleague.accountKey);
    await asksAtDesk();
    expect(await counted()).toBeNull();
    await colleagueAsks();
    expect(await counted()).toBe('2026-11-20');
    await room.goTo('2027-02-19T11:00:00Z');
    expect(await isThere()).toBe(true);
    await room.goTo('2027-02-19T23:00:00Z');
    expect(await isThere()).toBe(false);
  });

  it('is told to colleagues at once, and to the melder once the words about it are delivered', async () => {
    await asksAtDesk();
    const atDesk = async () => (await readAtDesk(room, handler, melder)).json.meldingen[0].ending;
    const inMailbox = async () => (await readMailbox(room, melder.auth)).meldingen[0]?.ending;
    const nothing = { deskAskedOn: null, melderAskedOn: null, destroyFrom: null };
    expect([await atDesk(), await inMailbox()]).toEqual([{ ...nothing, deskAskedOn: '2026-11-20' }, nothing]);
    await room.goTo('2026-11-20T23:00:00Z');
    expect(await inMailbox()).toEqual({ ...nothing, deskAskedOn: '2026-11-20' });
    await melderSays('stop');
    expect(await atDesk()).toEqual({ ...nothing, deskAskedOn: '2026-11-20' });
    await room.goTo('2026-11-21T11:00:00Z');
    expect([await atDesk(), await inMailbox()]).toEqual([nothing, nothing]);
  });

  it('by a melder alone is followed by nothing', async () => {
    await melderSays('asks');
    await room.goTo('2028-11-20T11:00:00Z');
    expect(await isThere()).toBe(true);
  });

  it('is taken back, by either side, for both', async () => {
    for (const [hour, stop] of [
      ['2026-11-20T23:00:00Z', () => melderSays('stop')],
      ['2026-11-21T11:00:00Z', () => say({ ending: { kind: 'stop' } })],
    ] as const) {
      await asksAtDesk();
      await melderSays('asks');
      expect((await stop()).status).toBe(200);
      await room.goTo(hour);
      expect(await isThere()).toBe(true);
    }
    // Of neither side's asking anything is left that the other one's could be added to.
    await asksAtDesk();
    await room.goTo('2026-11-21T23:00:00Z');
    expect(await isThere()).toBe(true);
    await say({ ending: { kind: 'stop' } });
    await melderSays('asks');
    await room.goTo('2027-11-21T11:00:00Z');
    expect(await isThere()).toBe(true);
  });

  it('takes the announced day back with it where the asker says so', async () => {
    await say({ ending: { kind: 'date', on: '2026-12-10' } });
    await room.goTo('2026-12-11T11:00:00Z');
    await say({ ending: { kind: 'asks', isDayTakenBack: true } });
    expect(await room.deps.store.listAsked(channel.key)).toMatchObject([{ destroyFrom: null }]);
  });

  it('is kept with its message only: what is repeated or refused asks for nothing', async () => {
    const message = sealed({ meldingId: melder.meldingId });
    const asking = { ending: { kind: 'asks' } } as const;
    await writeAtDesk(room, handler, melder, message, asking);
    await say({ ending: { kind: 'stop' } });
    expect((await writeAtDesk(room, handler, melder, message, asking)).status).toBe(200);
    const { access, change } = nextReaders(melder, { thread: 2, epoch: 0, before: null });
    await changeReaders(room, handler, melder, { changes: [change] });
    const elsewhere = sealed({ meldingId: melder.meldingId, thread: 2 });
    expect((await writeAtDesk(room, handler, { access }, elsewhere, asking)).json.error.code).toBe('request.invalid');
    const old = nextReaders(melder, { before: melder.access });
    await changeReaders(room, handler, melder, { changes: [old.change] });
    expect((await asksAtDesk()).json.error.code).toBe('message.conflict');
    expect((await say({ ending: { kind: 'date', on: '2026-02-30' } })).json.error.code).toBe('request.invalid');
    expect(await room.deps.store.listAsked(channel.key)).toEqual([]);
    await melderSays('asks');
    await room.goTo('2026-11-20T23:00:00Z');
    expect(await isThere()).toBe(true);
  });

  it('cannot be taken back once the batch has begun, though the rows are still there', async () => {
    const { store } = room.deps;
    await store.condemn(melder.meldingId);
    expect((await readAtDesk(room, handler, melder)).json).toEqual({ meldingen: [null] });
    expect((await say({ ending: { kind: 'stop' } })).json.error.code).toBe('desk.refused');
    expect((await melderSays('stop')).json.error.code).toBe('mailbox.refused');
    const contents = await readMailbox(room, melder.auth);
    expect(mailboxContents.safeParse(contents).success).toBe(true);
    expect(contents).toMatchObject({ meldingen: [], tombstones: [{ destroyedOn: '2026-11-20', isEverywhere: false }] });
    await room.goTo('2026-11-20T11:00:02Z');
    expect(await store.hasMelding(melder.meldingId)).toBe(false);
  });
});

describe('a destroyed melding', () => {
  it('is in no table but as a tombstone, and its envelope stays listed', async () => {
    const added = await addHandler(room, channel);
    const { change } = nextReaders(melder, { thread: 2, epoch: 0, before: null });
    await changeReaders(room, handler, melder, { changes: [change], additions: [added.fp] });
    await destroy();
    expect(countAllRows(room)).toMatchObject({
      meldingen: 0,
      messages: 0,
      epochs: 0,
      additions: 0,
      melding_mailboxes: 0,
      shred_shares: 0,
      mailboxes: 1,
      tombstones: 1,
      shred_tombstones: 1,
    });
    expect((await room.call('GET', '/api/desk/additions', { bearer: added.session })).json.additions).toEqual([]);
    const list = await room.call('GET', '/api/desk/envelopes', { bearer: handler.session });
    expect(list.text).toContain(melder.submission.envelope);
  });

  it('is known to the holder of the code only, who sees the day and whether it is so everywhere', async () => {
    const stranger = await placeMelding(room, channel);
    await destroy();
    const { tombstones, meldingen } = await readMailbox(room, melder.auth);
    const { meldingId } = melder.submission;
    expect([tombstones, meldingen]).toEqual([[{ meldingId, destroyedOn: '2026-11-21', isEverywhere: true }], []]);
    expect((await readMailbox(room, stranger.auth)).tombstones).toEqual([]);
    expect((await readAtDesk(room, handler, melder)).text).toBe('{"meldingen":[null]}');
    expect((await say()).json.error.code).toBe('desk.refused');
  });

  it('leaves no byte of its messages or its share in any file, and every byte of its neighbours', async () => {
    withCopies(1);
    const others: PlacedMelder[] = [];
    for (let made = 0; made < 3; made += 1) others.push(await placeMelding(room, channel));
    // So many that rows are moved between pages before it goes.
    const { shredStore } = room.deps;
    await Promise.all(
      Array.from({ length: 200 }, () => shredStore.keepShare(randomBytes(16), randomBytes(32), '2026-11-20')),
    );
    const second = nextReaders(melder, { thread: 2, epoch: 0, before: null });
    await changeReaders(room, handler, melder, { changes: [second.change] });
    const { submission } = melder;
    const body = (text: string, from: number) => bytesOf(text).slice(from, from + 64);
    const sentinels = [
      ...keySentinels('share', bytesOf(submission.shredShare)),
      ...keySentinels('report', body(submission.report, 100)),
      ...keySentinels('inside the report', body(submission.report, 30_000)),
      ...keySentinels('end of the roster', body(submission.roster, 16_000)),
      ...keySentinels('roster of the dossier', body(second.change.roster, 8_000)),
    ];
    const found = () => [room.dataDir, ...folders].flatMap((folder) => findInFolder(folder, sentinels));
    expect(found().length).toBeGreaterThan(4);
    await destroy();
    expect(found()).toEqual([]);
    const kept = keySentinels('share', bytesOf(others[0]?.submission.shredShare ?? ''));
    expect(findInFolder(room.dataDir, kept).length).toBeGreaterThan(0);
  });

  it('never comes back under its id', async () => {
    const again = await newMelder(room);
    await room.deps.shredStore.destroyShare(again.meldingId, '2026-11-20');
    expect((await submit(room, again.submission)).json.error.code).toBe('message.conflict');
    expect(await room.deps.store.hasMelding(again.meldingId)).toBe(false);
    expect(await room.deps.shredStore.keepShare(again.meldingId, randomBytes(32), '2026-11-20')).toBe(undefined);
    expect(await room.deps.shredStore.findShares([again.meldingId])).toEqual([]);
  });

  it('loses its share first: where the rest fails, it is shut, and the next look goes on', async () => {
    const { store, shredStore } = room.deps;
    const { transaction } = store;
    await asksAtDesk();
    await melderSays('asks');
    let calls = 0;
    store.transaction = (work) => {
      calls += 1;
      // The first is the release itself.
      return calls === 2 ? Promise.reject(new Error('disk is full')) : transaction(work);
    };
    await expect(room.goTo('2026-11-20T23:00:00Z')).rejects.toThrow('disk is full');
    expect(await shredStore.findShares([melder.meldingId])).toEqual([]);
    expect(await store.hasMelding(melder.meldingId)).toBe(true);
    expect((await readMailbox(room, melder.auth)).tombstones).toHaveLength(1);
    store.transaction = transaction;
    await room.goTo('2026-11-20T23:00:02Z');
    expect(await store.hasMelding(melder.meldingId)).toBe(false);
  });

  it('leaves a tombstone for as long as the channel says; then the mailbox goes, unless it leads somewhere', async () => {
    await destroy();
    const neighbour = await placeMelding(room, channel);
    room.setClock('2027-11-20T11:00:00Z');
    await sweep(room.deps);
    expect((await readMailbox(room, melder.auth)).tombstones).toHaveLength(1);
    room.setClock('2027-11-21T11:00:00Z');
    await sweep(room.deps);
    expect((await openMailbox(room, melder.auth)).json.error.code).toBe('mailbox.refused');
    expect((await readMailbox(room, neighbour.auth)).meldingen).toHaveLength(1);
    expect(countAllRows(room)).toMatchObject({ tombstones: 0, mailboxes: 1, shred_tombstones: 1 });
  });

  it('leaves its mailbox to the other meldingen in it', async () => {
    const other = await placeMelding(room, channel, { auth: melder.auth });
    await destroy();
    room.setClock('2027-11-21T11:00:00Z');
    await sweep(room.deps);
    const { meldingen, tombstones } = await readMailbox(room, melder.auth);
    expect(meldingen.map(({ meldingId }) => meldingId)).toEqual([other.submission.meldingId]);
    expect(tombstones).toEqual([]);
  });
});

describe('the copies of the shred store', () => {
  const sharesIn = async (folder: string) => {
    const copy = openSqliteShredStore(join(folder, 'shred.sqlite'));
    const found = await copy.findShares([melder.meldingId]);
    await copy.close();
    return found.length;
  };

  it('are made at each batch hour and lose a share with the store; only their owner can read them', async () => {
    const [one = '', two = ''] = withCopies(2);
    await room.goTo('2026-11-20T23:00:00Z');
    for (const folder of [one, two]) expect(statSync(join(folder, 'shred.sqlite')).mode & 0o777).toBe(0o600);
    expect([await sharesIn(one), await sharesIn(two)]).toEqual([1, 1]);
    await destroy('2026-11-21T11:00:00Z');
    expect([await sharesIn(one), await sharesIn(two)]).toEqual([0, 0]);
    for (const folder of folders) {
      expect(findInFolder(folder, keySentinels('share', bytesOf(melder.submission.shredShare)))).toEqual([]);
      expect(existsSync(join(folder, 'shred.sqlite.unfinished'))).toBe(false);
    }
    expect((await readMailbox(room, melder.auth)).tombstones[0]?.isEverywhere).toBe(true);
  });

  it('that cannot be written leave it destroyed, and not everywhere until they are', async () => {
    const [one = ''] = withCopies(1);
    rmSync(one, { recursive: true });
    await destroy();
    const shown = async () => (await readMailbox(room, melder.auth)).tombstones.map(({ isEverywhere }) => isEverywhere);
    expect(await room.deps.store.hasMelding(melder.meldingId)).toBe(false);
    expect(await shown()).toEqual([false]);
    await sweep(room.deps);
    expect([await shown(), room.logged]).toEqual([[false], ['{"event":"copies.failed"}']]);
    folders = [mkdtempSync(join(tmpdir(), 'zegelpost-copy-'))];
    Object.assign(room.deps.config, { shredCopies: folders });
    await room.goTo('2026-11-21T09:00:00Z');
    expect(await shown()).toEqual([true]);
  });

  it('lose what a kill left half written', async () => {
    const [one = ''] = withCopies(1);
    const unfinished = join(one, 'shred.sqlite.unfinished');
    writeFileSync(unfinished, bytesOf(melder.submission.shredShare));
    await room.goTo('2026-11-20T23:00:00Z');
    expect(existsSync(unfinished)).toBe(false);
    expect(await sharesIn(one)).toBe(1);
  });

  it('are never written over by a store that lost shares', async () => {
    const [one = ''] = withCopies(1);
    await room.goTo('2026-11-20T23:00:00Z');
    const emptied = openSqliteShredStore(join(one, 'other.sqlite'));
    const full = room.deps.shredStore;
    Object.assign(room.deps, { shredStore: emptied });
    const before = readFileSync(join(one, 'shred.sqlite'));
    await room.goTo('2026-11-21T11:00:00Z');
    expect(readFileSync(join(one, 'shred.sqlite')).equals(before)).toBe(true);
    await emptied.close();
    Object.assign(room.deps, { shredStore: full });
  });

  it('are written over by one that destroyed or swept what they hold', async () => {
    const [one = ''] = withCopies(1);
    const { shredStore } = room.deps;
    const waiting = randomBytes(16);
    await shredStore.keepShare(waiting, randomBytes(32), '2026-11-20');
    await shredStore.confirmShare(melder.meldingId);
    await room.goTo('2026-11-20T23:00:00Z');
    room.setClock('2026-11-23T11:00:00Z');
    await sweep(room.deps);
    expect(room.logged).toEqual([]);
    const copy = openSqliteShredStore(join(one, 'shred.sqlite'));
    expect((await copy.findShares([waiting, melder.meldingId])).length).toBe(1);
    await copy.close();
  });
});

describe('before the server listens', () => {
  it('the shred store learns from the tombstones what was destroyed since it was copied', async () => {
    const { shredStore } = room.deps;
    const path = join(room.dataDir, 'shred.sqlite');
    const older = join(room.dataDir, 'older');
    copyFileSync(path, older);
    await destroy();
    await shredStore.close();
    copyFileSync(older, path);
    rmSync(older);
    const restored = openSqliteShredStore(path);
    Object.assign(room.deps, { shredStore: restored });
    expect(await restored.findShares([melder.meldingId])).toHaveLength(1);
    await replayDestructions(room.deps);
    expect(await restored.findShares([melder.meldingId])).toEqual([]);
    expect(findInFolder(room.dataDir, keySentinels('share', bytesOf(melder.submission.shredShare)))).toEqual([]);
    expect(await restored.keepShare(melder.meldingId, randomBytes(32), '2026-11-21')).toBe(undefined);
  });

  it('the main database learns it from the shred store: rows go, tombstones come with the day it was', async () => {
    await room.deps.shredStore.destroyShare(melder.meldingId, '2026-11-19');
    await replayDestructions(room.deps);
    expect(await room.deps.store.hasMelding(melder.meldingId)).toBe(false);
    const { tombstones } = await readMailbox(room, melder.auth);
    expect(tombstones).toEqual([
      { meldingId: encodeBase64url(melder.meldingId), destroyedOn: '2026-11-19', isEverywhere: false },
    ]);
    await room.goTo('2026-11-20T11:00:02Z');
    expect((await readMailbox(room, melder.auth)).tombstones[0]?.isEverywhere).toBe(true);
  });
});
