import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Account, createAccount } from '../../client/shared/account/account.ts';
import { createNewDevice, type NewDevice } from '../../client/shared/account/new-device.ts';
import { findDevice } from '../../client/shared/account/pairing-flow.ts';
import { listWaysIn } from '../../client/shared/account/ways-in.ts';
import type { Api } from '../../client/shared/api.ts';
import { createModel } from '../../client/shared/model.ts';
import { type AccountSession, updateAccount } from '../../client/shared/session.ts';
import { PasskeyFailed, type Passkeys } from '../../client/shared/vault/passkey.ts';
import { signInWithPasskey, signInWithRecovery } from '../../client/shared/vault/sign-in.ts';
import { stateToWire } from '../../client/shared/vault/state-wire.ts';
import { checkWords } from '../../crypto/check-words.ts';
import { identityFromSeed } from '../../crypto/functionaris-keys.ts';
import { generatePairing, sealPairing } from '../../crypto/pairing.ts';
import type { Bytes } from '../../crypto/public/brands.ts';
import { VerifyError } from '../../crypto/public/errors.ts';
import { encodeBase64url, randomBytes } from '../../crypto/public/sodium.ts';
import { sealState } from '../../crypto/vault.ts';
import { softwareAuthenticator } from '../../scripts/software-authenticator.ts';
import { type House, ORIGIN, openHouse, type Staffed, staffedChannel } from '../helpers/house.ts';
import { lyingApi } from '../helpers/lying.ts';
import type { EnrolledPerson } from '../helpers/people.ts';

let house: House;
let channel: Staffed;
let anna: EnrolledPerson;
/** The device that is open already. */
let laptop: AccountSession;
let signedIn: AccountSession[];

beforeEach(async () => {
  house = await openHouse();
  channel = await staffedChannel(house, ['Anna de Vries']);
  [anna] = channel.people as unknown as [EnrolledPerson];
  laptop = await anna.signIn();
  signedIn = [];
});
afterEach(async () => house.close());

function newDevice({ api = house.api, passkeys = softwareAuthenticator(ORIGIN) as Passkeys } = {}): NewDevice {
  const onSession = async (session: AccountSession) => void signedIn.push(session);
  return createNewDevice({ api, passkeys, role: 'functionaris', onSession });
}

function openDevice({ api = house.api, session = laptop } = {}): Account {
  return createAccount({
    api,
    passkeys: anna.authenticator,
    page: createModel({ session }),
    onSessionOver: () => undefined,
  });
}

async function started(device: NewDevice): Promise<NewDevice> {
  await device.start();
  return device;
}

function shownOn(device: NewDevice) {
  const { waiting, link } = device.model.get();
  if (waiting === undefined) throw new Error('nothing is shown');
  return { words: checkWords(waiting.key.fp, 'nl').join(' '), link: link ?? '' };
}

function transcriptOf({ model }: NewDevice | Account): string {
  return checkWords(model.get().transcript ?? new Uint8Array(), 'nl').join(' ');
}

async function typeIn(account: Account, words: string): Promise<void> {
  account.goToDevice();
  account.typeWords(words);
  await account.letIn();
}

describe('a new device', () => {
  it('is let in by its six words, shows the same six as the other one, and signs in by itself from then on', async () => {
    const phone = softwareAuthenticator(ORIGIN);
    const device = await started(newDevice({ passkeys: phone }));
    await device.look();
    expect(device.model.get().screen).toBe('waiting');
    const account = openDevice();
    await typeIn(account, shownOn(device).words);
    await device.look();
    expect([account.model.get().screen, device.model.get().screen]).toEqual(['compare', 'compare']);
    expect(transcriptOf(device)).toBe(transcriptOf(account));
    device.same();
    await device.makePasskey(() => 'Anna');
    expect(device.model.get()).toMatchObject({ screen: 'closed', problem: undefined });
    const [session] = signedIn as [AccountSession];
    expect(listWaysIn(session).map(({ isCurrent }) => isCurrent)).toEqual([false, false, true]);
    expect((await signInWithPasskey(house.api, phone)).identity.fp).toEqual(anna.fp);
    // The other page learns of it when it looks.
    expect(listWaysIn(laptop).length).toBe(2);
    await account.open();
    expect(listWaysIn(laptop).length).toBe(3);
  });

  it('is let in by its QR, which opens the other device on the question whether it is this one', async () => {
    const device = await started(newDevice());
    const account = openDevice();
    account.scan(new URL(shownOn(device).link).hash.slice(1));
    expect(account.model.get().screen).toBe('device');
    await account.letIn();
    await device.look();
    expect(transcriptOf(device)).toBe(transcriptOf(account));
  });

  it('is not let in by five words, by words of two lists, or by those of nobody who waits', async () => {
    const device = await started(newDevice());
    const account = openDevice();
    const [first, ...rest] = shownOn(device).words.split(' ');
    await typeIn(account, rest.join(' '));
    expect(account.model.get()).toMatchObject({ screen: 'device', isWordsMissing: true });
    await typeIn(account, [checkWords(randomBytes(20), 'en')[0], ...rest].join(' '));
    expect(account.model.get().problem).toBe('not-verified');
    await typeIn(account, checkWords(randomBytes(20), 'nl').join(' '));
    expect(account.model.get().problem).toBe('pairing.refused');
    await typeIn(account, [first, ...rest].join(' '));
    expect(account.model.get().screen).toBe('compare');
  });

  it('that was asked to compare and saw other words keeps nothing of the account', async () => {
    const device = await started(newDevice());
    await typeIn(openDevice(), shownOn(device).words);
    await device.look();
    await device.differ();
    expect(device.model.get()).toMatchObject({ screen: 'differ', problem: undefined });
    await device.makePasskey(() => 'Anna');
    expect([signedIn.length, listWaysIn(await anna.signIn()).length]).toEqual([0, 2]);
  });

  it('that cannot keep a key says so and adds nothing, and the recovery code still signs in there', async () => {
    const create = () => Promise.reject(new PasskeyFailed('no-prf'));
    const device = await started(newDevice({ passkeys: { ...softwareAuthenticator(ORIGIN), create } }));
    await typeIn(openDevice(), shownOn(device).words);
    await device.look();
    device.same();
    await device.makePasskey(() => 'Anna');
    expect(device.model.get()).toMatchObject({ screen: 'passkey', problem: 'passkey.no-prf' });
    await device.close();
    const session = await signInWithRecovery(house.api, anna.code);
    expect(listWaysIn(session).length).toBe(2);
  });

  it('that was closed at any moment leaves the account usable, and can be let in from the start', async () => {
    const announced = await started(newDevice());
    const words = shownOn(announced).words;
    const collected = await started(newDevice());
    const account = openDevice();
    await typeIn(account, words);
    await typeIn(account, shownOn(collected).words);
    await collected.look();
    // Both pages are gone; a third one goes the whole way.
    const device = await started(newDevice());
    await typeIn(account, shownOn(device).words);
    await device.look();
    device.same();
    await device.makePasskey(() => 'Anna');
    expect(listWaysIn(await signInWithRecovery(house.api, anna.code)).length).toBe(3);
    await updateAccount(house.api, laptop, ({ vault, keyring }) => ({ vault, keyring }));
  });

  it('is let in once, and says so when it waited too long', async () => {
    const device = await started(newDevice());
    const { words } = shownOn(device);
    await house.goTo('2026-11-20T09:10:01Z');
    await device.look();
    expect(device.model.get()).toMatchObject({ screen: 'waiting', problem: 'pairing.refused' });
    const account = openDevice();
    await typeIn(account, words);
    expect(account.model.get().problem).toBe('pairing.refused');
  });

  it('of a steward is not signed in at the desk', async () => {
    const device = await started(newDevice());
    await typeIn(openDevice({ session: channel.steward }), shownOn(device).words);
    await device.look();
    expect(device.model.get()).toMatchObject({ screen: 'waiting', isWrongRole: true, transcript: undefined });
  });
});

describe('P2: a server that puts itself between two devices', () => {
  it('is stopped when it gives the open device a key of its own in the place of the new one', async () => {
    const swapped = generatePairing();
    const sent: string[] = [];
    const lying = lyingApi(house, {
      '/api/pairings/look': () => ({ kemPk: encodeBase64url(swapped.kemPk) }),
      '/api/pairings/grant': (answer: unknown) => {
        sent.push('grant');
        return answer;
      },
    });
    const device = await started(newDevice());
    const scanned = openDevice({ api: lying });
    scanned.scan(new URL(shownOn(device).link).hash.slice(1));
    await scanned.letIn();
    const typed = openDevice({ api: lying });
    await typeIn(typed, shownOn(device).words);
    for (const { model } of [scanned, typed]) {
      expect(model.get()).toMatchObject({ screen: 'device', problem: 'not-verified', transcript: undefined });
    }
    expect(sent).toEqual([]);
  });

  it('is stopped at 66 bits: a key that shares all six words but not the scanned fingerprint is another one', async () => {
    const device = await started(newDevice());
    const fp = device.model.get().waiting?.key.fp as Uint8Array;
    const last = Uint8Array.of(...fp.slice(0, -1), (fp.at(-1) ?? 0) ^ 1);
    const other = findDevice(house.api, laptop, { fp: last });
    await expect(other).rejects.toThrow(VerifyError);
  });

  it('shows other words when it gives the new device an account of its own', async () => {
    const device = newDevice({ api: await impostorsApi(() => device.model.get().waiting?.key.kemPk) });
    await started(device);
    const account = openDevice();
    await typeIn(account, shownOn(device).words);
    await device.look();
    expect(device.model.get().screen).toBe('compare');
    expect(transcriptOf(device)).not.toBe(transcriptOf(account));
  });

  it('is refused when the state it gives is not signed by the account that let the device in', async () => {
    const { vault, keyring, vaultKey } = laptop.opened;
    const forged = await sealState({
      vault: { ...vault, idSeed: randomBytes(32) as never },
      keyring,
      vaultKey,
      version: 9,
    });
    const lie = ({ grant }: { grant: object | null }) => ({
      grant: grant === null ? null : { ...grant, state: stateToWire(forged) },
    });
    const device = await started(newDevice({ api: lyingApi(house, { '/api/pairings/collect': lie as never }) }));
    await typeIn(openDevice(), shownOn(device).words);
    await device.look();
    expect(device.model.get()).toMatchObject({ screen: 'waiting', problem: 'not-verified', transcript: undefined });
  });

  it('cannot let a device in with a grant from before a way in was taken away', async () => {
    const device = await started(newDevice());
    await typeIn(openDevice(), shownOn(device).words);
    const account = openDevice();
    account.askRevoke(listWaysIn(laptop).find(({ kind }) => kind === 'recovery')?.wayInId as never);
    await account.revoke();
    await device.look();
    expect(device.model.get().problem).toBe('pairing.refused');
  });
});

/** Collects for the new device a grant that the server sealed itself, to an account of the server's own. */
async function impostorsApi(keyOfDevice: () => Bytes | undefined): Promise<Api> {
  const idSeed = randomBytes(32) as never;
  const { vault, keyring, vaultKey } = laptop.opened;
  const state = await sealState({ vault: { ...vault, idSeed }, keyring, vaultKey, version: 1 });
  const anchor = { ...laptop.anchor, idPk: identityFromSeed(idSeed).idPk };
  let sealed = '';
  const honest = lyingApi(house, {
    '/api/pairings/collect': ({ grant }: { grant: object | null }) => ({
      grant: grant === null ? null : { ...grant, sealed, state: stateToWire(state) },
    }),
  });
  return {
    ...honest,
    async call(call) {
      const kemPk = keyOfDevice();
      if (kemPk !== undefined) sealed = encodeBase64url(await sealPairing(kemPk, { vaultKey, anchor }));
      return honest.call(call);
    },
  };
}
