/** Which part leads to which (ECMA-376, part 2): the threads by which a document holds together, and points outside. */
import type { Found } from '../found.ts';
import { isPublicAddress } from '../paths.ts';
import { plainText, rewriteXml } from './rewrite-xml.ts';

export interface Relations {
  readonly xml: string;
  /** Of what led to a part that does not come along. */
  readonly gone: ReadonlySet<string>;
}

/** In the place of an address that would tell of somebody, or fetch something when the document is opened. */
const NOWHERE = 'about:blank';

export interface PartsAround {
  /** Where the part stands whose relations these are. */
  readonly folder: string;
  readonly isKept: (part: string) => boolean;
  readonly nameOf: (part: string) => string;
}

export function cleanRelations(xml: string, { folder, isKept, nameOf }: PartsAround, found: Found): Relations {
  const gone = new Set<string>();
  const cleaned = rewriteXml(xml, {
    element({ local, attributes }) {
      if (local !== 'Relationship') return 'keep';
      const read = (key: string) => attributes.find(({ name }) => name === key);
      const target = read('Target');
      const address = plainText(target?.value ?? '');
      if (read('TargetMode')?.value === 'External') {
        const isLink = /\/hyperlink$/.test(read('Type')?.value ?? '');
        if (target !== undefined && address !== NOWHERE && !(isLink && isPublicAddress(address))) {
          target.value = NOWHERE;
          found.count('links');
          found.value('path', address);
        }
        return 'keep';
      }
      // A place in this document, of which Excel says nothing more.
      if (/^#(?!.*[\\/])/.test(address)) return 'keep';
      const written = resolvePart(folder, address);
      const part = [written, unescapedAddress(written)].find(isKept);
      if (target !== undefined && part !== undefined) {
        if (nameOf(part) !== part) target.value = `/${nameOf(part)}`;
        return 'keep';
      }
      gone.add(read('Id')?.value ?? '');
      return 'drop';
    },
  });
  return { xml: cleaned, gone };
}

/** The part whose relations stand here: `word/_rels/document.xml.rels` belongs to `word/document.xml`. */
export function ownerOf(relationsPart: string): string {
  return relationsPart.replace(/_rels\/([^/]+)\.rels$/, '$1');
}

function resolvePart(folder: string, target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : `${folder}${target}`;
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** Not every writer calls a part and its address alike. */
function unescapedAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
