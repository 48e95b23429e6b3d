import type { Ending } from '../../../schema/content/ending.ts';
import type { Event } from '../../../schema/content/fold.ts';

/** The day on which a reader's browser did what the melder asked for; undefined while none did. */
export function carriedOutOn(digest: string, events: readonly Event[]): string | undefined {
  const doing = events.find((event) => event.kind === 'readers' && event.roster.carriesOut.includes(digest));
  return doing?.message.day;
}

/** Whether this asking for destruction still stands. */
export function areEndingNow({ message }: Event, { ending }: { readonly ending: Ending }): boolean {
  const { kind } = message.sender;
  return ending.asked.some(({ by }) => by === kind);
}
