/** What is asked of the melder now, and what the melder said that can still be taken back. */
import type { Asked } from '../../../schema/content/asked.ts';
import type { Workflow } from '../../../schema/content/workflow.ts';

export interface AskedNow {
  readonly open: readonly Asked[];
  /** Open as well, and may be passed over (LET-4). */
  readonly optional: readonly Asked[];
}

export function isOpen({ answer, isOver }: Asked): boolean {
  return answer === undefined && !isOver;
}

export function askedNow({ asked }: Pick<Workflow, 'asked'>): AskedNow {
  const open = asked.filter(isOpen);
  const isOptional = ({ asked: { content } }: Asked) => content.type === 'evaluation-request';
  return { open: open.filter((one) => !isOptional(one)), optional: open.filter(isOptional) };
}

export function findAsked({ asked }: Pick<Workflow, 'asked'>, digest: string): Asked | undefined {
  return asked.find(({ asked: { message } }) => message.digest === digest);
}

/** Versions of a record before this one, the oldest first, with what the melder said of each (WBK-2b). */
export function versionsBefore(workflow: Pick<Workflow, 'asked'>, { asked }: Asked): readonly Asked[] {
  const { content } = asked;
  const before = content.type === 'record' && content.replaces !== null && findAsked(workflow, content.replaces);
  return before ? [...versionsBefore(workflow, before), before] : [];
}

/** Whether a message of the melder is a permission, or says who the melder is, that still stands. */
export function takeBackKind(
  { asked, identities }: Pick<Workflow, 'asked' | 'identities'>,
  digest: string,
): 'withdraw-consent' | 'withdraw-identity' | undefined {
  const consent = asked.find(({ answer, isOver }) => answer?.message.digest === digest && !isOver)?.answer;
  if (consent?.content.type === 'consent' && consent.content.isGiven) return 'withdraw-consent';
  const isTold = identities.some(({ said, isWithdrawn }) => said.message.digest === digest && !isWithdrawn);
  return isTold ? 'withdraw-identity' : undefined;
}

export type AskedState = 'open' | 'answered' | 'over' | 'withdrawn' | 'replaced';

/** How it stands with what was asked, under the message that asks it. */
export function askedState({ asked, answer, isOver }: Asked): AskedState {
  if (isOver) return asked.content.type === 'record' ? 'replaced' : 'withdrawn';
  return answer === undefined ? 'open' : 'answered';
}
