import { describe, expect, it } from 'vitest';
import { findReveals } from '../../../../client/melder/reveals.ts';

const LISTED = [
  { fp: 'a', name: 'Anna de Vries' },
  { fp: 'b', name: 'Jan Bakker' },
];

function kindsIn(text: string): readonly string[] {
  return findReveals(text, LISTED).map(({ kind }) => kind);
}

describe('what could give somebody away', () => {
  it.each([
    ['bel 06 12345678', 'phone', '06 12345678'],
    ['bel 06-12345678.', 'phone', '06-12345678'],
    ['call +31 6 1234 5678', 'phone', '+31 6 1234 5678'],
    ['bel 06 - 1234 5678', 'phone', '06 - 1234 5678'],
    ['of 0031 (0)6 12345678', 'phone', '0031 (0)6 12345678'],
    ['via 070 123 45 67', 'phone', '070 123 45 67'],
    ['mail j.jansen+werk@voorbeeld.co.nl nu', 'email', 'j.jansen+werk@voorbeeld.co.nl'],
    ['op NL91 ABNA 0417 1643 00 gestort', 'iban', 'NL91 ABNA 0417 1643 00'],
    ['op nl91abna0417164300', 'iban', 'nl91abna0417164300'],
    ['BSN 111222333', 'bsn', '111222333'],
    ['nummer 111.222.333', 'bsn', '111.222.333'],
    ['om 14:35', 'time', '14:35'],
    ['het was 9.05 uur', 'time', '9.05 uur'],
    ['at 3 pm', 'time', '3 pm'],
    ['om drie uur', 'time', 'om drie uur'],
    ['rond half vier', 'time', 'half vier'],
    ['Ik was de enige daar', 'onlyOne', 'Ik was de enige'],
    ['it was only me', 'onlyOne', 'only me'],
    ['I was the only one there', 'onlyOne', 'I was the only one'],
  ])('points at something in "%s"', (text, kind, found) => {
    expect(findReveals(text)).toEqual([{ kind, found }]);
  });

  it.each([
    'De rekening was 12.50 euro en 1.250 stuks.',
    'Nummer 111222334 voldoet niet aan de elfproef.',
    'Rekening NL91ABNA0417164301 bestaat niet.',
    'Op 01-03-2024 12 keer, en op 1-3-2024 ook.',
    'Artikel 2.10 van de wet, versie 1.2.3.',
    'In 2024 en 2025, ongeveer 300 keer.',
    'De enige oplossing is stoppen.',
    'Uren lang niets gedaan.',
    '',
  ])('leaves "%s" alone', (text) => {
    expect(findReveals(text, LISTED)).toEqual([]);
  });

  it('knows a listed person by the whole name in any case, and by a part of it with its capital', () => {
    expect(findReveals('anna de vries tekende', LISTED)).toEqual([{ kind: 'name', found: 'Anna de Vries', fp: 'a' }]);
    expect(findReveals('Ik zag Bakker tekenen', LISTED)).toEqual([{ kind: 'name', found: 'Jan Bakker', fp: 'b' }]);
  });

  it('takes no ordinary word for a name', () => {
    expect(kindsIn('de bakker om de hoek, de januari-cijfers, Annabel')).toEqual([]);
  });

  it('names one stretch of text once, however often it stands there', () => {
    expect(kindsIn('NL91 ABNA 0417 1643 00 en nog eens NL91 ABNA 0417 1643 00')).toEqual(['iban']);
    expect(kindsIn('jan@voorbeeld.nl, jan@voorbeeld.nl')).toEqual(['email']);
  });

  it('survives names and texts of any shape', () => {
    const odd = [
      { fp: 'x', name: 'A. (B) [C] *+?^$ \\' },
      { fp: 'y', name: '' },
    ];
    expect(() => findReveals('(((( \\ $ * 9'.repeat(50), odd)).not.toThrow();
    expect(findReveals('gewone woorden', odd)).toEqual([]);
  });
});
