import type { Policy } from '../../crypto/directory.ts';

/** As text, because radio buttons and fields hold text. */
export interface PolicyForm {
  readonly batchMinutes: '1' | '360' | '720' | '1440';
  readonly slotCount: '8' | '16';
  readonly tombstoneDays: string;
}

export type PolicyError = 'tombstone' | 'unchanged';

/** A month, so that a melder who looks seldom still sees it; ten years, because longer is a file of its own. */
const FEWEST_DAYS = 30;
const MOST_DAYS = 3_650;

/** Eight slots: five functionarissen, two codes of one who reports for somebody, and one for whoever joins later. */
export const MOST_IN_EIGHT = 5;

export function policyForm({ batchMinutes, slotCount, tombstoneDays }: Policy): PolicyForm {
  return {
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
  const policy: Policy = {
    ...now,
    batchMinutes: Number(form.batchMinutes) as Policy['batchMinutes'],
    slotCount: Number(form.slotCount) as Policy['slotCount'],
    tombstoneDays: days,
  };
  const isSame = policy.batchMinutes === now.batchMinutes && policy.slotCount === now.slotCount && isKept;
  return isSame ? { ok: false, errors: ['unchanged'] } : { ok: true, policy };
}
