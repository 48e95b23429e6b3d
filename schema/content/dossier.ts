/** What a dossier comes to: whose the melding is, tasks, plan, what was agreed by two, and what left this place. */
import type { EndingOptions, FourEyes } from './ending.ts';
import type { ConversationView, ThreadMessage } from './fold.ts';
import { seenFrom } from './order.ts';
import { daysBetween } from './rules/calendar.ts';
import type { Profile } from './rules/rule-set.ts';
import type { ContentOf, Said } from './said.ts';

export interface Task {
  readonly said: Said<'task'>;
  readonly state: 'open' | 'done' | 'dropped';
  readonly dueOn: string;
  readonly changes: readonly Said<'task-change'>[];
}

export interface Proposal {
  readonly said: Said<'proposal'>;
  /** By a colleague; the first counts. */
  readonly approval: Said<'approval'> | undefined;
}

export interface Dossier {
  readonly tasks: readonly Task[];
  readonly plan: Said<'plan'> | undefined;
  readonly decisions: readonly Said<'decision'>[];
  readonly redactions: readonly Said<'redaction'>[];
  readonly assignedTo: string | undefined;
  /** The day since when it is set aside; undefined when it is not. */
  readonly junkSince: string | undefined;
  /** What was judged so: all behind these heads of the conversation, and all through that day, when an act named none. */
  readonly judged: { readonly heads: readonly string[]; readonly through: string | undefined };
  readonly classification: Said<'classification'> | undefined;
  readonly proposals: readonly Proposal[];
  readonly exports: readonly Said<'export'>[];
  /** How often a colleague said yes, and nobody did it yet. */
  readonly unusedYes: Readonly<Record<AgreedAct, number>>;
  /** Done without that yes where two must agree: a colleague's client let it through, and everybody is to see it. */
  readonly unagreed: readonly Said<'export' | 'disclosed'>[];
  /** Letters to the person concerned (WBK-1a.5). */
  readonly concernedNotices: readonly Said<'concerned-notice'>[];
  /** Identities made known; whether one of a melder had its notice says `disclosures.ts`, which sees the conversation. */
  readonly disclosed: readonly Said<'disclosed'>[];
  readonly notTold: readonly Said<'not-told'>[];
  /** The newest look at whether it is still needed. */
  readonly review: Said<'review'> | undefined;
  /** Fingerprints of who withdrew because of a conflict. */
  readonly conflicts: readonly string[];
  readonly labelled: ReadonlySet<string>;
  readonly invalid: ReadonlySet<string>;
}

type Draft = { -readonly [Key in keyof Dossier]: Dossier[Key] } & {
  tasks: Task[];
  decisions: Said<'decision'>[];
  redactions: Said<'redaction'>[];
  proposals: Proposal[];
  exports: Said<'export'>[];
  unusedYes: Record<AgreedAct, number>;
  unagreed: Said<'export' | 'disclosed'>[];
  concernedNotices: Said<'concerned-notice'>[];
  disclosed: Said<'disclosed'>[];
  notTold: Said<'not-told'>[];
  conflicts: string[];
  labelled: Set<string>;
  invalid: Set<string>;
};

/** Set aside for longer, it stays set aside: who looked then is not asked to look again. */
export const JUNK_DAYS = 30;

/** What takes a colleague's yes, once for each time. Destruction counts its two in the conversation. */
export type AgreedAct = 'export' | 'disclose';

export interface DossierOptions extends Pick<EndingOptions, 'isSamePerson'> {
  /** By the channel's signed policy: some of what an authority need not tell, an employer must. */
  readonly profile?: Profile;
  /** By the policy that was signed before that day, or that its sender knew: changed later, it makes nothing wrong. */
  readonly fourEyesOn?: (day: string, directorySeq?: number) => FourEyes;
}

interface Context extends Required<DossierOptions> {
  /** How many read, by epoch: what is said in one is said among these, whatever it links to. */
  readonly functionarissen: ReadonlyMap<number, number>;
}

/** @param messages in their order, only those that may be said here (may-say.ts), and no rosters but those adopted */
export function foldDossier(
  messages: readonly ThreadMessage[],
  {
    isSamePerson = (one, other) => one === other,
    profile = 'employer',
    fourEyesOn = () => 'never',
  }: DossierOptions = {},
): Dossier {
  const draft: Draft = {
    tasks: [],
    plan: undefined,
    decisions: [],
    redactions: [],
    assignedTo: undefined,
    junkSince: undefined,
    judged: NOTHING_JUDGED,
    classification: undefined,
    proposals: [],
    exports: [],
    unusedYes: { export: 0, disclose: 0 },
    unagreed: [],
    concernedNotices: [],
    disclosed: [],
    notTold: [],
    review: undefined,
    conflicts: [],
    labelled: new Set(),
    invalid: new Set(),
  };
  const context = { isSamePerson, profile, fourEyesOn, functionarissen: functionarissenBy(messages) };
  for (const message of messages) if (!takeIn(draft, message, context)) draft.invalid.add(message.digest);
  return draft;
}

function functionarissenBy(messages: readonly ThreadMessage[]): Context['functionarissen'] {
  const counts = new Map<number, number>();
  for (const { epoch, content } of messages) {
    if (content.type !== 'roster') continue;
    counts.set(epoch, content.readers.filter(({ role }) => role === 'functionaris').length);
  }
  return counts;
}

/** @returns false when it does not fit where it stands; then nothing was changed */
function takeIn(draft: Draft, message: ThreadMessage, context: Context): boolean {
  const { isSamePerson, profile } = context;
  const { content } = message;
  const said = { message, content } as never;
  switch (content.type) {
    case 'task':
      draft.tasks.push({ said, state: 'open', dueOn: content.dueOn, changes: [] });
      return true;
    case 'task-change':
      return changeTask(draft, said);
    case 'plan':
      draft.plan = said;
      return true;
    case 'decision':
      draft.decisions.push(said);
      return true;
    case 'redaction':
      draft.redactions.push(said);
      return true;
    case 'assignment':
      draft.assignedTo = content.to ?? undefined;
      return true;
    case 'junk':
      return setJunk(draft, message, content);
    case 'classification':
      draft.classification = said;
      return true;
    case 'proposal':
      draft.proposals.push({ said, approval: undefined });
      return true;
    case 'approval':
      return approve(draft, said, isSamePerson);
    case 'export':
      draft.exports.push(said);
      // A line in the register is not a copy of what was said.
      if (content.form === 'pdf' || content.form === 'zip') useYes(draft, said, 'export', context);
      return true;
    case 'concerned-notice':
      draft.concernedNotices.push(said);
      return true;
    case 'disclosed':
      if (!disclose(draft, said)) return false;
      // An exception has its two already.
      if (!content.isException) useYes(draft, said, 'disclose', context);
      return true;
    case 'not-told':
      if (!mayBeUntold(content, profile)) return false;
      draft.notTold.push(said);
      return true;
    case 'review':
      draft.review = said;
      return true;
    case 'conflict':
      if (message.sender.kind === 'functionaris') draft.conflicts.push(message.sender.fp);
      return true;
    case 'label':
      if (content.isSet) draft.labelled.add(content.of);
      else draft.labelled.delete(content.of);
      return true;
    default:
      return true;
  }
}

function changeTask(draft: Draft, change: Said<'task-change'>): boolean {
  const place = draft.tasks.findIndex(({ said }) => said.message.digest === change.content.of);
  const task = draft.tasks[place];
  if (task === undefined) return false;
  const { state, dueOn } = change.content;
  if (needsReason(task, change.content) && change.content.text.trim() === '') return false;
  draft.tasks[place] = { ...task, state, dueOn: dueOn ?? task.dueOn, changes: [...task.changes, change] };
  return true;
}

/** The person concerned has a right to know: who lets them wait longer, or never tells them, says why. */
export function needsReason(
  { said: { content: asked }, dueOn: before }: Pick<Task, 'said' | 'dueOn'>,
  { state, dueOn }: Pick<ContentOf<'task-change'>, 'state' | 'dueOn'>,
): boolean {
  return (dueOn ?? before) > before || (state === 'dropped' && asked.task === 'inform-person-concerned');
}

function setJunk(draft: Draft, { day }: ThreadMessage, { isSet, seen }: ContentOf<'junk'>): boolean {
  if (isSet) {
    const { heads, through } = draft.judged;
    draft.judged = seen ? { heads: [...heads, ...seen], through } : { heads, through: latest(through, day) };
    // Set aside anew, it counts anew: its melder had written since.
    draft.junkSince = latest(draft.junkSince, day);
    return true;
  }
  if (draft.junkSince === undefined || daysBetween(draft.junkSince, day) > JUNK_DAYS) return false;
  draft.junkSince = undefined;
  draft.judged = NOTHING_JUDGED;
  return true;
}

const NOTHING_JUDGED: Dossier['judged'] = { heads: [], through: undefined };

function latest(one: string | undefined, other: string): string {
  return one !== undefined && one > other ? one : other;
}

/**
 * Since when it is set aside; undefined when it is not, or when its melder said something that nobody judged: that is to
 * be read and dealt with, however long it lay there.
 */
export function setAsideSince(
  { junkSince, judged: { heads, through } }: Pick<Dossier, 'junkSince' | 'judged'>,
  { messages, workflow }: Pick<ConversationView, 'messages' | 'workflow'>,
): string | undefined {
  if (junkSince === undefined) return undefined;
  const seen = seenFrom(messages, heads);
  const isJudged = ({ digest, day }: ThreadMessage) => seen.has(digest) || (through !== undefined && day <= through);
  return workflow.spoken.every(isJudged) ? junkSince : undefined;
}

type IsSamePerson = (one: string, other: string) => boolean;

function approve(draft: Draft, approval: Said<'approval'>, isSamePerson: IsSamePerson): boolean {
  const place = draft.proposals.findIndex(({ said }) => said.message.digest === approval.content.of);
  const proposal = draft.proposals[place];
  if (proposal === undefined || proposal.approval !== undefined) return false;
  const [asked, agrees] = [proposal.said.message.sender, approval.message.sender];
  // Two people, not one with two buttons, nor one with two keys.
  if (asked.kind !== 'functionaris' || agrees.kind !== 'functionaris') return false;
  if (isSamePerson(asked.fp, agrees.fp)) return false;
  // Who withdrew still reads until a colleague takes them off, and decides nothing any more.
  if (draft.conflicts.some((fp) => isSamePerson(fp, agrees.fp))) return false;
  draft.proposals[place] = { ...proposal, approval };
  const { act } = proposal.said.content;
  if (approval.content.isApproved && (act === 'export' || act === 'disclose')) draft.unusedYes[act] += 1;
  return true;
}

function useYes(
  draft: Draft,
  said: Said<'export' | 'disclosed'>,
  act: AgreedAct,
  { fourEyesOn, functionarissen }: Context,
): void {
  // Used up, also where nobody had to ask for it: it was for this one time.
  if (draft.unusedYes[act] > 0) {
    draft.unusedYes[act] -= 1;
    return;
  }
  const { day, epoch } = said.message;
  const fourEyes = fourEyesOn(day, said.content.directorySeq);
  const count = functionarissen.get(epoch) ?? 0;
  if (fourEyes === 'always' || (fourEyes === 'from-three' && count >= 3)) draft.unagreed.push(said);
}

/** An exception needs two people, always; a person concerned the letter before it (WBK-1a.4/5). */
function disclose(draft: Draft, said: Said<'disclosed'>): boolean {
  const { whose, standsOn, isException } = said.content;
  const isUsed = draft.disclosed.some(({ content }) => content.standsOn === standsOn);
  const isFounded = isException
    ? isExceptionApproved(draft, standsOn) && !isUsed
    : whose === 'melder' || draft.concernedNotices.some(({ message }) => message.digest === standsOn);
  if (!isFounded) return false;
  draft.disclosed.push(said);
  return true;
}

function isExceptionApproved({ proposals }: Pick<Dossier, 'proposals'>, digest: string): boolean {
  return proposals.some(
    ({ said: { message, content }, approval }) =>
      message.digest === digest && content.act === 'disclose-unannounced' && approval?.content.isApproved === true,
  );
}

/**
 * Confirmation can be left out by an authority only, and only when it endangers who somebody is; so can telling of an
 * outcome or that it was passed on. Whom it is about waits for the investigation in every organisation.
 */
export function mayBeUntold(
  { what, ground }: Pick<ContentOf<'not-told'>, 'what' | 'ground'>,
  profile: Profile,
): boolean {
  if (what === 'person-concerned') return true;
  if (profile !== 'authority') return false;
  return what !== 'confirmation' || ground === 'endangers-identity';
}
