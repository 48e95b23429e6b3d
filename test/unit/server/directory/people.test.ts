import { beforeEach, describe, expect, it } from 'vitest';
import type { Operation } from '../../../../crypto/directory-operations.ts';
import { generateIdentity, generateKem } from '../../../../crypto/functionaris-keys.ts';
import { encodeBase64url, randomBytes } from '../../../../crypto/public/sodium.ts';
import { signRotation } from '../../../../crypto/rotation.ts';
import { handlerDirectory } from '../../../../schema/wire/directory.ts';
import { addChannel, b64, type Handler, signedEntry } from '../room.ts';
import { about, addPerson, addSession, codeOf, post, readDirectory, writeNext } from './list.ts';
import { channel, desk, directory, done, open, person, room, root, seqNow, steward } from './opened-list.ts';

describe('a person who is added', () => {
  beforeEach(async () => open());

  it('comes to the desk, and their invitation is done', async () => {
    expect((await desk(person)).status).toBe(404);
    await done(person.add);
    expect((await desk(person)).status).toBe(200);
    expect((await room.deps.store.listInvitations(channel.key)).map(({ state }) => state)).toEqual(['listed']);
  });

  it('without an account in this channel is refused: nobody is listed who could not answer', async () => {
    const elsewhere = await addPerson(room, await addChannel(room, 'ander'));
    const prev = JSON.parse(new TextDecoder().decode(await writeNext(room, steward, person.add))).prev;
    const card = (elsewhere.add as Extract<Operation, { op: 'add' }>).signed.card;
    const stewardCard = new TextEncoder().encode(JSON.stringify({ idPk: encodeBase64url(steward.keys.publicKey) }));
    for (const listed of [card, stewardCard]) {
      const body = { card: encodeBase64url(listed), signature: b64(64), formerly: null, isSomebodyElse: false };
      const entry = signedEntry(root(0), { seq: 1, prev, op: 'add', body });
      expect(codeOf(await post(room, steward, entry))).toBe('request.invalid');
    }
    expect([await seqNow(), (await directory()).proposal]).toEqual([0, null]);
    expect((await room.deps.store.getAccount(elsewhere.accountKey)).listed).toBe(false);
  });
});

describe('a person who is suspended or removed', () => {
  beforeEach(async () => {
    await open();
    await done(person.add);
  });

  it.each(['suspend', 'remove'] as const)('(%s) has no open session from that moment', async (op) => {
    const second = await addSession(room, person);
    const colleague = await addPerson(room, channel, 'Cem Yılmaz');
    await done(colleague.add);
    for (const session of [person.session, second]) expect((await desk({ ...person, session })).status).toBe(200);
    await done(about(op, person));
    for (const session of [person.session, second]) {
      expect(codeOf(await desk({ ...person, session }))).toBe('session.refused');
      expect((await room.call('GET', '/api/account/state', { bearer: session })).status).toBe(401);
    }
    expect((await desk(colleague)).status).toBe(200);
    const later = await addSession(room, person);
    expect(codeOf(await desk({ ...person, session: later }))).toBe('desk.refused');
    expect((await room.call('GET', '/api/account/state', { bearer: later })).status).toBe(200);
  });

  it('comes back to the desk when resumed', async () => {
    await done(about('suspend', person));
    await done(about('resume', person));
    expect((await desk({ ...person, session: await addSession(room, person) })).status).toBe(200);
  });

  it('of whom there is no account, or not in that state, is refused, and nothing changes', async () => {
    const prev = JSON.parse(new TextDecoder().decode(await writeNext(room, steward, about('suspend', person)))).prev;
    const nobody = encodeBase64url(randomBytes(20));
    const isListed = encodeBase64url(person.fp);
    const wrong: [string, string][] = [
      ['suspend', nobody],
      ['remove', nobody],
      ['resume', nobody],
      ['resume', isListed],
    ];
    for (const [op, fp] of wrong) {
      const answer = await post(room, steward, signedEntry(root(0), { seq: 2, prev, op, body: { fp } }));
      expect([op, codeOf(answer)]).toEqual([op, 'request.invalid']);
    }
    expect(await seqNow()).toBe(1);
    expect((await desk(person)).status).toBe(200);
  });
});

describe('a new key of a person', () => {
  beforeEach(async () => {
    await open();
    await done(person.add);
  });

  function asked(kem = generateKem(1), identity = person.identity) {
    return signRotation(identity, kem, new Uint8Array(channel.genesisFp));
  }
  type Signed = ReturnType<typeof asked>;
  const wire = ({ rotation, signature }: Signed) => ({
    rotation: encodeBase64url(rotation),
    signature: encodeBase64url(signature),
  });
  const ask = (signed: Signed, by: Handler = person) =>
    room.call('POST', '/api/directory/rotations', { body: wire(signed), bearer: by.session });

  it('waits for a steward, the newest one only, seen by stewards and by the person', async () => {
    const colleague = await addPerson(room, channel, 'Cem Yılmaz');
    await done(colleague.add);
    const [older, newer] = [asked(), asked()];
    expect((await ask(older)).json).toEqual({ done: true });
    await ask(newer);
    expect((await directory()).rotations).toEqual([wire(newer)]);
    expect((await directory(person)).rotations).toEqual([wire(newer)]);
    expect((await directory(colleague)).rotations).toEqual([]);
    expect(handlerDirectory.safeParse(await directory()).success).toBe(true);
  });

  it('is in the list when a steward signed it, and waits no longer', async () => {
    const signed = asked();
    await ask(signed);
    await done({ op: 'rotate', signed });
    expect((await directory()).rotations).toEqual([]);
    expect((await readDirectory(room, steward)).persons[0]?.generations).toHaveLength(2);
  });

  it('is not asked for another person, nor by whoever is not listed, nor without a signature', async () => {
    const colleague = await addPerson(room, channel, 'Cem Yılmaz');
    expect(codeOf(await ask(asked(generateKem(0), colleague.identity), colleague))).toBe('desk.refused');
    await done(colleague.add);
    expect(codeOf(await ask(asked(), colleague))).toBe('request.invalid');
    expect(codeOf(await ask(asked(generateKem(1), generateIdentity())))).toBe('request.invalid');
    const forColleague = { ...person.identity, fp: colleague.identity.fp };
    expect(codeOf(await ask(asked(generateKem(1), forColleague)))).toBe('request.invalid');
    expect(codeOf(await ask({ ...asked(), signature: randomBytes(64) }))).toBe('request.invalid');
    expect(codeOf(await ask({ ...asked(), rotation: asked().rotation }))).toBe('request.invalid');
    expect((await directory()).rotations).toEqual([]);
  });

  it('waits no longer when its person is removed', async () => {
    await ask(asked());
    await done(about('remove', person));
    expect((await directory()).rotations).toEqual([]);
  });
});
