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

describe('the work', () => {
  it('is the same for every honest number of reports, doubles above it, and falls back the next hour', async () => {
    draws = [0, 0.5];
    const work = createWork(room.deps);
    expect(await triesOf(work)).toBe(1_001);
    for (let sent = 0; sent < 199; sent += 1) work.countSubmission();
    expect(await triesOf(work)).toBe(1_001);
    work.countSubmission();
    expect(await triesOf(work)).toBe(2_001);
    for (let sent = 0; sent < 200; sent += 1) work.countSubmission();
    expect(await triesOf(work)).toBe(4_001);
    for (let sent = 0; sent < 100_000; sent += 1) work.countSubmission();
    expect(await triesOf(work)).toBe(64_001);
    draws = [0, 0.5];
    room.setClock('2026-11-20T10:00:00Z');
    expect(await triesOf(work)).toBe(1_001);
  });

  it('rises at a floor that is drawn anew each hour, so that nobody can sit just below it and watch', async () => {
    draws = [0.9, 0.5];
    const work = createWork(room.deps);
    expect(await triesOf(work)).toBe(1_001);
    for (let sent = 0; sent < 400; sent += 1) work.countSubmission();
    expect(await triesOf(work)).toBe(1_001);
  });
});
