/** Finds a Chromium for the browser tests, or installs one: a fresh machine must be able to run everything. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const KNOWN_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

function run(command, args) {
  execFileSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
}

/** @returns the path of a Chromium that exists */
export async function findChromium() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen !== undefined) {
    if (!existsSync(chosen)) throw new Error(`CHROMIUM_PATH: there is no ${chosen}`);
    return chosen;
  }
  const known = KNOWN_PATHS.find((path) => existsSync(path));
  if (known !== undefined) return known;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
    return '/usr/bin/chromium';
  }
  run('npx', ['playwright-core', 'install', 'chromium']);
  const { chromium } = await import('playwright-core');
  return chromium.executablePath();
}
