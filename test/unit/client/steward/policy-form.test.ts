import { expect, test } from 'vitest';
import { checkPolicy, policyForm } from '../../../../client/steward/policy-form.ts';
import { POLICY } from '../../../helpers/crypto-channel.ts';

test('a policy that nobody changed is not signed', () => {
  expect(checkPolicy(policyForm(POLICY), POLICY)).toEqual({ ok: false, errors: ['unchanged'] });
});

test('what the form does not ask stays as it is', () => {
  const form = { ...policyForm(POLICY), slotCount: '16' as const, tombstoneDays: ' 90 ' };
  expect(checkPolicy(form, POLICY)).toEqual({ ok: true, policy: { ...POLICY, slotCount: 16, tombstoneDays: 90 } });
});

test.each(['', '29', '3651', '-40', '40.5', '1e3', 'een jaar'])(
  '%j is no number of days for a mark',
  (tombstoneDays) => {
    const form = { ...policyForm(POLICY), tombstoneDays };
    expect(checkPolicy(form, POLICY)).toEqual({ ok: false, errors: ['tombstone'] });
  },
);

test('an example keeps its minute, and days that were there before may stay', () => {
  const example = { ...POLICY, batchMinutes: 1, tombstoneDays: 5 } as const;
  const form = { ...policyForm(example), slotCount: '16' as const };
  expect(checkPolicy(form, example)).toEqual({ ok: true, policy: { ...example, slotCount: 16 } });
});
