/** What two policies differ in, field by field: nothing is signed or confirmed that was not shown. */
import { type ChannelQuestion, type Policy, workflowOf } from '../../crypto/directory.ts';

const FIELDS = ['batchMinutes', 'slotCount', 'ruleSet', 'tombstoneDays', 'profile', 'fourEyes', 'questions'] as const;
export type PolicyField = (typeof FIELDS)[number] | 'templates';

export interface PolicyChange {
  readonly field: PolicyField;
  /** Of one of several texts: which. */
  readonly of?: string;
  readonly before: string;
  readonly after: string;
}

/** @param nameOf what people call the text with this id */
export function policyChanges(before: Policy, after: Policy, nameOf: (id: string) => string): readonly PolicyChange[] {
  const changes = FIELDS.map((field) => ({ field, before: shown(before, field), after: shown(after, field) }));
  return [...changes, ...textChanges(before, after, nameOf)].filter((change) => change.before !== change.after);
}

const NOTHING = '–';

function shown(policy: Policy, field: (typeof FIELDS)[number]): string {
  const { questions, ...workflow } = workflowOf(policy);
  if (field === 'questions') return questions.map(questionLine).join('\n') || NOTHING;
  return `${{ ...policy, ...workflow }[field]}`;
}

/** All that a melder would read of it, in both languages. */
function questionLine({ id, version, words, choices }: ChannelQuestion): string {
  const options = choices.map((choice) => `${choice.words.nl} / ${choice.words.en}`).join('; ');
  return `${id} (${version}): ${words.nl} / ${words.en}${options === '' ? '' : ` [${options}]`}`;
}

/** Each text in each language by itself; nothing is where the standard text stands. */
function textChanges(before: Policy, after: Policy, nameOf: (id: string) => string): readonly PolicyChange[] {
  const [old = [], now = []] = [before, after].map((policy) => workflowOf(policy).templates ?? []);
  const gone = old.filter(({ id, language }) => !now.some((one) => one.id === id && one.language === language));
  return [...now, ...gone].map(({ id, language }) => {
    const [was = NOTHING, is = NOTHING] = [old, now].map(
      (templates) => templates.find((one) => one.id === id && one.language === language)?.words,
    );
    return { field: 'templates', of: `${nameOf(id)} (${language})`, before: was, after: is };
  });
}
