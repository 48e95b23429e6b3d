import type { Database } from 'better-sqlite3';

/**
 * One write at a time on one connection, and one durable commit for all that wait together: a commit costs a disk
 * flush, so submissions that arrive at the same moment share it. Each runs in a savepoint of its own and is answered
 * only after the commit, so none knows of the others.
 */
export interface CommitQueue {
  /** `work` awaits nothing but statements on this connection. Its error undoes its own statements only. */
  transaction<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves when no transaction is open. What is done before the next `await` lands in none. */
  untilClosed(): Promise<void>;
}

interface Job {
  readonly work: () => Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
}
type Outcome = { readonly done: true; readonly value: unknown } | { readonly done: false; readonly reason: unknown };

/** Past this many the oldest would wait longer for their neighbours than a flush costs. */
const GROUP_AT_MOST = 64;

export function createCommitQueue(connection: Database): CommitQueue {
  const waiting: Job[] = [];
  let isDraining = false;
  let open: Promise<void> | undefined;

  // Prepared once: these run for every submission.
  const statement = {
    begin: connection.prepare('BEGIN IMMEDIATE'),
    commit: connection.prepare('COMMIT'),
    rollback: connection.prepare('ROLLBACK'),
    save: connection.prepare('SAVEPOINT one'),
    release: connection.prepare('RELEASE one'),
    undo: connection.prepare('ROLLBACK TO one'),
  };

  async function runOne(job: Job): Promise<Outcome> {
    statement.save.run();
    try {
      const value = await job.work();
      statement.release.run();
      return { done: true, value };
    } catch (reason) {
      // A full disk or an I/O error ends the whole transaction by itself; then there is nothing left to undo.
      if (connection.inTransaction) {
        statement.undo.run();
        statement.release.run();
      }
      return { done: false, reason };
    }
  }

  async function runGroup(group: readonly Job[]): Promise<void> {
    try {
      statement.begin.run();
      const outcomes: Outcome[] = [];
      for (const job of group) {
        const outcome = await runOne(job);
        // Ended by itself: what came before in it is undone as well, and nothing may follow as if it were open.
        if (!outcome.done && !connection.inTransaction) throw outcome.reason;
        outcomes.push(outcome);
      }
      statement.commit.run();
      for (const [index, outcome] of outcomes.entries()) {
        if (outcome.done) group[index]?.resolve(outcome.value);
        else group[index]?.reject(outcome.reason);
      }
    } catch (reason) {
      if (connection.inTransaction) statement.rollback.run();
      for (const job of group) job.reject(reason);
    }
  }

  async function drain(): Promise<void> {
    // One turn of the event loop, so that requests already read from their sockets can join.
    await new Promise(setImmediate);
    while (waiting.length > 0) {
      const group = waiting.splice(0, GROUP_AT_MOST);
      open = runGroup(group);
      await open;
      open = undefined;
    }
    isDraining = false;
  }

  return {
    transaction<T>(work: () => Promise<T>): Promise<T> {
      return new Promise<T>((resolve, reject) => {
        waiting.push({ work, resolve: resolve as (value: unknown) => void, reject });
        if (isDraining) return;
        isDraining = true;
        void drain();
      });
    },
    async untilClosed() {
      while (open !== undefined) await open;
    },
  };
}
