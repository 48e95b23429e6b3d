import { and, asc, desc, eq, gte, sql } from 'drizzle-orm';
import {
  accounts,
  channels,
  directoryEntries,
  directoryProposals,
  headSignatures,
  rotations,
} from '../../schema/tables/tables.ts';
import type { Channel } from '../channels/store.ts';
import { type Database, type NewRow, prepareInsert } from '../database.ts';
import type { Policy } from './entry.ts';

export type StoredEntry = typeof directoryEntries.$inferSelect;
export type StoredHead = typeof headSignatures.$inferSelect;
export type StoredProposal = typeof directoryProposals.$inferSelect;
export type StoredRotation = typeof rotations.$inferSelect;
/** An account without what it keeps. */
export type Member = Pick<typeof accounts.$inferSelect, 'key' | 'role' | 'idPk' | 'listed'>;

export interface DirectoryStore {
  listEntries(channelKey: number): Promise<StoredEntry[]>;
  findHeadEntry(channelKey: number): Promise<StoredEntry | undefined>;
  findEntry(channelKey: number, seq: number): Promise<StoredEntry | undefined>;
  addEntry(row: NewRow<typeof directoryEntries>): Promise<void>;
  /** By person, newest first. */
  listHeads(channelKey: number): Promise<StoredHead[]>;
  /** One for each person and entry; the day never goes back. */
  putHead(row: NewRow<typeof headSignatures>): Promise<void>;

  /** Entries that melders did not see yet when this batch ran. */
  listEntriesFrom(channelKey: number, batch: string): Promise<StoredEntry[]>;
  setPolicy(channelKey: number, policy: Policy): Promise<void>;
  listMembers(channelKey: number): Promise<Member[]>;

  findProposal(channelKey: number): Promise<StoredProposal | undefined>;
  /** In the place of the one there was. */
  putProposal(row: NewRow<typeof directoryProposals>): Promise<void>;
  deleteProposal(channelKey: number): Promise<void>;

  listRotations(channelKey: number): Promise<StoredRotation[]>;
  findRotation(accountKey: number): Promise<StoredRotation | undefined>;
  /** In the place of the one there was. */
  putRotation(row: NewRow<typeof rotations>): Promise<void>;
  deleteRotation(accountKey: number): Promise<void>;

  /** Channels that had this address before, in no order. */
  listRetiredChannels(slug: string): Promise<Channel[]>;
  retireChannel(channelKey: number): Promise<void>;
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
  const insertProposal = prepareInsert(database, directoryProposals);
  const insertRotation = prepareInsert(database, rotations);
  const retiredBySlug = database
    .select()
    .from(channels)
    .where(and(eq(channels.slug, sql.placeholder('slug')), eq(channels.retired, true)))
    .prepare();
  const deleteProposal = (channelKey: number) =>
    database.delete(directoryProposals).where(eq(directoryProposals.channelKey, channelKey)).run();
  const deleteRotation = (accountKey: number) =>
    database.delete(rotations).where(eq(rotations.accountKey, accountKey)).run();

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
    async listEntriesFrom(channelKey, batch) {
      const isHidden = and(eq(directoryEntries.channelKey, channelKey), gte(directoryEntries.shownAfter, batch));
      return database.select().from(directoryEntries).where(isHidden).orderBy(asc(directoryEntries.seq)).all();
    },
    async setPolicy(channelKey, policy) {
      database.update(channels).set(policy).where(eq(channels.key, channelKey)).run();
    },
    async listMembers(channelKey) {
      const { key, role, idPk, listed } = accounts;
      const where = eq(accounts.channelKey, channelKey);
      return database.select({ key, role, idPk, listed }).from(accounts).where(where).all();
    },
    async findProposal(channelKey) {
      return database.select().from(directoryProposals).where(eq(directoryProposals.channelKey, channelKey)).get();
    },
    async putProposal(row) {
      deleteProposal(row.channelKey);
      insertProposal(row);
    },
    async deleteProposal(channelKey) {
      deleteProposal(channelKey);
    },
    async listRotations(channelKey) {
      const rows = database
        .select({ rotation: rotations })
        .from(rotations)
        .innerJoin(accounts, eq(accounts.key, rotations.accountKey))
        .where(eq(accounts.channelKey, channelKey))
        .orderBy(asc(rotations.key))
        .all();
      return rows.map(({ rotation }) => rotation);
    },
    async findRotation(accountKey) {
      return database.select().from(rotations).where(eq(rotations.accountKey, accountKey)).get();
    },
    async putRotation(row) {
      deleteRotation(row.accountKey);
      insertRotation(row);
    },
    async deleteRotation(accountKey) {
      deleteRotation(accountKey);
    },
    async listRetiredChannels(slug) {
      return retiredBySlug.all({ slug });
    },
    async retireChannel(channelKey) {
      database.update(channels).set({ retired: true }).where(eq(channels.key, channelKey)).run();
    },
  };
}
