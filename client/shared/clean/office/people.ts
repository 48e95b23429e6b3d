/** Names of who wrote what, in one document: each becomes a number, so that one still sees who answers whom. */
import type { Found } from '../found.ts';
import { plainText } from './rewrite-xml.ts';

export interface People {
  /** What stands for this name, always the same. Tells that it was found. */
  replace(written: string): string;
  /** A text in which names that were met before are replaced. */
  replaceIn(written: string): string;
  /** Numbers of accounts and remarks, which may be the same in every document of one person, become counted ones. */
  replaceIds(written: string): string;
}

const ID = /\{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}/gi;

export function createPeople(found: Found): People {
  const known = new Map<string, string>();
  const ids = new Map<string, string>();
  return {
    replace(written) {
      const name = plainText(written).trim();
      if (name === '' || /^Auteur \d+$/.test(name)) return written;
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
    replaceIds(written) {
      return written.replaceAll(ID, (id) => {
        const key = id.toUpperCase();
        if (!ids.has(key)) ids.set(key, `{00000000-0000-4000-8000-${String(ids.size + 1).padStart(12, '0')}}`);
        return ids.get(key) as string;
      });
    },
  };
}
