import { describe, expect, it } from 'vitest';
import {
  hasSecondCode,
  isAnythingWritten,
  type ReportAction,
  type ReportState,
  reportReducer,
  startReport,
} from '../../../../client/melder/report/steps.ts';
import type { OwnQuestions } from '../../../../client/shared/own-questions.ts';

function walked(actions: readonly ReportAction[], from: ReportState = startReport(true)): ReportState {
  return actions.reduce(reportReducer, from);
}

const next = { type: 'next' } as const;
const back = { type: 'back' } as const;

describe('the steps of a report', () => {
  const own: OwnQuestions = ['start', 'ploeg'].map((id) => ({
    id,
    version: 1,
    type: 'text',
    words: { nl: 'Welke ploeg?', en: 'Which shift?' },
    choices: [],
  }));

  it("lead from the start over readers, our questions, the channel's own and the wishes to the overview", () => {
    const steps = [walked([{ type: 'open', choices: {}, own }])];
    while (steps.at(-1)?.step !== 'overview') steps.push(reportReducer(steps.at(-1) as ReportState, next));
    expect(steps.map(({ step }) => step)).toEqual([
      'start',
      'readers',
      'what',
      'where',
      'when',
      'how-known',
      'ongoing',
      'reported-before',
      'relation',
      'on-behalf',
      'own:start',
      'own:ploeg',
      'files',
      'voice',
      'confirmation',
      'approach',
      'overview',
    ]);
  });

  it('compare words first for who came without the link of the poster', () => {
    expect(walked([next], startReport(false)).step).toBe('check');
    expect(walked([next, next, back], startReport(false)).step).toBe('check');
  });

  it('compare words first when the link turns out to be of an older list, once', () => {
    expect(walked([{ type: 'compare' }, next]).step).toBe('check');
    const early = walked([next, { type: 'compare' }]);
    expect(early.step).toBe('check');
    expect(walked([next, { type: 'compare' }], early).step).toBe('readers');
  });

  it('keep what was typed when going back', () => {
    const state = walked([next, next, { type: 'answer', question: 'what', value: 'De kas' }, next, back, back]);
    expect(state).toMatchObject({ step: 'readers', answers: { what: 'De kas' } });
  });

  it('end and begin at their ends', () => {
    expect(walked([back]).step).toBe('start');
    expect(walked([...Array<ReportAction>(20).fill(next)]).step).toBe('overview');
  });

  it('return to where a change was asked for, both with next and with back', () => {
    const atOverview = walked([...Array<ReportAction>(14).fill(next)]);
    expect(walked([{ type: 'change', step: 'when' }, next], atOverview).step).toBe('overview');
    expect(walked([{ type: 'change', step: 'when' }, back], atOverview).step).toBe('overview');
    const atWhat = walked([next, next]);
    const changed = walked([{ type: 'change', step: 'readers' }, next], atWhat);
    expect(changed.step).toBe('what');
    expect(walked([next], changed).step).toBe('where');
  });

  it('preselect once: a list that is fetched again does not undo what was chosen', () => {
    const chosen = walked([
      { type: 'open', choices: { a: 'reads' }, own: [] },
      { type: 'choose', fp: 'a', choice: 'never' },
      { type: 'open', choices: { a: 'reads' }, own: [] },
    ]);
    expect(chosen.choices).toEqual({ a: 'never' });
    expect(walked([{ type: 'choose', fp: 'a', choice: undefined }], chosen).choices).toEqual({});
  });

  it('WBK-2.2h, AMVB-1: begin with a confirmation and the mailbox, which is nothing that anybody wrote', () => {
    const state = startReport(true);
    expect(state.answers).toEqual({ confirmation: 'yes', approach: 'mailbox' });
    expect(isAnythingWritten(state)).toBe(false);
    expect(isAnythingWritten(walked([{ type: 'answer', question: 'what', value: '  ' }]))).toBe(false);
    expect(isAnythingWritten(walked([{ type: 'answer', question: 'what', value: 'De kas' }]))).toBe(true);
    expect(isAnythingWritten(walked([{ type: 'answer', question: 'approach', value: 'none' }]))).toBe(true);
  });

  it('WBK-5: give a second code only to who reports for another and wants one', () => {
    const wants = { type: 'second-code', isWanted: true } as const;
    const forAnother = { type: 'answer', question: 'on-behalf', value: 'on-behalf' } as const;
    const forSelf = { ...forAnother, value: 'self' };
    expect(hasSecondCode(walked([wants]))).toBe(false);
    expect(hasSecondCode(walked([forAnother]))).toBe(false);
    expect(hasSecondCode(walked([forAnother, wants]))).toBe(true);
    expect(hasSecondCode(walked([forAnother, wants, forSelf]))).toBe(false);
  });
});
