/**
 * An answer with much ciphertext, as bytes: u32be(length of head) || head || tail. The head is the answer in JSON, in which
 * `{"bytes":n}` stands for the next n bytes of the tail. A desk reads megabytes: written as base64url they are a third
 * longer, and either side makes four copies of them more. Its length tells what that of the same answer in JSON tells.
 */
import { concat, decodeUtf8, readU32, u32, utf8 } from '../../crypto/public/bytes.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Asked for with `Accept`; whoever does not ask is answered in JSON. */
export const PACKED_TYPE = 'application/vnd.zegelpost.packed';

/** What an answer may be before it is written: bytes where JSON has base64url. */
export type Packable<T> = string extends T
  ? T | Uint8Array
  : T extends object
    ? { readonly [Key in keyof T]: Packable<T[Key]> }
    : T;

export function pack(answer: unknown): Bytes {
  const tail: Uint8Array[] = [];
  const value = replaceBytes(answer, (bytes) => {
    tail.push(bytes);
    return { bytes: bytes.length };
  });
  const head = utf8(JSON.stringify(value));
  return concat(u32(head.length), head, ...tail);
}

/** The same answer with something else in the place of its bytes, in the order in which JSON names them. */
export function replaceBytes(value: unknown, replace: (bytes: Uint8Array) => unknown): unknown {
  if (value instanceof Uint8Array) return replace(value);
  if (Array.isArray(value)) return value.map((one) => replaceBytes(one, replace));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, replaceBytes(one, replace)]));
}

const LENGTH_BYTES = 4;

/**
 * Its bytes are views of those that came: a large answer is not copied.
 *
 * @returns undefined for what was not packed so, and when bytes are missing or left over
 */
export function unpack(packed: Bytes): unknown {
  try {
    let offset = LENGTH_BYTES + readU32(packed, 0);
    const head: unknown = JSON.parse(decodeUtf8(packed.subarray(LENGTH_BYTES, offset)));
    const take = (length: number) => {
      const bytes = packed.subarray(offset, offset + length);
      offset += length;
      return bytes;
    };
    const value = withTail(head, take);
    return offset === packed.length ? value : undefined;
  } catch {
    // Also for a head so deep that nobody walks through it.
    return undefined;
  }
}

function withTail(value: unknown, take: (length: number) => Bytes): unknown {
  if (Array.isArray(value)) return value.map((one) => withTail(one, take));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [[name, length] = []] = entries;
  const isTail = entries.length === 1 && name === 'bytes' && Number.isSafeInteger(length) && length >= 0;
  return isTail ? take(length) : Object.fromEntries(entries.map(([key, one]) => [key, withTail(one, take)]));
}
