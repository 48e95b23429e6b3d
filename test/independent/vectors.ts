/** Reads test/vectors/*.json: what is given, after `of`, `change`, `keep` and `more`. */
import { readdirSync, readFileSync } from 'node:fs';

export type Fields = Readonly<Record<string, unknown>>;

interface Change {
  readonly field: string;
  readonly flipBit?: number;
  readonly dropLast?: number;
  readonly appendHex?: string;
  readonly overwriteAt?: number;
  readonly withHex?: string;
}

export interface Stored {
  readonly id: string;
  readonly step: string;
  readonly of?: string;
  readonly given: Fields;
  readonly change?: readonly Change[];
  readonly gives?: Fields;
  readonly refuses?: string;
}

const FOLDER = new URL('../vectors/', import.meta.url);
const LONG = 'base64url:';

export function loadVectors(): Readonly<Record<string, readonly Stored[]>> {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(files.map((name) => [name, JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'))]));
}

export function bytesOf(value: unknown): Uint8Array {
  if (typeof value !== 'string') throw new TypeError('a vector lacks bytes');
  const isLong = value.startsWith(LONG);
  return new Uint8Array(Buffer.from(isLong ? value.slice(LONG.length) : value, isLong ? 'base64url' : 'hex'));
}

export function listOf(value: unknown): readonly Uint8Array[] {
  return (value as readonly unknown[]).map(bytesOf);
}

export function write(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes);
  return bytes.length <= 128 ? buffer.toString('hex') : `${LONG}${buffer.toString('base64url')}`;
}

function altered(value: unknown, { flipBit, dropLast = 0, appendHex = '', overwriteAt, withHex }: Change): string {
  const bytes = bytesOf(value);
  if (flipBit !== undefined) bytes[flipBit >> 3] = (bytes[flipBit >> 3] as number) ^ (1 << (flipBit & 7));
  if (overwriteAt !== undefined) bytes.set(Buffer.from(withHex ?? '', 'hex'), overwriteAt);
  return `${LONG}${Buffer.concat([bytes, Buffer.from(appendHex, 'hex')])
    .subarray(0, bytes.length + appendHex.length / 2 - dropLast)
    .toString('base64url')}`;
}

function change(fields: Fields, one: Change, [name = '', ...deeper]: readonly string[]): Fields {
  const value = fields[name];
  return { ...fields, [name]: deeper.length === 0 ? altered(value, one) : change(value as Fields, one, deeper) };
}

export function givenOf(vector: Stored, all: readonly Stored[]): Fields {
  const base = all.find(({ id }) => id === vector.of);
  if (vector.of !== undefined && base === undefined) throw new Error(`${vector.id} starts from nothing`);
  const given = { ...(base === undefined ? {} : givenOf(base, all)), ...vector.given };
  return (vector.change ?? []).reduce((fields, one) => change(fields, one, one.field.split('.')), given);
}
