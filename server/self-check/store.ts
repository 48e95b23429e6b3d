import { and, asc, eq, inArray, lt, notInArray } from 'drizzle-orm';
import { epochs, mailboxes, meldingen, meldingMailboxes, messages, selfChecks } from '../../schema/tables/tables.ts';
import { type Database, type NewRow, prepareInsert } from '../database.ts';

export interface WaitingCheck {
  readonly meldingId: Uint8Array;
  readonly envelope: Uint8Array;
}

export interface SelfCheckStore {
  /** An id that is there already stays as it was. */
  addSelfCheck(row: NewRow<typeof selfChecks>): Promise<void>;
  findSelfCheck(channelKey: number, meldingId: Uint8Array): Promise<typeof selfChecks.$inferSelect | undefined>;
  /** Those whose melding has come, and that no batch has taken yet. */
  listWaitingChecks(channelKey: number): Promise<WaitingCheck[]>;
  markCheckListed(meldingId: Uint8Array): Promise<void>;
  listCheckMessages(meldingId: Uint8Array): Promise<Uint8Array[]>;
  listChecksBefore(day: string): Promise<Uint8Array[]>;
  /** All of a made-up melding but its envelope and its announced id, and nothing of one that was not announced. */
  deleteCheckMelding(meldingId: Uint8Array): Promise<void>;
  deleteSelfCheck(meldingId: Uint8Array): Promise<void>;
}

export function selfCheckStore(database: Database): SelfCheckStore {
  const insertCheck = prepareInsert(database, selfChecks, { orIgnore: true });

  return {
    async addSelfCheck(row) {
      insertCheck(row);
    },
    async findSelfCheck(channelKey, meldingId) {
      const where = and(eq(selfChecks.channelKey, channelKey), eq(selfChecks.meldingId, meldingId));
      return database.select().from(selfChecks).where(where).get();
    },
    async listWaitingChecks(channelKey) {
      return database
        .select({ meldingId: selfChecks.meldingId, envelope: epochs.envelope })
        .from(selfChecks)
        .innerJoin(meldingen, eq(meldingen.meldingId, selfChecks.meldingId))
        .innerJoin(epochs, and(eq(epochs.meldingId, selfChecks.meldingId), eq(epochs.thread, 1), eq(epochs.epoch, 0)))
        .where(
          and(
            eq(selfChecks.channelKey, channelKey),
            eq(meldingen.channelKey, channelKey),
            eq(selfChecks.listed, false),
          ),
        )
        .orderBy(asc(selfChecks.key))
        .all();
    },
    async markCheckListed(meldingId) {
      database.update(selfChecks).set({ listed: true }).where(eq(selfChecks.meldingId, meldingId)).run();
    },
    async listCheckMessages(meldingId) {
      const rows = database
        .select({ sealed: messages.sealed })
        .from(messages)
        .innerJoin(selfChecks, eq(selfChecks.meldingId, messages.meldingId))
        .where(eq(messages.meldingId, meldingId))
        .orderBy(asc(messages.position))
        .all();
      return rows.map(({ sealed }) => sealed);
    },
    async listChecksBefore(day) {
      const rows = database
        .select({ meldingId: selfChecks.meldingId })
        .from(selfChecks)
        .where(lt(selfChecks.startedOn, day))
        .all();
      return rows.map(({ meldingId }) => meldingId);
    },
    async deleteCheckMelding(meldingId) {
      const isAnnounced = database.select().from(selfChecks).where(eq(selfChecks.meldingId, meldingId)).get();
      if (isAnnounced === undefined) return;
      const own = eq(meldingMailboxes.meldingId, meldingId);
      const pairs = database.select({ id: meldingMailboxes.mailboxId }).from(meldingMailboxes).where(own).all();
      const ids = pairs.map(({ id }) => id);
      database.delete(messages).where(eq(messages.meldingId, meldingId)).run();
      database.delete(epochs).where(eq(epochs.meldingId, meldingId)).run();
      database.delete(meldingMailboxes).where(own).run();
      const stillUsed = database.select({ id: meldingMailboxes.mailboxId }).from(meldingMailboxes);
      database
        .delete(mailboxes)
        .where(and(inArray(mailboxes.mailboxId, ids), notInArray(mailboxes.mailboxId, stillUsed)))
        .run();
      database.delete(meldingen).where(eq(meldingen.meldingId, meldingId)).run();
    },
    async deleteSelfCheck(meldingId) {
      database.delete(selfChecks).where(eq(selfChecks.meldingId, meldingId)).run();
    },
  };
}
