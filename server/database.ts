import { randomBytes } from 'node:crypto';
import type { Database as Connection } from 'better-sqlite3';
import { getTableColumns, type InferInsertModel, sql } from 'drizzle-orm';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { migrationsFolder } from '../schema/tables/migrations-folder.ts';
import { openSqlite } from './sqlite.ts';

export type Database = BetterSQLite3Database;

const PRAGMAS = {
  /**
   * FULL: what was answered survives a power cut. `secure_delete`: what was deleted is overwritten. `page_size`, of a new
   * database only: chunks of files go in twice as fast as in pages of 4 KiB; in larger ones reports go in slower.
   */
  main: ['page_size = 8192', 'journal_mode = WAL', 'synchronous = FULL', 'secure_delete = ON', 'foreign_keys = ON'],
  /** TRUNCATE: no log beside it keeps a share that was destroyed. `temp_store`: nor does a file made to compact it. */
  shred: ['journal_mode = TRUNCATE', 'synchronous = FULL', 'secure_delete = ON', 'temp_store = MEMORY'],
} as const;

export function openDatabase(path: string, kind: keyof typeof PRAGMAS): { connection: Connection; database: Database } {
  const connection = openSqlite(path);
  for (const pragma of PRAGMAS[kind]) connection.pragma(pragma);
  const database = drizzle(connection);
  migrate(database, { migrationsFolder: migrationsFolder(kind) });
  return { connection, database };
}

/** 53 random bits: as many as a JavaScript number and PostgreSQL's bigint both hold. */
export function randomRowKey(): number {
  return Number(randomBytes(8).readBigUInt64BE() >> 11n);
}

/** A row without its key: that is drawn here, so that no caller can count. */
export type NewRow<T extends SQLiteTable> = Omit<Required<InferInsertModel<T>>, 'key'>;

/** A prepared insert that names every column. `orIgnore` leaves a row that is there already as it was. */
export function prepareInsert<T extends SQLiteTable>(
  database: Database,
  table: T,
  options: { orIgnore?: boolean } = {},
) {
  const names = Object.keys(getTableColumns(table));
  const values = Object.fromEntries(names.map((name) => [name, sql.placeholder(name)]));
  const insert = database.insert(table).values(values as InferInsertModel<T>);
  const prepared = (options.orIgnore === true ? insert.onConflictDoNothing() : insert).prepare();
  /** Whether the row is new. */
  return (row: NewRow<T>): boolean => prepared.run({ ...row, key: randomRowKey() }).changes > 0;
}
