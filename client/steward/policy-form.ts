import { type Policy, workflowOf } from '../../crypto/directory.ts';
import { type QuestionForm, questionError, questionForms, signedQuestions } from './questions-form.ts';

/** As text, because radio buttons and fields hold text. */
export interface PolicyForm {
  readonly batchMinutes: '1' | '360' | '720' | '1440';
  readonly slotCount: '8' | '16';
  readonly tombstoneDays: string;
  readonly questions: readonly QuestionForm[];
}

export type PolicyError = 'tombstone' | 'questions' | 'unchanged';

/** A month, so that a melder who looks seldom still sees it; ten years, because longer is a file of its own. */
const FEWEST_DAYS = 30;
const MOST_DAYS = 3_650;

/** Eight slots: five functionarissen, two codes of one who reports for somebody, and one for whoever joins later. */
export const MOST_IN_EIGHT = 5;

export function policyForm(policy: Policy): PolicyForm {
  const { batchMinutes, slotCount, tombstoneDays } = policy;
  return {
    questions: questionForms(workflowOf(policy).questions),
    batchMinutes: `${batchMinutes}`,
    slotCount: `${slotCount}`,
    tombstoneDays: `${tombstoneDays}`,
  };
}

export type CheckedPolicy =
  | { readonly ok: true; readonly policy: Policy }
  | { readonly ok: false; readonly errors: readonly PolicyError[] };

/** @param now what the form does not ask stays as it is */
export function checkPolicy(form: PolicyForm, now: Policy): CheckedPolicy {
  const typed = form.tombstoneDays.trim();
  const days = Number(typed);
  // What is there already may stay, whatever it is.
  const isKept = days === now.tombstoneDays;
  if (!/^\d+$/.test(typed) || (!isKept && (days < FEWEST_DAYS || days > MOST_DAYS))) {
    return { ok: false, errors: ['tombstone'] };
  }
  if (form.questions.some((question) => questionError(question) !== undefined)) {
    return { ok: false, errors: ['questions'] };
  }
  const workflow = workflowOf(now);
  const questions = signedQuestions(form.questions, workflow.questions);
  const isAsked = JSON.stringify(questions) === JSON.stringify(workflow.questions);
  const policy: Policy = {
    ...now,
    batchMinutes: Number(form.batchMinutes) as Policy['batchMinutes'],
    slotCount: Number(form.slotCount) as Policy['slotCount'],
    tombstoneDays: days,
    ...(isAsked ? {} : { workflow: { ...workflow, questions } }),
  };
  const isSame = policy.batchMinutes === now.batchMinutes && policy.slotCount === now.slotCount && isKept && isAsked;
  return isSame ? { ok: false, errors: ['unchanged'] } : { ok: true, policy };
}
