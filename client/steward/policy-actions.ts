import type { Bench } from './bench.ts';
import { changePolicy } from './list-flow.ts';
import { checkPolicy, type PolicyForm, policyForm } from './policy-form.ts';
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
