import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeProof, verifyProof } from '../../../crypto/proof.ts';
import {
  formatProofAnswer,
  formatProofChallenge,
  generateProofChallenge,
  parseProofAnswer,
  parseProofChallenge,
  signProofChallenge,
  verifyProofChallenge,
} from '../../../crypto/proof-challenge.ts';
import { InvalidInputError, VerifyError } from '../../../crypto/public/errors.ts';
import { LABELS } from '../../../crypto/public/labels.ts';
import { signDetached, signKeyPair } from '../../../crypto/public/sodium.ts';
import { signedBytes } from '../../../crypto/public/verify.ts';
import { counting, flipBit, toHex } from '../../helpers/crypto-bytes.ts';
import { fixtureChannel } from '../../helpers/crypto-channel.ts';
import { fixtureProof } from '../../helpers/crypto-proof.ts';

const { input, report, melder, reader } = await fixtureProof(fixtureChannel({ people: 2 }));
const proof = verifyProof(makeProof(input));
const challenge = counting(32, 0x11);
const answer = signProofChallenge(challenge, proof, melder);

describe('P8: the writer of a report', () => {
  it('shows it by answering a challenge, which needs the code and not the file', () => {
    const { genesisFp } = proof;
    const own = signProofChallenge(challenge, { genesisFp, digest: report.digest }, melder);
    expect(toHex(own)).toBe(toHex(answer));
    expect(() => verifyProofChallenge(own, challenge, proof)).not.toThrow();
  });

  it('is asked something else each time', () => {
    expect(toHex(generateProofChallenge())).not.toBe(toHex(generateProofChallenge()));
    expect(generateProofChallenge()).toHaveLength(32);
  });

  it('answers over a voice or a letter: text that survives spaces and line ends', () => {
    const asked = formatProofChallenge(challenge);
    const answered = formatProofAnswer(answer);
    expect([asked.length, answered.length]).toEqual([57, 97]);
    expect(parseProofChallenge(` ${asked.slice(0, 20)}\n  ${asked.slice(20)}\r\n`)).toEqual(challenge);
    expect(parseProofAnswer(answered.replace(/(.{10})/g, '$1\n'))).toEqual(answer);
  });
});

describe('P8: an answer is refused', () => {
  it('from anybody else: a functionaris who can read the report, or whoever has the file', () => {
    for (const signer of [reader.signer, signKeyPair(counting(32, 0x71))]) {
      const other = signProofChallenge(challenge, proof, signer);
      expect(() => verifyProofChallenge(other, challenge, proof)).toThrow(VerifyError);
    }
  });

  it('to another challenge, about another report, or in another channel', () => {
    const attempts = [
      signProofChallenge(flipBit(challenge, 0), proof, melder),
      signProofChallenge(challenge, { ...proof, digest: counting(32) }, melder),
      signProofChallenge(challenge, { ...proof, genesisFp: counting(20) }, melder),
    ];
    for (const other of attempts) expect(() => verifyProofChallenge(other, challenge, proof)).toThrow(VerifyError);
  });

  it('with any flipped bit, cut, or empty', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 511 }), (bit) => {
        expect(() => verifyProofChallenge(flipBit(answer, bit), challenge, proof)).toThrow(VerifyError);
      }),
    );
    for (const bytes of [answer.slice(0, 63), new Uint8Array()])
      expect(() => verifyProofChallenge(bytes, challenge, proof)).toThrow(VerifyError);
  });

  it('when the melder signed the same for another purpose', () => {
    const parts = [proof.genesisFp, proof.digest, challenge];
    const message = signedBytes(LABELS.auth, ...parts);
    const other = signDetached(message, melder.secretKey);
    expect(() => verifyProofChallenge(other, challenge, proof)).toThrow(VerifyError);
  });

  it('as text that is something else: a challenge, half an answer, another alphabet', () => {
    const text = formatProofAnswer(answer);
    const others = ['', 'zp1.answer.', text.slice(0, -1), `${text}A`, formatProofChallenge(challenge), text.slice(11)];
    for (const other of [...others, text.replace('zp1', 'zp2'), `${text.slice(0, -1)}=`, `${text.slice(0, -1)}!`])
      expect(() => parseProofAnswer(other)).toThrow(VerifyError);
    for (const other of ['', text, formatProofChallenge(challenge).slice(0, -1)])
      expect(() => parseProofChallenge(other)).toThrow(VerifyError);
  });
});

describe('a challenge of another length', () => {
  it('is neither signed nor verified nor written', () => {
    for (const wrong of [new Uint8Array(), counting(31), counting(33)]) {
      expect(() => signProofChallenge(wrong, proof, melder)).toThrow(InvalidInputError);
      expect(() => verifyProofChallenge(answer, wrong, proof)).toThrow(InvalidInputError);
      expect(() => formatProofChallenge(wrong)).toThrow(InvalidInputError);
    }
    expect(() => signProofChallenge(challenge, { ...proof, digest: counting(20) }, melder)).toThrow(InvalidInputError);
    expect(() => signProofChallenge(challenge, { ...proof, genesisFp: counting(32) }, melder)).toThrow(
      InvalidInputError,
    );
  });
});
