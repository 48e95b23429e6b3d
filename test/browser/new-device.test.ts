/** Two devices of one functionaris, side by side: let in by six words, signed in by itself, taken away again. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { formatCode } from '../../crypto/code.ts';
import {
  addAuthenticator,
  launchChromium,
  newContext,
  openSite,
  type Site,
  type Watched,
  watch,
} from '../helpers/browser.ts';
import { type Staffed, staffedChannel } from '../helpers/house.ts';
import { examine, type Looks, look } from '../helpers/looking.ts';
import { enrolPerson } from '../helpers/people.ts';
import { readWords } from '../helpers/screens.ts';
import { ANNA, BRAM } from '../helpers/story.ts';

// Each screen is examined in light and dark, beside whatever else a machine does.
vi.setConfig({ testTimeout: 240_000 });

let site: Site;
let channel: Staffed;
let browser: Browser;
let laptop: Page;
let phone: Page;
const watched: Watched[] = [];
const looks: Looks = { violations: [], screens: [] };

async function openDevice(options?: Parameters<Browser['newContext']>[0]): Promise<Page> {
  const context: BrowserContext = await newContext(browser, options);
  watched.push(watch(context, site.origin));
  const page = await context.newPage();
  await addAuthenticator(page);
  examine(page, looks);
  return page;
}

beforeAll(async () => {
  site = await openSite(new Date());
  channel = await staffedChannel(site, [ANNA, BRAM]);
  await enrolPerson(site, channel, 'Cora Smit');
  browser = await launchChromium();
  laptop = await openDevice();
  phone = await openDevice();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await site.close();
});

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

it('a functionaris signs in with the recovery code, and makes a passkey on that device', async () => {
  await laptop.goto(`${site.origin}/desk`);
  await laptop.getByText('Inloggen met uw herstelcode').click();
  const [anna] = channel.people;
  await laptop.getByLabel('Uw herstelcode').fill((await formatCode(anna?.code as never, 'nl')).join(' '));
  await press(laptop, 'Inloggen met herstelcode');
  await heading(laptop, 'De lijst is veranderd');
  await look(laptop, 'list-changed');
  await press(laptop, 'Ja, dit klopt');
  await heading(laptop, 'Meldingen');
  await press(laptop, 'Toegang');
  await heading(laptop, 'Uw toegang');
  await look(laptop, 'access');
  await press(laptop, 'Passkey op dit toestel maken');
  await laptop.getByText('Uw nieuwe passkey werkt.').waitFor();
});

it('a new device is let in by six words, and is at the desk with a passkey of its own', async () => {
  await phone.goto(`${site.origin}/desk`);
  await phone.getByText('Dit is een nieuw toestel').click();
  await press(phone, 'Dit toestel toevoegen');
  const words = await readWords(phone, 'De zes woorden van dit toestel');
  await phone.getByRole('img', { name: 'QR-code om op uw andere toestel te scannen' }).waitFor();
  await look(phone, 'new-device');
  await press(laptop, 'Nieuw toestel toevoegen');
  await look(laptop, 'let-in');
  await laptop.getByLabel('De zes woorden van het nieuwe toestel').fill(words.join(' '));
  await press(laptop, 'Laat dit toestel toe');
  const [here, there] = await Promise.all(
    [laptop, phone].map((page) => readWords(page, 'Zes woorden om te vergelijken')),
  );
  expect(here).toEqual(there);
  expect(here).not.toEqual(words);
  await look(laptop, 'pair-words');
  await look(phone, 'pair-words-new-device');
  await press(phone, 'Ja, dezelfde zes');
  await heading(phone, 'Maak een passkey op dit toestel');
  await look(phone, 'new-device-passkey');
  await press(phone, 'Passkey maken');
  await heading(phone, 'Meldingen');
  await press(phone, 'Toegang');
  await phone.getByText('Hiermee bent u nu ingelogd').waitFor();
});

it('the link in the QR opens on the question, and asks to sign in first', async () => {
  const context = laptop.context();
  const scanned = await context.newPage();
  await addAuthenticator(scanned);
  examine(scanned, looks);
  await scanned.goto(`${site.origin}/desk#pair.${'A'.repeat(27)}`);
  await scanned.getByText('Inloggen met uw herstelcode').click();
  await scanned.getByLabel('Uw herstelcode').fill((await formatCode(channel.people[0]?.code as never, 'nl')).join(' '));
  await press(scanned, 'Inloggen met herstelcode');
  await heading(scanned, 'Nieuw toestel toevoegen');
  expect(new URL(scanned.url()).hash).toBe('');
  await look(scanned, 'let-in-scanned');
  await press(scanned, 'Laat dit toestel toe');
  await scanned.getByText('Dit nieuwe toestel is niet gevonden.').waitFor();
  await scanned.close();
});

it('a device that is taken away is signed out, and its passkey signs in no more', async () => {
  await press(laptop, 'Gezien');
  await laptop.getByText('Hiermee bent u nu ingelogd').waitFor();
  const revokes = laptop.getByRole('button', { name: /^Intrekken/ });
  // What it was enrolled with, this device's own, and the phone's; not the code that is in use.
  await expect.poll(() => revokes.count()).toBe(3);
  await revokes.last().click();
  await heading(laptop, 'Deze weg naar binnen intrekken?');
  await look(laptop, 'revoke');
  await press(laptop, 'Intrekken');
  await laptop.getByText('Ingetrokken.').waitFor();
  await press(phone, 'Terug');
  await press(phone, 'Vernieuwen');
  await heading(phone, 'Inloggen als functionaris of procesbegeleider');
  await press(phone, 'Inloggen met passkey');
  await phone.getByText('Inloggen is niet gelukt.').waitFor();
});

it('another recovery code is read and typed back, and a key is renewed', async () => {
  await press(laptop, 'Nieuwe herstelcode maken');
  const words = await readWords(laptop, 'Uw herstelcode, twaalf woorden');
  await press(laptop, 'Ik heb de code bewaard');
  await laptop.getByLabel('Uw herstelcode').fill(words.join(' '));
  await look(laptop, 'new-code-typed-back');
  await press(laptop, 'Klaar, gebruik deze code');
  await laptop.getByText('Uw nieuwe herstelcode werkt.').waitFor();
  await press(laptop, 'Sleutel vernieuwen');
  await laptop.getByText('Uw nieuwe sleutel wacht').waitFor();
  await look(laptop, 'access-key-waits');
});

it('the devices keep how far they were and nothing else, and every screen is accessible', async () => {
  for (const page of [laptop, phone]) {
    const { cookies, origins } = await page.context().storageState({ indexedDB: true });
    expect(cookies).toEqual([]);
    const kept = origins.flatMap(({ localStorage }) => localStorage);
    expect(kept.map(({ name }) => name)).toMatchObject([expect.stringMatching(/^zegelpost\.seen\./)]);
    expect(Object.keys(JSON.parse(kept[0]?.value ?? '{}')).sort()).toEqual(['digest', 'seq', 'version']);
  }
  expect(looks.violations).toEqual([]);
  expect(looks.screens.length).toBeGreaterThan(9);
  // A refused request is written to the console by the browser itself.
  expect(watched.flatMap(({ problems }) => problems.filter((line) => !/status of 40[1349]/.test(line)))).toEqual([]);
  expect(watched.flatMap(({ foreign }) => foreign)).toEqual([]);
});
