/** Every screen of the steward, looked at in both languages; and a poster whose QR code is the poster's link. */
import type { Browser, Page } from 'playwright-core';
import { create } from 'qrcode';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readList } from '../../client/steward/list-flow.ts';
import { checkWords } from '../../crypto/check-words.ts';
import { formatCode } from '../../crypto/code.ts';
import { encodePin } from '../../crypto/pin.ts';
import { launchChromium, newContext, openSite, type Site } from '../helpers/browser.ts';
import { type Staffed, staffedChannel } from '../helpers/house.ts';
import { examine, type Looks, look } from '../helpers/looking.ts';
import { enrolUnlisted } from '../helpers/people.ts';
import { readWords } from '../helpers/screens.ts';
import { type EnrolledSteward, enrolSteward } from '../helpers/stewards.ts';
import { ANNA, BRAM, CORA } from '../helpers/story.ts';

const COUNCIL = 'Ondernemingsraad';

let site: Site;
let channel: Staffed;
let council: EnrolledSteward;
let browser: Browser;
const looks: Looks = { violations: [], screens: [] };

beforeAll(async () => {
  const morning = new Date();
  morning.setUTCHours(9, 0, 0, 0);
  site = await openSite(morning);
  channel = await staffedChannel(site, [ANNA, BRAM, CORA]);
  council = await enrolSteward(site, channel, COUNCIL);
  browser = await launchChromium();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await site.close();
});

async function signIn(language: 'nl' | 'en'): Promise<Page> {
  const context = await newContext(browser, { locale: 'nl-NL' });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  examine(page, looks);
  await page.goto(`${site.origin}/steward${language === 'nl' ? '' : `?lang=${language}`}`);
  await page.getByText(language === 'nl' ? 'Inloggen met uw herstelcode' : 'Sign in with your recovery code').click();
  const words = await formatCode(channel.stewardCode, 'nl');
  await page.getByLabel(language === 'nl' ? 'Uw herstelcode' : 'Your recovery code').fill(words.join(' '));
  const send = language === 'nl' ? 'Inloggen met herstelcode' : 'Sign in with recovery code';
  await page.getByRole('button', { name: send }).click();
  return page;
}

/** The dark squares of the drawing on the screen. */
async function squaresOf(page: Page, label: string): Promise<{ size: number; dark: Set<string> }> {
  const qr = page.getByRole('img', { name: label });
  await qr.waitFor();
  const path = (await qr.locator('path').getAttribute('d')) ?? '';
  const side = Number(((await qr.getAttribute('viewBox')) ?? '').split(' ')[2]);
  const dark = new Set<string>();
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\1z/g)) {
    for (let column = Number(x); column < Number(x) + Number(width); column += 1) dark.add(`${y} ${column}`);
  }
  return { size: side - 8, dark };
}

it.each([
  ['nl', 'Poster en tekst voor intranet', 'QR-code voor melders', 'Zes controlewoorden', 'poster'],
  ['en', 'Poster and text for the intranet', 'QR code for people who report', 'Six check words', 'poster-english'],
] as const)(
  'P2: the poster in %s carries the pin, as a QR code and as words',
  async (language, open, qr, words, name) => {
    const page = await signIn(language);
    await page.getByRole('button', { name: open }).click();
    await page.getByRole('heading', { name: open }).waitFor();
    const link = `${site.origin}/k/${channel.slug}/${encodePin(channel.pin)}`;
    const { size, dark } = await squaresOf(page, qr);
    const { modules } = create(link, { errorCorrectionLevel: 'M' });
    const expected = new Set<string>();
    for (let row = 0; row < modules.size; row += 1) {
      for (let column = 0; column < modules.size; column += 1) {
        if (modules.get(row, column) === 1) expected.add(`${row} ${column}`);
      }
    }
    expect(size).toBe(modules.size);
    expect([...dark].sort()).toEqual([...expected].sort());
    expect(await readWords(page, words)).toEqual(checkWords(channel.pin, language));
    await look(page, name);

    // On paper: the poster alone, on one page, black on white also from a dark screen.
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await look(page, `${name}-print`);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const poster = page.locator('.zp-poster');
    expect(await poster.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe('rgb(255, 255, 255)');
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(false);
    const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.context().close();
  },
);

it('every screen is right for axe, in light and dark, and scrolls nowhere sideways on a phone', async () => {
  const page = await signIn('nl');
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const back = async () => {
    await button(/^(Annuleren|Terug naar het overzicht)$/).click();
    await button('Vernieuwen').waitFor();
  };
  await button('Vernieuwen').waitFor();
  await page.getByText(`Wijzigen: ${CORA}`).click();
  await look(page, 'steward-home-menu');
  await button(`Van de lijst halen: ${CORA}`).click();
  await button('Ja, van de lijst halen').waitFor();
  await look(page, 'remove');
  await button('Ja, van de lijst halen').click();
  await page.getByText(`${CORA} staat niet meer op de lijst.`).waitFor();
  await look(page, 'removed');
  const again = await enrolUnlisted(site, channel, CORA);
  await button('Vernieuwen').click();
  await button(`Zes woorden vergelijken met ${CORA}`).click();
  await page.getByLabel(`De zes woorden van ${CORA}`).fill(again.words);
  await button('Controleren en op de lijst zetten').click();
  await page.getByText('Kies één van de twee.').waitFor();
  await look(page, 'same-person');
  await page.getByLabel(`Ja, dit is ${CORA}`).check();
  await button('Controleren en op de lijst zetten').click();
  await page.getByText(`${CORA} staat op de lijst.`).waitFor();
  await button('Wat er is gewijzigd').click();
  await look(page, 'history');
  await back();
  await button('Bezorging en regels').click();
  await look(page, 'policy');
  await back();
  await button('Voorbeeldteksten').click();
  await page.getByText('Bevestiging van ontvangst', { exact: true }).click();
  const receipt = page.getByRole('group', { name: 'Bevestiging van ontvangst' });
  await receipt
    .getByLabel('Tekst', { exact: true })
    .fill('Dag. Op {dag van ontvangst} kwam uw melding binnen, {naam}.');
  await button(/^Ondertekenen$/).click();
  await receipt.getByText('Dit kan in deze tekst niet worden ingevuld: {naam}').waitFor();
  await look(page, 'templates-problem');
  await receipt.getByLabel('Tekst', { exact: true }).fill('Dag. Op {dag van ontvangst} kwam uw melding binnen.');
  await receipt.getByText(/^Dag\. Op \d+ \p{L}+ \d{4} kwam uw melding binnen\.$/u).waitFor();
  await button(/^Ondertekenen$/).click();
  await page.getByText('De teksten zijn ondertekend.').waitFor();
  await button('Openbare pagina’s').click();
  await page.getByText('Bellen', { exact: true }).click();
  const calling = page.getByRole('group', { name: 'Bellen', exact: true });
  await calling.getByLabel('Telefoonnummer').fill('bel ons');
  await button('Bewaren').click();
  await calling.getByText('Gebruik alleen cijfers').waitFor();
  await look(page, 'guide-problem');
  await calling.getByLabel('Telefoonnummer').fill('020 123 45 67');
  await button('Bewaren').click();
  await page.getByText('De teksten zijn bewaard').waitFor();
  await page.getByRole('link', { name: 'Versie 1' }).waitFor();
  await back();
  await button(`Zes woorden vergelijken met ${COUNCIL}`).click();
  await page.getByLabel(`De zes woorden van ${COUNCIL}`).fill(council.words);
  await look(page, 'who-signs');
  await page.getByLabel('Een nieuwe code maken').check();
  await page.getByLabel('2 van de 3').check();
  await look(page, 'who-signs-new-code');
  await button(/^Ondertekenen$/).click();
  const code = await readWords(page, 'Code van de lijst, twaalf woorden');
  await button('Ik heb de code bewaard').click();
  await page.getByLabel('Code van de lijst').fill(code.join(' '));
  await button('Verder').click();
  await page.getByText('De wijziging geldt pas als ook een ander').waitFor();
  await look(page, 'waits');
  await button('Bekijken').click();
  await look(page, 'proposal');
  await back();
  await button('Wie ondertekent de lijst').click();
  await button('Nog iemand uitnodigen om te ondertekenen').click();
  await look(page, 'invite-steward');
  expect((await readList(site.api, channel.steward)).directory.threshold).toBe(1);
  expect(looks.violations).toEqual([]);
  await page.context().close();
}, 300_000);
