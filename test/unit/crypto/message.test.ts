import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_CONTENT_BYTES, type MessageInput, openMessage, sealMessage } from '../../../crypto/message.ts';
import { pad } from '../../../crypto/padding.ts';
import type { Bytes, EpochKey } from '../../../crypto/public/brands.ts';
import { concat, lengthPrefixed, u32, utf8 } from '../../../crypto/public/bytes.ts';
import { InvalidInputError, OpenError, VerifyError } from '../../../crypto/public/errors.ts';
import { LABELS } from '../../../crypto/public/labels.ts';
import { parseMessage } from '../../../crypto/public/shape.ts';
import { BUCKET_BYTES, type Bucket, messageBytes, REPORT_BUCKET } from '../../../crypto/public/sizes.ts';
import { signDetached, signKeyPair, xchacha20Poly1305Encrypt } from '../../../crypto/public/sodium.ts';
import { signedBytes } from '../../../crypto/public/verify.ts';
import { counting, flipBit, overwrite, toHex } from '../../helpers/crypto-bytes.ts';

const place = { meldingId: counting(16), thread: 1, epoch: 0 };
const epochKey = counting(32, 0x30) as EpochKey;
const commit = counting(32, 0x50);
const signer = signKeyPair(counting(32, 0x70));
const input: MessageInput = {
  place,
  epochKey,
  commit,
  messageId: counting(16, 0x90),
  content: utf8('{"type":"x"}'),
  signer,
};
const { sealed, digest } = sealMessage(input);

function opening(bytes: Uint8Array, { at = place, key = epochKey, committed = commit } = {}) {
  return openMessage(bytes, at, key, committed);
}

/** What a holder of the epoch key can make: any inside, well encrypted. */
function encryptInside(inside: Uint8Array, { clear, nonce } = parseMessage(sealed)): Bytes {
  const padded = inside.length === 4096 ? inside : pad(inside, 4096);
  return concat(clear, xchacha20Poly1305Encrypt(padded, { key: epochKey, nonce, aad: clear }));
}

function signedInside(content: Uint8Array, by = signer, committed: Uint8Array = commit): Bytes {
  const { clear } = parseMessage(sealed);
  const parts = [clear, by.publicKey, content, committed];
  return concat(by.publicKey, signDetached(signedBytes(LABELS.messageSignature, ...parts), by.secretKey));
}

describe('a message', () => {
  it('opens to its content, its signer and the digest it was sealed with', () => {
    const opened = opening(sealed);
    expect(toHex(opened.content)).toBe(toHex(input.content));
    expect(toHex(opened.signerPk)).toBe(toHex(signer.publicKey));
    expect(toHex(opened.messageId)).toBe(toHex(input.messageId));
    expect(toHex(opened.digest)).toBe(toHex(digest));
  });

  it('opens whatever its content', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000 }), (content) => {
        const made = sealMessage({ ...input, content });
        return toHex(opening(made.sealed).content) === toHex(content);
      }),
      { numRuns: 40 },
    );
  });

  it('is another one each time, with another digest', () => {
    const again = sealMessage(input);
    expect(toHex(again.sealed)).not.toBe(toHex(sealed));
    expect(toHex(again.digest)).not.toBe(toHex(digest));
  });
});

describe('the length of a message', () => {
  const inBucket = (bucket: number) => (BUCKET_BYTES[bucket] as number) - 101;

  it.each<[number, Bucket]>([
    [0, 0],
    [inBucket(0), 0],
    [inBucket(0) + 1, 1],
    [inBucket(1), 1],
    [inBucket(1) + 1, 2],
    [inBucket(2), 2],
    [inBucket(2) + 1, 3],
    [MAX_CONTENT_BYTES, 3],
  ])('with %i bytes of content depends on bucket %i only', (length, bucket) => {
    const made = sealMessage({ ...input, content: counting(length) });
    expect(made.sealed).toHaveLength(messageBytes(bucket));
    expect(parseMessage(made.sealed).bucket).toBe(bucket);
    expect(opening(made.sealed).content).toHaveLength(length);
  });

  it('is at least what the sender asks, so that a short report looks like a long one', () => {
    const short = sealMessage({ ...input, content: counting(1), atLeast: REPORT_BUCKET });
    const long = sealMessage({ ...input, content: counting(60_000), atLeast: REPORT_BUCKET });
    expect(short.sealed.length).toBe(long.sealed.length);
  });

  it('has an end: more content is refused', () => {
    expect(() => sealMessage({ ...input, content: counting(MAX_CONTENT_BYTES + 1) })).toThrow(InvalidInputError);
  });
});

describe('a message is refused', () => {
  it('in another place', () => {
    const places = [
      { ...place, meldingId: counting(16, 1) },
      { ...place, thread: 2 },
      { ...place, epoch: 1 },
    ];
    for (const at of places) expect(() => opening(sealed, { at })).toThrow(VerifyError);
  });

  it('under another commitment, so that it cannot be carried into an epoch with another roster', () => {
    expect(() => opening(sealed, { committed: flipBit(commit, 0) })).toThrow(VerifyError);
    expect(() => opening(sealed, { committed: new Uint8Array() })).toThrow(VerifyError);
  });

  it('with another key', () => {
    expect(() => opening(sealed, { key: counting(32) as EpochKey })).toThrow(OpenError);
  });

  it('with any flipped bit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: sealed.length * 8 - 1 }), (bit) => {
        expect(() => opening(flipBit(sealed, bit))).toThrow(/could not be (opened|verified)/);
      }),
      { numRuns: 300 },
    );
    for (let bit = 0; bit < 67 * 8; bit += 1)
      expect(() => opening(flipBit(sealed, bit))).toThrow(/could not be (opened|verified)/);
  });

  it('when it is cut or has more behind it', () => {
    for (const bytes of [sealed.slice(0, -1), concat(sealed, counting(1)), sealed.slice(0, 66), new Uint8Array()])
      expect(() => opening(bytes)).toThrow(VerifyError);
  });

  it('when it moved to another melding inside the same clear form', () => {
    const moved = overwrite(sealed, 5, counting(16, 1));
    expect(() => opening(moved, { at: { ...place, meldingId: counting(16, 1) } })).toThrow(OpenError);
  });
});

describe('a reader who has the epoch key', () => {
  it('cannot change words of another: the signature does not hold', () => {
    const signature = signedInside(input.content);
    expect(opening(encryptInside(concat(signature, lengthPrefixed(input.content)))).content).toEqual(input.content);
    const other = utf8('{"type":"y"}');
    expect(() => opening(encryptInside(concat(signature, lengthPrefixed(other))))).toThrow(VerifyError);
  });

  it('can sign the words again, and is then seen as their signer', () => {
    const thief = signKeyPair(counting(32, 0x71));
    const resigned = encryptInside(concat(signedInside(input.content, thief), lengthPrefixed(input.content)));
    const opened = opening(resigned);
    expect(toHex(opened.signerPk)).toBe(toHex(thief.publicKey));
    expect(toHex(opened.digest)).not.toBe(toHex(digest));
  });

  it("cannot put another's key over a signature of their own", () => {
    const thief = signKeyPair(counting(32, 0x71));
    const { clear } = parseMessage(sealed);
    const parts = [clear, signer.publicKey, input.content, commit];
    const signature = signDetached(signedBytes(LABELS.messageSignature, ...parts), thief.secretKey);
    const inside = concat(signer.publicKey, signature, lengthPrefixed(input.content));
    expect(() => opening(encryptInside(inside))).toThrow(VerifyError);
  });

  it('cannot use a signature made under another commitment', () => {
    const elsewhere = signedInside(input.content, signer, counting(32));
    expect(() => opening(encryptInside(concat(elsewhere, lengthPrefixed(input.content))))).toThrow(VerifyError);
  });

  it('cannot use a signature made for another purpose', () => {
    const { clear } = parseMessage(sealed);
    const parts = [clear, signer.publicKey, input.content, commit];
    const signature = signDetached(signedBytes(LABELS.card, ...parts), signer.secretKey);
    const inside = concat(signer.publicKey, signature, lengthPrefixed(input.content));
    expect(() => opening(encryptInside(inside))).toThrow(VerifyError);
  });

  it('cannot say another length than there is', () => {
    const start = signedInside(input.content);
    for (const length of [0, input.content.length - 1, input.content.length + 1, 0xffff_ffff])
      expect(() => opening(encryptInside(concat(start, u32(length), input.content)))).toThrow(OpenError);
    expect(() => opening(encryptInside(concat(start, lengthPrefixed(input.content), counting(1))))).toThrow(OpenError);
  });

  it('cannot leave out padding, or parts', () => {
    expect(() => opening(encryptInside(new Uint8Array(4096)))).toThrow(OpenError);
    expect(() => opening(encryptInside(new Uint8Array(4096).fill(1)))).toThrow(OpenError);
    expect(() => opening(encryptInside(counting(99)))).toThrow(OpenError);
    expect(() => opening(encryptInside(new Uint8Array()))).toThrow(OpenError);
  });
});

describe('sealing a message', () => {
  it('is refused for ids, commitments and nonces of another length', () => {
    expect(() => sealMessage({ ...input, messageId: counting(15) })).toThrow(InvalidInputError);
    expect(() => sealMessage({ ...input, commit: counting(31) })).toThrow(InvalidInputError);
    expect(() => sealMessage({ ...input, place: { ...place, meldingId: counting(15) } })).toThrow(InvalidInputError);
    expect(() => sealMessage({ ...input, place: { ...place, thread: 256 } })).toThrow(InvalidInputError);
    expect(() => sealMessage({ ...input, nonce: counting(23) })).toThrow();
  });
});
