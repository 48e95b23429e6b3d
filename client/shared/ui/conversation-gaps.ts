import type { ConversationEntry, EventEntry } from './conversation.tsx';

/** @param afterGap keys of entries before which something was said that was not given; each is told so in this sentence */
export function withGaps(
  entries: readonly ConversationEntry[],
  afterGap: ReadonlySet<string> | undefined,
  sentence: string,
): ConversationEntry[] {
  function gapBefore({ key, dayText }: ConversationEntry): EventEntry {
    return { key: `gap ${key}`, dayText, kind: 'event', body: sentence, isWarning: true };
  }
  return entries.flatMap((entry) => (afterGap?.has(entry.key) ? [gapBefore(entry), entry] : [entry]));
}
