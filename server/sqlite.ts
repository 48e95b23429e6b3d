import type SqliteConnection from 'better-sqlite3';

/** The name under which package.json has the newer driver, which npm does not install where Node is too old for it. */
const NODE_API = 'better-sqlite3-node-api';
const FIRST_WITH_IT = 22;

/**
 * The driver of SQLite. There is none for every Node: that of Node 20 makes Node 24.19 end the process (an assertion in
 * `node::RemoveEnvironmentCleanupHook`) when a statement is tidied up, and the newer one makes Node 20 end it.
 */
async function loadDriver(): Promise<typeof SqliteConnection> {
  const isNew = Number(process.versions.node.split('.')[0]) >= FIRST_WITH_IT;
  const driver = (await import(isNew ? NODE_API : 'better-sqlite3')) as { readonly default: typeof SqliteConnection };
  return driver.default;
}

const Driver = await loadDriver();

/** @throws what the driver throws, where the file is no database or may not be opened so */
export function openSqlite(path: string, options?: SqliteConnection.Options): SqliteConnection.Database {
  return new Driver(path, options);
}
