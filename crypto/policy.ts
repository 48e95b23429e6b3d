/**
 * What a channel's list says of how it works, read as strictly as it is written.
 *
 * @see crypto/README.md, "Directory", step WORKFLOW
 */
import type { ChannelQuestion, ChannelTemplate, Policy } from './directory.ts';
import { VerifyError } from './public/errors.ts';
import { TEMPLATES_MAX_BYTES } from './public/sizes.ts';
import { integer, list, matching, object, oneOf, type Reader, text, writeJson } from './strict-json.ts';

const name = matching(/^[a-z][a-z0-9-]{0,39}$/);
const inLanguages = object({ nl: text({ max: 300 }), en: text({ max: 300 }) });

const profileEyesAndQuestions = {
  profile: oneOf('employer', 'authority', 'other-body'),
  fourEyes: oneOf('always', 'from-three', 'never'),
  questions: list(
    object({
      id: name,
      version: integer,
      type: oneOf('text', 'choice', 'day'),
      words: inLanguages,
      choices: list(object({ id: name, words: inLanguages }), { max: 12 }),
    }),
    { max: 10 },
  ),
};

/** None is said by leaving the field out: one list has one way of being written. */
const readTemplates = list(
  object({
    // The message, and its field. Which ones there are is for the desk: a list of tomorrow must be readable today.
    id: matching(/^[a-z][a-z-]{0,39}\.[a-z][A-Za-z]{0,39}$/),
    language: oneOf('nl', 'en'),
    words: text({ max: 4_000, hasLines: true }),
  }),
  { min: 1, max: 200 },
);

const readPlainWorkflow = object(profileEyesAndQuestions);
const readWorkflowWithTemplates = object({ ...profileEyesAndQuestions, templates: readTemplates });

const hoursAndTerms = {
  batchMinutes: oneOf(1, 360, 720, 1440),
  slotCount: oneOf(8, 16),
  ruleSet: text({ max: 40 }),
  tombstoneDays: integer,
};
const readPlainPolicy = object(hoursAndTerms);
const readPolicyWithWorkflow = object({
  ...hoursAndTerms,
  workflow: (value) => (has(value, 'templates') ? readWorkflowWithTemplates(value) : readPlainWorkflow(value)),
});

/**
 * Step WORKFLOW. A list that says nothing of it stays as it is: what was signed is never written again.
 *
 * @throws {VerifyError}
 */
export const readPolicy: Reader<Policy> = (value) => {
  if (!has(value, 'workflow')) return readPlainPolicy(value);
  const policy: Policy = readPolicyWithWorkflow(value);
  requireQuestions(policy.workflow?.questions ?? []);
  requireTemplates(policy.workflow?.templates ?? []);
  return policy;
};

function has(value: unknown, field: string): boolean {
  return typeof value === 'object' && value !== null && field in value;
}

function requireThat(holds: boolean): asserts holds {
  if (!holds) throw new VerifyError();
}

/** Each is asked once, and only one of choices has any. */
function requireQuestions(questions: readonly ChannelQuestion[]): void {
  requireThat(new Set(questions.map(({ id }) => id)).size === questions.length);
  for (const { type, choices } of questions) {
    requireThat(type === 'choice' ? choices.length >= 2 : choices.length === 0);
    requireThat(new Set(choices.map(({ id }) => id)).size === choices.length);
  }
}

/** Each once in a language; and all of them small, because every visitor of the channel is sent the list. */
function requireTemplates(templates: readonly ChannelTemplate[]): void {
  requireThat(new Set(templates.map(({ id, language }) => `${id} ${language}`)).size === templates.length);
  requireThat(templatesBytes(templates) <= TEMPLATES_MAX_BYTES);
}

/** How long they are in an entry. */
export function templatesBytes(templates: readonly ChannelTemplate[]): number {
  return writeJson(templates.map(writtenTemplate)).length;
}

/** In the order in which it is read; a list that says nothing of the workflow goes on saying nothing. */
export function writtenPolicy({ batchMinutes, slotCount, ruleSet, tombstoneDays, workflow }: Policy): Policy {
  const policy = { batchMinutes, slotCount, ruleSet, tombstoneDays };
  if (workflow === undefined) return policy;
  const { profile, fourEyes, questions, templates } = workflow;
  const written = { profile, fourEyes, questions: questions.map(writtenQuestion) };
  if (templates === undefined) return { ...policy, workflow: written };
  return { ...policy, workflow: { ...written, templates: templates.map(writtenTemplate) } };
}

function writtenQuestion({ id, version, type, words, choices }: ChannelQuestion): ChannelQuestion {
  const inOrder = ({ nl, en }: ChannelQuestion['words']) => ({ nl, en });
  const written = choices.map((choice) => ({ id: choice.id, words: inOrder(choice.words) }));
  return { id, version, type, words: inOrder(words), choices: written };
}

function writtenTemplate({ id, language, words }: ChannelTemplate): ChannelTemplate {
  return { id, language, words };
}
