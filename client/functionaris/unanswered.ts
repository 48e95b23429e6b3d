/** What was sent and got no answer. It may be there all the same, and is then not sent again. */
import { encodeBase64url } from '../../crypto/public/sodium.ts';
import type { Event } from '../../schema/content/fold.ts';
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

/** What takes back what was done. */
const UNDONE_BY: Readonly<Partial<Record<string, Content['type']>>> = {
  closed: 'reopened',
  reopened: 'closed',
  destroy: 'keep',
  keep: 'destroy',
  hold: 'hold-lifted',
  'hold-lifted': 'hold',
};
/** Of these the newest counts: other words in its place undo what was said before. */
const REPLACED = new Set<string>([
  'assignment',
  'classification',
  'hold',
  'junk',
  'label',
  'plan',
  'task-change',
  'watched',
]);

/** Whether it came to nothing since, or to something else: done anew in the same words, it is another act. */
export function isUndone(events: readonly Event[], digest: string): boolean {
  const place = events.findIndex(({ message }) => message.digest === digest);
  const done = events[place]?.message.content;
  if (done === undefined) return false;
  return events.slice(place + 1).some(({ kind, message: { content } }) => {
    if (kind === 'invalid') return false;
    if (content.type === UNDONE_BY[done.type]) return true;
    const isSame = content.type === done.type && aboutOf(content) === aboutOf(done);
    return isSame && REPLACED.has(done.type) && wordsIn(content) !== wordsIn(done);
  });
}

function aboutOf(content: object): unknown {
  return 'of' in content ? content.of : undefined;
}

function placeOf({ meldingId, thread, content }: Said): string {
  return [meldingId, thread, content.type].join();
}

function wordsOf({ content }: Said): string {
  return wordsIn(content);
}

/** Without what a browser puts in by what stands there: after the first try that is something else, or nothing. */
function wordsIn(content: object): string {
  const found = { replaces: undefined, consent: undefined, standsOn: undefined, isException: undefined };
  return JSON.stringify({ ...content, ...found, previous: undefined });
}
