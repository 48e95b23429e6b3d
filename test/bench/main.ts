/**
 * `npm run bench`: one table, made in one run on one machine. Ratios count; absolute numbers are this machine's.
 * With names (`npm run bench -- submissions desk`) only those parts.
 */
import { measureBrowser } from './browser.ts';
import { type Figure, formatTable } from './figures.ts';
import { measureFiles } from './files.ts';
import { measureIdle } from './idle.ts';
import { measureReading } from './reading.ts';
import { fillReadingHouse, type ReadingHouse } from './reading-house.ts';
import { measureSearching } from './searching.ts';
import { measureSubmissions } from './submissions.ts';
import { measureWeight } from './weight.ts';

let filled: ReadingHouse | undefined;

/** Filled at most once: it takes as long as a part. */
async function house(): Promise<ReadingHouse> {
  filled ??= await fillReadingHouse();
  return filled;
}

const PARTS: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  submissions: measureSubmissions,
  reading: async () => measureReading(await house()),
  searching: measureSearching,
  browser: async () => measureBrowser(await house()),
  files: measureFiles,
  idle: measureIdle,
  weight: measureWeight,
};

const asked = process.argv.slice(2);
process.once('exit', () => filled?.remove());
const figures: Figure[] = [];
for (const [name, measure] of Object.entries(PARTS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  process.stderr.write(`Measuring ${name} …\n`);
  figures.push(...(await measure()));
}
process.stdout.write(`${formatTable(figures)}\n`);
