/** The page of the rules of the law, and what is wrong with it: no file and no network. */
import { LAW_IDS, type Law, type LawId } from '../schema/content/rules/laws.ts';

export interface Trace extends Law {
  readonly id: LawId;
  readonly sentence: string;
  /** Where the code names it. */
  readonly files: readonly string[];
  /** Titles of the tests that name it. */
  readonly tests: readonly string[];
  /** What is still missing, in words. */
  readonly open: string | undefined;
}

const KNOWN: ReadonlySet<string> = new Set(LAW_IDS);

/** Every rule named in a text. `WBK-2.2d/e` names two. */
export function idsIn(text: string): readonly LawId[] {
  const found = new Set<LawId>();
  for (const [, first = '', more = ''] of text.matchAll(
    /\b((?:WBK|AMVB|LET)-\d+[a-z]?(?:\.\d+[a-z]?)?)((?:\/[\da-z]+)*)/g,
  )) {
    const others = more.split('/').slice(1);
    // What comes after a stroke takes the place of the last letter, or of the last number.
    const ids = [first, ...others.map((other) => first.replace(/(?:[a-z]|\d+)$/, other))];
    for (const id of ids) if (isLawId(id)) found.add(id);
  }
  return [...found];
}

function isLawId(id: string): id is LawId {
  return KNOWN.has(id);
}

/** The titles of the tests in a file; a comment or a skipped test proves nothing. */
export function testTitles(source: string): readonly string[] {
  const calls = source.matchAll(/^\s*(?:test|it|describe)(?:\.each\([^\n]*\))?\(\s*(['"`])((?:\\.|(?!\1).)*)\1/gms);
  return Array.from(calls, ([, , title = '']) => title.replaceAll(/\\(.)/g, '$1'));
}

/** Every rule has a test that names it: no list takes one out. What is missing beside that stands on the page. */
export function lawProblems(traces: readonly Trace[]): readonly string[] {
  return traces.filter(({ tests }) => tests.length === 0).map(({ id }) => `${id}: no test names it`);
}

const STATES = { tested: 'tested', part: '**in part**', none: '**not yet**' } as const;

function stateOf({ tests, open }: Trace): keyof typeof STATES {
  if (tests.length === 0) return 'none';
  return open === undefined ? 'tested' : 'part';
}

export function lawPage(traces: readonly Trace[]): string {
  const counted = (state: keyof typeof STATES) => traces.filter((trace) => stateOf(trace) === state).length;
  return [
    '# Rules of the law: where each stands, and what proves it',
    '',
    'Made by `npm run laws` out of `schema/content/rules/laws.ts`, the code and the titles of the tests; `npm test` fails when it is stale, and when no test names a rule.',
    'Material for decisions about a product, and no legal advice. M is a melder, F a functionaris, W the organisation, P a procesbegeleider, OR the works council.',
    '',
    `${traces.length} rules: ${counted('tested')} tested, ${counted('part')} in part, ${counted('none')} not yet.`,
    '',
    ...traces.flatMap(section),
  ].join('\n');
}

function section(trace: Trace): readonly string[] {
  const { id, sentence, certainty, date, concerns, files, tests, open } = trace;
  return [
    `## ${id}`,
    '',
    sentence,
    '',
    `- ${STATES[stateOf(trace)]}; for ${concerns.join(', ')}; ${sourceOf(trace)}, ${certainty}, ${date}`,
    ...(open === undefined ? [] : [`- missing: ${open}`]),
    ...[...new Set(files)].sort().map((file) => `- in \`${file}\``),
    ...[...new Set(tests)].sort().map((title) => `- test: ${title.replaceAll('`', "'")}`),
    '',
  ];
}

function sourceOf({ source }: Law): string {
  switch (source.text) {
    case 'wbk':
      return `Wbk ${source.part}`;
    case 'draft':
      return 'draft order, from summaries';
    case 'letter':
      return 'letter to Parliament';
    case 'own-choice':
      return 'our own choice';
  }
}
