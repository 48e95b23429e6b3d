/**
 * What a vector is, and how its bytes are written: hexadecimal, or `base64url:…` when they are many.
 */
import { createHash } from 'node:crypto';
import type { Bytes } from '../../crypto/public/brands.ts';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };
export type Fields = { readonly [name: string]: Json };

/** One change to a field's bytes: what makes a must-fail vector out of a good one without repeating it. */
export interface Change {
  /** Name of the field; a dot goes one deeper. */
  readonly field: string;
  readonly flipBit?: number;
  readonly dropLast?: number;
  readonly appendHex?: string;
  readonly overwriteAt?: number;
  readonly withHex?: string;
}

export interface Vector {
  readonly id: string;
  readonly step: string;
  /** Another vector, whose given fields this one starts from. */
  readonly of?: string;
  readonly given: Fields;
  readonly change?: readonly Change[];
  readonly gives?: Fields;
  /** Name of the error, when it must fail. */
  readonly refuses?: string;
}

export type Outcome = { readonly gives: Fields } | { readonly refuses: string };

/** What one step of crypto/README.md makes of given fields. */
export type Step = (given: Given) => Fields | Promise<Fields>;

const LONG = 'base64url:';

export function writeBytes(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes);
  return bytes.length <= 128 ? buffer.toString('hex') : `${LONG}${buffer.toString('base64url')}`;
}

export function readBytes(text: Json | undefined): Bytes {
  if (typeof text !== 'string') throw new TypeError('a vector lacks bytes');
  const isLong = text.startsWith(LONG);
  return new Uint8Array(Buffer.from(isLong ? text.slice(LONG.length) : text, isLong ? 'base64url' : 'hex'));
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function apply(bytes: Uint8Array, change: Change): Bytes {
  const changed = new Uint8Array(bytes);
  if (change.flipBit !== undefined) {
    const at = change.flipBit >> 3;
    changed[at] = (changed[at] as number) ^ (1 << (change.flipBit & 7));
  }
  if (change.overwriteAt !== undefined) changed.set(readBytes(change.withHex), change.overwriteAt);
  const appended = new Uint8Array([...changed, ...readBytes(change.appendHex ?? '')]);
  return change.dropLast === undefined ? appended : appended.slice(0, -change.dropLast);
}

function changeField(fields: Fields, change: Change, [name = '', ...deeper]: readonly string[]): Fields {
  const value = fields[name] as Json;
  if (deeper.length === 0) return { ...fields, [name]: writeBytes(apply(readBytes(value), change)) };
  return { ...fields, [name]: changeField(value as Fields, change, deeper) };
}

export function givenOf(vector: Vector, all: readonly Vector[]): Fields {
  const base = vector.of === undefined ? undefined : all.find(({ id }) => id === vector.of);
  if (vector.of !== undefined && base === undefined) throw new Error(`${vector.id} starts from nothing`);
  const given = { ...(base === undefined ? {} : givenOf(base, all)), ...vector.given };
  return (vector.change ?? []).reduce((fields, change) => changeField(fields, change, change.field.split('.')), given);
}

export class Given {
  readonly fields: Fields;
  constructor(fields: Fields) {
    this.fields = fields;
  }
  has(name: string): boolean {
    return this.fields[name] !== undefined && this.fields[name] !== null;
  }
  bytes<T extends Bytes = Bytes>(name: string): T {
    return readBytes(this.fields[name]) as T;
  }
  bytesList<T extends Bytes = Bytes>(name: string): readonly T[] {
    return (this.fields[name] as readonly Json[]).map((text) => readBytes(text) as T);
  }
  text(name: string): string {
    return this.fields[name] as string;
  }
  number(name: string): number {
    return this.fields[name] as number;
  }
  inner(name: string): Given {
    return new Given(this.fields[name] as Fields);
  }
  innerList(name: string): readonly Given[] {
    return (this.fields[name] as readonly Fields[]).map((fields) => new Given(fields));
  }
}
