/** Where a damaged part of a PDF is, so that a person can be told. */
import { PDFArray, PDFDict, type PDFDocument, type PDFObject, PDFRef, PDFStream } from '@cantoo/pdf-lib';

/** Lead away from what the page itself draws. */
const ELSEWHERE = new Set(['Parent', 'P', 'Dest', 'A', 'Popup', 'IRT', 'B']);

/** @returns the first page that draws it, counted from 1; pictures may lie in drawings that lie in one another */
export function findPage(pdf: PDFDocument, sought: PDFRef): number | undefined {
  const place = pdf.getPages().findIndex(({ node }) => {
    // What a page does not have itself, it has from what it stands in.
    const resources = node.Resources();
    return reaches(pdf, resources === undefined ? [node] : [node, resources], sought);
  });
  return place === -1 ? undefined : place + 1;
}

function reaches({ context }: PDFDocument, from: readonly PDFObject[], sought: PDFRef): boolean {
  const seen = new Set<PDFObject>();
  const waiting = [...from];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (value === sought) return true;
    if (seen.has(value)) continue;
    seen.add(value);
    const target = value instanceof PDFRef ? context.lookup(value) : value;
    if (target instanceof PDFArray) waiting.push(...target.asArray());
    const dict = target instanceof PDFStream ? target.dict : target;
    if (!(dict instanceof PDFDict)) continue;
    for (const [key, one] of dict.entries()) if (!ELSEWHERE.has(key.decodeText())) waiting.push(one);
  }
  return false;
}
