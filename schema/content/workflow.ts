/**
 * What a conversation comes to: phase, what is asked of the melder and what was answered, terms met, consents, labels.
 * Pure and forgiving: a message that does not fit where it stands changes nothing, and is named in `invalid`.
 */
import {
  type Asked,
  answerOpen,
  answerReadAlong,
  passOver,
  takeAnswer,
  takeRecord,
  unconsentedIn,
  withdrawConsent,
} from './asked.ts';
import type { ThreadMessage } from './fold.ts';
import { type Phase, phaseOf } from './phase.ts';
import type { Profile } from './rules/rule-set.ts';
import type { ContentOf, Said } from './said.ts';
import type { Approach } from './workflow-messages.ts';

export interface Workflow {
  readonly phase: Phase;
  /** False when the melder asked for none: shown as neutral, while terms still run (WBK-2.2h). */
  readonly isConfirmationWanted: boolean;
  readonly confirmed: Said<'confirmation'> | undefined;
  /** Of whoever judged it first (AMVB-3). */
  readonly assessed: Said<'assessment' | 'no-follow-up'> | undefined;
  /** The first that was not an interim one. */
  readonly feedback: Said<'feedback'> | undefined;
  readonly outcome: Said<'outcome' | 'no-follow-up'> | undefined;
  readonly extension: Said<'extension'> | undefined;
  readonly closed: Said<'closed'> | undefined;
  readonly hold: Said<'hold'> | undefined;
  /** Everything that was asked of the melder, in order. */
  readonly asked: readonly Asked[];
  /** How the melder wants to be approached, and the code word of a notice. */
  readonly approach: { readonly way: Approach; readonly codeWord: string };
  readonly retaliations: readonly Said<'retaliation'>[];
  readonly withdrawal: Said<'withdrawal'> | undefined;
  readonly identities: readonly { readonly said: Said<'identity'>; readonly isWithdrawn: boolean }[];
  /** That an identity must be made known, with the reasons (WBK-1a.4). */
  readonly notices: readonly Said<'disclosure-notice'>[];
  readonly companion: Said<'companion'> | undefined;
  /** Fingerprint of the procesbegeleider who watches, as a functionaris said last (LET-2). */
  readonly watchedBy: string | undefined;
  /** Passed on by a consent that the melder did not give: everybody is to see it. */
  readonly unconsented: readonly Said<'forwarded'>[];
  readonly aftercare: readonly Said<'aftercare'>[];
  readonly isAftercareRefused: boolean;
  /** Digests of messages that hold a trade secret (WBK-1a.2). */
  readonly labelled: ReadonlySet<string>;
  /** The last day on which a functionaris said something to the melder; of somebody silent undefined (LET-3). */
  readonly heardOn: string | undefined;
  /** All that the melder said. */
  readonly spoken: readonly ThreadMessage[];
  /** Digests of messages that do not fit where they stand. */
  readonly invalid: ReadonlySet<string>;
}

type Draft = { -readonly [Key in keyof Workflow]: Workflow[Key] } & {
  asked: Asked[];
  retaliations: Said<'retaliation'>[];
  identities: { said: Said<'identity'>; isWithdrawn: boolean }[];
  notices: Said<'disclosure-notice'>[];
  aftercare: Said<'aftercare'>[];
  spoken: ThreadMessage[];
  labelled: Set<string>;
  invalid: Set<string>;
};

export interface WorkflowOptions {
  readonly profile: Profile;
  /** Whether a digest is of a message that this reader, who came later, was not given. */
  readonly isFromBefore: (digest: string) => boolean;
}

/**
 * @param messages in their order, only those that their sender may say here (may-say.ts); the outcome depends on
 * their set alone, because their order does
 */
export function foldWorkflow(messages: readonly ThreadMessage[], { profile, isFromBefore }: WorkflowOptions): Workflow {
  const draft: Draft = {
    phase: 'received',
    isConfirmationWanted: true,
    confirmed: undefined,
    assessed: undefined,
    feedback: undefined,
    outcome: undefined,
    extension: undefined,
    closed: undefined,
    hold: undefined,
    asked: [],
    approach: { way: 'mailbox', codeWord: '' },
    retaliations: [],
    withdrawal: undefined,
    identities: [],
    notices: [],
    companion: undefined,
    watchedBy: undefined,
    unconsented: [],
    aftercare: [],
    isAftercareRefused: false,
    labelled: new Set(),
    heardOn: undefined,
    spoken: [],
    invalid: new Set(),
  };
  const known = new Set(messages.map(({ digest }) => digest));
  for (const message of messages) {
    if (takeIn(draft, message, { profile, known })) noteSpeaker(draft, message);
    else draft.invalid.add(message.digest);
  }
  draft.phase = phaseOf(draft);
  // Once all was heard: whose id sorts first is the choice of who passed it on.
  draft.unconsented = unconsentedIn(draft, messages, isFromBefore);
  return draft;
}

/** What browsers say by themselves, and what is only about readers, is no word to the other side. */
const SILENT = new Set<string>([
  'roster',
  'opened',
  'label',
  'newer',
  'invalid',
  'readers',
  'replace',
  'read-along',
  'watched',
]);

function noteSpeaker(draft: Draft, message: ThreadMessage): void {
  const { content, sender, day } = message;
  if (SILENT.has(content.type)) return;
  if (sender.kind === 'melder') draft.spoken.push(message);
  else if (draft.heardOn === undefined || draft.heardOn < day) draft.heardOn = day;
}

interface Context {
  readonly profile: Profile;
  readonly known: ReadonlySet<string>;
}

/** @returns false when it does not fit where it stands; then nothing was changed */
function takeIn(draft: Draft, message: ThreadMessage, { profile, known }: Context): boolean {
  const { content, digest, previous } = message;
  const said = { message, content } as never;
  switch (content.type) {
    case 'report':
      takeWishes(draft, content);
      return true;
    case 'confirmation':
      draft.confirmed ??= said;
      return true;
    case 'text':
      if (message.sender.kind !== 'melder') return true;
      // Words that come too late for their question are still words.
      if (content.of === undefined) answerOpen(draft, 'question', said);
      else takeAnswer(draft, said, content.of);
      return true;
    case 'question':
    case 'choice-moment':
    case 'consent-request':
    case 'approach-proposal':
    case 'read-along-request':
      draft.asked.push({ asked: said, answer: undefined, isOver: false });
      return true;
    case 'evaluation-request':
      if (draft.outcome === undefined && draft.closed === undefined) return false;
      draft.asked.push({ asked: said, answer: undefined, isOver: false });
      return true;
    case 'record':
      return takeRecord(draft, said);
    case 'choice':
    case 'consent':
    case 'record-answer':
    case 'read-along-refused':
    case 'evaluation':
      return takeAnswer(draft, said, content.of);
    case 'consent-withdrawn':
      return withdrawConsent(draft, said);
    case 'approach':
      draft.approach = { way: content.way, codeWord: content.codeWord };
      answerOpen(draft, 'approach-proposal', said);
      return true;
    case 'assessment':
      if (isDone(draft)) return false;
      draft.assessed ??= said;
      return true;
    case 'no-follow-up':
      if (isDone(draft)) return false;
      draft.assessed ??= said;
      draft.outcome = said;
      return true;
    case 'feedback':
      // Closing takes nothing from what the melder has a right to hear: who was told nothing still is, once.
      if (draft.closed !== undefined && (content.isInterim || isTold(draft))) return false;
      if (!content.isInterim) draft.feedback ??= said;
      return true;
    case 'outcome':
      if (isDone(draft)) return false;
      draft.outcome = said;
      return true;
    case 'extension':
      // Employers have none; an authority has one, for a term that was not met yet.
      if (profile !== 'authority' || draft.extension !== undefined || isTold(draft)) return false;
      draft.extension = said;
      return true;
    case 'withheld':
      return profile === 'authority';
    case 'closed':
      draft.closed = said;
      return true;
    case 'reopened':
      if (draft.closed === undefined) return false;
      draft.closed = undefined;
      draft.outcome = undefined;
      return true;
    case 'hold':
      draft.hold = said;
      return true;
    case 'hold-lifted':
      if (draft.hold === undefined) return false;
      draft.hold = undefined;
      return true;
    case 'aftercare':
      if (draft.closed === undefined || draft.isAftercareRefused) return false;
      draft.aftercare.push(said);
      return true;
    case 'aftercare-refused':
      draft.isAftercareRefused = true;
      return true;
    case 'retaliation':
      draft.retaliations.push(said);
      return true;
    case 'withdrawal':
      draft.withdrawal ??= said;
      return true;
    case 'identity':
      draft.identities.push({ said, isWithdrawn: false });
      return true;
    case 'identity-withdrawn':
      return withdrawIdentity(draft, content.of);
    case 'disclosure-notice':
      draft.notices.push(said);
      return true;
    case 'companion':
      draft.companion = said;
      return true;
    case 'watched':
      draft.watchedBy = content.by ?? undefined;
      passOver(draft, draft.watchedBy);
      return true;
    case 'read-along':
      answerReadAlong(draft, said);
      return true;
    case 'label':
      // What is labelled comes before it; one that points nowhere would label what is withheld.
      if (!known.has(content.of) || content.of === digest || previous.length === 0) return false;
      if (content.isSet) draft.labelled.add(content.of);
      else draft.labelled.delete(content.of);
      return true;
    default:
      return true;
  }
}

/** What was decided, whether it was called feedback, an outcome, or the reasons for no follow-up (WBK-2.2i). */
function isTold({ feedback, outcome }: Draft): boolean {
  return feedback !== undefined || outcome !== undefined;
}

/** After the end nothing is judged any more, until it is opened again. */
function isDone({ closed, outcome }: Draft): boolean {
  return closed !== undefined || outcome?.content.type === 'no-follow-up';
}

/** What the melder said of it in the report itself. */
function takeWishes(draft: Draft, { answers }: ContentOf<'report'>): void {
  const answerTo = (question: string) => answers.find((answer) => answer.question === question)?.value;
  draft.isConfirmationWanted = answerTo('confirmation') !== 'no';
  const way = answerTo('approach');
  if (way === 'representative' || way === 'notice' || way === 'none') {
    draft.approach = { way, codeWord: answerTo('code-word') ?? '' };
  }
}

function withdrawIdentity(draft: Draft, of: string): boolean {
  const place = draft.identities.findIndex(({ said, isWithdrawn }) => said.message.digest === of && !isWithdrawn);
  const one = draft.identities[place];
  if (one === undefined) return false;
  draft.identities[place] = { ...one, isWithdrawn: true };
  return true;
}
