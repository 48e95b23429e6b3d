/**
 * A way in: a passkey with PRF, or a recovery code on paper. Each can open the vault, and each believes a vault only
 * through its own anchor.
 *
 * @see crypto/README.md, "Ways in"
 */
import { decryptBox, encryptBox } from './box.ts';
import { hkdf } from './kdf.ts';
import type { AnchorKey, Bytes, Code, KemSeed, SignSeed } from './public/brands.ts';
import { concat, lengthPrefixed, requireLength, u8, utf8 } from './public/bytes.ts';
import { OpenError } from './public/errors.ts';
import { hash } from './public/hash.ts';
import { LABELS } from './public/labels.ts';
import { ANCHOR_BYTES, CODE_BYTES, FINGERPRINT_BYTES, ID_BYTES, SIGN_PK_BYTES } from './public/sizes.ts';
import { kemPublicKey, signKeyPair } from './public/sodium.ts';

/** The two inputs every passkey of a deployment evaluates: constants, so that one ceremony signs in and unlocks. */
export const PRF_INPUTS: readonly [Bytes, Bytes] = [concat(utf8(LABELS.prf), u8(1)), concat(utf8(LABELS.prf), u8(2))];
const PRF_OUTPUT_BYTES = 32;

/** What a person holds: the two PRF outputs of a passkey with its credential id, or a recovery code. */
export type WayInSource =
  | { readonly kind: 'passkey'; readonly credentialId: Bytes; readonly prf: readonly [Bytes, Bytes] }
  | { readonly kind: 'recovery'; readonly code: Code };

export interface WayIn {
  /** 32 bytes; names it for the server. */
  readonly wayInId: Bytes;
  readonly kind: WayInSource['kind'];
  /** The vault key is sealed to this. */
  readonly kemPk: Bytes;
  readonly kemSeed: KemSeed;
  readonly anchorKey: AnchorKey;
}

function secretOf(source: WayInSource): Bytes {
  if (source.kind === 'recovery') {
    requireLength(source.code, CODE_BYTES, 'code');
    return source.code;
  }
  for (const output of source.prf) requireLength(output, PRF_OUTPUT_BYTES, 'prf');
  return concat(...source.prf);
}

/** H(credentialId), or for a code a hash that tells nothing of it: under which the server files a way in. */
export async function wayInId(source: WayInSource, rpId: string): Promise<Bytes> {
  if (source.kind === 'passkey') return hash(LABELS.credential, source.credentialId);
  // Not a constant: a lost code is replaced by another one while it is still filed.
  return hash(LABELS.credential, await hkdf({ ikm: source.code, salt: utf8(LABELS.paperId), info: rpId }));
}

/**
 * Derives a way in's key pair and anchor key (step WAY-IN).
 *
 * @param accountId 16 bytes
 * @param rpId the host name the passkey belongs to, also for a code: the same words open nothing elsewhere
 */
export async function deriveWayIn(source: WayInSource, accountId: Bytes, rpId: string): Promise<WayIn> {
  requireLength(accountId, ID_BYTES, 'accountId');
  const ikm = secretOf(source);
  const id = await wayInId(source, rpId);
  const derive = (label: string) => hkdf({ ikm, salt: concat(utf8(label), accountId, id), info: rpId });
  const kemSeed = (await derive(LABELS.wayIn)) as KemSeed;
  const anchorKey = (await derive(LABELS.anchor)) as AnchorKey;
  return { wayInId: id, kind: source.kind, kemPk: kemPublicKey(kemSeed), kemSeed, anchorKey };
}

/** The key with which a recovery code alone signs in; the server keeps its public half (step RECOVERY-AUTH). */
export async function deriveRecoveryAuth(code: Code, rpId: string): Promise<{ publicKey: Bytes; secretKey: Bytes }> {
  requireLength(code, CODE_BYTES, 'code');
  const salt = concat(utf8(LABELS.recoveryAuth), utf8(rpId));
  return signKeyPair((await hkdf({ ikm: code, salt, info: 'auth-ed25519' })) as SignSeed);
}

/** Who this account is, in a form only the way in itself can have written. */
export interface Anchor {
  readonly accountId: Bytes;
  readonly idPk: Bytes;
  readonly genesisFp: Bytes;
}

function anchorAad(id: Bytes): Bytes {
  return lengthPrefixed(utf8(LABELS.anchor), id);
}

/**
 * Written once, when the way in is made (step ANCHOR). A sealed vault key proves nothing about who sealed it; this
 * does, because its key never leaves the authenticator's owner.
 */
export function encryptAnchor(anchor: Anchor, wayIn: WayIn): Bytes {
  const { accountId, idPk, genesisFp } = anchor;
  requireLength(accountId, ID_BYTES, 'accountId');
  requireLength(idPk, SIGN_PK_BYTES, 'idPk');
  requireLength(genesisFp, FINGERPRINT_BYTES, 'genesisFp');
  return encryptBox(concat(accountId, idPk, genesisFp), wayIn.anchorKey, anchorAad(wayIn.wayInId));
}

/** @throws {OpenError} unless this very way in wrote it */
export function decryptAnchor(encrypted: Uint8Array, wayIn: WayIn): Anchor {
  if (encrypted.length !== ANCHOR_BYTES) throw new OpenError();
  const plaintext = decryptBox(encrypted, wayIn.anchorKey, anchorAad(wayIn.wayInId));
  const idPkEnd = ID_BYTES + SIGN_PK_BYTES;
  return {
    accountId: plaintext.slice(0, ID_BYTES),
    idPk: plaintext.slice(ID_BYTES, idPkEnd),
    genesisFp: plaintext.slice(idPkEnd),
  };
}
