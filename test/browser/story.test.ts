import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodePin } from '../../crypto/pin.ts';
import type { Bytes } from '../../crypto/public/brands.ts';
import { launchChromium, openSite, type Site } from '../helpers/browser.ts';
import type { Looks } from '../helpers/looking.ts';
import {
  codeSentinels,
  findInFolder,
  findSentinels,
  momentSentinels,
  type Sentinel,
  textSentinels,
} from '../helpers/sentinels.ts';
import {
  ANSWER,
  CLIENT_ADDRESS,
  CORA,
  type Device,
  QUESTION,
  type Story,
  tellStory,
  USER_AGENT,
  WHAT,
  WHERE,
} from '../helpers/story.ts';

let site: Site;
let browser: Browser;
let story: Story;
let secrets: readonly Sentinel[];
const looks: Looks = { violations: [], screens: [] };

beforeAll(async () => {
  // The server's clock stands at a whole hour and is put forward by the story.
  const morning = new Date();
  morning.setUTCHours(9, 0, 0, 0);
  site = await openSite(morning);
  browser = await launchChromium();
  story = await tellStory(site, browser, { looks });
  const pin = decodePin(new URL(story.channelUrl).pathname.split('/').at(-1) ?? '') as Bytes;
  secrets = [
    ...textSentinels('report', WHAT),
    ...textSentinels('report', WHERE),
    ...textSentinels('name in the report', 'Fredrika Zonneveldt'),
    ...textSentinels('question', QUESTION),
    ...textSentinels('answer', ANSWER),
    ...(await codeSentinels(story.words, pin)),
  ];
}, 600_000);

afterAll(async () => {
  await browser.close();
  await site.close();
});

const trafficOf = async (...devices: readonly Device[]) =>
  (await Promise.all(devices.map(({ recording }) => recording.all()))).flat();

describe('the whole story in a real browser', () => {
  it('P1: goes round, and gives the excluded functionaris nothing', async () => {
    expect(story.words).toHaveLength(12);
    const cora = story.desks.get(CORA) as Device;
    expect(await cora.page.content()).not.toContain('kantine');
  });

  it('has nothing that axe finds, in light and dark, and scrolls nowhere sideways on a phone', () => {
    expect(new Set(looks.screens).size).toBeGreaterThan(25);
    expect(looks.violations).toEqual([]);
  });

  it('asks nothing of anybody else, and nothing that the content security policy refuses', async () => {
    expect(story.watched.flatMap(({ foreign }) => foreign)).toEqual([]);
    expect(story.watched.flatMap(({ problems }) => problems)).toEqual([]);
  });

  it('P1 P6: leaves no text, code or key in the databases, their logs and the server’s lines', async () => {
    expect(findInFolder(site.dataDir, secrets)).toEqual([]);
    expect(findSentinels(site.logged.join('\n'), secrets)).toEqual([]);
  });

  it('keeps no address, browser or moment of the melder', async () => {
    const marks = [
      ...textSentinels('address', CLIENT_ADDRESS),
      ...textSentinels('browser', USER_AGENT),
      ...story.wroteAt.flatMap((at) => momentSentinels('moment', at)),
    ];
    expect(story.wroteAt).toHaveLength(2);
    expect(findInFolder(site.dataDir, marks)).toEqual([]);
    expect(findSentinels(site.logged.join('\n'), marks)).toEqual([]);
  });

  it('P1 P6: sends no text, code or key over the network, in any direction', async () => {
    const everyone = [story.steward, story.reporting, story.returning, ...story.desks.values()];
    const traffic = await trafficOf(...everyone);
    expect(traffic.filter(({ url }) => url.includes('/meldingen'))).toHaveLength(1);
    const found = traffic.flatMap((one) =>
      findSentinels(JSON.stringify(one), secrets).map((name) => `${one.url} ${name}`),
    );
    expect(found).toEqual([]);
  });

  it('WBK-2.2f: sets no cookie and stores nothing for a melder', async () => {
    for (const { context, recording } of [story.reporting, story.returning]) {
      expect(await context.cookies()).toEqual([]);
      expect(await context.storageState({ indexedDB: true })).toEqual({ cookies: [], origins: [] });
      const traffic = await recording.all();
      expect(traffic.length).toBeGreaterThan(5);
      expect(traffic.filter(({ answerHeaders }) => 'set-cookie' in answerHeaders)).toEqual([]);
      for (const { url, answerHeaders } of traffic) {
        const isOfApi = new URL(url).pathname.startsWith('/api/');
        expect([url, answerHeaders['cache-control']]).toEqual([url, isOfApi ? 'no-store, no-transform' : 'no-store']);
      }
    }
  });
});
