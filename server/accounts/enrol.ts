import type { AccountStateWire, NewAccount, NewWayIn } from '../../schema/wire/accounts.ts';
import { decode, isSame } from '../base64url.ts';
import { dayOf } from '../batches/rules.ts';
import type { Challenges } from '../challenges.ts';
import type { Deps } from '../deps.ts';
import { refuse } from '../errors.ts';
import { findNewCredential } from '../passkeys/rules.ts';
import type { Account, WayIn } from '../passkeys/store.ts';
import type { Queries } from '../store.ts';
import { readState, requirePasskey, requireSameWays, requireSignedState } from './rules.ts';

/** A new account's keyring is one step. Whoever has no link yet makes the server hold no more than this. */
export const NEW_ACCOUNT_MAX_BYTES = 262_144;

type NewWay = Omit<WayIn, 'key' | 'accountKey'>;

/** An account whose passkeys have been verified and which only needs to be written. */
export interface VerifiedAccount {
  readonly account: NewAccount;
  readonly ways: readonly NewWay[];
  /** To be spent once the account is there; a refusal in between must not cost the person a new passkey. */
  readonly spendChallenges: () => void;
}

export async function verifyAccount(deps: Deps, account: NewAccount, creation: Challenges): Promise<VerifiedAccount> {
  const { state, waysIn } = account;
  const accountId = decode(account.accountId);
  requireSameWays(
    state,
    waysIn.map(({ wayInId }) => wayInId),
  );
  requirePasskey(waysIn);
  requireSignedState(state, { accountId, idPk: decode(account.idPk) });
  const verified: VerifiedWay[] = [];
  for (const way of waysIn) {
    const isNew = (challenge: string) => verified.every((other) => other.challenge !== challenge);
    const isGood = (challenge: string) => creation.isGood(challenge, accountId) && isNew(challenge);
    verified.push(await verifyWay(deps, way, { state, isGood }));
  }
  return {
    account,
    ways: verified.map(({ row }) => row),
    spendChallenges() {
      for (const { challenge } of verified) if (challenge !== null) creation.spend(challenge, accountId);
    },
  };
}

export interface VerifiedWay {
  readonly row: NewWay;
  /** Of a passkey. */
  readonly challenge: string | null;
}

interface WayInput {
  /** Sealed to this way in, too. */
  readonly state: AccountStateWire;
  readonly isGood: (challenge: string) => boolean;
}

/** @throws passkey.refused when the passkey was not made for this account, on this origin, just now */
export async function verifyWay({ config }: Deps, way: NewWayIn, { state, isGood }: WayInput): Promise<VerifiedWay> {
  const common = {
    wayInId: decode(way.wayInId),
    anchor: decode(way.anchor),
    sealedKey: sealedKeyOf(state, way.wayInId),
  };
  if (way.kind === 'recovery') {
    const noPasskey = { credentialId: null, credentialPk: null, credentialCounter: 0 };
    return { row: { ...common, ...noPasskey, kind: 'recovery', authPk: decode(way.authPk) }, challenge: null };
  }
  const found = await findNewCredential(config, way.response, isGood);
  if (found === undefined) refuse('passkey.refused');
  const { challenge, ...credential } = found;
  return { row: { ...common, ...credential, kind: 'passkey', authPk: null }, challenge };
}

export function sealedKeyOf(state: AccountStateWire, wayInId: string): Uint8Array {
  const found = state.sealedKeys.find((sealedKey) => sealedKey.wayInId === wayInId);
  return found === undefined ? refuse('request.invalid') : decode(found.sealed);
}

interface Place {
  readonly channelKey: number;
  readonly role: Account['role'];
}

/** Inside the transaction that also uses up the link. */
export async function addVerifiedAccount(
  tx: Queries,
  { account, ways }: VerifiedAccount,
  { channelKey, role, now }: Place & { readonly now: Date },
): Promise<Account> {
  const accountId = decode(account.accountId);
  const idPk = decode(account.idPk);
  if (await tx.hasAccount(accountId)) refuse('account.conflict');
  // Who is suspended by a fingerprint must not stay signed in under another account.
  if ((await tx.listMembers(channelKey)).some((member) => isSame(member.idPk, idPk))) refuse('account.conflict');
  const state = readState(account.state);
  const added = await tx.addAccount({
    accountId,
    channelKey,
    role,
    idPk,
    listed: false,
    ...state,
  });
  for (const way of ways) {
    if (!(await tx.addWayIn({ ...way, accountKey: added.key }))) refuse('account.conflict');
  }
  await tx.noteEvent(added.key, dayOf(now), 'account.created');
  return added;
}
