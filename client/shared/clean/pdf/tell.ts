import { decodePDFRawStream, PDFArray, PDFDict, type PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import type { Found } from '../found.ts';
import type { ValueFinding } from '../outcome.ts';
import { tellXmp } from '../picture/camera-notes.ts';
import { textOf } from './remarks.ts';

const INFO_KINDS: Readonly<Record<string, ValueFinding>> = {
  Author: 'author',
  Creator: 'program',
  Producer: 'program',
  Title: 'description',
  Subject: 'description',
  Keywords: 'description',
  CreationDate: 'date',
  ModDate: 'date',
  Company: 'organisation',
};

/** Every save that only adds ends with a mark of its own; what is shown first fast has one more from the start. */
export function tellVersions(bytes: Uint8Array, found: Found): void {
  const text = new TextDecoder('latin1').decode(bytes);
  const ends = text.split('%%EOF').length - 1;
  if (ends > (text.slice(0, 1024).includes('/Linearized') ? 2 : 1)) found.count('earlierVersions');
}

export function tellDetails(pdf: PDFDocument, found: Found): void {
  const info = pdf.context.lookup(pdf.context.trailerInfo.Info);
  if (info instanceof PDFDict) {
    for (const [key, value] of info.entries()) {
      const kind = INFO_KINDS[key.decodeText()];
      if (kind !== undefined) found.value(kind, textOf(value));
      else found.count('otherDetails');
    }
  }
  const xmp = pdf.catalog.lookup(PDFName.of('Metadata'));
  if (!(xmp instanceof PDFRawStream)) return;
  try {
    tellXmp(new TextDecoder().decode(decodePDFRawStream(xmp).decode()), found);
  } catch {
    found.count('otherDetails');
  }
}

/** Who wrote remarks on the pages. */
export function tellAnnotations(pdf: PDFDocument, found: Found): void {
  for (const page of pdf.getPages()) {
    const remarks = page.node.lookup(PDFName.of('Annots'));
    if (!(remarks instanceof PDFArray)) continue;
    for (let index = 0; index < remarks.size(); index += 1) {
      const remark = remarks.lookup(index);
      // A field's name stands under the same key.
      if (!(remark instanceof PDFDict) || remark.has(PDFName.of('FT')) || remark.has(PDFName.of('Parent'))) continue;
      const author = textOf(remark.lookup(PDFName.of('T')));
      if (author === undefined) continue;
      found.value('person', author);
      found.count('commentNames');
    }
  }
}
