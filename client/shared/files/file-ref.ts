import type { FileRef } from '../../../schema/content/files.ts';
import type { Content, Unlinked } from '../../../schema/content/messages.ts';

export type { FileRef };

/** What the wire body beside a message lists: the server moves these files with it. */
export function filesIn(content: Unlinked<Content['type']>): string[] {
  return content.type === 'files' ? content.files.map(({ id }) => id) : [];
}
