import { describe, expect, test } from 'vitest';
import { lawLines, termLines } from '../../../../client/functionaris/rules-words.ts';
import { TEXTS } from '../../../../client/functionaris/texts.ts';
import { LAW_IDS } from '../../../../schema/content/rules/laws.ts';
import { PROFILES } from '../../../../schema/content/rules/rule-set.ts';
import { RULE_SETS } from '../../../../schema/content/rules/rule-sets.ts';

const [WBK] = RULE_SETS;

function termsOf(profile: (typeof PROFILES)[number], language: 'nl' | 'en' = 'nl') {
  return termLines(WBK?.rules[profile] as never, TEXTS[language].rules, language);
}

describe.each(['nl', 'en'] as const)('the page about rules in %s', (language) => {
  const { rules: text } = TEXTS[language];

  test('has a sentence for every rule of the law, and none for a rule that is not there', () => {
    expect(Object.keys(text.laws).sort()).toEqual([...LAW_IDS].sort());
    expect(Object.keys(text.sets).sort()).toEqual(RULE_SETS.map(({ id }) => id).sort());
  });

  test('names the source and the certainty of every line, and no part of the draft', () => {
    for (const line of [...lawLines(LAW_IDS, text, language), ...PROFILES.flatMap((one) => termsOf(one, language))]) {
      expect([line.key, line.source.length > 10, line.sentence.length > 10]).toEqual([line.key, true, true]);
      if (line.certainty === 'draft') expect(line.source).not.toMatch(/artikel|article|art\./i);
      if (line.certainty === 'law') expect(line.source).toMatch(/(artikel|article) \d/);
    }
  });

  test('says of every number that is our own choice that the law gives none', () => {
    for (const { key, certainty, source } of termsOf('employer', language)) {
      if (['retention', 'reminders', 'unopened', 'aftercare', 'junk', 'designation'].includes(key)) {
        expect([key, certainty, source.includes(text.sources['own-choice'])]).toEqual([key, 'policy', true]);
      }
    }
  });
});

test('WBK-2.2i: an employer reads that there is no extension, an authority reads how long one is', () => {
  const extension = (profile: (typeof PROFILES)[number]) => termsOf(profile).find(({ key }) => key === 'extension');
  expect(extension('employer')?.sentence).toBe('Uitstel voor deze terugkoppeling bestaat niet.');
  expect(extension('other-body')?.sentence).toBe(extension('employer')?.sentence);
  expect(extension('authority')?.sentence).toContain('3 maanden');
});

test('WBK-2a.2: how long to keep is called a proposal, and a person decides', () => {
  const retention = termsOf('employer').find(({ key }) => key === 'retention')?.sentence;
  expect(retention).toMatch(/^Voorstel .* 6 maanden .* 12 maanden .* 2 maanden .* U beslist\.$/);
});

test('a list has no comma before "and", and our own choice has no date', () => {
  const aftercare = termsOf('employer', 'en').find(({ key }) => key === 'aftercare');
  expect(aftercare?.sentence).toContain('after 1, 3 and 6 months');
  expect(aftercare?.source).toBe('Source: a choice of this program; the law gives no number');
});
