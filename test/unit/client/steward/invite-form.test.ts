import { expect, test } from 'vitest';
import { checkInvite, EMPTY_INVITE, type InviteForm, tasksChosen } from '../../../../client/steward/invite-form.ts';

const filled: InviteForm = {
  ...EMPTY_INVITE,
  name: ' Marieke van Dijk ',
  functionTitle: 'Vertrouwenspersoon',
  place: 'internal',
};

function errorsOf(form: InviteForm, taken: readonly string[] = []) {
  const checked = checkInvite(form, taken);
  return checked.ok ? [] : checked.errors;
}

test('a filled form is a person, without spaces around the name', () => {
  expect(checkInvite(filled, ['Yusuf Demir'])).toMatchObject({ ok: true, person: { name: 'Marieke van Dijk' } });
});

test('nobody attests by accident: both statements start unticked', () => {
  expect([EMPTY_INVITE.notManager, EMPTY_INVITE.notRecruiter]).toEqual([false, false]);
});

test('what is missing is named, all at once', () => {
  const form = { ...EMPTY_INVITE, receives: false, followsUp: false };
  expect(errorsOf(form)).toEqual(['name', 'functionTitle', 'place', 'tasks']);
  expect(errorsOf({ ...filled, name: '…' })).toEqual(['name']);
  expect(errorsOf({ ...filled, functionTitle: 'x'.repeat(121) })).toEqual(['functionTitle']);
  // No signature is given to what nobody sees: an invitation with it could never be accepted.
  expect(errorsOf({ ...filled, name: 'Marieke\tvan Dijk', functionTitle: 'Arts 👩‍⚕️' })).toEqual([
    'name',
    'functionTitle',
  ]);
});

test('a name that looks like one on the list is refused before a link is made for it', () => {
  expect(errorsOf(filled, ['marieke VAN dijk'])).toEqual(['nameTaken']);
  expect(errorsOf(filled, ['Marieke v. Dijk'])).toEqual([]);
});

test('LET-2: a procesbegeleider receives nothing and follows nothing up, whatever was ticked before', () => {
  const watching = { ...filled, ...tasksChosen(filled, ['receives', 'followsUp', 'watches']) };
  expect(watching).toMatchObject({ receives: false, followsUp: false, watches: true });
  const checked = checkInvite(watching, []);
  expect(checked).toMatchObject({ ok: true, person: { receives: false, followsUp: false } });
  expect(checked.ok && 'watches' in checked.person).toBe(false);
  expect(tasksChosen(watching, ['watches', 'receives'])).toEqual({ receives: true, followsUp: false, watches: false });
  expect(errorsOf({ ...watching, ...tasksChosen(watching, []) })).toEqual(['tasks']);
});
