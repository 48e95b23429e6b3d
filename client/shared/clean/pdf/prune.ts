/** Walks every object that the pages reach, and takes out of each what does not draw. */
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFInvalidObject,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import { DamagedPictureError, TooMuchInsideError } from '../clean-errors.ts';
import type { Found } from '../found.ts';
import { findPage } from './find-page.ts';
import { cleanPdfPicture } from './pictures.ts';
import { keepOnly, nameIn, pruneAction, pruneRemarks, textOf } from './remarks.ts';

/** Nowhere needed to draw: who, when, with what, attachments, scripts, previews. */
const NEVER = new Set([
  ...['Metadata', 'PieceInfo', 'LastModified', 'Thumb', 'AA', 'OpenAction', 'AF', 'EF', 'JS', 'OPI', 'Measure'],
  ...['PtData', 'Creator', 'CreatorInfo', 'User', 'DPartRoot', 'DPart', 'SpiderInfo', 'WebCapture', 'Private', 'Info'],
  ...['PV', 'URLS'],
]);

const PAGE_KEYS = new Set([
  ...['Type', 'Parent', 'Resources', 'MediaBox', 'CropBox', 'BleedBox', 'TrimBox', 'ArtBox', 'Contents', 'Rotate'],
  ...['Group', 'Annots', 'UserUnit', 'Tabs', 'StructParents', 'Trans', 'Dur', 'Kids', 'Count'],
]);
const IMAGE_KEYS = new Set([
  ...['Type', 'Subtype', 'Width', 'Height', 'ColorSpace', 'BitsPerComponent', 'Intent', 'ImageMask', 'Mask', 'Decode'],
  ...['Interpolate', 'SMask', 'SMaskInData', 'StructParent', 'OC', 'Matte', 'Filter', 'DecodeParms', 'Length'],
]);
/** Not the page of another file that it stands for. */
const FORM_KEYS = new Set([
  ...['Type', 'Subtype', 'FormType', 'BBox', 'Matrix', 'Resources', 'Group', 'StructParent', 'StructParents', 'OC'],
  ...['Filter', 'DecodeParms', 'Length'],
]);
/** In which order a page is read. Words for a picture are often the name of its file; programs add words of their own. */
const STRUCTURE_KEYS = new Set(['Type', 'S', 'P', 'K', 'Pg', 'ActualText', 'Lang']);
/** Of a stretch of a page, but for layers, which have a type. */
const MARK_KEYS = new Set(['MCID', 'ActualText', 'Lang', 'Type', 'Subtype', 'BBox', 'Attached']);
/** In the place of a profile, which may be the one of a certain screen. */
const PLAIN_COLOURS: Readonly<Record<number, string>> = { 1: 'DeviceGray', 3: 'DeviceRGB', 4: 'DeviceCMYK' };

/**
 * @returns what is reached; the rest is to be deleted
 * @throws {DamagedPictureError} for a picture that cannot be cleaned: it never goes along as it was
 */
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
    if (value instanceof PDFArray) {
      plainColours(value, found);
      waiting.push(...value.asArray());
    }
    const dict = value instanceof PDFStream ? value.dict : value;
    if (!(dict instanceof PDFDict)) continue;
    // Its bytes would stand in another file, of which this is the name.
    if (value instanceof PDFStream) dict.delete(PDFName.of('F'));
    pruneDict(dict, found);
    waiting.push(...dict.values());
  }
  return reached;
}

async function replacePicture(pdf: PDFDocument, ref: PDFRef, stream: PDFRawStream, found: Found): Promise<void> {
  const cleaned = await cleanPdfPicture(stream, found).catch((error: unknown) => {
    throw error instanceof TooMuchInsideError ? error : new DamagedPictureError(findPage(pdf, ref));
  });
  if (cleaned !== undefined) pdf.context.assign(ref, cleaned);
}

function pruneDict(dict: PDFDict, found: Found): void {
  for (const key of dict.keys()) if (NEVER.has(key.decodeText())) drop(dict, key, found);
  const type = nameIn(dict, 'Type');
  const subtype = nameIn(dict, 'Subtype');
  if (type === 'Page' || type === 'Pages') keepOnly(dict, PAGE_KEYS);
  else if (subtype === 'Image') keepOnly(dict, IMAGE_KEYS);
  else if (subtype === 'Form') keepOnly(dict, FORM_KEYS);
  else if (type === 'StructTreeRoot') dict.delete(PDFName.of('IDTree'));
  else if (isStructure(dict)) pruneStructure(dict, found);
  const remarks = dict.lookup(PDFName.of('Annots'));
  if (remarks instanceof PDFArray) pruneRemarks(remarks, found);
  const marks = dict.lookup(PDFName.of('Properties'));
  if (marks instanceof PDFDict) for (const mark of marks.keys()) pruneMark(marks.lookup(mark));
  pruneAction(dict, found);
}

function drop(dict: PDFDict, key: PDFName, found: Found): void {
  dict.delete(key);
  const name = key.decodeText();
  if (name === 'Thumb') found.count('thumbnail');
  else if (name === 'PieceInfo') found.count('otherDetails');
  else if (name === 'AA' || name === 'JS' || name === 'OpenAction') found.count('scripts');
}

/** Its own type may be left out; a kind and a parent it always has. */
function isStructure(dict: PDFDict): boolean {
  return nameIn(dict, 'S') !== undefined && dict.lookup(PDFName.of('P')) instanceof PDFDict;
}

function pruneStructure(dict: PDFDict, found: Found): void {
  for (const key of ['Alt', 'T']) found.value('description', textOf(dict.lookup(PDFName.of(key))));
  keepOnly(dict, STRUCTURE_KEYS);
}

function pruneMark(mark: PDFObject | undefined): void {
  if (mark instanceof PDFDict && !/^OC/.test(nameIn(mark, 'Type') ?? '')) keepOnly(mark, MARK_KEYS);
}

/** `[/ICCBased profile]`, wherever colours are said; the same colours without the profile. */
function plainColours(array: PDFArray, found: Found): void {
  const [family, profile] = [array.get(0), array.size() === 2 ? array.lookup(1) : undefined];
  if (!(family instanceof PDFName) || family.decodeText() !== 'ICCBased' || !(profile instanceof PDFStream)) return;
  const count = profile.dict.lookup(PDFName.of('N'));
  const plain = count instanceof PDFNumber ? PLAIN_COLOURS[count.asNumber()] : undefined;
  if (plain === undefined) return;
  array.remove(1);
  array.set(0, PDFName.of(plain));
  found.count('colourProfile');
}
