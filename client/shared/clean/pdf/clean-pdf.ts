/** A PDF made anew of the objects its pages are drawn with (ISO 32000-1); everything else stays behind. */
import { EncryptedPDFError, PDFArray, PDFDict, PDFDocument, type PDFField, PDFName } from '@cantoo/pdf-lib';
import type { Bytes } from '../../../../crypto/public/brands.ts';
import { DamagedFileError, EncryptedFileError } from '../clean-errors.ts';
import type { Found } from '../found.ts';
import { requireSmallInside } from './packed-objects.ts';
import { pruneObjects } from './prune.ts';
import { isHidden } from './remarks.ts';
import { tellAnnotations, tellDetails, tellVersions } from './tell.ts';

/** Of the catalog: what shows the pages and helps to read them. No names, attachments, scripts, forms, signatures. */
const CATALOG_KEYS = new Set([
  'Type',
  'Version',
  'Pages',
  'PageLabels',
  'PageLayout',
  'PageMode',
  'ViewerPreferences',
  'Outlines',
  'Dests',
  'Names',
  'OCProperties',
  'StructTreeRoot',
  'MarkInfo',
  'Lang',
]);

/**
 * @throws {EncryptedFileError} when it is locked, also when it opens without a password
 * @throws {TooMuchInsideError} when its packed objects are a bomb
 * @throws {DamagedFileError} when it has no pages that can be read
 */
export async function cleanPdf(bytes: Uint8Array, found: Found): Promise<Bytes> {
  requireSmallInside(bytes);
  const pdf = await open(bytes);
  tellVersions(bytes, found);
  tellDetails(pdf, found);
  tellAnnotations(pdf, found);
  flattenForm(pdf, found);
  cutCatalog(pdf, found);
  const reached = await pruneObjects(pdf, found);
  for (const [ref] of pdf.context.enumerateIndirectObjects()) if (!reached.has(ref)) pdf.context.delete(ref);
  const { trailerInfo } = pdf.context;
  delete trailerInfo.Info;
  delete trailerInfo.ID;
  const saved = await pdf.save({ addDefaultPage: false, updateFieldAppearances: false });
  return new Uint8Array(saved);
}

async function open(bytes: Uint8Array): Promise<PDFDocument> {
  try {
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    if (pdf.getPageCount() === 0) throw new DamagedFileError();
    return pdf;
  } catch (error) {
    if (error instanceof EncryptedPDFError) throw new EncryptedFileError();
    throw new DamagedFileError();
  }
}

/** What was filled in becomes part of the page; the fields and who signed them go. */
function flattenForm(pdf: PDFDocument, found: Found): void {
  const form = pdf.catalog.lookup(PDFName.of('AcroForm'));
  if (!(form instanceof PDFDict)) return;
  const fields = pdf.getForm().getFields();
  const signatures = fields.filter(({ acroField }) => acroField.FT().decodeText() === 'Sig').length;
  found.count('signatures', signatures);
  found.count('formFields', fields.length - signatures);
  dropHiddenFields(pdf, fields);
  try {
    pdf.getForm().flatten({ updateFieldAppearances: true });
  } catch {
    // Letters that its own font lacks: then as the program that filled it in drew them.
    pdf.getForm().flatten({ updateFieldAppearances: false });
  }
}

/** What nobody sees would become part of the page, and be seen. */
function dropHiddenFields(pdf: PDFDocument, fields: readonly PDFField[]): void {
  for (const { acroField } of fields) {
    for (const [at, { dict }] of [...acroField.getWidgets().entries()].reverse()) {
      if (isHidden(dict)) acroField.removeWidget(at);
    }
  }
  for (const { node } of pdf.getPages()) {
    const drawn = node.lookup(PDFName.of('Annots'));
    for (let at = drawn instanceof PDFArray ? drawn.size() - 1 : -1; at >= 0; at -= 1) {
      const one = (drawn as PDFArray).lookup(at);
      if (one instanceof PDFDict && isHidden(one)) (drawn as PDFArray).remove(at);
    }
  }
}

function cutCatalog(pdf: PDFDocument, found: Found): void {
  const { catalog, context } = pdf;
  const names = catalog.lookup(PDFName.of('Names'));
  if (names instanceof PDFDict) {
    const attached = names.lookup(PDFName.of('EmbeddedFiles'));
    if (attached instanceof PDFDict) found.count('attachments', countLeaves(attached));
    if (names.has(PDFName.of('JavaScript'))) found.count('scripts');
    const places = names.get(PDFName.of('Dests'));
    catalog.set(PDFName.of('Names'), context.obj(places === undefined ? {} : { Dests: places }));
  }
  if (catalog.has(PDFName.of('OpenAction')) || catalog.has(PDFName.of('AA'))) found.count('scripts');
  for (const key of catalog.keys()) if (!CATALOG_KEYS.has(key.decodeText())) catalog.delete(key);
}

/** How many names a tree of them holds; a tree that goes round in a circle ends. */
function countLeaves(tree: PDFDict, depth = 0): number {
  const names = tree.lookup(PDFName.of('Names'));
  const own = names instanceof PDFArray ? Math.floor(names.size() / 2) : 0;
  const kids = tree.lookup(PDFName.of('Kids'));
  if (!(kids instanceof PDFArray) || depth > 8) return own;
  const below = Array.from({ length: kids.size() }, (_, index) => kids.lookup(index));
  return below.reduce<number>((sum, kid) => sum + (kid instanceof PDFDict ? countLeaves(kid, depth + 1) : 0), own);
}
