/** Who watches a melding, and whether they read along: that is the melder's word, carried out or waiting for it. */
import type { OpenedMelding } from '../mailbox-flow.ts';

export interface Watching {
  /** Fingerprint of the procesbegeleider. */
  readonly fp: string;
  /** In the newest roster, which this browser verified. */
  readonly isReading: boolean;
  /** As the melder said last. */
  readonly mayRead: boolean;
}

/** Undefined when nobody watches, as far as the functionarissen said. */
export function watchingOf({ view, epoch }: Pick<OpenedMelding, 'view' | 'epoch'>): Watching | undefined {
  const along = epoch.roster.readers.find(({ role }) => role === 'procesbegeleider')?.fp;
  const fp = along ?? view.workflow.watchedBy;
  if (fp === undefined) return undefined;
  const isReading = along !== undefined;
  const waiting = view.events.findLast(
    ({ kind, message }) => kind === 'statement' && isAbout(message, fp) && view.openWishes.includes(message.digest),
  );
  const { content } = waiting?.message ?? {};
  return { fp, isReading, mayRead: content?.type === 'read-along' ? content.isAllowed : isReading };
}

function isAbout({ content }: OpenedMelding['view']['events'][number]['message'], fp: string): boolean {
  return content.type === 'read-along' && content.fp === fp;
}
