import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  addWayIn,
  listWaysIn,
  makePasskey,
  replaceRecoveryCode,
  revokeWayIn,
} from '../../client/shared/account/ways-in.ts';
import { type Api, createApi } from '../../client/shared/api.ts';
import { type AccountSession, type Change, readAccount, updateAccount } from '../../client/shared/session.ts';
import { createDeviceMemory, type DeviceMemory } from '../../client/shared/vault/device-memory.ts';
import type { Passkeys } from '../../client/shared/vault/passkey.ts';
import { signInWithPasskey, signInWithRecovery } from '../../client/shared/vault/sign-in.ts';
import { createSignIn, type SignIn } from '../../client/shared/vault/sign-in-model.ts';
import { stateFromWire, stateToWire } from '../../client/shared/vault/state-wire.ts';
import { generateIdentity, generateKem } from '../../crypto/functionaris-keys.ts';
import { generateCode } from '../../crypto/melder-keys.ts';
import type { Bytes, EpochSecret } from '../../crypto/public/brands.ts';
import { OpenError, VerifyError } from '../../crypto/public/errors.ts';
import { randomBytes } from '../../crypto/public/sodium.ts';
import { generateVaultKey, openStateWithKey, sealState } from '../../crypto/vault.ts';
import { type SignedIn, stateAnswer } from '../../schema/wire/accounts.ts';
import { softwareAuthenticator } from '../../scripts/software-authenticator.ts';
import { type House, ORIGIN, openHouse, type Staffed, staffedChannel } from '../helpers/house.ts';
import { lyingApi } from '../helpers/lying.ts';
import type { EnrolledPerson } from '../helpers/people.ts';
import { fakeStorage } from '../helpers/storage.ts';

let house: House;
let channel: Staffed;
let anna: EnrolledPerson;

beforeEach(async () => {
  house = await openHouse();
  channel = await staffedChannel(house, ['Anna de Vries']);
  [anna] = channel.people as unknown as [EnrolledPerson];
});
afterEach(async () => house.close());

const onPaper = () => signInWithRecovery(house.api, anna.code);
const addPasskey = async (device: Passkeys, session: AccountSession) =>
  addWayIn(house.api, session, await makePasskey(house.api, device, session, 'Anna'));
const wayOf = (session: AccountSession, kind: 'passkey' | 'recovery') =>
  listWaysIn(session).find((way) => way.kind === kind)?.wayInId as Bytes;

async function storedState(session: AccountSession, api: Api = house.api) {
  const call = { method: 'GET', path: '/api/account/state', bearer: session.token } as const;
  return (await api.call({ ...call, answer: stateAnswer })).state;
}

/** One more melding in the keyring, as a device does that adopted one. */
function adopting(epoch: number): Change {
  const found = { meldingId: randomBytes(16), thread: 1, epoch, rosterDigest: randomBytes(32) };
  const adopted = { ...found, secret: randomBytes(32) as EpochSecret };
  return ({ vault, keyring }) => ({ vault, keyring: { ...keyring, adopted: [...keyring.adopted, adopted] } });
}

const touched: Change = ({ vault, keyring }) => ({ vault, keyring });

/** The server does what it was asked, and its answer to one call gets lost. */
function losingAnswers(path: string, times: number): Api {
  let left = times;
  const losing = async (input: string, init: RequestInit): Promise<Response> => {
    const response = await house.app.request(input, init);
    const isMeant = init.method === 'PUT' && new URL(input).pathname === path && left-- > 0;
    if (isMeant) throw new TypeError('connection reset');
    return response;
  };
  return createApi({ origin: ORIGIN, fetch: losing as typeof fetch });
}

describe('two devices of one account', () => {
  it('write at once and lose nothing: one adopts a melding, the other one adds a passkey', async () => {
    const [laptop, phone] = [await anna.signIn(), await onPaper()];
    const device = softwareAuthenticator(ORIGIN);
    await Promise.all([
      updateAccount(house.api, laptop, adopting(0)),
      addPasskey(device, phone),
      updateAccount(house.api, phone, adopting(1)),
    ]);
    const { opened } = await signInWithPasskey(house.api, device);
    expect(opened.keyring.adopted.map(({ epoch }) => epoch).sort()).toEqual([0, 1]);
    expect(opened.vault.waysIn.map(({ kind }) => kind)).toEqual(['passkey', 'recovery', 'passkey']);
  });

  it('do not bring back what one of them took away, when the server left the other one signed in', async () => {
    const [laptop, phone] = [await anna.signIn(), await onPaper()];
    await addPasskey(softwareAuthenticator(ORIGIN), laptop);
    // As it is for a server that does not end a session: what the phone knows is from before, and it may call.
    const stale = { ...phone, token: laptop.token };
    await updateAccount(house.api, stale, touched);
    await revokeWayIn(house.api, laptop, listWaysIn(laptop).at(-1)?.wayInId as Bytes);
    await expect(updateAccount(house.api, stale, adopting(0))).rejects.toThrow(OpenError);
    const { vault, keyring } = (await anna.signIn()).opened;
    expect([vault.waysIn.map(({ kind }) => kind), keyring.adopted]).toEqual([['passkey', 'recovery'], []]);
  });

  it('are one page that writes twice at once, without taking itself for a server that rolls back', async () => {
    const laptop = await anna.signIn();
    await Promise.all([0, 1, 2].map((epoch) => updateAccount(house.api, laptop, adopting(epoch))));
    expect((await anna.signIn()).opened.keyring.adopted.length).toBe(3);
  });
});

describe('a way in', () => {
  it('P2: is never one that the vault does not list, whatever a change puts beside it', async () => {
    const session = await anna.signIn();
    const foreign = { wayInId: randomBytes(32), kind: 'passkey', kemPk: generateKem(0).kemPk } as const;
    await updateAccount(house.api, session, ({ vault, keyring }) => ({
      vault: { ...vault, waysIn: [...vault.waysIn, foreign] },
      keyring,
    }));
    expect((await storedState(session)).sealedKeys.length).toBe(2);
    expect((await anna.signIn()).opened.vault.waysIn.length).toBe(2);
  });

  it('that was added halfway, in a page that was closed, leaves the account as it was', async () => {
    const session = await anna.signIn();
    const closed = { ...softwareAuthenticator(ORIGIN), create: () => Promise.reject(new Error('closed')) };
    await expect(addPasskey(closed, session)).rejects.toThrow('closed');
    expect(listWaysIn(await anna.signIn()).length).toBe(2);
    expect(listWaysIn(await onPaper()).length).toBe(2);
  });

  it('is there once when the answer to adding it was lost and it is added again', async () => {
    const session = await anna.signIn();
    const device = softwareAuthenticator(ORIGIN);
    const api = losingAnswers('/api/account/state', 1);
    const made = await makePasskey(api, device, session, 'Anna');
    await expect(addWayIn(api, session, made)).rejects.toMatchObject({ code: 'network.failed' });
    await addWayIn(api, session, made);
    expect((await signInWithPasskey(house.api, device)).opened.vault.waysIn.length).toBe(3);
  });

  it('that is taken away ends the other sessions, and its vault key opens nothing new', async () => {
    const phone = softwareAuthenticator(ORIGIN);
    await addPasskey(phone, await anna.signIn());
    const lost = await signInWithPasskey(house.api, phone);
    const laptop = await onPaper();
    await revokeWayIn(house.api, laptop, listWaysIn(laptop).at(-1)?.wayInId as Bytes);
    await updateAccount(house.api, laptop, adopting(0));
    await expect(updateAccount(house.api, lost, touched)).rejects.toMatchObject({ code: 'session.refused' });
    await expect(signInWithPasskey(house.api, phone)).rejects.toMatchObject({ code: 'sign_in.refused' });
    const state = stateFromWire(await storedState(laptop));
    expect(() => openStateWithKey(state, lost.anchor, lost.opened.vaultKey)).toThrow(OpenError);
    expect((await anna.signIn()).opened.keyring.adopted.length).toBe(1);
  });

  it('that is taken away leaves its page usable when the answer was lost', async () => {
    const session = await anna.signIn();
    const api = losingAnswers('/api/account/state', 1);
    const paper = wayOf(session, 'recovery');
    await expect(revokeWayIn(api, session, paper)).rejects.toMatchObject({ code: 'network.failed' });
    await revokeWayIn(api, session, paper);
    await updateAccount(api, session, adopting(0));
    expect(listWaysIn(session).map(({ kind }) => kind)).toEqual(['passkey']);
    expect((await anna.signIn()).opened.keyring.adopted.length).toBe(1);
  });

  it('is never the last one that is taken away', async () => {
    const session = await anna.signIn();
    await revokeWayIn(house.api, session, wayOf(session, 'recovery'));
    expect(listWaysIn(session)).toMatchObject([{ kind: 'passkey', isCurrent: true, isRevocable: false }]);
    await expect(revokeWayIn(house.api, session, wayOf(session, 'passkey'))).rejects.toThrow(VerifyError);
    expect((await anna.signIn()).opened.vault.waysIn.length).toBe(1);
  });

  it('of new words opens the account, and the old words open nothing', async () => {
    const [session, byOldWords] = [await anna.signIn(), await onPaper()];
    const code = generateCode();
    await replaceRecoveryCode(house.api, session, code);
    await expect(onPaper()).rejects.toMatchObject({ code: 'sign_in.refused' });
    await expect(updateAccount(house.api, byOldWords, touched)).rejects.toMatchObject({ code: 'session.refused' });
    const { opened } = await signInWithRecovery(house.api, code);
    expect(opened.vault.waysIn.map(({ kind }) => kind)).toEqual(['passkey', 'recovery']);
    const state = stateFromWire(await storedState(session));
    expect(() => openStateWithKey(state, session.anchor, byOldWords.opened.vaultKey)).toThrow(OpenError);
  });

  it('of new words is in the place of the old ones once, when the answer was lost', async () => {
    const session = await anna.signIn();
    const api = losingAnswers('/api/account/state', 1);
    const code = generateCode();
    await expect(replaceRecoveryCode(api, session, code)).rejects.toMatchObject({ code: 'network.failed' });
    const { version } = await storedState(session);
    await replaceRecoveryCode(api, session, code);
    expect((await storedState(session)).version).toBe(version);
    expect((await signInWithRecovery(house.api, code)).opened.vault.waysIn.length).toBe(2);
  });
});

describe('a server that lies to a page that is open', () => {
  it('P2: is refused when it answers a conflict with an older state', async () => {
    const session = await anna.signIn();
    await updateAccount(house.api, session, adopting(0));
    const older = await storedState(session);
    await updateAccount(house.api, session, adopting(1));
    await updateAccount(house.api, await onPaper(), adopting(2));
    const api = lyingApi(house, { '/api/account/state': () => ({ state: older }) });
    await expect(updateAccount(api, session, adopting(3))).rejects.toThrow(VerifyError);
    await expect(readAccount(api, session)).rejects.toThrow(VerifyError);
    expect(session.opened.keyring.adopted.length).toBe(2);
  });

  it('P2: is refused when it answers a conflict with a vault of its own', async () => {
    const session = await anna.signIn();
    await updateAccount(house.api, await onPaper(), touched);
    const { vault, keyring } = session.opened;
    const own = { ...vault, idSeed: generateIdentity().seed };
    const forged = await sealState({ vault: own, keyring, vaultKey: generateVaultKey(), version: 90 });
    const api = lyingApi(house, { '/api/account/state': () => ({ state: stateToWire(forged) }) });
    await expect(updateAccount(api, session, adopting(0))).rejects.toThrow(VerifyError);
  });
});

describe('a device that remembers', () => {
  let memory: DeviceMemory;
  let opened: AccountSession[];
  beforeEach(() => {
    memory = createDeviceMemory(fakeStorage());
    opened = [];
  });

  function signInAt(api: Api, at: DeviceMemory = memory): SignIn {
    const onSession = async (session: AccountSession) => void opened.push(session);
    return createSignIn({ api, passkeys: anna.authenticator, role: 'functionaris', memory: at, onSession });
  }

  /** Answers every sign-in with the state of now, whatever comes after. */
  async function frozenApi(): Promise<Api> {
    const session = await anna.signIn();
    const state = await storedState(session);
    return lyingApi(house, { '/api/sign-in/passkey': (answer: SignedIn) => ({ ...answer, state }) });
  }

  it('P2: notices at sign-in a server that put the account back, and opens nothing', async () => {
    const frozen = await frozenApi();
    await signInAt(house.api).withPasskey();
    await updateAccount(house.api, opened[0] as AccountSession, adopting(0));
    const signIn = signInAt(frozen);
    await signIn.withPasskey();
    expect(signIn.model.get()).toMatchObject({ isOlder: true, problem: undefined });
    expect(opened.length).toBe(1);
  });

  it('goes on with an older state only when the person says so, and remembers that from then on', async () => {
    const frozen = await frozenApi();
    await signInAt(house.api).withPasskey();
    await updateAccount(house.api, opened[0] as AccountSession, adopting(0));
    const signIn = signInAt(frozen);
    await signIn.withPasskey();
    await signIn.acceptOlder();
    expect(opened.length).toBe(2);
    const again = signInAt(frozen);
    await again.withPasskey();
    expect([opened.length, again.model.get().isOlder]).toEqual([3, false]);
  });

  it('starts a memory on a first visit, and refuses nothing where the browser keeps nothing', async () => {
    const frozen = await frozenApi();
    await updateAccount(house.api, await anna.signIn(), adopting(0));
    for (const nothing of [createDeviceMemory(undefined), createDeviceMemory(fakeStorage({ isFull: true }))]) {
      await signInAt(house.api, nothing).withPasskey();
      await signInAt(frozen, nothing).withPasskey();
    }
    expect(opened.length).toBe(4);
    await signInAt(house.api).withPasskey();
    const { version, vault } = (opened[4] as AccountSession).opened;
    expect(memory.find(vault.accountId)).toEqual({ version, head: vault.seenHead });
  });
});
