import type { NewAccount } from '../../schema/wire/accounts.ts';
import { decode } from '../base64url.ts';
import { dayOf } from '../batches/rules.ts';
import type { Challenges } from '../challenges.ts';
import type { Deps } from '../deps.ts';
import { refuse } from '../errors.ts';
import { findNewCredential } from '../passkeys/rules.ts';
import type { Account, WayIn } from '../passkeys/store.ts';
import type { Queries } from '../store.ts';
import { readState, requirePasskey, requireSameWays } from './rules.ts';

type NewWay = Omit<WayIn, 'key' | 'accountKey'>;

/** An account whose passkeys have been verified and which only needs to be written. */
export interface VerifiedAccount {
  readonly account: NewAccount;
  readonly ways: readonly NewWay[];
  /** To be spent once the account is there; a refusal in between must not cost the person a new passkey. */
  readonly spendChallenges: () => void;
}

export async function verifyAccount(deps: Deps, account: NewAccount, creation: Challenges): Promise<VerifiedAccount> {
  requireSameWays(
    account.state,
    account.waysIn.map(({ wayInId }) => wayInId),
  );
  requirePasskey(account.waysIn);
  const context = decode(account.accountId);
  const challenges: string[] = [];
  const ways: NewWay[] = [];
  for (const way of account.waysIn) {
    const sealed = account.state.sealedKeys.find(({ wayInId }) => wayInId === way.wayInId)?.sealed ?? '';
    const common = { wayInId: decode(way.wayInId), anchor: decode(way.anchor), sealedKey: decode(sealed) };
    if (way.kind === 'recovery') {
      const passkey = { credentialId: null, credentialPk: null, credentialCounter: 0 };
      ways.push({ ...common, ...passkey, kind: 'recovery', authPk: decode(way.authPk) });
      continue;
    }
    const isGood = (challenge: string) => creation.isGood(challenge, context) && !challenges.includes(challenge);
    const found = await findNewCredential(deps.config, way.response, isGood);
    if (found === undefined) refuse('passkey.refused');
    const { challenge, ...credential } = found;
    challenges.push(challenge);
    ways.push({ ...common, ...credential, kind: 'passkey', authPk: null });
  }
  return {
    account,
    ways,
    spendChallenges() {
      for (const challenge of challenges) creation.spend(challenge, context);
    },
  };
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
  if (await tx.hasAccount(accountId)) refuse('account.conflict');
  const state = readState(account.state);
  const added = await tx.addAccount({
    accountId,
    channelKey,
    role,
    idPk: decode(account.idPk),
    listed: false,
    ...state,
  });
  for (const way of ways) {
    if (!(await tx.addWayIn({ ...way, accountKey: added.key }))) refuse('account.conflict');
  }
  await tx.noteEvent(added.key, dayOf(now), 'account.created');
  return added;
}
