import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addAuthenticator, launchChromium, openSite, type Site, type Watched, watch } from '../helpers/browser.ts';
import * as screens from '../helpers/screens.ts';

const ANNA = 'Anna de Vries';
const BRAM = 'Bram Jansen';
const CORA = 'Cora Smit';
const WHAT = 'De kas van de kantine klopt al maanden niet.';

let site: Site;
let browser: Browser;
const watched: Watched[] = [];

beforeAll(async () => {
  // Whole batches: the server's clock stands in the morning and is put forward by the test.
  const morning = new Date();
  morning.setUTCHours(9, 0, 0, 0);
  site = await openSite(morning);
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

async function newDevice(): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ locale: 'nl-NL' });
  watched.push(watch(context, site.origin));
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return { context, page };
}

/** Half a day later: everything that waited is delivered. */
async function nextBatch(): Promise<void> {
  await site.goTo(new Date(site.now().getTime() + 12 * 60 * 60 * 1_000));
}

/** As somebody types who was told to write clearly. */
function typedAnyhow(words: readonly string[]): string {
  return words.map((word) => word.slice(0, 4).toUpperCase()).join('  ');
}

it('goes round: a channel opened, people listed, a report, its confirmation, an answer', async () => {
  const steward = (await newDevice()).page;
  await addAuthenticator(steward);
  const channelUrl = await screens.setUpChannel(steward, await site.setupUrl());
  expect(channelUrl).toMatch(/\/k\/voorbeeld-bv\/zp1\.[\w-]{27}$/);

  const desks = new Map<string, Page>();
  for (const name of [ANNA, BRAM, CORA]) {
    const link = await screens.invite(steward, name, name === BRAM ? 'Buiten' : 'Binnen');
    const { page } = await newDevice();
    await addAuthenticator(page);
    desks.set(name, page);
    const { sixWords } = await screens.enrol(page, link);
    await screens.listPerson(steward, name, sixWords);
  }
  const deskOf = (name: string) => desks.get(name) as Page;
  for (const name of [ANNA, BRAM, CORA]) await screens.openDesk(deskOf(name), site.origin);
  await nextBatch();

  const melder = await newDevice();
  const words = await screens.report(melder.page, { channelUrl, never: [CORA], what: WHAT, where: 'In de kantine.' });
  expect(words).toHaveLength(12);
  await melder.page.getByRole('button', { name: 'Deze pagina wissen' }).click();
  expect(await melder.page.content()).not.toContain(words[0]);
  await nextBatch();

  const anna = deskOf(ANNA);
  await screens.openDesk(anna, site.origin);
  await screens.openMelding(anna, WHAT);
  await anna.getByText(WHAT).first().waitFor();
  await anna.getByRole('button', { name: 'Ontvangst bevestigen' }).click();
  await anna.getByText('De ontvangst is bevestigd.').waitFor();
  await anna.getByLabel('Uw bericht').fill('Sinds wanneer is dat zo?');
  await anna.getByRole('button', { name: 'Antwoord versturen' }).click();
  await anna.getByText('Uw antwoord is verstuurd.').waitFor();
  await nextBatch();

  const back = (await newDevice()).page;
  await screens.openMailbox(back, channelUrl, typedAnyhow(words));
  await back.getByText('Sinds wanneer is dat zo?').waitFor();
  await back.getByText('Ontvangstbevestiging').first().waitFor();
  await back.getByText(`${ANNA} heeft uw melding geopend`).waitFor();
  await back.getByLabel('Uw bericht').fill('Sinds de zomer.');
  await back.getByRole('button', { name: 'Bericht versturen' }).click();
  await back
    .getByText(/Wordt om .* uur bezorgd/)
    .first()
    .waitFor();
  await nextBatch();

  const bram = deskOf(BRAM);
  await screens.openDesk(bram, site.origin);
  await screens.openMelding(bram, WHAT);
  for (const text of [WHAT, 'Sinds wanneer is dat zo?', 'Sinds de zomer.'])
    await bram.getByText(text).first().waitFor();

  const cora = deskOf(CORA);
  await screens.openDesk(cora, site.origin);
  await cora.getByText('Er zijn geen meldingen voor u').waitFor();
  expect(await cora.content()).not.toContain('kantine');

  expect(await melder.context.cookies()).toEqual([]);
  expect(await melder.context.storageState()).toEqual({ cookies: [], origins: [] });
  expect(watched.flatMap(({ foreign }) => foreign)).toEqual([]);
  expect(watched.flatMap(({ problems }) => problems)).toEqual([]);
}, 240_000);
