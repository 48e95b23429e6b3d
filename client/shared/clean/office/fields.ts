/** Fields and formulas name the file that they were filled from, or the address that they lead to. */
import type { Found } from '../found.ts';
import { isPublicAddress } from '../paths.ts';
import { plainText } from './rewrite-xml.ts';

/** As it is written: a quotation mark may be a reference, and any other reference is part of the name. */
const ADDRESS = /(?:\w+:[\\/]|\\\\|\/(?:users|home|volumes)\/)(?:[^"&]|&(?!quot;))*/gi;
const QUOTE = /"|&quot;/g;
const FOLDER = /(?:\w+:[\\/]|\\\\|\/(?:users|home|volumes)\/)[^[\]'"]*/gi;

/** The instructions of the fields of one part, in the order in which they stand. */
export function createFieldTexts(found: Found) {
  /** A writer may break an instruction anywhere, also within the name of a file. */
  let isWithin = false;
  /** Programs for quotations write whole entries here, with the number of who keeps them. */
  let isForeign = false;
  function clean(text: string): string {
    return text.replaceAll(ADDRESS, (address, at: number) => {
      if (isPublicAddress(plainText(address))) return address;
      found.value('path', plainText(address));
      isWithin = at + address.length === text.length && (text.slice(0, at).match(QUOTE)?.length ?? 0) % 2 === 1;
      return '';
    });
  }
  return {
    /** At each mark of where a field begins, shows something or ends. */
    begin(): void {
      isWithin = false;
      isForeign = false;
    },
    next(text: string): string {
      if (isForeign) return '';
      if (/^\s*ADDIN\b/i.test(text)) {
        isForeign = true;
        found.count('otherDetails', text.trim() === 'ADDIN' ? 0 : 1);
        return ' ADDIN ';
      }
      if (!isWithin) return clean(text);
      const [, quote, behind = ''] = /("|&quot;)([\s\S]*)/.exec(text) ?? [];
      isWithin = quote === undefined;
      return quote === undefined ? '' : quote + clean(behind);
    },
  };
}

/** `'C:\\Users\\Jan\\[kosten.xlsx]Blad1'!A1` without the folder. */
export function withoutFolders(formula: string, found: Found): string {
  return formula.replaceAll(FOLDER, (folder) => {
    if (isPublicAddress(plainText(folder))) return folder;
    found.value('path', plainText(folder));
    return '';
  });
}
