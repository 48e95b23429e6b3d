import type { Bytes } from './public/brands.ts';
import { requireLength } from './public/bytes.ts';
import { FINGERPRINT_BYTES } from './public/sizes.ts';
import { findWord, splitWords, type WordLanguage, wordAt } from './words.ts';

/** Six words carry 66 bits of a fingerprint: enough against one who has to find a second key for them. */
export const CHECK_WORDS = 6;
const WORD_BITS = 11;

function indices(fingerprint: Uint8Array): readonly number[] {
  requireLength(fingerprint, FINGERPRINT_BYTES, 'fingerprint');
  const bits = Array.from(fingerprint, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return Array.from({ length: CHECK_WORDS }, (_, place) =>
    Number.parseInt(bits.slice(place * WORD_BITS, (place + 1) * WORD_BITS), 2),
  );
}

/**
 * What people read out to compare a person or a channel (step CHECK-WORDS).
 *
 * @throws {InvalidInputError} when the fingerprint is not 20 bytes
 */
export function checkWords(fingerprint: Uint8Array, language: WordLanguage): readonly string[] {
  return indices(fingerprint).map((index) => wordAt(index, language));
}

/** Whether the six typed words are those of the fingerprint, in either language. */
export function areCheckWords(typed: string, fingerprint: Uint8Array): boolean {
  const found = splitWords(typed).map(findWord);
  if (found.length !== CHECK_WORDS) return false;
  const language = found[0]?.language;
  return indices(fingerprint).every((index, place) => {
    const word = found[place];
    return word !== undefined && word.language === language && word.index === index;
  });
}

const PREFIX_BYTES = Math.ceil((CHECK_WORDS * WORD_BITS) / 8);

/**
 * The part of a fingerprint that six words carry: 66 bits in 9 bytes, the last six bits zero. For looking up what
 * somebody else's screen shows.
 *
 * @throws {InvalidInputError} when the fingerprint is not 20 bytes
 */
export function checkWordsPrefix(fingerprint: Uint8Array): Bytes {
  return prefixOf(indices(fingerprint));
}

/** The same of six typed words; undefined when they are not six words of one list. */
export function typedPrefix(typed: string): Bytes | undefined {
  const found = splitWords(typed).map(findWord);
  const language = found[0]?.language;
  const words = found.filter((word) => word !== undefined && word.language === language);
  if (words.length !== CHECK_WORDS || found.length !== CHECK_WORDS) return undefined;
  return prefixOf(words.map((word) => (word as { readonly index: number }).index));
}

function prefixOf(words: readonly number[]): Bytes {
  const bits = words.map((index) => index.toString(2).padStart(WORD_BITS, '0')).join('');
  const padded = bits.padEnd(PREFIX_BYTES * 8, '0');
  return Uint8Array.from({ length: PREFIX_BYTES }, (_, place) =>
    Number.parseInt(padded.slice(place * 8, (place + 1) * 8), 2),
  );
}
