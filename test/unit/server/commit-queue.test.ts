import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { createCommitQueue } from '../../../server/commit-queue.ts';

it('on a full disk whoever was told yes is there, and of whoever was told no nothing is', async () => {
  const connection = new Database(':memory:');
  connection.exec('create table kept (name text, filling blob)');
  connection.pragma('max_page_count = 40');
  const queue = createCommitQueue(connection);
  const insert = connection.prepare('insert into kept values (?, zeroblob(?))');
  const write = (name: string, bytes: number) =>
    queue.transaction(async () => {
      insert.run(name, 10);
      insert.run(name, bytes);
      return name;
    });
  const together = [write('first', 10), write('large', 1_000_000), write('last', 10)];
  const settled = await Promise.allSettled(together);
  expect(settled[1]).toMatchObject({ status: 'rejected', reason: { code: 'SQLITE_FULL' } });
  const told = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value, one.value] : []));
  expect(connection.prepare('select name from kept').pluck().all()).toEqual(told);
  expect(await write('afterwards', 10)).toBe('afterwards');
});
