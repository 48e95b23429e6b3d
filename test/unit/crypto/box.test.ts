import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decryptBox, encryptBox } from '../../../crypto/box.ts';
import { OpenError } from '../../../crypto/public/errors.ts';
import { counting, flipBit, toHex } from '../../helpers/crypto-bytes.ts';

const key = counting(32);
const place = counting(5);

describe('a box', () => {
  it('opens for its key in its place', () => {
    fc.assert(
      fc.property(
        fc.uint8Array(),
        (bytes) => toHex(decryptBox(encryptBox(bytes, key, place), key, place)) === toHex(bytes),
      ),
    );
  });

  it('is another one each time, and 40 bytes longer than what is in it', () => {
    const [first, second] = [encryptBox(counting(9), key, place), encryptBox(counting(9), key, place)];
    expect(toHex(first)).not.toBe(toHex(second));
    expect(toHex(first.slice(0, 24))).not.toBe(toHex(second.slice(0, 24)));
    expect(first).toHaveLength(49);
  });

  it('does not open for another key or in another place', () => {
    const box = encryptBox(counting(9), key, place);
    expect(() => decryptBox(box, counting(32, 1), place)).toThrow(OpenError);
    expect(() => decryptBox(box, key, counting(6))).toThrow(OpenError);
    expect(() => decryptBox(box, key, new Uint8Array())).toThrow(OpenError);
  });

  it('does not open with any bit flipped, nor cut', () => {
    const box = encryptBox(counting(9), key, place);
    for (let bit = 0; bit < box.length * 8; bit += 1)
      expect(() => decryptBox(flipBit(box, bit), key, place)).toThrow(OpenError);
    for (let length = 0; length < box.length; length += 1)
      expect(() => decryptBox(box.slice(0, length), key, place)).toThrow(OpenError);
  });
});
