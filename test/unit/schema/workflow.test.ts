import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldConversation } from '../../../schema/content/fold.ts';
import type { Content, Unlinked } from '../../../schema/content/messages.ts';
import type { Profile } from '../../../schema/content/rules/rule-set.ts';
import { ANNA, BRAM, createThread, MELDER, type Thread } from '../../helpers/said.ts';

const DIGEST = 'r'.repeat(43);
const report: Unlinked<'report'> = {
  type: 'report',
  language: 'nl',
  answers: [{ question: 'what', version: 1, type: 'text', value: 'Er klopt iets niet.' }],
};
const confirmation: Unlinked<'confirmation'> = {
  type: 'confirmation',
  reportDigest: DIGEST,
  receivedOn: '2026-03-01',
  commit: DIGEST,
  sentOn: '2026-03-02',
  text: 'Wij hebben uw melding.',
};
const text = (words: string): Unlinked<'text'> => ({ type: 'text', text: words });
const record: Unlinked<'record'> = { type: 'record', source: 'voice', text: 'Zo zei u het.', replaces: null };
const consentRequest: Unlinked<'consent-request'> = {
  type: 'consent-request',
  purpose: 'forward',
  recipient: 'De Nederlandsche Bank',
  text: 'Mogen wij dit doorsturen?',
};
const feedback: Unlinked<'feedback'> = {
  type: 'feedback',
  isInterim: false,
  assessment: 'Wij vinden het ernstig.',
  followUp: 'Wij zoeken het uit.',
  reasons: '',
};
const ROSTER: Unlinked<'roster'> = {
  type: 'roster',
  readers: [{ fp: 'a'.repeat(27), generation: 0, role: 'functionaris' }],
  melders: [],
  excluded: [],
  directorySeq: 1,
  before: null,
  previousSecret: null,
  carriesOut: [],
  standsOn: null,
};
const closed: Unlinked<'closed'> = { type: 'closed', ground: 'investigated', destroyFrom: '2026-12-01', text: '' };
const extension: Unlinked<'extension'> = { type: 'extension', text: 'Een deskundige kijkt nog.' };

function begun(): Thread {
  const thread = createThread();
  thread.say(MELDER, report);
  return thread;
}

const workflowOf = (thread: Thread, profile?: Profile) =>
  foldConversation(thread.messages, profile === undefined ? {} : { profile }).workflow;
const kindOf = (thread: Thread, digest: string, profile?: Profile) =>
  foldConversation(thread.messages, profile === undefined ? {} : { profile }).events.find(
    ({ message }) => message.digest === digest,
  )?.kind;

describe('the workflow of a melding', () => {
  it('LET-1: goes from received to assessment, investigation, outcome and aftercare, and back when it is reopened', () => {
    const thread = begun();
    expect(workflowOf(thread).phase).toBe('received');
    thread.say(ANNA, confirmation);
    expect(workflowOf(thread).phase).toBe('assessment');
    thread.say(ANNA, { type: 'assessment', text: 'Wij zoeken het uit.' });
    expect(workflowOf(thread).phase).toBe('investigation');
    thread.say(ANNA, { type: 'outcome', outcome: 'misstand', text: 'Het klopt.' });
    expect(workflowOf(thread).phase).toBe('outcome');
    thread.say(ANNA, closed);
    expect(workflowOf(thread).phase).toBe('aftercare');
    thread.say(ANNA, { type: 'reopened', text: 'Er is iets nieuws.' });
    expect(workflowOf(thread)).toMatchObject({ phase: 'investigation', closed: undefined, outcome: undefined });
  });

  it('LET-1 LET-4: is being evaluated from the question how it went until the melder answers, or aftercare goes on', () => {
    const ask = { type: 'evaluation-request', text: 'Hoe vond u het?' } as const;
    const grades = { heard: 4, safe: null, clear: null, again: null };
    const thread = begun();
    thread.say(ANNA, { type: 'outcome', outcome: 'misstand', text: 'Het klopt.' });
    const of = thread.say(ANNA, ask);
    expect(workflowOf(thread).phase).toBe('evaluation');
    thread.say(ANNA, closed);
    expect(workflowOf(thread).phase).toBe('evaluation');
    thread.say(MELDER, { type: 'evaluation', of, grades });
    expect(workflowOf(thread).phase).toBe('aftercare');
    const passedOver = begun();
    passedOver.say(ANNA, closed);
    passedOver.say(ANNA, ask);
    expect(workflowOf(passedOver).phase).toBe('evaluation');
    passedOver.say(ANNA, { type: 'aftercare', text: 'Gaat het?' });
    expect(workflowOf(passedOver).phase).toBe('aftercare');
    passedOver.say(ANNA, { type: 'reopened', text: 'Er is iets nieuws.' });
    expect(workflowOf(passedOver).phase).toBe('received');
  });

  it('WBK-2.2h: knows from the report that no confirmation is wanted', () => {
    const thread = createThread();
    const answers = [{ question: 'confirmation', version: 1, type: 'choice', value: 'no' }] as const;
    thread.say(MELDER, { ...report, answers: [...report.answers, ...answers] });
    expect(workflowOf(thread).isConfirmationWanted).toBe(false);
    expect(workflowOf(begun()).isConfirmationWanted).toBe(true);
  });

  it('WBK-2.2i: counts the first feedback that is not an interim one', () => {
    const thread = begun();
    thread.say(ANNA, { ...feedback, isInterim: true });
    expect(workflowOf(thread).feedback).toBeUndefined();
    const digest = thread.say(ANNA, feedback, { day: '2026-04-01' });
    thread.say(BRAM, feedback, { day: '2026-05-01' });
    expect(workflowOf(thread).feedback?.message.digest).toBe(digest);
  });

  it('AMVB-1: follows how the melder wants to be approached, first in the report, then anew', () => {
    const thread = createThread();
    const answers = [
      { question: 'approach', version: 1, type: 'choice', value: 'notice' },
      { question: 'code-word', version: 1, type: 'text', value: 'zwaluw' },
    ] as const;
    thread.say(MELDER, { ...report, answers: [...report.answers, ...answers] });
    expect(workflowOf(thread).approach).toEqual({ way: 'notice', codeWord: 'zwaluw' });
    thread.say(ANNA, { type: 'approach-proposal', way: 'mailbox', text: 'Liever hier?' });
    expect(workflowOf(thread).approach.way).toBe('notice');
    thread.say(MELDER, { type: 'approach', way: 'mailbox', codeWord: '' });
    expect(workflowOf(thread)).toMatchObject({ approach: { way: 'mailbox' }, asked: [{ answer: {} }] });
  });

  it('AMVB-2: takes one of two answers to a choice moment, once, and from the melder only', () => {
    const thread = begun();
    const of = thread.say(ANNA, { type: 'choice-moment', text: 'U kunt kiezen.' });
    const forged = thread.say(BRAM, { type: 'choice', of, chosen: 'reveal' });
    const first = thread.say(MELDER, { type: 'choice', of, chosen: 'stay-anonymous' });
    const second = thread.say(MELDER, { type: 'choice', of, chosen: 'reveal' });
    expect([forged, first, second].map((digest) => kindOf(thread, digest))).toEqual([
      'invalid',
      'statement',
      'invalid',
    ]);
    expect(workflowOf(thread).asked[0]?.answer?.content).toMatchObject({ chosen: 'stay-anonymous' });
  });

  const unconsentedIn = (thread: Thread) => workflowOf(thread).unconsented.map(({ message }) => message.digest);

  it('WBK-1a.3: shows what was passed on by a consent that does not stand, and that it does not', () => {
    const thread = begun();
    const forward = (consent: string | null): Unlinked<'forwarded'> => ({
      type: 'forwarded',
      recipient: 'De Nederlandsche Bank',
      consent,
      text: 'Doorgestuurd.',
    });
    const of = thread.say(ANNA, consentRequest);
    const invented = thread.say(ANNA, forward(of));
    const consent = thread.say(MELDER, { type: 'consent', of, isGiven: true, text: '' });
    expect(kindOf(thread, thread.say(ANNA, forward(consent)))).toBe('statement');
    thread.say(MELDER, { type: 'consent-withdrawn', of: consent });
    const late = thread.say(ANNA, forward(consent));
    expect(kindOf(thread, thread.say(ANNA, forward(null)))).toBe('statement');
    expect([invented, late].map((digest) => kindOf(thread, digest))).toEqual(['statement', 'statement']);
    expect(unconsentedIn(thread)).toEqual([invented, late]);
    const doubted = foldConversation(thread.messages).events.filter(
      (event) => event.kind === 'statement' && event.isUnconsented,
    );
    expect(doubted.map(({ message }) => message.digest)).toEqual([invented, late]);
    const [asked] = workflowOf(thread).asked;
    expect(asked).toMatchObject({ isOver: true, answer: { content: { isGiven: true } } });
  });

  it('WBK-1a.3: passes on by no refusal, by no consent to something else, and by none that a colleague wrote', () => {
    const thread = begun();
    const refusedOf = thread.say(ANNA, consentRequest);
    const refusal = thread.say(MELDER, { type: 'consent', of: refusedOf, isGiven: false, text: '' });
    const otherOf = thread.say(ANNA, { ...consentRequest, purpose: 'inform' });
    const other = thread.say(MELDER, { type: 'consent', of: otherOf, isGiven: true, text: '' });
    const forgedOf = thread.say(ANNA, consentRequest);
    const forged = thread.say(BRAM, { type: 'consent', of: forgedOf, isGiven: true, text: '' });
    const ofAnother = thread.say(ANNA, { ...consentRequest, recipient: 'De pers' });
    const another = thread.say(MELDER, { type: 'consent', of: ofAnother, isGiven: true, text: '' });
    const { recipient } = consentRequest;
    const passed = [refusal, other, forged, another].map((consent) =>
      thread.say(ANNA, { type: 'forwarded', recipient, consent, text: 'Doorgestuurd.' }),
    );
    expect(unconsentedIn(thread)).toEqual(passed);
    const byMelder = thread.say(MELDER, { type: 'forwarded', recipient, consent: null, text: 'Doorgestuurd.' });
    expect(kindOf(thread, byMelder)).toBe('invalid');
  });

  it.each(['0', 'z'])(
    'WBK-1a.3: blames nobody for a consent that was taken back at that moment, and does on a later day, by whatever id (%s)',
    (first) => {
      const forwardedOn = (day: string) => {
        const thread = begun();
        const of = thread.say(ANNA, consentRequest);
        const consent = thread.say(MELDER, { type: 'consent', of, isGiven: true, text: '' });
        const messageId = first.repeat(22);
        thread.say(MELDER, { type: 'consent-withdrawn', of: consent }, { day: '2026-03-04', messageId });
        const { recipient } = consentRequest;
        thread.say(ANNA, { type: 'forwarded', recipient, consent, text: 'Doorgestuurd.' }, { day, after: [2] });
        return unconsentedIn(thread).length;
      };
      expect(['2026-03-04', '2026-03-05'].map(forwardedOn)).toEqual([0, 1]);
    },
  );

  it('WBK-1a.3: blames nobody for a consent of before who reads was there, and does for one that is known not to stand', () => {
    const thread = createThread();
    thread.say(ANNA, ROSTER, { messageId: 'A'.repeat(22) });
    const of = thread.say(ANNA, consentRequest);
    const consent = thread.say(MELDER, { type: 'consent', of, isGiven: true, text: '' });
    const { recipient } = consentRequest;
    const forward = (by: string) => thread.say(ANNA, { type: 'forwarded', recipient, consent: by, text: 'Weg.' });
    forward(consent);
    const invented = forward(of);
    thread.say(MELDER, { type: 'consent-withdrawn', of: consent });
    const late = forward(consent);
    const from = (start: number): Thread => ({ ...thread, messages: thread.messages.slice(start) });
    // All of it; without the beginning; without what was asked, and without the answer.
    expect([0, 1, 2, 3].map((start) => unconsentedIn(from(start)))).toEqual([
      [invented, late],
      [invented, late],
      [],
      [],
    ]);
  });

  it('WBK-2b: has a record approved by the melder alone, and replaced only before that', () => {
    const thread = begun();
    const first = thread.say(ANNA, record);
    const forged = thread.say(ANNA, { type: 'record-answer', of: first, isApproved: true, text: '' });
    thread.say(MELDER, { type: 'record-answer', of: first, isApproved: false, text: 'Het was dinsdag.' });
    const second = thread.say(ANNA, { ...record, replaces: first, text: 'Zo zei u het, op dinsdag.' });
    thread.say(MELDER, { type: 'record-answer', of: second, isApproved: true, text: '' });
    const third = thread.say(ANNA, { ...record, replaces: second, text: 'Toch anders.' });
    expect([forged, third].map((digest) => kindOf(thread, digest))).toEqual(['invalid', 'invalid']);
    expect(workflowOf(thread).asked.map(({ isOver, answer }) => [isOver, answer?.content.type])).toEqual([
      [true, 'record-answer'],
      [false, 'record-answer'],
    ]);
  });

  it('WBK-2.2i: gives an employer no extension, and an authority one', () => {
    const thread = begun();
    const first = thread.say(ANNA, extension);
    const second = thread.say(BRAM, extension);
    expect([first, second].map((digest) => kindOf(thread, digest, 'employer'))).toEqual(['invalid', 'invalid']);
    expect([first, second].map((digest) => kindOf(thread, digest, 'authority'))).toEqual(['statement', 'invalid']);
  });

  it('WBK-2.2i: gives nobody an extension of a term that was met', () => {
    const thread = begun();
    thread.say(ANNA, feedback);
    expect(kindOf(thread, thread.say(ANNA, extension), 'authority')).toBe('invalid');
  });

  it('judges nothing after it was closed, and still talks', () => {
    const thread = begun();
    thread.say(ANNA, closed);
    const late = [
      thread.say(ANNA, { type: 'assessment', text: 'Toch nog.' }),
      thread.say(ANNA, { type: 'outcome', outcome: 'unclear', text: 'Toch nog.' }),
      thread.say(ANNA, { ...feedback, isInterim: true }),
    ];
    expect(late.map((digest) => kindOf(thread, digest))).toEqual(['invalid', 'invalid', 'invalid']);
    expect(kindOf(thread, thread.say(MELDER, text('Hoe gaat het?')))).toBe('text');
  });

  it('WBK-2.2i: lets the melder still be told, once, when it was closed before anybody did', () => {
    const thread = begun();
    thread.say(ANNA, confirmation);
    const before = thread.messages.length - 1;
    // At the same moment: neither saw the other, and the closing stands before it.
    const told = thread.say(ANNA, feedback, { after: [before] });
    const end = thread.say(BRAM, closed, { after: [before] });
    const order = foldConversation(thread.messages).events.map(({ message }) => message.digest);
    expect(order.indexOf(end)).toBeLessThan(order.indexOf(told));
    const again = thread.say(ANNA, feedback, { after: [before + 1, before + 2] });
    expect([told, again].map((digest) => kindOf(thread, digest))).toEqual(['statement', 'invalid']);
    expect(workflowOf(thread)).toMatchObject({ phase: 'aftercare', feedback: { message: { digest: told } } });
    const judged = begun();
    judged.say(ANNA, { type: 'outcome', outcome: 'unclear', text: 'Wij weten het niet.' });
    judged.say(ANNA, closed);
    expect(kindOf(judged, judged.say(ANNA, feedback))).toBe('invalid');
  });

  it('LET-3: offers aftercare only after the end, and no more once it was refused', () => {
    const thread = begun();
    const early = thread.say(ANNA, { type: 'aftercare', text: 'Gaat het?' });
    thread.say(ANNA, closed);
    const offered = thread.say(ANNA, { type: 'aftercare', text: 'Gaat het?' });
    thread.say(MELDER, { type: 'aftercare-refused' });
    const again = thread.say(ANNA, { type: 'aftercare', text: 'En nu?' });
    const kinds = [early, offered, again].map((digest) => kindOf(thread, digest));
    expect(kinds).toEqual(['invalid', 'statement', 'invalid']);
  });

  it('takes a question as answered by whatever the melder writes after it', () => {
    const thread = begun();
    thread.say(ANNA, { type: 'question', text: 'Wanneer was het?' });
    expect(workflowOf(thread).asked[0]?.answer).toBeUndefined();
    thread.say(BRAM, text('Dat vraag ik me ook af.'));
    expect(workflowOf(thread).asked[0]?.answer).toBeUndefined();
    thread.say(MELDER, text('Op dinsdag.'));
    expect(workflowOf(thread).asked[0]?.answer?.content).toMatchObject({ text: 'Op dinsdag.' });
  });

  it('takes words that name a question as the answer to that one, once, and never as invalid', () => {
    const thread = begun();
    const when = thread.say(ANNA, { type: 'question', text: 'Wanneer was het?' });
    const where = thread.say(BRAM, { type: 'question', text: 'Waar was het?' });
    thread.say(ANNA, { type: 'text', of: where, text: 'Ik weet het.' });
    thread.say(MELDER, { type: 'text', of: where, text: 'In de hal.' });
    const answers = () => workflowOf(thread).asked.map(({ answer }) => answer?.content);
    expect(answers()).toMatchObject([undefined, { text: 'In de hal.' }]);
    const again = thread.say(MELDER, { type: 'text', of: where, text: 'Bij de deur.' });
    const stray = thread.say(MELDER, { type: 'text', of: DIGEST, text: 'Bij nader inzien.' });
    expect([again, stray].map((digest) => kindOf(thread, digest))).toEqual(['text', 'text']);
    expect(answers()).toMatchObject([undefined, { text: 'In de hal.' }]);
    thread.say(MELDER, { type: 'text', of: when, text: 'Op dinsdag.' });
    expect(answers()).toMatchObject([{ text: 'Op dinsdag.' }, { text: 'In de hal.' }]);
  });

  it('WBK-1a.2: labels what is there, by either side, and takes it off again', () => {
    const thread = begun();
    const of = thread.say(MELDER, text('Het recept is geheim.'));
    thread.say(ANNA, { type: 'label', of, isSet: true });
    expect(workflowOf(thread).labelled).toEqual(new Set([of]));
    thread.say(MELDER, { type: 'label', of, isSet: false });
    expect(workflowOf(thread).labelled).toEqual(new Set());
    expect(kindOf(thread, thread.say(ANNA, { type: 'label', of: DIGEST, isSet: true }))).toBe('invalid');
  });

  it('shows what belongs in the dossier, or to the other side, as invalid', () => {
    const thread = begun();
    const strange = [
      thread.say(ANNA, { type: 'decision', text: 'Wij gaan kijken.' }),
      thread.say(MELDER, { type: 'outcome', outcome: 'misstand', text: 'Het klopt.' }),
      thread.say(ANNA, { type: 'retaliation', text: 'Ik word benadeeld.' }),
      thread.say(MELDER, closed),
    ];
    expect(strange.map((digest) => kindOf(thread, digest))).toEqual(['invalid', 'invalid', 'invalid', 'invalid']);
    expect(workflowOf(thread)).toMatchObject({ outcome: undefined, retaliations: [], closed: undefined });
  });
});

const senders = [MELDER, ANNA, BRAM] as const;
/** What may refer to another message names it by a number, modulo how many there are. */
const anything: readonly ((of: string) => Unlinked<Content['type']>)[] = [
  () => report,
  () => confirmation,
  () => text('Iets.'),
  () => ({ type: 'question', text: 'Wat?' }),
  () => ({ type: 'choice-moment', text: 'Kies.' }),
  (of) => ({ type: 'choice', of, chosen: 'reveal' }),
  () => consentRequest,
  (of) => ({ type: 'consent', of, isGiven: true, text: '' }),
  (of) => ({ type: 'consent-withdrawn', of }),
  (of) => ({ type: 'forwarded', recipient: 'DNB', consent: of, text: 'Door.' }),
  () => record,
  (of) => ({ ...record, replaces: of }),
  (of) => ({ type: 'record-answer', of, isApproved: true, text: '' }),
  () => ({ type: 'assessment', text: 'Ja.' }),
  () => ({ type: 'no-follow-up', ground: 'minor', text: 'Nee.' }),
  () => feedback,
  () => ({ type: 'outcome', outcome: 'unclear', text: 'Misschien.' }),
  () => extension,
  () => closed,
  () => ({ type: 'reopened', text: 'Weer open.' }),
  () => ({ type: 'hold', until: '2027-01-01', text: 'Rechtszaak.' }),
  () => ({ type: 'hold-lifted', text: '' }),
  () => ({ type: 'evaluation-request', text: 'Hoe ging het?' }),
  () => ({ type: 'aftercare', text: 'Gaat het?' }),
  (of) => ({ type: 'label', of, isSet: true }),
  () => ({ type: 'destroy' }),
  () => ({ type: 'keep' }),
];

const saying = fc.record({
  who: fc.nat({ max: senders.length - 1 }),
  what: fc.nat({ max: anything.length - 1 }),
  of: fc.nat({ max: 40 }),
  after: fc.array(fc.nat({ max: 40 }), { maxLength: 3 }),
  day: fc.nat({ max: 27 }),
});

describe('folds of a conversation', () => {
  it('converge to the same view whatever the order of arrival, and never throw', () => {
    const profile = fc.constantFrom<Profile>('employer', 'authority', 'other-body');
    fc.assert(
      fc.property(fc.array(saying, { maxLength: 25 }), fc.array(fc.nat()), profile, (said, shuffle, as) => {
        const thread = createThread();
        for (const [number, { who, what, of, after, day }] of said.entries()) {
          const links = number === 0 ? [] : after.map((link) => link % number);
          const content = anything[what]?.(`d${String(of % said.length).padStart(42, '0')}`) ?? text('Niets.');
          const days = `2026-03-${String(day + 1).padStart(2, '0')}`;
          thread.say(senders[who] ?? MELDER, content, { day: days, after: [...new Set(links)] });
        }
        const shuffled = thread.messages
          .map((message, place) => ({ message, key: shuffle[place] ?? place }))
          .sort((left, right) => left.key - right.key)
          .map(({ message }) => message);
        const view = foldConversation(thread.messages, { profile: as });
        expect(foldConversation(shuffled, { profile: as })).toEqual(view);
        expect(view.events).toHaveLength(said.length);
      }),
      { numRuns: 300 },
    );
  });
});
