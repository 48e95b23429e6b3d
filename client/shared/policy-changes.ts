/** What two policies differ in, field by field: nothing is signed or confirmed that was not shown. */
import { type ChannelQuestion, type Policy, workflowOf } from '../../crypto/directory.ts';

const FIELDS = ['batchMinutes', 'slotCount', 'ruleSet', 'tombstoneDays', 'profile', 'fourEyes', 'questions'] as const;
export type PolicyField = (typeof FIELDS)[number];

export interface PolicyChange {
  readonly field: PolicyField;
  readonly before: string;
  readonly after: string;
}

export function policyChanges(before: Policy, after: Policy): readonly PolicyChange[] {
  return FIELDS.map((field) => ({ field, before: shown(before, field), after: shown(after, field) })).filter(
    (change) => change.before !== change.after,
  );
}

function shown(policy: Policy, field: PolicyField): string {
  const { questions, ...workflow } = workflowOf(policy);
  if (field === 'questions') return questions.map(questionLine).join('\n') || '–';
  return `${{ ...policy, ...workflow }[field]}`;
}

/** All that a melder would read of it, in both languages. */
function questionLine({ id, version, words, choices }: ChannelQuestion): string {
  const options = choices.map((choice) => `${choice.words.nl} / ${choice.words.en}`).join('; ');
  return `${id} (${version}): ${words.nl} / ${words.en}${options === '' ? '' : ` [${options}]`}`;
}
