/** Where the melder is and what was typed so far. In memory only. */
import { QUESTIONS, type QuestionId } from '../../../schema/content/questions.ts';
import type { OwnQuestions } from '../../shared/own-questions.ts';
import type { ReaderChoice, ReaderChoices } from '../reader-choices.ts';

/** A question of the channel's own stands under its own name: it may be called like one of our steps. */
export type OwnStep = `own:${string}`;
export type Step = 'start' | 'check' | 'readers' | AskedStep | 'files' | 'voice' | 'overview';
export type AskedStep = Exclude<QuestionId, 'code-word'> | OwnStep;

/** About what happened: what a report to others asks again. */
export const QUESTION_IDS: readonly QuestionId[] = [
  'what',
  'where',
  'when',
  'how-known',
  'ongoing',
  'reported-before',
  'relation',
];
/** About how things go from here: asked last, and the code word on the screen of what it is for. */
const WISHES = ['confirmation', 'approach'] as const satisfies readonly AskedStep[];

export interface ReportState {
  readonly step: Step;
  readonly isPinned: boolean;
  /** Went off to change one thing: the next step is where that was asked for. */
  readonly returnTo: Step | undefined;
  /** Undefined until the list was fetched and shown. */
  readonly choices: ReaderChoices | undefined;
  /** What the channel asks besides. */
  readonly own: OwnQuestions;
  /** By the id of the question. */
  readonly answers: Readonly<Record<string, string>>;
  /** For whom somebody reports on behalf of (WBK-5). */
  readonly wantsSecondCode: boolean;
}

export type ReportAction =
  | { readonly type: 'next' }
  | { readonly type: 'back' }
  | { readonly type: 'change'; readonly step: Step }
  /** The link turned out to be of an older list. */
  | { readonly type: 'compare' }
  /** The list is there: whom to choose beforehand, and what it asks. */
  | { readonly type: 'open'; readonly choices: ReaderChoices; readonly own: OwnQuestions }
  | { readonly type: 'choose'; readonly fp: string; readonly choice: ReaderChoice | undefined }
  | { readonly type: 'answer'; readonly question: string; readonly value: string }
  | { readonly type: 'second-code'; readonly isWanted: boolean };

/** What holds unless the melder says otherwise. */
const USUAL: Readonly<Record<string, string>> = Object.fromEntries(
  QUESTIONS.flatMap((question) => ('usual' in question ? [[question.id, question.usual]] : [])),
);

export function startReport(isPinned: boolean): ReportState {
  return {
    step: 'start',
    isPinned,
    returnTo: undefined,
    choices: undefined,
    own: [],
    answers: USUAL,
    wantsSecondCode: false,
  };
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
    case 'open':
      return { ...state, choices: state.choices ?? action.choices, own: action.own };
    case 'choose': {
      const { [action.fp]: _, ...others } = state.choices ?? {};
      return { ...state, choices: action.choice === undefined ? others : { ...others, [action.fp]: action.choice } };
    }
    case 'answer':
      return { ...state, answers: { ...state.answers, [action.question]: action.value } };
    case 'second-code':
      return { ...state, wantsSecondCode: action.isWanted };
  }
}

/** What the counter counts: choosing readers, then each question. */
export function countedSteps({ own }: Pick<ReportState, 'own'>): readonly Step[] {
  const asked = QUESTION_IDS.filter((id) => id !== 'code-word');
  const besides = own.map(({ id }): OwnStep => `own:${id}`);
  return ['readers', ...asked, 'on-behalf', ...besides, 'files', 'voice', ...WISHES];
}

export function isAsked(step: Step): step is AskedStep {
  return !['start', 'check', 'readers', 'files', 'voice', 'overview'].includes(step);
}

function besides(state: ReportState, by: 1 | -1): Step {
  const { step, isPinned } = state;
  const path: readonly Step[] = [
    'start',
    ...(isPinned ? [] : (['check'] as const)),
    ...countedSteps(state),
    'overview',
  ];
  const place = path.indexOf(step) + by;
  return path[Math.min(Math.max(place, 0), path.length - 1)] ?? step;
}

/** Somebody reports for another, who is to read along with words of their own. */
export function hasSecondCode({ answers, wantsSecondCode }: Pick<ReportState, 'answers' | 'wantsSecondCode'>): boolean {
  return answers['on-behalf'] === 'on-behalf' && wantsSecondCode;
}

/** Whether anything was typed or chosen that would be gone with the page. */
export function isAnythingWritten({ answers }: Pick<ReportState, 'answers'>): boolean {
  return Object.entries(answers).some(([id, value]) => value.trim() !== '' && value !== USUAL[id]);
}
