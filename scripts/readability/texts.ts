/**
 * Finds every text that a melder may read, as it is built: whatever the melder's screens import, and the pages to read. A
 * new file is measured without being named here; what is read at a desk only is for people who are trained for it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const SCREENS = ['client/melder', 'client/viewer'];
const PAGES = 'server/pages/text';

export interface Told {
  /** `mailbox/closing/lead`. */
  readonly place: string;
  readonly text: string;
}

/** @param root where `build` has the folders of the sources */
export async function melderTexts(root: string, language: string): Promise<ReadonlyMap<string, readonly Told[]>> {
  const inPages = filesIn(join(root, PAGES, language)).filter((path) => !path.endsWith(`/${language}.js`));
  const inScreens = reachedFrom(SCREENS.flatMap((screens) => filesIn(join(root, screens)))).filter((path) =>
    path.startsWith(join(root, 'client/text', language)),
  );
  const found = new Map<string, readonly Told[]>();
  for (const path of [...inScreens, ...inPages].sort()) {
    const texts = (await import(path)) as object;
    found.set(relative(root, path).replace(/\.js$/, ''), [...toldIn(texts, '')]);
  }
  return found;
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .map((name) => join(folder, name));
}

/** These files and whatever they import, at once or when it is needed. */
function reachedFrom(start: readonly string[]): readonly string[] {
  const reached = new Set(start);
  for (const path of reached) {
    for (const [, target = ''] of readFileSync(path, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)) {
      const imported = join(dirname(path), target);
      if (existsSync(imported)) reached.add(imported);
    }
  }
  return [...reached];
}

/** Every sentence in a nested text, those with something to fill in filled with a word. */
export function* toldIn(value: unknown, place: string): Generator<Told> {
  if (typeof value === 'string') yield { place, text: value };
  else if (typeof value === 'function') yield* toldIn(fill(value), place);
  else if (typeof value === 'object' && value !== null)
    for (const [key, part] of Object.entries(value)) yield* toldIn(part, `${place}/${key}`);
}

const EXAMPLES: readonly unknown[] = ['Anna', 2, ['Anna', 'Bram'], true];

/** With the first example that the text takes; a text that takes none is a mistake. */
function fill(text: unknown): unknown {
  const make = text as (...values: unknown[]) => unknown;
  for (const example of EXAMPLES) {
    try {
      const made = make(...Array.from({ length: make.length }, () => example));
      if (made !== undefined) return made;
    } catch {
      // The next example.
    }
  }
  throw new Error('a text that takes no example');
}
