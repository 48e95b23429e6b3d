import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replyToMelder } from '../../client/functionaris/melding-flow.ts';
import { sendAgain } from '../../client/melder/again-flow.ts';
import { describeChannel } from '../../client/melder/channel-view.ts';
import {
  type Again,
  answersBefore,
  beginSendingAgain,
  choicesBeforehand,
  sendAgainNow,
} from '../../client/melder/mailbox/again.ts';
import { earlierText } from '../../client/melder/mailbox/earlier-text.ts';
import { namesIn } from '../../client/melder/mailbox/names.ts';
import { MAILBOX_TEXTS } from '../../client/melder/mailbox/texts.ts';
import {
  type OpenedMailbox,
  type OpenedMelding,
  openMailbox,
  rememberVisit,
} from '../../client/melder/mailbox-flow.ts';
import { wishReaders } from '../../client/melder/mailbox-writing.ts';
import { type Api, RequestFailed } from '../../client/shared/api.ts';
import { startAttempt } from '../../client/shared/report.ts';
import { comeBack, fpOf, openAt } from '../helpers/desk.ts';
import { type House, openHouse, type Staffed, staffedChannel } from '../helpers/house.ts';
import { removeFromList } from '../helpers/leaving.ts';
import { TEXTS } from '../helpers/melder-texts.ts';
import type { EnrolledPerson } from '../helpers/people.ts';
import { answersOf, personNamed, type SentReport, sendReport } from '../helpers/report.ts';

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
let sent: SentReport;
beforeEach(async () => {
  house = await openHouse();
  channel = await staffedChannel(house, [ANNA, BRAM, CORA]);
  [anna, bram, cora] = channel.people as unknown as [EnrolledPerson, EnrolledPerson, EnrolledPerson];
  await house.goTo('2026-11-20T12:00:00Z');
  sent = await sendReport(house, channel, [ANNA], { excluded: [CORA] });
  await house.goTo(NIGHT);
});
afterEach(() => house.close());

function first({ meldingen }: OpenedMailbox): OpenedMelding {
  const found = meldingen.find(({ meldingId }) => meldingId === sent.meldingId);
  if (found === undefined) throw new Error('the first melding is not there');
  return found;
}

/** Chooses and writes as the page offers it. */
function offered(mailbox: OpenedMailbox, withEarlier: boolean): Again {
  const view = describeChannel(mailbox.session.channel);
  const melding = first(mailbox);
  const texts = { ...TEXTS.nl, mailbox: MAILBOX_TEXTS.nl };
  const earlier = earlierText(melding.view.events, texts, namesIn(view.people, texts.mailbox));
  return {
    choices: choicesBeforehand(melding, view.options, view.people),
    answers: answersBefore(melding.view.report),
    earlier: withEarlier ? earlier : undefined,
    language: 'nl',
  };
}

async function sentAgain(mailbox: OpenedMailbox, again: Again, api: Api = house.api): Promise<OpenedMailbox> {
  const sending = beginSendingAgain(api, channel.slug, house.work);
  return sendAgainNow(api, mailbox.session, { again, sending, work: house.work, today: house.today() });
}

describe('sending again to others', () => {
  it('P1 P3: offers those who did not read, and leaves out who was left out', async () => {
    const mailbox = await comeBack(house, channel, sent);
    expect(offered(mailbox, false)).toMatchObject({
      choices: { [fpOf(bram)]: 'reads', [fpOf(cora)]: 'never' },
      answers: { what: 'De kas klopt niet.' },
    });
    expect(Object.keys(offered(mailbox, false).choices)).toHaveLength(2);
    const left = await wishReaders(house.api, mailbox.session, sent.meldingId, { leaveOut: [fpOf(bram)] });
    expect(offered(left, false).choices).toEqual({ [fpOf(bram)]: 'never', [fpOf(cora)]: 'never' });
    await removeFromList(house, channel, cora);
    expect(offered(await comeBack(house, channel, sent), false).choices).toMatchObject({ [fpOf(cora)]: 'never' });
  });

  it('P1: puts two meldingen under one code, of which the first reader sees one', async () => {
    const atAnna = await openAt(anna);
    await replyToMelder(atAnna.at, atAnna.melding, 'Ik doe hier niets mee.');
    await house.goTo(NOON);
    const mailbox = await comeBack(house, channel, sent);
    await rememberVisit(house.api, mailbox);
    const both = await sentAgain(mailbox, offered(mailbox, true));
    expect(both.meldingen).toHaveLength(2);
    expect(both).toMatchObject({ unbelieved: 0, withheld: 0 });
    await rememberVisit(house.api, both);
    await house.goTo(NEXT_NIGHT);

    const atBram = await openAt(bram);
    expect(atBram.melding.view.events.map(({ kind }) => kind)).toEqual(['readers', 'report', 'earlier']);
    const [, , told] = atBram.melding.view.events;
    expect(told).toMatchObject({
      text: 'De melder, 20 november 2026:\nWat is er gebeurd?\nDe kas klopt niet.\n\nAnna de Vries, 21 november 2026:\nIk doe hier niets mee.',
    });
    await replyToMelder(atBram.at, atBram.melding, 'Ik kijk ernaar.');
    expect((await anna.openDesk()).desk.meldingen.map(({ meldingId }) => meldingId)).toEqual([sent.meldingId]);
    expect((await cora.openDesk()).desk).toMatchObject({ meldingen: [], unbelieved: 0 });

    await house.goTo('2026-11-22T11:00:30Z');
    const later = await comeBack(house, channel, sent);
    const lastIn = (isFirst: boolean) => {
      const melding = later.meldingen.find(({ meldingId }) => (meldingId === sent.meldingId) === isFirst);
      return melding?.view.events.at(-1);
    };
    expect(lastIn(true)).toMatchObject({ kind: 'text', text: 'Ik doe hier niets mee.' });
    expect(lastIn(false)).toMatchObject({ kind: 'text', text: 'Ik kijk ernaar.' });
  });

  it('without the earlier conversation says nothing of it', async () => {
    const mailbox = await comeBack(house, channel, sent);
    const both = await sentAgain(mailbox, offered(mailbox, false));
    const further = both.meldingen.find(({ meldingId }) => meldingId !== sent.meldingId);
    expect(further?.view.events.map(({ kind }) => kind)).toEqual(['readers', 'report']);
    expect(further?.epoch.roster.excluded).toEqual([fpOf(cora)]);
  });

  it('stores nothing twice when answers are lost, neither the report nor what was said before', async () => {
    const mailbox = await comeBack(house, channel, sent);
    const { session } = mailbox;
    const attempt = startAttempt();
    const report = {
      readers: [personNamed(session.channel, BRAM)],
      excluded: [],
      language: 'nl',
      answers: answersOf('Opnieuw.'),
    } as const;
    const input = { session, attempt, report, earlier: 'Eerder.', work: house.work, today: house.today() };
    for (const path of ['/api/mailbox/meldingen', '/api/mailbox/messages']) {
      const losing: Api = {
        ...house.api,
        async call(call) {
          const answer = await house.api.call(call);
          if (call.path === path) throw new RequestFailed('network.failed');
          return answer;
        },
      };
      await expect(sendAgain(losing, input)).rejects.toThrow(RequestFailed);
    }
    const both = await sendAgain(house.api, input);
    expect(both.meldingen).toHaveLength(2);
    const further = both.meldingen.find(({ meldingId }) => meldingId !== sent.meldingId);
    expect(further?.view.events.filter(({ kind }) => kind === 'earlier')).toHaveLength(1);
  });

  it('stops at four meldingen in one mailbox', async () => {
    let mailbox = await comeBack(house, channel, sent);
    for (let count = 1; count < 4; count += 1) mailbox = await sentAgain(mailbox, offered(mailbox, false));
    expect(mailbox.meldingen).toHaveLength(4);
    await rememberVisit(house.api, mailbox);
    await expect(sentAgain(mailbox, offered(mailbox, false))).rejects.toThrow(RequestFailed);
    expect((await comeBack(house, channel, sent)).session.notes.epochs).toHaveLength(4);
  });

  it('P2: goes to nobody who was taken off the list since the page was opened', async () => {
    await house.goTo('2026-11-21T10:55:00Z');
    const mailbox = await comeBack(house, channel, sent);
    await removeFromList(house, channel, bram);
    await house.goTo(NOON);
    const again = sentAgain(mailbox, offered(mailbox, false));
    await expect(again).rejects.toMatchObject({ code: 'directory.conflict' });
    expect(describeChannel(mailbox.session.channel).options.map(({ name }) => name)).toEqual([ANNA, CORA]);
    expect((await openMailbox(house.api, mailbox.session.channel, sent.code)).meldingen).toHaveLength(1);
  });
});
