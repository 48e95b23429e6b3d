import { expect, test } from 'vitest';
import type { ReadMelding } from '../../../../client/functionaris/desk-flow.ts';
import { deskRows, isDeliveredLate, legalText, sendByText } from '../../../../client/functionaris/desk-rows.ts';
import { answerText, questionText, titleOf } from '../../../../client/functionaris/melding-words.ts';
import { TEXTS } from '../../../../client/functionaris/texts.ts';
import { type ConversationView, foldConversation } from '../../../../schema/content/fold.ts';
import type { Answer } from '../../../../schema/content/messages.ts';
import { QUESTIONS } from '../../../../schema/content/questions.ts';
import { ANNA, createThread } from '../../../helpers/said.ts';

const text = TEXTS.nl;

interface Made {
  readonly what?: string;
  readonly receivedOn: string;
  readonly confirmedOn?: string;
  readonly openedBy?: readonly string[];
  readonly spoke?: 'melder' | 'functionaris';
  readonly wishes?: readonly string[];
  /** For colleagues. */
  readonly note?: string;
}

function melding(
  meldingId: string,
  { what, receivedOn, confirmedOn, openedBy = ['me'], spoke, wishes = [], note }: Made,
): ReadMelding {
  const answers = what === undefined ? [] : [{ question: 'what', version: 1, type: 'text', value: what }];
  const said = (kind: string, day: string, by: string) => ({
    kind,
    text: 'Kwartaal',
    matches: true,
    message: { day, sender: { kind: by } },
  });
  const events = [
    ...(confirmedOn === undefined ? [] : [said('confirmation', confirmedOn, 'functionaris')]),
    ...(spoke === undefined ? [] : [said('text', '2026-06-01', spoke)]),
  ];
  const heardOn = spoke === 'functionaris' ? '2026-06-01' : confirmedOn;
  const { workflow: nothing } = foldConversation([]);
  const workflow = { ...nothing, heardOn };
  const view = {
    report: { answers },
    messages: [],
    events,
    workflow,
    ending: {},
    openedBy,
    confirmedOn,
    openWishes: wishes,
  } as unknown as ConversationView;
  const noted = note === undefined ? [] : [{ kind: 'text', text: note }];
  const others = [{ view: { events: noted } }] as unknown as ReadMelding['others'];
  const rest = { refused: 0, others, newest: new Map(), shredShare: new Uint8Array(32) as never };
  return {
    meldingId,
    receivedOn,
    regime: { ruleSet: 'nl-wbk-2023', profile: 'employer' },
    ownQuestions: [],
    view,
    ...rest,
    epoch: {} as never,
    conversation: {} as never,
  };
}

function rows(meldingen: readonly ReadMelding[], filter = '', today = '2026-06-05') {
  return deskRows({
    meldingen,
    filter,
    ownFp: 'me',
    today,
    deliveredOn: today,
    batchMinutes: 720,
    text,
    language: 'nl',
  });
}

test('the melding with the soonest legal date comes first, whatever order they came in', () => {
  const shown = rows([
    melding('confirmed', { what: 'A', receivedOn: '2026-03-01', confirmedOn: '2026-03-04', spoke: 'functionaris' }),
    melding('young', { what: 'B', receivedOn: '2026-06-04' }),
    melding('old', { what: 'C', receivedOn: '2026-05-20' }),
  ]);
  expect(shown.map(({ key }) => key)).toEqual(['old', 'confirmed', 'young']);
});

test('a date that has passed is overdue, one that is near is soon, and the day itself is not yet late', () => {
  const one = [melding('one', { what: 'A', receivedOn: '2026-06-01' })];
  const stateOn = (today: string) => rows(one, '', today)[0]?.legalState;
  expect(['2026-06-02', '2026-06-06', '2026-06-08', '2026-06-09'].map(stateOn)).toEqual([
    'calm',
    'soon',
    'soon',
    'overdue',
  ]);
  expect(rows(one, '', '2026-06-09')[0]?.legalText).toBe('Bevestigen: te laat sinds 8 jun');
  expect(rows(one, '', '2027-06-09')[0]?.legalText).toBe('Bevestigen: te laat sinds 8 juni 2026');
});

test('WBK-2.2h, WBK-2.2i: a date that presses says when to send for the melder to have it that day', () => {
  const one = [melding('one', { what: 'A', receivedOn: '2026-06-01' })];
  const at = (today: string, batchMinutes: number, deliveredOn = today) => {
    const input = { meldingen: one, filter: '', ownFp: 'me', today, batchMinutes, deliveredOn, text } as const;
    return deskRows({ ...input, language: 'nl' })[0]?.legalText;
  };
  expect(at('2026-06-02', 720)).toBe('Bevestigen uiterlijk 8 jun');
  expect(at('2026-06-08', 720)).toBe('Bevestigen uiterlijk 8 jun, versturen vóór 12:00\u00A0uur');
  expect(at('2026-06-08', 360)).toBe('Bevestigen uiterlijk 8 jun, versturen vóór 18:00\u00A0uur');
  expect(at('2026-06-07', 1_440)).toBe('Bevestigen uiterlijk 8 jun, versturen uiterlijk 7 jun');
  expect(at('2026-06-08', 1)).toBe('Bevestigen uiterlijk 8 jun');
  expect(at('2026-06-09', 720)).toBe('Bevestigen: te laat sinds 8 jun');
  // After the last delivery of that day, and before the day is over.
  const now = 'Bevestigen uiterlijk 8 jun, op tijd bezorgen kan niet meer: verstuur het nu';
  expect([at('2026-06-08', 720, '2026-06-09'), at('2026-06-08', 1_440, '2026-06-09')]).toEqual([now, now]);
});

test('WBK-2a.2: what may be destroyed from a day is not said to be due by it, nor late after it', () => {
  const term = { kind: 'destroy', state: 'calm' } as const;
  expect(legalText(term, '8 jun', text)).toBe('Vernietigen vanaf 8 jun');
  expect(legalText({ ...term, state: 'overdue' }, '8 jun', text)).toBe('Vernietigen kan sinds 8 jun');
});

test('what the melder gets after the last day is late before the day is over; what colleagues do is not', () => {
  const feedback = { kind: 'feedback', on: '2026-06-09', state: 'soon' } as const;
  expect(isDeliveredLate(feedback, '2026-06-09')).toBe(false);
  expect(isDeliveredLate(feedback, '2026-06-10')).toBe(true);
  expect(isDeliveredLate({ ...feedback, state: 'overdue' }, '2026-06-11')).toBe(false);
  expect(isDeliveredLate({ ...feedback, kind: 'review' }, '2026-06-10')).toBe(false);
  const late = { batchMinutes: 720, deliveredOn: '2026-06-10' };
  expect(sendByText({ ...feedback, kind: 'destroy' }, late, text, (day) => day)).toBeUndefined();
});

test('what waits for this functionaris stands on the row: a yes that a colleague asks, and a task whose day has passed', () => {
  const dossier = createThread();
  dossier.say(ANNA, { type: 'proposal', act: 'export', text: 'De rechter vraagt het.' });
  dossier.say(ANNA, { type: 'task', task: 'general', title: 'Bellen', dueOn: '2026-06-04' });
  const others = [{ thread: 2, view: foldConversation(dossier.messages, { thread: 'dossier' }) }];
  const waiting = { ...melding('1', { what: 'A', receivedOn: '2026-06-01' }), others: others as never };
  const subtitle = (ownFp: string, today: string, one: ReadMelding = waiting) => {
    const input = { meldingen: [one], filter: '', ownFp, today, deliveredOn: today, batchMinutes: 720, text } as const;
    return deskRows({ ...input, language: 'nl' })[0]?.subtitle;
  };
  const nobodys = 'Ontvangen · Op niemands naam';
  expect(subtitle('me', '2026-06-04')).toBe(`Een collega vraagt uw akkoord · ${nobodys}`);
  expect(subtitle('me', '2026-06-05')).toBe(`Een collega vraagt uw akkoord · Taak te laat · ${nobodys}`);
  // Who asked waits for somebody else.
  expect(subtitle('a'.repeat(27), '2026-06-04')).toBe(nobodys);
  const ending = { proposed: { sender: ANNA } };
  const toDestroy = { ...waiting, others: [], view: { ...waiting.view, ending: ending as never } };
  expect(subtitle('me', '2026-06-04', toDestroy)).toBe(`Een collega vraagt uw akkoord · ${nobodys}`);
  expect(subtitle('a'.repeat(27), '2026-06-04', toDestroy)).toBe(nobodys);
});

test('LET-3: a melder who heard nothing for thirty days comes before a later date of the law', () => {
  const silent = melding('silent', { what: 'A', receivedOn: '2026-04-20', confirmedOn: '2026-04-21' });
  const young = melding('young', { what: 'B', receivedOn: '2026-06-01' });
  const [first] = rows([young, silent]);
  expect([first?.key, first?.legalText]).toEqual(['silent', 'Weer van u laten horen: te laat sinds 21 mei']);
});

test('LET-3: aftercare that nobody gave stands under what the law wants today, and above what comes later', () => {
  const receivedOn = '2026-01-05';
  const made = melding('old', { what: 'A', receivedOn, confirmedOn: '2026-01-06' });
  const thread = createThread();
  thread.say(ANNA, { type: 'closed', ground: 'other', destroyFrom: '2027-02-02', text: '' }, { day: '2026-02-02' });
  const { workflow } = foldConversation(thread.messages);
  const feedback = { kind: 'statement', content: { type: 'outcome' }, message: { day: '2026-02-01', sender: ANNA } };
  const view = { ...made.view, workflow, events: [...made.view.events, feedback] } as unknown as ConversationView;
  const today = melding('today', { what: 'B', receivedOn: '2026-05-29' });
  const late = melding('late', { what: 'C', receivedOn: '2026-05-28' });
  const shown = rows([{ ...made, view }, melding('soon', { what: 'D', receivedOn: '2026-05-30' }), today, late]);
  expect(shown.map(({ key }) => key)).toEqual(['late', 'today', 'old', 'soon']);
  expect(shown[2]?.legalText).toBe('Vragen hoe het gaat: te laat sinds 2 mrt');
});

test('a badge says how a melding stands for the person who looks', () => {
  const receivedOn = '2026-06-01';
  const confirmedOn = '2026-06-02';
  const shown = rows([
    melding('1', { what: 'A', receivedOn, openedBy: ['somebody else'] }),
    melding('2', { what: 'A', receivedOn }),
    melding('3', { what: 'A', receivedOn, confirmedOn, spoke: 'melder' }),
    melding('4', { what: 'A', receivedOn, confirmedOn, spoke: 'functionaris' }),
  ]);
  expect(shown.map(({ badge }) => badge?.text)).toEqual(['Nieuw', 'Niet bevestigd', 'Wacht op antwoord', 'Beantwoord']);
  expect(shown.map(({ isUnread }) => isUnread)).toEqual([true, false, false, false]);
});

test('of what was set aside nobody is told that receipt is not confirmed, for nothing of it is to be confirmed', () => {
  const dossier = createThread();
  dossier.say(ANNA, { type: 'junk', isSet: true });
  const others = [{ thread: 2, view: foldConversation(dossier.messages, { thread: 'dossier' }) }] as never;
  const badgeOf = (one: ReadMelding) => {
    const today = '2026-06-05';
    const input = { meldingen: [{ ...one, others }], filter: '', view: 'junk', ownFp: 'me', today, text } as const;
    return deskRows({ ...input, deliveredOn: today, batchMinutes: 720, language: 'nl' })[0]?.badge?.text;
  };
  const receivedOn = '2026-06-01';
  expect(badgeOf(melding('1', { what: 'A', receivedOn }))).toBeUndefined();
  expect(badgeOf(melding('1', { what: 'A', receivedOn, openedBy: [] }))).toBe('Nieuw');
  expect(badgeOf(melding('1', { what: 'A', receivedOn, wishes: ['w'] }))).toBe('De melder vraagt iets');
});

test('a wish of the melder about readers stands out before anything else', () => {
  const [asked] = rows([melding('1', { what: 'A', receivedOn: '2026-06-01', spoke: 'functionaris', wishes: ['w'] })]);
  expect([asked?.badge?.text, asked?.isUnread]).toEqual(['De melder vraagt iets', true]);
});

test('P2: a melding of which something newer does not hold stands out before anything else', () => {
  const one = melding('1', { what: 'A', receivedOn: '2026-06-01', wishes: ['w'] });
  const [row] = rows([{ ...one, conversation: { halt: 'refused' } as never }]);
  expect([row?.badge, row?.isUnread]).toEqual([{ kind: 'error', text: 'Er klopt iets niet' }, true]);
});

test('who came later and cannot see the report is asked for feedback, not to confirm it', () => {
  const later = melding('1', { receivedOn: '2026-06-01' });
  const [row] = rows([{ ...later, view: { ...later.view, report: undefined } }], '', '2026-06-20');
  expect([row?.legalText, row?.badge?.text, row?.isUnread]).toEqual([
    'Terugkoppelen uiterlijk 8 sep',
    'Beantwoord',
    false,
  ]);
});

test('searching finds every typed word in report, conversation and notes, and nothing else', () => {
  const all = [
    melding('filters', { what: 'De FILTERS worden niet vervangen', receivedOn: '2026-06-01', spoke: 'melder' }),
    melding('invoices', { what: 'Facturen zonder werk', receivedOn: '2026-06-02', note: 'Bel de controller' }),
  ];
  expect(rows(all, 'controller facturen').map(({ key }) => key)).toEqual(['invoices']);
  expect(rows(all, ' filters  kwartaal ').map(({ key }) => key)).toEqual(['filters']);
  expect(rows(all, 'filters facturen')).toEqual([]);
  expect(rows(all, '  ').length).toBe(2);
});

test('a title is the first line, cut when endless; a report that cannot be read has none', () => {
  const receivedOn = '2026-06-01';
  expect(titleOf(melding('1', { what: '\n  Eerste regel \nTweede', receivedOn }))).toBe('Eerste regel');
  expect(titleOf(melding('1', { what: 'x'.repeat(500), receivedOn }))).toHaveLength(120);
  expect(titleOf(melding('1', { receivedOn }))).toBeUndefined();
  expect(rows([melding('1', { receivedOn })])[0]?.title).toBe('Melding zonder leesbare tekst');
});

test('every question and every choice of a report has words in both languages', () => {
  for (const { questions, choices } of [TEXTS.nl, TEXTS.en]) {
    expect(Object.keys(questions).sort()).toEqual([...QUESTIONS.map(({ id }) => id), 'came-in-on', 'other'].sort());
    const asked = QUESTIONS.filter((question) => question.type === 'choice');
    expect(Object.keys(choices).sort()).toEqual(asked.map(({ id }) => id).sort());
    for (const { id, choices: offered } of asked) expect(Object.keys(choices[id]).sort()).toEqual([...offered].sort());
  }
});

test('a question or choice of a later version is shown as it came, not dropped', () => {
  const later: Answer = { question: 'mood', version: 1, type: 'choice', value: 'angry' };
  expect([questionText(later, text), answerText(later, text)]).toEqual(['Andere vraag', 'angry']);
});
