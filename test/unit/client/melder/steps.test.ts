import { describe, expect, it } from 'vitest';
import {
  type ReportAction,
  type ReportState,
  reportReducer,
  startReport,
} from '../../../../client/melder/report/steps.ts';

function walked(actions: readonly ReportAction[], from: ReportState = startReport(true)): ReportState {
  return actions.reduce(reportReducer, from);
}

const next = { type: 'next' } as const;
const back = { type: 'back' } as const;

describe('the steps of a report', () => {
  it('lead from the start over readers and seven questions to the overview', () => {
    const steps = [startReport(true)];
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
    const atOverview = walked([...Array<ReportAction>(9).fill(next)]);
    expect(walked([{ type: 'change', step: 'when' }, next], atOverview).step).toBe('overview');
    expect(walked([{ type: 'change', step: 'when' }, back], atOverview).step).toBe('overview');
    const atWhat = walked([next, next]);
    const changed = walked([{ type: 'change', step: 'readers' }, next], atWhat);
    expect(changed.step).toBe('what');
    expect(walked([next], changed).step).toBe('where');
  });

  it('preselect once: a list that is fetched again does not undo what was chosen', () => {
    const chosen = walked([
      { type: 'preselect', choices: { a: 'reads' } },
      { type: 'choose', fp: 'a', choice: 'never' },
      { type: 'preselect', choices: { a: 'reads' } },
    ]);
    expect(chosen.choices).toEqual({ a: 'never' });
    expect(walked([{ type: 'choose', fp: 'a', choice: undefined }], chosen).choices).toEqual({});
  });
});
