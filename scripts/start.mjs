/** Builds what is missing or older than its sources, then starts the server. Plain JavaScript: nothing is built yet. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { NODE_FLAGS } from './node-flags.mjs';

const root = join(import.meta.dirname, '..');
const isDemo = process.argv.includes('--demo');
const args = process.argv.slice(2).filter((argument) => argument !== '--demo');
const bin = (name) => join(root, 'node_modules', '.bin', name);

function newestIn(folder) {
  let newest = 0;
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true, recursive: true })) {
    if (entry.isFile()) newest = Math.max(newest, statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs);
  }
  return newest;
}

function isOlder(built, folders) {
  const path = join(root, built);
  if (!existsSync(path)) return true;
  const builtAt = statSync(path).mtimeMs;
  return folders.some((folder) => newestIn(folder) > builtAt);
}

function run(name, ...rest) {
  // Compilers speak on stderr: the first line of stdout is the demonstration's.
  const { status } = spawnSync(bin(name), rest, { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) {
    process.stderr.write(`Not started: ${name} failed.\n`);
    process.exit(1);
  }
}

if (!existsSync(join(root, 'node_modules'))) {
  process.stderr.write('Not started: run `npm ci` first.\n');
  process.exit(1);
}
// tsc compares for itself and is quick when there is nothing to do; its stamp is the server's own build record.
if (isDemo) run('tsc', '-b', 'scripts');
else if (isOlder('build/server/tsconfig.tsbuildinfo', ['crypto', 'schema', 'server'])) run('tsc', '-b', 'server');
if (
  existsSync(join(root, 'client')) &&
  isOlder('build/client-bundle/.vite/melder.json', ['client', 'crypto', 'schema', 'server/pages'])
) {
  run('vite', 'build', '--config', 'client/vite.config.ts', '--logLevel', 'warn');
}

const program = isDemo ? join('scripts', 'demo.js') : join('server', 'main.js');
const server = spawn(process.execPath, [...NODE_FLAGS, join(root, 'build', program), ...args], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
// npm hands a signal to the shell between us, which ends without passing it on: an orphan would keep the port.
const parent = process.ppid;
setInterval(() => process.ppid !== parent && server.kill('SIGTERM'), 500).unref();
server.on('exit', (code) => process.exit(code ?? 1));
