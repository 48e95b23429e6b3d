import { decryptBox, encryptBox } from './box.ts';
import { hkdf } from './kdf.ts';
import { pad, unpad } from './padding.ts';
import type { Bytes, Code, KemSeed, NotesKey, SignSeed } from './public/brands.ts';
import { concat, lengthPrefixed, requireLength, utf8 } from './public/bytes.ts';
import { mailboxId } from './public/hash.ts';
import { LABELS } from './public/labels.ts';
import { BOX_OVERHEAD_BYTES, CODE_BYTES, FINGERPRINT_BYTES, NOTES_BOX_BYTES } from './public/sizes.ts';
import { kemPublicKey, randomBytes, signKeyPair } from './public/sodium.ts';

export interface MelderKeys {
  /** Opens the mailbox; the server knows authPk and decrypts nothing with it (P6). */
  readonly authPk: Bytes;
  readonly authSk: Bytes;
  /** Signs messages, inside the encryption only. */
  readonly signPk: Bytes;
  readonly signSk: Bytes;
  /** Receives epoch secrets. */
  readonly kemPk: Bytes;
  readonly kemSeed: KemSeed;
  readonly notesKey: NotesKey;
  readonly mailboxId: Bytes;
}

/** Fresh: 16 random bytes, to be shown once as twelve words. */
export function generateCode(): Code {
  return randomBytes(CODE_BYTES) as Code;
}

/**
 * Derives everything a melder needs from the code and the channel (step MELDER-KEYS).
 *
 * The channel's fingerprint is in the salt, so a swapped directory fails closed: other keys, another mailbox,
 * nothing readable.
 *
 * @param genesisFp 20 bytes
 * @throws {InvalidInputError} when a length is wrong
 */
export async function deriveMelderKeys(code: Code, genesisFp: Uint8Array): Promise<MelderKeys> {
  requireLength(code, CODE_BYTES, 'code');
  requireLength(genesisFp, FINGERPRINT_BYTES, 'genesisFp');
  const salt = concat(utf8(LABELS.melder), genesisFp);
  const [authSeed, signSeed, kemSeed, notesKey] = await Promise.all([
    hkdf({ ikm: code, salt, info: 'auth-ed25519' }),
    hkdf({ ikm: code, salt, info: 'sign-ed25519' }),
    hkdf({ ikm: code, salt, info: 'kem-xwing' }),
    hkdf({ ikm: code, salt, info: 'notes' }),
  ]);
  const auth = signKeyPair(authSeed as SignSeed);
  const sign = signKeyPair(signSeed as SignSeed);
  return {
    authPk: auth.publicKey,
    authSk: auth.secretKey,
    signPk: sign.publicKey,
    signSk: sign.secretKey,
    kemPk: kemPublicKey(kemSeed),
    kemSeed: kemSeed as KemSeed,
    notesKey: notesKey as NotesKey,
    mailboxId: mailboxId(auth.publicKey),
  };
}

function notesAad(keys: MelderKeys): Bytes {
  return lengthPrefixed(utf8(LABELS.notesBox), keys.mailboxId);
}

/**
 * Encrypts what the melder's own pages remember between visits, always NOTES_BOX_BYTES long (step NOTES).
 *
 * Hides: everything, also whether anything is in it. Reveals: that it was written anew, which every visit does.
 *
 * @throws {InvalidInputError} when it does not fit in 4,055 bytes
 */
export function encryptNotes(notes: Uint8Array, keys: MelderKeys): Bytes {
  return encryptBox(pad(notes, NOTES_BOX_BYTES - BOX_OVERHEAD_BYTES), keys.notesKey, notesAad(keys));
}

/** @throws {OpenError} */
export function decryptNotes(notesBox: Uint8Array, keys: MelderKeys): Bytes {
  return unpad(decryptBox(notesBox, keys.notesKey, notesAad(keys)));
}
