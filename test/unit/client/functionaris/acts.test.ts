import { describe, expect, it } from 'vitest';
import type { Acting } from '../../../../client/functionaris/acts/act.ts';
import {
  ACTS,
  type ActKind,
  GROUPS,
  isIneligible,
  isOffered,
  isPossible,
  termMetBy,
  termToldBefore,
  wrongIn,
} from '../../../../client/functionaris/acts/acts.ts';
import { firstOf } from '../../../../client/functionaris/acts/first-act.ts';
import { openingValues, proposedReceipt } from '../../../../client/functionaris/acts/opening-values.ts';
import { openAdvice } from '../../../../client/functionaris/melding-state.ts';
import type { ReadMelding } from '../../../../client/functionaris/read-flow.ts';
import type { OwnTemplates } from '../../../../client/shared/templates.ts';
import type { Ending } from '../../../../schema/content/ending.ts';
import { foldConversation } from '../../../../schema/content/fold.ts';
import { content } from '../../../../schema/content/messages.ts';
import type { NamedRegime } from '../../../../schema/content/rules/rule-sets.ts';
import { ANNA, BRAM, createThread, MELDER, type Thread } from '../../../helpers/said.ts';

const TODAY = '2026-03-10';
const NOTICE = { type: 'disclosure-notice', basis: 'Een bevel van de rechter', text: 'Wij moeten dit.' } as const;
const DIGEST = 'r'.repeat(43);
const OWN = 'a'.repeat(27);
const BRAMS = 'b'.repeat(27);

function reported(): Thread {
  const thread = createThread();
  const answers = [{ question: 'what', version: 1, type: 'text', value: 'Er klopt iets niet.' }] as const;
  thread.say(MELDER, { type: 'report', language: 'nl', answers: [...answers] });
  return thread;
}

const EMPLOYER: NamedRegime = { ruleSet: 'nl-wbk-2023', profile: 'employer' };
const AUTHORITY: NamedRegime = { ruleSet: 'nl-wbk-2023', profile: 'authority' };

function acting(
  thread: Thread,
  {
    regime = EMPLOYER,
    firstAssessor = 'self',
    today = TODAY,
    dossier,
    language = 'nl',
    templates = [],
    readers = [OWN],
  }: {
    readonly regime?: NamedRegime;
    readonly firstAssessor?: Acting['firstAssessor'];
    readonly today?: string;
    readonly dossier?: Thread;
    readonly language?: string;
    readonly templates?: OwnTemplates;
    readonly readers?: readonly string[];
  } = {},
): Acting {
  const view = foldConversation(thread.messages, { profile: regime.profile });
  const others =
    dossier === undefined ? [] : [{ thread: 2, view: foldConversation(dossier.messages, { thread: 'dossier' }) }];
  const melding = {
    receivedOn: '2026-03-02',
    regime,
    view: { ...view, report: { language } },
    others,
    epoch: { roster: { readers: readers.map((fp) => ({ fp, role: 'functionaris' })) } },
  } as unknown as ReadMelding;
  const withdrawn = others.flatMap((one) => one.view.dossier.conflicts);
  const staying = readers.filter((fp) => !withdrawn.includes(fp));
  const at = { today, ownFp: OWN, firstAssessor, staying, templates, of: undefined };
  return { melding, shown: melding, ...at };
}

/** With somebody who watches it, and does not read along (LET-2). */
function watched(at: Acting, along = false): Acting {
  const petra = { fp: 'p'.repeat(27), generation: 0, role: 'procesbegeleider' };
  const process = { thread: 3, read: { epochs: [{ roster: { readers: [petra] } }] }, view: foldConversation([]) };
  const epoch = { roster: { readers: along ? [petra] : [] } };
  const melding = { ...at.melding, others: [...at.melding.others, process], epoch };
  return { ...at, melding: melding as unknown as ReadMelding };
}

const kinds = Object.keys(ACTS) as ActKind[];
const offered = (at: Acting) => kinds.filter((kind) => isOffered(kind, at));

/** What a careful functionaris would have typed. */
function filledIn(kind: ActKind, at: Acting) {
  const typed = ACTS[kind].fields.map(({ name, kind: type, choices = [] }) => {
    const proposed = openingValues(kind, at)[name] ?? '';
    if (type === 'day') return [name, proposed || '2026-12-01'];
    if (type === 'choice') return [name, proposed || choices[0]];
    return [name, 'Zo is het.'];
  });
  return Object.fromEntries(typed);
}

function openConsent(thread: Thread): string {
  const given = foldConversation(thread.messages).workflow.asked.find(({ answer, isOver }) => answer && !isOver);
  return given?.answer?.message.digest ?? '';
}

describe('what can be done in a melding', () => {
  it('stands in the groups of the screen once, but for what is started from something else', () => {
    const grouped = Object.values(GROUPS).flat();
    expect(new Set(grouped).size).toBe(grouped.length);
    expect(kinds.filter((kind) => !(grouped as readonly ActKind[]).includes(kind))).toEqual([
      'task-change',
      'approval',
    ]);
  });

  it.each(kinds)('%s is a message that every browser understands', (kind) => {
    const thread = reported();
    thread.say(ANNA, NOTICE);
    const dossier = createThread();
    dossier.say(ANNA, { type: 'redaction', text: 'Alleen de bedragen.' });
    const at = watched({ ...acting(thread, { dossier }), of: DIGEST });
    const values = filledIn(kind, at);
    expect(wrongIn(kind, values, at)).toEqual({});
    const made = content.safeParse({ ...ACTS[kind].toContent(values, at), previous: [] });
    expect(made.success).toBe(true);
  });

  it('LET-2: the melder is asked about reading along once, about somebody who watches and does not read', () => {
    const thread = reported();
    const asks = (at: Acting) => offered(at).includes('read-along');
    expect([asks(acting(thread)), asks(watched(acting(thread))), asks(watched(acting(thread), true))]).toEqual([
      false,
      true,
      false,
    ]);
    thread.say(ANNA, { type: 'read-along-request', fp: 'p'.repeat(27), text: 'Mag het?' });
    expect(asks(watched(acting(thread)))).toBe(false);
  });

  it.each(kinds)('%s with nothing filled in is not sent, where something must be', (kind) => {
    const at = acting(reported());
    const must = ACTS[kind].fields.filter(({ isOptional }) => !isOptional).map(({ name }) => name);
    expect(Object.keys(wrongIn(kind, {}, at)).sort()).toEqual([...must].sort());
  });

  it('WBK-2.2i: an employer has no extension and no button for one; an authority has one, once, in its first term', () => {
    expect(offered(acting(reported()))).not.toContain('extension');
    const thread = reported();
    expect(offered(acting(thread, { regime: AUTHORITY }))).toContain('extension');
    expect(offered(acting(thread, { regime: AUTHORITY, today: '2026-06-03' }))).not.toContain('extension');
    // Sent on the last day it may be read after it: its form says so.
    expect(termToldBefore('extension', acting(thread, { regime: AUTHORITY }))).toMatchObject({ kind: 'feedback' });
    expect(termMetBy('extension', acting(thread, { regime: AUTHORITY }))).toBeUndefined();
    thread.say(ANNA, { type: 'extension', text: 'Een deskundige kijkt nog.' });
    expect(offered(acting(thread, { regime: AUTHORITY }))).not.toContain('extension');
  });

  it('WBK-2.2i: of what was closed before the melder heard anything, feedback can still be given and meets its term', () => {
    const thread = reported();
    thread.say(ANNA, { type: 'closed', ground: 'other', destroyFrom: '2027-03-10', text: '' });
    expect(offered(acting(thread))).toContain('feedback');
    expect(offered(acting(thread))).not.toContain('interim');
    const at = acting(thread, { today: '2026-06-20' });
    expect(termMetBy('feedback', at)).toMatchObject({ kind: 'feedback', state: 'overdue' });
    thread.say(ANNA, { type: 'feedback', isInterim: false, assessment: 'a', followUp: 'b', reasons: '' });
    expect(offered(acting(thread))).not.toContain('feedback');
    expect(termMetBy('feedback', acting(thread, { today: '2026-06-20' }))).toBeUndefined();
  });

  it('WBK-1a.2: informing the person concerned is not dropped without a reason', () => {
    const dossier = createThread();
    const task = { type: 'task', task: 'inform-person-concerned', title: 'Inlichten', dueOn: '2026-04-01' } as const;
    const of = dossier.say(ANNA, task);
    const at = { ...acting(reported(), { dossier }), of };
    const dropped = { state: 'dropped', dueOn: '2026-04-01', text: '' };
    expect(wrongIn('task-change', dropped, at)).toEqual({ text: 'reason' });
    expect(wrongIn('task-change', { ...dropped, text: 'Er is niemand aan te wijzen.' }, at)).toEqual({});
    expect(wrongIn('task-change', { ...dropped, state: 'done' }, at)).toEqual({});
  });

  it('WBK-2e: only an authority says that something is withheld', () => {
    expect(offered(acting(reported()))).not.toContain('withheld');
    expect(offered(acting(reported(), { regime: AUTHORITY }))).toContain('withheld');
  });

  it('WBK-1a.3: nothing is passed on without the melder’s word for that recipient, or a recorded redaction', () => {
    const thread = reported();
    expect(offered(acting(thread))).not.toContain('forwarded');
    const request = {
      type: 'consent-request',
      purpose: 'forward',
      recipient: 'De toezichthouder',
      text: 'Mag het?',
    } as const;
    const of = thread.say(ANNA, request);
    expect(offered(acting(thread))).not.toContain('forwarded');
    const given = thread.say(MELDER, { type: 'consent', of, isGiven: true, text: '' });
    const at = acting(thread);
    expect(offered(at)).toContain('forwarded');
    expect(openingValues('forwarded', at).recipient).toBe('De toezichthouder');
    const told = { recipient: 'De toezichthouder', text: 'Gedaan.' };
    expect(ACTS.forwarded.toContent(told, at)).toMatchObject({ consent: given });
    const another = { ...told, recipient: 'Een ander' };
    expect(wrongIn('forwarded', told, at)).toEqual({});
    expect(wrongIn('forwarded', another, at)).toEqual({ recipient: 'unfit' });
    // Each consent is for its own recipient, also when another one came after it.
    const later = thread.say(ANNA, { ...request, recipient: 'De politie' });
    thread.say(MELDER, { type: 'consent', of: later, isGiven: true, text: '' });
    expect(ACTS.forwarded.toContent(told, acting(thread))).toMatchObject({ consent: given });
    thread.say(MELDER, { type: 'consent-withdrawn', of: given });
    thread.say(MELDER, { type: 'consent-withdrawn', of: openConsent(thread) });
    expect(offered(acting(thread))).not.toContain('forwarded');
    const dossier = createThread();
    dossier.say(ANNA, { type: 'redaction', text: 'Alleen de bedragen.' });
    expect(offered(acting(thread, { dossier }))).toContain('forwarded');
    expect(wrongIn('forwarded', another, acting(thread, { dossier }))).toEqual({});
    expect(ACTS.forwarded.toContent(another, acting(thread, { dossier }))).toMatchObject({ consent: null });
  });

  it('WBK-2e: that something is not passed on is told once the melder refused it', () => {
    const thread = reported();
    expect(offered(acting(thread))).not.toContain('not-forwarded');
    const request = {
      type: 'consent-request',
      purpose: 'forward',
      recipient: 'De toezichthouder',
      text: 'Mag het?',
    } as const;
    thread.say(MELDER, { type: 'consent', of: thread.say(ANNA, request), isGiven: false, text: '' });
    expect(openingValues('not-forwarded', acting(thread)).recipient).toBe('De toezichthouder');
    expect(offered(acting(thread))).toContain('not-forwarded');
  });

  it('WBK-1a.4: an identity is recorded as made known after the notice to the melder, or with a colleague’s exception', () => {
    const thread = reported();
    const values = { whose: 'melder', recipient: 'De rechtbank', text: 'De naam.' };
    expect(isPossible('disclosed', acting(thread))).toBe(false);
    expect(wrongIn('disclosed', values, acting(thread))).toEqual({ whose: 'unfit' });
    const notice = thread.say(ANNA, NOTICE);
    expect(wrongIn('disclosed', values, acting(thread))).toEqual({});
    expect(ACTS.disclosed.toContent(values, acting(thread))).toMatchObject({ standsOn: notice, isException: false });
    // Told the melder, and not the person concerned.
    expect(wrongIn('disclosed', { ...values, whose: 'person-concerned' }, acting(thread))).toEqual({ whose: 'unfit' });
  });

  it('WBK-1a.5: of the person concerned it takes the letter that was given to them', () => {
    const dossier = createThread();
    const values = { whose: 'person-concerned', recipient: 'De rechtbank', text: 'De naam.' };
    const letter = dossier.say(ANNA, { type: 'concerned-notice', basis: 'Een bevel', text: 'Geachte heer,' });
    const at = acting(reported(), { dossier });
    expect(ACTS.disclosed.toContent(values, at)).toMatchObject({ standsOn: letter, isException: false });
    expect(wrongIn('disclosed', { ...values, whose: 'melder' }, at)).toEqual({ whose: 'unfit' });
    expect(openingValues('concerned-notice', at).text).toContain('[redenen]');
  });

  it('WBK-2.2h: only an authority records that a confirmation is not sent, and only to keep the melder unknown', () => {
    const values = { untold: 'confirmation', untoldGround: 'endangers-identity', text: 'De werkgever leest mee.' };
    expect(wrongIn('not-told', values, acting(reported()))).toEqual({ untold: 'unfit' });
    const at = acting(reported(), { regime: AUTHORITY });
    expect(wrongIn('not-told', values, at)).toEqual({});
    expect(wrongIn('not-told', { ...values, untoldGround: 'endangers-investigation' }, at)).toEqual({
      untold: 'unfit',
    });
    expect(wrongIn('not-told', { ...values, untold: 'person-concerned' }, acting(reported()))).toEqual({});
  });

  it('WBK-2a.2: whether it is still needed is looked at once it is closed, and meets that term', () => {
    const thread = reported();
    expect(offered(acting(thread))).not.toContain('review');
    thread.say(ANNA, { type: 'closed', ground: 'investigated', destroyFrom: '2027-03-10', text: '' });
    const at = acting(thread, { today: '2026-09-02' });
    expect(offered(at)).toContain('review');
    expect(termMetBy('review', at)).toMatchObject({ kind: 'review', on: '2026-09-02', state: 'soon' });
    const dossier = createThread();
    dossier.say(ANNA, { type: 'review', advice: 'keep', text: 'Er loopt een zaak.' }, { day: '2026-09-02' });
    expect(termMetBy('review', acting(thread, { today: '2026-09-03', dossier }))).toBeUndefined();
  });

  it('WBK-2a.2: what was proposed then waits until somebody does it', () => {
    const thread = reported();
    const dossier = createThread();
    dossier.say(ANNA, { type: 'review', advice: 'keep', text: 'Er loopt een zaak.' });
    const advised = () => openAdvice(acting(thread, { dossier }).melding)?.content.advice;
    expect(advised()).toBeUndefined();
    thread.say(ANNA, { type: 'closed', ground: 'investigated', destroyFrom: '2027-03-10', text: '' });
    expect(advised()).toBe('keep');
    thread.say(ANNA, { type: 'hold', until: '2027-12-31', text: 'Er loopt een zaak.' });
    expect(advised()).toBeUndefined();
    dossier.say(ANNA, { type: 'review', advice: 'destroy', text: 'De zaak is voorbij.' });
    expect(advised()).toBe('destroy');
    thread.say(ANNA, { type: 'destroy' });
    expect(advised()).toBeUndefined();
  });

  it('WBK-2a.2: nobody records that it is kept while somebody asked to destroy it: that is stopped first', () => {
    const thread = reported();
    const possible = () => isPossible('hold', acting(thread));
    expect(possible()).toBe(true);
    thread.say(MELDER, { type: 'destroy' });
    // The melder alone ends nothing.
    expect(possible()).toBe(true);
    thread.say(ANNA, { type: 'destroy' });
    expect(possible()).toBe(false);
    thread.say(ANNA, { type: 'keep' });
    expect(possible()).toBe(true);
  });

  it('WBK-2a.2: nobody records that it is kept while the server counts to an end that was asked for earlier, or where nobody sees it', () => {
    const { melding, ...rest } = acting(reported());
    const possible = (counted: Partial<Ending>) => {
      const view = { ...melding.view, ending: { ...melding.view.ending, ...counted } };
      return isPossible('hold', { ...rest, melding: { ...melding, view } });
    };
    expect(possible({})).toBe(true);
    expect(possible({ fromBefore: '2026-12-25' })).toBe(false);
    expect(possible({ unseen: '2026-12-25' })).toBe(false);
  });

  it('WBK-2b: a new version of a record takes the place of the one that was not approved, and of no other', () => {
    const thread = reported();
    const first = thread.say(ANNA, { type: 'record', source: 'phone', text: 'Zo zei u het.', replaces: null });
    const words = { source: 'phone', text: 'Zo dan.' };
    expect(ACTS.record.toContent(words, acting(thread))).toMatchObject({ replaces: first });
    thread.say(MELDER, { type: 'record-answer', of: first, isApproved: true, text: '' });
    expect(ACTS.record.toContent(words, acting(thread))).toMatchObject({ replaces: null });
  });

  it('the only functionaris of a melding withdraws once a colleague reads it who did not', () => {
    const thread = reported();
    const dossier = createThread();
    expect(isPossible('conflict', acting(thread, { dossier }))).toBe(false);
    expect(isOffered('conflict', acting(thread, { dossier }))).toBe(true);
    expect(isPossible('conflict', acting(thread, { dossier, readers: [OWN, BRAMS] }))).toBe(true);
    dossier.say(BRAM, { type: 'conflict', text: '' });
    expect(isPossible('conflict', acting(thread, { dossier, readers: [OWN, BRAMS] }))).toBe(false);
  });

  it('AMVB-3: who is not eligible leaves the first assessment to who is, where the draft rules are on', () => {
    const regime: NamedRegime = { ruleSet: 'nl-amvb-concept-2024', profile: 'employer' };
    const thread = reported();
    const possible = (kind: ActKind, options: Parameters<typeof acting>[1]) =>
      isPossible(kind, acting(thread, options));
    expect(possible('assessment', { regime, firstAssessor: 'colleague' })).toBe(false);
    expect(possible('no-follow-up', { regime, firstAssessor: 'colleague' })).toBe(false);
    expect(possible('feedback', { regime, firstAssessor: 'colleague' })).toBe(true);
    expect(possible('assessment', { regime })).toBe(true);
    expect(possible('assessment', { firstAssessor: 'colleague' })).toBe(true);
    thread.say(ANNA, { type: 'assessment', text: 'Wij zoeken het uit.' });
    expect(possible('assessment', { regime, firstAssessor: 'colleague' })).toBe(true);
  });

  it('AMVB-3: where nobody is eligible the melder still hears something, and the desk warns', () => {
    const regime: NamedRegime = { ruleSet: 'nl-amvb-concept-2024', profile: 'employer' };
    const alone = acting(reported(), { regime, firstAssessor: 'nobody' });
    expect([isIneligible('assessment', alone), isPossible('assessment', alone)]).toEqual([true, true]);
    expect(isIneligible('assessment', acting(reported(), { regime }))).toBe(false);
  });

  it('shows which term it meets, and none when that was met', () => {
    const thread = reported();
    expect(termMetBy('feedback', acting(thread))).toMatchObject({ kind: 'feedback', on: '2026-06-09' });
    thread.say(ANNA, { type: 'feedback', isInterim: false, assessment: 'a', followUp: 'b', reasons: '' });
    expect(termMetBy('feedback', acting(thread))).toBeUndefined();
    expect(termMetBy('plan', acting(thread))).toBeUndefined();
  });

  it('one button stands out: what the soonest date that presses asks for', () => {
    const thread = reported();
    expect(firstOf(acting(thread, { today: '2026-03-03' }))).toBe('receipt');
    expect(firstOf(acting(thread, { today: '2026-06-05' }))).toBe('receipt');
    thread.say(ANNA, {
      type: 'confirmation',
      reportDigest: DIGEST,
      receivedOn: '2026-03-02',
      commit: DIGEST,
      sentOn: '2026-03-03',
      text: 'Ontvangen.',
    });
    expect(firstOf(acting(thread))).toBe('reply');
    thread.say(MELDER, { type: 'text', text: 'Hoe staat het ermee?' });
    expect(firstOf(acting(thread, { today: '2026-06-05' }))).toBe('reply');
    thread.say(ANNA, { type: 'text', text: 'Wij zijn bezig.' }, { day: '2026-06-04' });
    expect(firstOf(acting(thread, { today: '2026-06-05' }))).toBe('feedback');
  });

  it('LET-3: aftercare is asked once it is closed, until the melder wants no more of it', () => {
    const thread = reported();
    expect(offered(acting(thread))).not.toContain('aftercare');
    thread.say(ANNA, { type: 'closed', ground: 'other', destroyFrom: '2027-03-10', text: '' });
    expect(offered(acting(thread))).toContain('aftercare');
    thread.say(MELDER, { type: 'aftercare-refused' });
    expect(offered(acting(thread))).not.toContain('aftercare');
  });

  it('WBK-2a.2: closing proposes the day by its ground, and takes none within fourteen days', () => {
    const thread = reported();
    thread.say(ANNA, { type: 'outcome', outcome: 'misstand', text: 'Het klopte.' });
    const at = acting(thread);
    expect(openingValues('close', at)).toMatchObject({ ground: 'investigated', destroyFrom: '2027-03-10' });
    const values = { ...openingValues('close', at), text: '' };
    expect(wrongIn('close', { ...values, destroyFrom: '2026-03-23' }, at)).toEqual({ destroyFrom: 'early' });
    expect(wrongIn('close', { ...values, destroyFrom: '2026-03-24' }, at)).toEqual({});
    expect(ACTS.close.toEnding?.(values)).toEqual({ kind: 'date', on: '2027-03-10' });
  });

  it('WBK-2a.2: opening it again takes back the day that was announced, for the server too', () => {
    expect(ACTS.reopen.toEnding?.({ text: 'Er is meer.' })).toEqual({ kind: 'no-date' });
  });

  it('WBK-2a.2: without a misstand it is kept two months from the day on which the melder was given the reasons', () => {
    const proposedOn = (today: string, ground: 'no-misstand' | 'minor' = 'no-misstand') => {
      const thread = reported();
      const given = { type: 'no-follow-up', ground, text: 'Er is geen misstand.' } as const;
      thread.say(ANNA, given, { day: '2026-03-05' });
      return openingValues('close', acting(thread, { today })).destroyFrom;
    };
    expect(proposedOn('2026-03-20')).toBe('2026-05-05');
    // The melder gets the fourteen days all the same.
    expect(proposedOn('2026-06-01')).toBe('2026-06-15');
    expect(proposedOn('2026-03-20', 'minor')).toBe('2026-05-20');
  });

  it('begins with the words of this channel where it has some, filled from the melding, in the language of the report', () => {
    const own = (id: string, language: 'nl' | 'en', words: string) => ({ id, language, words });
    const templates = [
      own('assessment.text', 'nl', 'Dag. Uw melding van {dag van ontvangst}: {uiterste dag}, want [reden].'),
      own('interim.followUp', 'en', 'By {last day}.'),
      own('receipt.text', 'nl', 'Ontvangen op {dag van ontvangst}; uiterlijk op {uiterste dag}.'),
    ];
    const at = acting(reported(), { templates });
    const { text = '' } = openingValues('assessment', at);
    expect(text).toBe('Dag. Uw melding van 2 maart 2026: 9 juni 2026, want [reden].');
    expect(wrongIn('assessment', { text }, at)).toEqual({ text: 'unfinished' });
    const standard = openingValues('interim', acting(reported()));
    expect(openingValues('interim', at)).toEqual(standard);
    const inEnglish = openingValues('interim', acting(reported(), { templates, language: 'uk' }));
    expect(inEnglish).toMatchObject({
      followUp: 'By 9 June 2026.',
      reasons: 'We are not ready yet, because [reason].',
    });
    // Its term runs from the confirmation that it is.
    const soon = { today: '2026-03-05' };
    expect(proposedReceipt(acting(reported(), { ...soon, templates }))).toBe(
      'Ontvangen op 2 maart 2026; uiterlijk op 5 juni 2026.',
    );
    expect(proposedReceipt(acting(reported(), soon))).toContain('Uiterlijk op 5 juni 2026 leest u hier');
  });

  it.each([
    ['a place that no message has', '{naam van de melder}'],
    ['a place of another message', '{nieuwe uiterste dag}'],
    ['a place in the other language', '{last day}'],
    ['a brace alone', 'U hoort het op {uiterste dag'],
  ])('begins with the standard text instead of one with %s', (_, words) => {
    const templates = [{ id: 'assessment.text', language: 'nl', words } as const];
    const at = acting(reported(), { templates });
    expect(openingValues('assessment', at)).toEqual(openingValues('assessment', acting(reported())));
  });

  it('begins with nothing that a list names and no message has', () => {
    const templates = ['decision.text', 'toString.text', 'friend.text', 'assessment.advice'].map(
      (id) => ({ id, language: 'nl', words: 'Dag.' }) as const,
    );
    for (const kind of kinds) {
      expect(openingValues(kind, acting(reported(), { templates }))).toEqual(openingValues(kind, acting(reported())));
    }
  });

  it('proposes its words in the language of the report, with its dates in them', () => {
    const dutch = openingValues('assessment', acting(reported()));
    expect(dutch.text).toContain('Uiterlijk op 9 juni 2026');
    expect(openingValues('assessment', acting(reported(), { language: 'pl' })).text).toContain('By 9 June 2026');
  });
});
