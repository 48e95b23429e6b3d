import { NL_AMVB_CONCEPT_2024 } from './nl-amvb-concept-2024.ts';
import { NL_WBK_2023 } from './nl-wbk-2023.ts';
import type { Profile, RuleSet, Rules } from './rule-set.ts';

export const RULE_SETS: readonly RuleSet[] = [NL_WBK_2023, NL_AMVB_CONCEPT_2024];

/** As the channel's signed policy says it, and a melding keeps it. */
export interface NamedRegime {
  readonly ruleSet: string;
  readonly profile: Profile;
}

/** What a melding is handled by. */
export interface Regime {
  readonly ruleSet: RuleSet;
  readonly rules: Rules;
  /** False for a rule set of a newer version of this program: its dates may differ from those shown. */
  readonly isKnown: boolean;
}

/** Never throws: an unknown rule set is counted by the one that ends every term first. */
export function regimeOf({ ruleSet: name, profile }: NamedRegime): Regime {
  const known = RULE_SETS.find(({ id }) => id === name);
  if (known !== undefined) return { ruleSet: known, rules: known.rules[profile], isKnown: true };
  return { ruleSet: NL_WBK_2023, rules: NL_WBK_2023.rules['other-body'], isKnown: false };
}
