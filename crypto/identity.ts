/**
 * Who the melder is, told later, to one reader and for one purpose (WBK-1a.3): sealed once more inside a message, so
 * that the other readers see that it was told, to whom and what for, and never what.
 *
 * @see crypto/README.md, "Identity"
 */
import { hpkeContext, hpkeOpen, hpkeSeal } from './hpke.ts';
import { pad, unpad } from './padding.ts';
import type { Bytes, KemSeed } from './public/brands.ts';
import { concat, decodeUtf8, lengthPrefixed, requireLength, utf8 } from './public/bytes.ts';
import { InvalidInputError, OpenError } from './public/errors.ts';
import { LABELS } from './public/labels.ts';
import { FINGERPRINT_BYTES, ID_BYTES, IDENTITY_PLAINTEXT_BYTES } from './public/sizes.ts';

/** What an identity is told for; sealed for another melding, reader or purpose it does not open. */
export interface IdentityPlace {
  /** 16 bytes. */
  readonly meldingId: Bytes;
  /** Fingerprint of the reader it is for, 20 bytes. */
  readonly to: Bytes;
  /** In the melder's words, as the message around it says to all readers. */
  readonly purpose: string;
}

/** UTF-8 of what can be told: the padding takes at least one byte. */
export const IDENTITY_TEXT_MAX_BYTES = IDENTITY_PLAINTEXT_BYTES - 1;

function sealing({ meldingId, to, purpose }: IdentityPlace) {
  requireLength(meldingId, ID_BYTES, 'meldingId');
  requireLength(to, FINGERPRINT_BYTES, 'to');
  const info = concat(lengthPrefixed(utf8(LABELS.revealIdentity)), meldingId, to);
  return { info, aad: utf8(purpose) };
}

/**
 * Seals who the melder is to one reader (step IDENTITY). Gives 2,160 bytes, whatever was written.
 *
 * Hides: the text and its length, from everybody but the holder of the key, also from a later quantum computer.
 * Reveals: nothing by itself; the message around it says reader and purpose to all who read the conversation.
 * Does not check that the key is that reader's newest: the caller takes it from the pinned list.
 *
 * @param kemPk X-Wing public key of the reader, 1,216 bytes
 * @throws {InvalidInputError} for nothing but white space, more than IDENTITY_TEXT_MAX_BYTES, a part of another length, and a
 * key that nothing can be sealed to
 */
export async function sealIdentity(text: string, place: IdentityPlace, kemPk: Bytes): Promise<Bytes> {
  const written = utf8(text);
  if (text.trim() === '' || written.length > IDENTITY_TEXT_MAX_BYTES) throw new InvalidInputError('identity');
  const { info, aad } = sealing(place);
  const plaintext = pad(written, IDENTITY_PLAINTEXT_BYTES);
  return hpkeSeal({ recipient: kemPk, context: await hpkeContext(info), aad, plaintext });
}

/**
 * Opens what a melder told this reader (step IDENTITY).
 *
 * @param seeds of the reader's own keys, any number of generations, 32 bytes each: it was sealed to the newest of its day
 * @throws {OpenError} when none of them opens it, for this melding, reader and purpose
 * @throws {InvalidInputError} when a part or a seed has another length
 */
export async function openIdentity(sealed: Bytes, place: IdentityPlace, seeds: readonly KemSeed[]): Promise<string> {
  const { info, aad } = sealing(place);
  const context = await hpkeContext(info);
  for (const seed of seeds) {
    try {
      return textIn(await hpkeOpen({ seed, context, aad, sealed }));
    } catch (error) {
      if (!(error instanceof OpenError)) throw error;
    }
  }
  throw new OpenError();
}

/** A sender of another program can seal what is no text: that is no identity either. */
function textIn(padded: Bytes): string {
  if (padded.length !== IDENTITY_PLAINTEXT_BYTES) throw new OpenError();
  const written = unpad(padded);
  try {
    return decodeUtf8(written);
  } catch {
    throw new OpenError();
  }
}
