import { describe, expect, test } from 'vitest';
import { LAWS } from '../../../schema/content/rules/laws.ts';
import { idsIn, lawPage, lawProblems, type Trace, testTitles } from '../../../scripts/law-page.ts';

const TRACE: Trace = {
  ...LAWS['WBK-2.2h'],
  id: 'WBK-2.2h',
  sentence: 'Within seven days.',
  files: ['schema/content/rules/terms.ts'],
  tests: ['WBK-2.2h: receipt is confirmed'],
  open: undefined,
};

describe('finding rules of the law', () => {
  test('finds each one that is named, and the two behind a stroke', () => {
    expect(idsIn('WBK-2.2d/e and WBK-1a.4/5, LET-8/9, AMVB-5/8; WBK-2.2h.')).toEqual([
      'WBK-2.2d',
      'WBK-2.2e',
      'WBK-1a.4',
      'WBK-1a.5',
      'LET-8',
      'LET-9',
      'AMVB-5',
      'AMVB-8',
      'WBK-2.2h',
    ]);
  });

  test('takes no other rule for one, and none that the law does not have', () => {
    expect(idsIn('AMVB-10 WBK-17g WBK-2b')).toEqual(['AMVB-10', 'WBK-17g', 'WBK-2b']);
    expect(idsIn('WBK-99 LET-33 WBK-2.2z SHAWBK-5')).toEqual([]);
  });

  test('reads titles of tests, and neither comments nor bodies', () => {
    const source = [
      "test('WBK-2.2h: it\\'s confirmed', () => { expect('WBK-2b').toBe(1); });",
      "  it('LET-1: nested', () => {});",
      "describe.each(ALL)('LET-5: %s', () => {});",
      "// test('WBK-17: not run')",
    ].join('\n');
    expect(testTitles(source)).toEqual(["WBK-2.2h: it's confirmed", 'LET-1: nested', 'LET-5: %s']);
  });
});

describe('the page of rules', () => {
  test('a rule without a test fails the build, also one that is said to be open', () => {
    expect(lawProblems([TRACE])).toEqual([]);
    expect(lawProblems([{ ...TRACE, tests: [] }])).toEqual(['WBK-2.2h: no test names it']);
    expect(lawProblems([{ ...TRACE, tests: [], open: 'everything' }])).toEqual(['WBK-2.2h: no test names it']);
    const forOrganisation: Trace = { ...TRACE, ...LAWS['WBK-2.7'], id: 'WBK-2.7', tests: [] };
    expect(lawProblems([forOrganisation])).toEqual(['WBK-2.7: no test names it']);
  });

  test('says of each rule where it stands, what proves it, and what is missing', () => {
    const page = lawPage([TRACE, { ...TRACE, id: 'WBK-2.2i', tests: [], open: 'all of it' }]);
    expect(page).toContain('- in `schema/content/rules/terms.ts`');
    expect(page).toContain('- test: WBK-2.2h: receipt is confirmed');
    expect(page).toContain('- **not yet**; for M, F; Wbk 2(2)(h), law, 2023-01-24');
    expect(page).toContain('- missing: all of it');
  });

  test('names no part of the draft order', () => {
    const draft = lawPage([{ ...TRACE, ...LAWS['AMVB-3'], id: 'AMVB-3' }]);
    expect(draft).toContain('draft order, from summaries');
    expect(draft).not.toMatch(/draft order[^\n]*\d+\(/);
  });
});
