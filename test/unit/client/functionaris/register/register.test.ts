import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filterRegister, registerOf, yearsOf } from '../../../../../client/functionaris/register/register-entry.ts';
import {
  csvOf,
  REGISTER_COLUMNS,
  registerCsv,
  registerJson,
} from '../../../../../client/functionaris/register/register-files.ts';
import { registerNumber } from '../../../../../client/functionaris/register/register-number.ts';
import { TEXTS } from '../../../../../client/functionaris/texts.ts';
import { encodeBase64url, randomBytes } from '../../../../../crypto/public/sodium.ts';
import { confirmation, readMelding, report } from '../../../../helpers/sayings.ts';
import { findSentinels, textSentinels } from '../../../../helpers/sentinels.ts';

const SECRET = 'Directeur Zonneveldt laat filters staan';
const { columns } = TEXTS.nl.register;

const ended = readMelding({
  salt: 'e',
  conversation: [
    report('2026-06-01', SECRET),
    confirmation('2026-06-03', { salt: 'e' }),
    ['2026-07-01', 'functionaris', { type: 'assessment', text: `${SECRET} 1` }],
    [
      '2026-08-01',
      'functionaris',
      { type: 'feedback', isInterim: false, assessment: SECRET, followUp: SECRET, reasons: SECRET },
    ],
    ['2026-08-02', 'functionaris', { type: 'outcome', outcome: 'misstand', text: SECRET }],
    ['2026-08-10', 'functionaris', { type: 'closed', ground: 'investigated', destroyFrom: '2027-08-10', text: SECRET }],
  ],
  dossier: [
    ['2026-06-04', 'functionaris', { type: 'text', text: SECRET }],
    ['2026-06-05', 'functionaris', { type: 'classification', nature: 'safety', isEuLaw: true, ground: null }],
  ],
});
const young = readMelding({ salt: 'y', conversation: [report('2027-01-05', SECRET)] });
const junk = readMelding({
  salt: 'j',
  conversation: [report('2026-06-02', 'Win een reis')],
  dossier: [['2026-06-03', 'functionaris', { type: 'junk', isSet: true }]],
});
const register = registerOf([ended, young, junk], '2027-01-06');

describe('the register', () => {
  test('WBK-2a.1: has an entry for every melding, newest first, with days, phase, outcome and day of destruction', () => {
    expect(register.map(({ receivedOn, phase }) => [receivedOn, phase])).toEqual([
      ['2027-01-05', 'received'],
      ['2026-06-02', 'set-aside'],
      ['2026-06-01', 'aftercare'],
    ]);
    expect(register[2]).toMatchObject({
      confirmation: { dueOn: '2026-06-08', metOn: '2026-06-03', isLate: false },
      feedback: { dueOn: '2026-09-03', metOn: '2026-08-01', isLate: false },
      outcome: 'misstand',
      outcomeOn: '2026-08-02',
      nature: 'safety',
      isEuLaw: true,
      closedOn: '2026-08-10',
      ground: 'investigated',
      destroyFrom: '2027-08-10',
      regime: { ruleSet: 'nl-wbk-2023', profile: 'employer' },
    });
  });

  test('WBK-2a.1 WBK-1a.2: holds no word that anybody wrote, in the entries and in either file', () => {
    const written = [registerJson({ organisation: 'Voorbeeld BV', madeOn: '2027-01-06', entries: register })];
    written.push(registerCsv({ entries: register }, columns), JSON.stringify(register));
    expect(written.flatMap((text) => findSentinels(text, textSentinels('words', SECRET)))).toEqual([]);
    expect(written.every((text) => !text.includes('Zonneveldt'))).toBe(true);
  });

  test('WBK-2a.1: a number is the same for every reader, and is not made from what the server knows', () => {
    const digest = encodeBase64url(randomBytes(32));
    expect(registerNumber(digest)).toBe(registerNumber(digest));
    expect(registerNumber(digest)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    const files = registerJson({ organisation: 'Voorbeeld BV', madeOn: '2027-01-06', entries: register });
    for (const { meldingId } of register) expect(files).not.toContain(meldingId);
    expect(new Set(Array.from({ length: 200 }, () => registerNumber(encodeBase64url(randomBytes(32))))).size).toBe(200);
  });

  test('is filtered by year of receipt and by phase', () => {
    expect(yearsOf(register)).toEqual(['2027', '2026']);
    expect(filterRegister(register, { year: '2026', phase: undefined })).toHaveLength(2);
    expect(filterRegister(register, { year: '2026', phase: 'aftercare' })).toEqual([register[2]]);
    expect(filterRegister(register, { year: undefined, phase: 'investigation' })).toEqual([]);
  });
});

describe('the register as a file', () => {
  test('has one row for each entry and one cell for each column, under Dutch headings', () => {
    const lines = registerCsv({ entries: register }, columns).trim().split('\r\n');
    expect(lines).toHaveLength(4);
    for (const line of lines) expect(line.split(';')).toHaveLength(REGISTER_COLUMNS.length);
    expect(lines[0]).toContain('"Ontvangen op"');
    expect(lines[3]).toContain('"2026-06-01";"nl-wbk-2023";"employer"');
  });

  test('is JSON that says what it is', () => {
    const read = JSON.parse(registerJson({ organisation: 'Voorbeeld BV', madeOn: '2027-01-06', entries: register }));
    expect([read.type, read.version, read.entries.length]).toEqual(['zegelpost-register', 1, 3]);
    expect(read.entries[2]).toMatchObject({ outcome: 'misstand', feedbackOn: '2026-08-01', heldUntil: null });
  });

  test('no cell begins like a formula, and any text comes back as it was', () => {
    expect(csvOf([['=cmd|calc', '+1', '-1', '@x', '\t=1', ' =1']])).toBe(
      `"'=cmd|calc";"'+1";"'-1";"'@x";"'\t=1";"' =1"\r\n`,
    );
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 5 }), (cells) => {
        const row = csvOf([cells]);
        const read = Array.from(row.matchAll(/"((?:[^"]|"")*)"/g), ([, cell = '']) => cell.replaceAll('""', '"'));
        expect(read.map((cell) => cell.replace(/^'(?=\s*[=+\-@\t\r])/, ''))).toEqual(
          cells.map((cell) => cell.replace(/^'(?=\s*[=+\-@\t\r])/, '')),
        );
        for (const cell of read) expect(cell).not.toMatch(/^\s*[=+\-@]/);
      }),
    );
  });
});
