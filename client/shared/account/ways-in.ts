/** Adding and removing the ways into one's own account. What counts is the list in the vault. */
import type { Bytes, Code } from '../../../crypto/public/brands.ts';
import { areEqual } from '../../../crypto/public/sodium.ts';
import type { OpenedState, WayInPublic } from '../../../crypto/vault.ts';
import { creationAnswer } from '../../../schema/wire/accounts.ts';
import type { Api } from '../api.ts';
import { type AccountSession, type AddedWayIn, updateAccount } from '../session.ts';
import { passkeyWayIn, recoveryWayIn } from '../vault/new-way-in.ts';
import type { Passkeys } from '../vault/passkey.ts';

/** What a device shows beside the passkey. */
export type NamePasskey = (account: Pick<AccountSession, 'slug' | 'role'>) => string;

export interface ListedWayIn extends WayInPublic {
  /** This page was opened with it. */
  readonly isCurrent: boolean;
  /** Not the one in use, of which the last would be one: whoever takes it away signs in with another one first. */
  readonly isRevocable: boolean;
}

/** In the order in which they were made. */
export function listWaysIn({ opened, wayInId }: AccountSession): readonly ListedWayIn[] {
  const { waysIn } = opened.vault;
  return waysIn.map((wayIn) => {
    const isCurrent = wayInId !== undefined && areEqual(wayIn.wayInId, wayInId);
    return { ...wayIn, isCurrent, isRevocable: !isCurrent && waysIn.length > 1 };
  });
}

function isListed({ vault }: OpenedState, id: Bytes): boolean {
  return vault.waysIn.some(({ wayInId }) => areEqual(wayInId, id));
}

/** What changes in the list of ways in, and nothing else. */
const unchanged = ({ vault, keyring }: OpenedState) => ({ vault, keyring });

/**
 * Makes one more passkey on this device, and tells nobody yet.
 *
 * @throws {PasskeyFailed} when this device cannot do it
 * @throws {RequestFailed}
 */
export async function makePasskey(
  api: Api,
  passkeys: Passkeys,
  session: AccountSession,
  userName: string,
): Promise<AddedWayIn> {
  const { options } = await api.call({
    method: 'POST',
    path: '/api/account/passkey-options',
    bearer: session.token,
    body: { userName },
    answer: creationAnswer,
  });
  return passkeyWayIn(session.anchor, await passkeys.create(options), api.rpId);
}

/**
 * Adds what `makePasskey` made. After a lost answer it is to be called with the same one again: a device does not make
 * a second passkey for an account.
 *
 * @throws {RequestFailed}
 */
export async function addWayIn(api: Api, session: AccountSession, add: AddedWayIn): Promise<void> {
  await updateAccount(api, session, (opened) =>
    isListed(opened, add.wayIn.wayInId) ? undefined : { ...unchanged(opened), add },
  );
  session.wayInId ??= add.wayIn.wayInId;
}

/**
 * New words in the place of the old ones, at once or not at all. The screen calls it only after they were typed back.
 *
 * @throws {RequestFailed}
 */
export async function replaceRecoveryCode(api: Api, session: AccountSession, code: Code): Promise<void> {
  const add = await recoveryWayIn(session.anchor, code, api.rpId);
  const isByCode = listWaysIn(session).some(({ kind, isCurrent }) => kind === 'recovery' && isCurrent);
  await updateAccount(api, session, (opened) => {
    if (isListed(opened, add.wayIn.wayInId)) return undefined;
    const old = opened.vault.waysIn.find(({ kind }) => kind === 'recovery');
    return { ...unchanged(opened), add, remove: old?.wayInId };
  });
  if (isByCode) session.wayInId = add.wayIn.wayInId;
}

/**
 * Takes a way in away, for instance of a lost device. Whoever held it may know the vault key, so from now on there is
 * another one, sealed to those that stay; all other sessions of the account end.
 *
 * @throws {VerifyError} when it is the last one
 * @throws {RequestFailed}
 */
export async function revokeWayIn(api: Api, session: AccountSession, wayInId: Bytes): Promise<void> {
  await updateAccount(api, session, (opened) =>
    isListed(opened, wayInId) ? { ...unchanged(opened), remove: wayInId } : undefined,
  );
}
