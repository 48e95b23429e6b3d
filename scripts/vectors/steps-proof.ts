import { openMessage, sealMessage } from '../../crypto/message.ts';
import { makeProof, type Proof, verifyProof } from '../../crypto/proof.ts';
import {
  formatProofAnswer,
  formatProofChallenge,
  parseProofAnswer,
  parseProofChallenge,
  signProofChallenge,
  verifyProofChallenge,
} from '../../crypto/proof-challenge.ts';
import type { EpochKey } from '../../crypto/public/brands.ts';
import { utf8 } from '../../crypto/public/bytes.ts';
import { signKeyPair } from '../../crypto/public/sodium.ts';
import { entriesOf, placeOf } from './given.ts';
import { type Fields, type Given, type Step, sha256, writeBytes } from './vector.ts';

/** A message as a reader has it: `content` as text, signed with `signSeed` for the epoch of `commit`. */
function openedOf(given: Given) {
  const [place, commit] = [placeOf(given), given.bytes('commit')];
  const epochKey = new Uint8Array(32) as EpochKey;
  const fixed = { messageId: given.bytes('messageId'), nonce: given.bytes('nonce') };
  const letter = { content: utf8(given.text('content')), signer: signKeyPair(given.bytes('signSeed')), ...fixed };
  return openMessage(sealMessage({ place, epochKey, commit, ...letter }).sealed, place, epochKey, commit);
}

function proofFacts({ genesisFp, organisation, signerPk, content, digest, statement }: Proof): Fields {
  const stated = statement === undefined ? null : { ...statement, fp: writeBytes(statement.fp) };
  return {
    genesisFp: writeBytes(genesisFp),
    organisation,
    signerPk: writeBytes(signerPk),
    content: Buffer.from(content).toString(),
    digest: writeBytes(digest),
    statement: stated === null ? null : { ...stated, sentOn: stated.sentOn ?? null },
  };
}

export const PROOF_STEPS: Readonly<Record<string, Step>> = {
  PROOF: (given) => {
    const report = given.inner('report');
    const statement = given.has('statement') ? given.inner('statement') : undefined;
    const file = makeProof({
      chain: entriesOf(given),
      commit: report.bytes('commit'),
      report: openedOf(report),
      statement:
        statement === undefined ? undefined : { message: openedOf(statement), commit: statement.bytes('commit') },
    });
    return { fileSha256: sha256(file), length: file.length, ...proofFacts(verifyProof(file)) };
  },
  'PROOF-VERIFY': (given) =>
    proofFacts(verifyProof(given.bytes('file'), given.has('pin') ? given.bytes('pin') : undefined)),
  'PROOF-CHALLENGE': (given) => {
    const report = { genesisFp: given.bytes('genesisFp'), digest: given.bytes('digest') };
    const challenge = given.bytes('challenge');
    const answer = signProofChallenge(challenge, report, signKeyPair(given.bytes('signSeed')));
    return { challengeText: formatProofChallenge(challenge), answerText: formatProofAnswer(answer) };
  },
  'PROOF-CHALLENGE-VERIFY': (given) => {
    const proof = {
      genesisFp: given.bytes('genesisFp'),
      digest: given.bytes('digest'),
      signerPk: given.bytes('signerPk'),
    };
    const challenge = parseProofChallenge(given.text('challengeText'));
    verifyProofChallenge(parseProofAnswer(given.text('answerText')), challenge, proof);
    return { holds: true };
  },
};
