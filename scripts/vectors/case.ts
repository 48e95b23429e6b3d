import type { Bytes } from '../../crypto/public/brands.ts';
import { type Fields, type Vector, writeBytes } from './vector.ts';

/** A vector before it is made. */
export interface VectorCase extends Omit<Vector, 'given' | 'gives' | 'refuses'> {
  readonly make: () => Fields | Promise<Fields>;
  /** `gives`, or the name of the error. */
  readonly expected: 'gives' | 'OpenError' | 'VerifyError' | 'InvalidInputError';
}

export function counting(length: number, start = 0): Bytes {
  const bytes = new Uint8Array(length);
  for (let index = 0; index < length; index += 1) bytes[index] = start + index;
  return bytes;
}

export function hex(length: number, start = 0): string {
  return writeBytes(counting(length, start));
}

export function good(id: string, step: string, make: Fields | VectorCase['make'], of?: string): VectorCase {
  const given = typeof make === 'function' ? (make as VectorCase['make']) : () => make;
  return { id, step, ...(of === undefined ? {} : { of }), make: given, expected: 'gives' };
}

type Failing = Pick<VectorCase, 'change'> & { readonly of: string; readonly step: string };

export function bad(
  id: string,
  expected: VectorCase['expected'],
  { of, step, change }: Failing,
  given: Fields | VectorCase['make'] = {},
): VectorCase {
  const make = typeof given === 'function' ? (given as VectorCase['make']) : () => given;
  return { id, step, of, ...(change === undefined ? {} : { change }), make, expected };
}
