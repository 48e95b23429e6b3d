/** Who may say what, and where. Anything else is shown as invalid and changes nothing. */
import type { Content } from './messages.ts';

/** Of a melding: the conversation with the melder, what colleagues write, and what a procesbegeleider follows. */
export type ThreadKind = 'conversation' | 'dossier' | 'process';
type Side = 'melder' | 'functionaris';
type Right = Side | 'either';

type Rights = Readonly<Partial<Record<ThreadKind, Right>>>;

const byMelder: Rights = { conversation: 'melder' };
const byFunctionaris: Rights = { conversation: 'functionaris' };
const byEither: Rights = { conversation: 'either' };
const amongColleagues: Rights = { dossier: 'functionaris' };
const anywhere: Rights = { conversation: 'either', dossier: 'functionaris', process: 'functionaris' };

const RIGHTS: Readonly<Record<Content['type'], Rights>> = {
  // Who may make one is a rule of the protocol (ADOPT); here only its place is looked at.
  roster: anywhere,
  text: anywhere,
  files: anywhere,
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
  'aftercare-refused': byMelder,
  opened: byFunctionaris,
  confirmation: byFunctionaris,
  closed: byFunctionaris,
  question: byFunctionaris,
  'choice-moment': byFunctionaris,
  'consent-request': byFunctionaris,
  record: byFunctionaris,
  'approach-proposal': byFunctionaris,
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
  label: { conversation: 'either', dossier: 'functionaris' },
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
  return right === 'either' || right === side;
}
