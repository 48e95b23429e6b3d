/**
 * Which rule of the law stands where, and what proves it: writes `schema/content/rules/LAWS.md`, or with `--check` fails
 * when that page is stale, or when no test names a rule.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { rulesEn } from '../client/text/en/rules.ts';
import { LAW_IDS, LAWS, type Law, type LawId } from '../schema/content/rules/laws.ts';
import { OPEN } from './law-open.ts';
import { idsIn, lawPage, lawProblems, type Trace, testTitles } from './law-page.ts';

const PAGE = 'schema/content/rules/LAWS.md';

/** The list itself, and the words about it, implement nothing. */
const NOT_CODE = ['schema/content/rules/laws.ts', 'scripts/law-open.ts', 'client/text/'];

function trackedFiles(): readonly string[] {
  const listed = execFileSync(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx', '*.css'],
    {
      encoding: 'utf8',
    },
  );
  return listed.split('\n').filter((path) => path !== '');
}

function readTraces(): readonly Trace[] {
  const code = new Map<LawId, string[]>(LAW_IDS.map((id) => [id, []]));
  const tests = new Map<LawId, string[]>(LAW_IDS.map((id) => [id, []]));
  for (const path of trackedFiles()) {
    if (NOT_CODE.some((start) => path.startsWith(start))) continue;
    const text = readOrNothing(path);
    if (path.startsWith('test/')) {
      for (const title of testTitles(text)) for (const id of idsIn(title)) tests.get(id)?.push(title);
    } else {
      for (const id of idsIn(text)) code.get(id)?.push(path);
    }
  }
  return LAW_IDS.map((id) => {
    const law: Law = LAWS[id];
    const shown = { id, ...law, sentence: rulesEn.laws[id], open: OPEN[id] };
    return { ...shown, files: code.get(id) ?? [], tests: tests.get(id) ?? [] };
  });
}

/** Listed by git and gone from the disk: on its way out. */
function readOrNothing(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

const traces = readTraces();
const page = lawPage(traces);
const problems = [...lawProblems(traces)];
if (process.argv.includes('--check')) {
  if (readOrNothing(PAGE) !== page) problems.push(`${PAGE} is stale: run npm run laws`);
} else {
  writeFileSync(PAGE, page);
}
for (const { id, open, tests } of traces) {
  if (open !== undefined) console.log(`${tests.length === 0 ? 'not yet' : 'in part'}: ${id}: ${open}`);
}
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
console.log(`${traces.length} rules of the law: ${traces.filter(({ tests }) => tests.length > 0).length} have a test.`);
