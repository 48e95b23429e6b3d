import { entropyToMnemonic, validateMnemonic } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCode, parseCode } from '../../../crypto/code.ts';
import type { Code } from '../../../crypto/public/brands.ts';
import { InvalidInputError } from '../../../crypto/public/errors.ts';
import { allWords, type WordLanguage } from '../../../crypto/words.ts';
import { counting, fromHex, toHex } from '../../helpers/crypto-bytes.ts';

const code = counting(16, 0xa0) as Code;
const languages: readonly WordLanguage[] = ['nl', 'en'];

describe('the words of a code', () => {
  it.each([
    '00000000000000000000000000000000',
    '7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f',
    '80808080808080808080808080808080',
    'ffffffffffffffffffffffffffffffff',
    '9e885d952ad362caeb4efe34a8e91bd2',
    'c0ba5a8e914111210f2bd131f3d5e08d',
    '23db8160a31d3e0dca3688ed941adbf3',
    'f30f8c1da665478f49b001d94c5fc452',
  ])('are those of BIP39 in English: %s', async (hex) => {
    const words = await formatCode(fromHex(hex) as Code, 'en');
    expect(words.join(' ')).toBe(entropyToMnemonic(fromHex(hex), wordlist));
  });

  it('are a valid BIP39 phrase whatever the code', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 16, maxLength: 16 }), async (bytes) => {
        const words = await formatCode(bytes as Code, 'en');
        return validateMnemonic(words.join(' '), wordlist);
      }),
    );
  });

  it('give the code back, in either language', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 16, maxLength: 16 }),
        fc.constantFrom(...languages),
        async (bytes, language) => {
          const parsed = await parseCode((await formatCode(bytes as Code, language)).join(' '));
          return parsed.ok && parsed.language === language && toHex(parsed.code) === toHex(bytes);
        },
      ),
    );
  });

  it('are refused for a code of another length', async () => {
    for (const length of [0, 15, 17, 32])
      await expect(formatCode(counting(length) as Code, 'nl')).rejects.toBeInstanceOf(InvalidInputError);
  });
});

describe.each(languages)('typing a code (%s)', (language) => {
  const forms: readonly [string, (words: readonly string[]) => string][] = [
    ['in capitals', (words) => words.join(' ').toUpperCase()],
    ['with many spaces and line breaks', (words) => `\n  ${words.join('   \n\t')}  `],
    ['by four letters each', (words) => words.map((word) => word.slice(0, 4)).join(' ')],
    ['by five letters each', (words) => words.map((word) => word.slice(0, 5)).join(' ')],
    ['with numbers', (words) => words.map((word, index) => `${index + 1}. ${word}`).join('\n')],
    ['with numbers that touch', (words) => words.map((word, index) => `${index + 1}${word}`).join(' ')],
    ['with commas', (words) => words.join(',')],
    ['with a stray accent', (words) => words.join(' ').replaceAll('e', 'é')],
  ];

  it.each(forms)('is understood %s', async (_, write) => {
    const parsed = await parseCode(write(await formatCode(code, language)));
    expect(parsed).toEqual({ ok: true, code, language });
  });

  it('tells the places of words that are in no list', async () => {
    const words = [...(await formatCode(code, language))];
    words[0] = 'qqqqq';
    words[7] = `${words[7]}qq`;
    expect(await parseCode(words.join(' '))).toEqual({ ok: false, problem: 'unknown', places: [0, 7] });
  });

  it('tells how many words there are when they are not twelve', async () => {
    const words = await formatCode(code, language);
    expect(await parseCode(words.slice(1).join(' '))).toEqual({ ok: false, problem: 'count', words: 11 });
    expect(await parseCode([...words, words[0]].join(' '))).toEqual({ ok: false, problem: 'count', words: 13 });
    expect(await parseCode('')).toEqual({ ok: false, problem: 'count', words: 0 });
  });

  it('notices most listed words in the place of another: fifteen times of sixteen', async () => {
    const words = await formatCode(code, language);
    const problems = await Promise.all(
      allWords(language)
        .slice(0, 320)
        .map((other) => parseCode([other, ...words.slice(1)].join(' '))),
    );
    const caught = problems.filter((parsed) => !parsed.ok && parsed.problem === 'checksum').length;
    expect(caught).toBeGreaterThan(320 * 0.88);
    expect(caught).toBeLessThan(320);
  });

  it('notices two words that changed places, unless the checksum happens to fit', async () => {
    const [first, second, ...rest] = await formatCode(code, language);
    const parsed = await parseCode([second, first, ...rest].join(' '));
    expect(parsed.ok && toHex(parsed.code) === toHex(code)).toBe(false);
  });
});

describe('a code in two languages', () => {
  it('is told apart from a miswritten one', async () => {
    const [dutch, english] = [await formatCode(code, 'nl'), await formatCode(code, 'en')];
    const mixed = [...dutch.slice(0, 11), english[11]];
    expect(await parseCode(mixed.join(' '))).toEqual({ ok: false, problem: 'mixed' });
  });

  it('gives other words for the same bytes', async () => {
    const [dutch, english] = [await formatCode(code, 'nl'), await formatCode(code, 'en')];
    expect(dutch.filter((word) => english.includes(word))).toEqual([]);
  });
});

it('twelve listed words with a checksum that does not fit are no code', async () => {
  expect(await parseCode(Array.from({ length: 12 }, () => 'abandon').join(' '))).toEqual({
    ok: false,
    problem: 'checksum',
  });
});

it('reading a code never throws, whatever is typed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint16Array({ maxLength: 200 }), async (units) => {
      expect((await parseCode(String.fromCharCode(...units))).ok).toBe(false);
    }),
  );
});
