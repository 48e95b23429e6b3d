import { sha256 } from './kdf.ts';
import type { Bytes, Code } from './public/brands.ts';
import { requireLength } from './public/bytes.ts';
import { CODE_BYTES } from './public/sizes.ts';
import { findWord, splitWords, type WordLanguage, wordAt } from './words.ts';

export const CODE_WORDS = 12;
const WORD_BITS = 11;
const CHECKSUM_BITS = 4;

export type ParsedCode =
  | { readonly ok: true; readonly code: Code; readonly language: WordLanguage }
  | { readonly ok: false; readonly problem: 'count'; readonly words: number }
  /** Places (from 0) of words that are in neither list. */
  | { readonly ok: false; readonly problem: 'unknown'; readonly places: readonly number[] }
  | { readonly ok: false; readonly problem: 'mixed' }
  /** Twelve listed words that do not fit together: one was miswritten. Noticed 15 times of 16. */
  | { readonly ok: false; readonly problem: 'checksum' };

function toBits(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
}

async function checksumBits(code: Uint8Array): Promise<string> {
  return toBits((await sha256(code)).subarray(0, 1)).slice(0, CHECKSUM_BITS);
}

/**
 * Twelve words for 16 bytes (step CODE): BIP39's encoding, 128 bits and the first 4 bits of their SHA-256.
 *
 * @throws {InvalidInputError} when the code is not 16 bytes
 */
export async function formatCode(code: Code, language: WordLanguage): Promise<readonly string[]> {
  requireLength(code, CODE_BYTES, 'code');
  const bits = toBits(code) + (await checksumBits(code));
  return Array.from({ length: CODE_WORDS }, (_, place) => {
    const start = place * WORD_BITS;
    return wordAt(Number.parseInt(bits.slice(start, start + WORD_BITS), 2), language);
  });
}

/**
 * Reads a typed code. Forgives case, spaces, numbering, accents and words cut after four letters; the list tells the
 * language. Never throws: what is wrong is for the person to mend, and nothing has left the browser.
 */
export async function parseCode(typed: string): Promise<ParsedCode> {
  const words = splitWords(typed);
  const found = words.map(findWord);
  const places = found.flatMap((word, place) => (word === undefined ? [place] : []));
  if (places.length > 0) return { ok: false, problem: 'unknown', places };
  if (words.length !== CODE_WORDS) return { ok: false, problem: 'count', words: words.length };
  const listed = found.filter((word) => word !== undefined);
  const language = listed[0]?.language ?? 'nl';
  if (listed.some((word) => word.language !== language)) return { ok: false, problem: 'mixed' };
  const bits = listed.map((word) => word.index.toString(2).padStart(WORD_BITS, '0')).join('');
  const code = fromBits(bits.slice(0, CODE_BYTES * 8)) as Code;
  if (bits.slice(CODE_BYTES * 8) !== (await checksumBits(code))) return { ok: false, problem: 'checksum' };
  return { ok: true, code, language };
}

function fromBits(bits: string): Bytes {
  return Uint8Array.from({ length: bits.length / 8 }, (_, index) =>
    Number.parseInt(bits.slice(index * 8, index * 8 + 8), 2),
  );
}
