/** P8: who is given a proof file checks it in a browser, and asks its holder who wrote it. Nothing leaves the page. */

import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkWords } from '../../crypto/check-words.ts';
import { formatCode } from '../../crypto/code.ts';
import { generateCode } from '../../crypto/melder-keys.ts';
import { makeProof, verifyProof } from '../../crypto/proof.ts';
import { formatProofAnswer, parseProofChallenge, signProofChallenge } from '../../crypto/proof-challenge.ts';
import { concat, utf8 } from '../../crypto/public/bytes.ts';
import { sealExport } from '../../crypto/sealed-export.ts';
import { launchChromium, newContext, openSite, type Site, type Watched, watch } from '../helpers/browser.ts';
import { flipBit } from '../helpers/crypto-bytes.ts';
import { fixtureChannel } from '../helpers/crypto-channel.ts';
import { fixtureProof, REPORT_TEXT } from '../helpers/crypto-proof.ts';
import { examine, type Looks, look } from '../helpers/looking.ts';
import { DEVICE_SIZE } from '../helpers/screen-sizes.ts';
import { readWords } from '../helpers/screens.ts';

const { input, melder, reader } = await fixtureProof(fixtureChannel({ people: 2 }));
const file = makeProof(input);
const proof = verifyProof(file);
const looks: Looks = { violations: [], screens: [] };

let site: Site;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let watched: Watched;
let asked: string[];

beforeAll(async () => {
  site = await openSite();
  browser = await launchChromium();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Loaded, and then cut off: what works from here on works without the server. */
beforeEach(async () => {
  context = await newContext(browser, { locale: 'nl-NL', acceptDownloads: true });
  watched = watch(context, site.origin);
  page = await context.newPage();
  examine(page, looks);
  await page.goto(`${site.origin}/proof`, { waitUntil: 'networkidle' });
  await page.getByRole('heading', { level: 1, name: 'Een bewijsbestand controleren' }).waitFor();
  asked = [];
  context.on('request', (request) => asked.push(request.url()));
  await context.setOffline(true);
  return async () => {
    expect(asked).toEqual([]);
    expect(watched).toEqual({ problems: [], foreign: [] });
    expect(await context.storageState({ indexedDB: true })).toEqual({ cookies: [], origins: [] });
    await context.close();
  };
});

async function choose(bytes: Uint8Array): Promise<void> {
  const buffer = Buffer.from(bytes);
  await page.getByLabel('Bewijsbestand').setInputFiles({ name: 'bewijs.json', mimeType: 'application/json', buffer });
}

async function result(): Promise<void> {
  await page.getByRole('heading', { level: 1, name: 'Dit bestand klopt' }).waitFor();
}

async function answer(bytes: Uint8Array): Promise<void> {
  await page.getByLabel('Het antwoord').fill(formatProofAnswer(bytes));
  await page.getByRole('button', { name: 'Antwoord controleren' }).click();
}

/** Where there is room for rows of three: a broken word is compared wrongly. */
async function linesOfWords(): Promise<readonly number[]> {
  const size = page.viewportSize() ?? DEVICE_SIZE;
  await page.setViewportSize({ width: 1280, height: 800 });
  const lines = await page.locator('.zp-words__word').evaluateAll((shown) =>
    shown.map((word) => {
      const range = document.createRange();
      range.selectNodeContents(word);
      return range.getClientRects().length;
    }),
  );
  await page.setViewportSize(size);
  return lines;
}

const challenge = async () => parseProofChallenge(await page.getByLabel('Uw vraag').inputValue());

describe('P8: the page for a proof file', () => {
  it('says before anything is chosen what such a file proves and what not', async () => {
    for (const name of ['Wat een bewijsbestand bewijst', 'Wat het niet bewijst'])
      expect(await page.getByRole('heading', { level: 2, name }).count()).toBe(1);
    await look(page, 'proof-choose');
  });

  it('shows for whom, which words, who saw them and on which day', async () => {
    await choose(file);
    await result();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    const shown = await page.getByRole('main').innerText();
    expect(shown).toContain('Gemeente Voorbeeld');
    expect(shown).toContain(REPORT_TEXT);
    expect(shown).toContain('Anna de Vries (Vertrouwenspersoon) verklaart deze melding te hebben geopend');
    expect(shown).toContain('15 maart 2025');
    expect(shown).not.toContain('Geen dag');
    const words = await readWords(page, 'Zes controlewoorden van het meldkanaal');
    expect(words).toEqual(checkWords(proof.genesisFp, 'nl'));
    expect(await linesOfWords()).toEqual(words.map(() => 1));
    await look(page, 'proof-result');
  });

  it('says so when there is no date', async () => {
    await choose(makeProof({ ...input, statement: undefined }));
    await result();
    await page.getByText('Geen dag: in dit bestand verklaart niemand de melding te hebben geopend').waitFor();
    await look(page, 'proof-undated');
  });

  it.each<[string, Uint8Array]>([
    ['altered', flipBit(file, 8 * 2_000)],
    ['longer', concat(file, utf8('\n'))],
    ['empty', new Uint8Array()],
    ['enormous', new Uint8Array(5_000_000)],
  ])('refuses a file that is %s in one sentence, and takes the right one after it', async (_, bytes) => {
    await choose(bytes);
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect((await alert.innerText()).trim()).toBe(
      'Dit bestand bewijst niets: het is veranderd, niet volledig, of geen bewijsbestand.',
    );
    expect(await page.getByText(REPORT_TEXT).count()).toBe(0);
    await look(page, 'proof-refused');
    await choose(file);
    await result();
  });

  it('tells the writer, who answers its challenge, from a reader of the report', async () => {
    await choose(file);
    await result();
    const alert = page.getByRole('alert');
    await answer(signProofChallenge(await challenge(), proof, reader.signer));
    await alert.getByText('Dit antwoord klopt niet.').waitFor();
    await look(page, 'proof-answer-refused');
    const right = signProofChallenge(await challenge(), proof, melder);
    await answer(right);
    await alert.getByText('Het antwoord klopt.').waitFor();
    await look(page, 'proof-answer');

    await page.getByRole('button', { name: 'Ander bestand controleren' }).click();
    await choose(file);
    await result();
    // Another challenge now: an answer that somebody kept is worth nothing.
    await answer(right);
    await alert.getByText('Dit antwoord klopt niet.').waitFor();
  });

  it('needs no mouse', async () => {
    // Before the key is pressed: the browser is told on the way that the test chooses the file.
    const chooser = page.waitForEvent('filechooser');
    for (let stop = 0; stop < 10; stop += 1) {
      await page.keyboard.press('Tab');
      const type = await page.evaluate(() => document.activeElement?.getAttribute('type'));
      if (type === 'file') break;
    }
    await page.keyboard.press('Enter');
    await (await chooser).setFiles({ name: 'bewijs.json', mimeType: 'application/json', buffer: Buffer.from(file) });
    await result();
    const typed = formatProofAnswer(signProofChallenge(await challenge(), proof, melder));
    await page.getByLabel('Het antwoord').focus();
    await page.keyboard.insertText(typed);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Het antwoord klopt.').waitFor();
  });

  it('speaks English, and keeps what it showed', async () => {
    await choose(file);
    await result();
    const before = await page.getByLabel('Uw vraag').inputValue();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'This file is in order' }).waitFor();
    await page.getByText('states that they opened this report, and that it was received on 15 March 2025').waitFor();
    expect(await page.getByLabel('Your question').inputValue()).toBe(before);
  });

  it('SEALED-EXPORT: opens a sealed export with its words, by keyboard, and saves nothing before they fit', async () => {
    const zip = utf8('een ZIP').slice();
    const words = await formatCode(generateCode(), 'nl');
    const sealed = await sealExport(zip, words);
    const saved: string[] = [];
    page.on('download', (download) => void download.path().then((path) => saved.push(path)));
    const alert = page.getByRole('alert');
    const button = page.getByRole('button', { name: 'Openen en opslaan' });
    const chosen = (bytes: Uint8Array) =>
      page
        .getByLabel('Verzegeld bestand')
        .setInputFiles({ name: 'a.zip.age', mimeType: '', buffer: Buffer.from(bytes) });
    const refused = async (sentence: string) => {
      await button.press('Enter');
      await alert.getByText(sentence).waitFor();
    };

    const focused = page.evaluate(
      () =>
        new Promise((resolve) => {
          const main = document.querySelector('main');
          // Called as soon as the screen is another one, before anything of it is drawn.
          const changed = new MutationObserver(() => resolve(document.activeElement?.textContent));
          if (main !== null) changed.observe(main, { childList: true, subtree: true });
        }),
    );
    await page.getByRole('link', { name: 'Een verzegelde uitdraai openen' }).press('Enter');
    expect(await focused).toBe('Een verzegelde uitdraai openen');
    await look(page, 'open');
    await refused('Kies eerst het verzegelde bestand.');
    await chosen(sealed);
    await page.getByText('Gekozen: a.zip.age').waitFor();
    await page.getByLabel('De twaalf woorden').fill(words.slice(1).join(' '));
    await refused('Er zijn twaalf woorden nodig.');
    await page.getByLabel('De twaalf woorden').fill((await formatCode(generateCode(), 'nl')).join(' '));
    await refused('Het bestand gaat niet open.');
    await look(page, 'open-refused');
    await page.getByLabel('De twaalf woorden').fill(words.join(' '));
    await chosen(flipBit(sealed, 8 * (sealed.length - 3)));
    await refused('Het bestand gaat niet open.');
    await chosen(utf8('PK'));
    await refused('Dit is geen verzegelde uitdraai.');
    expect(saved).toEqual([]);

    await chosen(sealed);
    const download = page.waitForEvent('download');
    await button.press('Enter');
    expect((await download).suggestedFilename()).toBe('uitdraai.zip');
    expect(new Uint8Array(readFileSync(await (await download).path()))).toEqual(new Uint8Array(zip));
    await page.getByText('De ZIP is opgeslagen op dit toestel.').waitFor();
    expect(await page.getByLabel('De twaalf woorden').inputValue()).toBe('');
    await look(page, 'open-saved');
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Een bewijsbestand controleren' }).waitFor();
  });

  it('has nothing that axe finds, in light and dark, and scrolls nowhere sideways on a phone', () => {
    expect(looks.screens).toEqual([
      'proof-choose',
      'proof-result',
      'proof-undated',
      'proof-refused',
      'proof-answer-refused',
      'proof-answer',
      'open',
      'open-refused',
      'open-saved',
    ]);
    expect(looks.violations).toEqual([]);
  });
});

describe('a page on which libsodium does not start', () => {
  it.each(['/proof', '/desk', '/steward'])('%s says so in plain words, and stays blank no longer', async (path) => {
    const own = await newContext(browser, { locale: 'nl-NL' });
    await own.addInitScript(() => {
      const refuse = () => Promise.reject(new Error('no WebAssembly today'));
      Object.assign(WebAssembly, { instantiate: refuse, instantiateStreaming: refuse, compile: refuse });
    });
    const blank = await own.newPage();
    await blank.goto(site.origin + path, { waitUntil: 'networkidle' });
    const said = blank.getByRole('alert');
    expect(await said.count()).toBe(0);
    await blank.evaluate(() => {
      for (const waiting of document.getAnimations()) waiting.finish();
    });
    await said.getByText('Deze pagina doet het nog niet').waitFor();
    await own.close();
  });

  it('is not what a page that works ever says', async () => {
    const kept = page.locator('.zp-unstarted');
    expect(await kept.count()).toBe(1);
    expect(await kept.evaluate((one) => [getComputedStyle(one).display, one.getAnimations().length])).toEqual([
      'none',
      0,
    ]);
  });
});
