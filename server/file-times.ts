import { readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';

const DAY_MS = 86_400_000;

/**
 * Sets the times of every data file to the start of the day. A submission is nearly all that writes the shred store, so
 * the time of its file would be the moment at which somebody reported. Done at each look of the upkeep, whether anything
 * was written or not: then the time of the change of the times (ctime) tells nothing either.
 */
export async function coarsenFileTimes(dataDir: string, now: Date): Promise<void> {
  const day = new Date(Math.floor(now.getTime() / DAY_MS) * DAY_MS);
  const files = (await readdir(dataDir, { withFileTypes: true })).filter((entry) => entry.isFile());
  for (const { name } of files) {
    // A write-ahead log may be gone since it was listed.
    await utimes(join(dataDir, name), day, day).catch(() => undefined);
  }
}
