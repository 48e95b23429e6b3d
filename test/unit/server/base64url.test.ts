import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCanonical, encode } from '../../../server/base64url.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

describe('base64url on the server', () => {
  it('reads back every length of bytes it writes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(decodeCanonical(encode(bytes))).toEqual(new Uint8Array(bytes));
      }),
    );
  });

  it('reads a text only when it is the one way to write its bytes', () => {
    const letter = fc.oneof(
      { weight: 20, arbitrary: fc.constantFrom(...LETTERS) },
      { weight: 1, arbitrary: fc.constantFrom('+', '/', '=', ' ', '\n', '\0', 'é', '€', '😀') },
    );
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 24 }), (letters) => {
        const text = letters.join('');
        const isCanonical = Buffer.from(text, 'base64url').toString('base64url') === text;
        expect(decodeCanonical(text) !== undefined).toBe(isCanonical);
      }),
      { numRuns: 5_000 },
    );
  });

  it.each(['A', 'AAAAA', 'AB', 'AAB', '+A', '/A', 'AA==', 'A A', 'AA\n', 'éA'])('refuses %j', (text) => {
    expect(decodeCanonical(text)).toBeUndefined();
  });
});
