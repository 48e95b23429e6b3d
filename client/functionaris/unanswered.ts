/** What was sent and got no answer. It may be there all the same, and is then not sent again. */
import { encodeBase64url } from '../../crypto/public/sodium.ts';
import type { Content, Unlinked } from '../../schema/content/messages.ts';

/**
 * Of each kind of message in each thread the last try, so that what a page says by itself in between does not take the
 * place of what a person tries again.
 */
export type Unanswered = Map<string, { readonly digest: string; readonly words: string }>;

/** A message before it is sealed. */
export interface Said {
  readonly meldingId: string;
  readonly thread: number;
  readonly content: Unlinked<Content['type']>;
}

/** The digest of the last try, when it was to say these very words. */
export function findTry(unanswered: Unanswered, said: Said): string | undefined {
  const last = unanswered.get(placeOf(said));
  return last?.words === wordsOf(said) ? last.digest : undefined;
}

export function noteTry(unanswered: Unanswered, said: Said, digest: Uint8Array): void {
  unanswered.set(placeOf(said), { digest: encodeBase64url(digest), words: wordsOf(said) });
}

export function forgetTry(unanswered: Unanswered, said: Said): void {
  unanswered.delete(placeOf(said));
}

function placeOf({ meldingId, thread, content }: Said): string {
  return [meldingId, thread, content.type].join();
}

/** Without what a record replaces: tried again, it would be a new version of itself. */
function wordsOf({ content }: Said): string {
  return JSON.stringify({ ...content, replaces: undefined });
}
