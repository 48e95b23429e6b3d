/** What is asked of a melder, and what a melder says of how things are: through the real server, to the readers. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { markOpened, send } from '../../client/functionaris/melding-flow.ts';
import { settleReaders } from '../../client/functionaris/readers-flow.ts';
import { readToldIdentity } from '../../client/functionaris/told-identity.ts';
import { SettledError } from '../../client/melder/failure.ts';
import { type OpenedMailbox, type OpenedMelding, refreshMailbox } from '../../client/melder/mailbox-flow.ts';
import { revealIdentity, tell } from '../../client/melder/mailbox-telling.ts';
import { type MelderWord, wishReaders, writeToMelding } from '../../client/melder/mailbox-writing.ts';
import { type Api, RequestFailed } from '../../client/shared/api.ts';
import { OpenError, VerifyError } from '../../crypto/public/errors.ts';
import type { Content, Unlinked } from '../../schema/content/messages.ts';
import type { Said } from '../../schema/content/said.ts';
import { type AtMelding, comeBack, fpOf, openAt } from '../helpers/desk.ts';
import { type House, openHouse, type Staffed, staffedChannel } from '../helpers/house.ts';
import type { EnrolledPerson } from '../helpers/people.ts';
import { type SentReport, sendReport } from '../helpers/report.ts';

const ANNA = 'Anna de Vries';
const BRAM = 'Bram Jansen';
const CORA = 'Cora Smit';

let house: House;
let channel: Staffed;
let anna: EnrolledPerson;
let bram: EnrolledPerson;
let sent: SentReport;
let batches: number;

beforeEach(async () => {
  house = await openHouse();
  channel = await staffedChannel(house, [ANNA, BRAM, CORA]);
  [anna, bram] = channel.people as unknown as [EnrolledPerson, EnrolledPerson];
  await house.goTo('2026-11-20T12:00:00Z');
  sent = await sendReport(house, channel, [ANNA, BRAM]);
  batches = 0;
  await nextBatch();
});
afterEach(() => house.close());

async function nextBatch(): Promise<void> {
  batches += 1;
  await house.goTo(new Date(Date.parse('2026-11-20T11:00:30Z') + batches * 12 * 3_600_000));
}

function only({ meldingen }: OpenedMailbox): OpenedMelding {
  expect(meldingen).toHaveLength(1);
  return meldingen[0] as OpenedMelding;
}

/** A functionaris says this, and what it comes to once the melder is given it. */
async function ask(content: Unlinked<Content['type']>, person = anna): Promise<string> {
  const { at, melding } = await openAt(person);
  const after = await send(at, await markOpened(at, melding), content as never);
  await nextBatch();
  const said = after.view.events.findLast(({ message }) => message.content.type === content.type);
  return said?.message.digest ?? '';
}

async function answer(word: MelderWord): Promise<OpenedMelding> {
  const { session } = await comeBack(house, channel, sent);
  return only(await tell(house.api, session, sent.meldingId, word));
}

/** After the next batch hour, as a reader has it. */
async function readBy(person: EnrolledPerson): Promise<AtMelding> {
  await nextBatch();
  return openAt(person);
}

const consentRequest: Unlinked<'consent-request'> = {
  type: 'consent-request',
  purpose: 'forward',
  recipient: 'De Nederlandsche Bank',
  text: 'Mogen wij dit doorsturen?',
};

describe('a melder who is asked something', () => {
  it('AMVB-2: chooses one of two at a choice moment, once, also from two pages of the same mailbox', async () => {
    const of = await ask({ type: 'choice-moment', text: 'U kunt kiezen.' });
    const first = await comeBack(house, channel, sent);
    const second = await comeBack(house, channel, sent);
    await tell(house.api, first.session, sent.meldingId, { type: 'choice', of, chosen: 'stay-anonymous' });
    const other = tell(house.api, second.session, sent.meldingId, { type: 'choice', of, chosen: 'reveal' });
    await expect(other).rejects.toBeInstanceOf(SettledError);
    // The same answer once more is no mistake, and is not sent twice.
    const again = await tell(house.api, second.session, sent.meldingId, {
      type: 'choice',
      of,
      chosen: 'stay-anonymous',
    });
    const choices = only(again).view.events.filter(({ message }) => message.content.type === 'choice');
    expect(choices).toHaveLength(1);
    const { melding } = await readBy(bram);
    expect(melding.view.workflow.asked).toMatchObject([{ answer: { content: { chosen: 'stay-anonymous' } } }]);
  });

  it('WBK-2e: gives a permission, takes it back, and what is passed on by it after that is seen to have none', async () => {
    const of = await ask(consentRequest);
    const given = await answer({ type: 'consent', of, isGiven: true, text: '' });
    const consent = given.view.workflow.asked[0]?.answer?.message.digest ?? '';
    await answer({ type: 'consent-withdrawn', of: consent });
    await expect(answer({ type: 'consent-withdrawn', of: consent })).resolves.toBeDefined();
    await nextBatch();
    const forwarded = {
      type: 'forwarded',
      recipient: 'De Nederlandsche Bank',
      consent,
      text: 'Doorgestuurd.',
    } as const;
    await ask(forwarded);
    const after = only(await comeBack(house, channel, sent));
    expect(after.view.workflow.asked).toMatchObject([{ isOver: true, answer: { content: { isGiven: true } } }]);
    const shown = after.view.events.find(({ message }) => message.content.type === 'forwarded');
    expect(shown?.kind).toBe('statement');
    expect(after.view.workflow.unconsented.map(({ message }) => message)).toEqual([shown?.message]);
  });

  it('WBK-1a.3: refuses a permission, which nobody can take as given', async () => {
    const of = await ask(consentRequest);
    const refused = await answer({ type: 'consent', of, isGiven: false, text: 'Liever niet.' });
    const digest = refused.view.workflow.asked[0]?.answer?.message.digest ?? '';
    await expect(answer({ type: 'consent-withdrawn', of: digest })).rejects.toBeInstanceOf(SettledError);
    await expect(answer({ type: 'consent', of, isGiven: true, text: '' })).rejects.toBeInstanceOf(SettledError);
  });

  it('WBK-2b: corrects a record and approves the next version with the mailbox, and both are kept', async () => {
    const first = await ask({ type: 'record', source: 'voice', text: 'Op maandag.', replaces: null });
    await answer({ type: 'record-answer', of: first, isApproved: false, text: 'Het was dinsdag.' });
    await nextBatch();
    const second = await ask({ type: 'record', source: 'voice', text: 'Op dinsdag.', replaces: first });
    // Of what was replaced nothing is approved any more.
    const late: MelderWord = { type: 'record-answer', of: first, isApproved: true, text: '' };
    await expect(answer(late)).rejects.toBeInstanceOf(SettledError);
    await answer({ type: 'record-answer', of: second, isApproved: true, text: '' });
    const { melding } = await readBy(anna);
    expect(
      melding.view.workflow.asked.map(({ asked, answer: said, isOver }) => [asked.content, said?.content, isOver]),
    ).toMatchObject([
      [{ text: 'Op maandag.' }, { isApproved: false, text: 'Het was dinsdag.' }, true],
      [{ text: 'Op dinsdag.' }, { isApproved: true }, false],
    ]);
  });

  it('WBK-2b AMVB-2: is answered for by no functionaris, whoever asks', async () => {
    const of = await ask({ type: 'choice-moment', text: 'U kunt kiezen.' });
    await ask({ type: 'choice', of, chosen: 'reveal' });
    await ask({ type: 'retaliation', text: 'Ik word benadeeld.' }, bram);
    const melding = only(await comeBack(house, channel, sent));
    expect(melding.view.workflow).toMatchObject({ asked: [{ answer: undefined }], retaliations: [] });
    expect(melding.view.events.filter(({ kind }) => kind === 'invalid')).toHaveLength(2);
    await expect(answer({ type: 'choice', of, chosen: 'stay-anonymous' })).resolves.toBeDefined();
  });

  it('AMVB-1 LET-4: answers a question in words, says how to be reached, and may grade how it went', async () => {
    const of = await ask({ type: 'question', text: 'Wanneer was het?' });
    await ask({ type: 'approach-proposal', way: 'representative', text: 'Via uw advocaat?' });
    const early = await ask({ type: 'evaluation-request', text: 'Hoe ging het?' });
    const grades = { heard: 4, safe: 2, clear: null, again: null };
    const evaluation: MelderWord = { type: 'evaluation', of: early, grades };
    await expect(answer(evaluation)).rejects.toBeInstanceOf(SettledError);
    await answer({ type: 'text', of, text: 'Op dinsdag.' });
    const after = await answer({ type: 'approach', way: 'notice', codeWord: 'zwaluw' });
    expect(after.view.workflow.asked.map(({ answer: said }) => said?.content.type)).toEqual(['text', 'approach']);
    expect(after.view.workflow.approach).toEqual({ way: 'notice', codeWord: 'zwaluw' });
    await nextBatch();
    await ask({ type: 'outcome', outcome: 'partly', text: 'Voor een deel.' });
    const asked = await ask({ type: 'evaluation-request', text: 'Hoe ging het?' });
    const graded = await answer({ type: 'evaluation', of: asked, grades });
    expect(graded.view.workflow.asked.at(-1)?.answer?.content).toMatchObject({ grades });
  });
});

describe('a melder who says how things are', () => {
  it('WBK-17 LET-2 LET-3: is heard about unfair treatment, a procesbegeleider, stopping and no aftercare', async () => {
    const { session } = await comeBack(house, channel, sent);
    const words: readonly MelderWord[] = [
      { type: 'retaliation', text: 'Ik krijg minder uren.' },
      { type: 'companion', isWanted: true },
      { type: 'withdrawal', text: '' },
      { type: 'aftercare-refused' },
    ];
    for (const word of words) await tell(house.api, session, sent.meldingId, word);
    const { melding } = await readBy(bram);
    expect(melding.view.workflow).toMatchObject({
      retaliations: [{ content: { text: 'Ik krijg minder uren.' } }],
      companion: { content: { isWanted: true } },
      isAftercareRefused: true,
    });
    expect(melding.view.workflow.withdrawal).toBeDefined();
    await ask({ type: 'closed', ground: 'withdrawn', destroyFrom: '2027-12-01', text: '' });
    await ask({ type: 'aftercare', text: 'Gaat het?' });
    expect(only(await comeBack(house, channel, sent)).view.workflow.aftercare).toEqual([]);
  });

  it('does not say twice what arrived without an answer', async () => {
    const { session } = await comeBack(house, channel, sent);
    const word: MelderWord = { type: 'retaliation', text: 'Ik krijg minder uren.' };
    const losing: Api = {
      ...house.api,
      async call(call) {
        const given = await house.api.call(call);
        if (call.path === '/api/mailbox/messages') throw new RequestFailed('network.failed');
        return given;
      },
    };
    await expect(tell(losing, session, sent.meldingId, word)).rejects.toBeInstanceOf(RequestFailed);
    const after = await tell(house.api, session, sent.meldingId, word, { isAgain: true });
    expect(only(after).view.workflow.retaliations).toHaveLength(1);
  });

  it('WBK-1a.2: labels a message as a trade secret, and takes that off again', async () => {
    const { session } = await comeBack(house, channel, sent);
    const of = only(await refreshMailbox(house.api, session)).view.reportDigest ?? '';
    const set = await tell(house.api, session, sent.meldingId, { type: 'label', of, isSet: true });
    expect([...only(set).view.workflow.labelled]).toEqual([of]);
    const unset = await tell(house.api, session, sent.meldingId, { type: 'label', of, isSet: false });
    expect([...only(unset).view.workflow.labelled]).toEqual([]);
    const nowhere: MelderWord = { type: 'label', of: 'x'.repeat(43), isSet: true };
    await expect(tell(house.api, session, sent.meldingId, nowhere)).rejects.toBeInstanceOf(SettledError);
  });
});

describe('a melder who tells one reader who they are', () => {
  const told = { purpose: 'Om met mij te praten.', text: 'Ik ben Noor Bakker, 06 1234 5678.' };
  const identityIn = ({ melding }: AtMelding) =>
    melding.view.workflow.identities[0] as { readonly said: Said<'identity'>; readonly isWithdrawn: boolean };

  it('WBK-1a.3: is read by that one alone, while the others see to whom and what for', async () => {
    const { session } = await comeBack(house, channel, sent);
    await revealIdentity(house.api, session, sent.meldingId, { to: fpOf(anna), ...told });
    const [atAnna, atBram] = [await readBy(anna), await openAt(bram)];
    expect(identityIn(atBram).said.content).toMatchObject({ to: fpOf(anna), purpose: told.purpose });
    expect(JSON.stringify(atBram.melding.view.events)).not.toContain('Noor');
    expect(await readToldIdentity(atAnna.at.session, sent.meldingId, identityIn(atAnna).said.content)).toBe(told.text);
    const forged = { ...identityIn(atBram).said.content, to: fpOf(bram) };
    for (const content of [identityIn(atBram).said.content, forged]) {
      await expect(readToldIdentity(atBram.at.session, sent.meldingId, content)).rejects.toBeInstanceOf(OpenError);
    }
  });

  it('WBK-1a.3: is taken back for the future, once', async () => {
    const { session } = await comeBack(house, channel, sent);
    const after = only(await revealIdentity(house.api, session, sent.meldingId, { to: fpOf(anna), ...told }));
    const of = after.view.workflow.identities[0]?.said.message.digest ?? '';
    await tell(house.api, session, sent.meldingId, { type: 'identity-withdrawn', of });
    expect(identityIn(await readBy(anna)).isWithdrawn).toBe(true);
    const again: MelderWord = { type: 'identity-withdrawn', of };
    await expect(answer(again)).rejects.toBeInstanceOf(SettledError);
  });

  it('P1: tells nobody who does not read, or whom the readers took off', async () => {
    const cora = channel.people[2] as EnrolledPerson;
    const { session } = await comeBack(house, channel, sent);
    const reveal = (person: EnrolledPerson) =>
      revealIdentity(house.api, session, sent.meldingId, { to: fpOf(person), ...told });
    await expect(reveal(cora)).rejects.toBeInstanceOf(VerifyError);
    await wishReaders(house.api, session, sent.meldingId, { leaveOut: [fpOf(bram)] });
    const atAnna = await readBy(anna);
    await settleReaders(atAnna.at, atAnna.melding);
    await nextBatch();
    const back = await comeBack(house, channel, sent);
    const late = revealIdentity(house.api, back.session, sent.meldingId, { to: fpOf(bram), ...told });
    await expect(late).rejects.toBeInstanceOf(VerifyError);
  });
});

describe('what the server learns of it', () => {
  it('P1: is the same length for yes and for no, and for any other short word', async () => {
    const of = await ask(consentRequest);
    const { session } = await comeBack(house, channel, sent);
    const bodies: unknown[] = [];
    const watching: Api = {
      ...house.api,
      call(call) {
        if (call.path === '/api/mailbox/messages') bodies.push(call.body);
        return house.api.call(call);
      },
    };
    const say = (word: MelderWord) => writeToMelding(watching, session, sent.meldingId, word);
    await say({ type: 'consent', of, isGiven: true, text: '' });
    await say({ type: 'consent', of, isGiven: false, text: 'Nee, want dan weet iedereen het.' });
    await say({ type: 'text', text: 'ja' });
    await say({ type: 'retaliation', text: 'x'.repeat(2_000) });
    await say({ type: 'approach', way: 'notice', codeWord: 'zwaluw' });
    const purpose = 'Om met mij te praten.';
    await revealIdentity(watching, session, sent.meldingId, { to: fpOf(anna), purpose, text: 'Ik ben Noor Bakker.' });
    expect(bodies).toHaveLength(6);
    expect(new Set(bodies.map((body) => JSON.stringify(body).length)).size).toBe(1);
    for (const body of bodies) expect(body).toMatchObject({ ending: 'none', files: [] });
    expect(new Set(bodies.map((body) => Object.keys(body as object).join()))).toEqual(
      new Set(['batch,sealed,ending,files']),
    );
  });
});
