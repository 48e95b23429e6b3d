import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { randomBytes } from '../../../crypto/public/sodium.ts';
import { sweep } from '../../../server/upkeep.ts';
import { openRoom, type Room } from './room.ts';

let room: Room;
beforeEach(async () => {
  room = await openRoom();
});
afterEach(async () => room.close());

/** Where each id lies in the shred file: in its row, and in the index. */
function places(ids: readonly Uint8Array[]): { rows: readonly number[]; index: readonly number[] } {
  const file = readFileSync(join(room.dataDir, 'shred.sqlite'));
  const found = ids.map((id) => [file.indexOf(id), file.lastIndexOf(id)].sort((left, right) => left - right));
  return { rows: found.map(([row]) => row ?? -1), index: found.map(([, index]) => index ?? -1) };
}

const isSorted = (numbers: readonly number[]) =>
  numbers.every((number, place) => place === 0 || number < (numbers[place - 1] as number)) ||
  numbers.every((number, place) => place === 0 || number > (numbers[place - 1] as number));

it('a day later nothing in the shred file tells in which order meldingen came in', async () => {
  const ids = Array.from({ length: 20 }, () => randomBytes(16));
  for (const id of ids) await room.deps.shredStore.keepShare(id, randomBytes(32), '2026-11-20');
  // Before, the file does: or this test would see nothing.
  expect(isSorted(places(ids).rows)).toBe(true);
  await sweep(room.deps);
  const { rows, index } = places(ids);
  expect(rows).not.toContain(-1);
  expect(isSorted(rows)).toBe(false);
  expect(isSorted(index)).toBe(false);
  expect(await room.deps.shredStore.findShares(ids)).toHaveLength(ids.length);
});
