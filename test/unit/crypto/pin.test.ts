import { describe, expect, it } from 'vitest';
import { decodePin, encodePin } from '../../../crypto/pin.ts';
import { InvalidInputError, VerifyError } from '../../../crypto/public/errors.ts';
import { counting, toHex } from '../../helpers/crypto-bytes.ts';

describe('a pin', () => {
  const pin = encodePin(counting(20));

  it('reads back with and without its hash sign', () => {
    expect(pin).toMatch(/^zp1\.[A-Za-z0-9_-]{27}$/);
    for (const fragment of [pin, `#${pin}`])
      expect(toHex(decodePin(fragment) ?? counting(0))).toBe(toHex(counting(20)));
  });

  it('is absent only when there is nothing at all', () => {
    expect(decodePin('')).toBeUndefined();
    expect(decodePin('#')).toBeUndefined();
  });

  it('is refused when half of it is there, or something else', () => {
    const others = [
      pin.slice(0, -1),
      `${pin}A`,
      `zp2.${pin.slice(4)}`,
      pin.slice(4),
      `##${pin}`,
      ' ',
      'inhoud',
      `${pin} `,
    ];
    for (const fragment of others) expect(() => decodePin(fragment)).toThrow(VerifyError);
    expect(() => decodePin(`zp1.${'A'.repeat(26)}=`)).toThrow(VerifyError);
    expect(() => decodePin(`zp1.${'A'.repeat(26)}B`)).toThrow(VerifyError);
  });

  it('is made of 20 bytes only', () => {
    expect(() => encodePin(counting(32))).toThrow(InvalidInputError);
  });
});
