/**
 * `npm run self-check`, beside a running server: sends a made-up melding through every channel, waits until its batch
 * has come, reads it and destroys it. Ends with 0 when it came through, 1 when it did not, 2 when a setting is wrong.
 *
 * Reads the settings of `npm start` (DATA_DIR, PORT, PUBLIC_URL). `-- <link>` checks the one channel of a poster's link
 * instead, with the pin that is printed there. How long a check had to wait says how many decoys a batch drew: keep it
 * from functionarissen.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createApi } from '../client/shared/api.ts';
import { dayOf } from '../client/shared/days.ts';
import { solveWork } from '../client/shared/work.ts';
import { decodePin } from '../crypto/pin.ts';
import type { Bytes } from '../crypto/public/brands.ts';
import { ConfigError, readConfig } from '../server/config.ts';
import { openSqlite } from '../server/sqlite.ts';
import { runSelfCheck } from './synthetic-melding.ts';

/** As in server/config.ts: the operator's to mend. */
const EXIT_CONFIG = 2;
const MINUTE_MS = 60_000;
const LOOK_EVERY_MS = 60_000;
const DEMO_LOOK_EVERY_MS = 2_000;
/** A check finds no drawn decoy once in nine batches; five times in a row is no chance, but a fault. */
const BATCHES_AT_MOST = 5;

interface Target {
  readonly origin: string;
  readonly slug: string;
  readonly pin: Bytes;
}

/** `https://host/k/<slug>/zp1.…` as it is printed, or with the pin behind a `#`. */
function readLink(link: string): Target {
  if (!URL.canParse(link)) throw new ConfigError('the link must be a full address, as on the poster');
  const { origin, pathname, hash } = new URL(link);
  const [, slug, path] = /^\/k\/([a-z0-9-]+)(?:\/(zp1\.[\w-]+))?$/.exec(pathname) ?? [];
  const pin = slug === undefined ? undefined : decodePin(path ?? hash);
  if (slug === undefined || pin === undefined) throw new ConfigError('the link must be /k/<channel>/zp1.…');
  return { origin, slug, pin };
}

/** Read only: the server beside us keeps the file. */
function readChannels(dataDir: string, origin: string): readonly Target[] {
  const connection = openSqlite(join(dataDir, 'zegelpost.sqlite'), { readonly: true, fileMustExist: true });
  const rows = connection.prepare('select slug, genesis_fp from channels where retired = 0').all() as {
    slug: string;
    genesis_fp: Buffer;
  }[];
  connection.close();
  if (rows.length === 0) throw new ConfigError('DATA_DIR: there is no channel yet');
  return rows.map((row) => ({ origin, slug: row.slug, pin: new Uint8Array(row.genesis_fp) }));
}

const lookEveryMs = (batchMinutes: number) => (batchMinutes < 60 ? DEMO_LOOK_EVERY_MS : LOOK_EVERY_MS);

async function main(): Promise<void> {
  const { positionals } = parseArgs({ allowPositionals: true });
  const { dataDir, origin } = readConfig(process.env);
  const secretPath = join(dataDir, 'server-secret');
  if (!existsSync(secretPath)) throw new ConfigError('DATA_DIR: no server has run on this folder');
  const secret = new Uint8Array(readFileSync(secretPath));
  const [link] = positionals;
  const targets = link === undefined ? readChannels(dataDir, origin) : [readLink(link)];

  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  for (const target of targets) {
    const { slug, pin } = target;
    await runSelfCheck({
      api: createApi({ origin: target.origin }),
      secret,
      slug,
      pin,
      today: dayOf(new Date()),
      work: solveWork,
      wait: (batchMinutes) => pause(lookEveryMs(batchMinutes), undefined, { signal: stop.signal }),
      looksAtMost: (batchMinutes) =>
        Math.ceil((BATCHES_AT_MOST * batchMinutes * MINUTE_MS) / lookEveryMs(batchMinutes)),
      say: (line) => process.stdout.write(`${slug}: ${line}\n`),
    });
  }
  process.stdout.write('Every channel works.\n');
}

try {
  await main();
} catch (error) {
  if (error instanceof ConfigError) {
    process.stderr.write(`Not checked. ${error.message}\n`);
    process.exit(EXIT_CONFIG);
  }
  process.stderr.write(
    `The self-check failed: ${error instanceof Error ? `${error.name} ${error.message}` : 'unknown'}\n`,
  );
  process.exit(1);
}
