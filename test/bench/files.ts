/**
 * Files up and down in Chromium, beside raw secretstream and raw upload in the same run; memory from 10 MiB to 1 GiB.
 *
 * Chromium shows every body to the program that steers it, which slows down uploads, ours and the raw ones alike: the
 * ratio counts, and a person's own browser is faster than what stands here.
 */
import { closeSync, ftruncateSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { sendFiles } from '../../client/melder/file-flow.ts';
import { openMailbox } from '../../client/melder/mailbox-flow.ts';
import { createApi } from '../../client/shared/api.ts';
import { openChannel } from '../../client/shared/channel.ts';
import { dayOf } from '../../client/shared/days.ts';
import type { FileRef } from '../../client/shared/files/file-ref.ts';
import { openHouse, staffedChannel } from '../helpers/house.ts';
import { sendReport } from '../helpers/report.ts';
import { type Figure, formatTimes } from './figures.ts';
import { freePort, type Program, removeFolder, startZegelpost, temporaryFolder } from './programs.ts';

const MIB = 1_048_576;
const SPEED_MIB = 100;
const GOAL_MIB_PER_S = 80;
const MEMORY_GOAL_MIB = 20;
/** Of the large file; less by `FILES_BENCH_MIB` on a slow machine. */
const LARGE_MIB = Number(process.env.FILES_BENCH_MIB ?? 1_024);
const SOURCE = join(import.meta.dirname, '..', '..', '..', 'test', 'bench', 'files-page.ts');
const SODIUM = join(import.meta.dirname, '..', '..', '..', 'node_modules', 'libsodium-wrappers', 'dist', 'modules');
const QUIET = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

async function pageModule(): Promise<string> {
  const built = await build({
    logLevel: 'error',
    configFile: false,
    publicDir: false,
    resolve: { alias: { 'libsodium-wrappers/without-webassembly': join(SODIUM, 'libsodium-wrappers.js') } },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: SOURCE, formats: ['es'] },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [output] = [built].flat();
  if (output === undefined || !('output' in output)) throw new Error('nothing was built');
  return output.output[0].code;
}

interface Site {
  readonly server: Program;
  readonly page: Page;
  readonly at: { readonly token: string; readonly meldingId: string };
  rendererBytes(): Promise<number>;
  /** Before that nobody is given it. */
  announce(file: FileRef): Promise<FileRef>;
}

async function withSite<T>(browser: Browser, work: (site: Site) => Promise<T>): Promise<T> {
  const house = await openHouse({ now: new Date().toISOString() });
  const opened = await staffedChannel(house, ['Anna de Vries', 'Bram Jansen']);
  const sent = await sendReport(house, opened, ['Anna de Vries']);
  await house.leave();
  const server = await startZegelpost(house.dataDir, await freePort());
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const code = await pageModule();
    await page.route('**/assets/bench.js', (route) => route.fulfill({ contentType: 'text/javascript', body: code }));
    await page.goto(`${server.origin}/desk`);
    await page.evaluate(`import('/assets/bench.js').then(() => undefined)`);
    // While anything is intercepted, every body goes through the test program, which takes half a second each.
    await page.unrouteAll();
    await page.evaluate(() => {
      const input = document.createElement('input');
      Object.assign(input, { type: 'file', id: 'bench' });
      document.body.append(input);
    });
    const api = createApi({ origin: server.origin });
    const channel = await openChannel(api, { slug: opened.slug, pin: opened.pin, today: dayOf(new Date()) });
    const { session } = await openMailbox(api, channel, sent.code);
    const devtools = await browser.newBrowserCDPSession();
    const rendererBytes = async () => {
      const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
      const renderers = processInfo.filter(({ type }) => type === 'renderer');
      return Math.max(...renderers.map(({ id }) => residentBytes(id)));
    };
    const announce = async (file: FileRef) => {
      await sendFiles(api, session, sent.meldingId, { files: [file] });
      return file;
    };
    const at = { token: session.token, meldingId: sent.meldingId };
    return await work({ server, page, at, rendererBytes, announce });
  } finally {
    await context.close();
    await server.stop();
    removeFolder(house.dataDir);
  }
}

function residentBytes(pid: number): number {
  const kibibytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kibibytes ?? 0) * 1_024;
}

/** Zeros that take no room on the disk: their encryption takes as long as any. */
async function choose(page: Page, folder: string, mebibytes: number): Promise<void> {
  const path = join(folder, `${mebibytes}.bin`);
  const file = openSync(path, 'w');
  ftruncateSync(file, mebibytes * MIB);
  closeSync(file);
  await page.setInputFiles('#bench', path);
}

type InPage = typeof import('./files-page.ts');

/** The module is fetched as the page's own script, which its policy allows. In words: the compiler rewrites an `import`. */
const call = <T>(page: Page, name: keyof InPage, ...args: readonly unknown[]): Promise<T> =>
  page.evaluate(`import('/assets/bench.js').then((module) => module.${name}(...${JSON.stringify(args)}))`);

interface Peak {
  readonly page: number;
  readonly server: number;
}

/** The most that either holds while the work goes on, looked at ten times a second. */
async function peakDuring(site: Site, work: () => Promise<unknown>): Promise<Peak> {
  const peak = { page: 0, server: 0 };
  let isGoing = true;
  const looking = (async () => {
    while (isGoing) {
      peak.page = Math.max(peak.page, await site.rendererBytes());
      peak.server = Math.max(peak.server, site.server.residentBytes() ?? 0);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  })();
  try {
    await work();
  } finally {
    isGoing = false;
    await looking;
  }
  return peak;
}

const perSecond = (ms: number, mebibytes = SPEED_MIB) => mebibytes / (ms / 1_000);

function speed(name: string, ms: number, bareMs: number): Figure {
  const ours = perSecond(ms);
  return {
    name,
    ours: `${Math.round(ours)} MiB/s`,
    bare: `${Math.round(perSecond(bareMs))} MiB/s`,
    ratio: formatTimes(ms / bareMs),
    goal: `≥ ${GOAL_MIB_PER_S} MiB/s`,
    isReached: ours >= GOAL_MIB_PER_S,
  };
}

function memory(name: string, small: number, large: number): Figure {
  const more = (large - small) / MIB;
  return {
    name: `${name}, ${LARGE_MIB} MiB beside 10 MiB, at its peak`,
    ours: `${Math.round(large / MIB)} MiB`,
    bare: `${Math.round(small / MIB)} MiB`,
    ratio: `+ ${Math.round(more)} MiB`,
    goal: `± ${MEMORY_GOAL_MIB} MiB`,
    isReached: more <= MEMORY_GOAL_MIB,
  };
}

export async function measureFiles(): Promise<readonly Figure[]> {
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: QUIET });
  const folder = temporaryFolder();
  try {
    return await withSite(browser, async (site) => {
      const { page, at } = site;
      await choose(page, folder, 10);
      const roundTrip = async () => {
        const { result } = await call<{ result: FileRef }>(page, 'upload', at);
        await call(page, 'download', at, await site.announce(result));
      };
      // Once before anything counts: the code is compiled, the heap has its size.
      await roundTrip();
      const small = await peakDuring(site, roundTrip);

      await choose(page, folder, SPEED_MIB);
      const chunks = (SPEED_MIB * MIB) / 262_144;
      const stream = await call<number>(page, 'bareSecretStream', chunks);
      const put = await call<number>(page, 'bareUpload', chunks);
      const up = await call<{ ms: number; result: FileRef }>(page, 'upload', at);
      const down = await call<{ ms: number }>(page, 'download', at, await site.announce(up.result));

      await choose(page, folder, LARGE_MIB);
      const large = await peakDuring(site, roundTrip);
      return [
        speed(`Upload of ${SPEED_MIB} MiB, encrypted (bare: raw upload, nothing kept)`, up.ms, put),
        speed('… beside raw secretstream', up.ms, stream),
        speed(`Download of ${SPEED_MIB} MiB, two passes (bare: raw secretstream)`, down.ms, stream),
        memory('Page, file up and down', small.page, large.page),
        memory('Server, file up and down', small.server, large.server),
      ];
    });
  } finally {
    await browser.close();
    removeFolder(folder);
  }
}
