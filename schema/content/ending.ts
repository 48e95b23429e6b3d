/** How a melding comes to its end, from the messages about it (protocol, "Destruction"). */
import type { ThreadMessage } from './fold.ts';
import { addDays } from './rules/calendar.ts';

/** After a functionaris asked alone: the day had stood in the mailbox, or it had not. */
export const ANNOUNCED_DELAY_DAYS = 14;
export const UNANNOUNCED_DELAY_DAYS = 92;
/** With less notice a melder would not have looked: such a day shortens nothing. */
export const ANNOUNCED_AHEAD_DAYS = 14;

export interface Asking {
  readonly by: 'melder' | 'functionaris';
  readonly message: ThreadMessage;
}

/** The end in days: `next`, when both sides asked, is the next batch hour after both. */
export type Due = 'next' | string | undefined;

export interface Ending {
  /** The day from which it may be destroyed, as last announced; undefined again once it was reopened. */
  readonly announcedFrom: string | undefined;
  /** Whether two functionarissen must ask before it counts. */
  readonly isForTwo: boolean;
  /** The first of two functionarissen, while the second has not asked. */
  readonly proposed: ThreadMessage | undefined;
  /** Who asks for it now; empty when nobody does, or it was stopped. */
  readonly asked: readonly Asking[];
  /** The server keeps to the same rule; a browser that knows it can tell destroyed from withheld. */
  readonly due: Due;
  /**
   * When the server counts something that would end it sooner than its messages say: somebody asked where others do not
   * see it. To be said aloud, and stopped.
   */
  readonly unseen: Due;
  /**
   * As the server counts, where that is sooner, and may be by what was said before this reader came: on its word alone, and
   * no alarm. No browser forgets a melding for it.
   */
  readonly fromBefore: Due;
  /**
   * The server counts a day that no message announces any more, and no functionaris asked yet: words crossed, or a page
   * did not take it back. Who asked next would seem to want it sooner than they say.
   */
  readonly isDayLeft: boolean;
}

/** When two functionarissen must agree, by the signed policy; `from-three` counts a melding's readers. */
export type FourEyes = 'always' | 'from-three' | 'never';

/** What the server says that it counts. */
export interface Counted {
  readonly deskAskedOn: string | null;
  readonly melderAskedOn: string | null;
  readonly destroyFrom: string | null;
}

export interface EndingOptions {
  readonly fourEyes?: FourEyes;
  /** Whether two fingerprints are one person: a person with new keys is no second one. */
  readonly isSamePerson?: (one: string, other: string) => boolean;
  readonly counted?: Counted | undefined;
  /** Whether this reader came later, and was not given what was said before. */
  readonly startsLater?: boolean;
}

/** @param messages in the order in which they are shown; no rosters but those that were adopted */
export function foldEnding(messages: readonly ThreadMessage[], options: EndingOptions = {}): Ending {
  const said = foldSaid(messages, options);
  // What a melder has sent takes effect at the batch hour only: until then the server counts what stood before it.
  const heard = messages.filter(({ delivered }) => delivered);
  const known = heard.length === messages.length ? said : foldSaid(heard, options);
  const { counted } = options;
  if (counted === undefined) return { ...said, unseen: undefined, fromBefore: undefined, isDayLeft: false };
  const due = dueOf(askedAt(counted), counted.destroyFrom ?? undefined);
  const sooner = isSooner(due, known.due) ? due : undefined;
  const perhaps = options.startsLater ? foldSaid(heard, options, beforeIn(heard, counted)) : known;
  const isUnseen = isSooner(due, perhaps.due);
  const isCounted = counted.destroyFrom !== null && counted.deskAskedOn === null;
  return {
    ...said,
    unseen: isUnseen ? sooner : undefined,
    fromBefore: isUnseen ? undefined : sooner,
    isDayLeft: isCounted && perhaps.announcedFrom === undefined,
  };
}

/** What was said of the end before the first message that a reader has. */
interface Before {
  readonly announcedFrom: string | undefined;
  readonly asked: readonly AskedDay[];
  /** Whether one of two who must ask may have done so. */
  readonly isProposed: boolean;
}

const NOTHING_BEFORE: Before = { announcedFrom: undefined, asked: [], isProposed: false };

/** As far as it may have been: a day has no day on which it was announced. */
function beforeIn([first]: readonly ThreadMessage[], counted: Counted): Before {
  const asked = askedAt(counted).filter(({ day }) => first !== undefined && day <= first.day);
  return { announcedFrom: counted.destroyFrom ?? undefined, asked, isProposed: true };
}

function foldSaid(
  messages: readonly ThreadMessage[],
  { fourEyes = 'never', isSamePerson = (one, other) => one === other }: EndingOptions,
  before = NOTHING_BEFORE,
): Omit<Ending, 'unseen' | 'fromBefore' | 'isDayLeft'> {
  let { announcedFrom, asked: days, isProposed: isPerhapsSecond } = before;
  let asked: readonly Asking[] = [];
  let proposed: ThreadMessage | undefined;
  let isForTwo = fourEyes === 'always';
  /** By each side's last stop: what was written after it. */
  const after = new Map<Asking['by'], Set<string>>();
  for (const message of messages) {
    const { content, sender, day, digest, previous } = message;
    // Who only watches has no say in it.
    if (sender.kind === 'procesbegeleider') continue;
    const by = sender.kind;
    for (const seen of after.values()) if (previous.some((link) => seen.has(link))) seen.add(digest);
    if (content.type === 'roster' && fourEyes === 'from-three') {
      isForTwo = content.readers.filter(({ role }) => role === 'functionaris').length >= 3;
    }
    // A day that is near gives nobody time: the server refuses it.
    const isAhead = content.type === 'closed' && content.destroyFrom >= addDays(day, ANNOUNCED_AHEAD_DAYS);
    if (content.type === 'closed' && by === 'functionaris' && isAhead) announcedFrom = content.destroyFrom;
    // What goes on needs no day any more; closed again, the melder is told another one.
    if (content.type === 'reopened' && by === 'functionaris') announcedFrom = undefined;
    if (content.type === 'keep') {
      asked = [];
      days = [];
      proposed = undefined;
      isPerhapsSecond = false;
      after.set(by, new Set([digest]));
    }
    // Who asks without having seen that the other side stopped it asks for nothing: the server takes it so, too.
    const stopped = after.get(by === 'melder' ? 'functionaris' : 'melder');
    const isHeard = stopped === undefined || stopped.has(digest);
    if (content.type !== 'destroy' || !isHeard || days.some((known) => known.by === by)) continue;
    const isAlone = isForTwo && !isPerhapsSecond && !isSecond(proposed, message, isSamePerson);
    if (by === 'functionaris' && isAlone) {
      proposed ??= message;
      continue;
    }
    proposed = by === 'functionaris' ? undefined : proposed;
    asked = [...asked, { by, message }];
    days = [...days, { by, day }];
  }
  return { announcedFrom, isForTwo, proposed, asked, due: dueOf(days, announcedFrom) };
}

function isSecond(
  first: ThreadMessage | undefined,
  { sender }: ThreadMessage,
  isSamePerson: (one: string, other: string) => boolean,
): boolean {
  if (first?.sender.kind !== 'functionaris' || sender.kind !== 'functionaris') return false;
  return !isSamePerson(first.sender.fp, sender.fp);
}

interface AskedDay {
  readonly by: Asking['by'];
  readonly day: string;
}

function askedAt({ deskAskedOn, melderAskedOn }: Counted): readonly AskedDay[] {
  return [
    ...(deskAskedOn === null ? [] : [{ by: 'functionaris', day: deskAskedOn } as const]),
    ...(melderAskedOn === null ? [] : [{ by: 'melder', day: melderAskedOn } as const]),
  ];
}

function dueOf(asked: readonly AskedDay[], announcedFrom: string | undefined): Due {
  const byFunctionaris = asked.find(({ by }) => by === 'functionaris');
  if (byFunctionaris === undefined) return undefined;
  if (asked.some(({ by }) => by === 'melder')) return 'next';
  const { day } = byFunctionaris;
  const wasAnnounced = announcedFrom !== undefined && announcedFrom <= day;
  return addDays(day, wasAnnounced ? ANNOUNCED_DELAY_DAYS : UNANNOUNCED_DELAY_DAYS);
}

function isSooner(one: Due, other: Due): boolean {
  if (one === undefined || other === 'next') return false;
  return other === undefined || one === 'next' || one < other;
}
