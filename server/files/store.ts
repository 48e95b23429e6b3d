import { and, eq, inArray, lt, sql } from 'drizzle-orm';
import { fileChunks, files } from '../../schema/tables/tables.ts';
import { type Database, type NewRow, prepareInsert } from '../database.ts';

export type StoredFile = typeof files.$inferSelect;
export type Side = StoredFile['side'];

/** What one side of a melding has, in padded bytes, whole or on its way. */
export interface Held {
  readonly count: number;
  readonly bytes: number;
  /** Of these what was not released. */
  readonly waitingBytes: number;
}

export interface FileStore {
  /** At most one for each side. */
  findFiles(meldingId: Uint8Array, fileId: Uint8Array): Promise<StoredFile[]>;
  findFile(key: number): Promise<StoredFile | undefined>;
  /** Its key. */
  addFile(row: Omit<NewRow<typeof files>, 'released' | 'arrived'>): Promise<number>;
  /** Still on its way on this day; null once it is announced. */
  setWaiting(key: number, day: string | null): Promise<void>;
  sumFiles(meldingId: Uint8Array, side: Side): Promise<Held>;
  /** False when there is one at this place already, which stays as it was. */
  addChunk(row: NewRow<typeof fileChunks>): Promise<boolean>;
  findChunk(fileKey: number, place: number): Promise<Uint8Array | undefined>;
  /** Those that no message announced and nobody went on with since `before`. */
  listUnannounced(before: string): Promise<Pick<StoredFile, 'key'>[]>;
  listFilesOf(meldingId: Uint8Array): Promise<Pick<StoredFile, 'key'>[]>;
  /** Up to `atMost` of its chunks, which have not arrived then; true while there may be more. */
  deleteChunks(fileKey: number, atMost: number): Promise<boolean>;
  /** Once it has no chunks. */
  deleteFileRow(key: number): Promise<void>;
}

export function fileStore(database: Database): FileStore {
  const fileByKey = database
    .select()
    .from(files)
    .where(eq(files.key, sql.placeholder('key')))
    .prepare();
  const insertFile = prepareInsert(database, files);
  const keyOf = database
    .select({ key: files.key })
    .from(files)
    .where(
      and(
        eq(files.meldingId, sql.placeholder('meldingId')),
        eq(files.fileId, sql.placeholder('fileId')),
        eq(files.side, sql.placeholder('side')),
      ),
    )
    .prepare();
  const insertChunk = prepareInsert(database, fileChunks, { orIgnore: true });
  const countOne = database
    .update(files)
    .set({ arrived: sql`${files.arrived} + 1` })
    .where(eq(files.key, sql.placeholder('key')))
    .prepare();
  const chunkAt = database
    .select({ sealed: fileChunks.sealed })
    .from(fileChunks)
    .where(and(eq(fileChunks.fileKey, sql.placeholder('fileKey')), eq(fileChunks.place, sql.placeholder('place'))))
    .prepare();

  return {
    async findFiles(meldingId, fileId) {
      return database
        .select()
        .from(files)
        .where(and(eq(files.meldingId, meldingId), eq(files.fileId, fileId)))
        .all();
    },
    async findFile(key) {
      return fileByKey.get({ key });
    },
    async addFile(row) {
      insertFile({ ...row, arrived: 0, released: false });
      return keyOf.get({ meldingId: row.meldingId, fileId: row.fileId, side: row.side })?.key as number;
    },
    async setWaiting(key, day) {
      database.update(files).set({ waitingSince: day }).where(eq(files.key, key)).run();
    },
    async sumFiles(meldingId, side) {
      const [sum] = database
        .select({
          count: sql<number>`count(*)`,
          bytes: sql<number>`coalesce(sum(${files.paddedBytes}), 0)`,
          waitingBytes: sql<number>`coalesce(sum(${files.paddedBytes}) filter (where ${files.released} = 0), 0)`,
        })
        .from(files)
        .where(and(eq(files.meldingId, meldingId), eq(files.side, side)))
        .all();
      return sum ?? { count: 0, bytes: 0, waitingBytes: 0 };
    },
    async addChunk(row) {
      const isNew = insertChunk(row);
      if (isNew) countOne.run({ key: row.fileKey });
      return isNew;
    },
    async findChunk(fileKey, place) {
      return chunkAt.get({ fileKey, place })?.sealed;
    },
    async listUnannounced(before) {
      return database.select({ key: files.key }).from(files).where(lt(files.waitingSince, before)).all();
    },
    async listFilesOf(meldingId) {
      return database.select({ key: files.key }).from(files).where(eq(files.meldingId, meldingId)).all();
    },
    async deleteChunks(fileKey, atMost) {
      const some = database
        .select({ key: fileChunks.key })
        .from(fileChunks)
        .where(eq(fileChunks.fileKey, fileKey))
        .limit(atMost);
      const { changes } = database.delete(fileChunks).where(inArray(fileChunks.key, some)).run();
      const arrived = sql`${files.arrived} - ${changes}`;
      database.update(files).set({ arrived }).where(eq(files.key, fileKey)).run();
      return changes === atMost;
    },
    async deleteFileRow(key) {
      database.delete(files).where(eq(files.key, key)).run();
    },
  };
}
