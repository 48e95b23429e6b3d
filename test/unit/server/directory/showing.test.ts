import { beforeEach, describe, expect, it } from 'vitest';
import type { Policy } from '../../../../crypto/directory.ts';
import { envelopeBytes } from '../../../../crypto/public/sizes.ts';
import { createApp } from '../../../../server/app.ts';
import { newMelder, type Room, readMailbox, report, submit } from '../room.ts';
import { about, addPerson, codeOf, post, readPublicDirectory, wireEntry, writeNext } from './list.ts';
import { channel, desk, directory, done, open, person, room, seqNow, steward } from './opened-list.ts';

const POLICY: Policy = { batchMinutes: 720, slotCount: 8, ruleSet: 'nl-wbk-2023', tombstoneDays: 365 };

describe('what melders see', () => {
  beforeEach(async () => open());
  const shown = async () => (await readPublicDirectory(room)).head.seq;

  it('is at once what is added before the channel had its first batch hour', async () => {
    await done(person.add);
    expect(await shown()).toBe(1);
  });

  it('is an addition from the next batch hour on', async () => {
    await room.goTo('2026-11-20T11:00:00Z');
    await done(person.add);
    expect([await shown(), await seqNow()]).toEqual([0, 1]);
    await room.goTo('2026-11-20T23:00:00Z');
    expect(await shown()).toBe(1);
  });

  it.each(['suspend', 'remove'] as const)('is who was there and is gone (%s) at once', async (op) => {
    await done(person.add);
    await room.goTo('2026-11-20T11:00:00Z');
    await done(about(op, person));
    expect((await readPublicDirectory(room)).persons[0]?.state).toBe(op === 'suspend' ? 'suspended' : 'removed');
  });

  it('is with a suspension all that stands before it, and never a chain with a hole', async () => {
    await done(person.add);
    await room.goTo('2026-11-20T11:00:00Z');
    const colleague = await addPerson(room, channel, 'Cem Yılmaz');
    await done(colleague.add);
    expect(await shown()).toBe(1);
    await done(about('suspend', person));
    expect(await shown()).toBe(3);
    await done(about('resume', person));
    expect(await shown()).toBe(3);
  });

  it('is a change of policy at the batch hour only, and a suspension behind it with it', async () => {
    await done(person.add);
    await done({ op: 'policy', policy: { ...POLICY, slotCount: 16 } });
    expect(await shown()).toBe(1);
    await done(about('suspend', person));
    expect(await shown()).toBe(1);
    expect((await desk(person)).status).toBe(401);
    await room.goTo('2026-11-20T11:00:00Z');
    expect(await shown()).toBe(3);
  });
});

describe('a change of policy', () => {
  beforeEach(async () => open());
  const row = async () => {
    const { batchMinutes, slotCount, ruleSet, tombstoneDays } = await room.deps.store.getChannel(channel.key);
    return { batchMinutes, slotCount, ruleSet, tombstoneDays };
  };

  it('takes effect at the release that shows it, the last one that waited', async () => {
    const changed: Policy = { batchMinutes: 360, slotCount: 16, ruleSet: 'nl-wbk-2027', tombstoneDays: 30 };
    await done({ op: 'policy', policy: { ...POLICY, tombstoneDays: 1 } });
    await done({ op: 'policy', policy: changed });
    expect(await row()).toEqual(POLICY);
    await room.goTo('2026-11-20T11:00:00Z');
    expect(await row()).toEqual(changed);
    await room.goTo('2026-11-20T17:00:00Z');
    expect((await directory()).batch).toBe('2026-11-20T17:00Z');
  });

  it('is not taken back at later batch hours', async () => {
    await done({ op: 'policy', policy: { ...POLICY, tombstoneDays: 30 } });
    await room.goTo('2026-11-20T11:00:00Z');
    await done(person.add);
    await room.goTo('2026-11-20T23:00:00Z');
    expect((await row()).tombstoneDays).toBe(30);
  });

  it('of slots leaves a batch of one size: what waited is listed among decoys of its own', async () => {
    await room.close();
    await open({ fraction: () => 0.12 });
    await report(room);
    await done({ op: 'policy', policy: { ...POLICY, slotCount: 16 } });
    const sizes = async () => {
      const listed = await room.deps.store.listEnvelopes(channel.key, '');
      return listed.map(({ envelope }) => envelope.length);
    };
    await room.goTo('2026-11-20T11:00:00Z');
    expect(await sizes()).toEqual(Array(2).fill(envelopeBytes(8)));
    await room.goTo('2026-11-20T23:00:00Z');
    expect((await sizes()).slice(2)).toEqual(Array(2).fill(envelopeBytes(16)));
  });

  it('of slots refuses reports of the old size once it is shown', async () => {
    await done({ op: 'policy', policy: { ...POLICY, slotCount: 16 } });
    const { submission } = await newMelder(room);
    await room.goTo('2026-11-20T11:00:00Z');
    expect(codeOf(await submit(room, submission))).toBe('request.invalid');
  });

  it('of the batch hours tells melders the next one as it will be', async () => {
    const melder = await report(room);
    await done({ op: 'policy', policy: { ...POLICY, batchMinutes: 360 } });
    await room.goTo('2026-11-20T11:00:00Z');
    await done({ op: 'policy', policy: POLICY });
    await room.goTo('2026-11-21T05:00:00Z');
    const { batch, nextBatch } = await readMailbox(room, melder.auth);
    expect([batch, nextBatch]).toEqual(['2026-11-21T05:00Z', '2026-11-21T11:00Z']);
    await room.goTo('2026-11-21T11:00:00Z');
    expect((await readMailbox(room, melder.auth)).batch).toBe(nextBatch);
  });

  it('of the batch hours is checked like the first one', async () => {
    const demo = { ...room.deps, config: { ...room.deps.config, demo: true } };
    const bytes = await writeNext(room, steward, { op: 'policy', policy: { ...POLICY, batchMinutes: 1 } });
    const entry = wireEntry(bytes, [channel.root]);
    expect(codeOf(await post(room, steward, entry))).toBe('request.invalid');
    expect((await post({ ...room, call: demoCall(createApp(demo)) }, steward, entry)).json).toEqual({
      isComplete: true,
    });
  });
});

function demoCall(app: Room['app']): Room['call'] {
  return async (method, path, { body, bearer } = {}) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${bearer}` };
    const response = await app.request(`http://localhost:3000${path}`, { method, headers, body: JSON.stringify(body) });
    const text = await response.text();
    return { status: response.status, text, headers: response.headers, json: JSON.parse(text) };
  };
}
