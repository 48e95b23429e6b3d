/**
 * A process of its own that releases what is due on a data folder, and kills itself before a given statement:
 * `node killed-release.js <data folder> <instant> <number of the statement>`. Ends with 0 when there were fewer.
 */
import { releaseDue } from '../../server/batches/release.ts';
import { openSqlite } from '../../server/sqlite.ts';
import { openDeps } from './standing-server.ts';

const [, , dataDir = '', instant = '', fatal = ''] = process.argv;
const deps = openDeps(dataDir, () => new Date(instant));

// Every statement of every connection goes through these, BEGIN and COMMIT included.
const probe = openSqlite(':memory:');
const prototype = Object.getPrototypeOf(probe.prepare('select 1')) as Record<
  string,
  (...args: readonly unknown[]) => unknown
>;
let count = 0;
for (const name of ['run', 'get', 'all']) {
  const original = prototype[name] as (...args: readonly unknown[]) => unknown;
  prototype[name] = function counted(this: unknown, ...args: readonly unknown[]) {
    count += 1;
    // SIGKILL: nothing of this process runs after it.
    if (count === Number(fatal)) process.kill(process.pid, 'SIGKILL');
    return original.apply(this, [...args]);
  };
}
await releaseDue(deps);
await deps.store.close();
await deps.shredStore.close();
