import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countEvaluations, NO_EVALUATIONS } from '../../../../../client/functionaris/figures/evaluations.ts';
import { countYear, NO_COUNTS } from '../../../../../client/functionaris/figures/figures.ts';
import {
  addPart,
  type FiguresPart,
  isCountedBy,
  mergeParts,
} from '../../../../../client/functionaris/figures/figures-part.ts';
import type { RegisterEntry } from '../../../../../client/functionaris/register/register-entry.ts';
import { statementWords } from '../../../../../client/functionaris/statement-words.ts';
import { TEXTS } from '../../../../../client/functionaris/texts.ts';
import { digestOf, readMelding, report, type Saying } from '../../../../helpers/sayings.ts';

const CHANNEL = { genesisFp: 'c'.repeat(27), year: '2026' };

function entry(change: Partial<RegisterEntry> = {}): RegisterEntry {
  return {
    meldingId: 'm',
    number: '0000-0000',
    receivedOn: '2026-06-01',
    regime: { ruleSet: 'nl-wbk-2023', profile: 'employer' },
    phase: 'received',
    confirmation: { dueOn: '2026-06-08', metOn: '2026-06-02', isLate: false },
    feedback: { dueOn: '2026-09-02', metOn: undefined, isLate: true },
    outcome: undefined,
    outcomeOn: undefined,
    nature: undefined,
    isEuLaw: undefined,
    closedOn: undefined,
    ground: undefined,
    heldUntil: undefined,
    destroyFrom: undefined,
    ...change,
  };
}

function part(fp: string, change: Partial<FiguresPart> = {}): FiguresPart {
  const counts = countYear([entry()], '2026');
  return { type: 'zegelpost-figures-part', version: 2, ...CHANNEL, fp, madeOn: '2027-01-10', counts, ...change };
}

const graded = (answers: number, sum: number) => ({ ...NO_EVALUATIONS, safe: { answers, sum } });
const textOf = (one: unknown) => JSON.stringify(one);
const FIRST = 'a'.repeat(27);
const SECOND = 'b'.repeat(27);

describe('counting a year', () => {
  test('WBK-20.2: takes what was received in it, with nature and terms, and leaves out what was set aside', () => {
    const entries = [
      entry({ nature: 'safety' }),
      entry({ nature: 'money', confirmation: undefined }),
      entry({ phase: 'set-aside', nature: 'safety' }),
      entry({ receivedOn: '2025-12-31' }),
      entry({ receivedOn: '2027-01-01' }),
    ];
    const counts = countYear(entries, '2026');
    expect([counts.total, counts.natures.safety, counts.natures.money, counts.natures.unclassified]).toEqual([
      2, 1, 1, 0,
    ]);
    expect(counts.confirmation).toEqual({ inTime: 1, late: 0 });
    expect(counts.feedback).toEqual({ inTime: 0, late: 2 });
  });

  test('WBK-20.2: a term that still runs counts neither as kept nor as missed', () => {
    const running = { dueOn: '2027-03-01', metOn: undefined, isLate: false };
    expect(countYear([entry({ feedback: running })], '2026').feedback).toEqual({ inTime: 0, late: 0 });
  });

  test('WBK-20.2: of any readers exactly one counts a melding, and no procesbegeleider does', () => {
    const fp = fc.stringMatching(/^[a-z]{27}$/);
    fc.assert(
      fc.property(fc.uniqueArray(fp, { minLength: 1, maxLength: 8 }), fp, (fps, companion) => {
        fc.pre(!fps.includes(companion));
        const readers = [
          { fp: companion, generation: 0, role: 'procesbegeleider' },
          ...fps.map((one) => ({ fp: one, generation: 0, role: 'functionaris' })),
        ];
        const melding = { epoch: { roster: { readers } } } as never;
        expect([companion, ...fps].filter((one) => isCountedBy(melding, one))).toEqual([[...fps].sort()[0]]);
      }),
    );
  });
});

describe('counting evaluations', () => {
  const grades = (safe: number | null) => ({ heard: null, safe, clear: null, again: null });
  const asked = ['2026-03-01', 'functionaris', { type: 'evaluation-request', text: 'Hoe ging het?' }] as const;
  const outcome = ['2026-02-01', 'functionaris', { type: 'outcome', outcome: 'partly', text: 'Deels.' }] as const;
  const evaluated = (salt: string, ...answers: readonly (readonly [day: string, safe: number | null])[]) => {
    const before = [report('2025-12-01', 'De kas.'), outcome];
    const sayings = answers.flatMap(([day, safe], place): readonly Saying[] => [
      asked,
      [day, 'melder', { type: 'evaluation', of: digestOf(3 + 2 * place, salt), grades: grades(safe) }],
    ]);
    return readMelding({ conversation: [...before, ...sayings], salt });
  };

  test('LET-4: takes the answers of a year, whenever the melder reported, and one for each melding', () => {
    const meldingen = [
      evaluated('a', ['2026-04-01', 4]),
      evaluated('b', ['2026-04-01', 1], ['2026-06-01', 2]),
      evaluated('c', ['2026-05-01', null]),
      evaluated('d', ['2027-01-01', 5]),
      evaluated('e'),
    ];
    expect(countEvaluations(meldingen, '2026')).toEqual(graded(2, 6));
    expect(countEvaluations(meldingen, '2027')).toEqual(graded(1, 5));
    expect(countEvaluations(meldingen, '2025')).toEqual(NO_EVALUATIONS);
  });

  test('LET-4: stands on the desk as answered, with no grade beside the melding', () => {
    const melding = evaluated('a', ['2026-04-01', 2]);
    const input = { people: {} as never, text: TEXTS.nl, language: 'nl', isDossier: false } as const;
    const said = melding.view.workflow.asked.at(-1)?.answer?.content;
    expect(said).toMatchObject({ grades: { safe: 2 } });
    expect(statementWords(said as never, input).lines).toEqual([TEXTS.nl.statements.evaluationApart]);
  });
});

describe('putting parts together', () => {
  test('AMVB-7: the sum is the same in whatever order they come', () => {
    const parts = [part(FIRST), part(SECOND), part('d'.repeat(27), { counts: NO_COUNTS })];
    expect(mergeParts(parts).total).toBe(2);
    expect(mergeParts([...parts].reverse())).toEqual(mergeParts(parts));
    expect(mergeParts([])).toEqual(NO_COUNTS);
  });

  test('AMVB-7: a second part of one person, of another year or of another channel is refused', () => {
    const first = addPart([], textOf(part(FIRST)), CHANNEL);
    expect(first).toEqual({ parts: [part(FIRST)] });
    const problemOf = (text: string) => addPart([part(FIRST)], text, CHANNEL);
    expect(problemOf(textOf(part(FIRST)))).toEqual({ problem: 'twice' });
    expect(problemOf(textOf(part(SECOND, { year: '2025' })))).toEqual({ problem: 'other-year' });
    expect(problemOf(textOf(part(SECOND, { genesisFp: 'x'.repeat(27) })))).toEqual({ problem: 'other-channel' });
    expect(addPart([part(FIRST)], textOf(part(SECOND)), CHANNEL)).toEqual({ parts: [part(FIRST), part(SECOND)] });
  });

  test('what is no part, too long, or does not add up is refused', () => {
    const { counts } = part(FIRST);
    const refused = [
      '',
      'not json',
      '[]',
      textOf({ ...part(FIRST), extra: 1 }),
      textOf({ ...part(FIRST), counts: { ...counts, total: -1 } }),
      textOf({ ...part(FIRST), counts: { ...counts, total: 7 } }),
      textOf({ ...part(FIRST), counts: { ...counts, feedback: { inTime: 3, late: 3 } } }),
      textOf({ ...part(FIRST), counts: { ...counts, evaluations: graded(2, 11) } }),
      textOf({ ...part(FIRST), counts: { ...counts, evaluations: graded(2, 1) } }),
      `${textOf(part(FIRST))}${' '.repeat(20_000)}`,
    ];
    for (const text of refused) expect([text, addPart([], text, CHANNEL)]).toEqual([text, { problem: 'not-a-part' }]);
  });
});
