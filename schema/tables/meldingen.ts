import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { accounts } from './accounts.ts';
import { channels } from './channels.ts';
import { bytes, randomKey } from './columns.ts';

/**
 * One report. No moment, no order of arrival, no address. `released` goes from false to true at a batch hour, together
 * with everything else that came in since the one before.
 */
export const meldingen = sqliteTable(
  'meldingen',
  {
    key: randomKey(),
    meldingId: bytes('melding_id').notNull().unique(),
    channelKey: integer('channel_key')
      .notNull()
      .references(() => channels.key),
    /** A day in Europe/Amsterdam: what the law's terms run from. */
    receivedOn: text('received_on').notNull(),
    ruleSet: text('rule_set').notNull(),
    released: integer('released', { mode: 'boolean' }).notNull(),
    /** From which day on the melder was told it may be destroyed. */
    destroyFrom: text('destroy_from'),
    /** The days of the batches in which destruction was asked for, by each side; empty again when it is stopped. */
    deskAskedOn: text('desk_asked_on'),
    melderAskedOn: text('melder_asked_on'),
    /**
     * Where two must agree: whose asking waits for a colleague's. The person and not a hash of it, which whoever has the
     * accounts could test; empty once the second asked, when it is stopped, and when that person leaves the list.
     */
    deskAskedBy: integer('desk_asked_by').references(() => accounts.key),
    /** What a melder said of its end since the last batch hour, which takes effect at the next; `anew`: stop, then asks. */
    melderSaid: text('melder_said', { enum: ['asks', 'stop', 'anew'] }),
    /** Whether a functionaris stopped it since the last batch hour: for both sides, whoever was first. */
    deskStopped: integer('desk_stopped', { mode: 'boolean' }).notNull().default(false),
    /** Marked at a batch hour, together with the batch itself; from then on it is being destroyed and nothing stops it. */
    condemned: integer('condemned', { mode: 'boolean' }).notNull().default(false),
  },
  (table) => [index('meldingen_waiting').on(table.channelKey).where(sql`released = 0`)],
);

/** Where a code leads. The id is a hash of a public key; the box opens for the holder of the code only. */
export const mailboxes = sqliteTable('mailboxes', {
  key: randomKey(),
  mailboxId: bytes('mailbox_id').notNull().unique(),
  channelKey: integer('channel_key')
    .notNull()
    .references(() => channels.key),
  notesBox: bytes('notes_box').notNull(),
});

export const meldingMailboxes = sqliteTable(
  'melding_mailboxes',
  {
    key: randomKey(),
    mailboxId: bytes('mailbox_id')
      .notNull()
      .references(() => mailboxes.mailboxId),
    meldingId: bytes('melding_id')
      .notNull()
      .references(() => meldingen.meldingId),
  },
  (table) => [unique('melding_mailboxes_pair').on(table.mailboxId, table.meldingId)],
);

/** A set of readers of one thread: the envelope says to whom, and only to them. */
export const epochs = sqliteTable(
  'epochs',
  {
    key: randomKey(),
    meldingId: bytes('melding_id')
      .notNull()
      .references(() => meldingen.meldingId),
    thread: integer('thread').notNull(),
    epoch: integer('epoch').notNull(),
    accessHash: bytes('access_hash').notNull(),
    envelope: bytes('envelope').notNull(),
    /** False until the batch hour after it was made: the other side cannot know of it before. */
    released: integer('released', { mode: 'boolean' }).notNull().default(false),
  },
  (table) => [unique('epochs_place').on(table.meldingId, table.thread, table.epoch)],
);

/** Sealed messages. `position` of what a melder sent is given at release, in the order of the random message ids. */
export const messages = sqliteTable(
  'messages',
  {
    key: randomKey(),
    channelKey: integer('channel_key')
      .notNull()
      .references(() => channels.key),
    meldingId: bytes('melding_id')
      .notNull()
      .references(() => meldingen.meldingId),
    thread: integer('thread').notNull(),
    epoch: integer('epoch').notNull(),
    messageId: bytes('message_id').notNull(),
    side: text('side', { enum: ['melder', 'functionaris'] }).notNull(),
    position: integer('position'),
    /** False while the batch it was made in is the current one: what neither side may notice of the other. */
    released: integer('released', { mode: 'boolean' }).notNull(),
    day: text('day').notNull(),
    sealed: bytes('sealed').notNull(),
  },
  (table) => [
    // `side` belongs to it: a conflict must not tell a functionaris what a melder sent since the last batch hour.
    unique('messages_place').on(table.meldingId, table.thread, table.messageId, table.epoch, table.side),
    unique('messages_position').on(table.meldingId, table.thread, table.position),
    index('messages_waiting').on(table.channelKey).where(sql`released = 0`),
  ],
);

/** An encrypted file, whole or on its way. It moves with the message that announces it. */
export const files = sqliteTable(
  'files',
  {
    key: randomKey(),
    channelKey: integer('channel_key')
      .notNull()
      .references(() => channels.key),
    meldingId: bytes('melding_id')
      .notNull()
      .references(() => meldingen.meldingId),
    thread: integer('thread').notNull(),
    fileId: bytes('file_id').notNull(),
    side: text('side', { enum: ['melder', 'functionaris'] }).notNull(),
    header: bytes('header').notNull(),
    paddedBytes: integer('padded_bytes').notNull(),
    /** How many of its chunks are here. */
    arrived: integer('arrived').notNull().default(0),
    /** A day, until a message announces it; what none announces is swept. */
    waitingSince: text('waiting_since'),
    /** False until the batch hour after it was announced: the other side cannot know of it before. */
    released: integer('released', { mode: 'boolean' }).notNull().default(false),
  },
  (table) => [
    // `side` belongs to it, as for messages: a conflict must not tell what the other side sent since the last batch hour.
    unique('files_place').on(table.meldingId, table.fileId, table.side),
    index('files_waiting').on(table.channelKey).where(sql`released = 0`),
  ],
);

export const fileChunks = sqliteTable(
  'file_chunks',
  {
    key: randomKey(),
    fileKey: integer('file_key')
      .notNull()
      .references(() => files.key),
    place: integer('place').notNull(),
    sealed: bytes('sealed').notNull(),
  },
  (table) => [unique('file_chunks_place').on(table.fileKey, table.place)],
);

/** An epoch that a colleague sealed to somebody new: for that account only, never listed. */
export const additions = sqliteTable(
  'additions',
  {
    key: randomKey(),
    accountKey: integer('account_key')
      .notNull()
      .references(() => accounts.key),
    meldingId: bytes('melding_id').notNull(),
    thread: integer('thread').notNull(),
    epoch: integer('epoch').notNull(),
  },
  (table) => [unique('additions_place').on(table.accountKey, table.meldingId, table.thread, table.epoch)],
);

/** What is left of a destroyed melding, for the holder of a code that had it, and so that no old copy brings it back. */
export const tombstones = sqliteTable(
  'tombstones',
  {
    key: randomKey(),
    meldingId: bytes('melding_id').notNull(),
    mailboxId: bytes('mailbox_id').notNull(),
    channelKey: integer('channel_key')
      .notNull()
      .references(() => channels.key),
    destroyedOn: text('destroyed_on').notNull(),
    /** Whether every copy of the shred store is known to be without its share. */
    everywhere: integer('everywhere', { mode: 'boolean' }).notNull(),
  },
  (table) => [unique('tombstones_place').on(table.meldingId, table.mailboxId)],
);
