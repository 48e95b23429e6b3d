import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askDestruction as askAtDesk, confirmReceipt, markOpened } from '../../client/functionaris/melding-flow.ts';
import { changeReaders } from '../../client/functionaris/readers-flow.ts';
import type { OpenedMailbox, OpenedMelding } from '../../client/melder/mailbox-flow.ts';
import { askDestruction } from '../../client/melder/mailbox-writing.ts';
import { answerChallenge, makeProofFile, readKeptProof } from '../../client/melder/proof-flow.ts';
import { replaceAndOpen } from '../../client/melder/replace-flow.ts';
import { isAnswer } from '../../client/proof/proof-flow.ts';
import { formatCode } from '../../crypto/code.ts';
import { generateCode } from '../../crypto/melder-keys.ts';
import { type Proof, verifyProof } from '../../crypto/proof.ts';
import { formatProofChallenge, generateProofChallenge } from '../../crypto/proof-challenge.ts';
import type { Code } from '../../crypto/public/brands.ts';
import { decodeUtf8 } from '../../crypto/public/bytes.ts';
import { comeBack, fpOf, openAt } from '../helpers/desk.ts';
import { type House, openHouse, type Staffed, staffedChannel } from '../helpers/house.ts';
import type { EnrolledPerson } from '../helpers/people.ts';
import { type SentReport, sendReport } from '../helpers/report.ts';
import { codeSentinels, findSentinels } from '../helpers/sentinels.ts';

const ANNA = 'Anna de Vries';
const BRAM = 'Bram Jansen';
const NIGHT = '2026-11-20T23:00:30Z';
const NOON = '2026-11-21T11:00:30Z';
const NEXT_NIGHT = '2026-11-21T23:00:30Z';

let house: House;
let channel: Staffed;
let anna: EnrolledPerson;
let bram: EnrolledPerson;
let sent: SentReport;
beforeEach(async () => {
  house = await openHouse();
  channel = await staffedChannel(house, [ANNA, BRAM]);
  [anna, bram] = channel.people as unknown as [EnrolledPerson, EnrolledPerson];
  await house.goTo('2026-11-20T12:00:00Z');
  sent = await sendReport(house, channel, [ANNA]);
  await house.goTo(NIGHT);
});
afterEach(() => house.close());

const comeBackNow = () => comeBack(house, channel, sent);

function only({ meldingen }: OpenedMailbox): OpenedMelding {
  expect(meldingen).toHaveLength(1);
  return meldingen[0] as OpenedMelding;
}

function answered(mailbox: OpenedMailbox, proof: Proof): boolean {
  const challenge = generateProofChallenge();
  const made = answerChallenge(mailbox.session, proof, ` ${formatProofChallenge(challenge)}\n`);
  return typeof made !== 'string' && isAnswer(made.answer, challenge, proof);
}

describe('P8: a proof file from a mailbox', () => {
  it('WBK-17g: says what was reported, who stated to have opened it and when it came in', async () => {
    const atAnna = await openAt(anna);
    await confirmReceipt(atAnna.at, await markOpened(atAnna.at, atAnna.melding), 'Ontvangen.');
    await house.goTo(NOON);
    const mailbox = await comeBackNow();
    const { file } = makeProofFile(mailbox.session, only(mailbox));
    const proof = verifyProof(file, channel.pin);
    expect(proof.statement).toMatchObject({ name: ANNA, kind: 'opened', receivedOn: '2026-11-20' });
    expect(decodeUtf8(proof.content)).toContain('De kas klopt niet.');
    expect(answered(mailbox, proof)).toBe(true);
    const words = await formatCode(sent.code, 'nl');
    const secrets = (await codeSentinels(words, channel.pin)).filter(({ name }) => !name.startsWith('signPk'));
    expect(findSentinels(decodeUtf8(file), secrets)).toEqual([]);
  });

  it('says no date when nobody opened it, and whose words they are all the same', async () => {
    const mailbox = await comeBackNow();
    const { file } = makeProofFile(mailbox.session, only(mailbox));
    const proof = verifyProof(file, channel.pin);
    expect(proof.statement).toBeUndefined();
    expect(answered(mailbox, proof)).toBe(true);
  });

  it('takes the statement of somebody who came later', async () => {
    const atAnna = await openAt(anna);
    await changeReaders(atAnna.at, atAnna.melding, { add: [fpOf(bram)], withHistory: true });
    const atBram = await openAt(bram);
    await confirmReceipt(atBram.at, atBram.melding, 'Ontvangen.');
    await house.goTo(NOON);
    const mailbox = await comeBackNow();
    const { statement } = verifyProof(makeProofFile(mailbox.session, only(mailbox)).file, channel.pin);
    expect(statement).toMatchObject({ name: BRAM, kind: 'confirmation', sentOn: '2026-11-21' });
  });

  it('WBK-17g: holds after the melding was destroyed, and the code still answers who asks', async () => {
    const atAnna = await openAt(anna);
    await askAtDesk(atAnna.at, await markOpened(atAnna.at, atAnna.melding));
    await house.goTo(NOON);
    const before = await comeBackNow();
    const { file } = makeProofFile(before.session, only(before));
    await askDestruction(house.api, before.session, sent.meldingId);
    await house.goTo(NEXT_NIGHT);

    const after = await comeBackNow();
    expect(after).toMatchObject({ meldingen: [], tombstones: [{ meldingId: sent.meldingId }] });
    const kept = readKeptProof(file) as Proof;
    expect(kept.statement).toMatchObject({ name: ANNA, receivedOn: '2026-11-20' });
    expect(answered(after, kept)).toBe(true);
  });

  it('is answered for with a new code too, and by no other one', async () => {
    const mailbox = await comeBackNow();
    const { proof } = makeProofFile(mailbox.session, only(mailbox));
    const newCode = generateCode();
    const replaced = await replaceAndOpen(house.api, mailbox.session, sent.code.slice() as Code, newCode);
    if (replaced.kind !== 'replaced' || replaced.mailbox === undefined) throw new Error(replaced.kind);
    expect(answered(replaced.mailbox, proof)).toBe(true);
    expect(verifyProof(makeProofFile(replaced.mailbox.session, only(replaced.mailbox)).file).digest).toEqual(
      proof.digest,
    );

    const other = await sendReport(house, channel, [ANNA]);
    const stranger = await comeBack(house, channel, other);
    expect(answerChallenge(stranger.session, proof, formatProofChallenge(generateProofChallenge()))).toBe('other-code');
    expect(answerChallenge(replaced.mailbox.session, proof, 'wie bent u?')).toBe('challenge');
    expect(readKeptProof(new Uint8Array(200))).toBeUndefined();
  });
});
