/**
 * The only holder of an account's opened keys: in memory, gone with the page. Workers that read for a desk are given some of
 * them, and end with the session.
 */
import { type Identity, identityFromSeed } from '../../crypto/functionaris-keys.ts';
import type { Bytes, VaultKey } from '../../crypto/public/brands.ts';
import { OpenError, VerifyError } from '../../crypto/public/errors.ts';
import { areEqual, encodeBase64url } from '../../crypto/public/sodium.ts';
import {
  type AccountState,
  generateVaultKey,
  type OpenedState,
  openStateWithKey,
  sealState,
  type WayInPublic,
} from '../../crypto/vault.ts';
import type { Anchor } from '../../crypto/way-in.ts';
import { done, type NewWayIn, stateAnswer } from '../../schema/wire/accounts.ts';
import { type Api, isFailure } from './api.ts';
import { type DeviceMemory, NO_MEMORY } from './vault/device-memory.ts';
import { stateFromWire, stateToWire } from './vault/state-wire.ts';

export interface AccountSession {
  readonly token: string;
  readonly role: 'steward' | 'functionaris';
  readonly slug: string;
  readonly anchor: Anchor;
  readonly identity: Identity;
  /** What this device saw before, whoever is signed in. */
  readonly memory: DeviceMemory;
  /** The way in of this page; undefined on a new device that has none of its own yet. */
  wayInId: Bytes | undefined;
  /** Replaced by every write, and when another device wrote first. */
  opened: OpenedState;
  /** New vault keys that were sent and not answered: the newest state may be under one of them. */
  unanswered: readonly VaultKey[];
  /** The write before: two of one page wait for one another, or one would take the other for a roll-back. */
  writing: Promise<unknown>;
}

export interface FoundAccount extends Pick<AccountSession, 'token' | 'role' | 'slug' | 'anchor'> {
  readonly wayInId?: Bytes;
  readonly memory?: DeviceMemory | undefined;
}

export function startSession(found: FoundAccount, opened: OpenedState): AccountSession {
  const { memory = NO_MEMORY, wayInId, ...rest } = found;
  const identity = identityFromSeed(opened.vault.idSeed);
  return { ...rest, identity, memory, wayInId, opened, unanswered: [], writing: Promise.resolve() };
}

/** A way in of this account's own making: its public key for the vault, and what the server is to keep. */
export interface AddedWayIn {
  readonly wayIn: WayInPublic;
  readonly wire: NewWayIn;
}

export interface Changed extends Pick<OpenedState, 'vault' | 'keyring'> {
  readonly add?: AddedWayIn | undefined;
  /** Id of a way in. Whoever held it may know the vault key, so a new one is made. */
  readonly remove?: Bytes | undefined;
}

/** One change, to be applied to whatever is the newest; undefined when nothing is left to change. */
export type Change = (opened: OpenedState) => Changed | undefined;

const MOST_CONFLICTS = 5;

/**
 * Writes one change by compare-and-set (step VAULT). When another device wrote first, reads that and applies the one
 * change again; two states are never merged, because a union brings back what was revoked. The list of ways in changes
 * here and nowhere else, and the vault key is sealed to that list only.
 *
 * @throws {VerifyError} when the server gives an older state than this page knows, or one this account did not sign,
 * or when no way in would be left
 * @throws {RequestFailed}
 */
export function updateAccount(api: Api, session: AccountSession, change: Change): Promise<void> {
  return inTurn(session, () => writeChange(api, session, change));
}

/**
 * Reads what other devices wrote meanwhile.
 *
 * @throws {VerifyError} when the server gives an older state than this page knows, or one this account did not sign
 * @throws {RequestFailed}
 */
export function readAccount(api: Api, session: AccountSession): Promise<void> {
  return inTurn(session, () => readState(api, session, session.opened.version));
}

function inTurn(session: AccountSession, work: () => Promise<void>): Promise<void> {
  const done = session.writing.then(work);
  session.writing = done.catch(() => undefined);
  return done;
}

async function writeChange(api: Api, session: AccountSession, change: Change): Promise<void> {
  for (let attempt = 0; attempt < MOST_CONFLICTS; attempt += 1) {
    const changed = change(session.opened);
    if (changed === undefined) return;
    try {
      session.opened = await putState(api, session, changed);
      session.unanswered = [];
      session.memory.remember(session.anchor.accountId, { version: session.opened.version });
      return;
    } catch (error) {
      if (!isFailure(error, 'account.conflict')) throw error;
      // Something newer is there: the same or an older one is a roll-back.
      await readState(api, session, session.opened.version + 1);
    }
  }
  throw new VerifyError();
}

async function putState(api: Api, session: AccountSession, { add, remove, ...changed }: Changed): Promise<OpenedState> {
  const { vaultKey: known, version, vault } = session.opened;
  const waysIn = changedWays(vault.waysIn, { add, remove });
  const vaultKey = remove === undefined ? known : generateVaultKey();
  const opened = { ...changed, vault: { ...changed.vault, waysIn }, vaultKey, version: version + 1 };
  const body = {
    state: stateToWire(await sealState(opened)),
    add: add?.wire ?? null,
    remove: remove === undefined ? null : encodeBase64url(remove),
  };
  if (vaultKey !== known) session.unanswered = [...session.unanswered, vaultKey];
  await api.call({ method: 'PUT', path: '/api/account/state', bearer: session.token, body, answer: done });
  return opened;
}

function changedWays(waysIn: readonly WayInPublic[], { add, remove }: Pick<Changed, 'add' | 'remove'>) {
  const staying = waysIn.filter(({ wayInId }) => remove === undefined || !areEqual(wayInId, remove));
  return add === undefined ? staying : [...staying, add.wayIn];
}

async function readState(api: Api, session: AccountSession, lowest: number): Promise<void> {
  const call = { method: 'GET', path: '/api/account/state', bearer: session.token } as const;
  const { state } = await api.call({ ...call, answer: stateAnswer });
  if (state.version < lowest) throw new VerifyError();
  session.opened = openNewer(stateFromWire(state), session);
  session.unanswered = [];
  session.memory.remember(session.anchor.accountId, { version: session.opened.version });
}

function openNewer(state: AccountState, { anchor, opened, unanswered }: AccountSession): OpenedState {
  for (const vaultKey of unanswered) {
    try {
      return openStateWithKey(state, anchor, vaultKey);
    } catch (error) {
      if (!(error instanceof OpenError)) throw error;
    }
  }
  return openStateWithKey(state, anchor, opened.vaultKey);
}

export async function endSession(api: Api, session: AccountSession): Promise<void> {
  await api.call({ method: 'DELETE', path: '/api/session', bearer: session.token, answer: done });
}
