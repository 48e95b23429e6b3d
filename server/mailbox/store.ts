import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import {
  channels,
  epochs,
  mailboxes,
  meldingen,
  meldingMailboxes,
  messages,
  tombstones,
} from '../../schema/tables/tables.ts';
import { isSame } from '../base64url.ts';
import { type Database, type NewRow, prepareInsert } from '../database.ts';

export interface Mailbox {
  readonly mailboxId: Uint8Array;
  readonly channelKey: number;
  readonly slug: string;
  readonly batchMinutes: number;
  readonly notesBox: Uint8Array;
}

export interface MailboxMessage {
  readonly meldingId: Uint8Array;
  readonly sealed: Uint8Array;
  readonly day: string;
  readonly released: boolean;
}

export interface StoredMessage {
  readonly sealed: Uint8Array;
  readonly side: 'melder' | 'functionaris';
  readonly released: boolean;
  readonly position: number | null;
}

/** `melding`, thread, message id: a message's name. Zero ids belong to rosters, one per epoch. */
export interface MessageName {
  readonly meldingId: Uint8Array;
  readonly thread: number;
  readonly messageId: Uint8Array;
}

export type Melding = typeof meldingen.$inferSelect;

export interface MailboxStore {
  findMailbox(mailboxId: Uint8Array): Promise<Mailbox | undefined>;
  /** None that is being destroyed: those are under `listCondemnedOf`. */
  listMailboxMeldingen(mailboxId: Uint8Array): Promise<Melding[]>;
  listCondemnedOf(mailboxId: Uint8Array): Promise<Melding[]>;
  /** Undefined also while it is being destroyed. */
  findMeldingOf(mailboxId: Uint8Array, meldingId: Uint8Array): Promise<Melding | undefined>;
  /** What the melder's side may know of a thread: its own first epoch, and what was released since. Oldest first. */
  listReleasedEpochs(meldingIds: readonly Uint8Array[], thread: number): Promise<(typeof epochs.$inferSelect)[]>;
  /**
   * What the melder's side may see of a thread: its own messages, and released ones of functionarissen. Those without
   * a position come last, by message id: nothing tells in which order they were sent.
   */
  listMailboxMessages(meldingIds: readonly Uint8Array[], thread: number): Promise<MailboxMessage[]>;
  /** At most one for each side. */
  findMessages(name: MessageName): Promise<StoredMessage[]>;
  /** What its melders sent in a thread, delivered or not, in bytes. */
  sumMelderBytes(meldingId: Uint8Array, thread: number): Promise<number>;
  setNotes(mailboxId: Uint8Array, notesBox: Uint8Array): Promise<void>;
  /** All that led from the one mailbox leads from the other one now; of the first nothing is left. */
  replaceMailbox(mailboxId: Uint8Array, successor: NewRow<typeof mailboxes>): Promise<void>;
}

export function mailboxStore(database: Database): MailboxStore {
  const mailboxById = database
    .select({
      mailboxId: mailboxes.mailboxId,
      channelKey: mailboxes.channelKey,
      slug: channels.slug,
      batchMinutes: channels.batchMinutes,
      notesBox: mailboxes.notesBox,
    })
    .from(mailboxes)
    .innerJoin(channels, eq(channels.key, mailboxes.channelKey))
    .where(eq(mailboxes.mailboxId, sql.placeholder('mailboxId')))
    .prepare();
  const insertMailbox = prepareInsert(database, mailboxes);
  const meldingenOf = database
    .select({ melding: meldingen })
    .from(meldingMailboxes)
    .innerJoin(meldingen, eq(meldingen.meldingId, meldingMailboxes.meldingId))
    .where(eq(meldingMailboxes.mailboxId, sql.placeholder('mailboxId')))
    .orderBy(asc(meldingen.meldingId))
    .prepare();
  const listAll = (mailboxId: Uint8Array) => meldingenOf.all({ mailboxId }).map(({ melding }) => melding);
  const messageByName = database
    .select({ sealed: messages.sealed, side: messages.side, released: messages.released, position: messages.position })
    .from(messages)
    .where(
      and(
        eq(messages.meldingId, sql.placeholder('meldingId')),
        eq(messages.thread, sql.placeholder('thread')),
        eq(messages.messageId, sql.placeholder('messageId')),
      ),
    )
    .prepare();
  const melderBytes = database
    .select({ sum: sql<number>`coalesce(sum(length(${messages.sealed})), 0)` })
    .from(messages)
    .where(
      and(
        eq(messages.meldingId, sql.placeholder('meldingId')),
        eq(messages.thread, sql.placeholder('thread')),
        eq(messages.side, 'melder'),
      ),
    )
    .prepare();

  return {
    async findMailbox(mailboxId) {
      return mailboxById.get({ mailboxId });
    },
    async listMailboxMeldingen(mailboxId) {
      return listAll(mailboxId).filter(({ condemned }) => !condemned);
    },
    async listCondemnedOf(mailboxId) {
      return listAll(mailboxId).filter(({ condemned }) => condemned);
    },
    async findMeldingOf(mailboxId, meldingId) {
      return listAll(mailboxId).find((melding) => isSame(melding.meldingId, meldingId) && !melding.condemned);
    },
    async listReleasedEpochs(meldingIds, thread) {
      if (meldingIds.length === 0) return [];
      return database
        .select()
        .from(epochs)
        .where(
          and(
            inArray(epochs.meldingId, [...meldingIds]),
            eq(epochs.thread, thread),
            sql`(${epochs.epoch} = 0 or ${epochs.released} = 1)`,
          ),
        )
        .orderBy(asc(epochs.meldingId), asc(epochs.epoch))
        .all();
    },
    async listMailboxMessages(meldingIds, thread) {
      if (meldingIds.length === 0) return [];
      return database
        .select({
          meldingId: messages.meldingId,
          sealed: messages.sealed,
          day: messages.day,
          released: messages.released,
        })
        .from(messages)
        .where(
          and(
            inArray(messages.meldingId, [...meldingIds]),
            eq(messages.thread, thread),
            sql`(${messages.side} = 'melder' or ${messages.released} = 1)`,
          ),
        )
        .orderBy(
          asc(messages.meldingId),
          sql`case when ${messages.released} = 1 then ${messages.position} else ${Number.MAX_SAFE_INTEGER} end`,
          asc(messages.messageId),
        )
        .all();
    },
    async findMessages(name) {
      return messageByName.all({ ...name });
    },
    async sumMelderBytes(meldingId, thread) {
      return melderBytes.get({ meldingId, thread })?.sum ?? 0;
    },
    async setNotes(mailboxId, notesBox) {
      database.update(mailboxes).set({ notesBox }).where(eq(mailboxes.mailboxId, mailboxId)).run();
    },
    async replaceMailbox(mailboxId, successor) {
      insertMailbox(successor);
      const next = { mailboxId: successor.mailboxId };
      database.update(meldingMailboxes).set(next).where(eq(meldingMailboxes.mailboxId, mailboxId)).run();
      database.update(tombstones).set(next).where(eq(tombstones.mailboxId, mailboxId)).run();
      database.delete(mailboxes).where(eq(mailboxes.mailboxId, mailboxId)).run();
    },
  };
}
