/** Codes, check words and pins. */
import { readFileSync } from 'node:fs';
import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { base64url, fromBase64url, must, ofLength, refuse } from './bytes.ts';
import { firstHashByte } from './primitives.ts';

/** The Dutch list is data, not code; it is read as text. */
const source = readFileSync(new URL('../../crypto/words-nl.ts', import.meta.url), 'utf8');
const dutch = (/`([^`]*)`/.exec(source.slice(source.indexOf('*/')))?.[1] ?? '').trim().split(/\s+/);
const lists: Readonly<Record<string, readonly string[]>> = { en: english, nl: dutch };

const bitsOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');

function bytesOfBits(bits: string): Uint8Array {
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
}

function wordsOf(bits: string, language: string): string {
  const list = lists[language] ?? refuse();
  return (bits.match(/.{11}/g) ?? []).map((word) => list[Number.parseInt(word, 2)]).join(' ');
}

const checksum = (code: Uint8Array): string => bitsOf(Uint8Array.of(firstHashByte(code))).slice(0, 4);

export function codeWords(code: Uint8Array, language: string): string {
  ofLength(code, 16);
  return wordsOf(bitsOf(code) + checksum(code), language);
}

interface Found {
  readonly language: string;
  readonly bits: string;
}

function find(typed: string): Found | undefined {
  for (const [language, list] of Object.entries(lists)) {
    const index = list.findIndex((word) => word === typed || (typed.length >= 4 && word.startsWith(typed)));
    if (index >= 0) return { language, bits: index.toString(2).padStart(11, '0') };
  }
  return undefined;
}

function split(typed: string): readonly string[] {
  return (
    typed
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z]+/g) ?? []
  );
}

export function readCode(typed: string) {
  const words = split(typed);
  const found = words.map(find);
  const places = found.flatMap((word, place) => (word === undefined ? [place] : []));
  if (places.length > 0) return { ok: false, problem: 'unknown', places };
  if (words.length !== 12) return { ok: false, problem: 'count', words: words.length };
  const languages = new Set(found.map((word) => word?.language));
  if (languages.size > 1) return { ok: false, problem: 'mixed' };
  const bits = found.map((word) => word?.bits).join('');
  const code = bytesOfBits(bits.slice(0, 128));
  if (checksum(code) !== bits.slice(128)) return { ok: false, problem: 'checksum' };
  return { code, language: [...languages][0] };
}

export function checkWords(fingerprint: Uint8Array, language = 'en'): string {
  return wordsOf(bitsOf(ofLength(fingerprint, 20)).slice(0, 66), language);
}

/** 66 bits and six zeros. */
export function checkPrefix(fingerprint: Uint8Array): Uint8Array {
  return bytesOfBits(`${bitsOf(ofLength(fingerprint, 20)).slice(0, 66)}000000`);
}

export function typedPrefix(typed: string): Uint8Array | undefined {
  const found = split(typed).map(find);
  const isOne = new Set(found.map((word) => word?.language)).size === 1 && found.every((word) => word !== undefined);
  return isOne && found.length === 6 ? bytesOfBits(`${found.map((word) => word?.bits).join('')}000000`) : undefined;
}

export function pinOf(genesisFp: Uint8Array): string {
  return `zp1.${base64url(ofLength(genesisFp, 20))}`;
}

export function readPin(fragment: string): Uint8Array | undefined {
  const text = fragment.replace('#', '');
  if (text === '') return undefined;
  must(text.startsWith('zp1.'));
  return ofLength(fromBase64url(text.slice(4)), 20);
}
