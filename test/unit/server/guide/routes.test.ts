import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodeBase64url } from '../../../../crypto/public/sodium.ts';
import { type Designation, EMPTY_GUIDE, type Guide } from '../../../../schema/wire/guide.ts';
import { addChannel, addHandler, type Handler, type OpenChannel, openRoom, type Room } from '../room.ts';

const WAY = { words: { nl: 'Op werkdagen.', en: 'On working days.' }, phone: '020 123 45 67', href: '' };
const FILLED: Guide = { ...EMPTY_GUIDE, ways: { ...EMPTY_GUIDE.ways, phone: WAY } };

function designation(fp: string): Designation {
  return {
    fp,
    under: ['d', 'e'],
    from: '2026-01-01',
    until: '2027-12-31',
    knows: ['law', 'talking'],
    trainedOn: '2026-02-03',
  };
}

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

  it('WBK-2.2d/e, AMVB-5: gives a functionaris their own designation and record, and nobody another person’s', async () => {
    const [anna, bram] = [await addHandler(room, channel), await addHandler(room, channel)];
    const designations = [designation(encodeBase64url(anna.fp))];
    await change(0, { ...FILLED, designations });
    const own = (bearer: string) => room.call('GET', '/api/guide/designation', { bearer });
    expect((await own(anna.session)).json).toEqual({ designation: designations[0] });
    expect((await own(bram.session)).json).toEqual({ designation: null });
    const unlisted = await addHandler(room, channel, { listed: false, keys: anna.keys });
    for (const { session } of [unlisted, steward]) expect((await own(session)).status).toBe(404);
    const elsewhere = await addHandler(room, await addChannel(room, 'ander'), { keys: anna.keys });
    expect((await own(elsewhere.session)).json).toEqual({ designation: null });
  });

  it('AMVB-5: keeps no designation that ends before it began, or that is of no part of the law', async () => {
    const one = designation('a'.repeat(27));
    for (const wrong of [{ until: '2025-12-31' }, { under: [] }, { knows: ['everything'] }, { from: '2026-02-30' }]) {
      const answer = await change(0, { ...FILLED, designations: [{ ...one, ...wrong }] });
      expect(answer.json).toEqual({ error: { code: 'request.invalid' } });
    }
  });

  it('AMVB-8: keeps the day of the statement of independence, and a guide from before it still reads', async () => {
    const { designations: _, independenceOn: __, ...before } = FILLED;
    const guide = JSON.stringify(before);
    await room.deps.store.addGuide({ channelKey: channel.key, version: 1, day: '2026-11-20', guide });
    expect((await read(steward.session)).json.guide).toEqual(FILLED);
    await change(1, { ...FILLED, independenceOn: '2026-11-01' });
    expect((await read(steward.session)).json.guide.independenceOn).toBe('2026-11-01');
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
