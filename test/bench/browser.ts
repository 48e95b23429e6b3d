/** What a person waits for, in Chromium, on the production build. */
import { type Browser, chromium, type Page } from 'playwright-core';
import { formatCode } from '../../crypto/code.ts';
import { encodePin } from '../../crypto/pin.ts';
import type { Code } from '../../crypto/public/brands.ts';
import { type Figure, formatMs, formatTimes, median } from './figures.ts';
import { copyFolder, type Program, removeFolder, startZegelpost } from './programs.ts';
import { startOthers } from './reading.ts';
import { ENVELOPES, MESSAGES, NEW_MELDINGEN, type ReadingHouse } from './reading-house.ts';

const MAILBOX_RUNS = 7;
const DESK_RUNS = 3;
const QUIET = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
interface Shown {
  /** From the press of the button until `selector` is drawn. */
  readonly sinceStartMs: number;
  /** From the beginning and from the end of the last request for `path` before it. */
  readonly sinceAskedMs: number;
  readonly sinceAnsweredMs: number;
  /** What the requests since the button took by themselves. */
  readonly requestsMs: number;
  readonly longestTaskMs: number;
}

interface Watching {
  readonly button: string;
  readonly selector: string;
  readonly path: string;
}

/** Presses a button and waits, inside the page, so that the way to the browser does not count. */
function press(page: Page, watching: Watching): Promise<Shown> {
  return page.evaluate(async ({ button, selector, path }) => {
    let longestTaskMs = 0;
    const tasks = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longestTaskMs = Math.max(longestTaskMs, duration);
    });
    tasks.observe({ type: 'longtask' });
    performance.clearResourceTimings();
    performance.setResourceTimingBufferSize(1_000);
    const start = performance.now();
    document.querySelector<HTMLButtonElement>(button)?.click();
    await new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        if (document.querySelector(selector) === null) return;
        observer.disconnect();
        // After the next frame it is on the screen.
        requestAnimationFrame(() => setTimeout(resolve, 0));
      });
      observer.observe(document.body, { childList: true, subtree: true });
    });
    const end = performance.now();
    // Long tasks are told a little later.
    await new Promise((resolve) => setTimeout(resolve, 100));
    const requests = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const asked = requests.filter(({ name }) => new URL(name).pathname === path).at(-1);
    return {
      sinceStartMs: end - start,
      sinceAskedMs: end - (asked?.startTime ?? Number.NaN),
      sinceAnsweredMs: end - (asked?.responseEnd ?? Number.NaN),
      requestsMs: requests
        .filter(({ responseEnd }) => responseEnd <= end)
        .reduce((sum, { duration }) => sum + duration, 0),
      longestTaskMs,
    };
  }, watching);
}

async function onNewPage<T>(browser: Browser, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext();
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}

async function withServer<T>(folder: string, port: number, work: (server: Program) => Promise<T>): Promise<T> {
  const dataDir = copyFolder(folder);
  const server = await startZegelpost(dataDir, port);
  try {
    return await work(server);
  } finally {
    await server.stop();
    removeFolder(dataDir);
  }
}

const words = async (code: Code) => (await formatCode(code, 'nl')).join(' ');

async function openMailbox(browser: Browser, origin: string, { slug, pin, melderCode }: ReadingHouse): Promise<Shown> {
  return onNewPage(browser, async (page) => {
    const isLoaded = page.waitForResponse((response) => response.url().endsWith('/directory'));
    await page.goto(`${origin}/k/${slug}/postbus#${encodePin(pin)}`);
    await isLoaded;
    await page.fill('.zp-words-entry__field', await words(melderCode));
    await page.waitForLoadState('networkidle');
    const path = `/api/channels/${slug}/mailbox/open`;
    return press(page, { button: 'form button[type=submit]', selector: '.zp-conversation', path });
  });
}

async function openDesk(browser: Browser, origin: string, code: Code, selector: string, path: string): Promise<Shown> {
  return onNewPage(browser, async (page) => {
    await page.goto(`${origin}/desk`);
    await page.click('summary');
    await page.fill('.zp-words-entry__field', await words(code));
    await page.waitForLoadState('networkidle');
    return press(page, { button: 'details button[type=button]:not(.zp-near button)', selector, path });
  });
}

function row(name: string, ours: number, bare: number | undefined, goalMs: number, goal: string): Figure {
  return {
    name,
    ours: formatMs(ours),
    bare: bare === undefined ? '' : formatMs(bare),
    ratio: bare === undefined ? '' : formatTimes(ours / bare),
    goal,
    isReached: ours <= goalMs,
  };
}

async function measureMailbox(browser: Browser, house: ReadingHouse): Promise<readonly Figure[]> {
  return withServer(house.hundredNew, house.port, async ({ origin }) => {
    const several = async () => {
      const shown: Shown[] = [];
      for (let run = 0; run < MAILBOX_RUNS; run += 1) shown.push(await openMailbox(browser, origin, house));
      const middle = (value: (one: Shown) => number) => median(shown.map(value));
      return [middle((one) => one.sinceStartMs), middle((one) => one.requestsMs)] as const;
    };
    const [alone, aloneRequests] = await several();
    const others = await startOthers(origin, house);
    const [besides, besidesRequests] = await several();
    await others.stop();
    const title = `Mailbox in the browser, ${MESSAGES} messages`;
    return [
      row(`${title}, alone, p50 (bare: its requests)`, alone, aloneRequests, 150, '≤ 150 ms'),
      row(`${title}, 50 openings/s from others, p50`, besides, besidesRequests, 300, '≤ 300 ms'),
    ];
  });
}

async function measureDesk(browser: Browser, house: ReadingHouse): Promise<readonly Figure[]> {
  const fresh: number[] = [];
  const known: number[] = [];
  const tried: number[] = [];
  const tasks = { fresh: 0, known: 0, tried: 0 };
  const envelopes = '/api/desk/envelopes';
  const signIn = '/api/sign-in/recovery';
  for (let run = 0; run < DESK_RUNS; run += 1) {
    await withServer(house.hundredNew, house.port, async ({ origin }) => {
      const first = await openDesk(browser, origin, house.reader, '.zp-desk', envelopes);
      fresh.push(first.sinceAskedMs);
      tasks.fresh = Math.max(tasks.fresh, first.longestTaskMs);
      const second = await openDesk(browser, origin, house.reader, '.zp-desk', signIn);
      known.push(second.sinceAnsweredMs);
      tasks.known = Math.max(tasks.known, second.longestTaskMs);
    });
    await withServer(house.thousandTried, house.port, async ({ origin }) => {
      const shown = await openDesk(browser, origin, house.outsider, '.zp-desk-tools', envelopes);
      tried.push(shown.sinceAskedMs);
      tasks.tried = Math.max(tasks.tried, shown.longestTaskMs);
    });
  }
  return [
    row(`Desk in the browser, ${NEW_MELDINGEN} new meldingen opened`, median(fresh), undefined, 1_000, '≤ 1 s'),
    task('… longest task', tasks.fresh),
    row(`Desk in the browser, ${ENVELOPES} envelopes tried`, median(tried), undefined, 6_000, '≤ 6 s'),
    task('… longest task', tasks.tried),
    row(`Desk in the browser, ${NEW_MELDINGEN} known meldingen listed`, median(known), undefined, 1_000, '≤ 1 s'),
    task('… longest task', tasks.known),
  ];
}

/** A browser tells of tasks from 50 ms on; 0 is none of them. */
function task(name: string, longestMs: number): Figure {
  const ours = longestMs === 0 ? '< 50 ms' : formatMs(longestMs);
  return { name, ours, bare: '', ratio: '', goal: '≤ 50 ms', isReached: longestMs <= 50 };
}

export async function measureBrowser(house: ReadingHouse): Promise<readonly Figure[]> {
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: QUIET });
  try {
    return [...(await measureMailbox(browser, house)), ...(await measureDesk(browser, house))];
  } finally {
    await browser.close();
  }
}
