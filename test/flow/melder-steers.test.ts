import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askDestruction as askAtDesk, markOpened, replyToMelder } from '../../client/functionaris/melding-flow.ts';
import { changeReaders, settleReaders } from '../../client/functionaris/readers-flow.ts';
import { describeChannel } from '../../client/melder/channel-view.ts';
import { conversationEntries } from '../../client/melder/mailbox/conversation-entries.tsx';
import { namesIn } from '../../client/melder/mailbox/names.ts';
import { readersNow, staleNow } from '../../client/melder/mailbox/readers-now.ts';
import { MAILBOX_TEXTS } from '../../client/melder/mailbox/texts.ts';
import {
  isCutOff,
  type OpenedMailbox,
  type OpenedMelding,
  openMailbox,
  refreshMailbox,
} from '../../client/melder/mailbox-flow.ts';
import { askDestruction, stopDestruction, wishReaders } from '../../client/melder/mailbox-writing.ts';
import { foldConversation } from '../../schema/content/fold.ts';
import { closeMelding, comeBack, fpOf, openAt, readersOf, sortedFps } from '../helpers/desk.ts';
import { type House, openHouse, type Staffed, staffedChannel } from '../helpers/house.ts';
import { removeFromList } from '../helpers/leaving.ts';
import { TEXTS } from '../helpers/melder-texts.ts';
import type { EnrolledPerson } from '../helpers/people.ts';
import { type SentReport, sendReport, visit } from '../helpers/report.ts';

const ANNA = 'Anna de Vries';
const BRAM = 'Bram Jansen';
const CORA = 'Cora Smit';
const NIGHT = '2026-11-20T23:00:30Z';
const NOON = '2026-11-21T11:00:30Z';
const NEXT_NIGHT = '2026-11-21T23:00:30Z';

let house: House;
let channel: Staffed;
let anna: EnrolledPerson;
let bram: EnrolledPerson;
let cora: EnrolledPerson;
beforeEach(async () => {
  house = await openHouse();
  channel = await staffedChannel(house, [ANNA, BRAM, CORA]);
  [anna, bram, cora] = channel.people as unknown as [EnrolledPerson, EnrolledPerson, EnrolledPerson];
  await house.goTo('2026-11-20T12:00:00Z');
});
afterEach(() => house.close());

async function reported(to: readonly string[], excluded: readonly string[] = []): Promise<SentReport> {
  const sent = await sendReport(house, channel, to, { excluded });
  await house.goTo(NIGHT);
  return sent;
}

function only({ meldingen }: OpenedMailbox): OpenedMelding {
  expect(meldingen).toHaveLength(1);
  return meldingen[0] as OpenedMelding;
}

/** What the melder reads of a conversation, in Dutch. */
function linesOf(mailbox: OpenedMailbox): readonly string[] {
  const melding = only(mailbox);
  const { people } = describeChannel(mailbox.session.channel);
  const texts = { ...TEXTS.nl, mailbox: MAILBOX_TEXTS.nl };
  const entries = conversationEntries(melding.view.events, {
    texts,
    nameOf: namesIn(people, texts.mailbox),
    isRemoved: (fp) => people.find((person) => person.fp === fp)?.state === 'removed',
    delivery: new Date(mailbox.nextBatch),
    news: new Set(),
    afterGap: melding.view.afterGap,
    ending: melding.view.ending,
    workflow: melding.view.workflow,
    ownQuestions: melding.ownQuestions,
    place: melding.place,
  });
  return entries.map((entry) =>
    entry.kind === 'event'
      ? String(entry.body)
      : `${typeof entry.body === 'string' ? entry.body : '…'} (${entry.state})`,
  );
}

function readersAt(mailbox: OpenedMailbox) {
  const { session } = mailbox;
  return readersNow(only(mailbox), { ...describeChannel(session.channel), today: house.today() });
}

describe('a melder', () => {
  it('P4: reads where in the conversation a message is missing that somebody keeps back', async () => {
    const sent = await reported([ANNA]);
    const { at, melding } = await openAt(anna);
    let current = melding;
    for (const text of ['Eerst dit.', 'Dan dit.', 'Tot slot dit.']) current = await replyToMelder(at, current, text);
    await house.goTo(NOON);
    const mailbox = await comeBack(house, channel, sent);
    const messages = only(mailbox).view.events.map(({ message }) => message);
    const given = messages.filter(({ content }) => content.type !== 'text' || content.text !== 'Dan dit.');
    const lines = linesOf({ ...mailbox, meldingen: [{ ...only(mailbox), view: foldConversation(given) }] });
    expect(lines.slice(-3).map((line) => line.replace(/ \(.*\)$/, ''))).toEqual([
      'Eerst dit.',
      'Er ontbreekt een bericht waar een ander bericht naar verwijst. Misschien houdt iemand het tegen.',
      'Tot slot dit.',
    ]);
  });

  it('P1 P4: leaves a reader out, whom a colleague’s browser takes off before it writes anything', async () => {
    const sent = await reported([ANNA, BRAM]);
    const mailbox = await comeBack(house, channel, sent);
    const asked = await wishReaders(house.api, mailbox.session, sent.meldingId, { leaveOut: [fpOf(bram)] });
    expect(linesOf(asked).at(-1)).toBe(
      `${BRAM} mag niet meer meelezen. (Wordt om 12:00 uur bezorgd; niemand komt te weten wanneer u schreef)`,
    );
    expect(readersAt(asked).readers.find(({ fp }) => fp === fpOf(bram))).toMatchObject({ isLeaving: true });
    await house.goTo(NOON);

    const atAnna = await openAt(anna);
    const settled = await settleReaders(atAnna.at, atAnna.melding);
    await replyToMelder(atAnna.at, settled, 'Bram leest niet meer mee.');
    await house.goTo(NEXT_NIGHT);

    const after = await comeBack(house, channel, sent);
    expect(readersOf(only(after))).toEqual(sortedFps(anna));
    const [, , wish, change] = linesOf(after);
    expect(wish).toBe(`${BRAM} mag niet meer meelezen. (Uitgevoerd op 21 november 2026)`);
    expect(change).toContain(`${ANNA} haalde ${BRAM} van dit gesprek af.`);
    expect(change).toContain('Dit was uw verzoek.');
    expect((await bram.openDesk()).desk).toMatchObject({ meldingen: [], closed: 1 });
  });

  it('P4: has somebody added who reads what was said before, and is told so', async () => {
    const sent = await reported([ANNA]);
    const mailbox = await comeBack(house, channel, sent);
    expect(readersAt(mailbox).addable.map(({ name }) => name)).toEqual([BRAM, CORA]);
    await wishReaders(house.api, mailbox.session, sent.meldingId, { add: [fpOf(bram)] });
    await house.goTo(NOON);
    const atAnna = await openAt(anna);
    await settleReaders(atAnna.at, atAnna.melding);
    expect((await openAt(bram)).melding.view.report?.answers).toHaveLength(1);
    await house.goTo(NEXT_NIGHT);

    const after = await comeBack(house, channel, sent);
    expect(linesOf(after).at(-1)).toBe(
      `${ANNA} voegde ${BRAM} toe. Wie erbij kwam, kan ook lezen wat er al stond. Dit was uw verzoek.`,
    );
  });

  it('takes an exclusion back, and one who was left out by a wish too', async () => {
    const sent = await reported([ANNA, BRAM], [CORA]);
    const mailbox = await comeBack(house, channel, sent);
    expect(readersAt(mailbox).excluded).toMatchObject([{ fp: fpOf(cora), isLifted: false }]);
    await wishReaders(house.api, mailbox.session, sent.meldingId, { leaveOut: [fpOf(bram)] });
    const lift = { lift: [fpOf(cora), fpOf(bram)] };
    const lifted = await wishReaders(house.api, mailbox.session, sent.meldingId, lift);
    const now = readersAt(lifted);
    expect(now.excluded).toMatchObject([{ fp: fpOf(cora), isLifted: true }]);
    expect(now.readers.every(({ isLeaving }) => !isLeaving)).toBe(true);
    await house.goTo(NOON);
    const atAnna = await openAt(anna);
    const settled = await settleReaders(atAnna.at, atAnna.melding);
    expect(settled.epoch.roster).toMatchObject({ excluded: [] });
    expect(readersOf(settled)).toEqual(sortedFps(anna, bram));
  });

  it('cannot leave out whoever alone could carry it out: colleagues out of office do not count', async () => {
    const sent = await reported([ANNA, BRAM]);
    const before = readersAt(await comeBack(house, channel, sent));
    expect(before.readers.map(({ mayBeLeftOut }) => mayBeLeftOut)).toEqual([true, true]);
    expect(staleNow(before)).toBeUndefined();
    await removeFromList(house, channel, bram);

    const after = readersAt(await comeBack(house, channel, sent));
    const reader = (person: EnrolledPerson) => after.readers.find(({ fp }) => fp === fpOf(person));
    expect(reader(anna)).toMatchObject({ mayBeLeftOut: false, why: undefined });
    expect(reader(bram)).toMatchObject({ mayBeLeftOut: true, why: 'removed' });
    expect(staleNow(after)).toEqual({ names: [BRAM], others: [ANNA] });
  });

  it('is not alarmed by a list that is newer than the page, and reads on under it', async () => {
    const sent = await reported([ANNA, BRAM]);
    const before = await visit(house, channel);
    await house.goTo('2026-11-21T10:55:00Z');
    const mailbox = await openMailbox(house.api, before, sent.code);
    await removeFromList(house, channel, bram);
    const atAnna = await openAt(anna);
    await settleReaders(atAnna.at, atAnna.melding);
    await house.goTo(NOON);

    const after = await refreshMailbox(house.api, mailbox.session);
    expect(isCutOff(only(after))).toBe(false);
    expect(readersOf(only(after))).toEqual(sortedFps(anna));
    expect(linesOf(after).at(-1)).toContain(`${ANNA} haalde ${BRAM} van dit gesprek af.`);
  });

  it('sees a change by somebody who was taken off the list since, and that it was', async () => {
    const sent = await reported([ANNA, BRAM]);
    const atBram = await openAt(bram);
    await changeReaders(atBram.at, atBram.melding, { add: [fpOf(cora)] });
    await removeFromList(house, channel, bram);
    await house.goTo(NOON);
    expect(linesOf(await comeBack(house, channel, sent)).at(-1)).toBe(
      `${BRAM} voegde ${CORA} toe. Wie erbij kwam, kan niet lezen wat er al stond. ${BRAM} staat nu niet meer op de lijst.`,
    );
  });
});

describe('the end of a melding', () => {
  it('P5: is asked by one side and stopped by the other', async () => {
    const sent = await reported([ANNA]);
    const atAnna = await openAt(anna);
    const opened = await markOpened(atAnna.at, atAnna.melding);
    await askAtDesk(atAnna.at, await closeMelding(atAnna.at, opened, '2027-03-01'));
    await house.goTo(NOON);
    const mailbox = await comeBack(house, channel, sent);
    expect(linesOf(mailbox).slice(-2)).toEqual([
      `${ANNA} heeft deze melding afgesloten. Vanaf 1 maart 2027 kan de melding worden vernietigd.`,
      `${ANNA} vroeg om deze melding te vernietigen.`,
    ]);
    expect(only(mailbox).view.ending).toMatchObject({ announcedFrom: '2027-03-01', asked: [{ by: 'functionaris' }] });

    const kept = await stopDestruction(house.api, mailbox.session, sent.meldingId);
    expect(only(kept).view.ending).toMatchObject({ asked: [], due: undefined });
    expect(linesOf(kept).slice(-2)).toEqual([
      `${ANNA} vroeg om deze melding te vernietigen. Dat is tegengehouden.`,
      'U wilt dat deze melding blijft. Die wordt nu niet vernietigd.',
    ]);
    await house.goTo('2027-06-01T11:00:30Z');
    expect(only(await comeBack(house, channel, sent)).meldingId).toBe(sent.meldingId);
  });

  it('P5: comes at the next delivery when both sides asked, and leaves a mark for the holder of the code', async () => {
    const sent = await reported([ANNA]);
    const mailbox = await comeBack(house, channel, sent);
    const asked = await askDestruction(house.api, mailbox.session, sent.meldingId);
    expect(only(asked).view.ending).toMatchObject({ asked: [{ by: 'melder' }], due: undefined });
    await house.goTo(NOON);
    const atAnna = await openAt(anna);
    await askAtDesk(atAnna.at, atAnna.melding);
    await house.goTo(NEXT_NIGHT);
    const after = await comeBack(house, channel, sent);
    expect(after).toMatchObject({ meldingen: [], unbelieved: 0, withheld: 0 });
    expect(after.tombstones).toEqual([{ meldingId: sent.meldingId, destroyedOn: '2026-11-22', isEverywhere: true }]);
  });
});
