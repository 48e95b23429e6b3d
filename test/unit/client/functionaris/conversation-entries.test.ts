import { expect, test } from 'vitest';
import { conversationEntries } from '../../../../client/functionaris/conversation-entries.tsx';
import { TEXTS } from '../../../../client/functionaris/texts.ts';
import { foldConversation } from '../../../../schema/content/fold.ts';
import { ANNA, createThread, MELDER } from '../../../helpers/said.ts';

const text = TEXTS.nl;

test('P4: a message that is kept back is missed where it belongs, after what was said before it', () => {
  const thread = createThread();
  const roster = { readers: [], melders: [], excluded: [], directorySeq: 0, before: null } as const;
  thread.say(MELDER, { type: 'roster', ...roster, previousSecret: null, carriesOut: [], standsOn: [] } as never);
  for (const words of ['Eerst dit.', 'Dan dit.', 'Tot slot dit.']) thread.say(ANNA, { type: 'text', text: words });
  const [first, early, , late] = thread.messages.map((message, place) =>
    place === 0 ? { ...message, messageId: 'A'.repeat(22) } : message,
  );
  const given = [late, early, first].flatMap((message) => message ?? []);
  const { events, afterGap } = foldConversation(given);
  const people = { ownFp: '', nameOf: () => 'Anna', namesOf: () => '' } as never;
  const shown = conversationEntries(events, { people, text, language: 'nl', isDossier: false, afterGap });
  expect(shown.slice(-3).map(({ body }) => body)).toEqual(['Eerst dit.', text.melding.gap, 'Tot slot dit.']);
  // Of nobody, and with no button.
  const [gap, last] = shown.slice(-2);
  const { dayText } = last ?? {};
  expect(gap).toEqual({ key: `gap ${last?.key}`, dayText, kind: 'event', body: text.melding.gap, isWarning: true });
});

test('what is changed of a task says which task it is', () => {
  const thread = createThread();
  thread.say(ANNA, { type: 'task', task: 'general', title: 'De accountant bellen', dueOn: '2026-06-04' });
  const of = thread.say(ANNA, { type: 'task', task: 'general', title: 'De kas tellen', dueOn: '2026-06-05' });
  thread.say(ANNA, { type: 'task-change', of, state: 'done', dueOn: '2026-06-05', text: '' });
  const { events } = foldConversation(thread.messages, { thread: 'dossier' });
  const people = { ownFp: '', nameOf: () => 'Anna', namesOf: () => '' } as never;
  const shown = conversationEntries(events, { people, text, language: 'nl', isDossier: true });
  expect(String(shown.at(-1)?.body).split('\n\n')[0]).toBe('De kas tellen');
});
