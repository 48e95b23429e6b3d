/** What passes between a page and its viewing frame. The frame holds a stranger's file: nothing it says is believed. */
import type { MelderLanguage } from '../../text/language.ts';
import type { Viewable } from './kind.ts';

/** Page to frame, once, with a port for the answers; through it the frame is told of another language. */
export interface HandOver {
  readonly language: MelderLanguage;
  readonly viewable: Viewable;
  readonly bytes: ArrayBuffer;
}

export const VIEW_FAILURES = ['broken', 'locked', 'tooLarge'] as const;
/** `slow` is the page's own: a frame that says nothing in time is taken away. */
export type ViewFailure = (typeof VIEW_FAILURES)[number] | 'slow';

/** Frame to page. Keys pressed and signs of life inside a frame do not reach the page by themselves. */
export type FrameSays =
  | { readonly says: 'shown' }
  | { readonly says: 'failed'; readonly failure: (typeof VIEW_FAILURES)[number] }
  | { readonly says: 'escape' }
  | { readonly says: 'alive' };

/** Undefined for everything a frame of ours does not say. */
export function parseFrameSays(message: unknown): FrameSays | undefined {
  if (typeof message !== 'object' || message === null || !('says' in message)) return undefined;
  switch (message.says) {
    case 'shown':
    case 'escape':
    case 'alive':
      return { says: message.says };
    case 'failed': {
      const failure = 'failure' in message ? VIEW_FAILURES.find((one) => one === message.failure) : undefined;
      return { says: 'failed', failure: failure ?? 'broken' };
    }
    default:
      return undefined;
  }
}
