import { expect, test } from 'vitest';
import { foldConversation } from '../../../schema/content/fold.ts';
import { maySay } from '../../../schema/content/may-say.ts';
import { findProgress, isSameProgress, progressOf } from '../../../schema/content/progress.ts';
import type { Facts } from '../../../schema/content/rules/facts.ts';
import { ANNA, createThread, MELDER, type Thread } from '../../helpers/said.ts';

const PETRA = { kind: 'procesbegeleider', fp: 'p'.repeat(27) } as const;
const FACTS: Facts = { regime: { ruleSet: 'nl-wbk-2023', profile: 'employer' }, receivedOn: '2026-03-02' };

function made(today: string, facts: Partial<Facts> = {}, say: (thread: Thread) => void = () => undefined) {
  const thread = createThread();
  say(thread);
  return progressOf({ ...FACTS, ...facts }, foldConversation(thread.messages).workflow, today);
}

test('LET-2: progress holds days, terms and whose turn it is, and no word that anybody wrote', () => {
  const progress = made('2026-03-03', {}, (thread) => {
    thread.say(MELDER, { type: 'text', text: 'Kluis zeven.' });
    thread.say(ANNA, { type: 'question', text: 'Welke kluis?' });
  });
  expect(progress.waitsFor).toBe('melder');
  expect(progress.terms.map(({ kind, on }) => `${kind} ${on}`)).toContain('confirm 2026-03-09');
  expect(JSON.stringify(progress)).not.toMatch(/kluis/i);
});

test('LET-2: that the melder hears nothing is told once it lasts too long; before, it would tell when people wrote', () => {
  const kinds = (today: string) => made(today).terms.map(({ kind }) => kind);
  expect(kinds('2026-03-20')).not.toContain('silence');
  expect(kinds('2026-05-20')).toContain('silence');
});

test('LET-1 LET-4: asking how it went is over from the first day of aftercare on, answered or not', () => {
  const closed = { on: '2026-04-01', ground: 'investigated', destroyFrom: '2027-04-01' } as const;
  const progress = (today: string, facts: Partial<Facts> = { closed }) =>
    made(today, facts, (thread) => {
      thread.say(ANNA, { type: 'outcome', outcome: 'misstand', text: 'Het klopt.' });
      if (facts.closed !== undefined) thread.say(ANNA, { type: 'closed', ...closed, text: '' } as never);
      thread.say(ANNA, { type: 'evaluation-request', text: 'Hoe ging het?' });
    });
  const told = (...args: Parameters<typeof progress>) => {
    const { phase, waitsFor } = progress(...args);
    return [phase, waitsFor];
  };
  expect(told('2026-04-30')).toEqual(['evaluation', 'melder']);
  expect(told('2026-05-01')).toEqual(['aftercare', 'nobody']);
  // Somebody has to close it first.
  expect(told('2026-05-01', {})).toEqual(['evaluation', 'melder']);
});

test('LET-2: another question that the melder did not answer is still theirs during aftercare', () => {
  const closed = { on: '2026-04-01', ground: 'investigated', destroyFrom: '2027-04-01' } as const;
  const { phase, waitsFor } = made('2026-05-01', { closed }, (thread) => {
    thread.say(ANNA, { type: 'outcome', outcome: 'misstand', text: 'Het klopt.' });
    thread.say(ANNA, { type: 'closed', ...closed, text: '' } as never);
    thread.say(ANNA, { type: 'evaluation-request', text: 'Hoe ging het?' });
    thread.say(ANNA, { type: 'question', text: 'Hoe gaat het nu?' });
  });
  expect([phase, waitsFor]).toEqual(['aftercare', 'melder']);
});

test('LET-2: the newest progress counts, and one like it is the same whoever told it', () => {
  const thread = createThread();
  const first = made('2026-03-03');
  const second = made('2026-03-04', { confirmedOn: '2026-03-04' });
  thread.say(ANNA, first);
  thread.say(ANNA, second);
  const found = findProgress(foldConversation(thread.messages, { thread: 'process' }))?.content;
  expect(found && isSameProgress(found, second)).toBe(true);
  expect(isSameProgress(first, second)).toBe(false);
  expect(findProgress(foldConversation([], { thread: 'process' }))).toBeUndefined();
});

test('LET-2: a procesbegeleider writes words in `process`, and says nothing anywhere else', () => {
  expect(maySay('text', 'process', 'procesbegeleider')).toBe(true);
  for (const [type, thread] of [
    ['text', 'conversation'],
    ['text', 'dossier'],
    ['progress', 'process'],
    ['destroy', 'conversation'],
    ['keep', 'conversation'],
    ['confirmation', 'conversation'],
    ['opened', 'conversation'],
    ['files', 'conversation'],
  ] as const)
    expect([type, thread, maySay(type, thread, 'procesbegeleider')]).toEqual([type, thread, false]);
});

test('LET-2: what a procesbegeleider says in the conversation is invalid, moves no phase, and stops no destruction', () => {
  const thread = createThread();
  thread.say(MELDER, { type: 'destroy' });
  thread.say(PETRA, { type: 'keep' });
  thread.say(PETRA, { type: 'text', text: 'Hallo.' });
  const view = foldConversation(thread.messages);
  expect(view.events.map(({ kind }) => kind)).toEqual(['destroy', 'invalid', 'invalid']);
  expect(view.ending.asked.map(({ by }) => by)).toEqual(['melder']);
  expect([view.workflow.heardOn, view.workflow.phase]).toEqual([undefined, 'received']);
});

test('LET-2: a yes that names the person answers the question; another person’s does not, and a no is no wish', () => {
  const thread = createThread();
  const asked = thread.say(ANNA, { type: 'read-along-request', fp: PETRA.fp, text: 'Mag het?' });
  const answerOf = () => foldConversation(thread.messages).workflow.asked[0]?.answer?.content.type;
  thread.say(MELDER, { type: 'read-along', fp: 'q'.repeat(27), isAllowed: true });
  expect(answerOf()).toBeUndefined();
  thread.say(MELDER, { type: 'read-along-refused', of: asked });
  expect(answerOf()).toBe('read-along-refused');
  expect(foldConversation(thread.messages).openWishes).toHaveLength(1);
});

test('LET-2: the question about somebody who watches no more waits for no answer', () => {
  const thread = createThread();
  thread.say(ANNA, { type: 'watched', by: PETRA.fp });
  thread.say(ANNA, { type: 'read-along-request', fp: PETRA.fp, text: 'Mag het?' });
  const { workflow } = foldConversation(thread.messages);
  expect([workflow.watchedBy, workflow.asked[0]?.isOver]).toEqual([PETRA.fp, false]);
  thread.say(ANNA, { type: 'watched', by: null });
  const after = foldConversation(thread.messages).workflow;
  expect([after.watchedBy, after.asked[0]?.isOver]).toEqual([undefined, true]);
});
