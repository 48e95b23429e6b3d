/** What two rosters say differently about who reads. */
import type { Event } from '../../schema/content/fold.ts';
import type { RosterContent } from '../../schema/content/messages.ts';

export interface RosterChange {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Whom the melder left out, or lets in again. */
  readonly leftOut: readonly string[];
  readonly lifted: readonly string[];
  /** The melder goes on under a new code. */
  readonly isCodeReplaced: boolean;
}

export function changeBetween(before: RosterContent, after: RosterContent): RosterChange {
  const fpsOf = ({ readers }: RosterContent) => readers.map(({ fp }) => fp);
  const keysOf = ({ melders }: RosterContent) => melders.map(({ signPk }) => signPk).sort();
  return {
    added: missingIn(fpsOf(before), fpsOf(after)),
    removed: missingIn(fpsOf(after), fpsOf(before)),
    leftOut: missingIn(before.excluded, after.excluded),
    lifted: missingIn(after.excluded, before.excluded),
    isCodeReplaced: keysOf(before).join() !== keysOf(after).join(),
  };
}

function missingIn(list: readonly string[], wanted: readonly string[]): readonly string[] {
  return wanted.filter((one) => !list.includes(one));
}

/** The day from which each reader of the newest roster reads without a break, as far as is known here. */
export function readersSince(events: readonly Event[]): ReadonlyMap<string, string> {
  const rosters = events.filter((event) => event.kind === 'readers');
  const since = new Map<string, string>();
  for (const { roster, message } of rosters) {
    const fps = roster.readers.map(({ fp }) => fp);
    for (const fp of [...since.keys()]) if (!fps.includes(fp)) since.delete(fp);
    for (const fp of fps) if (!since.has(fp)) since.set(fp, message.day);
  }
  return since;
}

/** Whether one functionaris is left, without whom nobody answers: a procesbegeleider who reads along cannot. */
export function isOnlyOne(roster: Pick<RosterContent, 'readers'>): boolean {
  return readingFunctionarissen(roster).length === 1;
}

/** By fingerprint. */
export function readingFunctionarissen({ readers }: Pick<RosterContent, 'readers'>): readonly string[] {
  return readers.filter(({ role }) => role === 'functionaris').map(({ fp }) => fp);
}

/** From which day a newcomer can be given what was said; undefined when that is all of it. */
export function historyFrom(events: readonly Event[]): string | undefined {
  const rosters = events.filter((event) => event.kind === 'readers');
  const gap = rosters.findLast(({ roster }) => roster.before !== null && roster.previousSecret === null);
  return gap?.message.day;
}
