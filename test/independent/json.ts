/** The protocol's own JSON: exact names, exact types, and one way to write it. */
import { fromBase64url, must, refusing, toText, utf8 } from './bytes.ts';

export type Check = (value: unknown) => boolean;
export type Shape = Readonly<Record<string, Check>>;

const UNSEEN = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

export const isText =
  (max: number): Check =>
  (value) =>
    typeof value === 'string' && value.length > 0 && value.length <= max && !UNSEEN.test(value);
export const isNumber: Check = (value) =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) < 2 ** 32;
export const isFlag: Check = (value) => typeof value === 'boolean';
export const isOneOf =
  (...choices: readonly unknown[]): Check =>
  (value) =>
    choices.includes(value);
export const isBytes =
  (min: number, max = min): Check =>
  (value) => {
    const { length } = fromBase64url(value);
    return length >= min && length <= max;
  };
export const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
export const isAnything: Check = () => true;
export const isList =
  (check: Check, min: number, max: number): Check =>
  (value) =>
    Array.isArray(value) && value.length >= min && value.length <= max && value.every(check);
export const isObject =
  (shape: Shape): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).sort().join() === Object.keys(shape).sort().join() &&
    Object.entries(shape).every(([name, check]) => check((value as Record<string, unknown>)[name]));

export const isDay: Check = (value) => {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const [year = 0, month = 0, day = 0] = value.split('-').map(Number);
  const lengths = [
    31,
    year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
  ];
  return day >= 1 && day <= ([...lengths, 30, 31][month - 1] ?? 0);
};

export type Read = Readonly<Record<string, unknown>>;

/** Bytes that are not exactly what writing them again would give are refused. */
export function parse(written: Uint8Array): unknown {
  const text = toText(written);
  must(Buffer.compare(utf8(text), written) === 0);
  const value: unknown = refusing(() => JSON.parse(text));
  must(JSON.stringify(value) === text);
  return value;
}

export function read(written: Uint8Array, shape: Shape): Read {
  const value = parse(written);
  must(isObject(shape)(value));
  return value as Read;
}
