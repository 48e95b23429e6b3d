/**
 * `npm run bench`: one table, made in one run on one machine. Ratios count; absolute numbers are this machine's.
 * With names (`npm run bench -- submissions desk`) only those parts.
 */
import { measureBrowser } from './browser.ts';
import { type Figure, formatTable } from './figures.ts';
import { measureIdle } from './idle.ts';
import { measureReading } from './reading.ts';
import { measureSubmissions } from './submissions.ts';

const PARTS: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  submissions: measureSubmissions,
  reading: measureReading,
  browser: measureBrowser,
  idle: measureIdle,
};

const asked = process.argv.slice(2);
const figures: Figure[] = [];
for (const [name, measure] of Object.entries(PARTS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  process.stderr.write(`Measuring ${name} …\n`);
  figures.push(...(await measure()));
}
process.stdout.write(`${formatTable(figures)}\n`);
