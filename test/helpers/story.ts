/** The whole story in real browsers: an employer, three functionarissen and a melder, from set-up to the second answer. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { addAuthenticator, newContext, type Site, type Watched, watch } from './browser.ts';
import { examine, type Looks, look } from './looking.ts';
import * as screens from './screens.ts';
import { type Recording, recordTraffic } from './traffic.ts';

export const ANNA = 'Anna de Vries';
export const BRAM = 'Bram Jansen';
export const CORA = 'Cora Smit';

export const WHAT = 'De kas van de kantine klopt al maanden niet, zag Fredrika Zonneveldt.';
export const WHERE = 'In het magazijn van de locatie Oosterwolde.';
export const QUESTION = 'Sinds wanneer is dat zo, denkt u?';
export const ANSWER = 'Al sinds de zomervakantie.';
/** What the melder's proxy and browser would say about them. */
export const CLIENT_ADDRESS = '203.0.113.77';
export const USER_AGENT = 'Mozilla/5.0 (Zonderling 4711)';

export interface Device {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly recording: Recording;
}

export interface Story {
  readonly channelUrl: string;
  readonly words: readonly string[];
  readonly steward: Device;
  readonly desks: ReadonlyMap<string, Device>;
  readonly reporting: Device;
  readonly returning: Device;
  readonly watched: readonly Watched[];
  /** When the server's clock said the melder wrote. */
  readonly wroteAt: readonly Date[];
}

export interface StoryOptions {
  /** Examines the screens of the steward, of the first functionaris and of the melder on the way. */
  readonly looks?: Looks;
}

/** As somebody types who was told to write clearly. */
export function typedAnyhow(words: readonly string[]): string {
  return words.map((word) => word.slice(0, 4).toUpperCase()).join('  ');
}

export async function tellStory(site: Site, browser: Browser, { looks }: StoryOptions = {}): Promise<Story> {
  const watched: Watched[] = [];
  const wroteAt: Date[] = [];

  async function newDevice(isMelder = false, isExamined = true): Promise<Device> {
    const marks = { userAgent: USER_AGENT, extraHTTPHeaders: { 'x-forwarded-for': CLIENT_ADDRESS } };
    const context = await newContext(browser, { locale: 'nl-NL', ...(isMelder ? marks : {}) });
    watched.push(watch(context, site.origin));
    const recording = recordTraffic(context);
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    if (looks !== undefined && isExamined) examine(page, looks);
    if (!isMelder) await addAuthenticator(page);
    return { context, page, recording };
  }

  /** Handlers work at whole minutes, a melder at a minute of their own: then a stored moment is the melder's. */
  async function asMelder<T>(minute: number, act: () => Promise<T>): Promise<T> {
    const at = new Date(site.now().getTime() + minute * 60_000 + 41_000);
    wroteAt.push(at);
    const before = site.now();
    await site.goTo(at);
    const result = await act();
    await site.goTo(before);
    return result;
  }

  /** Until what was found there is kept as well: by the next batch a session is over. */
  async function openDesk(page: Page): Promise<void> {
    await screens.openDesk(page, site.origin);
    await page.getByRole('button', { name: 'Vernieuwen', exact: true }).waitFor();
  }

  async function nextBatch(): Promise<void> {
    await site.goTo(new Date(site.now().getTime() + 12 * 60 * 60 * 1_000));
  }

  const steward = await newDevice();
  const channelUrl = await screens.setUpChannel(steward.page, await site.setupUrl());
  const desks = new Map<string, Device>();
  for (const name of [ANNA, BRAM, CORA]) {
    const link = await screens.invite(steward.page, name, name === BRAM ? 'Buiten' : 'Binnen');
    const device = await newDevice(false, name === ANNA);
    desks.set(name, device);
    const { sixWords } = await screens.enrol(device.page, link);
    await screens.listPerson(steward.page, name, sixWords);
  }
  const deskOf = (name: string) => (desks.get(name) as Device).page;
  for (const name of [ANNA, BRAM, CORA]) await openDesk(deskOf(name));
  await nextBatch();

  const reporting = await newDevice(true);
  const told = { channelUrl, never: [CORA], what: WHAT, where: WHERE };
  const words = await asMelder(37, () => screens.report(reporting.page, told));
  await reporting.page.getByRole('button', { name: 'Deze pagina wissen' }).click();
  await look(reporting.page, 'cleared');
  await nextBatch();

  const anna = deskOf(ANNA);
  await openDesk(anna);
  await screens.openMelding(anna, WHAT);
  await anna.getByRole('button', { name: 'Ontvangst bevestigen' }).click();
  await anna.getByText('De ontvangst is bevestigd.').waitFor();
  await anna.getByLabel('Uw bericht').fill(QUESTION);
  await anna.getByRole('button', { name: 'Antwoord versturen' }).click();
  await anna.getByText('Uw antwoord is verstuurd.').waitFor();
  await look(anna, 'melding');
  await nextBatch();

  const returning = await newDevice(true);
  await asMelder(53, async () => {
    const { page } = returning;
    await screens.openMailbox(page, channelUrl, typedAnyhow(words));
    await page.getByText(QUESTION).waitFor();
    await page.getByText('Ontvangstbevestiging').first().waitFor();
    await page.getByText(`${ANNA} heeft uw melding geopend`).waitFor();
    await page.getByLabel('Uw bericht').fill(ANSWER);
    await page.getByRole('button', { name: 'Bericht versturen' }).click();
    await page
      .getByText(/Wordt om .* uur bezorgd/)
      .first()
      .waitFor();
    await look(page, 'mailbox');
  });
  await nextBatch();

  const bram = deskOf(BRAM);
  await openDesk(bram);
  await screens.openMelding(bram, WHAT);
  for (const text of [WHAT, QUESTION, ANSWER]) await bram.getByText(text).first().waitFor();
  const cora = deskOf(CORA);
  await openDesk(cora);
  await cora.getByText('Er zijn geen meldingen voor u').waitFor();
  await look(cora, 'desk-empty');
  return { channelUrl, words, steward, desks, reporting, returning, watched, wroteAt };
}
