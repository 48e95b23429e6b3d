/** Looks for what must be nowhere: in files as bytes, in lines, in requests and answers. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCode } from '../../crypto/code.ts';
import { hkdf } from '../../crypto/kdf.ts';
import { deriveMelderKeys } from '../../crypto/melder-keys.ts';
import type { Bytes } from '../../crypto/public/brands.ts';
import { concat, utf8 } from '../../crypto/public/bytes.ts';
import { LABELS } from '../../crypto/public/labels.ts';

export interface Sentinel {
  readonly name: string;
  readonly needle: Buffer;
}

/** A text, also as it would stand in JSON, in base64 and in an address. */
export function textSentinels(name: string, text: string): readonly Sentinel[] {
  const forms = new Set([
    text,
    text.toLowerCase(),
    JSON.stringify(text).slice(1, -1),
    encodeURIComponent(text),
    ...lettersOf(utf8(text)),
    Buffer.from(text).toString('hex'),
  ]);
  return [...forms].map((form) => ({ name: `${name} (${form.slice(0, 12)}…)`, needle: Buffer.from(form) }));
}

/** So few bytes in base64 stand somewhere by chance. */
const LEAST_BYTES = 6;

/** In base64, wherever it stands in what was encoded: without the first and last characters, which depend on what is beside it. */
function lettersOf(bytes: Uint8Array): readonly string[] {
  return [0, 1, 2].flatMap((shift) => {
    const whole = bytes.subarray(shift, bytes.length - ((bytes.length - shift) % 3));
    if (whole.length < LEAST_BYTES) return [];
    return [Buffer.from(whole).toString('base64'), Buffer.from(whole).toString('base64url')];
  });
}

/** Also as browsers write it inside their own files: two bytes a letter. */
export function wideSentinels(name: string, text: string): readonly Sentinel[] {
  return [...textSentinels(name, text), { name: `${name} (two bytes a letter)`, needle: Buffer.from(text, 'utf16le') }];
}

/** A piece of a file, raw and as it would be written, wherever it stands in what was encoded. */
export function byteSentinels(name: string, bytes: Uint8Array): readonly Sentinel[] {
  const raw = Buffer.from(bytes);
  const written = [...new Set([...lettersOf(bytes), raw.toString('hex'), raw.toString('hex').toUpperCase()])];
  return [
    { name: `${name} (bytes)`, needle: raw },
    ...written.map((text) => ({ name: `${name} (${text.slice(0, 12)}…)`, needle: Buffer.from(text) })),
  ];
}

/** Secret bytes, raw and as they are usually written. */
export function keySentinels(name: string, bytes: Uint8Array): readonly Sentinel[] {
  const raw = Buffer.from(bytes);
  const written = ['hex', 'base64', 'base64url'].map((encoding) =>
    raw.toString(encoding as BufferEncoding).replace(/=+$/, ''),
  );
  return [
    { name: `${name} (bytes)`, needle: raw },
    ...written.map((text) => ({ name: `${name} (${text.slice(0, 6)}…)`, needle: Buffer.from(text) })),
  ];
}

/** The melder's code in words and bytes, and every secret that is derived from it. */
export async function codeSentinels(words: readonly string[], pin: Bytes): Promise<readonly Sentinel[]> {
  const parsed = await parseCode(words.join(' '));
  if (!parsed.ok) throw new Error('the words on the screen must be a code');
  const keys = await deriveMelderKeys(parsed.code, pin);
  const salt = concat(utf8(LABELS.melder), pin);
  const authSeed = await hkdf({ ikm: parsed.code, salt, info: 'auth-ed25519' });
  const signSeed = await hkdf({ ikm: parsed.code, salt, info: 'sign-ed25519' });
  const pairs = words.slice(1).map((word, index) => `${words[index]} ${word}`);
  return [
    ...keySentinels('code', parsed.code),
    ...keySentinels('authSk', authSeed),
    ...keySentinels('signSk', signSeed),
    ...keySentinels('kemSeed', keys.kemSeed),
    ...keySentinels('notesKey', keys.notesKey),
    // Only inside the encryption: it would tie the melder's messages together.
    ...keySentinels('signPk', keys.signPk),
    ...pairs.flatMap((pair) => textSentinels('words', pair)),
  ];
}

/** A moment, as text and as the numbers that clocks are stored as. */
export function momentSentinels(name: string, instant: Date): readonly Sentinel[] {
  const iso = instant.toISOString();
  const seconds = Math.floor(instant.getTime() / 1_000);
  const number = (value: number, length: number) => {
    const bytes = Buffer.alloc(8);
    bytes.writeBigUInt64BE(BigInt(value));
    return bytes.subarray(8 - length);
  };
  const texts = [iso.slice(0, 16), iso.slice(11, 16), iso.slice(11, 19), String(seconds), String(instant.getTime())];
  return [
    ...texts.map((text) => ({ name: `${name} (${text})`, needle: Buffer.from(text) })),
    { name: `${name} (seconds)`, needle: number(seconds, 4) },
    { name: `${name} (milliseconds)`, needle: number(instant.getTime(), 6) },
    { name: `${name} (minutes)`, needle: number(Math.floor(seconds / 60), 4) },
  ];
}

/** Names of the sentinels that stand somewhere in these bytes. */
export function findSentinels(bytes: Uint8Array | string, sentinels: readonly Sentinel[]): readonly string[] {
  const haystack = Buffer.from(bytes as string);
  return sentinels.filter(({ needle }) => haystack.includes(needle)).map(({ name }) => name);
}

/** Every file of a folder, write-ahead logs included. */
export function readFolder(folder: string): readonly { readonly file: string; readonly bytes: Buffer }[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map(({ parentPath, name }) => ({ file: name, bytes: readFileSync(join(parentPath, name)) }));
}

export function findInFolder(folder: string, sentinels: readonly Sentinel[]): readonly string[] {
  return readFolder(folder).flatMap(({ file, bytes }) =>
    findSentinels(bytes, sentinels).map((name) => `${file}: ${name}`),
  );
}
