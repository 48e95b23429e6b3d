import type { OpenedMelding } from '../mailbox-flow.ts';

/** Digests of what others sent since this mailbox was last read. */
export function newsOf({ view, unread }: OpenedMelding): ReadonlySet<string> {
  const fromOthers = view.events.filter(({ message }) => message.sender.kind !== 'melder');
  return new Set(fromOthers.map(({ message }) => message.digest).filter((digest) => unread.has(digest)));
}
