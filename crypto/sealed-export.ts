/**
 * What leaves for somebody outside, in a format of others: who gets it has none of our keys, and opens it in years without
 * us (crypto/README.md, "Sealed export"). The one door to age.
 */
import { Decrypter, Encrypter } from 'age-encryption';
import { CODE_WORDS } from './code.ts';
import type { Bytes } from './public/brands.ts';
import { InvalidInputError, OpenError } from './public/errors.ts';
import { SEALED_EXPORT_WORK_FACTOR } from './public/sizes.ts';

/** Another work factor is refused: a file could ask for more memory than a browser has. */
const START = new RegExp(`^age-encryption\\.org/v1\\n-> scrypt [A-Za-z0-9+/]{22} ${SEALED_EXPORT_WORK_FACTOR}\\n`);
/** As many as tell whether a file is one. */
export const SEALED_EXPORT_START_BYTES = 64;

/**
 * Seals an export with words that were drawn for it alone (step SEALED-EXPORT).
 *
 * Hides: content, names, how many files. Reveals: the length of `content`, so pad it; and that age sealed it with words.
 *
 * @param words the twelve of a fresh code, 128 bits; their last use on this side is to be shown
 * @returns an age file, `sealedExportBytes` long
 * @throws {InvalidInputError} unless there are twelve words
 */
export async function sealExport(content: Uint8Array, words: readonly string[]): Promise<Bytes> {
  if (words.length !== CODE_WORDS) throw new InvalidInputError('words');
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphraseOf(words));
  encrypter.setScryptWorkFactor(SEALED_EXPORT_WORK_FACTOR);
  return new Uint8Array(await encrypter.encrypt(content));
}

/** What an age program asks for. */
function passphraseOf(words: readonly string[]): string {
  return words.join(' ');
}

/** Whether it begins as such a file does. Says nothing of the rest, which need not be there. */
export function isSealedExport(file: Uint8Array): boolean {
  return START.test(String.fromCharCode(...file.subarray(0, SEALED_EXPORT_START_BYTES)));
}

/**
 * Opens what `sealExport` made (step SEALED-EXPORT): all of it, or nothing.
 *
 * @throws {OpenError} for other words, and for a file that was altered, cut short, or is another kind
 */
export async function openSealedExport(file: Uint8Array, words: readonly string[]): Promise<Bytes> {
  if (!isSealedExport(file)) throw new OpenError();
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphraseOf(words));
  const content = await decrypter.decrypt(file).catch(() => undefined);
  if (content === undefined) throw new OpenError();
  return new Uint8Array(content);
}
