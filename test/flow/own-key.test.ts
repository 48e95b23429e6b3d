import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  dropOldSeeds,
  generationsInUse,
  keyState,
  resumeRotation,
  rotateKey,
} from '../../client/functionaris/key-flow.ts';
import { checkList } from '../../client/functionaris/list-flow.ts';
import { createOwnKey, type OwnKeyPage } from '../../client/functionaris/own-key.ts';
import { type Api, createApi } from '../../client/shared/api.ts';
import { createModel } from '../../client/shared/model.ts';
import type { AccountSession } from '../../client/shared/session.ts';
import { signInWithRecovery } from '../../client/shared/vault/sign-in.ts';
import { readStewardList, renewKey } from '../../client/steward/list-flow.ts';
import { VerifyError } from '../../crypto/public/errors.ts';
import { type House, ORIGIN, openHouse, type Staffed, staffedChannel } from '../helpers/house.ts';
import { type EnrolledPerson, enrolUnlisted } from '../helpers/people.ts';
import { sendReport } from '../helpers/report.ts';

const ANNA = 'Anna de Vries';

let house: House;
let channel: Staffed;
let anna: EnrolledPerson;
let session: AccountSession;

beforeEach(async () => {
  house = await openHouse();
  channel = await staffedChannel(house, [ANNA, 'Bram Jansen']);
  [anna] = channel.people as unknown as [EnrolledPerson];
  session = await anna.signIn();
});
afterEach(async () => house.close());

const check = (one: AccountSession = session) => checkList(house.api, one, house.today());
const generations = ({ opened }: AccountSession) => opened.vault.kemSeeds.map(({ generation }) => generation);

async function stewardSigns(): Promise<void> {
  const steward = await signInWithRecovery(house.api, channel.stewardCode);
  const { known, renewals } = await readStewardList(house.api, steward);
  expect(renewals.length).toBe(1);
  const [renewal] = renewals;
  if (renewal === undefined) throw new Error('no key waits');
  await renewKey(house.api, steward, known, { signed: renewal.signed, today: house.today() });
}

async function renew(): Promise<void> {
  await rotateKey(house.api, session, await check());
  await stewardSigns();
}

async function drop(inUse: readonly number[] = []): Promise<readonly number[]> {
  session = await anna.signIn();
  await dropOldSeeds(house.api, session, await check(), { today: house.today(), inUse });
  return generations(session);
}

/** The page is closed before the request for a new key is sent. */
function closedBeforeAsking(): Api {
  const closed = async (input: string, init: RequestInit): Promise<Response> => {
    if (new URL(input).pathname === '/api/directory/rotations') throw new TypeError('closed');
    return house.app.request(input, init);
  };
  return createApi({ origin: ORIGIN, fetch: closed as typeof fetch });
}

it('a renewed key waits for a steward, and what was sent before and after opens', async () => {
  await house.goTo('2026-11-20T12:00:00Z');
  await sendReport(house, channel, [ANNA], { what: 'Voor de nieuwe sleutel.' });
  await rotateKey(house.api, session, await check());
  expect(keyState(session, await check())).toBe('waiting');
  await stewardSigns();
  expect(keyState(session, await check())).toBe('current');
  await house.goTo('2026-11-20T23:00:30Z');
  await sendReport(house, channel, [ANNA], { what: 'Na de nieuwe sleutel.' });
  await house.goTo('2026-11-21T11:00:30Z');
  const { desk, session: later } = await anna.openDesk();
  expect(desk).toMatchObject({ unbelieved: 0, gone: 0 });
  expect(desk.meldingen.length).toBe(2);
  expect([...generationsInUse(later, desk.meldingen)].sort()).toEqual([0, 1]);
});

it('a key whose page was closed before a steward was asked is asked for at the next sign-in, once', async () => {
  const rotating = rotateKey(closedBeforeAsking(), session, await check());
  await expect(rotating).rejects.toMatchObject({ code: 'network.failed' });
  const later = await anna.signIn();
  expect(generations(later)).toEqual([0, 1]);
  expect((await check(later)).rotations).toEqual([]);
  await resumeRotation(house.api, later, await check(later));
  expect((await check(later)).rotations.length).toBe(1);
  await resumeRotation(closedBeforeAsking(), later, await check(later));
  await stewardSigns();
  expect(keyState(later, await check(later))).toBe('current');
});

it('two devices that renew at once make one key, and the steward signs the one in the vault', async () => {
  const phone = await signInWithRecovery(house.api, anna.code);
  const checked = await check();
  await Promise.all([rotateKey(house.api, session, checked), rotateKey(house.api, phone, checked)]);
  expect([generations(session), generations(phone)]).toEqual([
    [0, 1],
    [0, 1],
  ]);
  await stewardSigns();
  await house.goTo('2026-11-20T23:00:30Z');
  await sendReport(house, channel, [ANNA], { what: 'Voor de sleutel op de lijst.' });
  await house.goTo('2026-11-21T11:00:30Z');
  expect((await anna.openDesk()).desk.meldingen.length).toBe(1);
});

it('only somebody on the list renews a key, and nothing is written for another one', async () => {
  const cora = await enrolUnlisted(house, channel, 'Cora Smit');
  const own = await cora.signIn();
  await expect(rotateKey(house.api, own, await check(own))).rejects.toThrow(VerifyError);
  expect(generations(await cora.signIn())).toEqual([0]);
});

it('P5: a replaced key is deleted ninety days later, not a day before, and not while a melding is sealed to it', async () => {
  await renew();
  await house.goTo('2027-02-17T09:00:00Z');
  expect(await drop()).toEqual([0, 1]);
  await house.goTo('2027-02-18T09:00:00Z');
  expect(await drop([0])).toEqual([0, 1]);
  expect(await drop()).toEqual([1]);
  expect(generations(await anna.signIn())).toEqual([1]);
});

it('the newest key is never deleted, nor one that no steward replaced yet', async () => {
  await rotateKey(house.api, session, await check());
  await house.goTo('2027-11-20T09:00:00Z');
  expect(await drop()).toEqual([0, 1]);
});

it('what went wrong for one person is not told to who signs in next on the same page', async () => {
  const bram = await (channel.people[1] as EnrolledPerson).signIn();
  const page = createModel<OwnKeyPage>({ session, checked: await check() });
  const ownKey = createOwnKey({ api: closedBeforeAsking(), page });
  await ownKey.renew();
  expect(ownKey.model.get().problem).toBe('network.failed');
  page.set({ session: undefined, checked: undefined });
  page.set({ session: bram, checked: await check(bram) });
  expect(ownKey.model.get()).toMatchObject({ busy: undefined, problem: undefined });
});

it('a key that somebody who left asked for says nothing to who signed in meanwhile', async () => {
  const bram = await (channel.people[1] as EnrolledPerson).signIn();
  const page = createModel<OwnKeyPage>({ session, checked: await check() });
  const ownKey = createOwnKey({ api: closedBeforeAsking(), page });
  const asked = ownKey.renew();
  page.set({ session: bram, checked: await check(bram) });
  expect(ownKey.model.get().busy).toBeUndefined();
  await asked;
  expect(ownKey.model.get()).toMatchObject({ busy: undefined, problem: undefined });
});
