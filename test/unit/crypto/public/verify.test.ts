import { describe, expect, it } from 'vitest';
import { utf8 } from '../../../../crypto/public/bytes.ts';
import { VerifyError } from '../../../../crypto/public/errors.ts';
import { LABELS } from '../../../../crypto/public/labels.ts';
import { signDetached, signKeyPair } from '../../../../crypto/public/sodium.ts';
import { authParts, signedBytes, verifyAuth, verifySignature } from '../../../../crypto/public/verify.ts';
import { counting } from '../../../helpers/crypto-bytes.ts';

const { publicKey, secretKey } = signKeyPair(counting(32));

describe('a signature over a label and parts', () => {
  const parts = [counting(2), counting(1)];
  const signature = signDetached(signedBytes(LABELS.head, ...parts), secretKey);

  it('holds for them', () => {
    expect(verifySignature({ label: LABELS.head, parts, signature, publicKey })).toBeUndefined();
  });

  it('does not hold under another label, so that no signature is good for a second purpose', () => {
    for (const label of Object.values(LABELS).filter((other) => other !== LABELS.head))
      expect(() => verifySignature({ label, parts, signature, publicKey })).toThrow(VerifyError);
  });

  it('does not hold for the same bytes cut elsewhere, nor for parts more or fewer', () => {
    for (const other of [[counting(1), counting(2)], [counting(2)], [...parts, new Uint8Array()]])
      expect(() => verifySignature({ label: LABELS.head, parts: other, signature, publicKey })).toThrow(VerifyError);
  });
});

describe('signing in with a key', () => {
  const request = { origin: 'https://meldpunt.example', challenge: 'abc.123.def', body: utf8('{"v":1}') };
  const signature = signDetached(signedBytes(LABELS.auth, ...authParts(request)), secretKey);

  it('is believed for this origin, challenge and body', () => {
    expect(verifyAuth(request, signature, publicKey)).toBeUndefined();
  });

  it.each([
    ['another origin', { origin: 'https://meldpunt.example.net' }],
    ['another challenge', { challenge: 'abc.124.def' }],
    ['another body', { body: utf8('{"v":2}') }],
    ['no body', { body: new Uint8Array() }],
  ])('is refused with %s', (_, changed) => {
    expect(() => verifyAuth({ ...request, ...changed }, signature, publicKey)).toThrow(VerifyError);
  });

  it('is refused with another key', () => {
    expect(() => verifyAuth(request, signature, signKeyPair(counting(32, 1)).publicKey)).toThrow(VerifyError);
  });
});
