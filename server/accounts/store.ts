import { and, asc, eq, inArray } from 'drizzle-orm';
import { accounts, handlerLog, invitations, setupLinks, waysIn } from '../../schema/tables/tables.ts';
import { decode } from '../base64url.ts';
import { type Database, type NewRow, prepareInsert } from '../database.ts';
import type { Account, WayIn } from '../passkeys/store.ts';

export type StoredInvitation = typeof invitations.$inferSelect;
export type HandlerEvent = (typeof handlerLog.$inferSelect)['event'];
export type StoredState = Pick<Account, 'version' | 'vault' | 'keyring' | 'stateSignature'>;

export interface AccountStore {
  /** The one set-up link there is from now on. */
  replaceSetupLink(tokenHash: Uint8Array): Promise<void>;
  hasSetupLink(tokenHash: Uint8Array): Promise<boolean>;
  deleteSetupLinks(): Promise<void>;

  hasAccount(accountId: Uint8Array): Promise<boolean>;
  getAccount(key: number): Promise<Account>;
  addAccount(row: NewRow<typeof accounts>): Promise<Account>;
  setState(accountKey: number, state: StoredState): Promise<void>;
  setListed(accountKey: number, listed: boolean): Promise<void>;
  /** False when that passkey or recovery key is somebody's already. */
  addWayIn(row: NewRow<typeof waysIn>): Promise<boolean>;
  listWaysIn(accountKey: number): Promise<WayIn[]>;
  setSealedKey(wayKey: number, sealedKey: Uint8Array): Promise<void>;
  deleteWayIn(wayKey: number): Promise<void>;

  /** False when the token is in use. */
  addInvitation(row: NewRow<typeof invitations>): Promise<boolean>;
  findInvitationByToken(tokenHash: Uint8Array): Promise<StoredInvitation | undefined>;
  listInvitations(channelKey: number): Promise<StoredInvitation[]>;
  updateInvitation(key: number, change: Partial<NewRow<typeof invitations>>): Promise<void>;
  markInvitationListed(accountKey: number): Promise<void>;
  /** Those of stewards who hold one of these root keys (base64url). */
  markStewardsListed(channelKey: number, rootKeys: readonly string[]): Promise<void>;

  noteEvent(accountKey: number, day: string, event: HandlerEvent): Promise<void>;
}

export function accountStore(database: Database): AccountStore {
  const insertLink = prepareInsert(database, setupLinks);
  const insertAccount = prepareInsert(database, accounts);
  const insertWay = prepareInsert(database, waysIn, { orIgnore: true });
  const insertInvitation = prepareInsert(database, invitations, { orIgnore: true });
  const insertEvent = prepareInsert(database, handlerLog);
  const accountWhere = (where: ReturnType<typeof eq>) => database.select().from(accounts).where(where).get();
  const requireAccount = (account: Account | undefined): Account => {
    if (account === undefined) throw new Error('account without a row');
    return account;
  };

  return {
    async replaceSetupLink(tokenHash) {
      database.delete(setupLinks).run();
      insertLink({ tokenHash });
    },
    async hasSetupLink(tokenHash) {
      return database.select().from(setupLinks).where(eq(setupLinks.tokenHash, tokenHash)).get() !== undefined;
    },
    async deleteSetupLinks() {
      database.delete(setupLinks).run();
    },
    async hasAccount(accountId) {
      return accountWhere(eq(accounts.accountId, accountId)) !== undefined;
    },
    async getAccount(key) {
      return requireAccount(accountWhere(eq(accounts.key, key)));
    },
    async addAccount(row) {
      insertAccount(row);
      return requireAccount(accountWhere(eq(accounts.accountId, row.accountId)));
    },
    async setState(accountKey, state) {
      database.update(accounts).set(state).where(eq(accounts.key, accountKey)).run();
    },
    async setListed(accountKey, listed) {
      database.update(accounts).set({ listed }).where(eq(accounts.key, accountKey)).run();
    },
    async addWayIn(row) {
      return insertWay(row);
    },
    async listWaysIn(accountKey) {
      return database.select().from(waysIn).where(eq(waysIn.accountKey, accountKey)).orderBy(asc(waysIn.wayInId)).all();
    },
    async setSealedKey(wayKey, sealedKey) {
      database.update(waysIn).set({ sealedKey }).where(eq(waysIn.key, wayKey)).run();
    },
    async deleteWayIn(wayKey) {
      database.delete(waysIn).where(eq(waysIn.key, wayKey)).run();
    },
    async addInvitation(row) {
      return insertInvitation(row);
    },
    async findInvitationByToken(tokenHash) {
      return database.select().from(invitations).where(eq(invitations.tokenHash, tokenHash)).get();
    },
    async listInvitations(channelKey) {
      const where = eq(invitations.channelKey, channelKey);
      return database
        .select()
        .from(invitations)
        .where(where)
        .orderBy(asc(invitations.createdOn), asc(invitations.key))
        .all();
    },
    async updateInvitation(key, change) {
      database.update(invitations).set(change).where(eq(invitations.key, key)).run();
    },
    async markInvitationListed(accountKey) {
      database.update(invitations).set({ state: 'listed' }).where(eq(invitations.accountKey, accountKey)).run();
    },
    async markStewardsListed(channelKey, rootKeys) {
      const isNamed = and(eq(invitations.channelKey, channelKey), inArray(invitations.rootPk, rootKeys.map(decode)));
      database.update(invitations).set({ state: 'listed' }).where(isNamed).run();
    },
    async noteEvent(accountKey, day, event) {
      insertEvent({ accountKey, day, event });
    },
  };
}
