import { type DirectoryEntry, directoryAt, type Policy, workflowOf } from '../../crypto/directory.ts';
import type { Bytes } from '../../crypto/public/brands.ts';
import type { NamedRegime } from '../../schema/content/rules/rule-sets.ts';
import type { AdoptedEpoch } from './epoch.ts';

export function regimeBy(policy: Policy): NamedRegime {
  return { ruleSet: policy.ruleSet, profile: workflowOf(policy).profile };
}

/**
 * Under which rules a melding came in: those of the signed list as its first readers were chosen from it. The server is
 * not asked. Who came later and was not given the beginning takes those of the list they came in by.
 */
export function regimeAt(chain: readonly DirectoryEntry[], pin: Bytes, epochs: readonly AdoptedEpoch[]): NamedRegime {
  const seq = epochs[0]?.roster.directorySeq ?? 0;
  return regimeBy(directoryAt(chain, seq, pin).policy);
}
