/** The only holder of an account's opened keys: in memory, gone with the page. */
import { type Identity, identityFromSeed } from '../../crypto/functionaris-keys.ts';
import { VerifyError } from '../../crypto/public/errors.ts';
import { type OpenedState, openStateWithKey, sealState } from '../../crypto/vault.ts';
import type { Anchor } from '../../crypto/way-in.ts';
import { done, stateAnswer } from '../../schema/wire/accounts.ts';
import { type Api, isFailure } from './api.ts';
import { stateFromWire, stateToWire } from './vault/state-wire.ts';

export interface AccountSession {
  readonly token: string;
  readonly role: 'steward' | 'functionaris';
  readonly slug: string;
  readonly anchor: Anchor;
  readonly identity: Identity;
  /** Replaced by every write, and when another device wrote first. */
  opened: OpenedState;
}

export function startSession(
  found: Pick<AccountSession, 'token' | 'role' | 'slug' | 'anchor'>,
  opened: OpenedState,
): AccountSession {
  return { ...found, identity: identityFromSeed(opened.vault.idSeed), opened };
}

/** One change to vault or keyring, to be applied to whatever is the newest. */
export type Change = (opened: OpenedState) => Pick<OpenedState, 'vault' | 'keyring'>;

const MOST_CONFLICTS = 5;

/**
 * Writes one change by compare-and-set (step VAULT). When another device wrote first, reads that and applies the one
 * change again; two states are never merged, because a union brings back what was revoked.
 *
 * @throws {VerifyError} when the server gives an older state than this page knows, or one this account did not sign
 * @throws {RequestFailed}
 */
export async function updateAccount(api: Api, session: AccountSession, change: Change): Promise<void> {
  for (let attempt = 0; attempt < MOST_CONFLICTS; attempt += 1) {
    const { vaultKey, version } = session.opened;
    const changed = { ...change(session.opened), vaultKey, version: version + 1 };
    const state = stateToWire(await sealState(changed));
    try {
      const call = { method: 'PUT', path: '/api/account/state', bearer: session.token } as const;
      await api.call({ ...call, body: { state, add: null, remove: null }, answer: done });
      session.opened = changed;
      return;
    } catch (error) {
      if (!isFailure(error, 'account.conflict')) throw error;
      await readNewer(api, session);
    }
  }
  throw new VerifyError();
}

async function readNewer(api: Api, session: AccountSession): Promise<void> {
  const call = { method: 'GET', path: '/api/account/state', bearer: session.token } as const;
  const { state } = await api.call({ ...call, answer: stateAnswer });
  // A conflict means that something newer is there: an older one is a roll-back.
  if (state.version <= session.opened.version) throw new VerifyError();
  session.opened = openStateWithKey(stateFromWire(state), session.anchor, session.opened.vaultKey);
}

export async function endSession(api: Api, session: AccountSession): Promise<void> {
  await api.call({ method: 'DELETE', path: '/api/session', bearer: session.token, answer: done });
}
