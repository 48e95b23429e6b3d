/** How a melding comes to its end, from the messages about it (protocol, "Destruction"). */
import type { ThreadMessage } from './fold.ts';
import { addDays } from './rules/calendar.ts';

/** After a functionaris asked alone: the day had stood in the mailbox, or it had not. */
export const ANNOUNCED_DELAY_DAYS = 14;
export const UNANNOUNCED_DELAY_DAYS = 92;

export interface Asking {
  readonly by: 'melder' | 'functionaris';
  readonly message: ThreadMessage;
}

export interface Ending {
  /** The day from which it may be destroyed, as last announced. */
  readonly announcedFrom: string | undefined;
  /** Who asks for it now; empty when nobody does, or it was stopped. */
  readonly asked: readonly Asking[];
  /**
   * `next`: both sides asked, so at the next batch hour after both. A day: at the first batch hour of that day. The server
   * keeps to the same rule; a browser that knows it can tell destroyed from withheld.
   */
  readonly due: 'next' | string | undefined;
}

/** @param messages in the order in which they are shown */
export function foldEnding(messages: readonly ThreadMessage[]): Ending {
  let announcedFrom: string | undefined;
  let asked: readonly Asking[] = [];
  /** By each side's last stop: what was written after it. */
  const after = new Map<Asking['by'], Set<string>>();
  for (const message of messages) {
    const by = message.sender.kind;
    for (const seen of after.values()) if (message.previous.some((link) => seen.has(link))) seen.add(message.digest);
    // A day that was past when it was announced gave nobody time: it shortens nothing, and the server refuses it.
    if (message.content.type === 'closed' && by === 'functionaris' && message.content.destroyFrom > message.day) {
      announcedFrom = message.content.destroyFrom;
    }
    if (message.content.type === 'keep') {
      asked = [];
      after.set(by, new Set([message.digest]));
    }
    // Who asks without having seen that the other side stopped it asks for nothing: the server takes it so, too.
    const stopped = after.get(by === 'melder' ? 'functionaris' : 'melder');
    const isHeard = stopped === undefined || stopped.has(message.digest);
    if (message.content.type === 'destroy' && isHeard && asked.every((known) => known.by !== by)) {
      asked = [...asked, { by, message }];
    }
  }
  return { announcedFrom, asked, due: dueOf(announcedFrom, asked) };
}

function dueOf(announcedFrom: string | undefined, asked: readonly Asking[]): Ending['due'] {
  const byFunctionaris = asked.find(({ by }) => by === 'functionaris');
  if (byFunctionaris === undefined) return undefined;
  if (asked.some(({ by }) => by === 'melder')) return 'next';
  const { day } = byFunctionaris.message;
  const wasAnnounced = announcedFrom !== undefined && announcedFrom <= day;
  return addDays(day, wasAnnounced ? ANNOUNCED_DELAY_DAYS : UNANNOUNCED_DELAY_DAYS);
}
