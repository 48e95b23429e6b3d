import { expect, test } from 'vitest';
import { NEVER_BEFORE_A_MELDER } from '../../../../scripts/readability/never.ts';
import { toldIn } from '../../../../scripts/readability/texts.ts';

test('finds every text, however deep, and fills in what a text waits for', () => {
  const text = { a: 'Een.', b: { c: ['Twee.', (name: string) => `Drie van ${name}.`] }, d: (n: string[]) => n.join() };
  expect([...toldIn(text, '')]).toEqual([
    { place: '/a', text: 'Een.' },
    { place: '/b/c/0', text: 'Twee.' },
    { place: '/b/c/1', text: 'Drie van Anna.' },
    { place: '/d', text: 'Anna,Bram' },
  ]);
});

test('a text that nothing can be filled in is a mistake, not one that passes', () => {
  const broken = () => {
    throw new Error('broken');
  };
  expect(() => [...toldIn({ broken }, '')]).toThrow('no example');
});

test.each(['100 % anoniem', 'Uw sleutel', 'the key', 'end-to-end encryptie', 'wij garanderen gegarandeerd', 'a hash'])(
  'a melder never reads "%s"',
  (words) => {
    expect(NEVER_BEFORE_A_MELDER.some((never) => never.test(words))).toBe(true);
  },
);
