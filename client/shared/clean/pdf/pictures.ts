/** Photographs lie in a PDF as the files they were, with all that cameras write into them. */
import { PDFArray, type PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { unzlibSync } from 'fflate';
import { concat, readU32, u32, utf8 } from '../../../../crypto/public/bytes.ts';
import { createFound, type Found } from '../found.ts';
import { stripJpeg } from '../picture/jpeg.ts';

/** Of JPEG 2000 (ISO/IEC 15444-1, annex I): what draws it. */
const DRAWING_BOXES = new Set(['jP  ', 'ftyp', 'jp2h', 'jp2c']);

/** @returns the stream with a cleaned picture in it; undefined when there is nothing to clean */
export async function cleanPdfPicture(stream: PDFRawStream, found: Found): Promise<PDFRawStream | undefined> {
  const filters = filtersOf(stream.dict);
  const last = filters.at(-1);
  if (last !== 'DCTDecode' && last !== 'JPXDecode') return undefined;
  const inner = createFound();
  const packed = stream.getContents();
  const bytes = filters.length === 2 && filters[0] === 'FlateDecode' ? unzlibSync(packed) : packed;
  if (filters.length > 1 && bytes === packed) return PDFRawStream.of(stream.dict, new Uint8Array());
  const cleaned = last === 'DCTDecode' ? (await stripJpeg(bytes, inner)).bytes : stripJpeg2000(bytes);
  const findings = inner.list();
  found.addAll(findings);
  if (findings.length > 0 || cleaned.length !== bytes.length) found.count('cleanedPictures');
  const dict = stream.dict.clone();
  dict.set(PDFName.of('Filter'), PDFName.of(last));
  if (filters.length > 1) dict.delete(PDFName.of('DecodeParms'));
  return PDFRawStream.of(dict, cleaned);
}

function filtersOf(dict: PDFDict): readonly string[] {
  const filter = dict.lookup(PDFName.of('Filter'));
  if (filter instanceof PDFName) return [filter.decodeText()];
  if (!(filter instanceof PDFArray)) return [];
  return Array.from({ length: filter.size() }, (_, index) => {
    const one = filter.lookup(index);
    return one instanceof PDFName ? one.decodeText() : '';
  });
}

function stripJpeg2000(bytes: Uint8Array): Uint8Array {
  if (bytes[0] === 0xff) return bytes;
  const kept: Uint8Array[] = [];
  for (let offset = 0; offset + 8 <= bytes.length; ) {
    const name = new TextDecoder('latin1').decode(bytes.subarray(offset + 4, offset + 8));
    const said = readU32(bytes, offset);
    const end = said < 8 ? bytes.length : offset + said;
    if (DRAWING_BOXES.has(name)) {
      const body = bytes.subarray(offset + (said === 1 ? 16 : 8), end);
      kept.push(u32(body.length + 8), utf8(name), body);
    }
    offset = end;
  }
  return concat(...kept);
}
