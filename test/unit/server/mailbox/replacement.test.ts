import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { notesHash } from '../../../../crypto/public/hash.ts';
import { encodeBase64url, randomBytes } from '../../../../crypto/public/sodium.ts';
import {
  type Answer,
  addChannel,
  addHandler,
  b64,
  bytesOf,
  changeReaders,
  countAllRows,
  mailboxOf,
  newKeys,
  nextReaders,
  type OpenChannel,
  openMailbox,
  openRoom,
  type PlacedMelder,
  placeMelding,
  type Room,
  readMailbox,
  type SignPair,
  sealed,
} from '../room.ts';

let room: Room;
let channel: OpenChannel;
let first: PlacedMelder;
let second: PlacedMelder;
beforeEach(async () => {
  room = await openRoom();
  channel = await addChannel(room);
  first = await placeMelding(room, channel);
  second = await placeMelding(room, channel, { auth: first.auth });
  await room.goTo('2026-11-20T11:00:00Z');
});
afterEach(async () => room.close());

const hashOf = (box: string) => encodeBase64url(notesHash(bytesOf(box)));
const codeOf = (answer: Answer) => answer.json.error?.code ?? 'done';
const words = () => [first, second].map(({ meldingId }) => sealed({ meldingId }));

async function wireFor(next: SignPair, change: object = {}) {
  const { session, batch, notesBox } = await readMailbox(room, first.auth);
  const authPk = encodeBase64url(next.publicKey);
  const body = { batch, before: hashOf(notesBox), authPk, notesBox: b64(4_096), sealed: words(), ...change };
  return { session, body };
}

async function replace(next: SignPair, change: object = {}): Promise<Answer> {
  const { session, body } = await wireFor(next, change);
  return room.call('POST', '/api/mailbox/replacement', { body, bearer: session });
}

describe('a new code', () => {
  it('opens what the old one opened, with its own notes; the old code and its session open nothing', async () => {
    const next = newKeys();
    const before = await readMailbox(room, first.auth);
    const { session, body } = await wireFor(next);
    expect((await room.call('POST', '/api/mailbox/replacement', { body, bearer: session })).json).toEqual({
      done: true,
    });
    const after = await readMailbox(room, next);
    expect(after.notesBox).toBe(body.notesBox);
    expect(after.meldingen.map(({ meldingId }) => meldingId)).toEqual(
      before.meldingen.map(({ meldingId }) => meldingId),
    );
    for (const [index, { messages }] of after.meldingen.entries()) {
      expect(messages.slice(0, 2)).toEqual(before.meldingen[index]?.messages);
      expect(messages[2]).toMatchObject({ delivered: false });
    }
    expect(after.meldingen.flatMap(({ messages }) => messages.map((message) => message.sealed))).toEqual(
      expect.arrayContaining(body.sealed),
    );
    expect((await openMailbox(room, first.auth)).text).toBe('{"error":{"code":"mailbox.refused"}}');
    expect((await room.call('POST', '/api/mailbox/read', { bearer: session })).json.error.code).toBe('session.refused');
    expect((await room.call('POST', '/api/mailbox/replacement', { body, bearer: session })).json.error.code).toBe(
      'session.refused',
    );
    expect(countAllRows(room)).toMatchObject({ mailboxes: 1, melding_mailboxes: 2, messages: 6 });
  });

  it('brings the tombstones with it', async () => {
    const { store } = room.deps;
    const mailboxId = mailboxOf(first);
    const left = { channelKey: channel.key, destroyedOn: '2026-11-20', everywhere: true };
    await store.transaction((tx) => tx.buryMelding(second.meldingId, left));
    const next = newKeys();
    expect(codeOf(await replace(next, { sealed: [sealed({ meldingId: first.meldingId })] }))).toBe('done');
    expect((await readMailbox(room, next)).tombstones).toHaveLength(1);
    expect(await store.listTombstones(mailboxId)).toEqual([]);
  });

  it('is one, when two are sent at once', async () => {
    const [one, other] = [newKeys(), newKeys()];
    const wires = [await wireFor(one), await wireFor(other)];
    const answers = await Promise.all(
      wires.map(({ session, body }) => room.call('POST', '/api/mailbox/replacement', { body, bearer: session })),
    );
    expect(answers.map(codeOf).sort()).toEqual(['done', 'session.refused']);
    expect(countAllRows(room)).toMatchObject({ mailboxes: 1, melding_mailboxes: 2, messages: 6 });
  });

  it('leaves another code of the same melding as it is', async () => {
    const { store } = room.deps;
    const other = newKeys();
    const row = { mailboxId: mailboxOf({ auth: other }), channelKey: channel.key, notesBox: randomBytes(4_096) };
    await store.transaction((tx) => tx.joinMailbox(row, first.meldingId));
    expect(codeOf(await replace(newKeys()))).toBe('done');
    expect((await readMailbox(room, other)).meldingen).toHaveLength(1);
  });
});

describe('a new code is refused, and everything stays,', () => {
  it('without exactly one word in each melding', async () => {
    const stranger = await placeMelding(room, channel);
    const [mine, other] = words() as [string, string];
    const before = countAllRows(room);
    const { meldingId } = first;
    const wrong: [string, readonly string[]][] = [
      ['request.invalid', []],
      ['request.invalid', [mine]],
      ['request.invalid', [mine, mine]],
      ['request.invalid', [mine, other, sealed({ meldingId })]],
      ['request.invalid', [mine, sealed({ meldingId: stranger.meldingId })]],
      ['request.invalid', [mine, other, sealed({ meldingId: stranger.meldingId })]],
      ['request.invalid', [other, sealed({ meldingId, thread: 2 })]],
      ['request.invalid', [other, sealed({ meldingId, messageId: new Uint8Array(16) })]],
      ['request.suite', [other, sealed({ meldingId, suite: 2 })]],
      ['message.conflict', [other, sealed({ meldingId, epoch: 1 })]],
      ['message.conflict', [other, sealed({ meldingId, messageId: first.reportId })]],
    ];
    for (const [code, all] of wrong) expect(codeOf(await replace(newKeys(), { sealed: all }))).toBe(code);
    expect(countAllRows(room)).toEqual(before);
    expect((await readMailbox(room, first.auth)).meldingen).toHaveLength(2);
  });

  it('when somebody has that mailbox, or it is the same one', async () => {
    const elsewhere = await placeMelding(room, await addChannel(room, 'ander'));
    const neighbour = await placeMelding(room, channel);
    for (const { auth } of [elsewhere, neighbour, first]) expect(codeOf(await replace(auth))).toBe('request.invalid');
    expect((await readMailbox(room, neighbour.auth)).meldingen).toHaveLength(1);
  });

  it('on notes that are not the newest, on an earlier batch, and without a session', async () => {
    const before = countAllRows(room);
    expect(codeOf(await replace(newKeys(), { before: b64(32) }))).toBe('notes.conflict');
    const stale = await wireFor(newKeys());
    await room.goTo('2026-11-20T23:00:00Z');
    expect(codeOf(await replace(newKeys(), { batch: stale.body.batch }))).toBe('batch.passed');
    const bare = await room.call('POST', '/api/mailbox/replacement', { body: stale.body });
    expect(codeOf(bare)).toBe('session.refused');
    expect(countAllRows(room)).toMatchObject({ messages: before.messages, mailboxes: before.mailboxes });
  });

  it('with a word under readers the melder cannot know of yet', async () => {
    const handler = await addHandler(room, channel);
    const { change } = nextReaders(first, { before: first.access });
    await changeReaders(room, handler, first, { changes: [change] });
    const early = [sealed({ meldingId: first.meldingId, epoch: 1 }), sealed({ meldingId: second.meldingId })];
    expect(codeOf(await replace(newKeys(), { sealed: early }))).toBe('message.conflict');
    expect(codeOf(await replace(newKeys()))).toBe('done');
  });
});
