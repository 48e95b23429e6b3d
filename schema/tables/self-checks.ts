import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { channels } from './channels.ts';
import { bytes, randomKey } from './columns.ts';

/**
 * Ids under which the operator's own terminal sends a synthetic melding. A row is there before the melding is, so that
 * it counts as real at no moment, and so that no melding of anybody else can ever get one.
 */
export const selfChecks = sqliteTable(
  'self_checks',
  {
    key: randomKey(),
    channelKey: integer('channel_key')
      .notNull()
      .references(() => channels.key),
    meldingId: bytes('melding_id').notNull().unique(),
    startedOn: text('started_on').notNull(),
    /** Whether it was given the place of a decoy; until then no release touches it. */
    listed: integer('listed', { mode: 'boolean' }).notNull(),
  },
  (table) => [index('self_checks_waiting').on(table.channelKey).where(sql`listed = 0`)],
);
