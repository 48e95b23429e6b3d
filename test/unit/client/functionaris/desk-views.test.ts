import { expect, test } from 'vitest';
import { DESK_VIEWS, isInView } from '../../../../client/functionaris/desk-views.ts';
import type { ReadMelding } from '../../../../client/functionaris/read-flow.ts';
import { foldConversation } from '../../../../schema/content/fold.ts';
import { ANNA, BRAM, createThread, MELDER, type Thread } from '../../../helpers/said.ts';

const OWN = 'a'.repeat(27);

function viewsOf(conversation: Thread, dossier = createThread(), today = '2026-03-10') {
  const view = { ...foldConversation(conversation.messages), openedBy: [OWN], confirmedOn: '2026-03-04', report: {} };
  const melding = {
    receivedOn: '2026-03-02',
    regime: { ruleSet: 'nl-wbk-2023', profile: 'employer' },
    view,
    conversation: {},
    others: [{ thread: 2, view: foldConversation(dossier.messages, { thread: 'dossier' }) }],
  } as unknown as ReadMelding;
  return DESK_VIEWS.filter((one) => isInView(melding, one, { ownFp: OWN, today }));
}

function reported(): Thread {
  const thread = createThread();
  thread.say(MELDER, {
    type: 'report',
    language: 'nl',
    // No confirmation wanted: then no term for it is late here.
    answers: [{ question: 'confirmation', version: 1, type: 'choice', value: 'no' }],
  });
  return thread;
}

test('whose turn it is follows who spoke last, whatever kind of message it was', () => {
  const thread = reported();
  const of = thread.say(ANNA, {
    type: 'consent-request',
    purpose: 'forward',
    recipient: 'De inspectie',
    text: 'Mag het?',
  });
  expect(viewsOf(thread)).toEqual(['open', 'waiting']);
  thread.say(MELDER, { type: 'consent', of, isGiven: true, text: '' });
  expect(viewsOf(thread)).toEqual(['open', 'our-turn']);
  thread.say(ANNA, { type: 'label', of, isSet: true });
  expect(viewsOf(thread)).toEqual(['open', 'our-turn']);
});

test('a melding is mine when it stands in my name, and not in a colleague’s', () => {
  const dossier = createThread();
  dossier.say(BRAM, { type: 'assignment', to: OWN });
  expect(viewsOf(reported(), dossier)).toContain('mine');
  dossier.say(ANNA, { type: 'assignment', to: 'b'.repeat(27) });
  expect(viewsOf(reported(), dossier)).not.toContain('mine');
});

test('what was set aside stands in its own view and in no other, until it is taken back', () => {
  const dossier = createThread();
  dossier.say(ANNA, { type: 'assignment', to: OWN });
  dossier.say(ANNA, { type: 'junk', isSet: true });
  expect(viewsOf(reported(), dossier)).toEqual(['junk']);
  dossier.say(BRAM, { type: 'junk', isSet: false });
  expect(viewsOf(reported(), dossier)).toContain('mine');
});

test('WBK-2.2i: a melder who writes after it was set aside is seen, and dealt with again until it is set aside anew', () => {
  const [thread, dossier] = [reported(), createThread()];
  dossier.say(ANNA, { type: 'junk', isSet: true }, { day: '2026-03-03' });
  expect(viewsOf(thread, dossier, '2026-04-20')).toEqual(['junk']);
  thread.say(MELDER, { type: 'text', text: 'Waarom hoor ik niets?' }, { day: '2026-04-15' });
  expect(viewsOf(thread, dossier, '2026-04-20')).toEqual(['open', 'overdue', 'our-turn']);
  dossier.say(BRAM, { type: 'junk', isSet: true }, { day: '2026-04-20' });
  expect(viewsOf(thread, dossier, '2026-04-20')).toEqual(['junk']);
});

test('WBK-2.2i: what the melder sent besides what was judged brings it back, on the very same day too', () => {
  const [thread, dossier] = [reported(), createThread()];
  const seen = foldConversation(thread.messages).heads;
  dossier.say(ANNA, { type: 'junk', isSet: true, seen: [...seen] }, { day: '2026-03-03' });
  expect(viewsOf(thread, dossier)).toEqual(['junk']);
  // Written before it was judged, and delivered after.
  thread.say(MELDER, { type: 'text', text: 'Er is bewijs.' }, { day: '2026-03-03', after: [0] });
  expect(viewsOf(thread, dossier)).toContain('our-turn');
  const both = foldConversation(thread.messages).heads;
  dossier.say(BRAM, { type: 'junk', isSet: true, seen: [...both] }, { day: '2026-03-03' });
  expect(viewsOf(thread, dossier)).toEqual(['junk']);
});

test('what is closed leaves the open ones, and comes back when a date of it has passed', () => {
  const thread = reported();
  thread.say(ANNA, { type: 'feedback', isInterim: false, assessment: 'a', followUp: 'b', reasons: '' });
  thread.say(ANNA, { type: 'closed', ground: 'other', destroyFrom: '2026-05-02', text: '' });
  thread.say(MELDER, { type: 'aftercare-refused' });
  expect(viewsOf(thread)).toEqual(['closed']);
  expect(viewsOf(thread, createThread(), '2026-05-10')).toEqual(['open', 'overdue', 'closed']);
});
