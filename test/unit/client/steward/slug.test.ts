import { expect, test } from 'vitest';
import { isSlug, proposeSlug } from '../../../../client/steward/slug.ts';
import { slug as wireSlug } from '../../../../schema/wire/bytes.ts';

const NAMES = [
  'Voorbeeld BV',
  'Gemeente Súdwest-Fryslân',
  ' De Vries & Zn. B.V. ',
  `Stichting ${'lang '.repeat(20)}`,
  'Éé3',
];

test('a short address is proposed from the name, without accents and signs', () => {
  expect(NAMES.map(proposeSlug)).toEqual([
    'voorbeeld-bv',
    'gemeente-sudwest-fryslan',
    'de-vries-zn-bv',
    'stichting-lang-lang-lang-lang-lang-lang',
    'ee3',
  ]);
});

test('a proposal is one that the server takes, or none at all', () => {
  for (const name of NAMES) expect(isSlug(proposeSlug(name))).toBe(true);
  expect(proposeSlug('!!')).toBe('');
  expect(proposeSlug('Å')).toBe('');
});

test('the page and the wire agree on what a short address is', () => {
  for (const text of [
    'ab',
    'abc',
    'a-c',
    '-bc',
    'ab-',
    'aBc',
    'a c',
    'a'.repeat(40),
    'a'.repeat(41),
    '123',
    'a--b',
    '',
  ]) {
    expect([text, isSlug(text)]).toEqual([text, wireSlug.safeParse(text).success]);
  }
});
