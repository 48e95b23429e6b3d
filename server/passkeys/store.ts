import { and, eq, lte, ne, sql } from 'drizzle-orm';
import { accounts, sessions, waysIn } from '../../schema/tables/tables.ts';
import { type Database, type NewRow, prepareInsert } from '../database.ts';

export type Account = typeof accounts.$inferSelect;
export type WayIn = typeof waysIn.$inferSelect;

export interface PasskeyStore {
  findWayByCredential(credentialId: string): Promise<WayIn | undefined>;
  findWayByAuthPk(authPk: Uint8Array): Promise<WayIn | undefined>;
  setCredentialCounter(key: number, counter: number): Promise<void>;
  addSession(row: NewRow<typeof sessions>): Promise<void>;
  /** The account of a session that has not expired. */
  findSessionAccount(tokenHash: Uint8Array, minute: number): Promise<Account | undefined>;
  deleteSession(tokenHash: Uint8Array): Promise<void>;
  /** All of an account, or all but one. */
  deleteSessionsOf(accountKey: number, options?: { readonly except: Uint8Array }): Promise<void>;
  deleteExpiredSessions(minute: number): Promise<void>;
}

export function passkeyStore(database: Database): PasskeyStore {
  const accountBySession = database
    .select({ account: accounts })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.key, sessions.accountKey))
    .where(
      and(
        eq(sessions.tokenHash, sql.placeholder('tokenHash')),
        sql`${sessions.expiresMinute} > ${sql.placeholder('minute')}`,
      ),
    )
    .prepare();
  const insertSession = prepareInsert(database, sessions);

  return {
    async findWayByCredential(credentialId) {
      return database.select().from(waysIn).where(eq(waysIn.credentialId, credentialId)).get();
    },
    async findWayByAuthPk(authPk) {
      return database.select().from(waysIn).where(eq(waysIn.authPk, authPk)).get();
    },
    async setCredentialCounter(key, credentialCounter) {
      database.update(waysIn).set({ credentialCounter }).where(eq(waysIn.key, key)).run();
    },
    async addSession(row) {
      insertSession(row);
    },
    async findSessionAccount(tokenHash, minute) {
      return accountBySession.get({ tokenHash, minute })?.account;
    },
    async deleteSession(tokenHash) {
      database.delete(sessions).where(eq(sessions.tokenHash, tokenHash)).run();
    },
    async deleteSessionsOf(accountKey, options) {
      const isOwn = eq(sessions.accountKey, accountKey);
      const isOther = options === undefined ? isOwn : and(isOwn, ne(sessions.tokenHash, options.except));
      database.delete(sessions).where(isOther).run();
    },
    async deleteExpiredSessions(minute) {
      database.delete(sessions).where(lte(sessions.expiresMinute, minute)).run();
    },
  };
}
