import { beforeEach, describe, expect, it } from 'vitest';
import type { Policy } from '../../../../crypto/directory.ts';
import type { Operation } from '../../../../crypto/directory-operations.ts';
import { encodeBase64url } from '../../../../crypto/public/sodium.ts';
import { handlerDirectory, newEntryAnswer } from '../../../../schema/wire/directory.ts';
import { addHandler, b64, type Handler, newKeys, type SignPair, signedEntry } from '../room.ts';
import { about, addInvitation, addPerson, codeOf, post, readDirectory, wireEntry, writeNext } from './list.ts';
import { channel, desk, directory, done, open, person, room, root, send, seqNow, steward } from './opened-list.ts';

const POLICY: Policy = { batchMinutes: 720, slotCount: 8, ruleSet: 'nl-wbk-2023', tombstoneDays: 365 };

describe('an entry of one root key', () => {
  beforeEach(async () => open());

  it('is in the chain at once, and every browser believes the chain', async () => {
    const answer = await send(person.add);
    expect(newEntryAnswer.safeParse(answer.json).success).toBe(true);
    expect(answer.json).toEqual({ isComplete: true });
    expect((await readDirectory(room, steward)).persons.map(({ fp }) => fp)).toEqual([person.fp]);
    expect((await directory()).proposal).toBeNull();
  });

  it('that does not follow the head is a conflict, and is not stored', async () => {
    const bytes = await writeNext(room, steward, person.add);
    const entry = wireEntry(bytes, root(0));
    expect(codeOf(await post(room, steward, entry, b64(32)))).toBe('directory.conflict');
    const { prev } = JSON.parse(new TextDecoder().decode(bytes));
    for (const wrong of [
      { seq: 2, prev },
      { seq: 0, prev },
      { seq: 1, prev: b64(32) },
    ]) {
      const forged = signedEntry(root(0), { ...wrong, op: 'suspend', body: { fp: encodeBase64url(person.fp) } });
      expect(codeOf(await post(room, steward, forged))).toBe('directory.conflict');
    }
    expect(await seqNow()).toBe(0);
    expect((await post(room, steward, entry)).json).toEqual({ isComplete: true });
    expect(codeOf(await post(room, steward, entry))).toBe('directory.conflict');
  });

  it('sent by two at the same time is there once', async () => {
    const entry = wireEntry(await writeNext(room, steward, person.add), root(0));
    const answers = await Promise.all([post(room, steward, entry), post(room, steward, entry)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('is a steward’s to send', async () => {
    const entry = wireEntry(await writeNext(room, steward, person.add), root(0));
    const colleague = await addHandler(room, channel);
    expect(codeOf(await post(room, colleague, entry))).toBe('session.refused');
    expect(await seqNow()).toBe(0);
  });

  it('signed by another key, wrongly, or twice by one key is refused, and nothing waits', async () => {
    const bytes = await writeNext(room, steward, person.add);
    const good = wireEntry(bytes, root(0));
    const wrong = [
      wireEntry(bytes, [newKeys()]),
      wireEntry(bytes, [...root(0), newKeys()]),
      wireEntry(bytes, root(0, 0)),
      { ...good, signatures: good.signatures.map(({ rootPk }) => ({ rootPk, signature: b64(64) })) },
      { ...good, signatures: [] },
    ];
    for (const entry of wrong) expect(codeOf(await post(room, steward, entry))).toBe('request.invalid');
    expect([await seqNow(), (await directory()).proposal]).toEqual([0, null]);
  });

  it('of an operation there is not, or with a body it cannot have, is refused', async () => {
    const before = await writeNext(room, steward, person.add);
    const { prev } = JSON.parse(new TextDecoder().decode(before));
    const rootKeys = [{ publicKey: b64(32), holder: 'x' }];
    const wrong: [string, unknown][] = [
      ['genesis', {}],
      ['promote', {}],
      ['add', {}],
      ['add', { card: encodeBase64url(new TextEncoder().encode('{}')) }],
      ['add', { card: 'niks' }],
      ['rotate', { rotation: 'niks' }],
      ['suspend', { fp: 'kort' }],
      ['rotate-root', { rootKeys: [], threshold: 0 }],
      ['rotate-root', { rootKeys, threshold: 2 }],
      ['rotate-root', { rootKeys: [...rootKeys, ...rootKeys], threshold: 1 }],
      ['policy', { policy: { ...POLICY, batchMinutes: 60 } }],
      ['policy', { policy: { ...POLICY, batchMinutes: 1 } }],
      ['policy', { policy: { ...POLICY, slotCount: 12 } }],
      ['policy', { policy: { ...POLICY, tombstoneDays: -1 } }],
      // No calendar goes back so far: the nightly sweep would fail, for every channel there is.
      ['policy', { policy: { ...POLICY, tombstoneDays: 4_294_967_295 } }],
    ];
    for (const [op, body] of wrong) {
      const answer = await post(room, steward, signedEntry(root(0), { seq: 1, prev, op, body }));
      expect([op, body, codeOf(answer)]).toEqual([op, body, 'request.invalid']);
    }
    expect([await seqNow(), (await directory()).proposal]).toEqual([0, null]);
  });
});

describe('an entry that two root keys must sign', () => {
  beforeEach(async () => open({ rootCount: 3, threshold: 2 }));

  it('waits with one signature, is shown to stewards only, and is done with the second', async () => {
    const bytes = await writeNext(room, steward, person.add);
    expect((await post(room, steward, wireEntry(bytes, root(0)))).json).toEqual({ isComplete: false });
    expect(await seqNow()).toBe(0);
    expect((await desk(person)).status).toBe(404);
    const seen = await directory();
    expect(handlerDirectory.safeParse(seen).success).toBe(true);
    expect(seen.proposal).toEqual(wireEntry(bytes, root(0)));
    expect((await directory(await addHandler(room, channel))).proposal).toBeNull();

    expect((await post(room, steward, wireEntry(bytes, root(0)))).json).toEqual({ isComplete: false });
    expect((await directory()).proposal.signatures).toHaveLength(1);
    expect((await post(room, steward, wireEntry(bytes, root(2)))).json).toEqual({ isComplete: true });
    expect([await seqNow(), (await directory()).proposal]).toEqual([1, null]);
    expect((await directory()).chain.entries[1].signatures).toHaveLength(2);
    expect((await desk(person)).status).toBe(200);
  });

  it('takes the place of another one that waits, and with it of its signatures', async () => {
    const colleague = await addPerson(room, channel, 'Cem Yılmaz');
    await send(person.add, root(0));
    expect((await send(colleague.add, root(1))).json).toEqual({ isComplete: false });
    expect((await directory()).proposal).toEqual(wireEntry(await writeNext(room, steward, colleague.add), root(1)));
    expect((await send(person.add, root(1))).json).toEqual({ isComplete: false });
    expect(await seqNow()).toBe(0);
  });

  it('is gone when another one is in the chain, and cannot follow it any more', async () => {
    const colleague = await addPerson(room, channel, 'Cem Yılmaz');
    const waiting = await writeNext(room, steward, person.add);
    await post(room, steward, wireEntry(waiting, root(0)));
    await done(colleague.add, root(0, 1));
    expect((await directory()).proposal).toBeNull();
    expect(codeOf(await post(room, steward, wireEntry(waiting, root(1))))).toBe('directory.conflict');
  });

  it('does not wait when it could never be done', async () => {
    await room.deps.store.setListed(person.accountKey, true);
    expect(codeOf(await send(person.add, root(0)))).toBe('request.invalid');
    expect((await directory()).proposal).toBeNull();
  });

  it('is dropped by a steward, and by nobody else', async () => {
    await send(person.add, root(0));
    const drop = (by: Handler) => room.call('DELETE', '/api/directory/proposal', { bearer: by.session });
    expect(codeOf(await drop(await addHandler(room, channel)))).toBe('session.refused');
    expect((await directory()).proposal).not.toBeNull();
    expect((await drop(steward)).json).toEqual({ done: true });
    expect((await directory()).proposal).toBeNull();
  });

  it('is not made to end a session before it is done', async () => {
    await done(person.add, root(0, 1));
    await send(about('suspend', person), root(0));
    expect((await desk(person)).status).toBe(200);
  });
});

describe('other root keys', () => {
  let next: readonly SignPair[];
  beforeEach(async () => {
    await open();
    next = [channel.root, newKeys()];
  });

  function rotation(keys = next, threshold = 2): Operation {
    const rootKeys = keys.map(({ publicKey }) => ({ publicKey, holder: 'beheerder' }));
    return { op: 'rotate-root', rootKeys, threshold };
  }

  it('are taken when an old one agrees and each new one shows that somebody holds it', async () => {
    expect((await send(rotation(), [channel.root])).json).toEqual({ isComplete: false });
    expect((await send(rotation(), next.slice(1))).json).toEqual({ isComplete: true });
    expect((await send(person.add, [channel.root])).json).toEqual({ isComplete: false });
    expect((await send(person.add, next.slice(1))).json).toEqual({ isComplete: true });
    expect((await readDirectory(room, steward)).persons).toHaveLength(1);
  });

  it('that were replaced sign nothing any more', async () => {
    const other = newKeys();
    await done(rotation([other], 1), [channel.root, other]);
    expect(codeOf(await send(person.add, [channel.root]))).toBe('request.invalid');
    await done(person.add, [other]);
  });

  it('cannot ask for themselves: without a key of the list nothing is kept', async () => {
    expect(codeOf(await send(rotation(), next.slice(1)))).toBe('request.invalid');
    expect(codeOf(await send(rotation([newKeys()], 1), [newKeys()]))).toBe('request.invalid');
    expect((await directory()).proposal).toBeNull();
  });

  it('that are named make their holders’ invitations done', async () => {
    const [named, unnamed] = [next[1] as SignPair, newKeys()];
    for (const { publicKey } of [named, unnamed]) {
      const { accountKey } = await addHandler(room, channel, { role: 'steward', listed: false });
      await addInvitation(room, channel, { role: 'steward', accountKey, rootPk: publicKey });
    }
    await done(rotation(), next);
    const invitations = await room.deps.store.listInvitations(channel.key);
    const states = invitations.flatMap(({ rootPk, state }) =>
      rootPk === null ? [] : [[encodeBase64url(new Uint8Array(rootPk)), state]],
    );
    expect(new Map(states as [string, string][])).toEqual(
      new Map([
        [encodeBase64url(named.publicKey), 'listed'],
        [encodeBase64url(unnamed.publicKey), 'enrolled'],
      ]),
    );
  });
});
