import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { confirmReceipt } from '../../client/functionaris/melding-flow.ts';
import { formatCode } from '../../crypto/code.ts';
import { encodePin } from '../../crypto/pin.ts';
import { launchChromium, newContext, openSite, type Site, watch } from '../helpers/browser.ts';
import { type Staffed, staffedChannel } from '../helpers/house.ts';
import * as screens from '../helpers/screens.ts';
import { ANNA, BRAM, typedAnyhow, WHAT } from '../helpers/story.ts';

let site: Site;
let channel: Staffed;
let browser: Browser;

beforeAll(async () => {
  const morning = new Date();
  morning.setUTCHours(9, 0, 0, 0);
  site = await openSite(morning);
  channel = await staffedChannel(site, [ANNA, BRAM]);
  // What Tor Browser's "Safer" level does: no just-in-time compiler, and with it no WebAssembly.
  browser = await launchChromium(['--js-flags=--jitless']);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await site.close();
});

it('a melder reports, comes back and reads the confirmation without WebAssembly and JIT', async () => {
  const context = await newContext(browser, { locale: 'nl-NL' });
  const watched = watch(context, site.origin);
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  const channelUrl = `${site.origin}/k/${channel.slug}/${encodePin(channel.pin)}`;
  await page.goto(channelUrl);
  expect(await page.evaluate(() => typeof WebAssembly)).toBe('undefined');
  const words = await screens.report(page, { channelUrl, never: [], what: WHAT });

  await site.goTo(new Date(site.now().getTime() + 12 * 3_600_000));
  const anna = channel.people.find(({ name }) => name === ANNA);
  const { at, desk } = (await anna?.openDesk()) ?? {};
  const [melding] = desk?.meldingen ?? [];
  if (at === undefined || melding === undefined) throw new Error('Anna must find it');
  await confirmReceipt(at, melding, 'Wij hebben uw melding ontvangen.');
  await site.goTo(new Date(site.now().getTime() + 12 * 3_600_000));

  await screens.openMailbox(page, channelUrl, typedAnyhow(words));
  await page.getByText('Wij hebben uw melding ontvangen.').waitFor();
  await page.getByLabel('Uw bericht').fill('Dank u.');
  await page.getByRole('button', { name: 'Bericht versturen' }).click();
  await page
    .getByText(/Wordt om .* uur bezorgd/)
    .first()
    .waitFor();
  expect(watched.foreign).toEqual([]);
  // The fallback build of libsodium says so once, and goes on.
  expect(watched.problems.filter((problem) => !problem.includes('WebAssembly is not defined'))).toEqual([]);
}, 400_000);

it('a functionaris is told that looking for meldingen takes minutes without WebAssembly, and finds them', async () => {
  const context = await newContext(browser, { locale: 'nl-NL' });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const bram = channel.people.find(({ name }) => name === BRAM);
  if (bram === undefined) throw new Error('Bram must be there');
  await screens.openDeskWithCode(page, site.origin, await formatCode(bram.code, 'nl'));
  await page.getByText('In deze browser staat WebAssembly uit.').waitFor();
  await page.getByRole('heading', { level: 1, name: 'Meldingen', exact: true }).waitFor();
  await screens.openMelding(page, WHAT);
}, 400_000);
