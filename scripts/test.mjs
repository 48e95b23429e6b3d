/**
 * `npm test`: everything, on a fresh machine. Types, lint, documents, rules of the law, then the tests; stops at the first that fails.
 * Arguments go to vitest: `npm test -- test/unit/crypto`.
 */
import { spawnSync } from 'node:child_process';
import { findBrowsers } from './browsers.mjs';

/** Three times what the slowest machine took. A test that never ends would say nothing, for as long as somebody waits. */
const TIME_LIMIT_MS = 3_600_000;

function step(title, command, args, env = {}) {
  console.log(`\n— ${title}`);
  const options = { stdio: 'inherit', env: { ...process.env, ...env }, timeout: TIME_LIMIT_MS };
  const { status, error } = spawnSync(command, args, options);
  if (error !== undefined) console.error(`${title}: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

const browsers = await findBrowsers();
step('types', 'npx', ['tsc', '-b']);
step('lint', 'npx', ['biome', 'check', '--error-on-warnings']);
step('documents', 'node', ['scripts/check-docs.mjs']);
step('rules of the law', 'node', ['build/scripts/law-trace.js', '--check']);
step('plain Dutch', 'node', ['build/scripts/readability.js']);
step('pages', 'npx', ['vite', 'build', '--config', 'client/vite.config.ts', '--logLevel', 'warn']);
const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/vitest.config.ts', ...process.argv.slice(2)];
step('tests', 'node', vitest, browsers);
