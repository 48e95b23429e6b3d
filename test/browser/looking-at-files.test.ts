/** Files of strangers, looked at in the production frames under the production policies. */
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, newContext } from '../helpers/browser.ts';
import {
  greyPng,
  hostileDocx,
  hostileHtml,
  hostilePdf,
  hostilePlaylist,
  hostileSvg,
  hostileXlsx,
  lockedPdf,
  toneWav,
  zipBomb,
} from '../helpers/hostile-files.ts';
import { examine, type Looks, look } from '../helpers/looking.ts';
import { type Canary, openCanary, openPartsSite, type PartsSite } from '../helpers/parts-site.ts';

let browser: Browser;
let site: PartsSite;
let canary: Canary;
let context: BrowserContext;
let page: Page;
const requested: string[] = [];
const problems: string[] = [];
const looks: Looks = { violations: [], screens: [] };

beforeAll(async () => {
  // A microphone that beeps; who may use it is said for each page.
  browser = await launchChromium(['--use-fake-device-for-media-stream']);
  site = await openPartsSite('parts-page.tsx');
  canary = await openCanary();
  context = await newContext(browser);
  page = await context.newPage();
  context.on('request', (request) => requested.push(request.url()));
  context.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  examine(page, looks);
  await page.goto(`${site.origin}/parts`);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
  await canary?.close();
});

function view(bytes: Uint8Array, name: string, language: 'nl' | 'en' = 'nl'): Promise<void> {
  requested.length = 0;
  site.asked.length = 0;
  problems.length = 0;
  return page.evaluate(([base64, called, inLanguage]) => window.view(base64, called, inLanguage), [
    Buffer.from(bytes).toString('base64'),
    name,
    language,
  ] as const);
}

/** The frame that holds the file, once something is to be seen. */
async function shown(): Promise<Frame> {
  await page.locator('.zp-file-view__keep').waitFor();
  const frame = page.frames().find((one) => one.url().includes('/viewer'));
  if (frame === undefined) throw new Error('no frame');
  return frame;
}

/** Nothing but our own frame was asked for, of anybody, and the page is as it was. */
function expectQuiet(address: '/viewer' | '/viewer/pdf' | undefined): void {
  expect(requested.filter((url) => !url.startsWith('blob:'))).toEqual(
    address === undefined ? [] : [site.origin + address],
  );
  expect(site.asked).toEqual(address === undefined ? [] : [address]);
  expect(canary.hits).toEqual([]);
  expect(page.url()).toBe(`${site.origin}/parts`);
  expect(page.frames()).toHaveLength(address === undefined ? 1 : 2);
}

describe('a file that is looked at', () => {
  it('is drawn from a picture’s pixels alone', async () => {
    await view(greyPng(600, 400), 'Foto van de hal');
    const frame = await shown();
    const canvas = frame.getByRole('img', { name: 'De afbeelding, opnieuw getekend' });
    expect(
      await canvas.evaluate((element: HTMLCanvasElement) => [element.tagName, element.width, element.height]),
    ).toEqual(['CANVAS', 600, 400]);
    expectQuiet('/viewer');
    await look(page, 'viewer-picture');
  });

  it('of a PDF runs no script, follows no link and shows its pages', async () => {
    await view(await hostilePdf(canary.origin), 'Factuur');
    const frame = await shown();
    await frame.getByText('Bladzijde 1 van 2').waitFor();
    await frame.getByText('Tekst van deze bladzijde').click();
    await frame.getByText('Bewijs van de betaling').waitFor();
    await frame.locator('canvas').click();
    await look(page, 'viewer-pdf');
    // By a key: after another size the frame still moves, and a click would go beside it.
    await frame.getByRole('button', { name: 'Volgende' }).press('Enter');
    await frame.getByText('Bladzijde 2 van 2').waitFor();
    await frame.getByRole('button', { name: 'Groter' }).click();
    await frame.getByText('Tekst van deze bladzijde').click();
    await frame.getByText('Tweede blad').waitFor();
    expectQuiet('/viewer/pdf');
    expect(problems).toEqual([]);
  });

  it.each([
    ['SVG', hostileSvg, '<script>fetch('],
    ['HTML', hostileHtml, '<meta http-equiv'],
    ['playlist', hostilePlaylist, '#EXTM3U'],
  ] as const)('of %s is text, whatever it says it is', async (_, make, words) => {
    await view(make(canary.origin), 'Bericht.jpg');
    const frame = await shown();
    expect(await frame.locator('pre').textContent()).toContain(words);
    expect(await frame.locator('.zp-viewer :is(svg, img, iframe, link, meta)').count()).toBe(0);
    expectQuiet('/viewer');
    await look(page, 'viewer-text');
  });

  it('of a spreadsheet is the words in its cells', async () => {
    await view(hostileXlsx(canary.origin), 'Kosten');
    const frame = await shown();
    expect(await frame.locator('td').allTextContents()).toEqual(['Omgekocht', '1250']);
    expectQuiet('/viewer');
    await look(page, 'viewer-cells');
  });

  it('of sound plays, faster and slower', async () => {
    await view(toneWav(30), 'Gesprek');
    const frame = await shown();
    await frame.getByLabel('Snelheid').selectOption('1.5');
    await frame.getByRole('button', { name: '10 seconden verder' }).click();
    const state = await frame.locator('audio').evaluate(async (player: HTMLAudioElement) => {
      await player.play();
      return [player.playbackRate, player.currentTime >= 10, Math.round(player.duration)];
    });
    expect(state).toEqual([1.5, true, 30]);
    expectQuiet('/viewer');
    await look(page, 'viewer-sound');
  });

  it.each([
    [
      'a Word file, which nothing here opens',
      () => hostileDocx('http://localhost:1'),
      undefined,
      'kan hier niet worden bekeken',
    ],
    ['a zip bomb', zipBomb, '/viewer', 'te groot'],
    ['a picture of nine hundred million pixels', () => greyPng(30_000, 30_000, 10), '/viewer', 'te groot'],
    ['a picture that stops half-way its head', () => greyPng(600, 400).subarray(0, 20), '/viewer', 'beschadigd'],
    ['a PDF that is only a first line', () => Buffer.from('%PDF-1.7\n%%EOF'), '/viewer/pdf', 'beschadigd'],
    ['a PDF with a password', lockedPdf, '/viewer/pdf', 'wachtwoord'],
    ['sound that is none', () => Buffer.from('ID3\x04\x00garbage'), '/viewer', 'beschadigd'],
    ['zero bytes', () => new Uint8Array(0), undefined, 'kan hier niet worden bekeken'],
  ] as const)('that is %s gets a plain sentence, and the page goes on', async (_, make, address, sentence) => {
    await view(await make(), 'Bestand');
    await page.getByText(sentence).waitFor();
    await page.getByRole('button', { name: 'Toch opslaan' }).waitFor();
    expect(page.frames()).toHaveLength(1);
    expect(site.asked).toEqual(address === undefined ? [] : [address]);
    await look(page, 'viewer-refused');
  });

  it('is looked at by keyboard alone, and Escape in there reaches the page', async () => {
    await view(await hostilePdf(canary.origin), 'Invoice', 'en');
    const frame = await shown();
    await frame.getByText('Page 1 of 2').waitFor();
    await page.locator('iframe').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await frame.getByText('Page 2 of 2').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => window.escapes === 2);
    await look(page, 'viewer-pdf-english');
  });
});

describe('the frame', () => {
  const tries = (canaryOrigin: string) => `(async () => {
    const outcome = {};
    const attempt = async (name, run) => { try { await run(); outcome[name] = 'done'; } catch (error) { outcome[name] = error.name; } };
    const settle = (start) => new Promise((resolve, reject) => start(resolve, reject));
    await attempt('parent', () => parent.document.title);
    await attempt('storage', () => localStorage.setItem('a', 'b'));
    await attempt('fetch', () => fetch('${canaryOrigin}/fetch', { mode: 'no-cors' }));
    await attempt('own server', () => fetch('/assets/x', { mode: 'no-cors' }));
    await attempt('socket', () => settle((resolve, reject) => { const socket = new WebSocket('${canaryOrigin.replace('http', 'ws')}/socket'); socket.onopen = resolve; socket.onerror = () => reject(new TypeError('closed')); }));
    await attempt('picture', () => settle((resolve, reject) => { const picture = new Image(); picture.onload = resolve; picture.onerror = () => reject(new TypeError('refused')); picture.src = '${canaryOrigin}/picture'; }));
    await attempt('frame', () => settle((resolve, reject) => { const frame = document.createElement('iframe'); document.addEventListener('securitypolicyviolation', () => reject(new TypeError('refused')), { once: true }); frame.onload = resolve; frame.src = '${canaryOrigin}/frame'; document.body.append(frame); }));
    await attempt('script', () => { (0, eval)('1'); });
    await attempt('top', () => { top.location = '${canaryOrigin}/top'; });
    await attempt('popup', () => { if (window.open('${canaryOrigin}/popup') === null) throw new TypeError('refused'); });
    return outcome;
  })()`;

  it('lets even a script that got in reach nothing: no page, no storage, no network, no window', async () => {
    await view(toneWav(), 'Gesprek');
    const frame = await shown();
    const outcome = (await frame.evaluate(tries(canary.origin))) as Record<string, string>;
    expect(Object.entries(outcome).filter(([, how]) => how === 'done')).toEqual([]);
    expect(Object.keys(outcome)).toHaveLength(10);
    expect(canary.hits).toEqual([]);
    expect(page.url()).toBe(`${site.origin}/parts`);
  });

  it('cannot be led elsewhere with what it holds', async () => {
    await view(toneWav(), 'Gesprek');
    const frame = await shown();
    await frame.evaluate(`location.href = '${canary.origin}/elsewhere?content'`).catch(() => undefined);
    await page.getByText('kan hier niet worden bekeken').waitFor();
    expect(canary.hits).toEqual([]);
  });

  it('would be noticed here if its policy were loosened; the frame’s own attribute still keeps it from the page', async () => {
    const loosened = (policy: string) =>
      policy.replace("default-src 'none'", "default-src * 'unsafe-inline'").replace('sandbox allow-scripts; ', '');
    const loose = await openPartsSite('parts-page.tsx', {
      loosen: (policy, path) => (path === '/viewer' ? loosened(policy) : policy),
    });
    const other = await browser.newPage();
    try {
      await other.goto(`${loose.origin}/parts`);
      await other.evaluate((base64) => window.view(base64, 'Gesprek', 'nl'), Buffer.from(toneWav()).toString('base64'));
      await other.locator('.zp-file-view__keep').waitFor();
      const frame = other.frames().find((one) => one.url().includes('/viewer'));
      const outcome = (await frame?.evaluate(tries(canary.origin))) as Record<string, string>;
      expect(outcome).toMatchObject({ fetch: 'done', parent: 'SecurityError' });
      expect(canary.hits).toContain('GET /fetch');
    } finally {
      canary.hits.length = 0;
      await other.close();
      await loose.close();
    }
  });
});

describe('speaking', () => {
  it('WBK-2b: records after consent only, is heard back, thrown away, and handed over as sound without a mark', async () => {
    await context.grantPermissions(['microphone'], { origin: site.origin });
    requested.length = 0;
    problems.length = 0;
    await page.evaluate(() => window.speak('nl'));
    const consent = page.getByLabel('Ik vind het goed dat mijn stem wordt opgenomen');
    expect(await consent.isChecked()).toBe(false);
    await page.getByRole('button', { name: 'Opname beginnen' }).click();
    await page.getByText('Zonder vinkje nemen wij niets op.').waitFor();
    await look(page, 'voice-consent');

    await consent.check();
    await page.getByRole('button', { name: 'Opname beginnen' }).click();
    await page.getByText('0:02 van hooguit 10:00').waitFor();
    await look(page, 'voice-recording');
    await page.getByRole('button', { name: 'Klaar met praten' }).click();
    await page.getByText('Zo klinkt u voor wie dit hoort.').waitFor();
    const frame = page.frameLocator('iframe');
    await frame.getByLabel('Snelheid').waitFor();
    expect(await frame.locator('audio').evaluate((player: HTMLAudioElement) => player.play().then(() => 'plays'))).toBe(
      'plays',
    );
    await look(page, 'voice-recorded');

    await page.getByLabel('Verander mijn stem').uncheck();
    await page.getByText('Dit is uw eigen stem, niet veranderd.').waitFor();
    await page.getByRole('button', { name: 'Weggooien' }).click();
    await page.getByRole('button', { name: 'Opname beginnen' }).click();
    await page.getByText('0:01 van hooguit 10:00').waitFor();
    await page.getByRole('button', { name: 'Klaar met praten' }).click();
    await page.getByRole('button', { name: 'Deze opname gebruiken' }).click();
    const used = await page.evaluate(async () => {
      const { file, isChanged } = window.used ?? { file: new Blob(), isChanged: true };
      return {
        head: new TextDecoder('latin1').decode(await file.slice(0, 44).arrayBuffer()),
        isChanged,
        size: file.size,
      };
    });
    expect(used.head).toMatch(/^RIFF....WAVEfmt .{20}data....$/s);
    expect(used.isChanged).toBe(false);
    expect(used.size).toBeGreaterThan(32_000);
    expect(requested.filter((url) => !/\/(viewer|assets\/[^/]+)$|^blob:|^data:/.test(url))).toEqual([]);
    expect(problems).toEqual([]);
  });

  it('goes by keyboard alone, and what was recorded goes with the page', async () => {
    await page.evaluate(() => window.speak('en'));
    await page.getByLabel('I agree that my voice is recorded').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('0:01 of at most 10:00').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Use this recording' }).waitFor();
    await look(page, 'voice-recorded-english');
    // Taken off the screen, and shown anew.
    await page.evaluate(() => window.speak('en'));
    await page.getByRole('button', { name: 'Start recording' }).waitFor();
    await page.getByRole('button', { name: 'I would rather type' }).click();
    expect(await page.evaluate(() => window.writes)).toBe(1);
  });

  it('after a renewal of the server says that the page was renewed, and without a network that there is none', async () => {
    await page.evaluate(() => window.speak('nl'));
    await page.getByLabel('Ik vind het goed dat mijn stem wordt opgenomen').check();
    const start = page.getByRole('button', { name: 'Opname beginnen' });
    site.failWith(503);
    await start.click();
    await page.getByText('Er is geen verbinding, dus de opname kan nog niet beginnen').waitFor();
    site.failWith(404);
    await start.click();
    await page.getByText('Deze pagina is intussen vernieuwd. Kopieer eerst wat u typte.').waitFor();
    await look(page, 'voice-renewed');
    site.failWith(undefined);
    await start.click();
    await page.getByText('0:01 van hooguit 10:00').waitFor();
    await page.getByRole('button', { name: 'Weggooien' }).click();
  });

  it('without permission says what can be done, and keeps writing at hand', async () => {
    await context.clearPermissions();
    await page.evaluate(() => window.speak('nl'));
    await page.getByLabel('Ik vind het goed dat mijn stem wordt opgenomen').check();
    await page.getByRole('button', { name: 'Opname beginnen' }).click();
    await page.getByText('Deze pagina mag de microfoon niet gebruiken').waitFor();
    await page.getByText('Of typ uw verhaal.').waitFor();
    await look(page, 'voice-denied');
  });
});

it('every view is usable by everybody: axe finds nothing, and nothing scrolls sideways on a phone', () => {
  expect(looks.screens.length).toBeGreaterThan(6);
  expect(looks.violations).toEqual([]);
});

it('a picture without words is found in the page and in a frame of it, and a colour that fails in the dark alone', async () => {
  const seen: Looks = { violations: [], screens: [] };
  const other = await browser.newPage();
  examine(other, seen);
  const withStyle = (style: string, body: string) =>
    `<!DOCTYPE html><html lang="nl"><title>x</title><style>${style}</style><main><h1>x</h1>${body}</main></html>`;
  const wordless = '<img src="data:,">';
  await other.setContent(withStyle('', `${wordless}<div style="width: 7000px">x</div>`));
  await look(other, 'page');
  const inner = `<!DOCTYPE html><html lang='nl'><title>x</title>${wordless.replaceAll('"', "'")}</html>`;
  await other.setContent(withStyle('', `<iframe title="x" sandbox="allow-scripts" srcdoc="${inner}"></iframe>`));
  await look(other, 'frame');
  await other.setContent(
    withStyle('@media (prefers-color-scheme: dark) { p { color: #333; background: #222 } }', '<p>tekst</p>'),
  );
  await look(other, 'dark');
  await other.close();
  const found = seen.violations.map((one) => one.replace(/ at .*/, '').replace(/\(\w+, (\w+)\)/, '$1'));
  expect([...new Set(found)].filter((one) => !/^(page|frame) dark/.test(one))).toEqual([
    'page light: image-alt',
    'page light: scrolls sideways',
    'frame light: image-alt',
    'dark dark: color-contrast',
  ]);
});
