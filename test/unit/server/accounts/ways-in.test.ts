import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NewWayIn } from '../../../../schema/wire/accounts.ts';
import { softwareAuthenticator } from '../../../../scripts/software-authenticator.ts';
import { b64, newKeys, ORIGIN, openRoom, type Room } from '../room.ts';
import {
  type Applicant,
  enrol,
  invite,
  newApplicant,
  newCode,
  newState,
  type SetUpRoom,
  setUpRoom,
  signInByCode,
  signInByPasskey,
} from './accounts.ts';

let room: Room;
let setUp: SetUpRoom;
let steward: Applicant;
let passkeyId: string;
let codeId: string;
beforeEach(async () => {
  room = await openRoom();
  setUp = await setUpRoom(room);
  ({ steward } = setUp);
  [passkeyId, codeId] = steward.account.waysIn.map(({ wayInId }) => wayInId) as [string, string];
});
afterEach(async () => room.close());

interface Change {
  readonly add?: NewWayIn;
  readonly remove?: string;
  readonly bearer?: string;
  readonly version?: number;
}

const codeOf = ({ json }: { json: { error?: { code: string } } }) => json.error?.code;
const read = async () => (await room.call('GET', '/api/account/state', { bearer: setUp.session })).json;

/** The state sealed to these ways in, with what is said to be added and removed. */
function put(sealedTo: readonly string[], { add, remove, bearer = setUp.session, version = 2 }: Change = {}) {
  const state = newState(steward, sealedTo, version);
  const body = { state, add: add ?? null, remove: remove ?? null };
  return room.call('PUT', '/api/account/state', { body, bearer });
}

async function newPasskey({ origin = ORIGIN, bearer = setUp.session } = {}) {
  const authenticator = softwareAuthenticator(origin);
  const asked = await room.call('POST', '/api/account/passkey-options', { body: { userName: 'Anna' }, bearer });
  const { response } = await authenticator.create(asked.json.options);
  const way: NewWayIn = { kind: 'passkey', wayInId: b64(32), anchor: b64(108), response };
  return { authenticator, way };
}

describe('a way in that is added', () => {
  it('signs in from then on: a passkey', async () => {
    const { authenticator, way } = await newPasskey();
    expect((await put([passkeyId, codeId, way.wayInId], { add: way })).json).toEqual({ done: true });
    const { status, json } = await signInByPasskey(room, authenticator);
    expect([status, json.wayInId, json.anchor]).toEqual([200, way.wayInId, way.anchor]);
    expect(json.state.sealedKeys).toHaveLength(3);
  });

  it('signs in from then on: a second recovery code', async () => {
    const keys = newKeys();
    const way = newCode(b64(32), keys);
    expect((await put([passkeyId, codeId, way.wayInId], { add: way })).json).toEqual({ done: true });
    expect((await signInByCode(room, keys)).json.wayInId).toBe(way.wayInId);
  });

  it('is a passkey made for this account, on this origin, just now, and not used before', async () => {
    const elsewhere = await newPasskey({ origin: 'https://elsewhere.example' });
    const add = (way: NewWayIn, version = 2) => put([passkeyId, codeId, way.wayInId], { add: way, version });
    expect(codeOf(await add(elsewhere.way))).toBe('passkey.refused');

    const linkToken = await invite(room, setUp.session);
    const person = await newApplicant(room, linkToken);
    await enrol(room, linkToken, person);
    const { session } = (await signInByPasskey(room, person.authenticator)).json;
    const others = await newPasskey({ bearer: session });
    expect(codeOf(await add(others.way))).toBe('passkey.refused');

    const { way } = await newPasskey();
    expect((await add(way)).status).toBe(200);
    const again = { ...way, wayInId: b64(32) };
    const sealedTo = [passkeyId, codeId, way.wayInId, again.wayInId];
    expect(codeOf(await put(sealedTo, { add: again, version: 3 }))).toBe('passkey.refused');

    const late = await newPasskey();
    room.setClock('2026-11-20T10:00:00Z');
    expect(codeOf(await put([...sealedTo.slice(0, 3), late.way.wayInId], { add: late.way, version: 3 }))).toBe(
      'passkey.refused',
    );
    expect((await read()).state.sealedKeys).toHaveLength(3);
  });

  it('is no code that is somebody’s already', async () => {
    const before = await read();
    const way = newCode(b64(32), steward.recovery);
    expect(codeOf(await put([passkeyId, codeId, way.wayInId], { add: way }))).toBe('request.invalid');
    expect(await read()).toEqual(before);
  });

  it('after a lost answer is a conflict, so that the browser reads again', async () => {
    const { way } = await newPasskey();
    await put([passkeyId, codeId, way.wayInId], { add: way });
    expect(codeOf(await put([passkeyId, codeId, way.wayInId], { add: way }))).toBe('account.conflict');
  });
});

describe('a way in that is removed', () => {
  it('signs in no more', async () => {
    expect((await put([passkeyId], { remove: codeId })).json).toEqual({ done: true });
    expect(codeOf(await signInByCode(room, steward.recovery))).toBe('sign_in.refused');
    expect((await signInByPasskey(room, steward.authenticator)).status).toBe(200);
  });

  it('opens no session for who was signing in with it at that moment', async () => {
    const { store } = room.deps;
    const { transaction } = store;
    for (const [version, removed, sealedTo, signIn] of [
      [2, codeId, [passkeyId], () => signInByCode(room, steward.recovery)],
      [4, passkeyId, [codeId], () => signInByPasskey(room, steward.authenticator)],
    ] as const) {
      store.transaction = async (work) => {
        store.transaction = transaction;
        expect((await put(sealedTo, { remove: removed, version })).status).toBe(200);
        return transaction(work);
      };
      const { json } = await signIn();
      expect([removed, codeOf({ json }), json.session]).toEqual([removed, 'sign_in.refused', undefined]);
      const again = newCode(codeId);
      if (removed === codeId) await put([passkeyId, codeId], { add: again, version: 3 });
    }
  });

  it('ends every other session of the account, and of nobody else', async () => {
    const linkToken = await invite(room, setUp.session);
    const person = await newApplicant(room, linkToken);
    await enrol(room, linkToken, person);
    const colleague = (await signInByPasskey(room, person.authenticator)).json.session;
    const lost = (await signInByPasskey(room, steward.authenticator)).json.session;
    const { way } = await newPasskey();
    await put([passkeyId, codeId, way.wayInId], { add: way });
    const status = async (bearer: string) => (await room.call('GET', '/api/account/state', { bearer })).status;
    expect(await status(lost)).toBe(200);
    await put([codeId, way.wayInId], { remove: passkeyId, version: 3 });
    expect([await status(lost), await status(setUp.session), await status(colleague)]).toEqual([401, 200, 200]);
  });

  it('can make place for another one in the same step', async () => {
    const keys = newKeys();
    const way = newCode(codeId, keys);
    expect((await put([passkeyId, codeId], { add: way, remove: codeId })).json).toEqual({ done: true });
    expect(codeOf(await signInByCode(room, steward.recovery))).toBe('sign_in.refused');
    expect((await signInByCode(room, keys)).json.wayInId).toBe(codeId);
  });

  it('is never the last one', async () => {
    await put([passkeyId], { remove: codeId });
    const before = await read();
    expect(codeOf(await put([], { remove: passkeyId, version: 3 }))).toBe('request.invalid');
    expect(codeOf(await put([passkeyId], { remove: passkeyId, version: 3 }))).toBe('request.invalid');
    expect(await read()).toEqual(before);
    expect((await signInByPasskey(room, steward.authenticator)).status).toBe(200);
  });
});

describe('ways in and sealed keys', () => {
  it('must agree after the change, or nothing is stored and no session ends', async () => {
    const other = (await signInByPasskey(room, steward.authenticator)).json.session;
    const before = await read();
    const way = newCode();
    const wrong: [readonly string[], Change][] = [
      [[passkeyId, codeId], { add: way }],
      [[passkeyId, codeId, way.wayInId], {}],
      [[passkeyId, codeId, b64(32)], { add: way }],
      [[passkeyId, codeId], { add: newCode(codeId) }],
      [[passkeyId, codeId], { remove: codeId }],
      [[passkeyId], {}],
      [[passkeyId, codeId], { remove: b64(32) }],
      [[passkeyId], { remove: b64(32) }],
      [[passkeyId, way.wayInId], { add: way }],
      [[passkeyId, way.wayInId, way.wayInId], { add: way, remove: codeId }],
    ];
    for (const [sealedTo, change] of wrong) expect(codeOf(await put(sealedTo, change))).toBe('request.invalid');
    expect(await read()).toEqual(before);
    expect((await room.call('GET', '/api/account/state', { bearer: other })).status).toBe(200);
  });

  it('are eight at most', async () => {
    const sealedTo = [passkeyId, codeId];
    for (let version = 2; version <= 7; version += 1) {
      const way = newCode();
      sealedTo.push(way.wayInId);
      expect((await put(sealedTo, { add: way, version })).status).toBe(200);
    }
    const ninth = newCode();
    expect(codeOf(await put([...sealedTo, ninth.wayInId], { add: ninth, version: 8 }))).toBe('request.invalid');
  });
});

describe('options for one more passkey', () => {
  it('are for the account that asks, and name those it has: an authenticator must not replace its own', async () => {
    const body = { userName: 'Anna' };
    const { json } = await room.call('POST', '/api/account/passkey-options', { body, bearer: setUp.session });
    const { id } = (steward.account.waysIn[0] as { response: { id: string } }).response;
    expect(json.options).toMatchObject({ user: { id: steward.accountId }, excludeCredentials: [{ id }] });
    const unknown = await room.call('POST', '/api/account/passkey-options', { body, bearer: b64(32) });
    expect(codeOf(unknown)).toBe('session.refused');
  });
});

describe('the log of what handlers did', () => {
  it('notes a change of ways in, and no other change of a state', async () => {
    const events: string[] = [];
    const { store } = room.deps;
    const { transaction } = store;
    store.transaction = (work) =>
      transaction((tx) =>
        work({
          ...tx,
          async noteEvent(account, day, event) {
            events.push(event);
            await tx.noteEvent(account, day, event);
          },
        }),
      );
    await put([passkeyId, codeId]);
    expect(events).toEqual([]);
    await put([passkeyId], { remove: codeId, version: 3 });
    expect(events).toEqual(['account.state_changed']);
  });
});
