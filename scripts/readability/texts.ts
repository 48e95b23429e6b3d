/** Finds every text that a melder may read, as it is built: a new file is measured without being named here. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Read at a desk by people who are trained for it. Everything else is a melder's. */
const OF_HANDLERS = /^(?:account|desk|enrol|functionaris|rules|steward)/;

export interface Told {
  /** `mailbox/closing/lead`. */
  readonly place: string;
  readonly text: string;
}

/** @param root where `build` has the folders of the sources */
export async function melderTexts(root: string, language: string): Promise<ReadonlyMap<string, readonly Told[]>> {
  const found = new Map<string, readonly Told[]>();
  for (const folder of ['client/text', 'server/pages/text']) {
    const path = join(root, folder, language);
    for (const name of readdirSync(path).sort()) {
      if (!name.endsWith('.js') || OF_HANDLERS.test(name) || name === `${language}.js`) continue;
      const texts = (await import(join(path, name))) as object;
      found.set(`${folder}/${language}/${name.slice(0, -3)}`, [...toldIn(texts, '')]);
    }
  }
  return found;
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
