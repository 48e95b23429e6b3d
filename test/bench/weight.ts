/** What the first pages of a melder weigh, and how long somebody on a poor line waits for the first button. */
import { type Browser, chromium, type Page } from 'playwright-core';
import type { PersonDescription } from '../../crypto/card.ts';
import { encodePin } from '../../crypto/pin.ts';
import { confirmExampleList, enrolExamplePerson, openExampleChannel } from '../../scripts/example-people.ts';
import { openPastServer } from '../../scripts/past-server.ts';
import { type Figure, formatKilobytes, formatMs, median } from './figures.ts';
import { freePort, removeFolder, startZegelpost, temporaryFolder } from './programs.ts';

const RUNS = 5;
/** A phone on a poor line: 2 Mbit/s, and half a second for every answer to begin. */
const POOR_LINE = { offline: false, latency: 500, downloadThroughput: 250_000, uploadThroughput: 250_000 };
const SIGNPOST_BYTES = 20_000;
const REPORT_BYTES = 230_000;
const BUTTON_MS = 1_500;
const SLUG = 'bench';

interface Loaded {
  readonly bytes: number;
  readonly requests: number;
  readonly scripts: number;
  readonly firstButtonMs: number;
}

interface OnFile {
  readonly dataDir: string;
  readonly port: number;
  readonly pin: string;
}

/** A channel that is open, and nothing else. */
async function makeChannel(): Promise<OnFile> {
  const dataDir = temporaryFolder();
  const port = await freePort();
  const now = new Date();
  const server = openPastServer({ dataDir, publicUrl: `http://localhost:${port}`, now, fraction: () => 0 });
  const policy = { batchMinutes: 720, slotCount: 8, ruleSet: 'nl-wbk-2023', tombstoneDays: 365 } as const;
  const channel = await openExampleChannel(server, { organisation: 'Bench', slug: SLUG, policy });
  const people = ['Anna', 'Bram'].map(describePerson);
  const enrolled = [];
  for (const person of people) enrolled.push(await enrolExamplePerson(server, channel, person));
  await confirmExampleList(server, enrolled);
  await server.close();
  return { dataDir, port, pin: encodePin(channel.pin) };
}

function describePerson(name: string): PersonDescription {
  const attestations = { receives: true, followsUp: true, notManager: true, notRecruiter: true } as const;
  return { name, functionTitle: 'Vertrouwenspersoon', place: 'internal', ...attestations };
}

/** By the page's own clock: asking the page from outside again and again takes its time away. */
function watchFirstButton(): void {
  const watching = new MutationObserver(() => {
    if (document.querySelector('main :is(button, a.button)') === null) return;
    watching.disconnect();
    // The second frame begins when the first has been drawn.
    requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('first button')));
  });
  watching.observe(document, { childList: true, subtree: true });
}

/** Since somebody asked for the page. */
function readFirstButton(): number {
  const [mark] = performance.getEntriesByName('first button');
  if (mark === undefined) throw new Error('no button was drawn');
  return mark.startTime;
}

/** Everything of the page and what it fetches by itself, until nothing is asked any more. */
async function load(page: Page, url: string, asksList: boolean): Promise<Loaded> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', POOR_LINE);
  let bytes = 0;
  let requests = 0;
  let scripts = 0;
  devtools.on('Network.requestWillBeSent', ({ type, request }) => {
    if (request.url.startsWith('data:')) return;
    requests += 1;
    if (type === 'Script') scripts += 1;
  });
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  // The list of the channel comes last, after all of the cryptography that reads it.
  const last = asksList ? page.waitForResponse((response) => response.url().endsWith('/directory')) : undefined;
  await page.addInitScript(watchFirstButton);
  await page.goto(url, { waitUntil: 'commit' });
  await (await last)?.finished();
  await page.waitForLoadState('networkidle');
  return { bytes, requests, scripts, firstButtonMs: await page.evaluate(readFirstButton) };
}

async function loadOften(browser: Browser, url: string, asksList: boolean): Promise<Loaded> {
  const loaded: Loaded[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const context = await browser.newContext();
    loaded.push(await load(await context.newPage(), url, asksList));
    await context.close();
  }
  const [first] = loaded;
  if (first === undefined) throw new Error('nothing was loaded');
  return { ...first, firstButtonMs: median(loaded.map(({ firstButtonMs }) => firstButtonMs)) };
}

async function measurePages(browser: Browser, origin: string, pin: string): Promise<readonly Figure[]> {
  const signpost = await loadOften(browser, `${origin}/k/${SLUG}/${pin}`, false);
  const report = await loadOften(browser, `${origin}/k/${SLUG}/melden#${pin}`, true);
  const none = { bare: '', ratio: '' };
  const button = (name: string, ms: number): Figure => {
    return { ...none, name, ours: formatMs(ms), goal: '≤ 1.5 s', isReached: ms <= BUTTON_MS };
  };
  return [
    {
      ...none,
      name: 'Signpost page, all bytes with headers',
      ours: `${formatKilobytes(signpost.bytes)}, ${signpost.requests} requests, ${signpost.scripts} scripts`,
      goal: '≤ 20 KB, ≤ 3, none',
      isReached: signpost.bytes <= SIGNPOST_BYTES && signpost.requests <= 3 && signpost.scripts === 0,
    },
    button('… first button at 2 Mbit/s and 500 ms', signpost.firstButtonMs),
    {
      ...none,
      name: 'Report page, cold, all bytes with headers',
      ours: `${formatKilobytes(report.bytes)}, ${report.requests} requests`,
      goal: '≤ 230 KB',
      isReached: report.bytes <= REPORT_BYTES,
    },
    button('… first button at 2 Mbit/s and 500 ms', report.firstButtonMs),
  ];
}

export async function measureWeight(): Promise<readonly Figure[]> {
  const { dataDir, port, pin } = await makeChannel();
  const server = await startZegelpost(dataDir, port);
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking'] });
  try {
    return await measurePages(browser, server.origin, pin);
  } finally {
    await browser.close();
    await server.stop();
    removeFolder(dataDir);
  }
}
