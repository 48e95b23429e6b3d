import { and, asc, eq, gt, sql } from 'drizzle-orm';
import { accounts, additions, epochs, meldingen, messages } from '../../schema/tables/tables.ts';
import { type Database, type NewRow, prepareInsert } from '../database.ts';
import type { Account } from '../passkeys/store.ts';

export interface DeskMessage {
  readonly position: number;
  readonly day: string;
  readonly sealed: Uint8Array;
}

export type StoredEpoch = typeof epochs.$inferSelect;

export interface DeskStore {
  /**
   * Undefined also while it waits for its batch hour, and once it is being destroyed: then it does not exist for
   * functionarissen.
   */
  findReleasedMelding(channelKey: number, meldingId: Uint8Array): Promise<typeof meldingen.$inferSelect | undefined>;
  /** Only what has a position: what a melder sent since the last batch hour has none. */
  listDeskMessages(meldingId: Uint8Array, thread: number, after: number): Promise<DeskMessage[]>;
  /** Of every thread, made by functionarissen or in the first report: by thread, oldest first. */
  listMeldingEpochs(meldingId: Uint8Array): Promise<StoredEpoch[]>;
  /** Those the directory names now. */
  listFunctionarissen(channelKey: number): Promise<Pick<Account, 'key' | 'idPk'>[]>;
  /** Nothing happens when it is there already. */
  addAddition(row: NewRow<typeof additions>): Promise<void>;
  /** What colleagues added this account to, of meldingen that are there. */
  listAdditions(accountKey: number): Promise<Pick<StoredEpoch, 'meldingId' | 'thread' | 'epoch' | 'envelope'>[]>;
}

export function deskStore(database: Database): DeskStore {
  const releasedMelding = database
    .select()
    .from(meldingen)
    .where(
      and(
        eq(meldingen.meldingId, sql.placeholder('meldingId')),
        eq(meldingen.channelKey, sql.placeholder('channelKey')),
        eq(meldingen.released, true),
        eq(meldingen.condemned, false),
      ),
    )
    .prepare();
  const messagesAfter = database
    .select({ position: messages.position, day: messages.day, sealed: messages.sealed })
    .from(messages)
    .where(
      and(
        eq(messages.meldingId, sql.placeholder('meldingId')),
        eq(messages.thread, sql.placeholder('thread')),
        gt(messages.position, sql.placeholder('after')),
      ),
    )
    .orderBy(asc(messages.position))
    .prepare();
  const epochsOf = database
    .select()
    .from(epochs)
    .where(eq(epochs.meldingId, sql.placeholder('meldingId')))
    .orderBy(asc(epochs.thread), asc(epochs.epoch))
    .prepare();
  const insertAddition = prepareInsert(database, additions, { orIgnore: true });

  return {
    async findReleasedMelding(channelKey, meldingId) {
      return releasedMelding.get({ channelKey, meldingId });
    },
    async listDeskMessages(meldingId, thread, after) {
      return messagesAfter.all({ meldingId, thread, after }) as DeskMessage[];
    },
    async listMeldingEpochs(meldingId) {
      return epochsOf.all({ meldingId });
    },
    async listFunctionarissen(channelKey) {
      const isListed = and(
        eq(accounts.channelKey, channelKey),
        eq(accounts.role, 'functionaris'),
        eq(accounts.listed, true),
      );
      return database.select({ key: accounts.key, idPk: accounts.idPk }).from(accounts).where(isListed).all();
    },
    async addAddition(row) {
      insertAddition(row);
    },
    async listAdditions(accountKey) {
      const isPlace = and(
        eq(epochs.meldingId, additions.meldingId),
        eq(epochs.thread, additions.thread),
        eq(epochs.epoch, additions.epoch),
      );
      const isThere = and(eq(meldingen.meldingId, additions.meldingId), eq(meldingen.condemned, false));
      return database
        .select({
          meldingId: epochs.meldingId,
          thread: epochs.thread,
          epoch: epochs.epoch,
          envelope: epochs.envelope,
        })
        .from(additions)
        .innerJoin(meldingen, isThere)
        .innerJoin(epochs, isPlace)
        .where(eq(additions.accountKey, accountKey))
        .orderBy(asc(additions.meldingId), asc(additions.thread), asc(additions.epoch))
        .all();
    },
  };
}
