/** Finds the browsers of the tests, or installs them: a fresh machine must be able to run everything. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const BROWSERS = {
  chromium: {
    setting: 'CHROMIUM_PATH',
    paths: [
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    debian: 'chromium',
    async install() {
      run('npx', ['playwright-core', 'install', 'chromium']);
      const { chromium } = await import('playwright-core');
      return chromium.executablePath();
    },
  },
  // The one that Tor Browser is made of. Playwright's own is another one: it is changed to be driven.
  firefox: {
    setting: 'FIREFOX_PATH',
    paths: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
    debian: 'firefox-esr',
    install: () => Promise.reject(new Error('there is no Firefox: install it, or say where it is in FIREFOX_PATH')),
  },
};

function run(command, args) {
  execFileSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
}

/** @returns the path of a browser that exists */
async function findBrowser({ setting, paths, debian, install }) {
  const chosen = process.env[setting];
  if (chosen !== undefined) {
    if (!existsSync(chosen)) throw new Error(`${setting}: there is no ${chosen}`);
    return chosen;
  }
  const known = paths.find((path) => existsSync(path));
  if (known !== undefined) return known;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return install();
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', debian]);
  return `/usr/bin/${debian}`;
}

/** @returns the settings that tell tests where their browsers are */
export async function findBrowsers() {
  const settings = {};
  for (const browser of Object.values(BROWSERS)) settings[browser.setting] = await findBrowser(browser);
  return settings;
}
