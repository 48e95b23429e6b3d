import { sql } from 'drizzle-orm';
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { bytes, randomKey } from './columns.ts';

/**
 * The half of every epoch key that is destroyed first (P5). A file of its own, which no archive of logs and no old
 * backup may follow.
 */
export const shredShares = sqliteTable(
  'shred_shares',
  {
    key: randomKey(),
    meldingId: bytes('melding_id').notNull().unique(),
    share: bytes('share').notNull(),
    /** The day it came, until a melding has been seen beside it: what none follows is swept. */
    waitingSince: text('waiting_since'),
  },
  (table) => [index('shred_shares_waiting').on(table.waitingSince).where(sql`waiting_since is not null`)],
);

/** Whose share was destroyed: no copy of this store, and no copy of the main database, may bring it back. */
export const shredTombstones = sqliteTable('shred_tombstones', {
  key: randomKey(),
  meldingId: bytes('melding_id').notNull().unique(),
  destroyedOn: text('destroyed_on').notNull(),
});
