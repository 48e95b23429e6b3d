/** Would the privacy suite notice? Somebody adds a plaintext field, an access log and a cookie, on purpose. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createApi } from '../../client/shared/api.ts';
import { utf8 } from '../../crypto/public/bytes.ts';
import { encodeBase64url, randomBytes } from '../../crypto/public/sodium.ts';
import { type House, ORIGIN, openHouse, type Staffed, staffedChannel } from '../helpers/house.ts';
import { sendReport } from '../helpers/report.ts';
import {
  byteSentinels,
  findInFolder,
  findSentinels,
  keySentinels,
  momentSentinels,
  textSentinels,
} from '../helpers/sentinels.ts';

const SECRET = 'De inkoper kreeg een vakantie van de leverancier.';
const ADDRESS = '203.0.113.77';

let house: House;
let channel: Staffed;
beforeEach(async () => {
  house = await openHouse();
  channel = await staffedChannel(house, ['Anna de Vries', 'Bram Jansen']);
});
afterEach(async () => house.close());

it('finds nothing after an honest report', async () => {
  await sendReport(house, channel, ['Anna de Vries'], { what: SECRET });
  expect(findInFolder(house.dataDir, textSentinels('report', SECRET))).toEqual([]);
  expect(findInFolder(house.dataDir, momentSentinels('moment', house.deps.clock.now())).filter(isMelders)).toEqual([]);
});

/** Handlers of this house work at the same moment as its melder; their own rows are not meant here. */
function isMelders(found: string): boolean {
  return !found.includes('(minutes)');
}

it('notices a plaintext field', async () => {
  const { meldingId } = await sendReport(house, channel, ['Anna de Vries'], { what: SECRET });
  // A server that takes the text beside the ciphertext and keeps it, in whatever column.
  await house.deps.store.addMessage({
    channelKey: (await house.deps.store.listChannels())[0]?.key ?? 0,
    meldingId: new Uint8Array(Buffer.from(meldingId, 'base64url')),
    thread: 1,
    epoch: 0,
    messageId: randomBytes(16),
    side: 'melder',
    position: null,
    released: false,
    day: '2026-11-20',
    sealed: utf8(SECRET),
  });
  expect(findInFolder(house.dataDir, textSentinels('report', SECRET)).length).toBeGreaterThan(0);
});

it('notices a key that is kept, in whatever encoding', async () => {
  const { code } = await sendReport(house, channel, ['Anna de Vries'], { what: SECRET });
  for (const written of [
    Buffer.from(code).toString('hex'),
    encodeBase64url(code),
    Buffer.from(code).toString('base64'),
  ]) {
    expect(findSentinels(`kept: ${written}`, keySentinels('code', code)).length).toBeGreaterThan(0);
  }
});

it('notices a text and a piece of a file that were packed in letters behind something else', () => {
  const piece = randomBytes(24);
  for (const before of ['', '{', '{"']) {
    for (const encoding of ['base64', 'base64url', 'hex'] as const) {
      const kept = Buffer.concat([Buffer.from(before), Buffer.from(SECRET), piece]).toString(encoding);
      expect(findSentinels(kept, textSentinels('report', SECRET)).length).toBeGreaterThan(0);
      expect(findSentinels(kept, byteSentinels('piece', piece)).length).toBeGreaterThan(0);
    }
  }
});

it('notices an access log', async () => {
  const accessLog: string[] = [];
  const logging = createApi({
    origin: ORIGIN,
    fetch: (async (input: string, init: RequestInit) => {
      accessLog.push(`${ADDRESS} - [${house.deps.clock.now().toISOString()}] ${init.method} ${input}`);
      return house.app.request(input, init);
    }) as typeof fetch,
  });
  await sendReport({ ...house, api: logging }, channel, ['Anna de Vries'], { what: SECRET });
  const lines = accessLog.join('\n');
  expect(findSentinels(lines, textSentinels('address', ADDRESS)).length).toBeGreaterThan(0);
  expect(findSentinels(lines, momentSentinels('moment', house.deps.clock.now())).length).toBeGreaterThan(0);
  expect(findSentinels(house.logged.join('\n'), textSentinels('address', ADDRESS))).toEqual([]);
});

it('notices a cookie', async () => {
  const headersOf = async (path: string) => (await house.app.request(`${ORIGIN}${path}`)).headers.getSetCookie();
  const path = `/api/channels/${channel.slug}/directory`;
  expect(await headersOf(path)).toEqual([]);
  const { Hono } = await import('hono');
  const withCookie = new Hono();
  withCookie.use(async (context, next) => {
    await next();
    context.header('set-cookie', 'visit=1');
  });
  withCookie.route('/', house.app as never);
  expect((await withCookie.request(`${ORIGIN}${path}`)).headers.getSetCookie()).toEqual(['visit=1']);
});
