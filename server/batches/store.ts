import { and, asc, desc, eq, gt, gte, isNull, lt, notInArray, sql } from 'drizzle-orm';
import { ID_BYTES } from '../../crypto/public/sizes.ts';
import { batches, envelopes, epochs, files, meldingen, messages, selfChecks } from '../../schema/tables/tables.ts';
import { type Database, type NewRow, prepareInsert } from '../database.ts';

const ROSTER_MESSAGE_ID = new Uint8Array(ID_BYTES);

export interface WaitingMessage {
  readonly key: number;
  readonly meldingId: Uint8Array;
  readonly thread: number;
}

export interface BatchStore {
  /** The newest batch of a channel: what "now" means for everything that comes in. */
  findCurrentBatch(channelKey: number): Promise<string | undefined>;
  addBatch(row: NewRow<typeof batches>): Promise<void>;
  hasEarlierBatch(channelKey: number, batch: string): Promise<boolean>;
  /** Envelopes of new meldingen that are not listed yet; a self-check is none of them, see `listWaitingChecks`. */
  listWaitingEnvelopes(channelKey: number): Promise<Uint8Array[]>;
  addEnvelope(row: NewRow<typeof envelopes>): Promise<void>;
  /** What melders sent and no functionaris can have yet, sorted by message id within a thread. */
  listWaitingMessages(channelKey: number): Promise<WaitingMessage[]>;
  findLastPosition(meldingId: Uint8Array, thread: number): Promise<number>;
  setPosition(key: number, position: number): Promise<void>;
  /** From here on both sides see all there is, but for a self-check that no batch has taken. */
  markReleased(channelKey: number): Promise<void>;
  listEnvelopes(channelKey: number, after: string): Promise<{ batch: string; envelope: Uint8Array }[]>;
  listBatches(channelKey: number, after: string): Promise<string[]>;
  deleteEnvelopesBefore(channelKey: number, batch: string): Promise<void>;
}

export function batchStore(database: Database): BatchStore {
  const byChannel = (column: typeof batches.channelKey) => eq(column, sql.placeholder('channelKey'));
  const current = database
    .select({ startsAt: batches.startsAt })
    .from(batches)
    .where(byChannel(batches.channelKey))
    .orderBy(desc(batches.startsAt))
    .limit(1)
    .prepare();
  /** Not a self-check that waits for a decoy's place. */
  const moves = (column: typeof messages.meldingId | typeof meldingen.meldingId) => {
    const waiting = database.select({ id: selfChecks.meldingId }).from(selfChecks).where(sql`${selfChecks.listed} = 0`);
    return notInArray(column, waiting);
  };
  const insertBatch = prepareInsert(database, batches);
  const insertEnvelope = prepareInsert(database, envelopes);
  const releaseEpoch = database
    .update(epochs)
    .set({ released: true })
    .where(
      and(
        eq(epochs.meldingId, sql.placeholder('meldingId')),
        eq(epochs.thread, sql.placeholder('thread')),
        eq(epochs.epoch, sql.placeholder('epoch')),
      ),
    )
    .prepare();
  const lastPosition = database
    .select({ position: sql<number | null>`max(${messages.position})` })
    .from(messages)
    .where(and(eq(messages.meldingId, sql.placeholder('meldingId')), eq(messages.thread, sql.placeholder('thread'))))
    .prepare();

  return {
    async findCurrentBatch(channelKey) {
      return current.get({ channelKey })?.startsAt;
    },
    async addBatch(row) {
      insertBatch(row);
    },
    async hasEarlierBatch(channelKey, batch) {
      const where = and(eq(batches.channelKey, channelKey), lt(batches.startsAt, batch));
      return database.select({ key: batches.key }).from(batches).where(where).limit(1).get() !== undefined;
    },
    async listWaitingEnvelopes(channelKey) {
      const rows = database
        .select({ envelope: epochs.envelope })
        .from(meldingen)
        .innerJoin(epochs, and(eq(epochs.meldingId, meldingen.meldingId), eq(epochs.thread, 1), eq(epochs.epoch, 0)))
        .where(and(eq(meldingen.channelKey, channelKey), sql`${meldingen.released} = 0`, moves(meldingen.meldingId)))
        .all();
      return rows.map(({ envelope }) => envelope);
    },
    async addEnvelope(row) {
      insertEnvelope(row);
    },
    async listWaitingMessages(channelKey) {
      return database
        .select({ key: messages.key, meldingId: messages.meldingId, thread: messages.thread })
        .from(messages)
        .where(
          and(
            eq(messages.channelKey, channelKey),
            sql`${messages.released} = 0`,
            isNull(messages.position),
            moves(messages.meldingId),
          ),
        )
        .orderBy(asc(messages.meldingId), asc(messages.thread), asc(messages.messageId), asc(messages.epoch))
        .all();
    },
    async findLastPosition(meldingId, thread) {
      return lastPosition.get({ meldingId, thread })?.position ?? 0;
    },
    async setPosition(key, position) {
      database.update(messages).set({ position }).where(eq(messages.key, key)).run();
    },
    async markReleased(channelKey) {
      // Each epoch came with its roster, and those that wait have an index.
      const rosters = database
        .select({ meldingId: messages.meldingId, thread: messages.thread, epoch: messages.epoch })
        .from(messages)
        .where(
          and(
            eq(messages.channelKey, channelKey),
            sql`${messages.released} = 0`,
            eq(messages.messageId, ROSTER_MESSAGE_ID),
            moves(messages.meldingId),
          ),
        )
        .all();
      for (const { meldingId, thread, epoch } of rosters) releaseEpoch.run({ meldingId, thread, epoch });
      const isWaiting = and(
        eq(messages.channelKey, channelKey),
        sql`${messages.released} = 0`,
        moves(messages.meldingId),
      );
      database.update(messages).set({ released: true }).where(isWaiting).run();
      const isAnnounced = and(eq(files.channelKey, channelKey), sql`${files.released} = 0`, isNull(files.waitingSince));
      database.update(files).set({ released: true }).where(isAnnounced).run();
      const isNew = and(
        eq(meldingen.channelKey, channelKey),
        sql`${meldingen.released} = 0`,
        moves(meldingen.meldingId),
      );
      database.update(meldingen).set({ released: true }).where(isNew).run();
    },
    async listEnvelopes(channelKey, after) {
      return database
        .select({ batch: envelopes.batch, envelope: envelopes.envelope })
        .from(envelopes)
        .where(and(eq(envelopes.channelKey, channelKey), gt(envelopes.batch, after)))
        .orderBy(asc(envelopes.batch), asc(envelopes.envelopeId))
        .all();
    },
    async listBatches(channelKey, after) {
      const rows = database
        .select({ startsAt: batches.startsAt })
        .from(batches)
        .where(and(eq(batches.channelKey, channelKey), gte(batches.startsAt, after)))
        .orderBy(asc(batches.startsAt))
        .all();
      return rows.map(({ startsAt }) => startsAt);
    },
    async deleteEnvelopesBefore(channelKey, batch) {
      const isOld = and(eq(envelopes.channelKey, channelKey), lt(envelopes.batch, batch));
      database.delete(envelopes).where(isOld).run();
    },
  };
}
