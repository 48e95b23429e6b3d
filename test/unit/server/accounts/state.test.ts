import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EMPTY_KEYRING } from '../../../../crypto/keyring.ts';
import type { SignSeed } from '../../../../crypto/public/brands.ts';
import { decodeBase64url, encodeBase64url, kemPublicKey, randomBytes } from '../../../../crypto/public/sodium.ts';
import { generateVaultKey, sealState, type Vault } from '../../../../crypto/vault.ts';
import { type NewWayIn, signedIn, stateAnswer } from '../../../../schema/wire/accounts.ts';
import { b64, newKeys, openRoom, type Room, type SignPair } from '../room.ts';
import { newState, type SetUpRoom, setUpRoom, signInByCode, signInByPasskey } from './accounts.ts';

let room: Room;
let setUp: SetUpRoom;
beforeEach(async () => {
  room = await openRoom();
  setUp = await setUpRoom(room);
});
afterEach(async () => room.close());

interface Put {
  readonly add?: NewWayIn | null;
  readonly remove?: string | null;
  readonly bearer?: string;
}

const ids = () => setUp.steward.account.waysIn.map(({ wayInId }) => wayInId);
const put = (state: object, { add = null, remove = null, bearer = setUp.session }: Put = {}) =>
  room.call('PUT', '/api/account/state', { body: { state, add, remove }, bearer });
const read = async () => (await room.call('GET', '/api/account/state', { bearer: setUp.session })).json;
const codeOf = ({ json }: { json: { error?: { code: string } } }) => json.error?.code;

describe('vault and keyring', () => {
  it('are compared and set on the version', async () => {
    const next = newState(setUp.steward, ids(), 2);
    expect((await put(next)).json).toEqual({ done: true });
    const stored = await read();
    expect(stateAnswer.safeParse(stored).success).toBe(true);
    expect({ ...stored.state, sealedKeys: [] }).toEqual({ ...next, sealedKeys: [] });
    expect(new Set(stored.state.sealedKeys)).toEqual(new Set(next.sealedKeys));
  });

  it('of another version than the next are a conflict, and stay as they are', async () => {
    const before = await read();
    for (const version of [0, 1, 3])
      expect(codeOf(await put(newState(setUp.steward, ids(), version)))).toBe('account.conflict');
    expect(await read()).toEqual(before);
  });

  it('written by two at the same time are written once', async () => {
    const answers = await Promise.all([put(newState(setUp.steward, ids(), 2)), put(newState(setUp.steward, ids(), 2))]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('sealed to other ways in than the account has are refused', async () => {
    for (const wrong of [[ids()[0] ?? ''], [...ids(), b64(32)], [ids()[0] ?? '', b64(32)]]) {
      expect(codeOf(await put(newState(setUp.steward, wrong, 2)))).toBe('request.invalid');
    }
  });

  it('of a size between the steps are refused', async () => {
    expect(codeOf(await put({ ...newState(setUp.steward, ids(), 2), keyring: b64(65_577) }))).toBe('request.invalid');
  });

  it('that the account did not sign are refused, and stay as they were; what its browser signed is taken', async () => {
    const { accountId, keys } = setUp.steward;
    const before = await read();
    const good = newState(setUp.steward, ids(), 2);
    const other = newState(setUp.steward, ids(), 2);
    const wrong = [
      { ...good, signature: b64(64) },
      newState({ accountId, keys: newKeys() }, ids(), 2),
      newState({ accountId: b64(16), keys }, ids(), 2),
      { ...good, version: 2, vault: other.vault },
      { ...good, keyring: other.keyring },
      { ...good, sealedKeys: other.sealedKeys },
      { ...newState(setUp.steward, ids(), 3), version: 2 },
    ];
    for (const state of wrong) expect(codeOf(await put(state))).toBe('request.invalid');
    expect(await read()).toEqual(before);
    expect((await put({ ...good, sealedKeys: good.sealedKeys.toReversed() })).status).toBe(200);
  });

  it('sealed by the browser’s own code are taken', async () => {
    const sealed = await sealedByBrowser();
    expect((await put(sealed)).json).toEqual({ done: true });
    expect((await read()).state.signature).toBe(sealed.signature);
  });

  it('are nobody else’s', async () => {
    expect(codeOf(await put(newState(setUp.steward, ids(), 2), { bearer: b64(32) }))).toBe('session.refused');
  });
});

/** What crypto/vault.ts makes for this account. */
async function sealedByBrowser() {
  const { accountId, seed } = setUp.steward;
  const vault: Vault = {
    accountId: decodeBase64url(accountId),
    genesisFp: randomBytes(20),
    idSeed: seed as SignSeed,
    kemSeeds: [],
    rootSeed: null,
    seenHead: { seq: 0, digest: randomBytes(32) },
    waysIn: setUp.steward.account.waysIn.map(({ wayInId, kind }) => ({
      wayInId: decodeBase64url(wayInId),
      kind,
      kemPk: kemPublicKey(randomBytes(32)),
    })),
  };
  const state = await sealState({ vault, keyring: EMPTY_KEYRING, vaultKey: generateVaultKey(), version: 2 });
  return {
    version: state.version,
    vault: encodeBase64url(state.vault),
    keyring: encodeBase64url(state.keyring),
    sealedKeys: state.sealedKeys.map(({ wayInId, sealed }) => ({
      wayInId: encodeBase64url(wayInId),
      sealed: encodeBase64url(sealed),
    })),
    signature: encodeBase64url(state.signature),
  };
}

describe('signing in', () => {
  const byCode = (keys: SignPair, challenge?: string, origin?: string) =>
    signInByCode(room, keys, { challenge, origin });

  it('with passkey or recovery code gives session, anchor and state', async () => {
    const answers = [await signInByPasskey(room, setUp.steward.authenticator), await byCode(setUp.steward.recovery)];
    for (const [index, { json }] of answers.entries()) {
      expect(signedIn.safeParse(json).success).toBe(true);
      expect(json).toMatchObject({ role: 'steward', slug: 'voorbeeld', wayInId: ids()[index] });
    }
  });

  it('refuses all that is wrong alike', async () => {
    const { challenge: spent } = (await room.call('POST', '/api/sign-in/challenge')).json;
    await byCode(setUp.steward.recovery, spent);
    const options = (await room.call('POST', '/api/sign-in/options')).json;
    const { response } = await setUp.steward.authenticator.use(options.options);
    await room.call('POST', '/api/sign-in/passkey', { body: { challenge: options.challenge, response } });
    const later = (await room.call('POST', '/api/sign-in/options')).json;
    const unknown = { ...response, id: b64(32), rawId: b64(32) };
    const otherUser = {
      ...response,
      response: { ...(response as { response: object }).response, userHandle: b64(16) },
    };
    const answers = [
      await byCode(newKeys()),
      await byCode(setUp.steward.recovery, spent),
      await byCode(setUp.steward.recovery, b64(52)),
      await byCode(setUp.steward.recovery, undefined, 'https://elsewhere.example'),
      await room.call('POST', '/api/sign-in/passkey', { body: { challenge: options.challenge, response } }),
      await room.call('POST', '/api/sign-in/passkey', { body: { challenge: later.challenge, response } }),
      await room.call('POST', '/api/sign-in/passkey', { body: { challenge: later.challenge, response: unknown } }),
      await room.call('POST', '/api/sign-in/passkey', { body: { challenge: b64(52), response: otherUser } }),
    ];
    const seen = new Set(answers.map(({ status, text }) => `${status} ${text}`));
    expect([...seen]).toEqual(['403 {"error":{"code":"sign_in.refused"}}']);
  });

  it('refuses a passkey answer with extension results: PRF results never reach the server', async () => {
    const { options, challenge } = (await room.call('POST', '/api/sign-in/options')).json;
    const { response } = await setUp.steward.authenticator.use(options);
    const body = { challenge, response: { ...response, clientExtensionResults: { prf: { results: {} } } } };
    expect(codeOf(await room.call('POST', '/api/sign-in/passkey', { body }))).toBe('request.invalid');
  });

  it('lasts twelve hours at most, or until signing out', async () => {
    room.setClock('2026-11-20T20:59:00Z');
    expect((await room.call('GET', '/api/account/state', { bearer: setUp.session })).status).toBe(200);
    room.setClock('2026-11-20T21:00:00Z');
    expect((await room.call('GET', '/api/account/state', { bearer: setUp.session })).status).toBe(401);
    const { session } = (await signInByPasskey(room, setUp.steward.authenticator)).json;
    expect((await room.call('DELETE', '/api/session', { bearer: session })).json).toEqual({ done: true });
    expect((await room.call('GET', '/api/account/state', { bearer: session })).status).toBe(401);
  });
});
