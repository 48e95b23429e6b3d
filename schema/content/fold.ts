import { type Dossier, foldDossier } from './dossier.ts';
import type { DossierMessage } from './dossier-messages.ts';
import { type Ending, type EndingOptions, type FourEyes, foldEnding } from './ending.ts';
import { maySay, type ThreadKind } from './may-say.ts';
import type { Content, FilesMessage, ReadersWish, Report, RosterContent, Unread } from './messages.ts';
import { afterGaps, headsOf, inOrder, type Linked, missingLinks } from './order.ts';
import type { Profile } from './rules/rule-set.ts';
import { foldWorkflow, type Workflow } from './workflow.ts';
import type { WorkflowMessage } from './workflow-messages.ts';

export type Sender =
  /** Which of the melders of the roster: 0 for one who reports alone. */
  | { readonly kind: 'melder'; readonly place: number }
  /** By the role in the roster of the message's epoch. */
  | { readonly kind: 'functionaris' | 'procesbegeleider'; readonly fp: string };

export interface ThreadMessage extends Linked {
  readonly sender: Sender;
  readonly epoch: number;
  /** The server's day of receipt. */
  readonly day: string;
  readonly delivered: boolean;
  readonly content: Content | Unread;
}

/** One thing in a conversation, as it is shown. */
export type Event = { readonly message: ThreadMessage } & (
  | { readonly kind: 'report'; readonly report: Report }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'confirmation'; readonly text: string; readonly sentOn: string; readonly matches: boolean }
  | { readonly kind: 'opened'; readonly matches: boolean }
  | {
      readonly kind: 'readers';
      readonly roster: RosterContent;
      /** The one adopted before it; undefined for the first, and where a newcomer starts. */
      readonly before: RosterContent | undefined;
    }
  | { readonly kind: 'wish'; readonly wish: ReadersWish; readonly isCarriedOut: boolean }
  /** The melder goes on under a new code. */
  | { readonly kind: 'replaced'; readonly isCarriedOut: boolean }
  | { readonly kind: 'earlier'; readonly text: string }
  | { readonly kind: 'closed'; readonly destroyFrom: string; readonly text: string }
  | { readonly kind: 'destroy' }
  | { readonly kind: 'keep' }
  | { readonly kind: 'files'; readonly content: FilesMessage }
  /** About how the melding is dealt with; what it comes to stands in the workflow, or in the dossier. */
  | {
      readonly kind: 'statement';
      readonly content: WorkflowMessage | DossierMessage;
      /** It names a consent that the melder did not give: what it says of that is not repeated. */
      readonly isUnconsented?: true | undefined;
    }
  | { readonly kind: 'newer' }
  /** Not allowed from this sender or at this moment: shown, and without effect. */
  | { readonly kind: 'invalid' }
);

export interface ConversationView {
  /** In their order, also what is shown once for two. */
  readonly messages: readonly ThreadMessage[];
  readonly events: readonly Event[];
  readonly report: Report | undefined;
  readonly reportDigest: string | undefined;
  /** The place of the melder whose report it is; undefined where a newcomer starts later. */
  readonly reporter: number | undefined;
  /** Who reads now. */
  readonly roster: RosterContent | undefined;
  /** Digests of the melder's words about readers and codes that no roster carried out yet, in their order. */
  readonly openWishes: readonly string[];
  readonly ending: Ending;
  readonly workflow: Workflow;
  /** Of the thread among colleagues; empty in another one. */
  readonly dossier: Dossier;
  /** Fingerprints of functionarissen whose browsers said they opened this very report. */
  readonly openedBy: readonly string[];
  /** The day on which receipt was confirmed; undefined while it was not. */
  readonly confirmedOn: string | undefined;
  /** A functionaris says to have seen other words than these: somebody swapped something (P4). */
  readonly isContradicted: boolean;
  /** This reader came later and was not given what came before: the report is not theirs to miss. */
  readonly startsLater: boolean;
  /** Messages that others name but that are not here. */
  readonly missing: number;
  /** Digests of the messages that name those; of who came later none, as nothing they were given is missing. */
  readonly afterGap: ReadonlySet<string>;
  /** What the next message names in `previous`. */
  readonly heads: readonly string[];
}

/** Sixteen zero bytes, which only the roster of an epoch has: browsers adopted that one, and no other. */
const ROSTER_ID = 'A'.repeat(22);
/** Message 1: the id of the report, so that there can be no second one (REPORT_MESSAGE_ID in crypto/message.ts). */
export const REPORT_ID = `${'A'.repeat(20)}AQ`;

export interface FoldOptions extends EndingOptions {
  readonly thread?: ThreadKind;
  /** By the channel's signed policy: some of what an authority says, an employer cannot. */
  readonly profile?: Profile;
  /** By that policy on a day; never, when absent. */
  readonly fourEyesOn?: (day: string, directorySeq?: number) => FourEyes;
}

interface Shown {
  readonly invalid: ReadonlySet<string>;
  readonly carriedOut: ReadonlySet<string>;
  readonly unconsented: ReadonlySet<string>;
  readonly startsLater: boolean;
  /** The place of the melder who began it; undefined for a newcomer, who has no report of theirs either. */
  readonly reporter: number | undefined;
  /** Of the first one there is: what is stated about it may stand before it, when it does not link to it. */
  readonly reportDigest: string | undefined;
  readonly rosters: Map<string, RosterContent>;
  report: Report | undefined;
  roster: RosterContent | undefined;
}

const UNCONSENTED = { isUnconsented: true } as const;

/** Turns a conversation's verified messages into what is shown. Never throws; order of arrival makes no difference. */
export function foldConversation(
  messages: readonly ThreadMessage[],
  { thread = 'conversation', profile = 'employer', ...options }: FoldOptions = {},
): ConversationView {
  const ordered = inOrder(messages);
  const isAllowed = (message: ThreadMessage) => mayBeSaid(message, thread);
  const allowed = ordered.filter(isAllowed);
  // A thread that was started again names none before as well.
  const startsLater = !ordered.some(
    (message) => isRoster(message) && message.epoch === 0 && message.content.before === null,
  );
  const given = new Set(ordered.map(({ digest }) => digest));
  const isFromBefore = (digest: string) => startsLater && !given.has(digest);
  const workflow = foldWorkflow(allowed, { profile, isFromBefore });
  const dossier = foldDossier(thread === 'dossier' ? allowed.filter(isNoOtherRoster) : [], { ...options, profile });
  const barred = ordered.filter((message) => !isAllowed(message)).map(({ digest }) => digest);
  const reporter = reporterIn(ordered);
  const shown: Shown = {
    invalid: new Set([...workflow.invalid, ...dossier.invalid, ...barred]),
    carriedOut: carriedOutBy(ordered),
    unconsented: new Set(workflow.unconsented.map(({ message }) => message.digest)),
    startsLater,
    reporter,
    reportDigest: ordered.find((message) => isReport(message, reporter))?.digest,
    rosters: new Map(),
    report: undefined,
    roster: undefined,
  };
  const events = withoutRepeats(ordered.map((message) => foldMessage(message, shown)));
  const isOpenWish = (event: Event) =>
    isReadAlong(event)
      ? !shown.carriedOut.has(event.message.digest)
      : (event.kind === 'wish' || event.kind === 'replaced') && !event.isCarriedOut;
  const opened = events.filter((event) => event.kind === 'opened');
  const confirmations = events.filter((event) => event.kind === 'confirmation');
  return {
    messages: ordered,
    report: shown.report,
    reportDigest: shown.reportDigest,
    reporter,
    roster: shown.roster,
    openWishes: events.filter(isOpenWish).map(({ message }) => message.digest),
    ending: foldEnding(ordered.filter(isNoOtherRoster), { ...options, startsLater }),
    workflow,
    dossier,
    events,
    openedBy: [...new Set(opened.filter(({ matches }) => matches).flatMap(({ message }) => fingerprintOf(message)))],
    confirmedOn: confirmations.find(({ matches }) => matches)?.sentOn,
    isContradicted: [...opened, ...confirmations].some(({ matches }) => !matches),
    startsLater: shown.startsLater,
    missing: missingLinks(messages).length,
    afterGap: shown.startsLater ? new Set() : afterGaps(messages),
    heads: headsOf(messages),
  };
}

/** The answer to a message that announced files was lost, and it was sent once more: its sender said one thing. */
function withoutRepeats(events: readonly Event[]): readonly Event[] {
  const said = new Set<string>();
  return events.filter((event) => {
    if (event.kind !== 'files') return true;
    const { files, note } = event.content;
    const words = JSON.stringify([event.message.sender, files, note]);
    const isNew = !said.has(words);
    said.add(words);
    return isNew;
  });
}

function mayBeSaid({ content: { type }, sender: { kind } }: ThreadMessage, thread: ThreadKind): boolean {
  return type === 'newer' || type === 'invalid' || maySay(type, thread, kind);
}

/** What the melder says of a procesbegeleider who reads along is carried out in the next roster, as other wishes are. */
function isReadAlong(event: Event): boolean {
  return event.kind === 'statement' && event.content.type === 'read-along';
}

/** What rosters say they carry out: a browser adopted none that says so falsely. */
function carriedOutBy(messages: readonly ThreadMessage[]): ReadonlySet<string> {
  return new Set(messages.flatMap((message) => (isRoster(message) ? message.content.carriesOut : [])));
}

function isRoster(message: ThreadMessage): message is ThreadMessage & { readonly content: RosterContent } {
  return message.content.type === 'roster' && message.messageId === ROSTER_ID;
}

/** Who signed conversation 0. Of two melders the other one speaks for themselves, and does not make the report another. */
function reporterIn(messages: readonly ThreadMessage[]): number | undefined {
  const first = messages.find((message) => isRoster(message) && message.content.before === null);
  return first?.sender.kind === 'melder' ? first.sender.place : undefined;
}

function isNoOtherRoster(message: ThreadMessage): boolean {
  return message.content.type !== 'roster' || isRoster(message);
}

function isReport({ content, sender, messageId }: ThreadMessage, reporter: number | undefined): boolean {
  return content.type === 'report' && sender.kind === 'melder' && sender.place === reporter && messageId === REPORT_ID;
}

/** Whether it states what is here; of who was not given the report nobody can say. */
function isAboutReport(stated: string, { reportDigest, startsLater }: Shown): boolean {
  return stated === reportDigest || (reportDigest === undefined && startsLater);
}

function fingerprintOf({ sender }: ThreadMessage): string[] {
  return sender.kind === 'functionaris' ? [sender.fp] : [];
}

function foldMessage(message: ThreadMessage, shown: Shown): Event {
  const { content } = message;
  if (shown.invalid.has(message.digest)) return { message, kind: 'invalid' };
  switch (content.type) {
    case 'roster':
      // Anybody in the conversation can write one under another id: it would show other readers than there are (P4).
      if (message.messageId !== ROSTER_ID) return { message, kind: 'invalid' };
      shown.rosters.set(message.digest, content);
      shown.roster = content;
      return { message, kind: 'readers', roster: content, before: shown.rosters.get(content.before?.digest ?? '') };
    case 'report':
      if (!isReport(message, shown.reporter) || shown.report !== undefined) return { message, kind: 'invalid' };
      shown.report = content;
      return { message, kind: 'report', report: content };
    case 'opened':
      return { message, kind: 'opened', matches: isAboutReport(content.reportDigest, shown) };
    case 'confirmation': {
      const matches = isAboutReport(content.reportDigest, shown);
      return { message, kind: 'confirmation', text: content.text, sentOn: content.sentOn, matches };
    }
    case 'text':
      return { message, kind: 'text', text: content.text };
    case 'files':
      return { message, kind: 'files', content };
    case 'readers':
      return { message, kind: 'wish', wish: content, isCarriedOut: shown.carriedOut.has(message.digest) };
    case 'replace':
      return { message, kind: 'replaced', isCarriedOut: shown.carriedOut.has(message.digest) };
    case 'earlier':
      return { message, kind: 'earlier', text: content.text };
    case 'closed':
      return { message, kind: 'closed', destroyFrom: content.destroyFrom, text: content.text };
    case 'destroy':
    case 'keep':
      return { message, kind: content.type };
    case 'newer':
    case 'invalid':
      return { message, kind: content.type };
    default:
      return { message, kind: 'statement', content, ...(shown.unconsented.has(message.digest) && UNCONSENTED) };
  }
}
