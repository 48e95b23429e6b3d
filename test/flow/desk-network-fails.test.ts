/** Whatever a functionaris does, cut off at each of its requests: it is done whole or not at all, and never twice. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { actingOf } from '../../client/functionaris/acts/act-model.ts';
import { type ActKind, perform } from '../../client/functionaris/acts/acts.ts';
import {
  type AtDesk,
  askDestruction,
  confirmReceipt,
  markOpened,
  replyToMelder,
  reread,
  stopDestruction,
} from '../../client/functionaris/melding-flow.ts';
import { keepProcess, setWatcher } from '../../client/functionaris/process-flow.ts';
import type { ReadMelding } from '../../client/functionaris/read-flow.ts';
import { changeReaders } from '../../client/functionaris/readers-flow.ts';
import { RequestFailed } from '../../client/shared/api.ts';
import { fpOf, openAt } from '../helpers/desk.ts';
import { takeOut } from '../helpers/exporting.ts';
import { ANSWER_LOST, type FailingNetwork, failingNetwork } from '../helpers/failing-network.ts';
import { type House, openHouse, type Staffed, staffedChannel } from '../helpers/house.ts';
import { type EnrolledPerson, enrolPerson } from '../helpers/people.ts';
import { sendReport } from '../helpers/report.ts';

const ANNA = 'Anna de Vries';
const BRAM = 'Bram Jansen';
const CORA = 'Cora Smit';
const PETRA = 'Petra Vos';

type Action = (at: AtDesk, melding: ReadMelding) => Promise<unknown>;

const act =
  (kind: ActKind, values: Parameters<typeof perform>[2]): Action =>
  (at, melding) =>
    perform(at, kind, values, actingOf(at, melding));

const TELLING = { assessment: 'Ernstig.', followUp: 'Wij keken.', reasons: 'Daarom.' };

const ACTIONS: Readonly<Record<string, Action>> = {
  'confirming receipt': (at, melding) => confirmReceipt(at, melding, 'Ontvangen.'),
  'a reply': (at, melding) => replyToMelder(at, melding, 'Sinds wanneer?'),
  'a record of what was spoken': act('record', { source: 'voice', text: 'De filters worden niet vervangen.' }),
  feedback: act('feedback', TELLING),
  'an outcome': act('outcome', { outcome: 'partly', text: 'Het klopt deels.' }),
  closing: act('close', { ground: 'investigated', destroyFrom: '2027-06-01', text: 'Wij sluiten.' }),
  'the first note for colleagues': act('decision', { text: 'Wij bellen.' }),
  'setting it aside': act('junk', {}),
  'asking to destroy it': askDestruction,
  'stopping that': stopDestruction,
  'adding a colleague': (at, melding) => changeReaders(at, melding, { add: [fp(CORA)], withHistory: true }),
  'letting somebody watch': (at, melding) => setWatcher(at, melding, fp(PETRA)),
  'an export': (at, melding) =>
    takeOut(at, melding, { form: 'zip', recipient: 'Rechtbank', withDossier: true, labelledReason: '' }),
};

/** What changes anything; the rest only reads. */
const CHANGES = /^POST \/api\/desk\/(messages|epochs)$/;
/** Begun, and with nothing in it yet: whoever writes, or opens the melding, goes on with it. */
const MAY_BE_THERE = ['2 roster', '3 roster', '1 watched'];
/** What happens next where it is not the same button, pressed by somebody who sees what is there now. */
const NEXT: Readonly<Record<string, Action>> = {
  // The page tries with the readers that it knew.
  'adding a colleague': (at, melding) => changeReaders(at, melding, { add: [fp(CORA)], withHistory: true }),
  'letting somebody watch': async (at, melding) => keepProcess(at, await reread(at, melding)),
};
/** Two of them are two: each is a file of its own. */
const AGAIN_IS_ANOTHER = ['an export'];
const MELDINGEN = 34;

let house: House;
let channel: Staffed;
let network: FailingNetwork;
const people = new Map<string, EnrolledPerson>();
/** Meldingen with which nobody did anything yet. */
const free: string[] = [];

const fp = (name: string) => fpOf(people.get(name) as EnrolledPerson);

beforeAll(async () => {
  house = await openHouse();
  channel = await staffedChannel(house, [ANNA, BRAM, CORA]);
  for (const person of channel.people) people.set(person.name, person);
  people.set(PETRA, await enrolPerson(house, channel, PETRA, { receives: false, followsUp: false }));
  for (const person of people.values()) await person.confirm();
  await house.goTo('2026-11-20T12:00:00Z');
  for (let sent = 0; sent < MELDINGEN; sent += 1) {
    free.push((await sendReport(house, channel, [ANNA, BRAM])).meldingId);
  }
  await house.goTo('2026-11-20T23:30:00Z');
  network = failingNetwork(house);
});
afterEach(() => network.fail());
afterAll(async () => {
  network.close();
  await house.close();
});

/** What a colleague finds: who reads, and what was said in every thread. */
async function found(meldingId: string): Promise<readonly string[]> {
  const { melding } = await openAt(people.get(BRAM) as EnrolledPerson, { meldingId });
  const threads = [{ thread: 1, read: melding.conversation }, ...melding.others];
  const said = threads.flatMap(({ thread, read }) => read.messages.map(({ content }) => `${thread} ${content.type}`));
  return [...said.sort(), `${melding.epoch.roster.readers.length} read`];
}

/** Anna in a melding that she has opened. */
async function begin(): Promise<{ at: AtDesk; melding: ReadMelding }> {
  const meldingId = free.pop();
  if (meldingId === undefined) throw new Error('there are no meldingen left');
  const { at, melding } = await openAt(people.get(ANNA) as EnrolledPerson, { meldingId });
  return { at: { ...at, api: network.api }, melding: await markOpened(at, melding) };
}

/** Loses the answer to one of its changes, the first being 1, and everything that would come after. */
function loseFrom(place: number): void {
  let changes = 0;
  network.fail(CHANGES, (onTheWay) => {
    changes += 1;
    return changes < place ? onTheWay.toServer() : changes === place ? ANSWER_LOST(onTheWay) : refuse();
  });
}

async function refuse(): Promise<never> {
  throw new Error('the page is gone by now');
}

describe('what a functionaris does, when the page is closed or the line drops in the middle of it', () => {
  it.each(Object.entries(ACTIONS))('is there whole or not at all, and once: %s', async (name, action) => {
    const clean = await begin();
    const before = await found(clean.melding.meldingId);
    network.fail(CHANGES, ({ toServer }) => toServer());
    await action(clean.at, clean.melding);
    const changes = network.asked.filter((line) => CHANGES.test(line)).length;
    network.fail();
    const whole = await found(clean.melding.meldingId);
    expect(whole).not.toEqual(before);

    for (let place = 1; place <= changes; place += 1) {
      const { at, melding } = await begin();
      loseFrom(place);
      await expect(action(at, melding)).rejects.toThrow(RequestFailed);
      network.fail();
      const left = await found(melding.meldingId);
      const isWhole = left.join() === whole.join();
      const empty = left.filter((line) => !MAY_BE_THERE.includes(line));
      expect([name, place, isWhole || empty.join() === before.join()]).toEqual([name, place, true]);
      if (AGAIN_IS_ANOTHER.includes(name)) continue;
      const next = NEXT[name] ?? (async () => action(at, await reread(at, melding)));
      await next(at, melding);
      expect([name, place, await found(melding.meldingId)]).toEqual([name, place, whole]);
    }
  });
});
