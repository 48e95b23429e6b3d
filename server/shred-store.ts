import type { Database as Connection } from 'better-sqlite3';
import { and, eq, inArray, isNotNull, lt, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { shredShares, shredTombstones } from '../schema/tables/shred.ts';
import { createCommitQueue } from './commit-queue.ts';
import { type Database, openDatabase, prepareInsert } from './database.ts';
import { openSqlite } from './sqlite.ts';

/** Without the share itself. */
export type KeptShare = Pick<typeof shredShares.$inferSelect, 'meldingId' | 'waitingSince'>;
export type DestroyedShare = Omit<typeof shredTombstones.$inferSelect, 'key'>;

/** The half of each epoch key that destruction takes away first. Apart from everything else, on purpose (P5). */
export interface ShredStore {
  /**
   * Keeps the first share that comes for a melding and gives what is kept, durable. A repeat starts the day of grace
   * anew, so that no sweep comes between this and the melding. Undefined, for ever, once a share of it was destroyed.
   */
  keepShare(meldingId: Uint8Array, share: Uint8Array, day: string): Promise<Uint8Array | undefined>;
  findShares(meldingIds: readonly Uint8Array[]): Promise<{ meldingId: Uint8Array; share: Uint8Array }[]>;
  /** Shares that came before `day` and have not been seen beside a melding yet. */
  listWaitingBefore(day: string): Promise<Uint8Array[]>;
  confirmShare(meldingId: Uint8Array): Promise<void>;
  deleteWaitingShare(meldingId: Uint8Array, before: string): Promise<void>;
  /** Takes the share away and leaves a tombstone, at once and durable; a second time does nothing. */
  destroyShare(meldingId: Uint8Array, destroyedOn: string): Promise<void>;
  listDestroyedShares(): Promise<DestroyedShare[]>;
  /** Rewrites the file in the order of the random row keys: within a page rows lie in the order in which they came. */
  compact(): Promise<void>;
  /** Writes what is there now into a file that is empty or not there; the file has no room for what was deleted. */
  copyTo(path: string): Promise<void>;
  /** What the copy at `path` has and this store neither has nor destroyed; nothing when there is no such file. */
  listMissing(path: string): Promise<KeptShare[]>;
  /** What the copy at `path` knows to be destroyed and this store does not; nothing when there is no such file. */
  listDestroyedIn(path: string): Promise<DestroyedShare[]>;
  close(): Promise<void>;
}

export function openSqliteShredStore(path: string): ShredStore {
  const { connection, database } = openDatabase(path, 'shred');
  const queue = createCommitQueue(connection);
  const insertShare = prepareInsert(database, shredShares, { orIgnore: true });
  const byMelding = eq(shredShares.meldingId, sql.placeholder('meldingId'));
  const shareOf = database.select({ share: shredShares.share }).from(shredShares).where(byMelding).prepare();
  const insertTombstone = prepareInsert(database, shredTombstones, { orIgnore: true });
  const tombstoneOf = database
    .select({ key: shredTombstones.key })
    .from(shredTombstones)
    .where(eq(shredTombstones.meldingId, sql.placeholder('meldingId')))
    .prepare();
  const isWaiting = isNotNull(shredShares.waitingSince);

  return {
    keepShare: (meldingId, share, day) =>
      queue.transaction(async () => {
        if (tombstoneOf.get({ meldingId }) !== undefined) return undefined;
        if (insertShare({ meldingId, share, waitingSince: day })) return share;
        database
          .update(shredShares)
          .set({ waitingSince: day })
          .where(and(eq(shredShares.meldingId, meldingId), isWaiting))
          .run();
        const kept = shareOf.get({ meldingId });
        if (kept === undefined) throw new Error('share without a row');
        return kept.share;
      }),
    async findShares(meldingIds) {
      await queue.untilClosed();
      if (meldingIds.length === 0) return [];
      return database
        .select({ meldingId: shredShares.meldingId, share: shredShares.share })
        .from(shredShares)
        .where(inArray(shredShares.meldingId, [...meldingIds]))
        .all();
    },
    async listWaitingBefore(day) {
      await queue.untilClosed();
      const rows = database
        .select({ meldingId: shredShares.meldingId })
        .from(shredShares)
        .where(and(isWaiting, lt(shredShares.waitingSince, day)))
        .all();
      return rows.map(({ meldingId }) => meldingId);
    },
    confirmShare: (meldingId) =>
      queue.transaction(async () => {
        database.update(shredShares).set({ waitingSince: null }).where(eq(shredShares.meldingId, meldingId)).run();
      }),
    deleteWaitingShare: (meldingId, before) =>
      queue.transaction(async () => {
        const isSwept = and(eq(shredShares.meldingId, meldingId), isWaiting, lt(shredShares.waitingSince, before));
        database.delete(shredShares).where(isSwept).run();
      }),
    destroyShare: (meldingId, destroyedOn) =>
      queue.transaction(async () => {
        database.delete(shredShares).where(eq(shredShares.meldingId, meldingId)).run();
        insertTombstone({ meldingId, destroyedOn });
      }),
    async listDestroyedShares() {
      await queue.untilClosed();
      return database
        .select({ meldingId: shredTombstones.meldingId, destroyedOn: shredTombstones.destroyedOn })
        .from(shredTombstones)
        .all();
    },
    async compact() {
      await queue.untilClosed();
      connection.exec('VACUUM');
    },
    async copyTo(path) {
      await queue.untilClosed();
      connection.prepare('VACUUM INTO ?').run(path);
    },
    async listMissing(path) {
      const { meldingId: id, waitingSince } = shredShares;
      const kept = readCopy(path, (copy) => copy.select({ meldingId: id, waitingSince }).from(shredShares).all());
      await queue.untilClosed();
      return kept.filter(
        ({ meldingId }) => shareOf.get({ meldingId }) === undefined && tombstoneOf.get({ meldingId }) === undefined,
      );
    },
    async listDestroyedIn(path) {
      const { meldingId: id, destroyedOn } = shredTombstones;
      const gone = readCopy(path, (copy) => copy.select({ meldingId: id, destroyedOn }).from(shredTombstones).all());
      await queue.untilClosed();
      return gone.filter(({ meldingId }) => tombstoneOf.get({ meldingId }) === undefined);
    },
    async close() {
      await queue.untilClosed();
      connection.close();
    },
  };
}

function readCopy<Row>(path: string, read: (copy: Database) => Row[]): Row[] {
  let copy: Connection | undefined;
  try {
    copy = openSqlite(path, { readonly: true, fileMustExist: true });
    return read(drizzle(copy));
  } catch {
    return [];
  } finally {
    copy?.close();
  }
}
