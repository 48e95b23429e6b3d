/**
 * Who wrote the report of a proof file: its holder signs what a verifier just made up, and nobody else can (P8).
 *
 * @see crypto/README.md, "Proof file"
 */
import type { Signer } from './message.ts';
import type { Proof } from './proof.ts';
import type { Bytes } from './public/brands.ts';
import { requireLength } from './public/bytes.ts';
import { VerifyError } from './public/errors.ts';
import { LABELS } from './public/labels.ts';
import { FINGERPRINT_BYTES, HASH_BYTES, SIGNATURE_BYTES } from './public/sizes.ts';
import { decodeBase64url, encodeBase64url, randomBytes, signDetached } from './public/sodium.ts';
import { signedBytes, verifySignature } from './public/verify.ts';

export const PROOF_CHALLENGE_BYTES = 32;
const CHALLENGE_START = 'zp1.challenge.';
const ANSWER_START = 'zp1.answer.';

/** Made anew by every verifier, for every time: an answer is worth nothing for another challenge. */
export function generateProofChallenge(): Bytes {
  return randomBytes(PROOF_CHALLENGE_BYTES);
}

function answerParts({ genesisFp, digest }: Pick<Proof, 'genesisFp' | 'digest'>, challenge: Uint8Array) {
  requireLength(genesisFp, FINGERPRINT_BYTES, 'genesisFp');
  requireLength(digest, HASH_BYTES, 'digest');
  requireLength(challenge, PROOF_CHALLENGE_BYTES, 'challenge');
  return [genesisFp, digest, challenge];
}

/**
 * The holder's answer to a verifier's challenge (step PROOF-CHALLENGE), 64 bytes.
 *
 * Hides: the key and the code. Reveals: to whoever sees challenge and answer, that the writer of the report answered;
 * it names no verifier, so a challenge that came from somebody else than the verifier may be passed on.
 *
 * @param report channel and digest of the report; `signer` is the key that signed it
 * @throws {InvalidInputError} for a challenge that is not 32 bytes, a fingerprint not 20, a digest not 32
 */
export function signProofChallenge(
  challenge: Uint8Array,
  report: Pick<Proof, 'genesisFp' | 'digest'>,
  signer: Signer,
): Bytes {
  const message = signedBytes(LABELS.proofChallenge, ...answerParts(report, challenge));
  return signDetached(message, signer.secretKey);
}

/**
 * Verifies an answer (step PROOF-CHALLENGE).
 *
 * @throws {VerifyError} unless the key that signed the report made it, for this channel, report and challenge
 * @throws {InvalidInputError} for a challenge that is not 32 bytes, a fingerprint not 20, a digest not 32
 */
export function verifyProofChallenge(
  answer: Uint8Array,
  challenge: Uint8Array,
  proof: Pick<Proof, 'genesisFp' | 'digest' | 'signerPk'>,
): void {
  const parts = answerParts(proof, challenge);
  verifySignature({ label: LABELS.proofChallenge, parts, signature: answer, publicKey: proof.signerPk });
}

/** As it is carried from one person to the other: `zp1.challenge.` and 43 characters. */
export function formatProofChallenge(challenge: Uint8Array): string {
  requireLength(challenge, PROOF_CHALLENGE_BYTES, 'challenge');
  return `${CHALLENGE_START}${encodeBase64url(challenge)}`;
}

/** @throws {VerifyError} when it is anything else than a challenge; spaces and line ends of a letter are forgiven */
export function parseProofChallenge(text: string): Bytes {
  return parse(text, CHALLENGE_START, PROOF_CHALLENGE_BYTES);
}

/** As it is carried back: `zp1.answer.` and 86 characters. */
export function formatProofAnswer(answer: Uint8Array): string {
  requireLength(answer, SIGNATURE_BYTES, 'answer');
  return `${ANSWER_START}${encodeBase64url(answer)}`;
}

/** @throws {VerifyError} when it is anything else than an answer; spaces and line ends of a letter are forgiven */
export function parseProofAnswer(text: string): Bytes {
  return parse(text, ANSWER_START, SIGNATURE_BYTES);
}

function parse(text: string, start: string, length: number): Bytes {
  const written = text.replaceAll(/\s/g, '');
  if (!written.startsWith(start)) throw new VerifyError();
  const decoded = decode(written.slice(start.length));
  if (decoded.length !== length) throw new VerifyError();
  return decoded;
}

function decode(text: string): Bytes {
  try {
    return decodeBase64url(text);
  } catch {
    throw new VerifyError();
  }
}
