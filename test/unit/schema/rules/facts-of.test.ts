import { describe, expect, test } from 'vitest';
import { foldConversation } from '../../../../schema/content/fold.ts';
import { clocksOf, nextTerm } from '../../../../schema/content/rules/clocks.ts';
import { CAME_IN_ON, factsOf } from '../../../../schema/content/rules/facts-of.ts';
import type { Profile } from '../../../../schema/content/rules/rule-set.ts';
import { isUnopened } from '../../../../schema/content/rules/terms.ts';
import { confirmation, report, type Saying, said } from '../../../helpers/sayings.ts';

const REPORT = report('2026-06-01', 'Er lekt iets.');

function entered(cameInOn: string, by: object = { entered: 'paper' }, type = 'day'): Saying {
  const answers = [{ question: CAME_IN_ON, version: 1, type, value: cameInOn }];
  return ['2026-06-01', 'melder', { ...REPORT[2], ...by, answers }];
}

function factsAfter(sayings: readonly Saying[], profile: Profile = 'employer') {
  const regime = { ruleSet: 'nl-wbk-2023', profile };
  return factsOf({ regime, receivedOn: '2026-06-01', view: foldConversation(said(sayings), { profile }) });
}

describe('what the clocks know of a conversation', () => {
  test('WBK-2.2h: a confirmation dated back by its writer counts from the day on which it came in', () => {
    const facts = factsAfter([REPORT, confirmation('2026-06-20', { sentOn: '2026-06-02' })]);
    expect(facts.confirmedOn).toBe('2026-06-20');
    expect(clocksOf(facts, '2026-06-20').find(({ kind }) => kind === 'confirm')?.isLate).toBe(true);
  });

  test('WBK-2.2h AMVB-10: of what came on paper the law counts from the day it came in, however late it was entered', () => {
    const facts = factsAfter([entered('2026-05-28')]);
    expect(facts.receivedOn).toBe('2026-05-28');
    const terms = clocksOf(facts, '2026-06-02');
    const dueOn = (of: string) => terms.find(({ kind }) => kind === of)?.on;
    expect([dueOn('confirm'), dueOn('feedback')]).toEqual(['2026-06-04', '2026-09-04']);
    // Nobody could open it here before it was here.
    expect(dueOn('open')).toBe('2026-06-04');
    expect(isUnopened(facts, '2026-06-04')).toBe(false);
    expect(isUnopened(facts, '2026-06-05')).toBe(true);
  });

  test.each([
    ['a later day than the server’s', entered('2026-06-09')],
    ['a day in a report that nobody entered', entered('2026-05-28', {})],
    ['words in the place of a day', entered('2026-05-28', { entered: 'paper' }, 'text')],
  ])('WBK-2.2h: %s moves no term', (_, saying) => {
    expect(factsAfter([saying]).receivedOn).toBe('2026-06-01');
  });

  test('WBK-2.2h: a melder who asked for no confirmation is not waited for, and the other terms run', () => {
    const answers = [{ question: 'confirmation', version: 1, type: 'choice', value: 'no' }];
    const facts = factsAfter([['2026-06-01', 'melder', { ...REPORT[2], answers }]]);
    expect(facts.confirmationWaived).toBe('melder-asked');
    expect(nextTerm(clocksOf(facts, '2026-06-02'), '2026-06-02')?.kind).toBe('feedback');
  });

  test('WBK-2.2h: an authority that recorded a danger to the melder is not pushed to confirm; its other term runs', () => {
    const content = {
      type: 'not-told',
      what: 'confirmation',
      ground: 'endangers-identity',
      text: 'Post wordt gelezen.',
    };
    const regime = { ruleSet: 'nl-wbk-2023', profile: 'authority' } as const;
    const [view, beside] = [[REPORT], [['2026-06-02', 'functionaris', content] as const]].map((sayings, place) =>
      foldConversation(said(sayings), { profile: 'authority', thread: place === 0 ? 'conversation' : 'dossier' }),
    );
    if (view === undefined) throw new Error('no view');
    const facts = factsOf({ regime, receivedOn: '2026-06-01', view, dossier: beside?.dossier });
    expect(facts.confirmationWaived).toBe('endangers-melder');
    expect(nextTerm(clocksOf(facts, '2026-06-20'), '2026-06-20')).toMatchObject({ kind: 'feedback', on: '2026-09-01' });
  });

  test('WBK-2.2i: interim feedback meets no term; feedback, a reasoned refusal or an outcome does', () => {
    const feedback = { type: 'feedback', assessment: 'a', followUp: 'b', reasons: '' };
    const start = [REPORT, confirmation('2026-06-02')];
    const told = (content: object) => factsAfter([...start, ['2026-07-01', 'functionaris', content]]).feedbackOn;
    expect(told({ ...feedback, isInterim: true })).toBeUndefined();
    expect(told({ ...feedback, isInterim: false })).toBe('2026-07-01');
    expect(told({ type: 'no-follow-up', ground: 'minor', text: 'Te klein.' })).toBe('2026-07-01');
    expect(told({ type: 'outcome', outcome: 'misstand', text: 'Het klopt.' })).toBe('2026-07-01');
  });

  test('WBK-2.2h WBK-2.2i: of two who did it at the same moment the earlier day counts, whichever is read first', () => {
    const feedback = { type: 'feedback', assessment: 'a', followUp: 'b', reasons: '', isInterim: false };
    const days = (first: string, second: string) => {
      const told = (day: string): Saying => [day, 'functionaris', feedback];
      const facts = factsAfter([REPORT, confirmation(first), confirmation(second), told(first), told(second)]);
      return [facts.confirmedOn, facts.feedbackOn];
    };
    expect(days('2026-06-08', '2026-06-09')).toEqual(['2026-06-08', '2026-06-08']);
    expect(days('2026-06-09', '2026-06-08')).toEqual(['2026-06-08', '2026-06-08']);
  });

  test('WBK-2.2i: an extension said in an employer’s channel moves nothing; in an authority’s once', () => {
    const extension: Saying = ['2026-08-01', 'functionaris', { type: 'extension', text: 'Meer tijd nodig.' }];
    const end = (profile: Profile, sayings: readonly Saying[]) =>
      clocksOf(factsAfter(sayings, profile), '2026-08-02').find(({ kind }) => kind === 'feedback')?.on;
    const sayings = [REPORT, confirmation('2026-06-01'), extension];
    expect(end('employer', sayings)).toBe('2026-09-01');
    expect(end('authority', sayings)).toBe('2026-12-01');
    expect(end('authority', [...sayings, extension])).toBe('2026-12-01');
    const late: Saying = ['2026-09-02', 'functionaris', extension[2]];
    expect(end('authority', [REPORT, confirmation('2026-06-01'), late])).toBe('2026-09-01');
  });

  test('WBK-2.2i: the terms of what was set aside run as ever once its melder writes on a later day', () => {
    const { dossier } = foldConversation(said([['2026-06-03', 'functionaris', { type: 'junk', isSet: true }]]), {
      thread: 'dossier',
    });
    const kinds = (sayings: readonly Saying[]) => {
      const view = foldConversation(said(sayings));
      const regime = { ruleSet: 'nl-wbk-2023', profile: 'employer' } as const;
      const facts = factsOf({ regime, receivedOn: '2026-06-01', view, dossier });
      return clocksOf(facts, '2026-07-20').map(({ kind, state }) => `${kind} ${state}`);
    };
    const writes = (day: string): Saying => [day, 'melder', { type: 'text', text: 'Waarom hoor ik niets?' }];
    expect(kinds([REPORT, writes('2026-06-03')])).toEqual(['destroy overdue']);
    expect(kinds([REPORT, writes('2026-07-15')])).toContain('confirm overdue');
  });

  test('LET-3: who asked for no contact is not said to hear nothing', () => {
    const approach: Saying = ['2026-06-03', 'melder', { type: 'approach', way: 'none', codeWord: '' }];
    const kinds = clocksOf(factsAfter([REPORT, approach]), '2026-08-01').map(({ kind }) => kind);
    expect(kinds).not.toContain('silence');
    expect(kinds).toContain('feedback');
  });

  test('WBK-2a.2: closing gives ground and day of destruction; opened again, the clocks are those of an open one', () => {
    const content = { type: 'closed', ground: 'investigated', destroyFrom: '2027-08-01', text: '' };
    const closed: Saying = ['2026-08-01', 'functionaris', content];
    const facts = factsAfter([REPORT, confirmation('2026-06-02'), closed]);
    expect(facts.closed).toEqual({ on: '2026-08-01', ground: 'investigated', destroyFrom: '2027-08-01' });
    const reopened: Saying = ['2026-08-02', 'functionaris', { type: 'reopened', text: 'Toch nog iets.' }];
    expect(factsAfter([REPORT, confirmation('2026-06-02'), closed, reopened]).closed).toBeUndefined();
  });
});
