import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actingOf } from '../../../../client/functionaris/acts/act-model.ts';
import { isPossible } from '../../../../client/functionaris/acts/acts.ts';
import { stayingReaders, writeBeside } from '../../../../client/functionaris/dossier-flow.ts';
import { reread, send } from '../../../../client/functionaris/melding-flow.ts';
import { unfoundedLines } from '../../../../client/functionaris/melding-words.ts';
import { addableReaders, changeReaders } from '../../../../client/functionaris/readers-flow.ts';
import { returnedColleagues } from '../../../../client/functionaris/renewed-keys-flow.ts';
import { TEXTS } from '../../../../client/functionaris/texts.ts';
import { type AtMelding, fpOf, openAt, readersOf } from '../../../helpers/desk.ts';
import { type House, type OpenedChannel, openChannelOf, openHouse } from '../../../helpers/house.ts';
import { changeInList, comeBackUnderNewKeys, freshSteward } from '../../../helpers/leaving.ts';
import { type EnrolledPerson, enrolPerson } from '../../../helpers/people.ts';
import { sendReport } from '../../../helpers/report.ts';

const MANAGER = 'Mila de manager';
const ANNA = 'Anna';
let house: House;
let channel: OpenedChannel;
let people: Readonly<Record<'manager' | 'anna', EnrolledPerson>>;

beforeEach(async () => {
  house = await openHouse();
  channel = await openChannelOf(house);
  const manager = await enrolPerson(house, channel, MANAGER, { notManager: false });
  people = { manager, anna: await enrolPerson(house, channel, ANNA) };
  for (const person of Object.values(people)) await person.confirm();
  await house.goTo('2026-11-20T12:00:00Z');
});
afterEach(() => house.close());

const firstAssessor = (...reading: Parameters<typeof actingOf>) => actingOf(...reading).firstAssessor;

async function received(readers: readonly string[], excluded: readonly string[] = []) {
  await sendReport(house, channel, readers, { excluded });
  await house.goTo('2026-11-20T23:30:00Z');
  return openAt(people.manager);
}

it('AMVB-3: a manager leaves it to a colleague who reads it or may be added', async () => {
  const { at, melding } = await received([MANAGER]);
  expect(firstAssessor(at, melding)).toBe('colleague');
  const added = await changeReaders(at, melding, { add: [fpOf(people.anna)], withHistory: true });
  expect(firstAssessor(at, added)).toBe('colleague');
  const own = await openAt(people.anna);
  expect(firstAssessor(own.at, own.melding)).toBe('self');
  await writeBeside(own.at, own.melding, { type: 'conflict', text: '' });
  const withdrawn = await openAt(people.manager);
  expect(firstAssessor(withdrawn.at, withdrawn.melding)).toBe('nobody');
});

it('AMVB-3: who withdrew is no colleague to add again, taken off or under new keys', async () => {
  const { at, melding } = await received([MANAGER, ANNA]);
  expect(firstAssessor(at, melding)).toBe('colleague');
  const own = await openAt(people.anna);
  await writeBeside(own.at, own.melding, { type: 'conflict', text: '' });
  const withdrawn = await openAt(people.manager);
  await changeReaders(withdrawn.at, withdrawn.melding, { remove: [fpOf(people.anna)] });
  const alone = await openAt(people.manager);
  expect(addableReaders(alone.at, alone.melding)).toEqual([fpOf(people.anna)]);
  expect(firstAssessor(alone.at, alone.melding)).toBe('nobody');
  const again = await comeBackUnderNewKeys(house, channel, people.anna);
  const renewed = await openAt(people.manager);
  expect(addableReaders(renewed.at, renewed.melding)).toEqual([fpOf(again)]);
  expect(firstAssessor(renewed.at, renewed.melding)).toBe('nobody');
});

it('AMVB-3: who withdrew and still reads it judges it no more, while a colleague can', async () => {
  await received([MANAGER, ANNA]);
  const own = await openAt(people.anna);
  const withdrawn = await writeBeside(own.at, own.melding, { type: 'conflict', text: '' });
  expect(firstAssessor(own.at, withdrawn)).toBe('nobody');
  await enrolPerson(house, await freshSteward(house, channel), 'Bea');
  const later = await openAt(people.anna);
  expect(firstAssessor(later.at, later.melding)).toBe('colleague');
});

it('who withdrew under a key that is lost has withdrawn under the new one', async () => {
  await received([MANAGER, ANNA]);
  const own = await openAt(people.anna);
  await writeBeside(own.at, own.melding, { type: 'conflict', text: '' });
  const again = await comeBackUnderNewKeys(house, channel, people.anna);
  const { at, melding } = await openAt(people.manager);
  // Nobody is offered to let them read again; a colleague may still add them.
  expect(returnedColleagues(at, [melding])).toEqual([]);
  const added = await changeReaders(at, melding, { add: [fpOf(again)], withHistory: true });
  expect(readersOf(added)).toContain(fpOf(again));
  expect(stayingReaders(at, added)).toEqual([fpOf(people.manager)]);
  expect(isPossible('conflict', actingOf(at, added))).toBe(false);
});

describe('AMVB-3: a first assessment that was not left to a colleague', () => {
  /** As it is read where the draft rules are in force. */
  const said = ({ at, melding }: AtMelding, ruleSet = 'nl-amvb-concept-2024') =>
    unfoundedLines({ ...melding, regime: { ...melding.regime, ruleSet } }, at.known, TEXTS.nl);
  const { notLeft } = TEXTS.nl.dossier.overview;

  /** By a program that lets it through. */
  async function judged(person: EnrolledPerson): Promise<void> {
    const { at, melding } = await openAt(person);
    await send(at, melding, { type: 'assessment', text: 'Wij gaan dit onderzoeken.' });
  }

  it('is said to everybody, and of nobody', async () => {
    await received([MANAGER, ANNA]);
    await judged(people.manager);
    expect(said(await openAt(people.anna))).toEqual([notLeft]);
    expect(said(await openAt(people.manager))).toEqual([notLeft]);
    expect(said(await openAt(people.anna), 'nl-wbk-2023')).toEqual([]);
  });

  it('is not said of who is eligible, nor of who had nobody among the readers, also once somebody came', async () => {
    const { at, melding } = await received([MANAGER]);
    await judged(people.manager);
    const alone = await reread(at, melding);
    expect(said({ ...(await openAt(people.manager)), melding: alone })).toEqual([]);
    await changeReaders(at, alone, { add: [fpOf(people.anna)], withHistory: true });
    expect(said(await openAt(people.anna))).toEqual([]);
    await sendReport(house, channel, [MANAGER, ANNA]);
    await house.goTo('2026-11-21T11:30:00Z');
    const other = (await people.anna.openDesk()).desk.meldingen.find((one) => one.meldingId !== melding.meldingId);
    if (other === undefined) throw new Error('nothing came in');
    const own = await openAt(people.anna, other);
    await send(own.at, own.melding, { type: 'assessment', text: 'Wij gaan dit onderzoeken.' });
    expect(said(await openAt(people.manager, other))).toEqual([]);
  });

  it('is not said where the colleague withdrew, before or after', async () => {
    await received([MANAGER, ANNA]);
    await judged(people.manager);
    const own = await openAt(people.anna);
    await writeBeside(own.at, own.melding, { type: 'conflict', text: '' });
    expect(said(await openAt(people.manager))).toEqual([]);
  });

  it.each([['suspend', 'resume'], ['remove']] as const)(
    'is not said where the colleague was out of office at any time: %s',
    async (...changes) => {
      await received([MANAGER, ANNA]);
      await judged(people.manager);
      for (const op of changes) {
        await changeInList(house, channel, people.anna, op);
        expect(said(await openAt(people.manager))).toEqual([]);
      }
    },
  );
});

it('AMVB-3: with whom the melder left out there is nobody to leave it to', async () => {
  const { at, melding } = await received([MANAGER], [ANNA]);
  expect(firstAssessor(at, melding)).toBe('nobody');
});
