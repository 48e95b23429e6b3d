/** Names of who wrote what, in one document: each becomes a number, so that one still sees who answers whom. */
import type { Found } from '../found.ts';
import { plainText } from './rewrite-xml.ts';

export interface People {
  /** What stands for this name, always the same. Tells that it was found. */
  replace(written: string): string;
  /** A text in which names that were met before are replaced. */
  replaceIn(written: string): string;
}

export function createPeople(found: Found): People {
  const known = new Map<string, string>();
  return {
    replace(written) {
      const name = plainText(written).trim();
      if (name === '') return written;
      if (!known.has(written)) {
        known.set(written, `Auteur ${known.size + 1}`);
        found.value('person', name);
      }
      return known.get(written) as string;
    },
    replaceIn(written) {
      let text = written;
      for (const [name, number] of known) text = text.replaceAll(name, number);
      return text;
    },
  };
}
