/**
 * Making an identity known (bekendmaking identiteit, WBK-1a.4/5): first the person reads why, and only then it happens;
 * or a second functionaris approved of an exception. It needs both threads: notices to a melder stand in the conversation.
 */
import type { Dossier } from './dossier.ts';
import type { ConversationView } from './fold.ts';
import type { ContentOf, Said } from './said.ts';
import type { Workflow } from './workflow.ts';

export interface DisclosureGround {
  /** Digest of the notice, or of the proposal of an exception. */
  readonly standsOn: string;
  readonly isException: boolean;
}

type Told = Pick<Workflow, 'notices'>;
type Agreed = Pick<Dossier, 'concernedNotices' | 'proposals' | 'disclosed'>;

/** What an identity may be made known on now: a notice that arrived, else an exception that was not used yet. */
export function disclosureGround(
  whose: ContentOf<'disclosed'>['whose'],
  { notices }: Told,
  { concernedNotices, proposals, disclosed }: Agreed,
): DisclosureGround | undefined {
  // What still waits for its batch hour nobody has read.
  const arrived = notices.filter(({ message }) => message.delivered);
  const notice = (whose === 'melder' ? arrived : concernedNotices).at(-1);
  if (notice !== undefined) return { standsOn: notice.message.digest, isException: false };
  const isUsed = (digest: string) => disclosed.some(({ content }) => content.standsOn === digest);
  const exception = proposals.findLast(
    ({ said: { message, content }, approval }) =>
      content.act === 'disclose-unannounced' && approval?.content.isApproved === true && !isUsed(message.digest),
  );
  return exception && { standsOn: exception.said.message.digest, isException: true };
}

/** Those of a melder who was told nothing before: a colleague's client let it through, and everybody is to see it. */
export function unfoundedDisclosures({ notices }: Told, { disclosed }: Agreed): readonly Said<'disclosed'>[] {
  const known = new Set(notices.map(({ message }) => message.digest));
  return disclosed.filter(
    ({ content }) => content.whose === 'melder' && !content.isException && !known.has(content.standsOn),
  );
}

/**
 * What was passed on without the melder's word while no text was recorded that leads to nobody (WBK-1a.3). By days: the
 * two stand in threads that do not link to one another.
 */
export function unfoundedForwards(
  { events }: Pick<ConversationView, 'events'>,
  { redactions }: Pick<Dossier, 'redactions'>,
): readonly Said<'forwarded'>[] {
  return events.flatMap((event) => {
    if (event.kind !== 'statement' || event.content.type !== 'forwarded' || event.content.consent !== null) return [];
    const { message, content } = event;
    return redactions.some((redaction) => redaction.message.day <= message.day) ? [] : [{ message, content }];
  });
}
