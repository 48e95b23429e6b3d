import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { coarsenFileTimes } from '../../../server/file-times.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zegelpost-times-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('leaves the day and no moment in the times of the data files', async () => {
  const files = ['zegelpost.sqlite', 'zegelpost.sqlite-wal', 'shred.sqlite'].map((name) => join(folder, name));
  for (const file of files) writeFileSync(file, 'x');
  await coarsenFileTimes(folder, new Date('2026-11-20T22:37:41.123Z'));
  for (const file of files) {
    const { mtime, atime } = statSync(file);
    expect([mtime.toISOString(), atime.toISOString()]).toEqual([
      '2026-11-20T00:00:00.000Z',
      '2026-11-20T00:00:00.000Z',
    ]);
  }
});
