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
] as const satisfies readonly Question[];

export type QuestionId = (typeof QUESTIONS)[number]['id'];
