import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeDecoy } from '../../../../crypto/public/decoy.ts';
import { encodeBase64url, randomBytes } from '../../../../crypto/public/sodium.ts';
import { sweep } from '../../../../server/upkeep.ts';
import {
  addChannel,
  b64,
  newKeys,
  newMelder,
  openRoom,
  type Room,
  readMailbox,
  report,
  sealed,
  solveWork,
  submit,
} from '../room.ts';

let room: Room;
beforeEach(async () => {
  room = await openRoom();
  await addChannel(room);
});
afterEach(async () => room.close());

function count(table: string, database = 'zegelpost.sqlite'): number {
  const connection = new Database(join(room.dataDir, database), { readonly: true });
  const { rows } = connection.prepare(`select count(*) as rows from ${table}`).get() as { rows: number };
  connection.close();
  return rows;
}

function nothingIsStored(): void {
  for (const table of ['meldingen', 'epochs', 'messages', 'mailboxes']) expect(count(table)).toBe(0);
}

describe('a submission', () => {
  it('is stored whole: melding, epoch, two messages, mailbox and shred share', async () => {
    await report(room);
    expect(count('meldingen')).toBe(1);
    expect(count('epochs')).toBe(1);
    expect(count('messages')).toBe(2);
    expect(count('mailboxes')).toBe(1);
    expect(count('shred_shares', 'shred.sqlite')).toBe(1);
  });

  it('sent twice gets the same answer and is stored once', async () => {
    const { submission } = await newMelder(room);
    const first = await submit(room, submission);
    const second = await submit(room, submission);
    expect(first.text).toBe('{"received":true}');
    expect(second.text).toBe(first.text);
    expect(count('meldingen')).toBe(1);
    expect(count('messages')).toBe(2);
  });

  it('sent twice at the same moment is stored once', async () => {
    const { submission } = await newMelder(room);
    const answers = await Promise.all(Array.from({ length: 8 }, () => submit(room, submission)));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`))).toEqual(new Set(['200 {"received":true}']));
    expect(count('messages')).toBe(2);
  });

  it('sent again after its batch and its work ran out still gets the same answer', async () => {
    const { submission } = await newMelder(room);
    await submit(room, submission);
    await room.goTo('2026-11-20T23:30:00Z');
    expect((await submit(room, submission)).text).toBe('{"received":true}');
    expect(count('meldingen')).toBe(1);
  });

  it('of an earlier batch is refused, and nothing is stored', async () => {
    const { submission } = await newMelder(room);
    await room.goTo('2026-11-20T11:05:00Z');
    const work = await solveWork(room, 'voorbeeld', submission.meldingId);
    expect((await submit(room, { ...submission, work })).json.error.code).toBe('batch.passed');
    nothingIsStored();
    expect(count('shred_shares', 'shred.sqlite')).toBe(0);
  });

  it('is accepted in the seconds between the batch hour on the clock and the release, and carries the day of its batch', async () => {
    await room.goTo('2026-11-20T20:00:00Z');
    const melder = await newMelder(room);
    room.setClock('2026-11-20T23:00:01Z');
    melder.submission.work = await solveWork(room, 'voorbeeld', melder.submission.meldingId);
    expect((await submit(room, melder.submission)).status).toBe(200);
    expect((await readMailbox(room, melder.auth)).meldingen[0]?.receivedOn).toBe('2026-11-20');
  });

  it('joins a mailbox that is there already, whose notes box stays', async () => {
    const auth = newKeys();
    await report(room, { auth });
    const before = (await readMailbox(room, auth)).notesBox;
    await report(room, { auth });
    const contents = await readMailbox(room, auth);
    expect(contents.meldingen).toHaveLength(2);
    expect(contents.notesBox).toBe(before);
  });

  it('cannot take a mailbox of another channel with it', async () => {
    await addChannel(room, 'ander');
    const auth = newKeys();
    await report(room, { auth });
    const { submission } = await newMelder(room, { auth, slug: 'ander' });
    expect((await submit(room, submission, 'ander')).json.error.code).toBe('request.invalid');
    expect(count('meldingen')).toBe(1);
  });

  it('for a channel that is not there says so', async () => {
    const { submission } = await newMelder(room);
    expect((await submit(room, submission, 'nergens')).json.error.code).toBe('channel.not_found');
  });
});

describe('the work for a submission', () => {
  it('done for another melding is refused', async () => {
    const { submission } = await newMelder(room);
    const work = await solveWork(room, 'voorbeeld', b64(16));
    expect((await submit(room, { ...submission, work })).json.error.code).toBe('proof.invalid');
    nothingIsStored();
  });

  it('not done is refused, also for a melding that is there: nobody asks for free which ids exist', async () => {
    const { submission } = await newMelder(room);
    await submit(room, submission);
    const work = { ...submission.work, derivedKey: '0'.repeat(64) };
    expect((await submit(room, { ...submission, work })).json.error.code).toBe('proof.invalid');
  });

  it('with an altered challenge is refused', async () => {
    const { submission } = await newMelder(room);
    const json = JSON.parse(Buffer.from(submission.work.challenge, 'base64url').toString());
    json.parameters.data.untilMinute += 1;
    const challenge = Buffer.from(JSON.stringify(json)).toString('base64url');
    const answer = await submit(room, { ...submission, work: { ...submission.work, challenge } });
    expect(answer.json.error.code).toBe('proof.invalid');
  });

  it('done more than twenty minutes ago is refused', async () => {
    const { submission } = await newMelder(room);
    room.setClock('2026-11-20T09:21:00Z');
    expect((await submit(room, submission)).json.error.code).toBe('challenge.expired');
    nothingIsStored();
  });

  it('always has a challenge of the same length', async () => {
    const lengths = new Set<number>();
    for (let asked = 0; asked < 10; asked += 1) {
      const { json } = await room.call('POST', '/api/channels/voorbeeld/challenge', { body: { meldingId: b64(16) } });
      lengths.add(json.challenge.length);
    }
    expect(lengths.size).toBe(1);
  });
});

describe('a submission that is not exactly right', () => {
  const id = randomBytes(16);
  const cases: [string, string, (submission: Record<string, unknown>) => object][] = [
    ['a field too many', 'request.invalid', (good) => ({ ...good, sentAt: '2026-11-20T09:00' })],
    ['a field too few', 'request.invalid', ({ accessHash: _, ...rest }) => rest],
    ['another suite', 'request.suite', (good) => ({ ...good, suite: 2 })],
    ['an unsorted envelope', 'request.invalid', (good) => ({ ...good, envelope: unsorted() })],
    ['another slot count', 'request.invalid', (good) => ({ ...good, envelope: encodeBase64url(makeDecoy(16)) })],
    ['an envelope cut short', 'request.invalid', (good) => ({ ...good, envelope: String(good.envelope).slice(4) })],
    [
      'a roster of another melding',
      'request.invalid',
      (good) => ({ ...good, roster: sealed({ meldingId: id, messageId: new Uint8Array(16), bucket: 1 }) }),
    ],
    ['a roster with an id', 'request.invalid', (good) => ({ ...good, roster: own(good, { bucket: 1 }) })],
    [
      'a roster of another size',
      'request.invalid',
      (good) => ({ ...good, roster: own(good, { bucket: 0, messageId: new Uint8Array(16) }) }),
    ],
    [
      'a report without an id',
      'request.invalid',
      (good) => ({ ...good, report: own(good, { bucket: 2, messageId: new Uint8Array(16) }) }),
    ],
    ['a report in a small bucket', 'request.invalid', (good) => ({ ...good, report: own(good, { bucket: 0 }) })],
    [
      'a report in another thread',
      'request.invalid',
      (good) => ({ ...good, report: own(good, { bucket: 2, thread: 2 }) }),
    ],
    [
      'a report of a later epoch',
      'request.invalid',
      (good) => ({ ...good, report: own(good, { bucket: 2, epoch: 1 }) }),
    ],
    ['a report of another suite', 'request.suite', (good) => ({ ...good, report: own(good, { bucket: 2, suite: 2 }) })],
    ['no mailbox', 'request.invalid', (good) => ({ ...good, mailboxes: [] })],
    [
      'the same mailbox twice',
      'request.invalid',
      (good) => ({ ...good, mailboxes: [...(good.mailboxes as []), ...(good.mailboxes as [])] }),
    ],
    ['text in place of bytes', 'request.invalid', (good) => ({ ...good, shredShare: `${'='.repeat(43)}` })],
    [
      'a second way to write the same bytes',
      'request.invalid',
      (good) => ({ ...good, shredShare: `${'A'.repeat(42)}B` }),
    ],
    ['a list in place of an object', 'request.invalid', () => []],
  ];

  function own(good: Record<string, unknown>, input: object): string {
    return sealed({ meldingId: new Uint8Array(Buffer.from(String(good.meldingId), 'base64url')), ...input });
  }
  function unsorted(): string {
    const envelope = makeDecoy(8);
    const first = envelope.slice(54, 54 + 1_189);
    envelope.copyWithin(54, 54 + 1_189, 54 + 2 * 1_189);
    envelope.set(first, 54 + 1_189);
    return encodeBase64url(envelope);
  }

  for (const [what, code, change] of cases) {
    it(`with ${what} gets ${code}, and nothing is stored`, async () => {
      const { submission } = await newMelder(room);
      const answer = await submit(room, change({ ...submission }));
      expect(answer.text).toBe(`{"error":{"code":"${code}"}}`);
      nothingIsStored();
      expect(count('shred_shares', 'shred.sqlite')).toBe(0);
    });
  }

  it('and too large gets request.too_large, with or without a declared length', async () => {
    const { submission } = await newMelder(room);
    const body = JSON.stringify({ ...submission, filler: 'x'.repeat(600_000) });
    const declared = await submit(room, JSON.parse(body));
    const path = '/api/channels/voorbeeld/meldingen';
    const counted = await room.call('POST', path, { body, headers: { 'content-length': String(body.length) } });
    for (const { status, text } of [declared, counted]) {
      expect([status, text]).toEqual([413, '{"error":{"code":"request.too_large"}}']);
    }
    nothingIsStored();
  });

  it('as to its content type or its JSON gets request.invalid', async () => {
    const path = '/api/channels/voorbeeld/meldingen';
    const { submission } = await newMelder(room);
    const body = JSON.stringify(submission);
    for (const options of [
      { body, headers: { 'content-type': 'text/plain' } },
      { body, headers: { 'content-type': 'multipart/form-data' } },
      { body: '{"suite":' },
      { body: '' },
    ]) {
      expect((await room.call('POST', path, options)).text).toBe('{"error":{"code":"request.invalid"}}');
    }
    nothingIsStored();
  });
});

describe('a submission that is cut off between its shred share and the rest', () => {
  it('leaves nothing half: the same submission succeeds afterwards', async () => {
    const { store } = room.deps;
    const { submission } = await newMelder(room);
    const { transaction } = store;
    store.transaction = () => Promise.reject(new Error('killed'));
    expect((await submit(room, submission)).json.error.code).toBe('server.failed');
    store.transaction = transaction;
    nothingIsStored();
    expect(count('shred_shares', 'shred.sqlite')).toBe(1);
    expect((await submit(room, submission)).status).toBe(200);
    expect(count('meldingen')).toBe(1);
    expect(count('shred_shares', 'shred.sqlite')).toBe(1);
  });

  it('keeps the first share: another one under the same id is refused, for it would open nothing', async () => {
    const { submission } = await newMelder(room);
    const meldingId = new Uint8Array(Buffer.from(submission.meldingId, 'base64url'));
    await room.deps.shredStore.keepShare(meldingId, randomBytes(32), '2026-11-20');
    expect((await submit(room, submission)).json.error.code).toBe('message.conflict');
    nothingIsStored();
  });

  it('leaves a share that is swept after a day, and no other', async () => {
    const kept = await report(room);
    const lost = randomBytes(16);
    await room.deps.shredStore.keepShare(lost, randomBytes(32), '2026-11-20');
    await room.goTo('2026-11-21T12:00:00Z');
    await sweep(room.deps);
    expect(await room.deps.shredStore.findShares([lost])).toHaveLength(1);
    await room.goTo('2026-11-22T12:00:00Z');
    await sweep(room.deps);
    expect(await room.deps.shredStore.findShares([lost])).toHaveLength(0);
    expect(await room.deps.shredStore.findShares([kept.meldingId])).toHaveLength(1);
  });
});
