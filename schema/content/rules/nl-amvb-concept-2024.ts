/**
 * The law with the draft Besluit anoniem melden on top. No article of the draft was seen: it adds rules, and not one
 * number to count with, so every term is that of the law.
 */
import { LAW_IDS } from './laws.ts';
import { NL_WBK_2023 } from './nl-wbk-2023.ts';
import type { RuleSet } from './rule-set.ts';

export const NL_AMVB_CONCEPT_2024: RuleSet = {
  ...NL_WBK_2023,
  id: 'nl-amvb-concept-2024',
  laws: LAW_IDS,
};
