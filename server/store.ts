import { statfsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type AccountStore, accountStore } from './accounts/store.ts';
import { type BatchStore, batchStore } from './batches/store.ts';
import { type ChannelStore, channelStore } from './channels/store.ts';
import { createCommitQueue } from './commit-queue.ts';
import { type Database, openDatabase } from './database.ts';
import { type DeskStore, deskStore } from './desk/store.ts';
import { type DirectoryStore, directoryStore } from './directory/store.ts';
import { refuse } from './errors.ts';
import { type FileStore, fileStore } from './files/store.ts';
import { type GuideStore, guideStore } from './guide/store.ts';
import { type MailboxStore, mailboxStore } from './mailbox/store.ts';
import { type PasskeyStore, passkeyStore } from './passkeys/store.ts';
import { type RetentionStore, retentionStore } from './retention/store.ts';
import { type SelfCheckStore, selfCheckStore } from './self-check/store.ts';

/** The new file is first made beside the old one, and then goes through the log: each as large as it is. */
const REWRITE_NEEDS = 2;

/** What can be asked of the database, inside a transaction or outside. */
export type Queries = AccountStore &
  BatchStore &
  ChannelStore &
  DeskStore &
  DirectoryStore &
  FileStore &
  GuideStore &
  MailboxStore &
  PasskeyStore &
  RetentionStore &
  SelfCheckStore;

/** Nothing outside the store files knows which database this is. */
export interface Store extends Queries {
  /**
   * All or nothing, durable when it resolves. The callback awaits nothing but calls on `tx`; a call on the store
   * itself from inside would wait for the transaction it is in, for ever.
   */
  transaction<T>(work: (tx: Queries) => Promise<T>): Promise<T>;
  /**
   * Rewrites the file in the order of the random row keys, so that the place of a page tells no order either. Nobody is
   * answered meanwhile.
   *
   * @throws when the disk has no room for it: a night without is better than a full disk
   */
  compact(): Promise<void>;
  /** Puts what was deleted into the file as zeros and empties the log beside it, which still had it. */
  checkpoint(): Promise<void>;
  /** What the disk has left for us. */
  freeBytes(): Promise<number>;
  /** What it had when the newest batch was released, or else when the server was first asked. */
  freeBytesAtBatch(): Promise<number>;
  noteFreeBytes(): Promise<void>;
  close(): Promise<void>;
}

function openQueries(database: Database): Queries {
  return {
    ...accountStore(database),
    ...batchStore(database),
    ...channelStore(database),
    ...deskStore(database),
    ...directoryStore(database),
    ...fileStore(database),
    ...guideStore(database),
    ...mailboxStore(database),
    ...passkeyStore(database),
    ...retentionStore(database),
    ...selfCheckStore(database),
  };
}

/** Nothing of what was to be written is there; whoever sent it is told why. */
function refuseWhenFull(error: unknown): never {
  if ((error as { readonly code?: unknown }).code === 'SQLITE_FULL') refuse('server.full');
  throw error;
}

export function openSqliteStore(path: string): Store {
  const { connection, database } = openDatabase(path, 'main');
  const queue = createCommitQueue(connection);
  const tx = openQueries(database);

  type AnyQuery = (...args: readonly unknown[]) => Promise<unknown>;
  const root = Object.fromEntries(
    Object.entries(tx as unknown as Record<string, AnyQuery>).map(([name, query]) => [
      name,
      async (...args: readonly unknown[]) => {
        await queue.untilClosed();
        return query(...args);
      },
    ]),
  ) as unknown as Queries;

  let freeAtBatch: number | undefined;

  const store: Store = {
    ...root,
    transaction: (work) => queue.transaction(() => work(tx)).catch(refuseWhenFull),
    async compact() {
      const [{ size }, freeBytes] = [await stat(path), await store.freeBytes()];
      if (freeBytes < REWRITE_NEEDS * size) {
        await store.checkpoint();
        throw new Error('no room to rewrite the database');
      }
      await queue.untilClosed();
      connection.exec('VACUUM');
      connection.pragma('wal_checkpoint(TRUNCATE)');
    },
    async checkpoint() {
      await queue.untilClosed();
      connection.pragma('wal_checkpoint(TRUNCATE)');
    },
    async freeBytes() {
      // At once: a thread to wait for it costs a chunk of a file more than the answer does.
      const { bavail, bsize } = statfsSync(dirname(path));
      return bavail * bsize;
    },
    async freeBytesAtBatch() {
      freeAtBatch ??= await store.freeBytes();
      return freeAtBatch;
    },
    async noteFreeBytes() {
      freeAtBatch = await store.freeBytes();
    },
    async close() {
      await queue.untilClosed();
      connection.close();
    },
  };
  return store;
}
