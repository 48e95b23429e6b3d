/**
 * The real server without a socket, on real files, with a clock that can be set: what takes a channel days happens at
 * once. Made for filling a data folder that `server/main.ts` is started on afterwards.
 */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { type Api, createApi } from '../client/shared/api.ts';
import { dayOf } from '../client/shared/days.ts';
import { createApp } from '../server/app.ts';
import { releaseDue } from '../server/batches/release.ts';
import { readConfig } from '../server/config.ts';
import type { Deps } from '../server/deps.ts';
import { createLog } from '../server/log.ts';
import { loadSecret } from '../server/secret.ts';
import { openSqliteShredStore } from '../server/shred-store.ts';
import { openSqliteStore } from '../server/store.ts';

export interface PastServer {
  readonly api: Api;
  readonly deps: Deps;
  /** Sets the clock, and lets every batch hour that has come do its work. */
  goTo(instant: Date): Promise<void>;
  today(): string;
  close(): Promise<void>;
}

export interface PastServerOptions {
  readonly dataDir: string;
  readonly publicUrl: string;
  readonly now: Date;
  /** Uniform draws; 0 adds no decoys, and makes work that is done at the first try. */
  readonly fraction?: () => number;
}

export function openPastServer({ dataDir, publicUrl, now, fraction = () => 0 }: PastServerOptions): PastServer {
  let instant = now;
  // First: it also makes the folder.
  const secret = loadSecret(dataDir);
  const deps: Deps = {
    config: readConfig({ DATA_DIR: dataDir, PUBLIC_URL: publicUrl, ZEGELPOST_DEMO: '1' }),
    store: openSqliteStore(join(dataDir, 'zegelpost.sqlite')),
    shredStore: openSqliteShredStore(join(dataDir, 'shred.sqlite')),
    clock: { now: () => instant },
    random: { bytes: (length) => new Uint8Array(randomBytes(length)), fraction },
    log: createLog((line) => process.stderr.write(`${line}\n`)),
    secret,
  };
  const app = createApp(deps);
  const api = createApi({
    origin: deps.config.origin,
    fetch: ((input: string, init: RequestInit) => app.request(input, init)) as typeof fetch,
  });
  return {
    api,
    deps,
    async goTo(next) {
      instant = next;
      await releaseDue(deps);
    },
    today: () => dayOf(instant),
    async close() {
      await deps.store.close();
      await deps.shredStore.close();
    },
  };
}
