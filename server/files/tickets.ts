import { refuse } from '../errors.ts';
import { minuteNow } from '../mailbox/access.ts';
import type { FileDeps } from './routes.ts';
import { readTicket } from './rules.ts';
import type { StoredFile } from './store.ts';

/** Gone, not ours, for the other direction and too old are one answer. */
export async function requireFile(deps: FileDeps, key: Uint8Array, ticket: string | undefined): Promise<StoredFile> {
  const row = readTicket(key, ticket ?? '', minuteNow(deps));
  const file = row === undefined ? undefined : await deps.store.findFile(row);
  return file ?? refuse('file.refused');
}
