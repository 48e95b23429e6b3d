/** Bytes as text, in a browser: it has a reader of its own, which Node 20 has not and which is not as strict as ours. */
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium, newContext, openSite, type Site } from '../helpers/browser.ts';
import { pageModule } from '../helpers/page-module.ts';

const SCRIPT = '/assets/sodium.js';
const LONG = 'A'.repeat(4_000);

let site: Site;
let close: () => Promise<void>;
let read: (texts: readonly string[]) => Promise<readonly (readonly number[] | string)[]>;

beforeAll(async () => {
  site = await openSite();
  const browser = await launchChromium();
  const page = await (await newContext(browser, {})).newPage();
  const body = await pageModule('crypto/public/sodium.ts');
  await page.route(`**${SCRIPT}`, (route) => route.fulfill({ contentType: 'text/javascript', body }));
  await page.goto(`${site.origin}/desk`);
  // What is read of each, or the name of the error. In words: the compiler would rewrite an `import`.
  read = (texts) =>
    page.evaluate(`import('${SCRIPT}').then(({ decodeBase64url }) => ${JSON.stringify(texts)}.map((text) => {
      try {
        return [...decodeBase64url(text)];
      } catch (error) {
        return error.name;
      }
    }))`);
  close = () => browser.close();
}, 60_000);
afterAll(async () => {
  await close();
  await site.close();
});

it('a browser reads what Node wrote, by its own reader', async () => {
  const all = [2_000, 2_046, 2_047, 2_048, 2_049, 2_050, 65_637].map((length) => randomBytes(length));
  expect(await read(all.map((bytes) => bytes.toString('base64url')))).toEqual(all.map((bytes) => [...bytes]));
}, 30_000);

it('a browser refuses every other character, padding, trailing bits and a lone last character', async () => {
  const ends = [
    '=',
    '==',
    'A=',
    'AA==',
    'AAA=',
    '+',
    '/',
    ' ',
    '\n',
    'é',
    '\0',
    'AB',
    'AAB',
    'A',
    'AAA A',
    'AAAA\n\n\n\n',
  ];
  const within = [` ${LONG}`, `   A${LONG}`, `A+${LONG}AA`, `A\n${LONG}AA`, `A=${LONG}AA`, `é${LONG}AAA`];
  const wrong = [...ends.map((end) => LONG + end), ...within];
  const found = await read(wrong);
  const accepted = wrong.filter((_, index) => found[index] !== 'InvalidInputError');
  expect(accepted.map((text) => text.replaceAll('AAAA', '…'))).toEqual([]);
  expect((await read([`${LONG}AA`]))[0]).toHaveLength(3_001);
}, 30_000);
