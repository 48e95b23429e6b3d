import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { concat } from '../../../crypto/public/bytes.ts';
import { BUCKET_BYTES, MESSAGE_CLEAR_BYTES } from '../../../crypto/public/sizes.ts';
import { encodeBase64url } from '../../../crypto/public/sodium.ts';
import { readAnswer } from '../../../schema/wire/desk.ts';
import {
  addChannel,
  addHandler,
  currentBatch,
  type Handler,
  type Melder,
  type OpenChannel,
  openRoom,
  type Room,
  readMailbox,
  report,
  sealedBytes,
} from './room.ts';

/** The largest, of which sixty-three and a first report fit in one melding. */
const LARGEST = 3;
const FIT = 63;
const BUCKET_AT = MESSAGE_CLEAR_BYTES - 25;

let room: Room;
let channel: OpenChannel;
let handler: Handler;
beforeEach(async () => {
  room = await openRoom();
  channel = await addChannel(room);
  handler = await addHandler(room, channel);
});
afterEach(async () => room.close());

/** As long as the largest; random bytes, which cost a second and a half each, would prove nothing more. */
function large(meldingId: Uint8Array): Uint8Array {
  const clear = sealedBytes({ meldingId }).slice(0, MESSAGE_CLEAR_BYTES);
  clear[BUCKET_AT] = LARGEST;
  return concat(clear, new Uint8Array(BUCKET_BYTES[LARGEST] + 16));
}

async function fill({ meldingId }: Melder, count: number): Promise<void> {
  const place = { channelKey: channel.key, meldingId, thread: 1, epoch: 0, side: 'melder', position: null } as const;
  await room.deps.store.transaction(async (tx) => {
    for (let sent = 0; sent < count; sent += 1) {
      const bytes = large(meldingId);
      const messageId = bytes.slice(26, 42);
      await tx.addMessage({ ...place, messageId, released: false, day: '2026-11-20', sealed: bytes });
    }
  });
}

async function write({ meldingId, auth }: Melder, sealed = large(meldingId)): Promise<string> {
  const { session } = await readMailbox(room, auth);
  const body = { batch: await currentBatch(room), sealed: encodeBase64url(sealed), ending: 'none', files: [] };
  const { status, json } = await room.call('POST', '/api/mailbox/messages', { body, bearer: session });
  return status === 200 ? 'sent' : json.error.code;
}

describe('a melder who floods', () => {
  it('comes to an end of what one melding holds, and no other melding does', async () => {
    const [flooding, other] = [await report(room), await report(room)];
    await fill(flooding, FIT - 1);
    expect(await write(flooding)).toBe('sent');
    expect(await write(flooding)).toBe('message.too_much');
    expect(await write(other)).toBe('sent');
    await room.goTo('2026-11-20T11:00:00Z');
    expect(await write(flooding)).toBe('message.too_much');
    const body = {
      epoch: 0,
      access: encodeBase64url(flooding.access),
      sealed: encodeBase64url(large(flooding.meldingId)),
      ending: { kind: 'none' },
      files: [],
    };
    const answer = await room.call('POST', '/api/desk/messages', { body, bearer: handler.session });
    expect(answer.status, 'a functionaris notices nothing').toBe(200);
  });

  it('can still say the shortest things: another code, other readers, destroy it', async () => {
    const flooding = await report(room);
    await fill(flooding, FIT);
    expect(await write(flooding)).toBe('message.too_much');
    const short = () => write(flooding, sealedBytes({ meldingId: flooding.meldingId }));
    expect(await short()).toBe('sent');
    // But not without an end.
    await fill(flooding, 1);
    expect(await short()).toBe('message.too_much');
  });

  it('does not stop a desk: an answer ends where it becomes long, and the rest is asked for again', async () => {
    const melders = [await report(room), await report(room), await report(room)];
    for (const melder of melders.slice(0, 2)) await fill(melder, FIT);
    await room.goTo('2026-11-20T11:00:00Z');
    const asked = melders.map(({ meldingId, access }) => ({
      meldingId: encodeBase64url(meldingId),
      thread: 1,
      epoch: 0,
      access: encodeBase64url(access),
      after: 0,
    }));
    const got: (string | undefined)[] = [];
    let answers = 0;
    while (got.length < asked.length) {
      const body = { meldingen: asked.slice(got.length) };
      const { json } = await room.call('POST', '/api/desk/read', { body, bearer: handler.session });
      got.push(...readAnswer.parse(json).meldingen.map((melding) => melding?.meldingId));
      answers += 1;
    }
    expect(got).toEqual(asked.map(({ meldingId }) => meldingId));
    expect(answers).toBe(3);
  });
});
