import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keyState, rotateKey } from '../../client/functionaris/key-flow.ts';
import { checkList } from '../../client/functionaris/list-flow.ts';
import { replyToMelder } from '../../client/functionaris/melding-flow.ts';
import { changeReaders, settleReaders } from '../../client/functionaris/readers-flow.ts';
import {
  meldingenUnderOldKey,
  type Returned,
  readmitColleague,
  resealMeldingen,
  returnedColleagues,
} from '../../client/functionaris/renewed-keys-flow.ts';
import { fpText } from '../../client/shared/directory.ts';
import { readStewardList, renewKey } from '../../client/steward/list-flow.ts';
import { fpOf, openAt, readersOf, sortedFps, textsOf } from '../helpers/desk.ts';
import { type House, openHouse, type Staffed, staffedChannel } from '../helpers/house.ts';
import { comeBackUnderNewKeys, freshSteward } from '../helpers/leaving.ts';
import type { EnrolledPerson } from '../helpers/people.ts';
import { sendReport } from '../helpers/report.ts';

const ANNA = 'Anna de Vries';
const BRAM = 'Bram Jansen';

let house: House;
let channel: Staffed;
let anna: EnrolledPerson;
let bram: EnrolledPerson;

beforeEach(async () => {
  house = await openHouse();
  channel = await staffedChannel(house, [ANNA, BRAM]);
  [anna, bram] = channel.people as unknown as [EnrolledPerson, EnrolledPerson];
  await house.goTo('2026-11-20T12:00:00Z');
});
afterEach(() => house.close());

async function reported(...whats: readonly string[]): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const what of whats) ids.push((await sendReport(house, channel, [ANNA, BRAM], { what })).meldingId);
  await house.goTo('2026-11-20T23:00:30Z');
  return ids;
}

describe('a colleague who lost every key and was listed again', () => {
  it('reads again what they read before, in one go that goes on where it stopped', async () => {
    await reported('Eerste.', 'Tweede.', 'Derde.');
    await bram.openDesk();
    const again = await comeBackUnderNewKeys(house, channel, bram);
    expect((await again.openDesk()).desk.meldingen).toEqual([]);

    const { at, desk } = await anna.openDesk();
    const [returned] = returnedColleagues(at, desk.meldingen);
    expect([returned?.person.name, returned?.meldingen.length]).toEqual([BRAM, 3]);
    const closed = new Error('the page was closed');
    const stopped = readmitColleague(at, returned as Returned, () => {
      throw closed;
    });
    await expect(stopped).rejects.toThrow(closed);

    const next = await anna.openDesk();
    const [rest] = returnedColleagues(next.at, next.desk.meldingen);
    expect(rest?.meldingen).toHaveLength(2);
    const progress: string[] = [];
    await readmitColleague(next.at, rest as Returned, ({ done, total, refused }) => {
      progress.push(`${done}/${total} ${refused}`);
    });
    expect(progress).toEqual(['1/2 0', '2/2 0']);
    const last = await anna.openDesk();
    expect(returnedColleagues(last.at, last.desk.meldingen)).toEqual([]);

    const { desk: brams, at: atBram } = await again.openDesk();
    expect(brams.meldingen.map(({ view }) => view.report?.answers[0]?.value).sort()).toEqual([
      'Derde.',
      'Eerste.',
      'Tweede.',
    ]);
    for (const melding of brams.meldingen) expect(readersOf(melding)).toEqual(sortedFps(anna, again));
    await replyToMelder(atBram, brams.meldingen[0] as never, 'Ik ben er weer.');
  });

  it('is offered as well after the old key was left out', async () => {
    await reported('Eerste.');
    await comeBackUnderNewKeys(house, channel, bram);
    const { at, melding } = await openAt(anna);
    const settled = await settleReaders(at, melding);
    expect(readersOf(settled)).toEqual([fpOf(anna)]);
    expect(returnedColleagues(at, [settled])).toHaveLength(1);
  });

  it('P1: is not offered what colleagues took them off before that, nor what they take them off later', async () => {
    const [first = '', second = ''] = await reported('Eerste.', 'Tweede.');
    const before = await openAt(anna, { meldingId: first });
    await changeReaders(before.at, before.melding, { remove: [fpOf(bram)] });
    const again = await comeBackUnderNewKeys(house, channel, bram);

    const { at, desk } = await anna.openDesk();
    const [returned] = returnedColleagues(at, desk.meldingen);
    expect(returned?.meldingen.map(({ meldingId }) => meldingId)).toEqual([second]);
    await readmitColleague(at, returned as Returned, () => undefined);
    const readmitted = await openAt(anna, { meldingId: second });
    const off = await changeReaders(readmitted.at, readmitted.melding, { remove: [fpOf(again)] });
    expect(returnedColleagues(readmitted.at, [off])).toEqual([]);
  });
});

describe('a functionaris with a new key of their own', () => {
  async function renewed(): Promise<void> {
    const session = await anna.signIn();
    const checked = await checkList(house.api, session, house.today());
    await rotateKey(house.api, session, checked);
    const { steward } = await freshSteward(house, channel);
    const { known, renewals } = await readStewardList(house.api, steward);
    const [asked] = renewals;
    await renewKey(house.api, steward, known, { signed: asked?.signed as never, today: house.today() });
    expect(keyState(session, await checkList(house.api, session, house.today()))).toBe('current');
  }

  it('moves every melding to it, with its notes, and goes on reading and writing', async () => {
    await reported('Eerste.', 'Tweede.');
    await renewed();
    const { at, desk } = await anna.openDesk();
    expect(meldingenUnderOldKey(at, desk.meldingen)).toHaveLength(2);
    const seen: number[] = [];
    await resealMeldingen(at, meldingenUnderOldKey(at, desk.meldingen), (_, changed) => {
      seen.push(changed?.epoch.roster.readers.find(({ fp }) => fp === fpText(at.session.identity))?.generation ?? -1);
    });
    expect(seen).toEqual([1, 1]);
    const after = await anna.openDesk();
    expect(meldingenUnderOldKey(after.at, after.desk.meldingen)).toEqual([]);
    const replied = await replyToMelder(after.at, after.desk.meldingen[0] as never, 'Met mijn nieuwe sleutel.');
    const { melding } = await openAt(bram, { meldingId: replied.meldingId });
    expect(textsOf(melding.view)).toEqual(['Met mijn nieuwe sleutel.']);
  });
});
