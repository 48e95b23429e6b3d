/** Messages for folds: written one after another, each after all that was there, unless it says otherwise. */
import type { Sender, ThreadMessage } from '../../schema/content/fold.ts';
import type { Content, Unlinked } from '../../schema/content/messages.ts';

export const MELDER: Sender = { kind: 'melder', place: 0 };
export const ANNA: Sender = { kind: 'functionaris', fp: 'a'.repeat(27) };
export const BRAM: Sender = { kind: 'functionaris', fp: 'b'.repeat(27) };

export const digestOf = (number: number) => `d${String(number).padStart(42, '0')}`;

export interface Told {
  readonly day?: string;
  /** Numbers of the messages it was written after; all before it when it does not say. */
  readonly after?: readonly number[];
  readonly epoch?: number;
  /** Of its own unless told. */
  readonly messageId?: string;
}

export interface Thread {
  readonly messages: ThreadMessage[];
  /** @returns the digest by which others refer to it */
  say(sender: Sender, content: Unlinked<Content['type']>, told?: Told): string;
}

export function createThread(): Thread {
  const messages: ThreadMessage[] = [];
  return {
    messages,
    say(sender, content, { day = '2026-03-02', after, epoch = 0, messageId } = {}) {
      const number = messages.length;
      const links = after ?? (number === 0 ? [] : [number - 1]);
      const previous = links.map(digestOf);
      messages.push({
        messageId: messageId ?? `m${String((number * 7_919) % 10_007).padStart(21, '0')}`,
        digest: digestOf(number),
        previous,
        sender,
        epoch,
        day,
        delivered: true,
        content: { ...content, previous } as Content,
      });
      return digestOf(number);
    },
  };
}
