/** What a functionaris's browser checks about the list of functionarissen at every sign-in. */
import { type Directory, findPerson, type Person } from '../../crypto/directory.ts';
import { type HeadSignature, isHeadSignature, signHead } from '../../crypto/head.ts';
import type { Bytes } from '../../crypto/public/brands.ts';
import { areEqual } from '../../crypto/public/sodium.ts';
import { done } from '../../schema/wire/accounts.ts';
import type { SignedRotationWire } from '../../schema/wire/directory.ts';
import { readOwnList } from '../shared/account/read-list.ts';
import type { Api } from '../shared/api.ts';
import { headToWire, type KnownDirectory } from '../shared/directory.ts';
import { type AccountSession, updateAccount } from '../shared/session.ts';
import { changesSince, type ListChange, wholeList } from './list-changes.ts';

/** This account's own place in the list. */
export type SelfInList =
  /** A steward still has to list the key, or listed another one. */
  | { readonly state: 'waiting' }
  | { readonly state: 'listed' | 'suspended' | 'removed'; readonly person: Person }
  /** The list says that somebody else is who this person was: an alarm, unless they enrolled anew themselves. */
  | { readonly state: 'replaced'; readonly person: Person; readonly by: Person };

export interface CheckedList {
  readonly known: KnownDirectory;
  readonly self: SelfInList;
  /** What changed since this account last said yes. */
  readonly unconfirmed: readonly ListChange[];
  /** This account never confirmed a list. */
  readonly isFirst: boolean;
  /** Whether a confirmation with today's date is still to be given. */
  readonly isDue: boolean;
  /** What this account asked for and no steward signed yet. */
  readonly rotations: readonly SignedRotationWire[];
}

/**
 * @throws {OlderThanSeen} when the chain is behind what this device saw
 * @throws {VerifyError} when the chain is another one, or older than this account saw
 * @throws {RequestFailed}
 */
export async function checkList(api: Api, session: AccountSession, today: string): Promise<CheckedList> {
  const { known, answer } = await readOwnList(api, session);
  const { directory } = known;
  const { fp } = session.identity;
  const own = findConfirmation(known, fp);
  return {
    known,
    self: placeOf(directory, fp),
    unconfirmed: own === undefined ? wholeList(directory, fp) : changesSince(known, own.seq, fp),
    isFirst: own === undefined,
    isDue: own === undefined || own.day !== today || own.seq !== directory.head.seq,
    rotations: answer.rotations,
  };
}

/** Verified: a server that makes one up would have a change confirmed that nobody saw. */
function findConfirmation({ directory, heads }: KnownDirectory, fp: Bytes): HeadSignature | undefined {
  return heads.find((head) => areEqual(head.fp, fp) && isHeadSignature(head, directory));
}

function placeOf(directory: Directory, fp: Bytes): SelfInList {
  const person = findPerson(directory, fp);
  if (person === undefined) return { state: 'waiting' };
  const by = directory.persons.find(({ formerly }) => formerly !== null && areEqual(formerly, fp));
  return by === undefined ? { state: person.state, person } : { state: 'replaced', person, by };
}

/**
 * Says, with today's date, that this is the list (step HEAD). The screen calls it only after the person has seen what
 * changed and said yes.
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
  const { head: seenHead } = known.directory;
  await updateAccount(api, session, ({ vault, keyring }) =>
    // Another device may have seen a newer one meanwhile.
    vault.seenHead.seq >= seenHead.seq ? undefined : { vault: { ...vault, seenHead }, keyring },
  );
}
