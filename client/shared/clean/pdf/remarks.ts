/** Remarks, links and stamps on a page (ISO 32000-1, section 12.5): what they say and draw, and not who put them there. */
import { type PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, type PDFObject, PDFString } from '@cantoo/pdf-lib';
import type { Found } from '../found.ts';
import { isPublicAddress } from '../paths.ts';

/** Programs put the author under keys of their own too, so that only what shows the remark is kept. */
const SHOWN = new Set([
  ...['Type', 'Subtype', 'Rect', 'Contents', 'P', 'F', 'AP', 'AS', 'Border', 'BS', 'BE', 'C', 'IC', 'CA', 'ca', 'BM'],
  ...['StructParent', 'OC', 'A', 'Dest', 'H', 'QuadPoints', 'DA', 'Q', 'DS', 'CL', 'IT', 'RD', 'L', 'LE', 'LL', 'LLE'],
  ...['LLO', 'Cap', 'CP', 'CO', 'Vertices', 'InkList', 'Open', 'Popup', 'Parent', 'Sy', 'Lang'],
]);
/** Remarks that carry files, sounds, films or programs of their own. */
const CARRIERS = new Set([
  'FileAttachment',
  'Sound',
  'Movie',
  'Screen',
  '3D',
  'RichMedia',
  'Widget',
  'PrinterMark',
  'TrapNet',
]);
/** Of its flags: not to be shown, neither on a screen nor on paper. Nobody could see what would go along. */
const HIDDEN_FLAGS = 2 | 32;
const SAFE_ACTIONS = new Set(['GoTo', 'Named', 'URI']);

export function pruneRemarks(remarks: PDFArray, found: Found): void {
  for (let index = remarks.size() - 1; index >= 0; index -= 1) {
    const remark = remarks.lookup(index);
    const subtype = remark instanceof PDFDict ? nameIn(remark, 'Subtype') : undefined;
    if (!(remark instanceof PDFDict) || subtype === undefined || CARRIERS.has(subtype) || isHidden(remark)) {
      remarks.remove(index);
      if (subtype !== 'Widget') found.count('attachments');
      continue;
    }
    keepOnly(remark, SHOWN);
  }
}

export function isHidden(remark: PDFDict): boolean {
  const flags = remark.lookup(PDFName.of('F'));
  return flags instanceof PDFNumber && (flags.asNumber() & HIDDEN_FLAGS) !== 0;
}

/** Takes out what happens at a click, unless it leads to a page of this document or to the open web. */
export function pruneAction(dict: PDFDict, found: Found): void {
  const action = dict.lookup(PDFName.of('A'));
  if (!(action instanceof PDFDict)) return;
  // Attributes of the structure stand under the same key, and are no actions: those have a kind.
  const kind = nameIn(action, 'S');
  if (kind === undefined) return;
  // What would follow on it.
  action.delete(PDFName.of('Next'));
  if (kind === 'URI' ? isPublicAddress(textOf(action.lookup(PDFName.of('URI'))) ?? '') : SAFE_ACTIONS.has(kind)) return;
  dict.delete(PDFName.of('A'));
  found.count(kind === 'JavaScript' ? 'scripts' : 'links');
}

export function keepOnly(dict: PDFDict, keys: ReadonlySet<string>): void {
  for (const key of dict.keys()) if (!keys.has(key.decodeText())) dict.delete(key);
}

export function nameIn(dict: PDFDict, key: string): string | undefined {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : undefined;
}

export function textOf(value: PDFObject | undefined): string | undefined {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
}
