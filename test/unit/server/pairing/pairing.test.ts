import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkWordsPrefix } from '../../../../crypto/check-words.ts';
import { generatePairing, openPairing, type PairingKey, sealPairing } from '../../../../crypto/pairing.ts';
import type { VaultKey } from '../../../../crypto/public/brands.ts';
import { u32 } from '../../../../crypto/public/bytes.ts';
import { KEM_PK_BYTES, PAIRING_GRANT_BYTES } from '../../../../crypto/public/sizes.ts';
import { decodeBase64url, encodeBase64url, randomBytes } from '../../../../crypto/public/sodium.ts';
import { pairingCollected } from '../../../../schema/wire/pairing.ts';
import { createPairings } from '../../../../server/pairing/pairings.ts';
import { newCode, newState, type SetUpRoom, setUpRoom } from '../accounts/accounts.ts';
import { type Answer, addHandler, b64, openRoom, type Room } from '../room.ts';

let room: Room;
let setUp: SetUpRoom;
let device: PairingKey;
let linkToken: string;
beforeEach(async () => {
  room = await openRoom();
  setUp = await setUpRoom(room);
  device = generatePairing();
  linkToken = b64(16);
});
afterEach(async () => room.close());

const codeOf = ({ json }: Answer) => json.error?.code;
const announce = (kemPk = encodeBase64url(device.kemPk), link = linkToken) =>
  room.call('POST', '/api/pairings', { body: { linkToken: link, kemPk } });
const look = (prefix: Uint8Array = checkWordsPrefix(device.fp), bearer = setUp.session) =>
  room.call('POST', '/api/pairings/look', { body: { prefix: encodeBase64url(new Uint8Array(prefix)) }, bearer });
const collect = (link = linkToken) => room.call('POST', '/api/pairings/collect', { body: { linkToken: link } });

interface GrantInput {
  readonly fp?: Uint8Array<ArrayBuffer>;
  readonly sealed?: string;
  readonly bearer?: string;
}

const grant = ({ fp = device.fp, sealed = b64(PAIRING_GRANT_BYTES), bearer = setUp.session }: GrantInput = {}) =>
  room.call('POST', '/api/pairings/grant', { body: { fp: encodeBase64url(fp), sealed }, bearer });

describe('a new device', () => {
  it('is found by its six words, let in by an open one, and signed in to that account, once', async () => {
    expect((await announce()).json).toEqual({ done: true });
    expect((await collect()).json).toEqual({ grant: null });
    expect((await look()).json).toEqual({ kemPk: encodeBase64url(device.kemPk) });
    const { accountId, keys } = setUp.steward;
    const handed = {
      vaultKey: randomBytes(32) as VaultKey,
      anchor: { accountId: decodeBase64url(accountId), idPk: keys.publicKey, genesisFp: randomBytes(20) },
    };
    const sealed = encodeBase64url(await sealPairing(device.kemPk, handed));
    expect((await grant({ sealed })).json).toEqual({ done: true });

    const { json } = await collect();
    expect(pairingCollected.safeParse(json).success).toBe(true);
    expect(json.grant).toMatchObject({ accountId, slug: 'voorbeeld', role: 'steward' });
    expect(await openPairing(decodeBase64url(json.grant.sealed), device)).toEqual(handed);
    const read = await room.call('GET', '/api/account/state', { bearer: json.grant.session });
    expect(read.json.state).toEqual(json.grant.state);
    expect(json.grant.session).not.toBe(setUp.session);

    expect(codeOf(await collect())).toBe('pairing.refused');
    expect(codeOf(await look())).toBe('pairing.refused');
    expect(codeOf(await grant())).toBe('pairing.refused');
  });

  it('collects for the account that let it in, and no other account can take its place', async () => {
    const channel = (await room.deps.store.findChannel('voorbeeld')) ?? expect.fail();
    const other = await addHandler(room, channel);
    await announce();
    const sealed = b64(PAIRING_GRANT_BYTES);
    await grant({ sealed });
    expect(codeOf(await grant({ bearer: other.session }))).toBe('pairing.refused');
    expect(codeOf(await grant())).toBe('pairing.refused');
    expect((await grant({ sealed })).json).toEqual({ done: true });
    expect((await collect()).json.grant).toMatchObject({ sealed, accountId: setUp.steward.accountId });
  });

  it('of somebody who is suspended may be let in all the same: an account stays its owner’s', async () => {
    const channel = (await room.deps.store.findChannel('voorbeeld')) ?? expect.fail();
    const suspended = await addHandler(room, channel, { listed: false });
    await announce();
    await grant({ bearer: suspended.session });
    const { session } = (await collect()).json.grant;
    expect((await room.call('GET', '/api/account/state', { bearer: session })).status).toBe(200);
    expect(codeOf(await room.call('GET', '/api/desk/envelopes', { bearer: session }))).toBe('desk.refused');
  });

  it('that sends its key again after a lost answer waits on', async () => {
    await announce();
    await grant();
    expect((await announce()).json).toEqual({ done: true });
    expect((await collect()).json.grant).toMatchObject({ accountId: setUp.steward.accountId });
  });

  it('is forgotten after ten minutes', async () => {
    await announce();
    room.setClock('2026-11-20T09:09:59Z');
    expect([(await look()).status, (await collect()).json]).toEqual([200, { grant: null }]);
    await grant();
    room.setClock('2026-11-20T09:10:00Z');
    const answers = [await look(), await grant(), await collect()];
    expect(answers.map(codeOf)).toEqual(Array(3).fill('pairing.refused'));
  });

  it('leaves nothing in the tables', async () => {
    await announce();
    await grant();
    const file = Buffer.concat(['', '-wal'].map((end) => readFileSync(`${room.dataDir}/zegelpost.sqlite${end}`)));
    expect(file.includes(Buffer.from(setUp.steward.keys.publicKey))).toBe(true);
    for (const secret of [device.kemPk, device.fp, decodeBase64url(linkToken)]) {
      expect(file.includes(Buffer.from(secret))).toBe(false);
    }
  });

  it('is let in by nobody whose sessions ended: a way in that was removed takes its grants along', async () => {
    await announce();
    await grant();
    const [first, second] = setUp.steward.account.waysIn;
    const state = newState(setUp.steward, [first?.wayInId ?? ''], 2);
    const body = { state, add: null, remove: second?.wayInId };
    expect((await room.call('PUT', '/api/account/state', { body, bearer: setUp.session })).status).toBe(200);
    expect(codeOf(await collect())).toBe('pairing.refused');
  });

  it('gets its grant all the same when a way in was only added', async () => {
    await announce();
    await grant();
    const code = newCode();
    const sealedTo = [...setUp.steward.account.waysIn.map(({ wayInId }) => wayInId), code.wayInId];
    const body = { state: newState(setUp.steward, sealedTo, 2), add: code, remove: null };
    expect((await room.call('PUT', '/api/account/state', { body, bearer: setUp.session })).status).toBe(200);
    expect((await collect()).json.grant).toMatchObject({ accountId: setUp.steward.accountId });
  });
});

describe('a key', () => {
  it('under whose words another device waits is refused, and so is another key for the same link', async () => {
    await announce();
    expect(codeOf(await announce(undefined, b64(16)))).toBe('pairing.refused');
    expect(codeOf(await announce(b64(KEM_PK_BYTES)))).toBe('pairing.refused');
    expect((await collect()).json).toEqual({ grant: null });
  });

  it('is found by the 66 bits of six words and by no other', async () => {
    await announce();
    const prefix = device.fp.slice(0, 9);
    expect((await look(prefix)).status).toBe(200);
    const beyond = prefix.slice();
    beyond[8] = (beyond[8] as number) ^ 0b0011_1111;
    expect((await look(beyond)).status).toBe(200);
    for (const [place, bit] of [
      [8, 0b0100_0000],
      [8, 0b1000_0000],
      [7, 1],
      [0, 0b1000_0000],
    ] as const) {
      const other = prefix.slice();
      other[place] = (other[place] as number) ^ bit;
      expect(codeOf(await look(other))).toBe('pairing.refused');
    }
  });

  it('is granted by its whole fingerprint only', async () => {
    await announce();
    const fp = device.fp.slice();
    fp[19] = (fp[19] as number) ^ 1;
    expect(codeOf(await grant({ fp }))).toBe('pairing.refused');
    expect((await collect()).json).toEqual({ grant: null });
  });

  it('is one of a thousand at most: the oldest goes', () => {
    const pairings = createPairings(room.deps.clock);
    const second = generatePairing();
    pairings.add(linkToken, device.kemPk);
    pairings.add(b64(16), second.kemPk);
    for (let count = 2; count < 1_000; count += 1) pairings.add(`device ${count}`, u32(count));
    expect(pairings.find(device.fp)).toEqual(device.kemPk);
    expect(pairings.add('one too many', u32(1_000))).toBe(true);
    expect(pairings.find(device.fp)).toBeUndefined();
    expect(pairings.find(second.fp)).toEqual(second.kemPk);
  });

  it('is looked up and granted by signed-in handlers only, and collected with its link only', async () => {
    await announce();
    expect(codeOf(await look(undefined, b64(32)))).toBe('session.refused');
    expect(codeOf(await grant({ bearer: b64(32) }))).toBe('session.refused');
    expect(codeOf(await collect(b64(16)))).toBe('pairing.refused');
    expect((await collect()).json).toEqual({ grant: null });
  });

  it('of another length is refused', async () => {
    expect(codeOf(await announce(b64(32)))).toBe('request.invalid');
    expect(codeOf(await grant({ sealed: b64(PAIRING_GRANT_BYTES + 1) }))).toBe('request.invalid');
  });
});
