/**
 * Reads JSON that somebody else signed or encrypted: exact keys, exact types, or a VerifyError. The protocol's own
 * rooms do not depend on a validation library.
 */
import type { Bytes } from './public/brands.ts';
import { decodeUtf8, utf8 } from './public/bytes.ts';
import { VerifyError } from './public/errors.ts';
import { areEqual, decodeBase64url, encodeBase64url } from './public/sodium.ts';

export type Reader<T> = (value: unknown) => T;
type Shape = Record<string, Reader<unknown>>;
type Read<S extends Shape> = { readonly [Key in keyof S]: ReturnType<S[Key]> };

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Exactly these keys, no more and no fewer. */
export function object<S extends Shape>(shape: S): Reader<Read<S>> {
  const read = fields(shape);
  const { length } = Object.keys(shape);
  return (value) => {
    if (!isPlainObject(value) || Object.keys(value).length !== length) throw new VerifyError();
    return read(value);
  };
}

/** These keys and perhaps others, which are for another room to read: the content of a message. */
export function fields<S extends Shape>(shape: S): Reader<Read<S>> {
  return (value) => {
    if (!isPlainObject(value)) throw new VerifyError();
    const read = Object.keys(shape).map((name) => {
      if (!Object.hasOwn(value, name)) throw new VerifyError();
      return [name, (shape[name] as Reader<unknown>)(value[name])];
    });
    return Object.fromEntries(read) as Read<S>;
  };
}

export function list<T>(reader: Reader<T>, { max, min = 0 }: { max: number; min?: number }): Reader<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value) || value.length > max || value.length < min) throw new VerifyError();
    return value.map((element) => reader(element));
  };
}

// A lone surrogate does not survive UTF-8; what is not seen, or turns the direction of reading, makes two names look alike.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{DI}]/u;

/** @param hasLines more than one line: a line feed between them, and nothing else that is not seen */
export function text({ max, hasLines = false }: { max: number; hasLines?: boolean }): Reader<string> {
  return (value) => {
    if (typeof value !== 'string' || value.length === 0 || value.length > max) throw new VerifyError();
    if (holdsUnseen(value, { hasLines })) throw new VerifyError();
    return value;
  };
}

/** Whether no signature is given to it: for a form that says so before anybody signs. */
export function holdsUnseen(value: string, { hasLines = false } = {}): boolean {
  return UNSEEN.test(hasLines ? value.replaceAll('\n', '') : value);
}

/** @param pattern anchored, and bounded in length */
export function matching(pattern: RegExp): Reader<string> {
  return (value) => {
    if (typeof value !== 'string' || !pattern.test(value)) throw new VerifyError();
    return value;
  };
}

export function oneOf<const T extends string | number>(...choices: readonly T[]): Reader<T> {
  return (value) => {
    const found = choices.find((choice) => choice === value);
    if (found === undefined) throw new VerifyError();
    return found;
  };
}

export const integer: Reader<number> = (value) => {
  if (!Number.isInteger(value) || (value as number) < 0 || (value as number) > 0xffff_ffff) throw new VerifyError();
  return value as number;
};

export const flag: Reader<boolean> = (value) => {
  if (typeof value !== 'boolean') throw new VerifyError();
  return value;
};

export const day: Reader<string> = (value) => {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) throw new VerifyError();
  // Some engines read 30 February as 2 March, others refuse it: only a day that reads back as itself is one everywhere.
  const midnight = new Date(`${value}T00:00:00Z`);
  if (Number.isNaN(midnight.valueOf()) || !midnight.toISOString().startsWith(value)) throw new VerifyError();
  return value;
};

export function nullable<T>(reader: Reader<T>): Reader<T | null> {
  return (value) => (value === null ? null : reader(value));
}

/** base64url of exactly `length` bytes. */
export function bytes(length: number): Reader<Bytes> {
  return (value) => {
    if (typeof value !== 'string') throw new VerifyError();
    const decoded = decode(value);
    if (decoded.length !== length) throw new VerifyError();
    return decoded;
  };
}

/** base64url of one to `max` bytes. */
export function bytesUpTo(max: number): Reader<Bytes> {
  return (value) => {
    if (typeof value !== 'string') throw new VerifyError();
    const decoded = decode(value);
    if (decoded.length === 0 || decoded.length > max) throw new VerifyError();
    return decoded;
  };
}

function decode(value: string): Bytes {
  try {
    return decodeBase64url(value);
  } catch {
    throw new VerifyError();
  }
}

/**
 * @throws {VerifyError} when it is not UTF-8, not JSON, not of that shape, or not in the one way `writeJson` writes it:
 * a name given twice, for one, is read differently by different readers of the same signed bytes
 */
export function readJson<T>(encoded: Uint8Array, reader: Reader<T>): T {
  const { value, rewritten } = parse(encoded);
  if (!areEqual(rewritten, encoded)) throw new VerifyError();
  return reader(value);
}

function parse(encoded: Uint8Array): { value: unknown; rewritten: Bytes } {
  try {
    const value: unknown = JSON.parse(decodeUtf8(encoded));
    return { value, rewritten: utf8(JSON.stringify(value)) };
  } catch {
    throw new VerifyError();
  }
}

/** Bytes become base64url; keys keep the order they are given in. */
export function writeJson(value: unknown): Bytes {
  return utf8(
    JSON.stringify(value, (_key, part: unknown) => (part instanceof Uint8Array ? encodeBase64url(part) : part)),
  );
}
