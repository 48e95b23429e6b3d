import { describe, expect, test } from 'vitest';
import { clocksOf } from '../../../../schema/content/rules/clocks.ts';
import { designationEnd } from '../../../../schema/content/rules/designation.ts';
import { LAW_IDS, LAWS } from '../../../../schema/content/rules/laws.ts';
import { PROFILES } from '../../../../schema/content/rules/rule-set.ts';
import { RULE_SETS, regimeOf } from '../../../../schema/content/rules/rule-sets.ts';
import { factsWith } from './facts.ts';

describe.each(RULE_SETS)('the rule set $id', (ruleSet) => {
  test('gives every number a source, a certainty and a date', () => {
    for (const profile of PROFILES) {
      for (const [name, rule] of Object.entries(ruleSet.rules[profile])) {
        if (rule === undefined) continue;
        expect([name, rule.law in LAWS, rule.date]).toEqual([
          name,
          true,
          expect.stringMatching(/^20\d\d-\d\d-\d\d$|^\d{4}(, \d{4})*$/),
        ]);
        expect(['law', 'draft', 'policy']).toContain(rule.certainty);
        // What is law says where; what is ours does not borrow its name.
        expect(rule.certainty === 'law').toBe(rule.source.text === 'wbk');
      }
    }
  });

  test('says of each of its rules whether it is law, draft or policy', () => {
    for (const id of ruleSet.laws) {
      const certainty = { WBK: 'law', AMVB: 'draft', LET: 'policy' }[id.split('-')[0] ?? ''];
      expect([id, LAWS[id].certainty]).toEqual([id, certainty]);
    }
  });
});

test('only the draft rule set holds a channel to the draft, and no part of the draft is ever named', () => {
  const drafts = LAW_IDS.filter((id) => LAWS[id].certainty === 'draft');
  expect(drafts.length).toBeGreaterThan(5);
  const [inForce, concept] = RULE_SETS.map(({ laws }) => laws.filter((id) => drafts.includes(id)));
  expect(inForce).toEqual([]);
  expect(concept).toEqual(drafts);
  for (const id of drafts) expect(LAWS[id].source).toEqual({ text: 'draft' });
});

test('a melding keeps the rules it came in under: what the policy says later is not asked', () => {
  const came = factsWith({ profile: 'authority', extendedOn: '2026-08-01' });
  const before = clocksOf(came, '2026-08-02');
  const under = (profile: 'employer' | 'authority') =>
    clocksOf({ ...came, regime: { ...came.regime, profile } }, '2026-08-02');
  expect(under('employer')).not.toEqual(before);
  expect(under('authority')).toEqual(before);
  // The terms of both sets are those of the law: choosing the other one moves no day either.
  expect(clocksOf({ ...came, regime: { ...came.regime, ruleSet: 'nl-amvb-concept-2024' } }, '2026-08-02')).toEqual(
    before,
  );
});

test('a rule set of a newer version counts every term the way that ends it first, and says that it is not known', () => {
  const unknown = regimeOf({ ruleSet: 'nl-wbk-2031', profile: 'authority' });
  expect([unknown.isKnown, unknown.rules.extension, unknown.rules.feedback.from]).toEqual([
    false,
    undefined,
    'receipt',
  ]);
  expect(regimeOf({ ruleSet: 'nl-wbk-2023', profile: 'authority' }).isKnown).toBe(true);
});

test('WBK-2.2d: a designation is to be renewed two months before it ends, and its last day still counts', () => {
  const { rules } = regimeOf({ ruleSet: 'nl-wbk-2023', profile: 'employer' });
  const stateOn = (today: string) => designationEnd('2026-12-31', today, rules).state;
  expect(['2026-10-31', '2026-11-01', '2026-12-31', '2027-01-01'].map(stateOn)).toEqual([
    'calm',
    'soon',
    'soon',
    'over',
  ]);
});

test('every rule says whom it concerns', () => {
  for (const id of LAW_IDS) expect([id, LAWS[id].concerns.length > 0]).toEqual([id, true]);
});
