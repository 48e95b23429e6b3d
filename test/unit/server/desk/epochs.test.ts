import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeDecoy } from '../../../../crypto/public/decoy.ts';
import { encodeBase64url, randomBytes } from '../../../../crypto/public/sodium.ts';
import { additions, readAnswer } from '../../../../schema/wire/desk.ts';
import {
  addChannel,
  addHandler,
  changeReaders,
  countAllRows,
  type Handler,
  nextReaders,
  type OpenChannel,
  openRoom,
  type PlacedMelder,
  placeMelding,
  type Room,
  readAtDesk,
  readMailbox,
  sealed,
  writeAsMelder,
  writeAtDesk,
} from '../room.ts';

let room: Room;
let channel: OpenChannel;
let handler: Handler;
let melder: PlacedMelder;
beforeEach(async () => {
  room = await openRoom();
  channel = await addChannel(room);
  handler = await addHandler(room, channel);
  melder = await placeMelding(room, channel);
  await room.goTo('2026-11-20T11:00:00Z');
});
afterEach(async () => room.close());

const next = (options: { thread?: number; epoch?: number; before: Uint8Array | null }) => nextReaders(melder, options);
const codeOf = (answer: { json: { error?: { code: string } } }) => answer.json.error?.code ?? 'done';

describe('a change of readers', () => {
  it('is there at once for functionarissen, with a roster in its place', async () => {
    const { access, change } = next({ before: melder.access });
    expect((await changeReaders(room, handler, melder, { changes: [change] })).json).toEqual({ done: true });
    const { json } = await readAtDesk(room, handler, { ...melder, access }, 0, { epoch: 1 });
    expect(readAnswer.safeParse(json).success).toBe(true);
    const [whole] = json.meldingen;
    expect(whole.kind).toBe('whole');
    expect(whole.epochs.map(({ epoch, envelope }: { epoch: number; envelope: string }) => [epoch, envelope])).toEqual([
      [0, melder.submission.envelope],
      [1, change.envelope],
    ]);
    expect(whole.messages.at(-1)).toEqual({ position: 3, day: '2026-11-20', sealed: change.roster });
    expect(whole.messages).toHaveLength(3);
  });

  it('reaches the mailbox at the next batch hour and not before: no envelope, no roster', async () => {
    const { change } = next({ before: melder.access });
    const before = await readMailbox(room, melder.auth);
    await changeReaders(room, handler, melder, { changes: [change] });
    expect((await readMailbox(room, melder.auth)).meldingen).toEqual(before.meldingen);
    await room.goTo('2026-11-20T23:00:00Z');
    const [shown] = (await readMailbox(room, melder.auth)).meldingen;
    expect(shown?.epochs.map(({ envelope }) => envelope)).toEqual([melder.submission.envelope, change.envelope]);
    expect(shown?.messages.map((message) => message.sealed)).toContain(change.roster);
  });

  it('gives who proves the epoch before the later envelopes of that thread and nothing else', async () => {
    await changeReaders(room, handler, melder, { changes: [next({ thread: 2, epoch: 0, before: null }).change] });
    const first = next({ before: melder.access });
    await changeReaders(room, handler, melder, { changes: [first.change] });
    const second = next({ epoch: 2, before: first.access });
    await changeReaders(room, handler, melder, { changes: [second.change], proof: { epoch: 1, access: first.access } });
    const { json } = await readAtDesk(room, handler, melder);
    expect(json.meldingen).toEqual([
      {
        kind: 'later',
        meldingId: melder.submission.meldingId,
        epochs: [
          { thread: 1, epoch: 1, envelope: first.change.envelope },
          { thread: 1, epoch: 2, envelope: second.change.envelope },
        ],
      },
    ]);
    expect(readAnswer.safeParse(json).success).toBe(true);
  });

  it('LET-2: gives who proves another thread its own epochs, and nothing that is counted of the conversation', async () => {
    const process = next({ thread: 3, epoch: 0, before: null });
    await changeReaders(room, handler, melder, { changes: [process.change] });
    const asking = sealed({ meldingId: melder.meldingId });
    await writeAtDesk(room, handler, melder, asking, { ending: { kind: 'asks' } });
    const { json } = await readAtDesk(room, handler, { ...melder, access: process.access }, 0, { thread: 3 });
    expect(json.meldingen[0]).toMatchObject({
      kind: 'whole',
      epochs: [{ thread: 3, epoch: 0, envelope: process.change.envelope }],
      messages: [{ position: 1 }],
      ending: { deskAskedOn: null, melderAskedOn: null, destroyFrom: null },
    });
    const [whole] = (await readAtDesk(room, handler, melder)).json.meldingen;
    expect(whole.epochs).toHaveLength(2);
    expect(whole.ending.deskAskedOn).toBe('2026-11-20');
  });

  it('over several threads is stored at once or not at all', async () => {
    const before = countAllRows(room);
    const conversation = next({ before: melder.access });
    const dossier = next({ thread: 2, epoch: 1, before: null });
    const refused = await changeReaders(room, handler, melder, { changes: [conversation.change, dossier.change] });
    expect(codeOf(refused)).toBe('epoch.conflict');
    expect(countAllRows(room)).toEqual(before);
    const right = next({ thread: 2, epoch: 0, before: null });
    const done = await changeReaders(room, handler, melder, { changes: [conversation.change, right.change] });
    expect(codeOf(done)).toBe('done');
    expect(countAllRows(room)).toMatchObject({ epochs: 3, messages: 4 });
  });

  it('sent again after a lost answer does nothing more, also when others followed it', async () => {
    const added = await addHandler(room, channel);
    const first = next({ before: melder.access });
    const input = { changes: [first.change], additions: [added.fp] };
    await changeReaders(room, handler, melder, input);
    const stored = countAllRows(room);
    expect((await changeReaders(room, handler, melder, input)).json).toEqual({ done: true });
    expect(countAllRows(room)).toEqual(stored);
    const second = next({ epoch: 2, before: first.access });
    await changeReaders(room, handler, melder, { changes: [second.change], proof: { epoch: 1, access: first.access } });
    expect((await changeReaders(room, handler, melder, input)).json).toEqual({ done: true });
    const other = { ...first.change, envelope: next({ before: null }).change.envelope };
    expect(codeOf(await changeReaders(room, handler, melder, { changes: [other] }))).toBe('epoch.conflict');
  });

  it('that comes second gets a conflict, and only the first is there', async () => {
    const changes = Array.from({ length: 5 }, () => next({ before: melder.access }).change);
    const answers = await Promise.all(
      changes.map((change) => changeReaders(room, handler, melder, { changes: [change] })),
    );
    expect(answers.map(codeOf).sort()).toEqual(['done', ...Array.from({ length: 4 }, () => 'epoch.conflict')]);
    expect(countAllRows(room)).toMatchObject({ epochs: 2, messages: 3 });
    // A dossier made by who has not seen that the conversation went on.
    const dossier = next({ thread: 2, epoch: 0, before: null });
    expect(codeOf(await changeReaders(room, handler, melder, { changes: [dossier.change] }))).toBe('epoch.conflict');
  });

  it('starts another thread again under the next number, by the conversation alone', async () => {
    await changeReaders(room, handler, melder, { changes: [next({ thread: 2, epoch: 0, before: null }).change] });
    const same = next({ thread: 2, epoch: 0, before: null });
    expect(codeOf(await changeReaders(room, handler, melder, { changes: [same.change] }))).toBe('epoch.conflict');
    const again = next({ thread: 2, epoch: 1, before: null });
    expect(codeOf(await changeReaders(room, handler, melder, { changes: [again.change] }))).toBe('done');
  });

  it('may have sixteen slots in a channel of eight: the policy may just have changed', async () => {
    const { change } = next({ before: melder.access });
    const wide = { ...change, envelope: encodeBase64url(makeDecoy(16)) };
    expect(codeOf(await changeReaders(room, handler, melder, { changes: [wide] }))).toBe('done');
  });

  it('is never listed, and its melding stays listed once', async () => {
    const list = async () => (await room.call('GET', '/api/desk/envelopes', { bearer: handler.session })).json.batches;
    await changeReaders(room, handler, melder, { changes: [next({ before: melder.access }).change] });
    await room.goTo('2026-11-20T23:00:00Z');
    const counts = (await list()).map(({ envelopes }: { envelopes: string[] }) => envelopes.length);
    expect(counts).toEqual([1, 1]);
    expect(JSON.stringify(await list()).split(melder.submission.envelope)).toHaveLength(2);
  });
});

describe('a change of readers is refused, and nothing is stored,', () => {
  it('without proof, alike whatever is wrong with it', async () => {
    const waiting = await placeMelding(room, channel);
    const elsewhere = await addHandler(room, await addChannel(room, 'ander'));
    const before = countAllRows(room);
    const { change } = next({ before: melder.access });
    const unproven = next({ before: randomBytes(32) }).change;
    const nothing = { meldingId: randomBytes(16), access: melder.access };
    const answers = [
      await changeReaders(room, handler, { ...melder, access: randomBytes(32) }, { changes: [change] }),
      await changeReaders(room, handler, melder, { changes: [change], proof: { epoch: 1, access: melder.access } }),
      await changeReaders(room, handler, melder, { changes: [unproven] }),
      await changeReaders(room, handler, melder, { changes: [next({ epoch: 2, before: melder.access }).change] }),
      await changeReaders(room, handler, melder, { changes: [next({ thread: 2, before: melder.access }).change] }),
      await changeReaders(room, handler, melder, { changes: [next({ epoch: 0, before: melder.access }).change] }),
      await changeReaders(room, elsewhere, melder, { changes: [change] }),
      await changeReaders(room, handler, nothing, {
        changes: [nextReaders(nothing, { before: melder.access }).change],
      }),
      await changeReaders(room, handler, waiting, {
        changes: [nextReaders(waiting, { before: waiting.access }).change],
      }),
    ];
    for (const { text } of answers) expect(text).toBe('{"error":{"code":"desk.refused"}}');
    expect(countAllRows(room)).toEqual(before);
  });

  it('when its parts do not belong together', async () => {
    const before = countAllRows(room);
    const { change } = next({ before: melder.access });
    const { meldingId } = melder;
    const zero = new Uint8Array(16);
    const roster = (other: object) => ({
      ...change,
      roster: sealed({ meldingId, messageId: zero, epoch: 1, bucket: 1, ...other }),
    });
    const broken = new Uint8Array(Buffer.from(change.envelope, 'base64url'));
    broken.set(broken.slice(54, 54 + 1_189), 54 + 1_189);
    const wrong: [string, object][] = [
      ['request.invalid', roster({ meldingId: randomBytes(16) })],
      ['request.invalid', roster({ thread: 2 })],
      ['request.invalid', roster({ epoch: 2 })],
      ['request.invalid', roster({ messageId: randomBytes(16) })],
      ['request.invalid', roster({ bucket: 0 })],
      ['request.invalid', roster({ bucket: 2 })],
      ['request.suite', roster({ suite: 2 })],
      ['request.invalid', { ...change, envelope: encodeBase64url(broken) }],
      ['request.invalid', { ...change, access: null }],
      ['request.invalid', { ...change, accessHash: change.accessHash.slice(1) }],
      ['request.invalid', { ...change, extra: 1 }],
    ];
    for (const [code, one] of wrong) {
      const answer = await changeReaders(room, handler, melder, { changes: [one as typeof change] });
      expect([code, codeOf(answer)]).toEqual([code, code]);
    }
    const twice = await changeReaders(room, handler, melder, { changes: [change, change] });
    expect(codeOf(twice)).toBe('request.invalid');
    expect(codeOf(await changeReaders(room, handler, melder, { changes: [] }))).toBe('request.invalid');
    expect(countAllRows(room)).toEqual(before);
  });

  it('when it adds somebody who is not a listed functionaris of this channel', async () => {
    const elsewhere = await addHandler(room, await addChannel(room, 'ander'));
    const enrolled = await addHandler(room, channel, { listed: false });
    const steward = await addHandler(room, channel, { role: 'steward', listed: false });
    const before = countAllRows(room);
    for (const { fp } of [elsewhere, enrolled, steward, { fp: randomBytes(20) }]) {
      const { change } = next({ before: melder.access });
      const answer = await changeReaders(room, handler, melder, { changes: [change], additions: [handler.fp, fp] });
      expect(codeOf(answer)).toBe('request.invalid');
    }
    expect(countAllRows(room)).toEqual(before);
  });
});

describe('an addition', () => {
  const read = (reader: Handler) => room.call('GET', '/api/desk/additions', { bearer: reader.session });

  it('is given to its account only, one for each thread, while the melding is there', async () => {
    const [added, other] = [await addHandler(room, channel), await addHandler(room, channel)];
    const conversation = next({ before: melder.access });
    const dossier = next({ thread: 2, epoch: 0, before: null });
    const changes = [dossier.change, conversation.change];
    await changeReaders(room, handler, melder, { changes, additions: [added.fp] });
    const { json } = await read(added);
    expect(additions.safeParse(json).success).toBe(true);
    const { meldingId } = melder.submission;
    expect(json.additions).toEqual([
      { meldingId, thread: 1, epoch: 1, envelope: conversation.change.envelope },
      { meldingId, thread: 2, epoch: 0, envelope: dossier.change.envelope },
    ]);
    for (const reader of [other, handler]) expect((await read(reader)).json).toEqual({ additions: [] });
  });

  it('is for functionarissen', async () => {
    const steward = await addHandler(room, channel, { role: 'steward', listed: false });
    expect(codeOf(await read(steward))).toBe('desk.refused');
    expect((await room.call('GET', '/api/desk/additions')).json.error.code).toBe('session.refused');
    const answer = await changeReaders(room, steward, melder, { changes: [next({ before: melder.access }).change] });
    expect(codeOf(answer)).toBe('desk.refused');
  });
});

describe('after a change of readers', () => {
  it('a functionaris writes under the newest epoch only, and a melder under the newest that was released', async () => {
    const { meldingId } = melder;
    const { access, change } = next({ before: melder.access });
    await changeReaders(room, handler, melder, { changes: [change] });
    expect(codeOf(await writeAtDesk(room, handler, melder, sealed({ meldingId })))).toBe('message.conflict');
    const mine = await writeAtDesk(room, handler, { access }, sealed({ meldingId, epoch: 1 }), { epoch: 1 });
    expect(mine.json).toEqual({ position: 4 });
    expect(codeOf(await writeAsMelder(room, melder, sealed({ meldingId, epoch: 1 })))).toBe('message.conflict');
    expect((await writeAsMelder(room, melder, sealed({ meldingId }))).status).toBe(200);
    await room.goTo('2026-11-20T23:00:00Z');
    expect(codeOf(await writeAsMelder(room, melder, sealed({ meldingId })))).toBe('message.conflict');
    expect((await writeAsMelder(room, melder, sealed({ meldingId, epoch: 1 }))).status).toBe(200);
    await room.goTo('2026-11-21T11:00:00Z');
    const { messages } = (await readAtDesk(room, handler, { meldingId, access }, 0, { epoch: 1 })).json.meldingen[0];
    expect(messages.map(({ position }: { position: number }) => position)).toEqual([1, 2, 3, 4, 5, 6]);
    expect((await readMailbox(room, melder.auth)).meldingen[0]?.messages).toHaveLength(6);
  });
});
