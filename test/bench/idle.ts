/** What the server costs when nobody comes. */
import { type Figure, formatMs, median } from './figures.ts';
import { freePort, removeFolder, startZegelpost, temporaryFolder } from './programs.ts';

const RUNS = 3;
/** Long enough for what a start leaves behind to be collected. */
const SETTLE_MS = 5_000;
const MEBIBYTE = 1_048_576;

export async function measureIdle(): Promise<readonly Figure[]> {
  const started: number[] = [];
  const resident: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const dataDir = temporaryFolder();
    const server = await startZegelpost(dataDir, await freePort());
    started.push(server.startedMs);
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    resident.push((server.residentBytes() ?? Number.NaN) / MEBIBYTE);
    await server.stop();
    removeFolder(dataDir);
  }
  const mebibytes = median(resident);
  const startedMs = median(started);
  const none = { bare: '', ratio: '' };
  return [
    {
      ...none,
      name: 'Idle server',
      ours: `${Math.round(mebibytes)} MiB`,
      goal: '≤ 90 MiB',
      isReached: mebibytes <= 90,
    },
    {
      ...none,
      name: 'Start, on an empty folder',
      ours: formatMs(startedMs),
      goal: '≤ 1 s',
      isReached: startedMs <= 1_000,
    },
  ];
}
