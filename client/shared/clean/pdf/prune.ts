/** Walks every object that the pages reach, and takes out of each what does not draw. */
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFInvalidObject,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import type { Found } from '../found.ts';
import { cleanPdfPicture } from './pictures.ts';

/** Nowhere needed to draw: who, when, with what, attachments, scripts, previews. */
const NEVER = new Set([
  ...[
    'Metadata',
    'PieceInfo',
    'LastModified',
    'Thumb',
    'AA',
    'OpenAction',
    'AF',
    'EF',
    'JS',
    'OPI',
    'Measure',
    'PtData',
  ],
  ...['CreatorInfo', 'User', 'DPartRoot', 'DPart', 'SpiderInfo', 'WebCapture', 'Private', 'Info', 'Next', 'PV', 'URLS'],
]);

const PAGE_KEYS = new Set([
  ...['Type', 'Parent', 'Resources', 'MediaBox', 'CropBox', 'BleedBox', 'TrimBox', 'ArtBox', 'Contents', 'Rotate'],
  ...['Group', 'Annots', 'UserUnit', 'Tabs', 'StructParents', 'Trans', 'Dur', 'Kids', 'Count'],
]);
const IMAGE_KEYS = new Set([
  ...['Type', 'Subtype', 'Width', 'Height', 'ColorSpace', 'BitsPerComponent', 'Intent', 'ImageMask', 'Mask', 'Decode'],
  ...['Interpolate', 'SMask', 'SMaskInData', 'StructParent', 'OC', 'Matte', 'Filter', 'DecodeParms', 'Length'],
]);
/** Who wrote a remark, when, and what it answers. Its text and its drawing stay. */
const REMARK_KEYS = [
  'T',
  'M',
  'CreationDate',
  'NM',
  'Subj',
  'RC',
  'IRT',
  'RT',
  'State',
  'StateModel',
  'ExData',
  'V',
  'DV',
];
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
const SAFE_ACTIONS = new Set(['GoTo', 'Named', 'URI']);
const SAFE_ADDRESS = /^(?:https?|mailto):/i;

/** @returns what is reached; the rest is to be deleted */
export async function pruneObjects(pdf: PDFDocument, found: Found): Promise<ReadonlySet<PDFRef>> {
  const { context, catalog } = pdf;
  const reached = new Set<PDFRef>();
  const seen = new Set<PDFObject>();
  const waiting: PDFObject[] = [context.trailerInfo.Root ?? catalog];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (value instanceof PDFRef) {
      if (reached.has(value)) continue;
      const target = context.lookup(value);
      // What could not be read could not be cleaned either.
      if (target === undefined || target instanceof PDFInvalidObject) continue;
      reached.add(value);
      if (target instanceof PDFRawStream) await replacePicture(pdf, value, target, found);
      waiting.push(context.lookup(value) ?? target);
      continue;
    }
    if (seen.has(value)) continue;
    seen.add(value);
    if (value instanceof PDFArray) waiting.push(...value.asArray());
    const dict = value instanceof PDFStream ? value.dict : value;
    if (!(dict instanceof PDFDict)) continue;
    pruneDict(dict, found);
    waiting.push(...dict.values());
  }
  return reached;
}

async function replacePicture(pdf: PDFDocument, ref: PDFRef, stream: PDFRawStream, found: Found): Promise<void> {
  const cleaned = await cleanPdfPicture(stream, found);
  if (cleaned !== undefined) pdf.context.assign(ref, cleaned);
}

function pruneDict(dict: PDFDict, found: Found): void {
  for (const key of dict.keys()) if (NEVER.has(key.decodeText())) drop(dict, key, found);
  const type = nameIn(dict, 'Type');
  if (type === 'Page' || type === 'Pages') keepOnly(dict, PAGE_KEYS);
  if (nameIn(dict, 'Subtype') === 'Image') keepOnly(dict, IMAGE_KEYS);
  const remarks = dict.lookup(PDFName.of('Annots'));
  if (remarks instanceof PDFArray) pruneRemarks(remarks, found);
  const action = dict.lookup(PDFName.of('A'));
  if (action instanceof PDFDict && !isSafeAction(action)) {
    dict.delete(PDFName.of('A'));
    found.count(nameIn(action, 'S') === 'JavaScript' ? 'scripts' : 'links');
  }
}

function drop(dict: PDFDict, key: PDFName, found: Found): void {
  dict.delete(key);
  const name = key.decodeText();
  if (name === 'Thumb') found.count('thumbnail');
  else if (name === 'PieceInfo') found.count('otherDetails');
  else if (name === 'AA' || name === 'JS' || name === 'OpenAction') found.count('scripts');
}

function pruneRemarks(remarks: PDFArray, found: Found): void {
  for (let index = remarks.size() - 1; index >= 0; index -= 1) {
    const remark = remarks.lookup(index);
    const subtype = remark instanceof PDFDict ? nameIn(remark, 'Subtype') : undefined;
    if (!(remark instanceof PDFDict) || subtype === undefined || CARRIERS.has(subtype)) {
      remarks.remove(index);
      if (subtype !== 'Widget') found.count('attachments');
      continue;
    }
    for (const key of REMARK_KEYS) remark.delete(PDFName.of(key));
  }
}

/** Attributes of the structure tree stand under the same key, and are no actions: those have a kind. */
function isSafeAction(action: PDFDict): boolean {
  const kind = nameIn(action, 'S');
  if (kind === undefined) return true;
  if (kind !== 'URI') return SAFE_ACTIONS.has(kind);
  const address = action.lookup(PDFName.of('URI'));
  return address !== undefined && 'decodeText' in address && SAFE_ADDRESS.test((address as PDFName).decodeText());
}

function keepOnly(dict: PDFDict, keys: ReadonlySet<string>): void {
  for (const key of dict.keys()) if (!keys.has(key.decodeText())) dict.delete(key);
}

export function nameIn(dict: PDFDict, key: string): string | undefined {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : undefined;
}
