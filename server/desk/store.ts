import { and, asc, eq, gt, sql } from 'drizzle-orm';
import { meldingen, messages } from '../../schema/tables/tables.ts';
import type { Database } from '../database.ts';

export interface DeskMessage {
  readonly position: number;
  readonly day: string;
  readonly sealed: Uint8Array;
}

export interface DeskStore {
  /** Undefined also while it waits for its batch hour: until then it does not exist for functionarissen. */
  findReleasedMelding(channelKey: number, meldingId: Uint8Array): Promise<typeof meldingen.$inferSelect | undefined>;
  /** Only what has a position: what a melder sent since the last batch hour has none. */
  listDeskMessages(meldingId: Uint8Array, thread: number, after: number): Promise<DeskMessage[]>;
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

  return {
    async findReleasedMelding(channelKey, meldingId) {
      return releasedMelding.get({ channelKey, meldingId });
    },
    async listDeskMessages(meldingId, thread, after) {
      return messagesAfter.all({ meldingId, thread, after }) as DeskMessage[];
    },
  };
}
