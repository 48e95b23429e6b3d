import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, unique, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { bytes, randomKey } from './columns.ts';

/** One meldkanaal of one organisation. Everything here is public. */
export const channels = sqliteTable(
  'channels',
  {
    key: randomKey(),
    slug: text('slug').notNull(),
    /** A channel of this address whose list nobody can sign any more: another one took its place, and it stays readable. */
    retired: integer('retired', { mode: 'boolean' }).notNull().default(false),
    genesisFp: bytes('genesis_fp').notNull(),
    batchMinutes: integer('batch_minutes').notNull(),
    slotCount: integer('slot_count').notNull(),
    ruleSet: text('rule_set').notNull(),
    tombstoneDays: integer('tombstone_days').notNull().default(365),
    /** The signed policy says that two functionarissen must ask before anything is destroyed: `fourEyes` is `always`. */
    twoAsk: integer('two_ask', { mode: 'boolean' }).notNull().default(false),
  },
  (table) => [uniqueIndex('channels_slug').on(table.slug).where(sql`retired = 0`)],
);

/** The signed chain, as the exact bytes that were signed. */
export const directoryEntries = sqliteTable(
  'directory_entries',
  {
    key: randomKey(),
    channelKey: integer('channel_key')
      .notNull()
      .references(() => channels.key),
    seq: integer('seq').notNull(),
    entry: bytes('entry').notNull(),
    /** The root keys' signatures as JSON: the server hands them on and does not need to understand them. */
    signatures: text('signatures').notNull(),
    /** Melders see the entry once the current batch is later than this one; empty: at once. */
    shownAfter: text('shown_after').notNull(),
  },
  (table) => [unique('directory_entries_place').on(table.channelKey, table.seq)],
);

/** The one entry of a channel that still waits for root keys' signatures. */
export const directoryProposals = sqliteTable('directory_proposals', {
  key: randomKey(),
  channelKey: integer('channel_key')
    .notNull()
    .unique()
    .references(() => channels.key),
  entry: bytes('entry').notNull(),
  signatures: text('signatures').notNull(),
});

/** "I, this functionaris, saw this list on this day." */
export const headSignatures = sqliteTable(
  'head_signatures',
  {
    key: randomKey(),
    channelKey: integer('channel_key')
      .notNull()
      .references(() => channels.key),
    fp: bytes('fp').notNull(),
    seq: integer('seq').notNull(),
    digest: bytes('digest').notNull(),
    day: text('day').notNull(),
    signature: bytes('signature').notNull(),
  },
  (table) => [unique('head_signatures_place').on(table.channelKey, table.fp, table.seq)],
);

/** The batch hours that have come. The newest one is the current batch, whatever the clock says. */
export const batches = sqliteTable(
  'batches',
  {
    key: randomKey(),
    channelKey: integer('channel_key')
      .notNull()
      .references(() => channels.key),
    startsAt: text('starts_at').notNull(),
  },
  (table) => [unique('batches_place').on(table.channelKey, table.startsAt)],
);

/** What functionarissen are given to try their keys on: real ones and decoys, told apart by nothing in the row. */
export const envelopes = sqliteTable(
  'envelopes',
  {
    key: randomKey(),
    channelKey: integer('channel_key')
      .notNull()
      .references(() => channels.key),
    batch: text('batch').notNull(),
    envelopeId: bytes('envelope_id').notNull(),
    envelope: bytes('envelope').notNull(),
  },
  (table) => [index('envelopes_place').on(table.channelKey, table.batch, table.envelopeId)],
);

/** What the channel's pages to read say of ways, people to ask and whom it is for; every version stays (WBK-2.5). */
export const guides = sqliteTable(
  'guides',
  {
    key: randomKey(),
    channelKey: integer('channel_key')
      .notNull()
      .references(() => channels.key),
    /** From 1. */
    version: integer('version').notNull(),
    day: text('day').notNull(),
    /** JSON of schema/wire/guide.ts. */
    guide: text('guide').notNull(),
  },
  (table) => [unique('guides_version').on(table.channelKey, table.version)],
);
