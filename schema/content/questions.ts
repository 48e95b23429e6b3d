/** The questions of a report, by id and version. What they say in words stands in client/text. */
export interface TextQuestion {
  readonly id: string;
  readonly version: number;
  readonly type: 'text';
  readonly required: boolean;
}

export interface ChoiceQuestion<Choice extends string = string> {
  readonly id: string;
  readonly version: number;
  readonly type: 'choice';
  readonly required: false;
  readonly choices: readonly Choice[];
  /** What holds when the melder does not choose, and is sent as if chosen: what was not asked for is never done. */
  readonly usual?: Choice;
}

export type Question = TextQuestion | ChoiceQuestion;

/** None asks who somebody is (WBK-1a.3); the relation is optional and coarse (WBK-2.6). */
export const QUESTIONS = [
  { id: 'what', version: 1, type: 'text', required: true },
  { id: 'where', version: 1, type: 'text', required: false },
  { id: 'when', version: 1, type: 'text', required: false },
  { id: 'how-known', version: 1, type: 'text', required: false },
  { id: 'ongoing', version: 1, type: 'choice', required: false, choices: ['yes', 'no', 'unknown'] },
  { id: 'reported-before', version: 1, type: 'choice', required: false, choices: ['no', 'inside', 'outside'] },
  { id: 'relation', version: 1, type: 'choice', required: false, choices: ['works-here', 'worked-here', 'otherwise'] },
  // WBK-5: a lawyer or vertrouwenspersoon reports for somebody.
  { id: 'on-behalf', version: 1, type: 'choice', required: false, choices: ['self', 'on-behalf'] },
  // WBK-2.2h: nobody is sent a receipt who asked for none.
  { id: 'confirmation', version: 1, type: 'choice', required: false, choices: ['yes', 'no'], usual: 'yes' },
  // AMVB-1: how the melder wants to be approached.
  {
    id: 'approach',
    version: 1,
    type: 'choice',
    required: false,
    choices: ['mailbox', 'representative', 'notice', 'none'],
    usual: 'mailbox',
  },
  { id: 'code-word', version: 1, type: 'text', required: false },
] as const satisfies readonly Question[];

export type QuestionId = (typeof QUESTIONS)[number]['id'];

export function isQuestionId(id: string): id is QuestionId {
  return QUESTIONS.some((question) => question.id === id);
}
