import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { InvalidInputError, OpenError } from '../../../../crypto/public/errors.ts';
import {
  areEqual,
  chacha20Poly1305Decrypt,
  chacha20Poly1305Encrypt,
  decodeBase64url,
  encodeBase64url,
  hkdfSha256Expand,
  hkdfSha256Extract,
  isSignature,
  isSodiumFunction,
  kemDecapsulate,
  kemEncapsulate,
  kemPublicKey,
  NATIVE_FUNCTIONS,
  randomBytes,
  SODIUM_FUNCTIONS,
  signDetached,
  signKeyPair,
  startSecretStream,
  wipe,
  xchacha20Poly1305Decrypt,
  xchacha20Poly1305Encrypt,
} from '../../../../crypto/public/sodium.ts';
import { counting, flipBit, overwrite, toHex } from '../../../helpers/crypto-bytes.ts';

describe('libsodium at run time', () => {
  it.each([...SODIUM_FUNCTIONS, ...NATIVE_FUNCTIONS])('has %s', (name) => {
    expect(isSodiumFunction(name)).toBe(true);
  });

  it('lacks what its type declarations promise too much', () => {
    expect(isSodiumFunction('crypto_pwhash')).toBe(false);
    expect(isSodiumFunction('crypto_hash_sha256')).toBe(false);
  });

  it('is called by no other name than the listed ones', () => {
    const source = readFileSync(new URL('../../../../crypto/public/sodium.ts', import.meta.url), 'utf8');
    const called = [...source.matchAll(/\b(?:sodium|native)\.(\w+)/g)].map(([, name]) => name as string);
    const known = new Set<string>([...SODIUM_FUNCTIONS, ...NATIVE_FUNCTIONS, 'base64_variants', 'HEAPU8']);
    expect(called.length).toBeGreaterThan(10);
    expect(called.filter((name) => !known.has(name))).toEqual([]);
  });
});

describe('without WebAssembly', () => {
  // On its way to the fallback libsodium leaves one rejected promise behind; it is expected here, and only here.
  const listeners = process.listeners('unhandledRejection');

  beforeEach(() => {
    process.removeAllListeners('unhandledRejection');
    process.on('unhandledRejection', () => undefined);
    vi.stubGlobal('WebAssembly', undefined);
    vi.resetModules();
  });

  afterEach(async () => {
    await new Promise(setImmediate);
    process.removeAllListeners('unhandledRejection');
    for (const listener of listeners) process.on('unhandledRejection', listener);
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  it('makes the same keys, seals and signatures in plain JavaScript', async () => {
    const plain = await import('../../../../crypto/public/sodium.ts');
    expect(plain.kemPublicKey).not.toBe(kemPublicKey);
    const publicKey = plain.kemPublicKey(counting(32));
    expect(toHex(publicKey)).toBe(toHex(kemPublicKey(counting(32))));
    const made = plain.kemEncapsulate(publicKey, counting(64));
    expect(toHex(made.encapsulation)).toBe(toHex(kemEncapsulate(publicKey, counting(64)).encapsulation));
    expect(toHex(kemDecapsulate(made.encapsulation, counting(32)))).toBe(toHex(made.sharedSecret));
    const { secretKey } = plain.signKeyPair(counting(32));
    expect(toHex(plain.signDetached(counting(9), secretKey))).toBe(toHex(signDetached(counting(9), secretKey)));
    const aead = { key: counting(32), nonce: counting(24), aad: counting(3) };
    const sealed = plain.xchacha20Poly1305Encrypt(counting(100), aead);
    expect(toHex(xchacha20Poly1305Decrypt(sealed, aead))).toBe(toHex(counting(100)));
    expect(toHex(plain.xchacha20Poly1305Decrypt(sealed, aead))).toBe(toHex(counting(100)));
    expect(toHex(plain.decodeBase64url('AAECAwQFBgcICQ'))).toBe('00010203040506070809');
    expect(() => plain.decodeBase64url('AB')).toThrow();
    expect(toHex(plain.blake2b256([counting(5)]))).toHaveLength(64);
    const prk = plain.hkdfSha256Extract(counting(5), counting(9));
    expect(toHex(prk)).toBe(toHex(hkdfSha256Extract(counting(5), counting(9))));
    expect(toHex(plain.hkdfSha256Expand(prk, counting(3), 64))).toBe(toHex(hkdfSha256Expand(prk, counting(3), 64)));
    const stream = [counting(32), counting(24)] as const;
    const chunk = plain.startSecretStream(...stream).push(counting(100), counting(3), true);
    expect(toHex(startSecretStream(...stream).pull(chunk, counting(3), true))).toBe(toHex(counting(100)));
    for (const name of [...SODIUM_FUNCTIONS, ...NATIVE_FUNCTIONS]) expect(plain.isSodiumFunction(name)).toBe(true);
  });
});

describe('X-Wing', () => {
  it('gives both sides one secret', () => {
    const { encapsulation, sharedSecret } = kemEncapsulate(kemPublicKey(counting(32)), counting(64));
    expect(toHex(kemDecapsulate(encapsulation, counting(32)))).toBe(toHex(sharedSecret));
  });

  it('gives another key another secret, and does not throw', () => {
    const { encapsulation, sharedSecret } = kemEncapsulate(kemPublicKey(counting(32)), counting(64));
    expect(toHex(kemDecapsulate(encapsulation, counting(32, 1)))).not.toBe(toHex(sharedSecret));
  });

  it('refuses a share of small order as something that does not open', () => {
    const { encapsulation } = kemEncapsulate(kemPublicKey(counting(32)), counting(64));
    const lowOrder = overwrite(encapsulation, 1088, new Uint8Array(32));
    expect(() => kemDecapsulate(lowOrder, counting(32))).toThrow(OpenError);
  });

  it('refuses to seal to keys that are unreduced or of small order', () => {
    const publicKey = kemPublicKey(counting(32));
    const lowOrder = overwrite(publicKey, 1184, new Uint8Array(32));
    const unreduced = overwrite(publicKey, 0, new Uint8Array(1152).fill(0xff));
    expect(() => kemEncapsulate(lowOrder, counting(64))).toThrow(InvalidInputError);
    expect(() => kemEncapsulate(unreduced, counting(64))).toThrow(InvalidInputError);
    expect(() => kemEncapsulate(publicKey.slice(1), counting(64))).toThrow(InvalidInputError);
  });
});

describe('signatures', () => {
  const { publicKey, secretKey } = signKeyPair(counting(32));
  const message = counting(40);
  const signature = signDetached(message, secretKey);

  it('hold for their message and key only', () => {
    expect(isSignature(signature, message, publicKey)).toBe(true);
    expect(isSignature(signature, counting(41), publicKey)).toBe(false);
    expect(isSignature(signature, message, signKeyPair(counting(32, 1)).publicKey)).toBe(false);
  });

  it('do not hold with any bit flipped', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 511 }), (bit) => !isSignature(flipBit(signature, bit), message, publicKey)),
    );
  });

  it('do not hold with another length, and say so without throwing', () => {
    expect(isSignature(signature.slice(1), message, publicKey)).toBe(false);
    expect(isSignature(signature, message, publicKey.slice(1))).toBe(false);
    expect(isSignature(new Uint8Array(), message, new Uint8Array())).toBe(false);
  });

  it('do not hold when S is not reduced, so that nobody can make a second one of them', () => {
    const order = 2n ** 252n + 27742317777372353535851937790883648493n;
    const s = signature.slice(32).reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n) + order;
    const malleable = Uint8Array.from({ length: 32 }, (_, index) => Number((s >> BigInt(8 * index)) & 0xffn));
    expect(isSignature(overwrite(signature, 32, malleable), message, publicKey)).toBe(false);
  });

  it.each([0, 1])('do not hold for the small-order key %i, which would sign anything', (first) => {
    const key = overwrite(new Uint8Array(32), 0, Uint8Array.of(first));
    const anything = overwrite(new Uint8Array(64), 0, key);
    expect(isSignature(anything, message, key)).toBe(false);
  });
});

describe('encryption', () => {
  const aead = { key: counting(32), nonce: counting(24), aad: counting(7) };
  const short = { ...aead, nonce: counting(12) };

  it('opens what it closed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (plaintext) => {
        const long = xchacha20Poly1305Decrypt(xchacha20Poly1305Encrypt(plaintext, aead), aead);
        const ietf = chacha20Poly1305Decrypt(chacha20Poly1305Encrypt(plaintext, short), short);
        return toHex(long) === toHex(plaintext) && toHex(ietf) === toHex(plaintext);
      }),
    );
  });

  it('takes no more out of its memory than is read, and lets nothing be read that does not open', () => {
    const sealed = xchacha20Poly1305Encrypt(counting(20), aead);
    const read = vi.fn((opened: Uint8Array<ArrayBuffer>) => opened.slice(2, 5));
    expect(toHex(xchacha20Poly1305Decrypt(sealed, aead, read))).toBe(toHex(counting(20).slice(2, 5)));
    expect(read).toHaveBeenCalledOnce();
    expect(() => xchacha20Poly1305Decrypt(flipBit(sealed, 0), aead, read)).toThrow(OpenError);
    expect(read).toHaveBeenCalledOnce();
  });

  it('does not open with another key, nonce or associated data, or when it is cut or flipped', () => {
    const sealed = xchacha20Poly1305Encrypt(counting(20), aead);
    const changed = [
      { ...aead, key: counting(32, 1) },
      { ...aead, nonce: counting(24, 1) },
      { ...aead, aad: counting(8) },
    ];
    for (const input of changed) expect(() => xchacha20Poly1305Decrypt(sealed, input)).toThrow(OpenError);
    for (let bit = 0; bit < sealed.length * 8; bit += 1)
      expect(() => xchacha20Poly1305Decrypt(flipBit(sealed, bit), aead)).toThrow(OpenError);
    expect(() => xchacha20Poly1305Decrypt(sealed.slice(1), aead)).toThrow(OpenError);
    expect(() => xchacha20Poly1305Decrypt(counting(15), aead)).toThrow(OpenError);
    expect(() => chacha20Poly1305Decrypt(new Uint8Array(), short)).toThrow(OpenError);
  });
});

describe('base64url', () => {
  it('reads back what it wrote', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => toHex(decodeBase64url(encodeBase64url(bytes))) === toHex(bytes)));
  });

  it.each(['AA==', 'AB', 'A', 'AA\n', 'A A', ' AA', 'AA\0', 'é', '+/+/', 'AA.', '\u0141A', 'A\uff21'])(
    'refuses %j',
    (text) => {
      expect(() => decodeBase64url(text)).toThrow(InvalidInputError);
    },
  );

  it('has one text for some bytes only: whatever it reads, it would write', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9_-]{0,12}$/), (text) => {
        try {
          return encodeBase64url(decodeBase64url(text)) === text;
        } catch (error) {
          return error instanceof InvalidInputError;
        }
      }),
    );
  });
});

describe('base64url of what is longer than any key', () => {
  const longBytes = fc.uint8Array({ minLength: 1_500, maxLength: 20_000 });

  it('is what Node writes, and reads back', () => {
    fc.assert(
      fc.property(longBytes, (bytes) => {
        const text = encodeBase64url(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64url'));
        expect(toHex(decodeBase64url(text))).toBe(toHex(bytes));
      }),
    );
  });

  it('refuses every other character, padding, trailing bits and a lone last character', () => {
    const long = 'A'.repeat(4_000);
    const wrong = ['=', '==', 'A=', '+', '/', ' ', '\n', 'é', '\0', 'AB', 'AAB', 'A'].map((end) => long + end);
    for (const text of [...wrong, ` ${long}`, `A+${long}`, `A\n${long}AA`]) {
      expect(() => decodeBase64url(text), JSON.stringify(text.replaceAll('AAAA', ''))).toThrow(InvalidInputError);
    }
    expect(decodeBase64url(`${long}AA`)).toHaveLength(3_001);
  });
});

describe('random bytes', () => {
  it('fill all of a length that one call does not give', () => {
    const bytes = randomBytes(200_000);
    expect(bytes).toHaveLength(200_000);
    for (let from = 0; from < bytes.length; from += 50_000) {
      expect(bytes.subarray(from, from + 32).every((byte) => byte === 0)).toBe(false);
    }
  });
});

describe('comparing and wiping', () => {
  it('finds equal what is equal, and never what has another length', () => {
    expect(areEqual(counting(8), counting(8))).toBe(true);
    expect(areEqual(new Uint8Array(), new Uint8Array())).toBe(true);
    expect(areEqual(counting(8), counting(8, 1))).toBe(false);
    expect(areEqual(counting(8), counting(9))).toBe(false);
    expect(areEqual(counting(8), new Uint8Array())).toBe(false);
  });

  it('overwrites a secret', () => {
    const secret = counting(32, 1);
    wipe(secret);
    expect(secret.every((byte) => byte === 0)).toBe(true);
  });

  it('never gives the same random bytes twice', () => {
    expect(toHex(randomBytes(16))).not.toBe(toHex(randomBytes(16)));
    expect(randomBytes(24)).toHaveLength(24);
  });
});

describe('a secret stream', () => {
  const [key, header, aad] = [counting(32), counting(24), counting(5)];
  const start = () => startSecretStream(key, header);

  it('makes what the wrappers of libsodium make', async () => {
    const { default: sodium } = await import('libsodium-wrappers');
    const state = sodium.crypto_secretstream_xchacha20poly1305_init_pull(header, key);
    const stream = start();
    for (const [length, tag] of [
      [300_000, 0],
      [0, 0],
      [7, 3],
    ] as const) {
      const theirs = sodium.crypto_secretstream_xchacha20poly1305_push(state, counting(length), aad, tag);
      expect(toHex(stream.push(counting(length), aad, tag === 3))).toBe(toHex(theirs));
    }
  });

  it('writes into the memory it is given, again and again', () => {
    const [pushing, pulling] = [start(), start()];
    const [sealed, opened] = [new Uint8Array(37), new Uint8Array(20)];
    for (const first of [1, 2, 3]) {
      expect(pushing.push(counting(20, first), aad, false, sealed)).toBe(sealed);
      expect(pulling.pull(sealed, aad, false, opened)).toBe(opened);
      expect(toHex(opened)).toBe(toHex(counting(20, first)));
    }
  });

  it('refuses memory that is too small or too large for the chunk', () => {
    for (const length of [36, 38]) {
      expect(() => start().push(counting(20), aad, false, new Uint8Array(length))).toThrow(InvalidInputError);
      expect(() => start().pull(counting(37), aad, false, new Uint8Array(length - 17))).toThrow(InvalidInputError);
    }
  });

  it('refuses a flipped bit, other data beside it, another tag and what is too short, and writes nothing', () => {
    const sealed = start().push(counting(20), aad, false);
    const opened = new Uint8Array(20);
    const refused: [Uint8Array, Uint8Array, boolean][] = [
      [flipBit(sealed, 3), aad, false],
      [flipBit(sealed, 8 * 36), aad, false],
      [sealed, counting(4), false],
      [sealed, aad, true],
    ];
    for (const [chunk, beside, isLast] of refused) {
      expect(() => start().pull(chunk, beside, isLast, opened)).toThrow(OpenError);
    }
    expect(() => start().pull(sealed.subarray(0, 16), aad, false)).toThrow(OpenError);
    expect(toHex(opened)).toBe(toHex(new Uint8Array(20)));
  });
});
