import { type DirectoryEntry, verifyDirectory } from '../../crypto/directory.ts';
import { deriveMelderKeys } from '../../crypto/melder-keys.ts';
import { openMessage, REPORT_MESSAGE_ID, sealMessage } from '../../crypto/message.ts';
import { makeProof } from '../../crypto/proof.ts';
import { formatProofAnswer, formatProofChallenge, signProofChallenge } from '../../crypto/proof-challenge.ts';
import type { Bytes, Code, EpochKey } from '../../crypto/public/brands.ts';
import { utf8 } from '../../crypto/public/bytes.ts';
import { encodeBase64url, signKeyPair } from '../../crypto/public/sodium.ts';
import { bad, counting, good, hex, type VectorCase } from './case.ts';
import { place } from './cases-derive.ts';
import { chain, pin, writeChain } from './channel.ts';
import { type Fields, readBytes, writeBytes } from './vector.ts';

const [genesis, anna, bram] = chain() as [DirectoryEntry, DirectoryEntry, DirectoryEntry];

const melderKeys = await deriveMelderKeys(counting(16, 0xa0) as Code, verifyDirectory(chain(), undefined).genesisFp);
const provenReport = {
  ...place,
  commit: hex(32, 0x50),
  messageId: writeBytes(REPORT_MESSAGE_ID),
  nonce: hex(24, 0xc0),
  content: '{"type":"report","language":"nl","answers":[],"previous":[]}',
  signSeed: writeBytes(melderKeys.signSk.slice(0, 32)),
};

function openedAs({ signSeed, content, ...letter }: typeof provenReport) {
  const at = { meldingId: readBytes(letter.meldingId), thread: letter.thread, epoch: letter.epoch };
  const [epochKey, commit] = [counting(32) as EpochKey, readBytes(letter.commit)];
  const fixed = { messageId: readBytes(letter.messageId), nonce: readBytes(letter.nonce) };
  const signer = signKeyPair(readBytes(signSeed));
  const { sealed } = sealMessage({ place: at, epochKey, commit, content: utf8(content), signer, ...fixed });
  return openMessage(sealed, at, epochKey, commit);
}

function stated(change: Fields = {}, report = provenReport): string {
  const { digest } = openedAs(report);
  const [reportDigest, commit] = [encodeBase64url(digest), encodeBase64url(readBytes(report.commit))];
  return JSON.stringify({ type: 'opened', reportDigest, receivedOn: '2025-03-15', commit, previous: [], ...change });
}

const provenStatement = {
  ...provenReport,
  messageId: hex(16, 0x90),
  nonce: hex(24, 0xc1),
  content: stated(),
  signSeed: hex(32, 0x40),
};

function provenFile(): Fields {
  const [report, message] = [openedAs(provenReport), openedAs(provenStatement)];
  const commit = counting(32, 0x50);
  return { file: writeBytes(makeProof({ chain: chain(), commit, report, statement: { message, commit } })), pin };
}

/** A report of another kind or place, with a statement that was made about that one. */
function badReport(id: string, change: Partial<typeof provenReport>): VectorCase {
  const report = { ...provenReport, ...change };
  const { meldingId, thread, commit } = report;
  const statement = { ...provenStatement, meldingId, thread, commit, content: stated({}, report) };
  return bad(id, 'VerifyError', PROOF, { report, statement });
}

function badStatement(id: string, change: Partial<typeof provenReport>): VectorCase {
  return bad(id, 'VerifyError', PROOF, { statement: { ...provenStatement, ...change } });
}

const PROOF = { of: 'proof', step: 'PROOF' };
const PROOF_VERIFY = { of: 'proof verified', step: 'PROOF-VERIFY' };
const CHALLENGE = { of: 'challenge', step: 'PROOF-CHALLENGE' };
const CHALLENGE_VERIFY = { of: 'challenge verified', step: 'PROOF-CHALLENGE-VERIFY' };
const confirmationContent = stated({ type: 'confirmation', sentOn: '2025-03-18', text: 'Ontvangen.' });
const challenge = { challenge: hex(32, 0x11), genesisFp: hex(20), digest: hex(32, 0x0d), signSeed: hex(32, 0x70) };

export const proof: readonly VectorCase[] = [
  good('proof', 'PROOF', { ...writeChain(chain()), report: provenReport, statement: provenStatement }),
  good('proof without a date', 'PROOF', { statement: null }, 'proof'),
  good(
    'proof with a confirmation',
    'PROOF',
    { statement: { ...provenStatement, content: confirmationContent } },
    'proof',
  ),
  good(
    'proof with a statement of a later epoch',
    'PROOF',
    { statement: { ...provenStatement, epoch: 3, commit: hex(32, 0x51) } },
    'proof',
  ),
  bad('proof of a report signed again', 'VerifyError', PROOF, { report: { ...provenReport, signSeed: hex(32, 0x71) } }),
  bad('proof of other words', 'VerifyError', PROOF, {
    report: { ...provenReport, content: provenReport.content.replace('nl', 'en') },
  }),
  bad('proof without a chain', 'VerifyError', PROOF, { entries: [] }),
  bad('proof with a chain that lacks its start', 'VerifyError', PROOF, writeChain([anna, bram])),
  bad('proof with a chain that lacks the signer', 'VerifyError', PROOF, writeChain([genesis])),
  badReport('proof of a message that is no report', { content: '{"type":"text","text":"x","previous":[]}' }),
  badReport('proof of a report with its type twice', {
    content: provenReport.content.replace('{', '{"type":"report",'),
  }),
  badReport('proof of a report under another id', { messageId: hex(16, 0x90) }),
  badReport('proof of a report under the id of a roster', { messageId: '00'.repeat(16) }),
  badReport('proof of a report in the dossier', { thread: 2 }),
  badReport('proof of a report in a later epoch', { epoch: 1 }),
  badReport('proof of a report by a functionaris', { signSeed: hex(32, 0x41) }),
  badStatement('proof with a statement by a stranger', { signSeed: hex(32, 0x71) }),
  badStatement('proof with a statement by the melder', { signSeed: provenReport.signSeed }),
  badStatement('proof with a statement in another melding', { meldingId: hex(16, 1) }),
  badStatement('proof with a statement in the dossier', { thread: 2 }),
  badStatement('proof with a second commitment for epoch 0', { commit: hex(32, 0x51) }),
  badStatement('proof with a statement about another report', {
    content: stated({ reportDigest: encodeBase64url(counting(32)) }),
  }),
  badStatement('proof with a statement under another commitment', {
    content: stated({ commit: encodeBase64url(counting(32)) }),
  }),
  badStatement('proof with a statement of another type', { content: stated({ type: 'text' }) }),
  badStatement('proof with a day that is none', { content: stated({ receivedOn: '2025-02-30' }) }),
  badStatement('proof with a day given twice', { content: stated().replace('{', '{"receivedOn":"2024-01-01",') }),
  badStatement('proof with a confirmation without a day', { content: stated({ type: 'confirmation' }) }),
  good('proof verified', 'PROOF-VERIFY', provenFile),
  good('proof verified without a pin', 'PROOF-VERIFY', { pin: null }, 'proof verified'),
  bad('proof under another pin', 'VerifyError', PROOF_VERIFY, { pin: hex(20) }),
  bad('proof of nothing', 'VerifyError', PROOF_VERIFY, { file: '' }),
  bad('proof cut', 'VerifyError', { ...PROOF_VERIFY, change: [{ field: 'file', dropLast: 1 }] }),
  bad('proof with more behind it', 'VerifyError', { ...PROOF_VERIFY, change: [{ field: 'file', appendHex: '0a' }] }),
  bad('proof of another version', 'VerifyError', {
    ...PROOF_VERIFY,
    change: [{ field: 'file', overwriteAt: 5, withHex: '32' }],
  }),
  bad('proof with a changed chain', 'VerifyError', { ...PROOF_VERIFY, change: [{ field: 'file', flipBit: 8_000 }] }),
  bad('proof with a changed end', 'VerifyError', {
    ...PROOF_VERIFY,
    change: [
      { field: 'file', dropLast: 10 },
      { field: 'file', appendHex: '41414141414141227d7d' },
    ],
  }),
  bad('proof with its names in another order', 'VerifyError', PROOF_VERIFY, {
    file: writeBytes(turned(readBytes(provenFile().file))),
  }),
  good('challenge', 'PROOF-CHALLENGE', challenge),
  bad('challenge of half a length', 'InvalidInputError', CHALLENGE, { challenge: hex(16) }),
  bad('challenge about half a digest', 'InvalidInputError', CHALLENGE, { digest: hex(16) }),
  bad('challenge with a whole hash for a fingerprint', 'InvalidInputError', CHALLENGE, { genesisFp: hex(32) }),
  good('challenge verified', 'PROOF-CHALLENGE-VERIFY', () => {
    const { genesisFp, digest } = challenge;
    const { publicKey, secretKey } = signKeyPair(counting(32, 0x70));
    const about = { genesisFp: counting(20), digest: counting(32, 0x0d) };
    const answer = signProofChallenge(counting(32, 0x11), about, { publicKey, secretKey });
    const texts = { challengeText: formatProofChallenge(counting(32, 0x11)), answerText: formatProofAnswer(answer) };
    return { genesisFp, digest, signerPk: writeBytes(publicKey), ...texts };
  }),
  bad('challenge answered for another channel', 'VerifyError', CHALLENGE_VERIFY, { genesisFp: hex(20, 1) }),
  bad('challenge answered for another report', 'VerifyError', CHALLENGE_VERIFY, { digest: hex(32) }),
  bad('challenge answered for another verifier', 'VerifyError', CHALLENGE_VERIFY, {
    challengeText: formatProofChallenge(counting(32)),
  }),
  bad('challenge answered by somebody else', 'VerifyError', {
    ...CHALLENGE_VERIFY,
    change: [{ field: 'signerPk', flipBit: 1 }],
  }),
  bad('challenge answered with a challenge', 'VerifyError', CHALLENGE_VERIFY, {
    answerText: formatProofChallenge(counting(32, 0x11)),
  }),
];

/** The same names and values, but the version at the end. */
function turned(file: Bytes): Bytes {
  const { v, ...rest } = JSON.parse(Buffer.from(file).toString()) as { v: number };
  return utf8(JSON.stringify({ ...rest, v }));
}
