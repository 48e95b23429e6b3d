/**
 * Files up and down in Chromium, beside raw secretstream and raw requests in the same run; memory from 10 MiB to 1 GiB.
 *
 * A file cannot go faster than the slowest of what it goes through: the row says which that is here.
 */
import { closeSync, ftruncateSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { sendFiles } from '../../client/melder/file-flow.ts';
import { openMailbox } from '../../client/melder/mailbox-flow.ts';
import { createApi } from '../../client/shared/api.ts';
import { openChannel } from '../../client/shared/channel.ts';
import { dayOf } from '../../client/shared/days.ts';
import type { FileRef } from '../../client/shared/files/file-ref.ts';
import { openHouse, staffedChannel } from '../helpers/house.ts';
import { lineWorkerAddress } from '../helpers/line-worker-address.ts';
import { pageModule } from '../helpers/page-module.ts';
import { sendReport } from '../helpers/report.ts';
import { type Figure, formatTimes, median } from './figures.ts';
import type { Body, Place } from './files-page.ts';
import { freePort, type Program, removeFolder, startZegelpost, temporaryFolder } from './programs.ts';
import { launchQuietBrowser, type QuietBrowser, type QuietPage } from './quiet-browser.ts';

const MIB = 1_048_576;
const CHUNKS_IN_MIB = 4;
const SMALL_MIB = 10;
const SPEED_MIB = 100;
const SPEED_RUNS = 7;
const GOAL_MIB_PER_S = 80;
const MEMORY_GOAL_MIB = 20;
/** Of the large file; less by `FILES_BENCH_MIB` on a slow machine. */
const LARGE_MIB = Number(process.env.FILES_BENCH_MIB ?? 1_024);
const SOURCE = 'test/bench/files-page.ts';

interface Site {
  readonly server: Program;
  readonly page: QuietPage;
  readonly at: Place;
  /** Zeros that take no room on the disk: their encryption takes as long as any. */
  choose(mebibytes: number): Promise<void>;
  /** Before that nobody is given it. */
  announce(file: FileRef): Promise<FileRef>;
}

async function withSite<T>(work: (site: Site) => Promise<T>): Promise<T> {
  const house = await openHouse({ now: new Date().toISOString() });
  const opened = await staffedChannel(house, ['Anna de Vries', 'Bram Jansen']);
  const sent = await sendReport(house, opened, ['Anna de Vries']);
  await house.leave();
  const server = await startZegelpost(house.dataDir, await freePort());
  const folder = temporaryFolder();
  let browser: QuietBrowser | undefined;
  try {
    browser = await launchQuietBrowser();
    const script = { url: `${server.origin}${SCRIPT}`, code: await pageModule(SOURCE) };
    // The page of the steward: its policy allows what libsodium needs, and the one for workers is not made there yet.
    const page = await browser.openPage(`${server.origin}/steward`, script);
    await call(page, 'begin', await lineWorkerAddress());
    const api = createApi({ origin: server.origin });
    const channel = await openChannel(api, { slug: opened.slug, pin: opened.pin, today: dayOf(new Date()) });
    const { session } = await openMailbox(api, channel, sent.code);
    const { choose } = page;
    return await work({
      server,
      page,
      at: { token: session.token, meldingId: sent.meldingId },
      async choose(mebibytes) {
        const path = join(folder, `${mebibytes}.bin`);
        const file = openSync(path, 'w');
        ftruncateSync(file, mebibytes * MIB);
        closeSync(file);
        await choose('#bench', path);
      },
      async announce(file) {
        await sendFiles(api, session, sent.meldingId, { files: [file] });
        return file;
      },
    });
  } finally {
    await browser?.close();
    await server.stop();
    for (const one of [folder, house.dataDir]) removeFolder(one);
  }
}

const SCRIPT = '/assets/bench.js';

type InPage = typeof import('./files-page.ts');

/** The module was fetched as the page's own script, which its policy allows. In words: the compiler rewrites an `import`. */
const call = <T>(page: QuietPage, name: keyof InPage, ...args: readonly unknown[]): Promise<T> =>
  page.evaluate(`import('${SCRIPT}').then((module) => module.${name}(...${JSON.stringify(args)}))`);

interface Sent {
  readonly ms: number;
  readonly result: FileRef;
}

interface Speeds {
  readonly stream: number;
  readonly put: number;
  readonly putPieces: number;
  readonly putFile: number;
  readonly get: number;
  readonly up: number;
  readonly upOnThePage: number;
  readonly upByRequests: number;
  readonly down: number;
}

/**
 * What was sent is taken away again: each upload does the same work. Into a database that grows, each would also wait for
 * memory that nobody had, which a virtual machine may get from its host page by page. `measureGrowing` says what that costs.
 */
async function upAndAway({ page, at }: Site, way: 'upload' | 'uploadOnThePage' | 'uploadByRequests'): Promise<number> {
  const { ms } = await call<Sent>(page, way, at);
  await call(page, 'takeAway');
  return ms;
}

/** Milliseconds, of one run: what is compared was done in the same minute. */
async function measureOnce(site: Site, file: FileRef): Promise<Speeds> {
  const { page, at } = site;
  const chunks = SPEED_MIB * CHUNKS_IN_MIB;
  const stream = await call<number>(page, 'bareSecretStream', chunks);
  const putAs = (kind: Body) => call<number>(page, 'bareUpload', chunks, kind);
  const [put, putPieces, putFile] = [
    await putAs('one piece'),
    await putAs('a Blob of pieces'),
    await putAs('parts of a file on disk'),
  ];
  const up = await upAndAway(site, 'upload');
  const upOnThePage = await upAndAway(site, 'uploadOnThePage');
  const upByRequests = await upAndAway(site, 'uploadByRequests');
  const get = await call<number>(page, 'bareDownload', at, file);
  return {
    stream,
    put,
    putPieces,
    putFile,
    get,
    up,
    upOnThePage,
    upByRequests,
    down: await call<number>(page, 'download', at, file),
  };
}

/** Nothing is taken away: the database has no room for the next. The last one is announced, and stays. */
async function measureGrowing({ page, at, announce }: Site) {
  const sent: Sent[] = [];
  for (let run = 0; run < SPEED_RUNS; run += 1) sent.push(await call<Sent>(page, 'upload', at));
  const file = await announce((sent.at(-1) as Sent).result);
  return { growing: median(sent.map(({ ms }) => ms)), file };
}

const perSecond = (ms: number) => SPEED_MIB / (ms / 1_000);

function speed(name: string, ms: number, bareMs: number): Figure {
  const [ours, bare] = [perSecond(ms), perSecond(bareMs)];
  return {
    name,
    ours: `${Math.round(ours)} MiB/s`,
    bare: `${Math.round(bare)} MiB/s`,
    ratio: formatTimes(ms / bareMs),
    goal: `≥ ${GOAL_MIB_PER_S} MiB/s`,
    isReached: ours >= GOAL_MIB_PER_S,
  };
}

async function measureSpeed(site: Site): Promise<readonly Figure[]> {
  await site.choose(SPEED_MIB);
  const { growing, file } = await measureGrowing(site);
  await upAndAway(site, 'upload');
  const runs: Speeds[] = [];
  for (let run = 0; run < SPEED_RUNS; run += 1) runs.push(await measureOnce(site, file));
  const middle = (name: keyof Speeds) => median(runs.map((run) => run[name]));
  const [stream, put, get] = [middle('stream'), middle('put'), middle('get')];
  const slower = (requests: number) => (requests > stream ? 'the network' : 'encryption');
  return [
    speed(`Upload of ${SPEED_MIB} MiB, encrypted (bare: raw requests; ${slower(put)} binds)`, middle('up'), put),
    speed('… beside raw secretstream', middle('up'), stream),
    speed('… beside the same into a database that grows', middle('up'), growing),
    speed('… beside the same with the socket on the page', middle('up'), middle('upOnThePage')),
    speed('… beside the same by requests, where no socket opens', middle('up'), middle('upByRequests')),
    speed('… beside raw upload of Blobs of pieces', middle('up'), middle('putPieces')),
    speed('… beside raw upload of what is on the disk', middle('up'), middle('putFile')),
    speed(`Download of ${SPEED_MIB} MiB, fetched twice (bare: once; ${slower(2 * get)} binds)`, middle('down'), get),
    speed('… beside raw secretstream', middle('down'), stream),
  ];
}

interface Peak {
  readonly page: number;
  readonly server: number;
}

/** The most that either has in memory while a file of this size goes up and down, looked at ten times a second. */
async function peakWith(site: Site, mebibytes: number): Promise<Peak> {
  const { page, at, announce, choose, server } = site;
  await choose(mebibytes);
  const peak = { page: 0, server: 0 };
  let isGoing = true;
  async function look() {
    while (isGoing) {
      peak.page = Math.max(peak.page, await page.residentBytes());
      peak.server = Math.max(peak.server, server.residentBytes() ?? 0);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  const looking = look();
  try {
    const { result } = await call<Sent>(page, 'upload', at);
    await call(page, 'download', at, await announce(result));
  } finally {
    isGoing = false;
    await looking;
  }
  return peak;
}

async function measureMemory(site: Site): Promise<readonly Figure[]> {
  // Once before anything counts: the code is compiled, the heap has its size.
  await peakWith(site, SMALL_MIB);
  const small = await peakWith(site, SMALL_MIB);
  const middle = await peakWith(site, SPEED_MIB);
  const peaks = [small, middle, await peakWith(site, LARGE_MIB)] as const;
  return [memory('Page', 'page', peaks), memory('Server', 'server', peaks)];
}

function memory(name: string, of: keyof Peak, peaks: readonly [Peak, Peak, Peak]): Figure {
  const [small, middle, large] = peaks.map((peak) => Math.round(peak[of] / MIB)) as [number, number, number];
  return {
    name: `${name} at its peak, ${SPEED_MIB} and ${LARGE_MIB} MiB up and down (bare: ${SMALL_MIB} MiB)`,
    ours: `${middle} and ${large} MiB`,
    bare: `${small} MiB`,
    ratio: `+ ${large - small} MiB`,
    goal: `≤ + ${MEMORY_GOAL_MIB} MiB`,
    isReached: Math.max(middle, large) - small <= MEMORY_GOAL_MIB,
  };
}

export async function measureFiles(): Promise<readonly Figure[]> {
  return withSite(async (site) => {
    // First: what requests leave in the page is not of this.
    const memories = await measureMemory(site);
    return [...(await measureSpeed(site)), ...memories];
  });
}
