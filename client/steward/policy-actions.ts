import { workflowOf } from '../../crypto/directory.ts';
import type { Bench } from './bench.ts';
import { changePolicy } from './list-flow.ts';
import { checkPolicy, type PolicyForm, policyForm } from './policy-form.ts';
import { newQuestion } from './questions-form.ts';
import { NOTHING_BEGUN } from './steward-state.ts';

export function policyActions({ api, model, today, inSession, finish }: Bench) {
  return {
    openPolicy() {
      const { known } = model.get();
      if (known === undefined) return;
      model.set({ ...NOTHING_BEGUN, screen: 'policy', policy: policyForm(known.directory.policy) });
    },
    fillPolicy(change: Partial<PolicyForm>) {
      const { policy } = model.get();
      if (policy !== undefined) model.set({ policy: { ...policy, ...change }, policyErrors: [] });
    },
    addQuestion() {
      const { policy, known } = model.get();
      if (policy === undefined || known === undefined) return;
      const added = newQuestion(policy.questions, workflowOf(known.directory.policy).questions);
      model.set({ policy: { ...policy, questions: [...policy.questions, added] }, policyErrors: [] });
    },
    signPolicy: () =>
      inSession('policy', async ({ session, known }) => {
        const { policy: form } = model.get();
        if (form === undefined) return;
        const checked = checkPolicy(form, known.directory.policy);
        model.set({ policyErrors: checked.ok ? [] : checked.errors });
        if (!checked.ok) return;
        const signed = await changePolicy(api, session, known, { policy: checked.policy, today: today() });
        await finish(session, { kind: 'policy', name: '' }, signed);
      }),
  };
}
