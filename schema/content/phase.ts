/** How far a conversation has come, as melder and functionarissen see it (LET-1). */
import type { PHASES } from './dossier-messages.ts';
import type { Workflow } from './workflow.ts';

/** `destroyed` is the server's tombstone, not a message. */
export type Phase = (typeof PHASES)[number];

type Phased = Pick<Workflow, 'closed' | 'outcome' | 'assessed' | 'confirmed' | 'asked' | 'aftercare'>;

export function phaseOf(workflow: Phased): Phase {
  const { closed, outcome, assessed, confirmed } = workflow;
  if (closed !== undefined) return isEvaluated(workflow) ? 'evaluation' : 'aftercare';
  if (outcome !== undefined) return isEvaluated(workflow) ? 'evaluation' : 'outcome';
  if (assessed !== undefined) return 'investigation';
  return confirmed === undefined ? 'received' : 'assessment';
}

/** The melder need not answer: aftercare goes on without. */
function isEvaluated({ asked, aftercare }: Phased): boolean {
  const isOpen = asked.some((one) => one.asked.content.type === 'evaluation-request' && one.answer === undefined);
  return isOpen && aftercare.length === 0;
}
