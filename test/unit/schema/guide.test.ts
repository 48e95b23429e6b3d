import { describe, expect, test } from 'vitest';
import { EMPTY_GUIDE, type Guide, guide } from '../../../schema/wire/guide.ts';

const WAY = { words: { nl: 'Op werkdagen.', en: 'On working days.' }, phone: '020 123 45 67', href: '' };
const FILLED: Guide = { ...EMPTY_GUIDE, ways: { ...EMPTY_GUIDE.ways, phone: WAY } };
const place = (change_: object) => ({ name: 'Inspectie', words: { nl: '', en: '' }, phone: '', href: '', ...change_ });
const REFUSED: readonly [string, object][] = [
  ['a field nobody knows', { ...FILLED, extra: 1 }],
  ['another version of the form', { ...FILLED, v: 2 }],
  ['an address without TLS', { ...FILLED, authorities: [place({ href: 'http://www.voorbeeld.nl/' })] }],
  ['an address that runs something', { ...FILLED, authorities: [place({ href: 'javascript:alert(1)' })] }],
  ['an address with a password', { ...FILLED, support: [place({ href: 'https://a:b@voorbeeld.nl/' })] }],
  ['an address that leaves its attribute', { ...FILLED, support: [place({ href: 'https://voorbeeld.nl/"onx=' })] }],
  ['an address of a machine inside', { ...FILLED, support: [place({ href: 'https://intranet/' })] }],
  ['words in the place of a telephone number', { ...FILLED, authorities: [place({ phone: 'bel ons' })] }],
  ['a telephone number that is another command', { ...FILLED, authorities: [place({ phone: '*#06#' })] }],
  ['a place without a name', { ...FILLED, authorities: [place({ name: '' })] }],
  ['a text that is too long', { ...FILLED, authorities: [place({ words: { nl: 'a'.repeat(301), en: '' } })] }],
  ['a text that turns around', { ...FILLED, authorities: [place({ name: 'Inspectie\u202Eexe' })] }],
  ['a text with a control character', { ...FILLED, authorities: [place({ name: 'Insp\u0000' })] }],
  ['more authorities than a page can hold', { ...FILLED, authorities: Array.from({ length: 21 }, () => place({})) }],
  ['a language nobody writes', { ...FILLED, languages: ['nl', 'xx'] }],
  ['a language named twice', { ...FILLED, languages: ['nl', 'nl'] }],
  ['a day that no calendar has', { ...FILLED, placesCheckedOn: '2026-02-30' }],
  ['an adoption without a day', { ...FILLED, adoption: { by: 'works-council', on: '', reference: '' } }],
  ['a mail address with a line in it', { ...FILLED, contact: { name: '', phone: '', mail: 'a@b.nl\nBcc: c@d.nl' } }],
];

describe('a guide is refused', () => {
  test.each(REFUSED)('for %s', (_, refused) => {
    expect(guide.safeParse(refused).success).toBe(false);
  });
});

test('what is refused above differs in one thing from what is taken', () => {
  const taken = {
    ...FILLED,
    authorities: [place({ href: 'https://www.voorbeeld.nl/melden?a=1#b', phone: '+31 (0)20 123-45-67' })],
    contact: { name: 'Privacy', phone: '', mail: 'privacy@voorbeeld.co.nl' },
    adoption: { by: 'works-council', on: '2024-02-29', reference: 'OR 2024-3' },
  };
  expect(guide.safeParse(taken).success).toBe(true);
});
