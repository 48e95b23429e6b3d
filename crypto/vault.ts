/**
 * What an account keeps: a vault (keys) and a keyring (which envelopes were opened), encrypted under a vault key that
 * is sealed to each way in, all signed as one by the account's identity key.
 *
 * @see crypto/README.md, "Vault"
 */
import { decryptBox, encryptBox } from './box.ts';
import { identityFromSeed } from './functionaris-keys.ts';
import { hpkeContext, hpkeOpen, hpkeSeal } from './hpke.ts';
import { type Keyring, readKeyring, writeKeyring } from './keyring.ts';
import { pad, paddedLength, unpad } from './padding.ts';
import type { Bytes, KemSeed, SignSeed, VaultKey } from './public/brands.ts';
import { compareBytes, concat, lengthPrefixed, u32, utf8 } from './public/bytes.ts';
import { InvalidInputError, VerifyError } from './public/errors.ts';
import { LABELS } from './public/labels.ts';
import {
  FINGERPRINT_BYTES,
  HASH_BYTES,
  ID_BYTES,
  KEM_PK_BYTES,
  KEYRING_MAX_STEPS,
  KEYRING_STEP_BYTES,
  MAX_WAYS_IN,
  SECRET_BYTES,
  SEED_BYTES,
  VAULT_MAX_STEPS,
  VAULT_STEP_BYTES,
} from './public/sizes.ts';
import { areEqual, encodeBase64url, randomBytes, signDetached } from './public/sodium.ts';
import { signedBytes, verifySignature } from './public/verify.ts';
import { bytes, integer, list, nullable, object, oneOf, readJson, writeJson } from './strict-json.ts';
import type { Anchor, WayIn } from './way-in.ts';

export interface Vault {
  readonly accountId: Bytes;
  readonly genesisFp: Bytes;
  readonly idSeed: SignSeed;
  /** X-Wing seeds by generation; empty for one who is steward only. */
  readonly kemSeeds: readonly { readonly generation: number; readonly seed: KemSeed }[];
  /** A steward's root key. */
  readonly rootSeed: SignSeed | null;
  /** The highest head of the directory this account saw, below which nothing is believed. */
  readonly seenHead: { readonly seq: number; readonly digest: Bytes };
  /** The only keys to which the vault key is ever sealed. */
  readonly waysIn: readonly WayInPublic[];
}

export type WayInPublic = Pick<WayIn, 'wayInId' | 'kind' | 'kemPk'>;

/** What the server keeps of an account, whole: written by compare-and-set on `version`. */
export interface AccountState {
  readonly version: number;
  readonly vault: Bytes;
  readonly keyring: Bytes;
  readonly sealedKeys: readonly { readonly wayInId: Bytes; readonly sealed: Bytes }[];
  readonly signature: Bytes;
}

export interface OpenedState {
  readonly vault: Vault;
  readonly keyring: Keyring;
  readonly vaultKey: VaultKey;
  readonly version: number;
}

const readVault = object({
  v: oneOf(1),
  accountId: bytes(ID_BYTES),
  genesisFp: bytes(FINGERPRINT_BYTES),
  idSeed: bytes(SEED_BYTES),
  kemSeeds: list(object({ generation: integer, seed: bytes(SEED_BYTES) }), { max: 16 }),
  rootSeed: nullable(bytes(SEED_BYTES)),
  seenHead: object({ seq: integer, digest: bytes(HASH_BYTES) }),
  waysIn: list(object({ wayInId: bytes(HASH_BYTES), kind: oneOf('passkey', 'recovery'), kemPk: bytes(KEM_PK_BYTES) }), {
    min: 1,
    max: MAX_WAYS_IN,
  }),
});

export function generateVaultKey(): VaultKey {
  return randomBytes(SECRET_BYTES) as VaultKey;
}

function boxAad(kind: 'vault' | 'keyring', accountId: Bytes, version: number): Bytes {
  return lengthPrefixed(utf8(LABELS.vaultBox), accountId, utf8(kind), u32(version));
}

function padInSteps(plaintext: Bytes, step: number, maxSteps: number): Bytes {
  const lengths = Array.from({ length: maxSteps }, (_, index) => (index + 1) * step);
  const length = paddedLength(plaintext.length, lengths);
  if (length === undefined) throw new InvalidInputError('length of vault or keyring');
  return pad(plaintext, length);
}

function keyContext(accountId: Bytes, wayInId: Bytes) {
  return hpkeContext(concat(lengthPrefixed(utf8(LABELS.vaultKey)), accountId, wayInId));
}

type UnsignedState = Omit<AccountState, 'signature'>;

function stateParts(accountId: Bytes, { version, vault, keyring, sealedKeys }: UnsignedState): readonly Bytes[] {
  // By id, so that the order in which a server keeps them makes no difference.
  const sorted = [...sealedKeys].sort((left, right) => compareBytes(left.wayInId, right.wayInId));
  const keys = sorted.flatMap(({ wayInId, sealed }) => [wayInId, sealed]);
  return [accountId, u32(version), vault, keyring, lengthPrefixed(...keys)];
}

export interface SealStateInput {
  readonly vault: Vault;
  readonly keyring: Keyring;
  readonly vaultKey: VaultKey;
  readonly version: number;
}

/**
 * Encrypts, seals and signs an account's state (step VAULT).
 *
 * Hides: all of it. Reveals: the number of ways in, and sizes in steps of 16 and 64 KiB.
 *
 * @throws {InvalidInputError} when vault or keyring is larger than its last step
 * @throws {VerifyError} for what could never be read again: better no new state than one that locks its owner out
 */
export async function sealState({ vault, keyring, vaultKey, version }: SealStateInput): Promise<AccountState> {
  const { accountId, waysIn } = vault;
  const encrypt = (kind: 'vault' | 'keyring', plaintext: Bytes) =>
    encryptBox(plaintext, vaultKey, boxAad(kind, accountId, version));
  const writtenVault = writeJson({ v: 1, ...vault });
  const writtenKeyring = writeKeyring(keyring);
  readJson(writtenVault, readVault);
  readKeyring(writtenKeyring);
  const vaultBox = encrypt('vault', padInSteps(writtenVault, VAULT_STEP_BYTES, VAULT_MAX_STEPS));
  const keyringBox = encrypt('keyring', padInSteps(writtenKeyring, KEYRING_STEP_BYTES, KEYRING_MAX_STEPS));
  const sealedKeys = await Promise.all(
    waysIn.map(async ({ wayInId, kemPk }) => {
      const context = await keyContext(accountId, wayInId);
      return { wayInId, sealed: await hpkeSeal({ recipient: kemPk, context, aad: u32(version), plaintext: vaultKey }) };
    }),
  );
  const state = { version, vault: vaultBox, keyring: keyringBox, sealedKeys };
  const { idSk } = identityFromSeed(vault.idSeed);
  const signature = signDetached(signedBytes(LABELS.vaultState, ...stateParts(accountId, state)), idSk);
  return { ...state, signature };
}

/**
 * Opens an account's state with a way in, believing only what the anchor's identity signed.
 *
 * @throws {VerifyError} when the signature is not the anchor's, as for a vault the server wrote itself, or when the
 * vault inside belongs to another account, channel or identity, or lists other ways in than it is sealed to
 * @throws {OpenError} when the vault key is not sealed to this way in, or something was altered
 */
export async function openState(state: AccountState, anchor: Anchor, wayIn: WayIn): Promise<OpenedState> {
  verifyState(state, anchor);
  const own = state.sealedKeys.find((sealedKey) => areEqual(sealedKey.wayInId, wayIn.wayInId));
  if (own === undefined) throw new VerifyError();
  const context = await keyContext(anchor.accountId, wayIn.wayInId);
  const aad = u32(state.version);
  const vaultKey = (await hpkeOpen({ seed: wayIn.kemSeed, context, aad, sealed: own.sealed })) as VaultKey;
  return openStateWithKey(state, anchor, vaultKey);
}

/** The same for a page that is open already, when another device wrote a newer version. */
export function openStateWithKey(state: AccountState, anchor: Anchor, vaultKey: VaultKey): OpenedState {
  verifyState(state, anchor);
  const { version } = state;
  const decrypt = (kind: 'vault' | 'keyring', box: Bytes) =>
    unpad(decryptBox(box, vaultKey, boxAad(kind, anchor.accountId, version)));
  const { v: _, ...vault } = readJson(decrypt('vault', state.vault), readVault) as Vault & { v: 1 };
  requireOwn(vault, anchor, state);
  return { vault, keyring: readKeyring(decrypt('keyring', state.keyring)), vaultKey, version };
}

function verifyState(state: AccountState, anchor: Anchor): void {
  const { signature } = state;
  const parts = stateParts(anchor.accountId, state);
  verifySignature({ label: LABELS.vaultState, parts, signature, publicKey: anchor.idPk });
}

function requireOwn(vault: Vault, anchor: Anchor, state: AccountState): void {
  const isOwn =
    areEqual(vault.accountId, anchor.accountId) &&
    areEqual(vault.genesisFp, anchor.genesisFp) &&
    areEqual(identityFromSeed(vault.idSeed).idPk, anchor.idPk) &&
    areSameWaysIn(vault.waysIn, state.sealedKeys);
  if (!isOwn) throw new VerifyError();
}

/** The same ids in whatever order, each once. */
function areSameWaysIn(listed: readonly { wayInId: Bytes }[], sealedTo: readonly { wayInId: Bytes }[]): boolean {
  const ids = new Set(listed.map(({ wayInId }) => encodeBase64url(wayInId)));
  const isEachOnce = ids.size === listed.length && ids.size === sealedTo.length;
  return isEachOnce && sealedTo.every(({ wayInId }) => ids.delete(encodeBase64url(wayInId)));
}
