import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { randomBytes } from '../../../../crypto/public/sodium.ts';
import { deskMessageAnswer, envelopeListing, packedReadAnswer, readAnswer } from '../../../../schema/wire/desk.ts';
import { PACKED_TYPE, replaceBytes, unpack } from '../../../../schema/wire/packed.ts';
import {
  addChannel,
  addHandler,
  b64,
  type Handler,
  type Melder,
  type OpenChannel,
  ORIGIN,
  openRoom,
  type Room,
  readAtDesk,
  report,
  sealed,
  writeAtDesk,
} from '../room.ts';

let room: Room;
let channel: OpenChannel;
let handler: Handler;
let melder: Melder;
beforeEach(async () => {
  room = await openRoom();
  channel = await addChannel(room);
  handler = await addHandler(room, channel);
  melder = await report(room);
  await room.goTo('2026-11-20T11:00:00Z');
});
afterEach(async () => room.close());

const paths = [
  ['GET', '/api/desk/envelopes', undefined],
  ['POST', '/api/desk/read', { meldingen: [{ meldingId: b64(16), thread: 1, epoch: 0, access: b64(32), after: 0 }] }],
  [
    'POST',
    '/api/desk/messages',
    { epoch: 0, access: b64(32), sealed: sealed({ meldingId: randomBytes(16) }), ending: { kind: 'none' }, files: [] },
  ],
] as const;

describe('the desk', () => {
  it('does not exist for a steward, nor for somebody who is not on the list', async () => {
    const steward = await addHandler(room, channel, { role: 'steward', listed: false });
    const enrolled = await addHandler(room, channel, { listed: false });
    for (const [method, path, body] of paths) {
      for (const { session } of [steward, enrolled]) {
        const answer = await room.call(method, path, { bearer: session, ...(body && { body }) });
        expect([answer.status, answer.text]).toEqual([404, '{"error":{"code":"desk.refused"}}']);
      }
    }
  });

  it('asks for a session', async () => {
    for (const [method, path, body] of paths) {
      for (const bearer of [undefined, b64(32)]) {
        const options = { ...(body && { body }), ...(bearer !== undefined && { bearer }) };
        expect((await room.call(method, path, options)).json.error.code).toBe('session.refused');
      }
    }
  });

  it('lists exactly what the wire schema says, the same for everyone', async () => {
    const colleague = await addHandler(room, channel);
    const mine = await room.call('GET', '/api/desk/envelopes', { bearer: handler.session });
    const theirs = await room.call('GET', '/api/desk/envelopes', { bearer: colleague.session });
    expect(envelopeListing.safeParse(mine.json).success).toBe(true);
    expect(theirs.text).toBe(mine.text);
  });

  it('refuses a question it does not know', async () => {
    const answer = await room.call('GET', '/api/desk/envelopes?since=2026-11-20T11:00Z', { bearer: handler.session });
    expect(answer.json.error.code).toBe('request.invalid');
  });
});

async function readPacked(session: string | undefined): Promise<Response> {
  const [meldingId, access] = [melder.meldingId, melder.access].map((bytes) =>
    Buffer.from(bytes).toString('base64url'),
  );
  return room.app.request(`${ORIGIN}/api/desk/read`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: PACKED_TYPE,
      ...(session !== undefined && { authorization: `Bearer ${session}` }),
    },
    body: JSON.stringify({ meldingen: [{ meldingId, thread: 1, epoch: 0, access, after: 0 }] }),
  });
}

describe('reading', () => {
  it('gives share, epochs and messages for the access of the newest epoch', async () => {
    const { json } = await readAtDesk(room, handler, melder);
    expect(readAnswer.safeParse(json).success).toBe(true);
    expect(json.meldingen[0]).toMatchObject({ receivedOn: '2026-11-20', shredShare: melder.submission.shredShare });
    expect(json.meldingen[0].messages.map(({ position }: { position: number }) => position)).toEqual([1, 2]);
    expect((await readAtDesk(room, handler, melder, 1)).json.meldingen[0].messages).toHaveLength(1);
  });

  it('answers null alike to what is not there, not proven, elsewhere, or waiting', async () => {
    const other = await addHandler(room, await addChannel(room, 'ander'));
    const waiting = await report(room);
    const answers = [
      await readAtDesk(room, handler, { meldingId: randomBytes(16), access: melder.access }),
      await readAtDesk(room, handler, { meldingId: melder.meldingId, access: randomBytes(32) }),
      await readAtDesk(room, other, melder),
      await readAtDesk(room, handler, waiting),
    ];
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`))).toEqual(
      new Set(['200 {"meldingen":[null]}']),
    );
  });

  it('gives who asks for it packed the same as in JSON, and a refusal in JSON', async () => {
    const { json } = await readAtDesk(room, handler, melder);
    const packed = await readPacked(handler.session);
    expect(packed.headers.get('content-type')).toBe(PACKED_TYPE);
    const value = unpack(new Uint8Array(await packed.arrayBuffer()));
    expect(packedReadAnswer.safeParse(value).success).toBe(true);
    expect(readAnswer.safeParse(value).success).toBe(false);
    expect(replaceBytes(value, (bytes) => Buffer.from(bytes).toString('base64url'))).toEqual(json);
    const refused = await readPacked(undefined);
    expect([refused.status, refused.headers.get('content-type')]).toEqual([401, 'application/json']);
  });

  it('keeps the order that was asked', async () => {
    const asked = (meldingId: Uint8Array, access: Uint8Array) => ({
      meldingId: Buffer.from(meldingId).toString('base64url'),
      thread: 1,
      epoch: 0,
      access: Buffer.from(access).toString('base64url'),
      after: 0,
    });
    const meldingen = [asked(randomBytes(16), melder.access), asked(melder.meldingId, melder.access)];
    const { json } = await room.call('POST', '/api/desk/read', { body: { meldingen }, bearer: handler.session });
    expect(json.meldingen.map((one: object | null) => one !== null)).toEqual([false, true]);
  });
});

describe('writing', () => {
  it('is seen by colleagues at once, with a position of its own', async () => {
    const colleague = await addHandler(room, channel);
    const first = await writeAtDesk(room, handler, melder, sealed({ meldingId: melder.meldingId }));
    const second = await writeAtDesk(room, colleague, melder, sealed({ meldingId: melder.meldingId }));
    expect(deskMessageAnswer.safeParse(first.json).success).toBe(true);
    expect([first.json.position, second.json.position]).toEqual([3, 4]);
    expect((await readAtDesk(room, colleague, melder)).json.meldingen[0].messages).toHaveLength(4);
  });

  it('twice the same gives the same position; other bytes under the same id are refused', async () => {
    const messageId = randomBytes(16);
    const message = sealed({ meldingId: melder.meldingId, messageId });
    await writeAtDesk(room, handler, melder, message);
    expect((await writeAtDesk(room, handler, melder, message)).json).toEqual({ position: 3 });
    const other = await writeAtDesk(room, handler, melder, sealed({ meldingId: melder.meldingId, messageId }));
    expect(other.json.error.code).toBe('message.conflict');
    const taken = await writeAtDesk(
      room,
      handler,
      melder,
      sealed({ meldingId: melder.meldingId, messageId: melder.reportId }),
    );
    expect(taken.json.error.code).toBe('message.conflict');
  });

  it('without the access of that epoch is refused like writing to nothing', async () => {
    const { meldingId } = melder;
    const waiting = await report(room);
    const answers = [
      await writeAtDesk(room, handler, { access: randomBytes(32) }, sealed({ meldingId })),
      await writeAtDesk(room, handler, melder, sealed({ meldingId: randomBytes(16) })),
      await writeAtDesk(room, handler, melder, sealed({ meldingId, thread: 2 })),
      await writeAtDesk(room, handler, melder, sealed({ meldingId, epoch: 1 }), { epoch: 1 }),
      await writeAtDesk(room, handler, waiting, sealed({ meldingId: waiting.meldingId })),
    ];
    for (const { text } of answers) expect(text).toBe('{"error":{"code":"desk.refused"}}');
    expect((await readAtDesk(room, handler, melder)).json.meldingen[0].messages).toHaveLength(2);
  });

  it('under an epoch that is no longer the newest is a conflict', async () => {
    const { meldingId } = melder;
    await room.deps.store.addEpoch({
      meldingId,
      thread: 1,
      epoch: 1,
      accessHash: randomBytes(32),
      envelope: randomBytes(10),
      released: false,
    });
    expect((await writeAtDesk(room, handler, melder, sealed({ meldingId }))).json.error.code).toBe('message.conflict');
    expect((await readAtDesk(room, handler, melder)).json.meldingen[0].kind).toBe('later');
  });

  it('in the place of a roster, or under another epoch than it says, is refused', async () => {
    const { meldingId } = melder;
    const roster = await writeAtDesk(room, handler, melder, sealed({ meldingId, messageId: new Uint8Array(16) }));
    const other = await writeAtDesk(room, handler, melder, sealed({ meldingId, epoch: 1 }));
    expect([roster.json.error.code, other.json.error.code]).toEqual(['request.invalid', 'request.invalid']);
  });
});
