import type { Facts } from '../../../../schema/content/rules/facts.ts';
import type { Profile } from '../../../../schema/content/rules/rule-set.ts';

/** A melding received on 1 June 2026, of which nothing happened yet unless said. */
export function factsWith(facts: Partial<Facts> & { readonly profile?: Profile } = {}): Facts {
  const { profile = 'employer', ...others } = facts;
  return { regime: { ruleSet: 'nl-wbk-2023', profile }, receivedOn: '2026-06-01', ...others };
}
