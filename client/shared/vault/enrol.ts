/** Making an account: keys, a passkey and a recovery code, sealed into a first vault before anything is sent. */
import type { Identity, KemGeneration } from '../../../crypto/functionaris-keys.ts';
import { EMPTY_KEYRING } from '../../../crypto/keyring.ts';
import type { Bytes, Code, SignSeed } from '../../../crypto/public/brands.ts';
import { ID_BYTES } from '../../../crypto/public/sizes.ts';
import { encodeBase64url, randomBytes } from '../../../crypto/public/sodium.ts';
import { generateVaultKey, sealState, type Vault } from '../../../crypto/vault.ts';
import { creationAnswer, type NewAccount } from '../../../schema/wire/accounts.ts';
import type { Api } from '../api.ts';
import { passkeyWayIn, recoveryWayIn } from './new-way-in.ts';
import type { MadePasskey, Passkeys } from './passkey.ts';
import { stateToWire } from './state-wire.ts';

/** An account of which the passkey is made, and nothing else yet. */
export interface StartedAccount {
  readonly accountId: Bytes;
  readonly passkey: MadePasskey;
}

export interface StartInput {
  /** The secret of the set-up or invitation link. */
  readonly linkToken: string;
  /** What the authenticator shows beside the passkey. */
  readonly userName: string;
}

/**
 * @throws {RequestFailed} when the link is no longer good
 * @throws {PasskeyFailed} when this device cannot do it
 */
export async function startAccount(api: Api, passkeys: Passkeys, input: StartInput): Promise<StartedAccount> {
  const accountId = randomBytes(ID_BYTES);
  const { options } = await api.call({
    method: 'POST',
    path: '/api/passkeys/creation-options',
    body: { ...input, accountId: encodeBase64url(accountId) },
    answer: creationAnswer,
  });
  return { accountId, passkey: await passkeys.create(options) };
}

export interface AccountKeys {
  readonly genesisFp: Bytes;
  readonly identity: Identity;
  /** Null for one who is steward only. */
  readonly kem: KemGeneration | null;
  readonly rootSeed: SignSeed | null;
  readonly seenHead: Vault['seenHead'];
}

/** Seals the first vault to both ways in, each with its anchor. Sends nothing. */
export async function makeAccount(
  started: StartedAccount,
  keys: AccountKeys,
  code: Code,
  rpId: string,
): Promise<NewAccount> {
  const { accountId, passkey } = started;
  const { genesisFp, identity, kem, rootSeed, seenHead } = keys;
  const anchor = { accountId, idPk: identity.idPk, genesisFp };
  const waysIn = [await passkeyWayIn(anchor, passkey, rpId), await recoveryWayIn(anchor, code, rpId)];
  const vault: Vault = {
    accountId,
    genesisFp,
    idSeed: identity.seed,
    kemSeeds: kem === null ? [] : [{ generation: kem.generation, seed: kem.seed }],
    rootSeed,
    seenHead,
    waysIn: waysIn.map(({ wayIn }) => wayIn),
  };
  const state = await sealState({ vault, keyring: EMPTY_KEYRING, vaultKey: generateVaultKey(), version: 1 });
  return {
    accountId: encodeBase64url(accountId),
    idPk: encodeBase64url(identity.idPk),
    state: stateToWire(state),
    waysIn: waysIn.map(({ wire }) => wire),
  };
}
