import { describe, expect, it } from 'vitest';
import type { Bytes } from '../../../../crypto/public/brands.ts';
import { concat } from '../../../../crypto/public/bytes.ts';
import { envelopeHeader, makeDecoy } from '../../../../crypto/public/decoy.ts';
import { VerifyError } from '../../../../crypto/public/errors.ts';
import { parseEnvelope, parseMessage } from '../../../../crypto/public/shape.ts';
import {
  BUCKET_BYTES,
  ENVELOPE_HEADER_BYTES,
  envelopeBytes,
  MESSAGE_CLEAR_BYTES,
  messageBytes,
  SLOT_BYTES,
  SLOT_COUNTS,
} from '../../../../crypto/public/sizes.ts';
import { counting, overwrite, toHex } from '../../../helpers/crypto-bytes.ts';

function plainEnvelope(count: 8 | 16 = 8): Bytes {
  const header = envelopeHeader(counting(16), counting(32), count);
  return concat(header, ...Array.from({ length: count }, (_, index) => new Uint8Array(SLOT_BYTES).fill(index)));
}

function plainMessage(bucket = 0): Bytes {
  const clear = concat(Buffer.from('ZP1M'), Uint8Array.of(1), counting(16), Uint8Array.of(2, 0, 0, 1, 2), counting(16));
  const rest = new Uint8Array(24 + (BUCKET_BYTES[bucket] as number) + 16);
  return concat(clear, Uint8Array.of(bucket), rest);
}

describe('the shape of an envelope', () => {
  it.each(SLOT_COUNTS)('is a header and %i slots', (count) => {
    const shape = parseEnvelope(plainEnvelope(count));
    expect(shape.slots).toHaveLength(count);
    expect(shape.slotCount).toBe(count);
    expect(toHex(shape.envelopeId)).toBe(toHex(counting(16)));
    expect(toHex(shape.commitment)).toBe(toHex(counting(32)));
    expect(shape.header).toHaveLength(ENVELOPE_HEADER_BYTES);
    expect(plainEnvelope(count)).toHaveLength(envelopeBytes(count));
  });

  it.each([
    ['another magic', (envelope: Bytes) => overwrite(envelope, 0, Buffer.from('ZP1M'))],
    ['another suite', (envelope: Bytes) => overwrite(envelope, 4, Uint8Array.of(2))],
    ['another slot count', (envelope: Bytes) => overwrite(envelope, ENVELOPE_HEADER_BYTES - 1, Uint8Array.of(7))],
    ['the other slot count', (envelope: Bytes) => overwrite(envelope, ENVELOPE_HEADER_BYTES - 1, Uint8Array.of(16))],
    ['a byte too few', (envelope: Bytes) => envelope.slice(0, -1)],
    ['a byte too many', (envelope: Bytes) => concat(envelope, Uint8Array.of(0))],
    ['no bytes', () => new Uint8Array()],
    ['unsorted slots', (envelope: Bytes) => overwrite(envelope, ENVELOPE_HEADER_BYTES, Uint8Array.of(9))],
    [
      'one slot twice',
      (envelope: Bytes) => overwrite(envelope, ENVELOPE_HEADER_BYTES, new Uint8Array(SLOT_BYTES).fill(1)),
    ],
  ])('is refused with %s', (_, change) => {
    expect(() => parseEnvelope(change(plainEnvelope()))).toThrow(VerifyError);
  });
});

describe('the shape of a message', () => {
  it.each([0, 1, 2, 3] as const)('is a clear part and a padded length, bucket %i', (bucket) => {
    const shape = parseMessage(plainMessage(bucket));
    expect(shape).toMatchObject({ thread: 2, epoch: 0x0102, bucket });
    expect(shape.clear).toHaveLength(MESSAGE_CLEAR_BYTES);
    expect(shape.nonce).toHaveLength(24);
    expect(plainMessage(bucket)).toHaveLength(messageBytes(bucket));
  });

  it.each([
    ['another magic', (message: Bytes) => overwrite(message, 0, Buffer.from('ZP1E'))],
    ['another suite', (message: Bytes) => overwrite(message, 4, Uint8Array.of(0))],
    ['another bucket', (message: Bytes) => overwrite(message, 42, Uint8Array.of(1))],
    ['a bucket that does not exist', (message: Bytes) => overwrite(message, 42, Uint8Array.of(4))],
    ['a byte too few', (message: Bytes) => message.slice(0, -1)],
    ['a byte too many', (message: Bytes) => concat(message, Uint8Array.of(0))],
    ['less than a clear part', (message: Bytes) => message.slice(0, MESSAGE_CLEAR_BYTES - 1)],
    ['no bytes', () => new Uint8Array()],
  ])('is refused with %s', (_, change) => {
    expect(() => parseMessage(change(plainMessage()))).toThrow(VerifyError);
  });
});

describe('a decoy', () => {
  it.each(SLOT_COUNTS)('has the shape of a real envelope with %i slots', (count) => {
    expect(parseEnvelope(makeDecoy(count)).slots).toHaveLength(count);
  });

  it('is never the same twice', () => {
    expect(toHex(parseEnvelope(makeDecoy(8)).envelopeId)).not.toBe(toHex(parseEnvelope(makeDecoy(8)).envelopeId));
  });
});
