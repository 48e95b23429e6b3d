import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { u32, utf8 } from '../../../../crypto/public/bytes.ts';
import { entryDigest } from '../../../../crypto/public/hash.ts';
import { LABELS } from '../../../../crypto/public/labels.ts';
import { encodeBase64url, signDetached } from '../../../../crypto/public/sodium.ts';
import { signedBytes } from '../../../../crypto/public/verify.ts';
import { publicDirectory } from '../../../../schema/wire/directory.ts';
import { addChannel, addHandler, b64, type Handler, type OpenChannel, openRoom, type Room } from '../room.ts';
import { addPerson, post, wireEntry, writeNext } from './list.ts';

let room: Room;
let channel: OpenChannel;
let handler: Handler;
beforeEach(async () => {
  room = await openRoom();
  channel = await addChannel(room);
  handler = await addHandler(room, channel);
});
afterEach(async () => room.close());

const codeOf = ({ json }: { json: { error?: { code: string } } }) => json.error?.code;
const seen = async () => (await room.call('GET', '/api/channels/voorbeeld/directory')).json.chains[0];

async function head(change: { day?: string; seq?: number; digest?: Uint8Array<ArrayBuffer>; by?: Handler } = {}) {
  const { day = '2026-11-20', seq = 0, by = handler } = change;
  const entries = await room.deps.store.listEntries(channel.key);
  const digest = change.digest ?? entryDigest(entries[seq]?.entry ?? new Uint8Array());
  const message = signedBytes(LABELS.head, channel.genesisFp, u32(seq), digest, utf8(day));
  const signature = encodeBase64url(signDetached(message, by.keys.secretKey));
  return { fp: encodeBase64url(by.fp), seq, digest: encodeBase64url(digest), day, signature };
}

const confirm = async (body: object, by = handler) =>
  room.call('POST', '/api/directory/heads', { body, bearer: by.session });

async function addEntry(): Promise<void> {
  const steward = await addHandler(room, channel, { role: 'steward', listed: false });
  const { add } = await addPerson(room, channel);
  const entry = wireEntry(await writeNext(room, steward, add), [channel.root]);
  expect((await post(room, steward, entry)).status).toBe(200);
}

describe('the public directory', () => {
  it('is exactly what the wire schema says, and the same for everyone', async () => {
    const one = await room.call('GET', '/api/channels/voorbeeld/directory');
    const other = await room.call('GET', '/api/channels/voorbeeld/directory', { bearer: handler.session });
    expect(publicDirectory.safeParse(one.json).success).toBe(true);
    expect(other.text).toBe(one.text);
  });

  it('of a channel that is not there is not found', async () => {
    for (const slug of ['nergens', 'A', '%00', 'x'.repeat(500)]) {
      expect(codeOf(await room.call('GET', `/api/channels/${slug}/directory`))).toBe('channel.not_found');
    }
  });
});

describe('a confirmed head', () => {
  it('is shown, the newest of each functionaris', async () => {
    const colleague = await addHandler(room, channel);
    await confirm(await head());
    await confirm(await head({ by: colleague }), colleague);
    await confirm(await head({ day: '2026-11-21' }));
    const { heads } = await seen();
    expect(heads).toHaveLength(2);
    expect(heads.map(({ day }: { day: string }) => day).sort()).toEqual(['2026-11-20', '2026-11-21']);
  });

  it('does not go back to an earlier day', async () => {
    await confirm(await head({ day: '2026-11-21' }));
    await confirm(await head({ day: '2026-11-20' }));
    expect((await seen()).heads[0].day).toBe('2026-11-21');
  });

  it('over an entry that melders do not see yet leaves them the one before', async () => {
    await confirm(await head());
    await room.goTo('2026-11-20T11:00:00Z');
    await addEntry();
    await confirm(await head({ seq: 1 }));
    expect((await seen()).heads.map(({ seq }: { seq: number }) => seq)).toEqual([0]);
    await room.goTo('2026-11-20T23:00:00Z');
    expect((await seen()).heads.map(({ seq }: { seq: number }) => seq)).toEqual([1]);
  });

  it('of somebody else, over another list, on another day or wrongly signed is refused', async () => {
    const colleague = await addHandler(room, channel);
    const good = await head();
    expect(codeOf(await confirm(await head({ by: colleague })))).toBe('request.invalid');
    expect(codeOf(await confirm({ ...good, signature: b64(64) }))).toBe('request.invalid');
    expect(codeOf(await confirm(await head({ day: '2026-11-22' })))).toBe('clock.differs');
    expect(codeOf(await confirm(await head({ day: '2026-11-18' })))).toBe('clock.differs');
    expect(codeOf(await confirm(await head({ digest: new Uint8Array(32) })))).toBe('directory.conflict');
    expect(codeOf(await confirm(await head({ seq: 1, digest: new Uint8Array(32) })))).toBe('directory.conflict');
    const unlisted = await addHandler(room, channel, { listed: false });
    expect(codeOf(await confirm(await head({ by: unlisted }), unlisted))).toBe('desk.refused');
    expect((await seen()).heads).toEqual([]);
  });
});
