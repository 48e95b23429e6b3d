/**
 * P2 in a real browser: a server that lies about whose keys are whose is stopped, with a plain sentence and a way on.
 * The lies are told on the way from the real server to the page.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkWords } from '../../crypto/check-words.ts';
import { formatCode } from '../../crypto/code.ts';
import { encodePin } from '../../crypto/pin.ts';
import type { HandlerDirectory, PublicDirectory } from '../../schema/wire/directory.ts';
import { launchChromium, newContext, openSite, type Site } from '../helpers/browser.ts';
import { type OpenedChannel, openChannelOf, type Staffed, staffedChannel } from '../helpers/house.ts';
import { enrolPerson } from '../helpers/people.ts';
import { readWords } from '../helpers/screens.ts';

const ANNA = 'Anna de Vries';
const BRAM = 'Bram Jansen';
const CORA = 'Cora Smit';

let site: Site;
let browser: Browser;
let channel: Staffed;
let other: OpenedChannel;
let otherList: PublicDirectory;

beforeAll(async () => {
  const morning = new Date();
  morning.setUTCHours(9, 0, 0, 0);
  site = await openSite(morning);
  browser = await launchChromium();
  channel = await staffedChannel(site, [ANNA, BRAM]);
  // The same names, and keys of somebody else: what a server would make that wants to read along.
  other = await openChannelOf(site, 'nagemaakt');
  for (const name of [ANNA, BRAM]) await enrolPerson(site, other, name);
  otherList = (await (await fetch(`${site.origin}/api/channels/nagemaakt/directory`)).json()) as PublicDirectory;
}, 300_000);

afterAll(async () => {
  await browser.close();
  await site.close();
});

async function newPage(): Promise<{ context: BrowserContext; page: Page }> {
  const context = await newContext(browser, { locale: 'nl-NL' });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  return { context, page };
}

/** From now on the server says something else at this address. */
async function lie<T>(context: BrowserContext, path: string, told: (honest: T) => unknown): Promise<void> {
  await context.route(`${site.origin}${path}`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: told((await response.json()) as T) });
  });
}

const listPath = () => `/api/channels/${channel.slug}/directory`;
const posterUrl = () => `${site.origin}/k/${channel.slug}/${encodePin(channel.pin)}`;

async function startReport(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('link', { name: 'Melden', exact: true }).click();
}

async function expectStopped(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Meld hier nu niet' }).waitFor();
  await page.getByText(/Het kan ook zijn dat iemand wil meelezen\. Er is niets verstuurd\./).waitFor();
  // A way on: the poster once more, and ways outside this organisation.
  await page.getByText(/Scan de QR-code op de poster opnieuw/).waitFor();
  expect(await page.getByRole('button', { name: 'Beginnen' }).count()).toBe(0);
}

/** One character of somebody's key, in the exact bytes that were signed. */
function withSwappedKey(list: PublicDirectory): PublicDirectory {
  const [chain, ...rest] = list.chains as [PublicDirectory['chains'][number], ...PublicDirectory['chains']];
  const entries = chain.entries.map((entry, seq) => {
    if (seq !== 1) return entry;
    const bytes = Buffer.from(entry.bytes, 'base64url');
    bytes[600] = (bytes[600] as number) ^ 1;
    return { ...entry, bytes: bytes.toString('base64url') };
  });
  return { ...list, chains: [{ ...chain, entries }, ...rest] };
}

/** The list as it was before the last change, without what colleagues said of it since. */
function older<C extends PublicDirectory['chains'][number]>(chain: C, entries: number): C {
  return { ...chain, entries: chain.entries.slice(0, entries), heads: chain.heads.filter(({ seq }) => seq < entries) };
}

describe('P2: a melder who came by the poster', () => {
  it('is not lied to in a channel that is honest', async () => {
    const { page, context } = await newPage();
    await startReport(page, posterUrl());
    await page.getByRole('button', { name: 'Beginnen' }).waitFor();
    await context.close();
  });

  it('is stopped when the server swaps a key', async () => {
    const { page, context } = await newPage();
    await lie(context, listPath(), withSwappedKey);
    await startReport(page, posterUrl());
    await expectStopped(page);
    await context.close();
  });

  it('is stopped when the server gives a whole other list, with the same names', async () => {
    const { page, context } = await newPage();
    await lie<PublicDirectory>(context, listPath(), (honest) => ({ ...otherList, batch: honest.batch }));
    await startReport(page, posterUrl());
    await expectStopped(page);
    await context.close();
  });

  it('is told that nobody confirmed an old list, and nobody is chosen beforehand', async () => {
    const { page, context } = await newPage();
    await lie<PublicDirectory>(context, listPath(), (honest) => ({
      ...honest,
      chains: honest.chains.map((chain) => older(chain, 2)),
    }));
    await startReport(page, posterUrl());
    await page.getByRole('button', { name: 'Beginnen' }).click();
    await page.getByText('Wij hebben niemand voor u aangekruist').first().waitFor();
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0);
    await context.close();
  });
});

describe('P2: a melder who typed the address', () => {
  it('compares six words, and those of a made-up list are others than on the poster', async () => {
    const { page, context } = await newPage();
    await lie<PublicDirectory>(context, listPath(), (honest) => ({ ...otherList, batch: honest.batch }));
    await page.goto(`${site.origin}/k/${channel.slug}/melden`);
    await page.getByRole('button', { name: 'Beginnen' }).click();
    const shown = await readWords(page, 'Controlewoorden van dit meldkanaal');
    expect(shown).toEqual(checkWords(other.pin, 'nl'));
    expect(shown).not.toEqual(checkWords(channel.pin, 'nl'));
    await page.getByRole('button', { name: 'De woorden zijn anders' }).click();
    await page.getByRole('heading', { name: 'Meld hier nu niet' }).waitFor();
    await context.close();
  }, 120_000);
});

describe('P2: a functionaris', () => {
  async function signIn(page: Page, name: string): Promise<void> {
    const person = channel.people.find((one) => one.name === name);
    if (person === undefined) throw new Error(`nobody called ${name}`);
    await page.goto(`${site.origin}/desk`);
    await page.getByText('Inloggen met uw herstelcode').first().click();
    await page.getByLabel('Uw herstelcode').fill((await formatCode(person.code, 'nl')).join(' '));
    await page.getByRole('button', { name: 'Inloggen met herstelcode' }).click();
  }

  it('is stopped when the server goes back to an older list, or another one', async () => {
    const lies: readonly ((honest: HandlerDirectory) => HandlerDirectory)[] = [
      (honest) => ({ ...honest, chain: older(honest.chain, 2) }),
      (honest) => ({ ...honest, chain: otherList.chains[0] as HandlerDirectory['chain'] }),
    ];
    for (const told of lies) {
      const { page, context } = await newPage();
      await lie(context, '/api/directory', told);
      await signIn(page, ANNA);
      await page.getByRole('heading', { name: 'Er klopt iets niet met de lijst' }).waitFor();
      expect(await page.getByRole('heading', { name: 'Meldingen', exact: true }).count()).toBe(0);
      await context.close();
    }
  });

  it('sees on this device that the server gives an account older than it was', async () => {
    const { page, context } = await newPage();
    let first: unknown;
    let isLying = false;
    await context.route(`${site.origin}/api/sign-in/recovery`, async (route) => {
      const response = await route.fetch();
      const honest = (await response.json()) as { state: unknown };
      first ??= honest.state;
      await route.fulfill({ response, json: isLying ? { ...honest, state: first } : honest });
    });
    const desk = page.getByRole('heading', { name: 'Meldingen', exact: true });
    await signIn(page, BRAM);
    await desk.waitFor();
    // Somebody new comes and Bram says yes, which changes his account; this device sees the new one.
    await enrolPerson(site, channel, CORA);
    await signIn(page, BRAM);
    await page.getByRole('button', { name: 'Ja, dit klopt' }).click();
    await desk.waitFor();
    await signIn(page, BRAM);
    await desk.waitFor();
    isLying = true;
    await signIn(page, BRAM);
    await page.getByText('Uw account is ouder dan dit toestel zag').waitFor();
    expect(await desk.count()).toBe(0);
    await context.close();
  }, 240_000);
});
