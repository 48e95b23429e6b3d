import type { ThreadMessage } from './fold.ts';
import type { Content } from './messages.ts';

export type ContentOf<T extends Content['type']> = Extract<Content, { readonly type: T }>;

/** A message of one type, with what it says. */
export type Said<T extends Content['type']> = T extends unknown
  ? { readonly message: ThreadMessage; readonly content: ContentOf<T> }
  : never;
