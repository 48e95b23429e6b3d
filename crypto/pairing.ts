/**
 * A new device for an account that is open on another one: the vault key goes to a fresh key that the new device shows
 * as six words or a QR, and both show six words over everything that went between them.
 *
 * @see crypto/README.md, "New device"
 */
import { hpkeContext, hpkeOpen, hpkeSeal } from './hpke.ts';
import type { Bytes, KemSeed, VaultKey } from './public/brands.ts';
import { concat, lengthPrefixed, requireLength, utf8 } from './public/bytes.ts';
import { OpenError } from './public/errors.ts';
import { hash } from './public/hash.ts';
import { LABELS } from './public/labels.ts';
import { FINGERPRINT_BYTES, ID_BYTES, SECRET_BYTES, SEED_BYTES, SIGN_PK_BYTES } from './public/sizes.ts';
import { kemPublicKey, randomBytes } from './public/sodium.ts';
import type { Anchor } from './way-in.ts';

/** On the new device, in memory, for minutes. */
export interface PairingKey {
  readonly seed: KemSeed;
  readonly kemPk: Bytes;
  /** 20 bytes: in the QR, and as six words. */
  readonly fp: Bytes;
}

/** What the open device hands over. */
export interface PairingGrant {
  readonly vaultKey: VaultKey;
  readonly anchor: Anchor;
}

export function generatePairing(): PairingKey {
  const seed = randomBytes(SEED_BYTES) as KemSeed;
  const kemPk = kemPublicKey(seed);
  return { seed, kemPk, fp: pairingFingerprint(kemPk) };
}

/** 20 bytes. The open device compares it with what was scanned or typed before it seals anything. */
export function pairingFingerprint(kemPk: Uint8Array): Bytes {
  return hash(LABELS.pairKey, kemPk).slice(0, FINGERPRINT_BYTES);
}

function context(kemPk: Uint8Array) {
  return hpkeContext(concat(lengthPrefixed(utf8(LABELS.pairSeal)), pairingFingerprint(kemPk)));
}

/**
 * Seals the vault key, and who this account is, to the new device's key (step PAIR).
 *
 * @throws {InvalidInputError} for a part of another length, and a key that nothing can be sealed to
 */
export async function sealPairing(kemPk: Bytes, { vaultKey, anchor }: PairingGrant): Promise<Bytes> {
  requireLength(vaultKey, SECRET_BYTES, 'vaultKey');
  requireLength(anchor.accountId, ID_BYTES, 'accountId');
  requireLength(anchor.idPk, SIGN_PK_BYTES, 'idPk');
  requireLength(anchor.genesisFp, FINGERPRINT_BYTES, 'genesisFp');
  const plaintext = concat(vaultKey, anchor.accountId, anchor.idPk, anchor.genesisFp);
  return hpkeSeal({ recipient: kemPk, context: await context(kemPk), aad: new Uint8Array(), plaintext });
}

/** @throws {OpenError} when it was not sealed to this key */
export async function openPairing(sealed: Bytes, { seed, kemPk }: PairingKey): Promise<PairingGrant> {
  const opened = await hpkeOpen({ seed, context: await context(kemPk), aad: new Uint8Array(), sealed });
  if (opened.length !== SECRET_BYTES + ID_BYTES + SIGN_PK_BYTES + FINGERPRINT_BYTES) throw new OpenError();
  const idEnd = SECRET_BYTES + ID_BYTES;
  return {
    vaultKey: opened.slice(0, SECRET_BYTES) as VaultKey,
    anchor: {
      accountId: opened.slice(SECRET_BYTES, idEnd),
      idPk: opened.slice(idEnd, idEnd + SIGN_PK_BYTES),
      genesisFp: opened.slice(idEnd + SIGN_PK_BYTES),
    },
  };
}

/**
 * Over the new key, what was sealed to it, whose account it is and in which channel: both screens show it as six
 * words, and nothing goes on until a person says they are the same (step PAIR-WORDS).
 */
export function pairingTranscript(kemPk: Uint8Array, sealed: Uint8Array, { idPk, genesisFp }: Anchor): Bytes {
  return hash(LABELS.pairWords, kemPk, sealed, idPk, genesisFp).slice(0, FINGERPRINT_BYTES);
}
