import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EMPTY_GUIDE, type Guide } from '../../../../schema/wire/guide.ts';
import { addChannel, addHandler, type Handler, type OpenChannel, openRoom, type Room } from '../room.ts';

const WAY = { words: { nl: 'Op werkdagen.', en: 'On working days.' }, phone: '020 123 45 67', href: '' };
const FILLED: Guide = { ...EMPTY_GUIDE, ways: { ...EMPTY_GUIDE.ways, phone: WAY } };

let room: Room;
let channel: OpenChannel;
let steward: Handler;
beforeEach(async () => {
  room = await openRoom();
  channel = await addChannel(room);
  steward = await addHandler(room, channel, { role: 'steward' });
});
afterEach(() => room.close());

const read = (bearer?: string) => room.call('GET', '/api/guide', bearer === undefined ? {} : { bearer });
const change = (after: number, next: unknown, bearer = steward.session) =>
  room.call('PUT', '/api/guide', { body: { after, guide: next }, bearer });

describe('what the pages of a channel say', () => {
  it('is nothing until a steward fills it in, and that is version 0', async () => {
    expect((await read(steward.session)).json).toEqual({ version: 0, guide: EMPTY_GUIDE, versions: [] });
  });

  it('WBK-2.5: keeps every version with its day, newest first', async () => {
    await change(0, FILLED);
    room.setClock('2026-12-01T09:00:00Z');
    const answer = await change(1, EMPTY_GUIDE);
    expect(answer.json).toEqual({
      version: 2,
      guide: EMPTY_GUIDE,
      versions: [
        { version: 2, day: '2026-12-01' },
        { version: 1, day: '2026-11-20' },
      ],
    });
    const first = await room.deps.store.findGuide(channel.key, 1);
    expect(JSON.parse(first?.guide ?? '')).toEqual(FILLED);
  });

  it('is stored once when it is sent again', async () => {
    await change(0, FILLED);
    expect((await change(0, FILLED)).json.version).toBe(1);
    expect((await change(1, FILLED)).json.versions).toHaveLength(1);
  });

  it('is refused when another steward was first, and stays as that one wrote it', async () => {
    await change(0, FILLED);
    const late = await change(0, { ...FILLED, isRijk: true });
    expect([late.status, late.json]).toEqual([409, { error: { code: 'guide.conflict' } }]);
    expect((await read(steward.session)).json.guide).toEqual(FILLED);
  });

  it('WBK-2.4: is a channel’s own: the steward of another one neither sees nor changes it', async () => {
    await change(0, FILLED);
    const other = await addHandler(room, await addChannel(room, 'ander'), { role: 'steward' });
    expect((await read(other.session)).json.version).toBe(0);
    await change(0, { ...EMPTY_GUIDE, sector: 'food' }, other.session);
    expect((await read(steward.session)).json.guide).toEqual(FILLED);
  });

  it('is for stewards only', async () => {
    const functionaris = await addHandler(room, channel);
    expect((await read(functionaris.session)).status).toBe(401);
    expect((await change(0, FILLED, functionaris.session)).status).toBe(401);
    expect((await read()).status).toBe(401);
    expect((await read(steward.session)).json.version).toBe(0);
  });

  it('is noted with its day and nothing of what it says', async () => {
    await change(0, FILLED);
    expect(room.logged.join()).not.toContain('020');
  });

  it('is refused when the form is not one, and nothing is kept', async () => {
    expect((await change(0, { ...FILLED, extra: 1 })).json).toEqual({ error: { code: 'request.invalid' } });
    expect((await read(steward.session)).json.version).toBe(0);
  });

  it('is refused when it is larger than a form can be', async () => {
    const huge = { ...FILLED, advisers: 'x'.repeat(80_000) };
    expect((await change(0, huge)).json).toEqual({ error: { code: 'request.too_large' } });
  });
});
