import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DOSSIER, dossierState, findDossier, startThread, writeNote } from '../../client/functionaris/dossier-flow.ts';
import {
  isUnsettled,
  markOpened,
  ReadersUnsettled,
  replyToMelder,
  reread,
} from '../../client/functionaris/melding-flow.ts';
import { addableReaders, changeReaders, settleReaders, whyUnsettled } from '../../client/functionaris/readers-flow.ts';
import { wishReaders } from '../../client/melder/mailbox-writing.ts';
import { openEnvelope } from '../../crypto/envelope.ts';
import { deriveAccess } from '../../crypto/epoch.ts';
import { THREADS } from '../../crypto/public/sizes.ts';
import { decodeBase64url, encodeBase64url } from '../../crypto/public/sodium.ts';
import { readAnswer } from '../../schema/wire/desk.ts';
import { type AtMelding, comeBack, fpOf, garbling, openAt, readersOf, sortedFps, textsOf } from '../helpers/desk.ts';
import { type House, openHouse, type Staffed, staffedChannel } from '../helpers/house.ts';
import { comeBackUnderNewKeys, removeFromList } from '../helpers/leaving.ts';
import type { EnrolledPerson } from '../helpers/people.ts';
import { type SentReport, sendReport } from '../helpers/report.ts';

const ANNA = 'Anna de Vries';
const BRAM = 'Bram Jansen';
const CORA = 'Cora Smit';
const DIRK = 'Dirk Visser';
const NIGHT = '2026-11-20T23:00:30Z';
const NOON = '2026-11-21T11:00:30Z';

let house: House;
let channel: Staffed;
let anna: EnrolledPerson;
let bram: EnrolledPerson;
let cora: EnrolledPerson;
let dirk: EnrolledPerson;

beforeEach(async () => {
  house = await openHouse();
  channel = await staffedChannel(house, [ANNA, BRAM, CORA, DIRK]);
  [anna, bram, cora, dirk] = channel.people as unknown as [
    EnrolledPerson,
    EnrolledPerson,
    EnrolledPerson,
    EnrolledPerson,
  ];
  await house.goTo('2026-11-20T12:00:00Z');
});
afterEach(() => house.close());

async function reported(to: readonly string[], excluded: readonly string[] = []): Promise<SentReport> {
  const sent = await sendReport(house, channel, to, { excluded });
  await house.goTo(NIGHT);
  return sent;
}

/** Everything the server gives to one who proves the first epoch. */
async function provenFirst({ at, melding }: AtMelding) {
  const { place, secret } = melding.conversation.epochs[0] as (typeof melding.conversation.epochs)[number];
  const access = encodeBase64url(await deriveAccess(place, secret));
  const asked = { meldingId: melding.meldingId, thread: THREADS.conversation, epoch: 0, access, after: 0 };
  const call = { method: 'POST', path: '/api/desk/read', bearer: at.session.token } as const;
  return at.api.call({ ...call, body: { meldingen: [asked] }, answer: readAnswer });
}

describe('adding a colleague', () => {
  it('P4: with what was said before, they read all of it and answer at once, and the melder sees who reads', async () => {
    const sent = await reported([ANNA]);
    const atAnna = await openAt(anna);
    const answered = await replyToMelder(atAnna.at, await markOpened(atAnna.at, atAnna.melding), 'Welke kas?');
    await changeReaders(atAnna.at, answered, { add: [fpOf(bram)], withHistory: true });

    const atBram = await openAt(bram);
    expect(atBram.melding.view).toMatchObject({ report: { answers: [{ value: 'De kas klopt niet.' }] }, missing: 0 });
    expect(textsOf(atBram.melding.view)).toEqual(['Welke kas?']);
    await replyToMelder(atBram.at, atBram.melding, 'Ik kijk mee.');
    expect(textsOf((await reread(atAnna.at, answered)).view)).toEqual(['Welke kas?', 'Ik kijk mee.']);

    await house.goTo(NOON);
    const [melding] = (await comeBack(house, channel, sent)).meldingen;
    expect(melding?.view.roster?.readers.map(({ fp }) => fp)).toEqual(sortedFps(anna, bram));
    expect(textsOf(melding?.view as never)).toEqual(['Welke kas?', 'Ik kijk mee.']);
    expect(melding).toMatchObject({ refused: 0, conversation: { halt: undefined } });
  });

  it('P1: without it, they read nothing of what was said before, and everything after', async () => {
    await reported([ANNA]);
    const atAnna = await openAt(anna);
    const answered = await replyToMelder(atAnna.at, atAnna.melding, 'Vertrouwelijk, voor Bram er was.');
    const shared = await changeReaders(atAnna.at, answered, { add: [fpOf(bram)] });
    await replyToMelder(atAnna.at, shared, 'Bram leest nu mee.');

    const { melding } = await openAt(bram);
    expect(melding.conversation.epochs.map(({ place }) => place.epoch)).toEqual([1]);
    expect(melding.view.report).toBeUndefined();
    expect(textsOf(melding.view)).toEqual(['Bram leest nu mee.']);
  });

  it('after one who came without it, nobody is given more than that one has', async () => {
    await reported([ANNA]);
    const atAnna = await openAt(anna);
    const first = await changeReaders(atAnna.at, atAnna.melding, { add: [fpOf(bram)] });
    await changeReaders(atAnna.at, first, { add: [fpOf(cora)], withHistory: true });
    const { melding } = await openAt(cora);
    expect(melding.conversation.epochs.map(({ place }) => place.epoch)).toEqual([1, 2]);
  });

  it('P1: is refused for whom the melder left out, also when that person comes back under new keys', async () => {
    await reported([ANNA], [CORA]);
    const before = await openAt(anna);
    expect(addableReaders(before.at, before.melding)).not.toContain(fpOf(cora));
    const add = changeReaders(before.at, before.melding, { add: [fpOf(cora)], withHistory: true });
    await expect(add).rejects.toMatchObject({ name: 'ChangeRefused', problem: 'left-out' });

    const again = await comeBackUnderNewKeys(house, channel, cora);
    const after = await openAt(anna);
    expect([...addableReaders(after.at, after.melding)].sort()).toEqual(sortedFps(bram, dirk));
    const addAgain = changeReaders(after.at, after.melding, { add: [fpOf(again)], withHistory: true });
    await expect(addAgain).rejects.toMatchObject({ problem: 'left-out' });
  });

  it('is refused for one who is not on the list any more, and for more than there is room for', async () => {
    await reported([ANNA]);
    const { at, melding } = await openAt(anna);
    const gone = { ...at, known: await removeFromList(house, channel, dirk) };
    await expect(changeReaders(gone, melding, { add: [fpOf(dirk)] })).rejects.toMatchObject({ problem: 'not-listed' });
    const { directory } = at.known;
    const policy = { ...directory.policy, slotCount: 2 as never };
    const narrow = { ...at, known: { ...at.known, directory: { ...directory, policy } } };
    await expect(changeReaders(narrow, melding, { add: [fpOf(bram)] })).rejects.toMatchObject({ problem: 'too-many' });
  });
});

describe('taking a colleague off', () => {
  it('P1: gives them nothing that opens from then on, and says to them that colleagues go on', async () => {
    await reported([ANNA, BRAM]);
    const atBram = await openAt(bram);
    const atAnna = await openAt(anna);
    const alone = await changeReaders(atAnna.at, atAnna.melding, { remove: [fpOf(bram)] });
    await replyToMelder(atAnna.at, alone, 'Dit is niet voor Bram.');

    await expect(reread(atBram.at, atBram.melding)).rejects.toMatchObject({ name: 'MeldingLost', why: 'closed' });
    await expect(replyToMelder(atBram.at, atBram.melding, 'Toch nog iets.')).rejects.toMatchObject({
      code: 'message.conflict',
    });
    const [given] = (await provenFirst(atBram)).meldingen;
    if (given?.kind !== 'later') throw new Error('more was given than later envelopes');
    const seeds = atBram.at.session.opened.vault.kemSeeds.map(({ seed }) => seed);
    for (const { envelope } of given.epochs) {
      expect(await openEnvelope(decodeBase64url(envelope), seeds)).toBeUndefined();
    }
    expect((await bram.openDesk()).desk).toMatchObject({ meldingen: [], closed: 1, gone: 0, unbelieved: 0 });
    expect((await bram.openDesk()).desk).toMatchObject({ meldingen: [], closed: 1 });
  });

  it('P1: those who stay go on at once, without a delivery hour, also with a page that was open before', async () => {
    await reported([ANNA, BRAM, CORA]);
    const atBram = await openAt(bram);
    const atAnna = await openAt(anna);
    await changeReaders(atAnna.at, atAnna.melding, { remove: [fpOf(cora)] });
    const after = await reread(atBram.at, atBram.melding);
    expect([after.epoch.place.epoch, readersOf(after)]).toEqual([1, sortedFps(anna, bram)]);
    await replyToMelder(atBram.at, after, 'Verder met zijn tweeën.');
    expect(textsOf((await reread(atAnna.at, after)).view)).toEqual(['Verder met zijn tweeën.']);
  });

  it('P1: nobody takes himself off: handing over adds first, and the colleague does the rest', async () => {
    const sent = await reported([ANNA]);
    const atAnna = await openAt(anna);
    const own = changeReaders(atAnna.at, atAnna.melding, { add: [fpOf(bram)], remove: [fpOf(anna)] });
    await expect(own).rejects.toMatchObject({ problem: 'leaves-oneself' });
    const nobody = changeReaders(atAnna.at, atAnna.melding, { remove: [fpOf(anna)] });
    await expect(nobody).rejects.toMatchObject({ problem: 'leaves-nobody' });

    await changeReaders(atAnna.at, atAnna.melding, { add: [fpOf(bram)], withHistory: true });
    const atBram = await openAt(bram);
    const handed = await changeReaders(atBram.at, atBram.melding, { remove: [fpOf(anna)] });
    await replyToMelder(atBram.at, await markOpened(atBram.at, handed), 'Ik ga hiermee verder.');
    expect((await anna.openDesk()).desk).toMatchObject({ meldingen: [], closed: 1 });

    await house.goTo(NOON);
    const [melding] = (await comeBack(house, channel, sent)).meldingen;
    expect(melding?.epoch.roster.readers.map(({ fp }) => fp)).toEqual([fpOf(bram)]);
    expect(textsOf(melding?.view as never)).toEqual(['Ik ga hiermee verder.']);
  });

  it('of one who comes back later, what was said meanwhile opens as well', async () => {
    await reported([ANNA, BRAM]);
    await openAt(bram);
    const atAnna = await openAt(anna);
    const alone = await changeReaders(atAnna.at, atAnna.melding, { remove: [fpOf(bram)] });
    const said = await replyToMelder(atAnna.at, alone, 'Intussen gezegd.');
    await changeReaders(atAnna.at, said, { add: [fpOf(bram)], withHistory: true });
    const { desk, melding } = await openAt(bram);
    expect(textsOf(melding.view)).toEqual(['Intussen gezegd.']);
    expect(desk).toMatchObject({ closed: 0, gone: 0, unbelieved: 0 });
  });
});

describe('two colleagues at the same time', () => {
  it('P4: both end with the same readers when each adds somebody else', async () => {
    await reported([ANNA, BRAM]);
    const atAnna = await openAt(anna);
    const atBram = await openAt(bram);
    const [annas, brams] = await Promise.all([
      changeReaders(atAnna.at, atAnna.melding, { add: [fpOf(cora)], withHistory: true }),
      changeReaders(atBram.at, atBram.melding, { add: [fpOf(dirk)], withHistory: true }),
    ]);
    const everybody = sortedFps(anna, bram, cora, dirk);
    expect(readersOf(await reread(atAnna.at, annas))).toEqual(everybody);
    expect(readersOf(await reread(atBram.at, brams))).toEqual(everybody);
    expect((await openAt(cora)).melding.view.report).toBeDefined();
    expect((await openAt(dirk)).melding.view.report).toBeDefined();
  });

  it('do the same thing once', async () => {
    await reported([ANNA, BRAM]);
    const atAnna = await openAt(anna);
    const atBram = await openAt(bram);
    const changed = await Promise.all(
      [atAnna, atBram].map(({ at, melding }) => changeReaders(at, melding, { add: [fpOf(cora)], withHistory: true })),
    );
    expect(changed.map(({ epoch }) => epoch.place.epoch)).toEqual([1, 1]);
  });

  it('P1: one who is taken off while changing something is told, and changes nothing', async () => {
    await reported([ANNA, BRAM]);
    const atAnna = await openAt(anna);
    const atBram = await openAt(bram);
    await changeReaders(atAnna.at, atAnna.melding, { remove: [fpOf(bram)] });
    const late = changeReaders(atBram.at, atBram.melding, { add: [fpOf(cora)], withHistory: true });
    await expect(late).rejects.toMatchObject({ name: 'MeldingLost', why: 'closed' });
    expect(readersOf((await openAt(anna)).melding)).toEqual([fpOf(anna)]);
  });
});

describe("a melder's wish", () => {
  async function wished(sent: SentReport, wishes: { leaveOut?: readonly string[]; add?: readonly string[] }) {
    const mailbox = await comeBack(house, channel, sent);
    await wishReaders(house.api, mailbox.session, sent.meldingId, wishes);
    await house.goTo(NOON);
  }

  it('P1: is carried out before anything is written, and the one left out carries out nothing', async () => {
    const sent = await reported([ANNA, BRAM]);
    await wished(sent, { leaveOut: [fpOf(bram)] });

    const atBram = await openAt(bram);
    await expect(replyToMelder(atBram.at, atBram.melding, 'Nog snel iets.')).rejects.toThrow(ReadersUnsettled);
    const unsettled = await settleReaders(atBram.at, atBram.melding);
    expect([unsettled.epoch.place.epoch, whyUnsettled(atBram.at, unsettled)]).toEqual([0, 'leaves-oneself']);

    const atAnna = await openAt(anna);
    await expect(replyToMelder(atAnna.at, atAnna.melding, 'Te vroeg.')).rejects.toThrow(ReadersUnsettled);
    expect((await markOpened(atAnna.at, atAnna.melding)).view.openedBy).toEqual([]);
    const settled = await settleReaders(atAnna.at, atAnna.melding);
    expect([readersOf(settled), settled.epoch.roster.excluded]).toEqual([[fpOf(anna)], [fpOf(bram)]]);
    await replyToMelder(atAnna.at, settled, 'Nu wel.');
    expect((await bram.openDesk()).desk).toMatchObject({ meldingen: [], closed: 1 });

    await house.goTo('2026-11-21T23:00:30Z');
    const [melding] = (await comeBack(house, channel, sent)).meldingen;
    expect(melding?.view).toMatchObject({ openWishes: [], roster: { excluded: [fpOf(bram)] } });
  });

  it('P1: that leaves the only reader out waits for the colleague that reader adds, who goes on alone', async () => {
    const sent = await reported([ANNA]);
    await wished(sent, { leaveOut: [fpOf(anna)] });
    const atAnna = await openAt(anna);
    const alone = await settleReaders(atAnna.at, atAnna.melding);
    expect(whyUnsettled(atAnna.at, alone)).toBe('leaves-nobody');
    const shared = await changeReaders(atAnna.at, alone, { add: [fpOf(bram)], withHistory: true });
    expect(whyUnsettled(atAnna.at, shared)).toBe('leaves-oneself');
    await expect(replyToMelder(atAnna.at, shared, 'Dag.')).rejects.toThrow(ReadersUnsettled);

    const atBram = await openAt(bram);
    const settled = await settleReaders(atBram.at, atBram.melding);
    expect(readersOf(settled)).toEqual([fpOf(bram)]);
    expect(isUnsettled(atBram.at, settled)).toBe(false);
    expect(textsOf((await replyToMelder(atBram.at, settled, 'Ik ga verder.')).view)).toEqual(['Ik ga verder.']);
  });

  it('P4: to add somebody is done with what was said before, and not for one who is not on the list', async () => {
    const sent = await reported([ANNA]);
    await removeFromList(house, channel, dirk);
    await wished(sent, { add: [fpOf(cora), fpOf(dirk)] });
    const atAnna = await openAt(anna);
    const settled = await settleReaders(atAnna.at, atAnna.melding);
    expect(readersOf(settled)).toEqual(sortedFps(anna, cora));
    expect(isUnsettled(atAnna.at, settled)).toBe(false);
    expect((await openAt(cora)).melding.view.report).toBeDefined();
  });

  it('P1: about one person is not undone by adding that person, whoever is to carry it out', async () => {
    const sent = await reported([ANNA, BRAM]);
    await wished(sent, { leaveOut: [fpOf(bram), fpOf(cora)] });
    const atBram = await openAt(bram);
    expect(addableReaders(atBram.at, atBram.melding)).toEqual([fpOf(dirk)]);
    const add = changeReaders(atBram.at, atBram.melding, { add: [fpOf(cora)], withHistory: true });
    await expect(add).rejects.toMatchObject({ problem: 'left-out' });
  });
});

describe('somebody out of office', () => {
  it('P1: is left out by whoever opens the melding, before a word is written', async () => {
    await reported([ANNA, BRAM]);
    await removeFromList(house, channel, bram);
    const atAnna = await openAt(anna);
    await expect(replyToMelder(atAnna.at, atAnna.melding, 'Te vroeg.')).rejects.toThrow(ReadersUnsettled);
    const settled = await settleReaders(atAnna.at, atAnna.melding);
    expect(readersOf(settled)).toEqual([fpOf(anna)]);
    await replyToMelder(atAnna.at, settled, 'Nu wel.');
  });
});

describe('notes for colleagues', () => {
  it('P1: are read by colleagues and never by the melder', async () => {
    const sent = await reported([ANNA, BRAM]);
    const atAnna = await openAt(anna);
    await writeNote(atAnna.at, await startThread(atAnna.at, atAnna.melding, DOSSIER), 'Let op de jaarrekening.');
    const atBram = await openAt(bram);
    await writeNote(atBram.at, atBram.melding, 'Gezien.');
    const read = await reread(atAnna.at, atAnna.melding);
    expect(textsOf(findDossier(read)?.view as never)).toEqual(['Let op de jaarrekening.', 'Gezien.']);
    expect(textsOf(read.view)).toEqual([]);

    await house.goTo(NOON);
    const [melding] = (await comeBack(house, channel, sent)).meldingen;
    expect(melding?.view.events.map(({ kind }) => kind)).toEqual(['readers', 'report']);
    expect(melding?.sealed).toHaveLength(2);
  });

  it('P1: follow the readers: who is added reads them, who is taken off reads no more', async () => {
    await reported([ANNA, BRAM]);
    const atBram = await openAt(bram);
    const atAnna = await openAt(anna);
    const noted = await writeNote(atAnna.at, await startThread(atAnna.at, atAnna.melding, DOSSIER), 'Eerste.');
    await reread(atBram.at, atBram.melding);
    const added = await changeReaders(atAnna.at, noted, { add: [fpOf(cora)], withHistory: true });
    // At once, and not only when somebody writes the next note.
    expect(textsOf(findDossier((await openAt(cora)).melding)?.view as never)).toEqual(['Eerste.']);
    const off = await changeReaders(atAnna.at, added, { remove: [fpOf(bram)] });
    await writeNote(atAnna.at, off, 'Niet voor Bram.');
    expect(textsOf(findDossier((await openAt(cora)).melding)?.view as never)).toEqual(['Eerste.', 'Niet voor Bram.']);
    const held = atBram.at.session.opened.keyring.adopted.filter(({ thread }) => thread === DOSSIER);
    expect(held.map(({ epoch }) => epoch)).toEqual([0]);
    await expect(reread(atBram.at, atBram.melding)).rejects.toMatchObject({ why: 'closed' });
  });

  it('P1: from before stay closed to one who is added without what was said before', async () => {
    await reported([ANNA]);
    const atAnna = await openAt(anna);
    const noted = await writeNote(atAnna.at, await startThread(atAnna.at, atAnna.melding, DOSSIER), 'Van voor Cora.');
    const added = await changeReaders(atAnna.at, noted, { add: [fpOf(cora)] });
    await writeNote(atAnna.at, added, 'Welkom.');
    expect(textsOf(findDossier((await openAt(cora)).melding)?.view as never)).toEqual(['Welkom.']);
  });

  it('P4: that somebody broke are started again, shown as such, and what was there before is still read', async () => {
    await reported([ANNA, BRAM]);
    const first = await openAt(anna);
    await writeNote(first.at, await startThread(first.at, first.melding, DOSSIER), 'Van ervoor.');
    const atBram = await openAt(bram);
    const elsewhere = await garbling(atBram.at, DOSSIER, anna);
    await changeReaders(elsewhere, atBram.melding, {});

    const atAnna = await openAt(anna);
    expect(dossierState(atAnna.melding)).toBe('broken');
    const again = await startThread(atAnna.at, atAnna.melding, DOSSIER);
    expect(dossierState(again)).toBe('open');
    await writeNote(atAnna.at, again, 'Opnieuw.');
    const after = await openAt(anna);
    expect(textsOf(findDossier(after.melding)?.view as never)).toEqual(['Van ervoor.', 'Opnieuw.']);
    const rosters = findDossier(after.melding)?.view.events.filter(({ kind }) => kind === 'readers');
    expect(rosters).toMatchObject([{ roster: { before: null } }, { roster: { before: null }, message: { epoch: 2 } }]);
    expect(textsOf(findDossier(await reread(atBram.at, atBram.melding))?.view as never)).toContain('Opnieuw.');

    await changeReaders(after.at, after.melding, { add: [fpOf(cora)], withHistory: true });
    expect(textsOf(findDossier((await openAt(cora)).melding)?.view as never)).toEqual(['Opnieuw.']);
  });

  it('started by two at the same moment are one', async () => {
    await reported([ANNA, BRAM]);
    const both = [await openAt(anna), await openAt(bram)];
    const started = await Promise.all(both.map(({ at, melding }) => startThread(at, melding, DOSSIER)));
    expect(started.map(({ newest }) => newest.get(DOSSIER))).toEqual([0, 0]);
  });
});
