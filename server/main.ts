import type { createServer, RequestListener, Server } from 'node:http';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { randomBytes } from '../crypto/public/sodium.ts';
import { renewSetupLink } from './accounts/setup-link.ts';
import { createApp } from './app.ts';
import { releaseDue } from './batches/release.ts';
import { type Config, ConfigError, HELP, isHelpAsked, readConfig } from './config.ts';
import type { Deps } from './deps.ts';
import { serveFileSockets } from './files/socket.ts';
import { createListener, stopListening } from './listener.ts';
import { createLog } from './log.ts';
import { readAssets } from './pages/assets.ts';
import { isCopyAhead, requireCopyFolders } from './retention/copies.ts';
import { destroyCondemned } from './retention/destruction.ts';
import { replayDestructions } from './retention/replay.ts';
import { loadSecret } from './secret.ts';
import { openSqliteShredStore } from './shred-store.ts';
import { openSqliteStore } from './store.ts';
import { startUpkeep } from './upkeep.ts';

/** A wrong setting is the operator's to mend: said plainly, and nothing starts. */
const EXIT_CONFIG = 2;
/** Beside the built server. */
const CLIENT_BUNDLE = join(import.meta.dirname, '..', 'client-bundle');

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function configOrExit(): Config {
  try {
    const config = readConfig(process.env);
    requireCopyFolders(config);
    return config;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`Not started. ${error.message}\n`);
    process.exit(EXIT_CONFIG);
  }
}

function openDeps(config: Config): Deps {
  // First: it also makes the folder.
  const secret = loadSecret(config.dataDir);
  // SQLite rewrites by way of a temporary file: not on another disk, which may be small, or not encrypted.
  process.env.SQLITE_TMPDIR = config.dataDir;
  return {
    config,
    store: openSqliteStore(join(config.dataDir, 'zegelpost.sqlite')),
    shredStore: openSqliteShredStore(join(config.dataDir, 'shred.sqlite')),
    clock: { now: () => new Date() },
    random: { bytes: randomBytes, fraction: () => Buffer.from(randomBytes(6)).readUIntBE(0, 6) / 2 ** 48 },
    log: createLog(print),
    secret,
  };
}

/** A store that lost shares must not go on without them: the copies would be written over, and may be all that is left. */
async function requireShares(deps: Deps): Promise<void> {
  if (!(await isCopyAhead(deps))) return;
  process.stderr.write(
    'Not started. SHRED_COPIES: a copy has shares that DATA_DIR has not; see "Backup and restore".\n',
  );
  process.exit(EXIT_CONFIG);
}

async function printSetupLink(deps: Deps): Promise<void> {
  const link = await renewSetupLink(deps);
  if (link !== undefined) print(`Set up your channel, once: ${link}`);
}

async function main(): Promise<void> {
  if (isHelpAsked(process.argv.slice(2))) return print(HELP);
  const config = configOrExit();
  const deps = openDeps(config);
  await replayDestructions(deps);
  await requireShares(deps);
  await releaseDue(deps);
  await destroyCondemned(deps, { always: true });
  const app = createApp(deps, await readAssets(CLIENT_BUNDLE));

  const server = serve(
    {
      fetch: app.fetch,
      hostname: config.host,
      port: config.port,
      createServer: ((_options: object, listener: RequestListener) => createListener(listener)) as typeof createServer,
    },
    () => {
      print(`Zegelpost is on ${config.origin}`);
      void printSetupLink(deps).then(() => deps.log.write('server.started', { port: config.port }));
    },
  );
  const fileSockets = serveFileSockets(server as Server, deps);
  const stopUpkeep = startUpkeep(deps);

  async function stop(): Promise<void> {
    stopUpkeep();
    const closed = stopListening(server as Server);
    await fileSockets.close();
    await closed;
    await deps.store.close();
    await deps.shredStore.close();
    deps.log.flush();
    deps.log.write('server.stopped', {});
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
}

await main();
