/** Who may say what, and where. Anything else is shown as invalid and changes nothing. */
import type { Content } from './messages.ts';

/** Of a melding: the conversation with the melder, what colleagues write, and what a procesbegeleider follows. */
export type ThreadKind = 'conversation' | 'dossier' | 'process';
type Side = 'melder' | 'functionaris' | 'procesbegeleider';
/** `either` is both sides of a conversation; who only watches is none. */
type Right = Side | 'either' | 'everybody';

type Rights = Readonly<Partial<Record<ThreadKind, Right>>>;

const byMelder: Rights = { conversation: 'melder' };
const byFunctionaris: Rights = { conversation: 'functionaris' };
const byEither: Rights = { conversation: 'either' };
const amongColleagues: Rights = { dossier: 'functionaris' };
const bySides: Rights = { conversation: 'either', dossier: 'functionaris' };

const RIGHTS: Readonly<Record<Content['type'], Rights>> = {
  // Who may make one is a rule of the protocol (ADOPT); here only its place is looked at.
  roster: { ...bySides, process: 'functionaris' },
  text: { ...bySides, process: 'everybody' },
  files: bySides,
  report: byMelder,
  readers: byMelder,
  replace: byMelder,
  earlier: byMelder,
  choice: byMelder,
  consent: byMelder,
  'consent-withdrawn': byMelder,
  'record-answer': byMelder,
  approach: byMelder,
  evaluation: byMelder,
  retaliation: byMelder,
  withdrawal: byMelder,
  identity: byMelder,
  'identity-withdrawn': byMelder,
  companion: byMelder,
  'read-along': byMelder,
  'read-along-refused': byMelder,
  'aftercare-refused': byMelder,
  opened: byFunctionaris,
  confirmation: byFunctionaris,
  closed: byFunctionaris,
  question: byFunctionaris,
  'choice-moment': byFunctionaris,
  'consent-request': byFunctionaris,
  record: byFunctionaris,
  'approach-proposal': byFunctionaris,
  'read-along-request': byFunctionaris,
  watched: byFunctionaris,
  'evaluation-request': byFunctionaris,
  assessment: byFunctionaris,
  'no-follow-up': byFunctionaris,
  feedback: byFunctionaris,
  outcome: byFunctionaris,
  extension: byFunctionaris,
  withheld: byFunctionaris,
  forwarded: byFunctionaris,
  'not-forwarded': byFunctionaris,
  'disclosure-notice': byFunctionaris,
  hold: byFunctionaris,
  'hold-lifted': byFunctionaris,
  reopened: byFunctionaris,
  aftercare: byFunctionaris,
  destroy: byEither,
  keep: byEither,
  label: bySides,
  decision: amongColleagues,
  plan: amongColleagues,
  redaction: amongColleagues,
  task: amongColleagues,
  'task-change': amongColleagues,
  assignment: amongColleagues,
  junk: amongColleagues,
  classification: amongColleagues,
  proposal: amongColleagues,
  'concerned-notice': amongColleagues,
  disclosed: amongColleagues,
  'not-told': amongColleagues,
  review: amongColleagues,
  approval: amongColleagues,
  export: amongColleagues,
  conflict: amongColleagues,
  progress: { process: 'functionaris' },
};

export function maySay(type: Content['type'], thread: ThreadKind, side: Side): boolean {
  const right = RIGHTS[type][thread];
  if (right === 'either') return side !== 'procesbegeleider';
  return right === 'everybody' || right === side;
}
