import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodeBase64url } from '../../../../crypto/public/sodium.ts';
import { mailboxAnswer } from '../../../../schema/wire/mailbox.ts';
import type { FurtherSubmission } from '../../../../schema/wire/submission.ts';
import {
  type Answer,
  addChannel,
  addHandler,
  countAllRows,
  mailboxOf,
  newKeys,
  newMelder,
  type OpenChannel,
  openRoom,
  type PlacedMelder,
  placeMelding,
  type Room,
  readAtDesk,
  readMailbox,
  sealed,
} from '../room.ts';

let room: Room;
let channel: OpenChannel;
let melder: PlacedMelder;
beforeEach(async () => {
  room = await openRoom();
  channel = await addChannel(room);
  melder = await placeMelding(room, channel);
});
afterEach(async () => room.close());

async function newReport(): Promise<{ body: FurtherSubmission; access: Uint8Array<ArrayBuffer> }> {
  const { submission, access } = await newMelder(room);
  const { mailboxes: _, ...body } = submission;
  return { body, access };
}

async function send(body: object, bearer?: string): Promise<Answer> {
  const session = bearer ?? (await readMailbox(room, melder.auth)).session;
  return room.call('POST', '/api/mailbox/meldingen', { body, bearer: session });
}
const codeOf = (answer: Answer) => answer.json.error?.code ?? 'done';

describe('a further report', () => {
  it('joins the mailbox, whose notes stay, and is delivered like a first one', async () => {
    const handler = await addHandler(room, channel);
    const before = await readMailbox(room, melder.auth);
    const { body, access } = await newReport();
    const answer = await send(body);
    expect(mailboxAnswer.safeParse(answer.json).success).toBe(true);
    const after = await readMailbox(room, melder.auth);
    expect(after.notesBox).toBe(before.notesBox);
    expect(after.meldingen.map(({ meldingId }) => meldingId).sort()).toEqual(
      [melder.submission.meldingId, body.meldingId].sort(),
    );
    const asked = { meldingId: new Uint8Array(Buffer.from(body.meldingId, 'base64url')), access };
    expect((await readAtDesk(room, handler, asked)).json).toEqual({ meldingen: [null] });
    await room.goTo('2026-11-20T11:00:00Z');
    expect((await readAtDesk(room, handler, asked)).json.meldingen[0].messages).toHaveLength(2);
  });

  it('sent twice is stored once', async () => {
    const { body } = await newReport();
    await send(body);
    const stored = countAllRows(room);
    expect((await send(body)).status).toBe(200);
    expect(countAllRows(room)).toEqual(stored);
  });

  it('is the fifth at most when one was destroyed', async () => {
    const others: PlacedMelder[] = [];
    for (let made = 0; made < 3; made += 1) others.push(await placeMelding(room, channel, { auth: melder.auth }));
    const { body } = await newReport();
    expect(codeOf(await send(body))).toBe('request.invalid');
    expect(await room.deps.store.listMailboxMeldingen(mailboxOf(melder))).toHaveLength(4);
    const left = { channelKey: channel.key, destroyedOn: '2026-11-20', everywhere: true };
    await room.deps.store.transaction((tx) => tx.buryMelding(others[0]?.meldingId ?? new Uint8Array(), left));
    expect(codeOf(await send(body))).toBe('done');
  });

  it('without a session, work, or a current batch is refused, and nothing is stored', async () => {
    const { body } = await newReport();
    const before = countAllRows(room);
    expect(codeOf(await send(body, 'x'))).toBe('session.refused');
    const foreign = { ...body, meldingId: encodeBase64url(newKeys().publicKey.slice(0, 16)) };
    expect(codeOf(await send(foreign))).toBe('proof.invalid');
    const { meldingId } = melder;
    expect(
      codeOf(await send({ ...body, roster: sealed({ meldingId, messageId: new Uint8Array(16), bucket: 1 }) })),
    ).toBe('request.invalid');
    expect(codeOf(await send({ ...body, mailboxes: [] }))).toBe('request.invalid');
    expect(countAllRows(room)).toEqual(before);
    await room.goTo('2026-11-20T11:00:00Z');
    room.setClock('2026-11-20T09:05:00Z');
    expect(codeOf(await send(body))).toBe('batch.passed');
    expect(countAllRows(room)).toMatchObject({ meldingen: before.meldingen, shred_shares: before.shred_shares });
  });

  it('does not make the mailbox anew that another code took the place of meanwhile', async () => {
    const { body } = await newReport();
    const { session } = await readMailbox(room, melder.auth);
    const successor = {
      mailboxId: mailboxOf({ auth: newKeys() }),
      channelKey: channel.key,
      notesBox: new Uint8Array(4_096),
    };
    const { findMailbox } = room.deps.store;
    let looked = 0;
    // Between the look at the session and the transaction.
    room.deps.store.findMailbox = async (mailboxId) => {
      const found = await findMailbox(mailboxId);
      looked += 1;
      if (looked === 1) await room.deps.store.transaction((tx) => tx.replaceMailbox(mailboxOf(melder), successor));
      return found;
    };
    expect(codeOf(await send(body, session))).toBe('session.refused');
    expect(countAllRows(room)).toMatchObject({ meldingen: 1, mailboxes: 1 });
  });
});
