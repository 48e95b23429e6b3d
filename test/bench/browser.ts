/** What a person waits for, in Chromium, on the production build. */
import { formatCode } from '../../crypto/code.ts';
import { encodePin } from '../../crypto/pin.ts';
import type { Code } from '../../crypto/public/brands.ts';
import { type Figure, formatMs, formatTimes, median } from './figures.ts';
import { copyFolder, type Program, removeFolder, startZegelpost } from './programs.ts';
import { launchQuietBrowser, type QuietBrowser, type QuietPage } from './quiet-browser.ts';
import { startOthers } from './reading.ts';
import { ENVELOPES, MESSAGES, NEW_MELDINGEN, type ReadingHouse } from './reading-house.ts';

/** The last of those that are drawn without being asked for. */
const ALL_ROWS = '.zp-desk__row:nth-child(100)';

const MAILBOX_RUNS = 7;
const DESK_RUNS = 3;

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
  readonly field: string;
  readonly words: string;
  readonly button: string;
  readonly selector: string;
  readonly path: string;
}

/** Runs in the page, so that the way to the browser does not count: types, presses, and waits. */
async function typeAndPress({ field, words, button, selector, path }: Watching): Promise<Shown> {
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const find = async <E extends Element>(what: string): Promise<E> => {
    for (;;) {
      const found = document.querySelector<E>(what);
      if (found !== null) return found;
      await pause(20);
    }
  };
  /** A person types for longer than this: what the page fetches meanwhile has come. */
  const isQuiet = async () => {
    for (let before = -1, quiet = 0; quiet < 25; ) {
      await pause(20);
      const now = performance.getEntriesByType('resource').length;
      quiet = now === before ? quiet + 1 : 0;
      before = now;
    }
  };
  const area = await find<HTMLTextAreaElement>(field);
  area.closest('details')?.setAttribute('open', '');
  area.value = words;
  area.dispatchEvent(new Event('input', { bubbles: true }));
  await isQuiet();
  const pressed = await find<HTMLButtonElement>(button);
  let longestTaskMs = 0;
  const tasks = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longestTaskMs = Math.max(longestTaskMs, duration);
  });
  tasks.observe({ type: 'longtask' });
  performance.clearResourceTimings();
  performance.setResourceTimingBufferSize(1_000);
  const start = performance.now();
  pressed.click();
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
  await pause(100);
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
}

async function onPage(browser: QuietBrowser, url: string, watching: Watching): Promise<Shown> {
  const page: QuietPage = await browser.openPage(url);
  try {
    return await page.evaluate<Shown>(`(${typeAndPress})(${JSON.stringify(watching)})`);
  } finally {
    await page.close();
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

const FIELD = '.zp-words-entry__field';

async function openMailbox(browser: QuietBrowser, origin: string, house: ReadingHouse): Promise<Shown> {
  const { slug, pin, melderCode } = house;
  return onPage(browser, `${origin}/k/${slug}/postbus#${encodePin(pin)}`, {
    field: FIELD,
    words: await words(melderCode),
    button: 'form button[type=submit]',
    selector: '.zp-conversation',
    path: `/api/channels/${slug}/mailbox/open`,
  });
}

interface Desk {
  readonly code: Code;
  readonly selector: string;
  readonly path: string;
}

async function openDesk(browser: QuietBrowser, origin: string, { code, ...shown }: Desk): Promise<Shown> {
  const button = 'details button[type=button]:not(.zp-near button)';
  return onPage(browser, `${origin}/desk`, { ...shown, field: FIELD, words: await words(code), button });
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

async function measureMailbox(browser: QuietBrowser, house: ReadingHouse): Promise<readonly Figure[]> {
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

async function measureDesk(browser: QuietBrowser, house: ReadingHouse): Promise<readonly Figure[]> {
  const fresh: number[] = [];
  const known: number[] = [];
  const tried: number[] = [];
  const tasks = { fresh: 0, known: 0, tried: 0 };
  // What goes at the same moment as the question for envelopes: workers ask that, and a page does not see it.
  const opening = '/api/desk/additions';
  const signIn = '/api/sign-in/recovery';
  for (let run = 0; run < DESK_RUNS; run += 1) {
    await withServer(house.hundredNew, house.port, async ({ origin }) => {
      const first = await openDesk(browser, origin, { code: house.reader, selector: ALL_ROWS, path: opening });
      fresh.push(first.sinceAskedMs);
      tasks.fresh = Math.max(tasks.fresh, first.longestTaskMs);
      const second = await openDesk(browser, origin, { code: house.reader, selector: ALL_ROWS, path: signIn });
      known.push(second.sinceAnsweredMs);
      tasks.known = Math.max(tasks.known, second.longestTaskMs);
    });
    await withServer(house.thousandTried, house.port, async ({ origin }) => {
      const shown = await openDesk(browser, origin, {
        code: house.outsider,
        selector: '.zp-desk-tools',
        path: opening,
      });
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
  const browser = await launchQuietBrowser();
  try {
    return [...(await measureMailbox(browser, house)), ...(await measureDesk(browser, house))];
  } finally {
    await browser.close();
  }
}
