import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { directoryEntries, headSignatures } from '../../schema/tables/tables.ts';
import { type Database, type NewRow, prepareInsert } from '../database.ts';

export type StoredEntry = typeof directoryEntries.$inferSelect;
export type StoredHead = typeof headSignatures.$inferSelect;

export interface DirectoryStore {
  listEntries(channelKey: number): Promise<StoredEntry[]>;
  findHeadEntry(channelKey: number): Promise<StoredEntry | undefined>;
  findEntry(channelKey: number, seq: number): Promise<StoredEntry | undefined>;
  addEntry(row: NewRow<typeof directoryEntries>): Promise<void>;
  /** By person, newest first. */
  listHeads(channelKey: number): Promise<StoredHead[]>;
  /** One for each person and entry; the day never goes back. */
  putHead(row: NewRow<typeof headSignatures>): Promise<void>;
}

export function directoryStore(database: Database): DirectoryStore {
  const entriesOf = database
    .select()
    .from(directoryEntries)
    .where(eq(directoryEntries.channelKey, sql.placeholder('channelKey')))
    .orderBy(asc(directoryEntries.seq))
    .prepare();
  const headsOf = database
    .select()
    .from(headSignatures)
    .where(eq(headSignatures.channelKey, sql.placeholder('channelKey')))
    .orderBy(asc(headSignatures.fp), desc(headSignatures.seq))
    .prepare();
  const insertEntry = prepareInsert(database, directoryEntries);
  const insertHead = prepareInsert(database, headSignatures);

  return {
    async listEntries(channelKey) {
      return entriesOf.all({ channelKey });
    },
    async findHeadEntry(channelKey) {
      const where = eq(directoryEntries.channelKey, channelKey);
      return database.select().from(directoryEntries).where(where).orderBy(desc(directoryEntries.seq)).limit(1).get();
    },
    async findEntry(channelKey, seq) {
      const where = and(eq(directoryEntries.channelKey, channelKey), eq(directoryEntries.seq, seq));
      return database.select().from(directoryEntries).where(where).get();
    },
    async addEntry(row) {
      insertEntry(row);
    },
    async listHeads(channelKey) {
      return headsOf.all({ channelKey });
    },
    async putHead(row) {
      const isSame = and(
        eq(headSignatures.channelKey, row.channelKey),
        eq(headSignatures.fp, row.fp),
        eq(headSignatures.seq, row.seq),
      );
      const known = database.select().from(headSignatures).where(isSame).get();
      if (known === undefined) insertHead(row);
      else if (known.day < row.day) database.update(headSignatures).set(row).where(isSame).run();
    },
  };
}
