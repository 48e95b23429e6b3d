/** What reads a file goes on when the browser tidies up its memory: Chromium tidies away a stream of a Blob under a read. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium, newContext, openSite, type Site } from '../helpers/browser.ts';
import { pageModule } from '../helpers/page-module.ts';

const SCRIPT = '/assets/read-in-pieces.js';
const PIECES = 8;
const PIECE_BYTES = 262_144;
const FILES = 20;

let site: Site;
let close: () => Promise<void>;
let readAndTidy: () => Promise<readonly number[]>;

beforeAll(async () => {
  site = await openSite();
  const browser = await launchChromium(['--js-flags=--expose-gc']);
  const page = await (await newContext(browser, {})).newPage();
  const body = await pageModule('client/shared/read-in-pieces.ts');
  await page.route(`**${SCRIPT}`, (route) => route.fulfill({ contentType: 'text/javascript', body }));
  await page.goto(`${site.origin}/desk`);
  // Bytes read of each file. Nobody but the promise knows of it, and the browser is made to tidy up all the while.
  readAndTidy = () =>
    page.evaluate(`import('${SCRIPT}').then(async ({ readInPieces }) => {
      async function read() {
        const file = new Blob([new Uint8Array(${PIECES * PIECE_BYTES})]);
        const reading = readInPieces(file.stream(), ${PIECE_BYTES});
        let bytes = 0;
        for (let piece = 0; piece < ${PIECES}; piece += 1) bytes += (await reading.next(${PIECE_BYTES})).length;
        return bytes;
      }
      const all = Promise.all(Array.from({ length: ${FILES} }, read));
      let isRead = false;
      void all.then(() => { isRead = true; });
      for (let turn = 0; turn < 200 && !isRead; turn += 1) {
        gc();
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      return isRead ? all : [];
    })`);
  close = () => browser.close();
}, 60_000);
afterAll(async () => {
  await close();
  await site.close();
});

it('a file is read to its end while the browser tidies up', async () => {
  expect(await readAndTidy()).toEqual(Array.from({ length: FILES }, () => PIECES * PIECE_BYTES));
}, 60_000);
