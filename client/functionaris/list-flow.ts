/** What a functionaris's browser checks about the list of functionarissen at every sign-in. */
import { findPerson, type Person } from '../../crypto/directory.ts';
import { signHead } from '../../crypto/head.ts';
import { areEqual } from '../../crypto/public/sodium.ts';
import { done } from '../../schema/wire/accounts.ts';
import { handlerDirectory } from '../../schema/wire/directory.ts';
import type { Api } from '../shared/api.ts';
import { headToWire, type KnownDirectory, knowDirectory, requireNotRolledBack } from '../shared/directory.ts';
import { type AccountSession, updateAccount } from '../shared/session.ts';

export interface CheckedList {
  readonly known: KnownDirectory;
  /** This account's own place in the list; undefined when the list does not hold its key: an alarm once listed. */
  readonly self: Person | undefined;
  /** Who is new or changed since this account last said yes. */
  readonly unconfirmed: readonly Person[];
  /** Whether a confirmation with today's date is still to be given. */
  readonly isDue: boolean;
}

/**
 * @throws {VerifyError} when the chain is another one, or older than this account saw
 * @throws {RequestFailed}
 */
export async function checkList(api: Api, session: AccountSession, today: string): Promise<CheckedList> {
  const { vault } = session.opened;
  const call = { method: 'GET', path: '/api/directory', bearer: session.token } as const;
  const { chain } = await api.call({ ...call, answer: handlerDirectory });
  const known = knowDirectory(chain, vault.genesisFp);
  requireNotRolledBack(known, vault.seenHead);
  const { directory, heads } = known;
  const self = findPerson(directory, session.identity.fp);
  const own = heads.find((head) => areEqual(head.fp, session.identity.fp));
  const unconfirmed = directory.persons.filter((person) => own === undefined || person.changedSeq > own.seq);
  const isDue = own === undefined || own.day !== today || own.seq !== directory.head.seq;
  return { known, self, unconfirmed, isDue };
}

/**
 * Says, with today's date, that this is the list (step HEAD). The screen calls it only after the person has seen who
 * is new and said yes.
 *
 * @throws {RequestFailed}
 */
export async function confirmList(
  api: Api,
  session: AccountSession,
  { known }: CheckedList,
  today: string,
): Promise<void> {
  const head = signHead(known.directory, session.identity, today);
  const call = { method: 'POST', path: '/api/directory/heads', bearer: session.token } as const;
  await api.call({ ...call, body: headToWire(head), answer: done });
  const seenHead = known.directory.head;
  await updateAccount(api, session, ({ vault, keyring }) => ({ vault: { ...vault, seenHead }, keyring }));
}
