/** A server on files that stay when it is stopped, with a clock that jumps. */
import { randomBytes as systemRandom } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { randomBytes } from '../../crypto/public/sodium.ts';
import { releaseDue } from '../../server/batches/release.ts';
import { dayOfBatch, runningBatch } from '../../server/batches/rules.ts';
import { readConfig } from '../../server/config.ts';
import { randomRowKey } from '../../server/database.ts';
import type { Deps } from '../../server/deps.ts';
import { createLog } from '../../server/log.ts';
import { loadSecret } from '../../server/secret.ts';
import { openSqliteShredStore } from '../../server/shred-store.ts';
import { openSqlite } from '../../server/sqlite.ts';
import { openSqliteStore } from '../../server/store.ts';
import { placeMelding, type Waiting } from './waiting-melding.ts';

/** Draws three extra envelopes each time. */
const FRACTION = 0.35;

export function openDeps(dataDir: string, now: () => Date): Deps {
  const secret = loadSecret(dataDir);
  return {
    config: readConfig({ DATA_DIR: dataDir }),
    store: openSqliteStore(join(dataDir, 'zegelpost.sqlite')),
    shredStore: openSqliteShredStore(join(dataDir, 'shred.sqlite')),
    clock: { now },
    random: { bytes: (length) => new Uint8Array(systemRandom(length)), fraction: () => FRACTION },
    log: createLog(() => undefined),
    secret,
  };
}

export interface StandingServer {
  readonly dataDir: string;
  deps(): Deps;
  /** Sets the clock of a running server, and lets it look. */
  goTo(instant: string): Promise<void>;
  /** Stops it, and starts it at another moment: the first thing it does is to look whether a batch is due. */
  restartAt(instant: string): Promise<void>;
  addChannel(slug: string, batchMinutes: number): Promise<number>;
  /** A melding that waits for the next batch of the channel. */
  place(channelKey: number): Promise<Waiting>;
  query<Row>(sql: string): readonly Row[];
  stop(): Promise<void>;
  remove(): Promise<void>;
}

export async function startStanding(start: string): Promise<StandingServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'zegelpost-standing-'));
  let instant = new Date(start);
  let deps = openDeps(dataDir, () => instant);

  async function stop(): Promise<void> {
    await deps.store.close();
    await deps.shredStore.close();
  }

  function withMain<Result>(work: (connection: Database) => Result): Result {
    const connection = openSqlite(join(dataDir, 'zegelpost.sqlite'));
    try {
      return work(connection);
    } finally {
      connection.close();
    }
  }

  return {
    dataDir,
    deps: () => deps,
    stop,
    async goTo(next) {
      instant = new Date(next);
      await releaseDue(deps);
    },
    async restartAt(next) {
      await stop();
      instant = new Date(next);
      deps = openDeps(dataDir, () => instant);
      await releaseDue(deps);
    },
    async addChannel(slug, batchMinutes) {
      const channelKey = randomRowKey();
      const columns = 'key, slug, genesis_fp, batch_minutes, slot_count, rule_set';
      withMain((connection) =>
        connection
          .prepare(`insert into channels (${columns}) values (?, ?, ?, ?, 8, 'nl-wbk-2023')`)
          .run(channelKey, slug, randomBytes(20), batchMinutes),
      );
      await deps.store.addBatch({ channelKey, startsAt: runningBatch(instant, batchMinutes) });
      return channelKey;
    },
    async place(channelKey) {
      const day = dayOfBatch((await deps.store.findCurrentBatch(channelKey)) ?? '');
      return placeMelding({ dataDir, channelKey, day });
    },
    query<Row>(sql: string) {
      return withMain((connection) => connection.prepare(sql).all() as Row[]);
    },
    async remove() {
      await stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
