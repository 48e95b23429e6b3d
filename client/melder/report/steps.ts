/** Where the melder is and what was typed so far. In memory only. */
import { QUESTIONS, type QuestionId } from '../../../schema/content/questions.ts';
import type { ReaderChoice, ReaderChoices } from '../reader-choices.ts';

export type Step = 'start' | 'check' | 'readers' | QuestionId | 'overview';

export const QUESTION_IDS: readonly QuestionId[] = QUESTIONS.map(({ id }) => id);
/** What the counter counts: choosing readers, then each question. */
export const COUNTED_STEPS: readonly Step[] = ['readers', ...QUESTION_IDS];

export interface ReportState {
  readonly step: Step;
  readonly isPinned: boolean;
  /** Went off to change one thing: the next step is where that was asked for. */
  readonly returnTo: Step | undefined;
  /** Undefined until the list was fetched and shown. */
  readonly choices: ReaderChoices | undefined;
  readonly answers: Readonly<Partial<Record<QuestionId, string>>>;
}

export type ReportAction =
  | { readonly type: 'next' }
  | { readonly type: 'back' }
  | { readonly type: 'change'; readonly step: Step }
  /** The link turned out to be of an older list. */
  | { readonly type: 'compare' }
  | { readonly type: 'preselect'; readonly choices: ReaderChoices }
  | { readonly type: 'choose'; readonly fp: string; readonly choice: ReaderChoice | undefined }
  | { readonly type: 'answer'; readonly question: QuestionId; readonly value: string };

export function startReport(isPinned: boolean): ReportState {
  return { step: 'start', isPinned, returnTo: undefined, choices: undefined, answers: {} };
}

export function reportReducer(state: ReportState, action: ReportAction): ReportState {
  switch (action.type) {
    case 'next':
      return { ...state, step: state.returnTo ?? besides(state, 1), returnTo: undefined };
    case 'back':
      return { ...state, step: state.returnTo ?? besides(state, -1), returnTo: undefined };
    case 'change':
      return { ...state, step: action.step, returnTo: state.returnTo ?? state.step };
    case 'compare':
      // Once: who compared the words is not asked again when the list is fetched again.
      return state.isPinned ? { ...state, isPinned: false, step: state.step === 'start' ? 'start' : 'check' } : state;
    case 'preselect':
      return { ...state, choices: state.choices ?? action.choices };
    case 'choose': {
      const { [action.fp]: _, ...others } = state.choices ?? {};
      return { ...state, choices: action.choice === undefined ? others : { ...others, [action.fp]: action.choice } };
    }
    case 'answer':
      return { ...state, answers: { ...state.answers, [action.question]: action.value } };
  }
}

function besides({ step, isPinned }: ReportState, by: 1 | -1): Step {
  const path: readonly Step[] = ['start', ...(isPinned ? [] : (['check'] as const)), ...COUNTED_STEPS, 'overview'];
  const place = path.indexOf(step) + by;
  return path[Math.min(Math.max(place, 0), path.length - 1)] ?? step;
}
