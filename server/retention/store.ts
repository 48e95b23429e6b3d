import { and, asc, eq, inArray, isNotNull, lte, notInArray, or, sql } from 'drizzle-orm';
import {
  additions,
  epochs,
  fileChunks,
  files,
  mailboxes,
  meldingen,
  meldingMailboxes,
  messages,
  tombstones,
} from '../../schema/tables/tables.ts';
import { type Database, prepareInsert } from '../database.ts';
import type { Asked, Said } from './rules.ts';

export type Tombstone = typeof tombstones.$inferSelect;

export interface CondemnedMelding {
  readonly meldingId: Uint8Array;
  readonly channelKey: number;
}

export interface RetentionStore {
  setEnd(meldingId: Uint8Array, change: Partial<Asked & Said & { deskAskedBy: number | null }>): Promise<void>;
  /** Somebody who is out of office agrees to nothing any more. */
  forgetAskedBy(accountKey: number): Promise<void>;
  /** Those of whose end something was said since the last batch hour. */
  listSaid(channelKey: number): Promise<(Asked & Said & Pick<CondemnedMelding, 'meldingId'>)[]>;
  /** Those of which somebody at the desk asked for the end. */
  listAsked(channelKey: number): Promise<(Asked & Pick<CondemnedMelding, 'meldingId'>)[]>;
  condemn(meldingId: Uint8Array): Promise<void>;
  listCondemned(): Promise<CondemnedMelding[]>;
  findMeldingChannel(meldingId: Uint8Array): Promise<number | undefined>;
  /** Every row of the melding but its listed envelope, and a tombstone for each mailbox that had it. */
  buryMelding(meldingId: Uint8Array, left: Pick<Tombstone, 'channelKey' | 'destroyedOn' | 'everywhere'>): Promise<void>;
  listTombstones(mailboxId: Uint8Array): Promise<Tombstone[]>;
  listTombstonesOfAll(): Promise<Pick<Tombstone, 'meldingId' | 'destroyedOn'>[]>;
  /** Keys of tombstones whose share may still be in a copy. */
  listUnconfirmed(): Promise<number[]>;
  /** These shares are in no copy any more. */
  confirmEverywhere(keys: readonly number[]): Promise<void>;
  /** With the mailboxes that have nothing left. */
  sweepTombstones(channelKey: number, until: string): Promise<void>;
}

export function retentionStore(database: Database): RetentionStore {
  const insertTombstone = prepareInsert(database, tombstones, { orIgnore: true });
  const condemned = database
    .select({ meldingId: meldingen.meldingId, channelKey: meldingen.channelKey })
    .from(meldingen)
    .where(eq(meldingen.condemned, true))
    .prepare();
  const unconfirmed = database
    .select({ key: tombstones.key })
    .from(tombstones)
    .where(eq(tombstones.everywhere, false))
    .prepare();

  return {
    async setEnd(meldingId, change) {
      database.update(meldingen).set(change).where(eq(meldingen.meldingId, meldingId)).run();
    },
    async forgetAskedBy(accountKey) {
      database.update(meldingen).set({ deskAskedBy: null }).where(eq(meldingen.deskAskedBy, accountKey)).run();
    },
    async listSaid(channelKey) {
      const isSaid = or(isNotNull(meldingen.melderSaid), eq(meldingen.deskStopped, true));
      return database
        .select()
        .from(meldingen)
        .where(and(eq(meldingen.channelKey, channelKey), isSaid))
        .all();
    },
    async listAsked(channelKey) {
      const isAsked = and(
        eq(meldingen.channelKey, channelKey),
        eq(meldingen.condemned, false),
        sql`${meldingen.deskAskedOn} is not null`,
      );
      return database
        .select({
          meldingId: meldingen.meldingId,
          destroyFrom: meldingen.destroyFrom,
          deskAskedOn: meldingen.deskAskedOn,
          melderAskedOn: meldingen.melderAskedOn,
        })
        .from(meldingen)
        .where(isAsked)
        .all();
    },
    async condemn(meldingId) {
      database.update(meldingen).set({ condemned: true }).where(eq(meldingen.meldingId, meldingId)).run();
    },
    async listCondemned() {
      return condemned.all();
    },
    async findMeldingChannel(meldingId) {
      const row = database
        .select({ channelKey: meldingen.channelKey })
        .from(meldingen)
        .where(eq(meldingen.meldingId, meldingId))
        .get();
      return row?.channelKey;
    },
    async buryMelding(meldingId, left) {
      const own = eq(meldingMailboxes.meldingId, meldingId);
      const pairs = database.select({ mailboxId: meldingMailboxes.mailboxId }).from(meldingMailboxes).where(own).all();
      for (const { mailboxId } of pairs) insertTombstone({ meldingId, mailboxId, ...left });
      const ownFiles = database.select({ key: files.key }).from(files).where(eq(files.meldingId, meldingId));
      database.delete(fileChunks).where(inArray(fileChunks.fileKey, ownFiles)).run();
      database.delete(files).where(eq(files.meldingId, meldingId)).run();
      database.delete(messages).where(eq(messages.meldingId, meldingId)).run();
      database.delete(epochs).where(eq(epochs.meldingId, meldingId)).run();
      database.delete(additions).where(eq(additions.meldingId, meldingId)).run();
      database.delete(meldingMailboxes).where(own).run();
      database.delete(meldingen).where(eq(meldingen.meldingId, meldingId)).run();
    },
    async listTombstones(mailboxId) {
      return database
        .select()
        .from(tombstones)
        .where(eq(tombstones.mailboxId, mailboxId))
        .orderBy(asc(tombstones.meldingId))
        .all();
    },
    async listTombstonesOfAll() {
      return database
        .select({ meldingId: tombstones.meldingId, destroyedOn: tombstones.destroyedOn })
        .from(tombstones)
        .all();
    },
    async listUnconfirmed() {
      return unconfirmed.all().map(({ key }) => key);
    },
    async confirmEverywhere(keys) {
      if (keys.length === 0) return;
      database
        .update(tombstones)
        .set({ everywhere: true })
        .where(inArray(tombstones.key, [...keys]))
        .run();
    },
    async sweepTombstones(channelKey, until) {
      const isOld = and(eq(tombstones.channelKey, channelKey), lte(tombstones.destroyedOn, until));
      const old = database.select({ mailboxId: tombstones.mailboxId }).from(tombstones).where(isOld).all();
      if (old.length === 0) return;
      database.delete(tombstones).where(isOld).run();
      const live = database.select({ id: meldingMailboxes.mailboxId }).from(meldingMailboxes);
      const marked = database.select({ id: tombstones.mailboxId }).from(tombstones);
      for (const { mailboxId } of old) {
        database
          .delete(mailboxes)
          .where(
            and(
              eq(mailboxes.mailboxId, mailboxId),
              notInArray(mailboxes.mailboxId, live),
              notInArray(mailboxes.mailboxId, marked),
            ),
          )
          .run();
      }
    },
  };
}
