import { and, eq, sql } from 'drizzle-orm';
import { channels, epochs, mailboxes, meldingen, meldingMailboxes, messages } from '../../schema/tables/tables.ts';
import { type Database, type NewRow, prepareInsert } from '../database.ts';

export type Channel = typeof channels.$inferSelect;
/** A new one is never retired; how long tombstones stay has a default. */
export type NewChannel = Omit<NewRow<typeof channels>, 'retired' | 'tombstoneDays' | 'twoAsk'> & {
  readonly tombstoneDays?: number;
  readonly twoAsk?: boolean;
};
/** Nobody has spoken of its end yet. */
export type NewMelding = Pick<
  NewRow<typeof meldingen>,
  'meldingId' | 'channelKey' | 'receivedOn' | 'ruleSet' | 'released'
>;

const TOMBSTONE_DAYS = 365;

export interface ChannelStore {
  /** The one that is at this address now; never one that was retired. */
  findChannel(slug: string): Promise<Channel | undefined>;
  getChannel(key: number): Promise<Channel>;
  listChannels(): Promise<Channel[]>;
  /** Undefined when the slug is taken. */
  addChannel(row: NewChannel): Promise<Channel | undefined>;
  hasMelding(meldingId: Uint8Array): Promise<boolean>;
  addMelding(row: NewMelding): Promise<void>;
  addEpoch(row: NewRow<typeof epochs>): Promise<void>;
  addMessage(row: NewRow<typeof messages>): Promise<void>;
  /** A mailbox that is there already keeps its notes box. False when the id belongs to another channel. */
  joinMailbox(row: NewRow<typeof mailboxes>, meldingId: Uint8Array): Promise<boolean>;
}

export function channelStore(database: Database): ChannelStore {
  const channelBySlug = database
    .select()
    .from(channels)
    .where(and(eq(channels.slug, sql.placeholder('slug')), eq(channels.retired, false)))
    .prepare();
  const channelByKey = database
    .select()
    .from(channels)
    .where(eq(channels.key, sql.placeholder('key')))
    .prepare();
  const meldingById = database
    .select({ key: meldingen.key })
    .from(meldingen)
    .where(eq(meldingen.meldingId, sql.placeholder('meldingId')))
    .prepare();
  const mailboxInChannel = database
    .select({ key: mailboxes.key })
    .from(mailboxes)
    .where(
      and(
        eq(mailboxes.mailboxId, sql.placeholder('mailboxId')),
        eq(mailboxes.channelKey, sql.placeholder('channelKey')),
      ),
    )
    .prepare();
  const insertChannel = prepareInsert(database, channels, { orIgnore: true });
  const insertMelding = prepareInsert(database, meldingen);
  const insertEpoch = prepareInsert(database, epochs);
  const insertMessage = prepareInsert(database, messages);
  const insertMailbox = prepareInsert(database, mailboxes, { orIgnore: true });
  const insertPair = prepareInsert(database, meldingMailboxes);

  return {
    async findChannel(slug) {
      return channelBySlug.get({ slug });
    },
    async getChannel(key) {
      const channel = channelByKey.get({ key });
      if (channel === undefined) throw new Error('channel without a row');
      return channel;
    },
    async listChannels() {
      return database.select().from(channels).all();
    },
    async addChannel(row) {
      const isNew = insertChannel({ tombstoneDays: TOMBSTONE_DAYS, twoAsk: false, ...row, retired: false });
      return isNew ? channelBySlug.get({ slug: row.slug }) : undefined;
    },
    async hasMelding(meldingId) {
      return meldingById.get({ meldingId }) !== undefined;
    },
    async addMelding(row) {
      const unsaid = { melderSaid: null, deskStopped: false } as const;
      const unasked = { destroyFrom: null, deskAskedOn: null, deskAskedBy: null, melderAskedOn: null } as const;
      insertMelding({ ...row, ...unasked, ...unsaid, condemned: false });
    },
    async addEpoch(row) {
      insertEpoch(row);
    },
    async addMessage(row) {
      insertMessage(row);
    },
    async joinMailbox(row, meldingId) {
      const isNew = insertMailbox(row);
      if (!isNew && mailboxInChannel.get({ mailboxId: row.mailboxId, channelKey: row.channelKey }) === undefined)
        return false;
      insertPair({ mailboxId: row.mailboxId, meldingId });
      return true;
    },
  };
}
