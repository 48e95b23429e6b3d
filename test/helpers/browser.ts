/** A real browser in front of the real server on a real port, with the production build under its production policy. */
import { randomBytes as systemRandom } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { IncomingMessage, Server } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { serve } from '@hono/node-server';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  firefox,
  type Page,
} from 'playwright-core';
import { createApi } from '../../client/shared/api.ts';
import { dayOf } from '../../client/shared/days.ts';
import { solveWork } from '../../client/shared/work.ts';
import { createApp } from '../../server/app.ts';
import { releaseDue } from '../../server/batches/release.ts';
import { readConfig } from '../../server/config.ts';
import type { Deps } from '../../server/deps.ts';
import { serveFileSockets } from '../../server/files/socket.ts';
import { createLog } from '../../server/log.ts';
import { readAssets } from '../../server/pages/assets.ts';
import { tokenHash } from '../../server/passkeys/rules.ts';
import { openSqliteShredStore } from '../../server/shred-store.ts';
import { openSqliteStore } from '../../server/store.ts';
import type { House } from './house.ts';
import { type Overheard, overhear } from './overheard.ts';
import { DEVICE_SIZE } from './screen-sizes.ts';

/** A house with a socket: the flows reach it over the network, as a browser does. */
export interface Site extends House {
  readonly origin: string;
  /** The one-time link that `npm start` prints. */
  setupUrl(): Promise<string>;
  now(): Date;
  /** How many were opened for files so far. */
  linesOpened(): number;
  /** Breaks the lines that are open for files, once: when so many chunks came. */
  cutLinesAtChunk(count: number): void;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

export interface SiteOptions {
  /** Takes what goes over the line, but for what goes over a WebSocket. */
  readonly heard?: Overheard[];
}

/** The server's clock stands still at `now` until `goTo`. */
export async function openSite(now = new Date(), { heard }: SiteOptions = {}): Promise<Site> {
  const dataDir = mkdtempSync(join(tmpdir(), 'zegelpost-site-'));
  const port = await freePort();
  const logged: string[] = [];
  let instant = now;
  const deps: Deps = {
    config: readConfig({ PORT: String(port), DATA_DIR: dataDir }),
    store: openSqliteStore(join(dataDir, 'zegelpost.sqlite')),
    shredStore: openSqliteShredStore(join(dataDir, 'shred.sqlite')),
    clock: { now: () => instant },
    random: { bytes: (length) => new Uint8Array(systemRandom(length)), fraction: () => 0.5 },
    log: createLog((line) => logged.push(line)),
    secret: new Uint8Array(systemRandom(32)),
  };
  // `npm test` has built the pages before it runs the tests.
  const app = createApp(deps, await readAssets('build/client-bundle'));
  const fetch = heard === undefined ? app.fetch : overhear(app.fetch, heard);
  const server = serve({ fetch, hostname: '127.0.0.1', port });
  const fileSockets = serveFileSockets(server as Server, deps);
  const lines = new Set<Duplex>();
  server.on('upgrade', (_request: IncomingMessage, stream: Duplex) => lines.add(stream));
  return {
    origin: deps.config.origin,
    dataDir,
    deps,
    app,
    api: createApi({ origin: deps.config.origin }),
    work: solveWork,
    logged,
    today: () => dayOf(instant),
    async setupUrl() {
      const token = Buffer.from(systemRandom(16)).toString('base64url');
      await deps.store.replaceSetupLink(tokenHash(token));
      return `${deps.config.origin}/setup#${token}`;
    },
    async goTo(next) {
      instant = new Date(next);
      await releaseDue(deps);
    },
    now: () => instant,
    linesOpened: () => lines.size,
    cutLinesAtChunk(count) {
      const { freeBytes } = deps.store;
      let chunks = 0;
      // The server looks at its room before each.
      Object.assign(deps.store, {
        freeBytes() {
          chunks += 1;
          if (chunks === count) for (const stream of lines) stream.destroy();
          return freeBytes();
        },
      });
    },
    leave: () => Promise.reject(new Error('a site is closed, not left')),
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      await fileSockets.close();
      await closed;
      await deps.store.close();
      await deps.shredStore.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

const QUIET = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export function launchChromium(flags: readonly string[] = []): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  return chromium.launch({ executablePath, args: [...QUIET, ...flags] });
}

/** One as people have it, and Tor Browser is made of; `preferences` are those of its about:config. */
export function launchFirefox(preferences: Readonly<Record<string, boolean>> = {}): Promise<Browser> {
  const path = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';
  return firefox.launch({
    channel: 'moz-firefox',
    executablePath: 'test/helpers/firefox-relay.mjs',
    env: { ...process.env, FIREFOX_PATH: path },
    firefoxUserPrefs: { ...preferences },
  });
}

/** A visitor with nothing of anybody else, on the device of this run. */
export function newContext(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  return browser.newContext({ viewport: DEVICE_SIZE, ...options });
}

/** A browser that keeps its profile in a folder, as everybody's does. */
export function launchProfile(folder: string, options: { readonly locale: string }): Promise<BrowserContext> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  return chromium.launchPersistentContext(folder, {
    viewport: DEVICE_SIZE,
    ...options,
    executablePath,
    args: [...QUIET],
  });
}

/** An authenticator inside the browser, with PRF, as a platform passkey has it. */
export async function addAuthenticator(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      hasPrf: true,
      automaticPresenceSimulation: true,
    },
  });
}

export interface Watched {
  /** What the page said went wrong, refusals of the content security policy among it. */
  readonly problems: string[];
  /** Every request outside the site. */
  readonly foreign: string[];
}

/** Notes everything that a finished page must not do. */
export function watch(context: BrowserContext, origin: string): Watched {
  const watched: Watched = { problems: [], foreign: [] };
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith('data:') && !url.startsWith('blob:')) watched.foreign.push(url);
  });
  context.on('console', (message) => {
    if (message.type() === 'error') watched.problems.push(`${message.text()} ${message.location().url}`);
  });
  context.on('weberror', (error) => watched.problems.push(String(error.error())));
  return watched;
}
