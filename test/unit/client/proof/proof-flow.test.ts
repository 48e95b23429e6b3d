import { describe, expect, it } from 'vitest';
import { answerText, questionText, statementSentence } from '../../../../client/proof/facts.ts';
import { isAnswer, openProofFile, type ReadProof, readProof } from '../../../../client/proof/proof-flow.ts';
import { TEXTS } from '../../../../client/proof/texts.ts';
import { REPORT_MESSAGE_ID } from '../../../../crypto/message.ts';
import { makeProof } from '../../../../crypto/proof.ts';
import { formatProofAnswer, signProofChallenge } from '../../../../crypto/proof-challenge.ts';
import type { Answer } from '../../../../schema/content/messages.ts';
import { QUESTIONS } from '../../../../schema/content/questions.ts';
import { counting, flipBit } from '../../../helpers/crypto-bytes.ts';
import { fixtureChannel } from '../../../helpers/crypto-channel.ts';
import { confirmationContent, fixtureProof, openedLetter, REPORT_TEXT } from '../../../helpers/crypto-proof.ts';

const channel = fixtureChannel({ people: 2 });
const { input, report, melder, reader } = await fixtureProof(channel);
const file = makeProof(input);
const { proof } = readProof(file) as ReadProof;

describe('P8: a file that was chosen', () => {
  it('is read in full, the report as its answers', async () => {
    const read = (await openProofFile(new Blob([file]))) as ReadProof;
    expect(read.report?.answers[0]?.value).toBe(REPORT_TEXT);
    expect(JSON.parse(read.written)).toMatchObject({ type: 'report' });
  });

  it('is read word for word when this version does not know the form of its report', () => {
    const content = { type: 'report', language: 'fy', answers: [], previous: [] };
    const newer = openedLetter({ content, signer: melder, messageId: REPORT_MESSAGE_ID });
    const read = readProof(makeProof({ ...input, report: newer, statement: undefined })) as ReadProof;
    expect([read.report, read.written]).toEqual([undefined, JSON.stringify(content)]);
  });

  it('is refused when it is altered, under another pin, too large, or nothing', async () => {
    expect(await openProofFile(new Blob([flipBit(file, 9_000)]))).toBe('refused');
    expect(readProof(file, counting(20))).toBe('refused');
    expect(await openProofFile(new Blob([new Uint8Array(4 * 1024 * 1024 + 1)]))).toBe('refused');
    expect(await openProofFile(new Blob([]))).toBe('refused');
  });

  it('is said to be unreadable when the device cannot give it', async () => {
    const gone = { size: 10, arrayBuffer: () => Promise.reject(new Error('gone')) } as unknown as Blob;
    expect(await openProofFile(gone)).toBe('unreadable');
  });
});

describe('P8: an answer that was pasted', () => {
  const challenge = counting(32);
  const answerBy = (signer: typeof melder) => formatProofAnswer(signProofChallenge(challenge, proof, signer));

  it('holds from the writer of the report, however it was wrapped', () => {
    expect(isAnswer(` ${answerBy(melder).slice(0, 30)}\n${answerBy(melder).slice(30)}\n`, challenge, proof)).toBe(true);
  });

  it('does not hold from a reader, to another challenge, or when it is none', () => {
    expect(isAnswer(answerBy(reader.signer), challenge, proof)).toBe(false);
    expect(isAnswer(answerBy(melder), counting(32, 1), proof)).toBe(false);
    for (const typed of ['', 'ja', 'zp1.answer.', answerBy(melder).slice(0, -1)])
      expect(isAnswer(typed, challenge, proof)).toBe(false);
  });
});

describe('what a file says', () => {
  const text = TEXTS.nl;

  it('names person, function and days', () => {
    expect(statementSentence(proof, text, 'nl')).toContain('Anna de Vries (Vertrouwenspersoon)');
    const message = openedLetter({ content: confirmationContent(report), signer: reader.signer });
    const confirmed = readProof(makeProof({ ...input, statement: { message, commit: input.commit } })) as ReadProof;
    expect(statementSentence(confirmed.proof, text, 'nl')).toBe(
      'Anna de Vries (Vertrouwenspersoon) bevestigde op 18 maart 2025 dat deze melding is ontvangen op 15 maart 2025.',
    );
    expect(statementSentence({ ...proof, statement: undefined }, text, 'nl')).toBeUndefined();
  });

  it('has words for every question and choice there is', () => {
    for (const question of QUESTIONS) {
      const answer = { question: question.id, version: 1, type: 'choice', value: '' } as const;
      expect(questionText(answer, text)).not.toBe(text.questions.other);
      if (question.type !== 'choice') continue;
      for (const value of question.choices) expect(answerText({ ...answer, value }, text)).not.toBe(value);
    }
  });

  it('shows what it does not know as it was written, whatever it is called', () => {
    for (const question of ['newer', 'constructor']) {
      const answer: Answer = { question, version: 2, type: 'choice', value: 'constructor' };
      expect([questionText(answer, text), answerText(answer, text)]).toEqual([text.questions.other, 'constructor']);
    }
    expect(answerText({ question: 'ongoing', version: 1, type: 'choice', value: 'constructor' }, text)).toBe(
      'constructor',
    );
  });
});
