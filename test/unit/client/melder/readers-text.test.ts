import { expect, it } from 'vitest';
import { readersText } from '../../../../client/melder/mailbox/readers-text.ts';
import { MAILBOX_TEXTS } from '../../../../client/melder/mailbox/texts.ts';
import { TEXTS } from '../../../helpers/melder-texts.ts';

const NAMES: Readonly<Record<string, string>> = { a: 'Anna', b: 'Bram' };

/** What the first roster says, in a language that came with the page. */
function choseIn(language: 'nl' | 'en', fps: readonly string[]): string {
  const readers = fps.map((fp) => ({ fp }));
  const event = { kind: 'readers', roster: { readers }, before: undefined, message: { sender: { kind: 'melder' } } };
  const texts = { ...TEXTS[language], mailbox: MAILBOX_TEXTS[language] };
  return readersText(event as never, { texts, nameOf: (fp) => NAMES[fp] ?? fp, isRemoved: () => false });
}

it('counts the melder among those who read, with one “and”', () => {
  expect(choseIn('nl', ['a', 'b'])).toBe('Dit kan gelezen worden door Anna, Bram en u.');
  expect(choseIn('nl', ['a'])).toBe('Dit kan gelezen worden door Anna en u.');
  expect(choseIn('en', ['a', 'b'])).toMatch(/^This can be read by Anna, Bram,? and you\.$/);
});
