/** Photographs lie in a PDF as the files they were, with all that cameras write into them. */
import { decodePDFRawStream, PDFArray, type PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { concat, readU32, u32, utf8 } from '../../../../crypto/public/bytes.ts';
import { TooMuchInsideError } from '../clean-errors.ts';
import { createFound, type Found } from '../found.ts';
import { stripJpeg } from '../picture/jpeg.ts';

/** Of JPEG 2000 (ISO/IEC 15444-1, annex I): what draws it. */
const DRAWING_BOXES = new Set(['jP  ', 'ftyp', 'jp2h', 'jp2c']);
/** Second bytes of its marks. */
const TILE = 0x90;
const REMARK = 0x64;
/** Of one picture, as the file that it was: more than the whole document may have. */
const MAX_PICTURE_BYTES = 128 * 2 ** 20;

/** @returns the stream with a cleaned picture in it; undefined when there is nothing to clean */
export async function cleanPdfPicture(stream: PDFRawStream, found: Found): Promise<PDFRawStream | undefined> {
  const filters = filtersOf(stream.dict);
  const last = filters.at(-1);
  if (last !== 'DCTDecode' && last !== 'JPXDecode') return undefined;
  const inner = createFound();
  const bytes = unpack(stream, filters);
  const cleaned = last === 'DCTDecode' ? (await stripJpeg(bytes, inner)).bytes : stripJpeg2000(bytes);
  const findings = inner.list();
  found.addAll(findings);
  if (findings.length > 0 || cleaned.length !== bytes.length) found.count('cleanedPictures');
  const dict = stream.dict.clone();
  dict.set(PDFName.of('Filter'), PDFName.of(last));
  if (filters.length > 1) dict.delete(PDFName.of('DecodeParms'));
  return PDFRawStream.of(dict, cleaned);
}

/** A picture may be packed or written in letters over and above being a picture. */
function unpack(stream: PDFRawStream, filters: readonly string[]): Uint8Array {
  if (filters.length === 1) return stream.getContents();
  const dict = stream.dict.clone();
  dict.set(PDFName.of('Filter'), stream.dict.context.obj(filters.slice(0, -1)));
  const unpacked = decodePDFRawStream(PDFRawStream.of(dict, stream.getContents())).getBytes(
    MAX_PICTURE_BYTES,
  ) as Uint8Array;
  if (unpacked.length === MAX_PICTURE_BYTES) throw new TooMuchInsideError();
  return unpacked;
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

/** Of its boxes what draws; of the picture itself not the remarks of a program. It may also come without boxes. */
function stripJpeg2000(bytes: Uint8Array): Uint8Array {
  if (bytes[0] === 0xff) return stripCodestream(bytes);
  const kept: Uint8Array[] = [];
  for (let offset = 0; offset + 8 <= bytes.length; ) {
    const name = new TextDecoder('latin1').decode(bytes.subarray(offset + 4, offset + 8));
    const said = readU32(bytes, offset);
    const end = said < 8 ? bytes.length : offset + said;
    if (DRAWING_BOXES.has(name)) {
      const body = bytes.subarray(offset + (said === 1 ? 16 : 8), end);
      const drawn = name === 'jp2c' ? stripCodestream(body) : body;
      kept.push(u32(drawn.length + 8), utf8(name), drawn);
    }
    offset = end;
  }
  return concat(...kept);
}

/** Its main header without remarks (annex A.9.2); what follows are the tiles. */
function stripCodestream(bytes: Uint8Array): Uint8Array {
  const kept = [bytes.subarray(0, 2)];
  let offset = 2;
  while (offset + 4 <= bytes.length && bytes[offset] === 0xff && bytes[offset + 1] !== TILE) {
    const end = offset + 2 + (((bytes[offset + 2] as number) << 8) | (bytes[offset + 3] as number));
    if (bytes[offset + 1] !== REMARK) kept.push(bytes.subarray(offset, end));
    offset = end;
  }
  return concat(...kept, bytes.subarray(offset));
}
