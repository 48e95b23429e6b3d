import fc from 'fast-check';
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
    ['op 06.12.34.56.78', 'phone', '06.12.34.56.78'],
    ['mail j.jansen+werk@voorbeeld.co.nl nu', 'email', 'j.jansen+werk@voorbeeld.co.nl'],
    ['op NL91 ABNA 0417 1643 00 gestort', 'iban', 'NL91 ABNA 0417 1643 00'],
    ['op nl91abna0417164300', 'iban', 'nl91abna0417164300'],
    ['van BE68 5390 0754 7034 met spoed', 'iban', 'BE68 5390 0754 7034'],
    ['BSN 111222333', 'bsn', '111222333'],
    ['nummer 111.222.333', 'bsn', '111.222.333'],
    ['nummer 1112.22.333', 'bsn', '1112.22.333'],
    ['mijn personeelsnummer is 4471', 'staff', 'personeelsnummer is 4471'],
    ['Personeelsnr. A-10234', 'staff', 'Personeelsnr. A-10234'],
    ['my staff number: 99120', 'staff', 'staff number: 99120'],
    ['de auto 12-ABC-3 stond er', 'plate', '12-ABC-3'],
    ['de bus XX-99-XX stond er', 'plate', 'XX-99-XX'],
    ['de wagen g-123-hk reed weg', 'plate', 'g-123-hk'],
    ['kenteken 1ABC23 stond er', 'plate', '1ABC23'],
    ['om 14:35', 'time', '14:35'],
    ['het was 9.05 uur', 'time', '9.05 uur'],
    ['rond 14u30', 'time', '14u30'],
    ['at 3 pm', 'time', '3 pm'],
    ['om drie uur', 'time', 'om drie uur'],
    ['rond half vier', 'time', 'half vier'],
    ["at three o'clock", 'time', "at three o'clock"],
    ['around quarter past nine', 'time', 'quarter past nine'],
    ['Ik was de enige daar', 'onlyOne', 'Ik was de enige'],
    ['die dag was ik de enige', 'onlyOne', 'was ik de enige'],
    ['dat zag, op mij na, niemand', 'onlyOne', 'op mij na'],
    ['we waren met z’n tweeën', 'onlyOne', 'met z’n tweeën'],
    ['it was only me', 'onlyOne', 'only me'],
    ['I was the only one there', 'onlyOne', 'I was the only one'],
    ['everyone apart from me left', 'onlyOne', 'apart from me'],
    ['gezien door mevrouw Zonneveldt gisteren', 'person', 'Zonneveldt'],
    ['dat zag Fredrika Zonneveldt ook', 'person', 'Fredrika Zonneveldt'],
    ['Toen Fredrika van den Berg kwam', 'person', 'Fredrika van den Berg'],
    ['my colleague Priya said so', 'person', 'Priya'],
    ['then Mr. O’Brien left', 'person', 'O’Brien'],
  ])('points at something in "%s"', (text, kind, found) => {
    expect(findReveals(text)).toEqual([{ kind, found }]);
  });

  it.each([
    'De rekening was 12.50 euro en 1.250 stuks.',
    'Nummer 111222334 voldoet niet aan de elfproef.',
    'Rekening NL91ABNA0417164301 bestaat niet.',
    'Op 01-03-2024 12 keer, en op 1-3-2024 ook.',
    'Op 01.03.2024 12 keer, en op 1.3.2024 ook.',
    'Artikel 2.10 van de wet, versie 1.2.3.',
    'In 2024 en 2025, ongeveer 300 keer.',
    'De enige oplossing is stoppen.',
    'Uren lang niets gedaan.',
    'Het personeel telt 120 mensen.',
    'De Raad van Bestuur en de Gemeente Amsterdam weten ervan.',
    'In Den Haag en Noord Holland. Daarna Excel.',
    'In het jaar-op-jaar-overzicht van 12-12-2024.',
    '',
  ])('leaves "%s" alone', (text) => {
    expect(findReveals(text, LISTED)).toEqual([]);
  });

  it('knows a listed person by the whole name in any case, and by a part of it with its capital', () => {
    expect(findReveals('anna de vries tekende', LISTED)).toEqual([{ kind: 'name', found: 'Anna de Vries', fp: 'a' }]);
    expect(findReveals('Ik zag Bakker tekenen', LISTED)).toEqual([{ kind: 'name', found: 'Jan Bakker', fp: 'b' }]);
    expect(findReveals('Ik zag Jan Bakker tekenen', LISTED)).toEqual([{ kind: 'name', found: 'Jan Bakker', fp: 'b' }]);
  });

  it('takes no ordinary word for a name', () => {
    expect(kindsIn('de bakker om de hoek, de januari-cijfers, Annabel')).toEqual([]);
  });

  it('knows by half a name who was named in full in another answer', () => {
    const besides = 'Dit deed Fredrika Zonneveldt.';
    expect(findReveals('En toen zei Fredrika niets.', [], besides)).toEqual([{ kind: 'person', found: 'Fredrika' }]);
    expect(findReveals('En toen zei niemand iets.', [], besides)).toEqual([]);
    expect(findReveals('fredrika', [], besides)).toEqual([]);
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

describe('whatever is written', () => {
  const words = fc.constantFrom(
    'de',
    'kas',
    'Toen',
    'Fredrika',
    '06 12345678',
    'x@y.nl',
    '111222333',
    'om drie uur',
    '\n',
    '😀',
    '(',
  );

  it('is pointed at as it stands there, and each thing once', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 300 }),
          fc.array(words).map((some) => some.join(' ')),
        ),
        (text) => {
          const reveals = findReveals(text);
          for (const { found } of reveals) expect(text).toContain(found);
          expect(new Set(reveals.map(({ kind, found }) => kind + found)).size).toBe(reveals.length);
        },
      ),
    );
  });

  it('holds a valid account number wherever it stands between words', () => {
    const word = fc.constantFrom('en', 'naar', 'betaald', 'de', 'voor');
    const account = fc.bigInt({ min: 0n, max: 9_999_999_999n }).map((number) => {
      const rest = `BANK${String(number).padStart(10, '0')}`;
      const digits = `${rest}NL00`.replaceAll(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
      return `NL${String(98n - (BigInt(digits) % 97n)).padStart(2, '0')}${rest}`;
    });
    const spaced = (iban: string) => iban.replaceAll(/(.{4})(?=.)/g, '$1 ');
    fc.assert(
      fc.property(fc.array(word), account, fc.array(word), fc.boolean(), (before, iban, after, isSpaced) => {
        const shown = isSpaced ? spaced(iban) : iban;
        const found = findReveals([...before, shown, ...after].join(' '));
        expect(found).toContainEqual({ kind: 'iban', found: shown });
      }),
    );
  });

  // As long as a report may be: with a pattern that tries again and again, each of these would take minutes.
  it.each([
    'a',
    '0 ',
    '06-',
    '1.',
    'a.',
    'a@',
    'a-',
    'A1 ',
    'NL91 ',
    'Aa ',
    'Aa van ',
    '06 (0)',
    '9-A-',
    'de heer A.',
    '😀',
    ' ',
  ])(
    'forty thousand characters of "%s" do not make the page stand still',
    (piece) => {
      const text = piece.repeat(Math.ceil(40_000 / piece.length));
      expect(findReveals(text, LISTED, text).length).toBeLessThan(100);
      expect(findReveals(`${text}@`, LISTED, text).length).toBeLessThan(100);
    },
    5_000,
  );
});
