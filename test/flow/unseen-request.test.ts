/** What a call asks of the end of a melding, and what its message says: a functionaris with a page of their own. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actingOf } from '../../client/functionaris/acts/act-model.ts';
import { perform } from '../../client/functionaris/acts/acts.ts';
import {
  askDestruction,
  replyToMelder,
  reread,
  send,
  stopDestruction,
} from '../../client/functionaris/melding-flow.ts';
import { changeReaders } from '../../client/functionaris/readers-flow.ts';
import { noteTry } from '../../client/functionaris/unanswered.ts';
import { refreshMailbox } from '../../client/melder/mailbox-flow.ts';
import { stopDestruction as keepAsMelder } from '../../client/melder/mailbox-writing.ts';
import { decodeBase64url } from '../../crypto/public/sodium.ts';
import { closeMelding, comeBack, fpOf, openAt } from '../helpers/desk.ts';
import { type House, openHouse, type Staffed, staffedChannel } from '../helpers/house.ts';
import type { EnrolledPerson } from '../helpers/people.ts';
import { type SentReport, sendReport } from '../helpers/report.ts';

let house: House;
let channel: Staffed;
let anna: EnrolledPerson;
let bram: EnrolledPerson;
let cora: EnrolledPerson;
let sent: SentReport;
beforeEach(async () => {
  house = await openHouse();
  channel = await staffedChannel(house, ['Anna', 'Bram', 'Cora']);
  [anna, bram, cora] = channel.people as unknown as [EnrolledPerson, EnrolledPerson, EnrolledPerson];
  await house.goTo('2026-11-20T12:00:00Z');
  sent = await sendReport(house, channel, ['Anna', 'Bram']);
  await house.goTo('2026-11-20T23:30:00Z');
});
afterEach(() => house.close());

/** A message that says nothing of the end, in a call that asks for it. */
async function askUnseen(): Promise<void> {
  const { at, melding } = await openAt(anna);
  await send(at, melding, { type: 'text', text: 'Dank u wel.' }, { ending: { kind: 'asks' } });
}

describe('P5: a request to destroy that no message says', () => {
  it('is shown to a colleague at once, who stops it', async () => {
    await askUnseen();
    const { at, melding } = await openAt(bram);
    expect(melding.view.ending).toMatchObject({ asked: [], due: undefined, unseen: '2027-02-21' });
    const stopped = await stopDestruction(at, melding);
    expect(stopped.view.ending.unseen).toBeUndefined();
    await house.goTo('2027-03-01T12:00:00Z');
    expect((await openAt(bram)).melding.meldingId).toBe(sent.meldingId);
  });

  it('is shown to the melder with the words it came with, and stopped by the melder alone', async () => {
    await askUnseen();
    const before = await comeBack(house, channel, sent);
    expect(before.meldingen[0]?.view.ending.unseen).toBeUndefined();
    await house.goTo('2026-11-21T11:30:00Z');
    // Of the same day: the melder is told once the day is over, when every word of that day was delivered.
    await house.goTo('2026-11-21T23:30:00Z');
    const { session, meldingen } = await comeBack(house, channel, sent);
    expect(meldingen[0]?.view.ending).toMatchObject({ asked: [], unseen: '2027-02-21' });
    await keepAsMelder(house.api, session, sent.meldingId);
    await house.goTo('2026-11-22T11:30:00Z');
    const after = await refreshMailbox(house.api, (await comeBack(house, channel, sent)).session);
    expect(after.meldingen[0]?.view.ending.unseen).toBeUndefined();
    expect((await openAt(bram)).melding.view.ending.unseen).toBeUndefined();
  });

  it('raises no alarm where call and message say the same', async () => {
    const { at, melding } = await openAt(anna);
    await askDestruction(at, melding);
    expect((await openAt(bram)).melding.view.ending).toMatchObject({ due: '2027-02-21', unseen: undefined });
    await house.goTo('2026-11-21T23:30:00Z');
    const { meldingen } = await comeBack(house, channel, sent);
    expect(meldingen[0]?.view.ending).toMatchObject({ due: '2027-02-21', unseen: undefined });
  });

  it('is stopped anew, though an earlier stop that is there got no answer', async () => {
    const { at, melding } = await openAt(anna);
    const stopped = await stopDestruction(at, await askDestruction(at, melding));
    const [keep] = stopped.conversation.messages.filter(({ content }) => content.type === 'keep');
    if (keep === undefined) throw new Error('it was not stopped');
    noteTry(
      at.unanswered,
      { meldingId: sent.meldingId, thread: 1, content: { type: 'keep' } },
      decodeBase64url(keep.digest),
    );
    const asked = await openAt(bram);
    await askDestruction(asked.at, asked.melding);
    const after = await stopDestruction(at, await reread(at, stopped));
    expect(after.view.ending).toMatchObject({ asked: [], due: undefined, unseen: undefined });
  });

  it('WBK-2a.2: is not made by an open page once a colleague holds the melding', async () => {
    const { at, melding } = await openAt(anna);
    const content = { type: 'hold', until: '2027-06-01', text: 'Er loopt een zaak.' } as const;
    const held = await send(at, melding, content);
    await expect(askDestruction(at, held)).rejects.toMatchObject({ code: 'message.conflict' });
    expect((await openAt(bram)).melding.view.ending).toMatchObject({ asked: [], due: undefined, unseen: undefined });
  });

  it('shows a stop that was written and not asked for in its call', async () => {
    const { at, melding } = await openAt(anna);
    const asked = await askDestruction(at, melding);
    await send(at, asked, { type: 'keep' });
    expect((await openAt(bram)).melding.view.ending).toMatchObject({ due: undefined, unseen: '2027-02-21' });
  });
});

it('WBK-2a.2 P5: what is opened again is not near its end by the day told on closing, for browsers and server alike', async () => {
  const { at, melding } = await openAt(anna);
  await closeMelding(at, melding, '2026-12-10');
  await house.goTo('2026-12-11T12:00:00Z');
  const closed = await openAt(anna);
  const acting = actingOf(closed.at, closed.melding);
  const reopened = await perform(closed.at, 'reopen', { text: 'Er is iets nieuws.' }, acting);
  const asked = await askDestruction(closed.at, reopened);
  expect(asked.view.ending).toMatchObject({ announcedFrom: undefined, due: '2027-03-13', unseen: undefined });
  await house.goTo('2026-12-26T12:00:00Z');
  expect((await openAt(bram)).melding.meldingId).toBe(sent.meldingId);
});

describe('P5: a day that the server still counts and no message announces any more', () => {
  /** Opened again by a page that did not take the day back in its call. */
  async function leaveDay(): Promise<void> {
    const { at, melding } = await openAt(anna);
    const closed = await closeMelding(at, melding, '2026-12-10');
    await send(at, closed, { type: 'reopened', text: 'Er is iets nieuws.' });
    await house.goTo('2026-12-11T12:00:00Z');
  }

  it('is taken back with whatever a functionaris writes next, so that who asks openly alarms nobody', async () => {
    await leaveDay();
    const { at, melding } = await openAt(bram);
    const answered = await replyToMelder(at, melding, 'Wij zoeken verder.');
    const asked = await askDestruction(at, answered);
    expect(asked.view.ending).toMatchObject({ due: '2027-03-13', unseen: undefined });
  });

  it('is taken back by who asks before anybody wrote, for functionarissen, melder and server alike', async () => {
    await leaveDay();
    const { at, melding } = await openAt(bram);
    const asked = await askDestruction(at, melding);
    expect(asked.view.ending).toMatchObject({ due: '2027-03-13', unseen: undefined });
    await house.goTo('2026-12-26T12:00:00Z');
    const { meldingen } = await comeBack(house, channel, sent);
    expect(meldingen[0]?.view.ending).toMatchObject({ due: '2027-03-13', unseen: undefined });
  });

  it('stays an alarm where a page asked and left it: it would end sooner than is said', async () => {
    await leaveDay();
    const { at, melding } = await openAt(bram);
    const unaware = { ...melding, view: { ...melding.view, ending: { ...melding.view.ending, isDayLeft: false } } };
    const asked = await askDestruction(at, unaware);
    expect(asked.view.ending.unseen).toBe('2026-12-25');
    expect((await replyToMelder(at, asked, 'Wij wachten.')).view.ending.unseen).toBe('2026-12-25');
  });

  it('is left to others by who came later: they were not given the word that announced it', async () => {
    const { at, melding } = await openAt(anna);
    const closed = await closeMelding(at, melding, '2026-12-10');
    await changeReaders(at, closed, { add: [fpOf(cora)], remove: [fpOf(bram)] });
    await house.goTo('2026-12-11T12:00:00Z');
    const later = await openAt(cora);
    await replyToMelder(later.at, later.melding, 'Dag.');
    const asking = await openAt(anna);
    expect((await askDestruction(asking.at, asking.melding)).view.ending.due).toBe('2026-12-25');
    // And is told of that end, by which nobody did anything wrong.
    const told = (await openAt(cora)).melding.view.ending;
    expect(told).toMatchObject({ due: '2027-03-13', fromBefore: '2026-12-25', unseen: undefined });
    await house.goTo('2026-12-25T12:00:00Z');
    expect((await anna.openDesk()).desk.meldingen).toEqual([]);
  });
});
