import { pbkdf2Sync } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createWork } from '../../../server/work.ts';
import { b64, openRoom, type Room } from './room.ts';

let room: Room;
/** Draws, first to last; the last one stays. */
let draws: number[];
beforeEach(async () => {
  draws = [0.5];
  room = await openRoom({ fraction: () => (draws.length > 1 ? (draws.shift() ?? 0) : (draws[0] ?? 0)) });
});
afterEach(async () => room.close());

/** The counter is not in the challenge; how it is drawn shows in how high the mean is that `fraction` is taken of. */
async function triesOf(work: ReturnType<typeof createWork>): Promise<number> {
  const text = await work.makeChallenge(b64(16));
  const { parameters } = JSON.parse(Buffer.from(text, 'base64url').toString());
  const nonce = Buffer.from(parameters.nonce, 'hex');
  const salt = Buffer.from(parameters.salt, 'hex');
  const isCounter = (counter: number) => {
    const password = Buffer.alloc(nonce.length + 4);
    nonce.copy(password);
    password.writeUInt32BE(counter, nonce.length);
    return pbkdf2Sync(password, salt, parameters.cost, 32, 'sha256').toString('hex').startsWith(parameters.keyPrefix);
  };
  return [1, 1_001, 2_001, 4_001, 64_001].find(isCounter) ?? 0;
}

function send(work: ReturnType<typeof createWork>, times: number): void {
  for (let sent = 0; sent < times; sent += 1) work.countSubmission();
}

describe('the work', () => {
  it('is the same for every honest number of reports, doubles after a flood, and falls back', async () => {
    draws = [0, 0.5];
    const work = createWork(room.deps);
    expect(await triesOf(work)).toBe(1_001);
    send(work, 59);
    for (const [instant, tries, sent] of [
      ['2026-11-20T09:10:00Z', 1_001, 60],
      ['2026-11-20T09:20:00Z', 2_001, 120],
      ['2026-11-20T09:30:00Z', 4_001, 100_000],
      ['2026-11-20T09:40:00Z', 64_001, 0],
      ['2026-11-20T09:50:00Z', 1_001, 0],
    ] as const) {
      room.setClock(instant);
      draws = [0, 0.5];
      expect([instant, await triesOf(work)]).toEqual([instant, tries]);
      send(work, sent);
    }
  });

  it('P3: never moves on a submission, so that nobody can flood up to a step and watch for the next one', async () => {
    draws = [0, 0.5];
    const work = createWork(room.deps);
    send(work, 59);
    expect(await triesOf(work)).toBe(1_001);
    send(work, 100_000);
    expect(await triesOf(work)).toBe(1_001);
  });

  it('P3: rises at a number that is drawn anew each time', async () => {
    draws = [0, 0.5];
    const work = createWork(room.deps);
    expect(await triesOf(work)).toBe(1_001);
    send(work, 10);
    room.setClock('2026-11-20T09:10:00Z');
    draws = [0.9, 0.5];
    expect(await triesOf(work)).toBe(2_001);
  });
});
