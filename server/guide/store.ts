import { and, desc, eq } from 'drizzle-orm';
import { guides } from '../../schema/tables/tables.ts';
import type { GuideVersion } from '../../schema/wire/guide.ts';
import { type Database, type NewRow, prepareInsert } from '../database.ts';

export type StoredGuide = typeof guides.$inferSelect;

export interface GuideStore {
  /** @param version the newest unless told */
  findGuide(channelKey: number, version?: number): Promise<StoredGuide | undefined>;
  /** Newest first. */
  listGuideVersions(channelKey: number): Promise<GuideVersion[]>;
  addGuide(row: NewRow<typeof guides>): Promise<void>;
}

export function guideStore(database: Database): GuideStore {
  const insertGuide = prepareInsert(database, guides);
  return {
    async findGuide(channelKey, version) {
      const isOfChannel = eq(guides.channelKey, channelKey);
      const where = version === undefined ? isOfChannel : and(isOfChannel, eq(guides.version, version));
      return database.select().from(guides).where(where).orderBy(desc(guides.version)).limit(1).get();
    },
    async listGuideVersions(channelKey) {
      return database
        .select({ version: guides.version, day: guides.day })
        .from(guides)
        .where(eq(guides.channelKey, channelKey))
        .orderBy(desc(guides.version))
        .all();
    },
    async addGuide(row) {
      insertGuide(row);
    },
  };
}
