import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { notesHash } from '../../../../crypto/public/hash.ts';
import { encodeBase64url, randomBytes } from '../../../../crypto/public/sodium.ts';
import { mailboxAnswer, mailboxContents } from '../../../../schema/wire/mailbox.ts';
import {
  type Answer,
  addChannel,
  addHandler,
  askChallenge,
  b64,
  type Handler,
  type Melder,
  newKeys,
  type OpenChannel,
  openMailbox,
  openRoom,
  type Room,
  readMailbox,
  report,
  sealed,
  sealedBytes,
  signChallenge,
  writeAtDesk,
} from '../room.ts';

let room: Room;
let channel: OpenChannel;
let melder: Melder;
beforeEach(async () => {
  room = await openRoom();
  channel = await addChannel(room);
  melder = await report(room);
});
afterEach(async () => room.close());

const open = (body: object, slug = 'voorbeeld') => room.call('POST', `/api/channels/${slug}/mailbox/open`, { body });
const authPkOf = ({ auth }: Melder) => encodeBase64url(auth.publicKey);

async function send(session: string, message: string, batch: string): Promise<Answer> {
  return room.call('POST', '/api/mailbox/messages', {
    body: { batch, sealed: message, ending: 'none', files: [] },
    bearer: session,
  });
}

describe('opening a mailbox', () => {
  it('gives exactly what the wire schema says', async () => {
    const { status, json } = await openMailbox(room, melder.auth);
    expect(status).toBe(200);
    expect(mailboxContents.safeParse(json).success).toBe(true);
    expect(json.meldingen[0].messages.map((message: { delivered: boolean }) => message.delivered)).toEqual([
      false,
      false,
    ]);
    expect(json.meldingen[0].shredShare).toBe(melder.submission.shredShare);
    expect([json.batch, json.nextBatch]).toEqual(['2026-11-19T23:00Z', '2026-11-20T11:00Z']);
  });

  it('refuses all that is wrong alike: status, body and headers', async () => {
    await addChannel(room, 'ander');
    const authPk = authPkOf(melder);
    const good = await askChallenge(room);
    const signature = signChallenge(melder.auth, good);
    const stranger = newKeys();
    const replayed = await askChallenge(room);
    await open({ authPk, challenge: replayed, signature: signChallenge(melder.auth, replayed) });
    const expired = await askChallenge(room);
    const foreign = await askChallenge(room, 'ander');
    const fresh = await askChallenge(room);
    const unknown = await askChallenge(room);
    const elsewhere = await askChallenge(room);
    const answers = [
      await open({ authPk, challenge: good, signature: b64(64) }),
      await open({ authPk, challenge: b64(52), signature }),
      await open({ authPk, challenge: 'x'.repeat(70), signature }),
      await open({ authPk, challenge: replayed, signature: signChallenge(melder.auth, replayed) }),
      await open({ authPk, challenge: foreign, signature: signChallenge(melder.auth, foreign) }),
      await open({ authPk, challenge: foreign, signature: signChallenge(melder.auth, foreign) }, 'ander'),
      await open({
        authPk: encodeBase64url(stranger.publicKey),
        challenge: unknown,
        signature: signChallenge(stranger, unknown),
      }),
      await open({
        authPk,
        challenge: elsewhere,
        signature: signChallenge(melder.auth, elsewhere, 'https://elsewhere.example'),
      }),
      await open({ authPk, challenge: fresh, signature: signChallenge(melder.auth, fresh) }, 'nergens'),
    ];
    room.setClock('2026-11-20T09:01:00Z');
    answers.push(await open({ authPk, challenge: expired, signature: signChallenge(melder.auth, expired) }));
    const seen = answers.map(({ status, text, headers }) => JSON.stringify([status, text, [...headers]]));
    expect([...new Set(seen)]).toEqual([seen[0]]);
    expect(answers[0]?.text).toBe('{"error":{"code":"mailbox.refused"}}');
  });

  it('does not take a spent challenge again when the clock went on and back', async () => {
    const authPk = authPkOf(melder);
    const challenge = await askChallenge(room);
    const body = { authPk, challenge, signature: signChallenge(melder.auth, challenge) };
    expect((await open(body)).status).toBe(200);
    room.setClock('2026-11-20T09:02:00Z');
    await openMailbox(room, melder.auth);
    room.setClock('2026-11-20T09:00:00Z');
    expect((await open(body)).json.error.code).toBe('mailbox.refused');
  });

  it('spends a challenge also when the signature was wrong', async () => {
    const authPk = authPkOf(melder);
    const challenge = await askChallenge(room);
    await open({ authPk, challenge, signature: b64(64) });
    const again = await open({ authPk, challenge, signature: signChallenge(melder.auth, challenge) });
    expect(again.json.error.code).toBe('mailbox.refused');
  });
});

describe('a mailbox session', () => {
  const read = (bearer?: string) => room.call('POST', '/api/mailbox/read', bearer === undefined ? {} : { bearer });

  it('ends after fifteen idle minutes, and each answer renews it', async () => {
    let { session } = await readMailbox(room, melder.auth);
    for (const minute of ['09:14', '09:28', '09:42']) {
      room.setClock(`2026-11-20T${minute}:00Z`);
      const answer = await read(session);
      expect(answer.status).toBe(200);
      session = answer.json.session;
    }
    room.setClock('2026-11-20T09:57:00Z');
    expect((await read(session)).text).toBe('{"error":{"code":"session.refused"}}');
  });

  it('ends after eight hours, however busy', async () => {
    let { session } = await readMailbox(room, melder.auth);
    const start = Date.parse('2026-11-20T09:00:00Z');
    let status = 200;
    let minutes = 0;
    while (status === 200 && minutes < 600) {
      minutes += 10;
      room.setClock(new Date(start + minutes * 60_000).toISOString());
      const answer = await read(session);
      status = answer.status;
      session = answer.json.session;
    }
    expect(minutes).toBe(480);
  });

  it('has a token whose length is always the same, and refuses each altered one', async () => {
    const { session } = await readMailbox(room, melder.auth);
    room.setClock('2026-11-20T09:14:00Z');
    expect((await read(session)).json.session).toHaveLength(session.length);
    for (const index of [0, 45, 50, 80]) {
      const other = session[index] === 'A' ? 'B' : 'A';
      expect((await read(session.slice(0, index) + other + session.slice(index + 1))).status).toBe(401);
    }
    expect((await read()).status).toBe(401);
    expect((await read(b64(32))).status).toBe(401);
  });

  it('opens no desk and no account', async () => {
    const { session } = await readMailbox(room, melder.auth);
    expect((await room.call('GET', '/api/desk/envelopes', { bearer: session })).status).toBe(401);
    expect((await room.call('GET', '/api/account/state', { bearer: session })).status).toBe(401);
  });
});

describe('a message of a melder', () => {
  it('is kept, shown to its own side as not yet delivered, and answered with a new session', async () => {
    const { session, batch } = await readMailbox(room, melder.auth);
    const answer = await send(session, sealed({ meldingId: melder.meldingId }), batch);
    expect(mailboxAnswer.safeParse(answer.json).success).toBe(true);
    const { meldingen } = await readMailbox(room, melder.auth);
    expect(meldingen[0]?.messages.map(({ delivered }) => delivered)).toEqual([false, false, false]);
  });

  it('made on an earlier batch is refused, and nothing is stored', async () => {
    const { session, batch } = await readMailbox(room, melder.auth);
    await room.goTo('2026-11-20T11:00:00Z');
    const renewed = (await readMailbox(room, melder.auth)).session;
    const answer = await send(renewed, sealed({ meldingId: melder.meldingId }), batch);
    expect(answer.json.error.code).toBe('batch.passed');
    expect((await send(session, sealed({ meldingId: melder.meldingId }), batch)).json.error.code).toBe(
      'session.refused',
    );
    expect((await readMailbox(room, melder.auth)).meldingen[0]?.messages).toHaveLength(2);
  });

  it('sent twice is stored once, also when a batch hour lies in between', async () => {
    const { session, batch } = await readMailbox(room, melder.auth);
    const message = sealed({ meldingId: melder.meldingId });
    await send(session, message, batch);
    expect((await send(session, message, batch)).status).toBe(200);
    await room.goTo('2026-11-20T11:00:00Z');
    const later = await readMailbox(room, melder.auth);
    expect((await send(later.session, message, batch)).status).toBe(200);
    expect((await readMailbox(room, melder.auth)).meldingen[0]?.messages).toHaveLength(3);
  });

  it('under a known id with other bytes is refused', async () => {
    const { session, batch } = await readMailbox(room, melder.auth);
    const messageId = randomBytes(16);
    await send(session, sealed({ meldingId: melder.meldingId, messageId }), batch);
    const answer = await send(session, sealed({ meldingId: melder.meldingId, messageId }), batch);
    expect(answer.json.error.code).toBe('message.conflict');
  });

  it('for another melding, thread, epoch, suite or roster place is refused, and nothing is stored', async () => {
    const other = await report(room);
    const { session, batch } = await readMailbox(room, melder.auth);
    const { meldingId } = melder;
    const refusals: [string, string][] = [
      [sealed({ meldingId: other.meldingId }), 'mailbox.refused'],
      [sealed({ meldingId: randomBytes(16) }), 'mailbox.refused'],
      [sealed({ meldingId, thread: 2 }), 'request.invalid'],
      [sealed({ meldingId, epoch: 1 }), 'message.conflict'],
      [sealed({ meldingId, suite: 2 }), 'request.suite'],
      [sealed({ meldingId, messageId: new Uint8Array(16) }), 'request.invalid'],
    ];
    for (const [message, code] of refusals) expect((await send(session, message, batch)).json.error.code).toBe(code);
    expect((await readMailbox(room, melder.auth)).meldingen[0]?.messages).toHaveLength(2);
  });

  it('does not show in which order it came', async () => {
    const ids = Array.from({ length: 6 }, () => randomBytes(16));
    for (const messageId of ids) {
      const { session, batch } = await readMailbox(room, melder.auth);
      await send(session, sealed({ meldingId: melder.meldingId, messageId }), batch);
    }
    const { meldingen } = await readMailbox(room, melder.auth);
    const shown = meldingen[0]?.messages.map((message) =>
      Buffer.from(message.sealed, 'base64url').subarray(26, 42).toString('hex'),
    );
    expect(shown).toEqual([...(shown ?? [])].sort());
    expect(shown).toHaveLength(8);
  });
});

describe('a message of a functionaris', () => {
  let handler: Handler;
  beforeEach(async () => {
    handler = await addHandler(room, channel);
    await room.goTo('2026-11-20T11:00:00Z');
  });

  it('reaches the mailbox at the next batch hour and not before', async () => {
    const message = sealed({ meldingId: melder.meldingId });
    await writeAtDesk(room, handler, melder, message);
    const sealedNow = async () =>
      (await readMailbox(room, melder.auth)).meldingen[0]?.messages.map((shown) => shown.sealed);
    expect(await sealedNow()).not.toContain(message);
    await room.goTo('2026-11-20T23:00:00Z');
    expect(await sealedNow()).toContain(message);
  });

  it('whose id a melder uses meanwhile causes no conflict on either side before the batch hour', async () => {
    const messageId = randomBytes(16);
    await writeAtDesk(room, handler, melder, sealed({ meldingId: melder.meldingId, messageId }));
    const { session, batch } = await readMailbox(room, melder.auth);
    expect((await send(session, sealed({ meldingId: melder.meldingId, messageId }), batch)).status).toBe(200);
    await room.goTo('2026-11-20T23:00:00Z');
    expect((await readMailbox(room, melder.auth)).meldingen[0]?.messages).toHaveLength(4);
  });

  it('in another thread never reaches the mailbox', async () => {
    await room.deps.store.addEpoch({
      meldingId: melder.meldingId,
      thread: 2,
      epoch: 0,
      accessHash: randomBytes(32),
      envelope: randomBytes(100),
      released: true,
    });
    const { meldingId } = melder;
    await room.deps.store.addMessage({
      channelKey: channel.key,
      meldingId,
      thread: 2,
      epoch: 0,
      messageId: randomBytes(16),
      side: 'functionaris',
      position: 1,
      released: true,
      day: '2026-11-20',
      sealed: sealedBytes({ meldingId, thread: 2 }),
    });
    const [shown] = (await readMailbox(room, melder.auth)).meldingen;
    expect([shown?.messages.length, shown?.epochs.length]).toEqual([2, 1]);
  });
});

describe('the notes box', () => {
  const put = (bearer: string, before: string, notesBox: string) =>
    room.call('PUT', '/api/mailbox/notes', { body: { before, notesBox }, bearer });
  const hashOf = (box: string) => encodeBase64url(notesHash(new Uint8Array(Buffer.from(box, 'base64url'))));

  it('is compared and set', async () => {
    const { session, notesBox } = await readMailbox(room, melder.auth);
    const next = b64(4_096);
    expect((await put(session, hashOf(notesBox), next)).status).toBe(200);
    expect((await readMailbox(room, melder.auth)).notesBox).toBe(next);
    expect((await put(session, hashOf(notesBox), b64(4_096))).json.error.code).toBe('notes.conflict');
    expect((await readMailbox(room, melder.auth)).notesBox).toBe(next);
  });

  it('of another size is refused', async () => {
    const { session, notesBox } = await readMailbox(room, melder.auth);
    expect((await put(session, hashOf(notesBox), b64(4_095))).json.error.code).toBe('request.invalid');
  });
});
