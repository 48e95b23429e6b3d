/** A JPEG made anew of the segments that draw it (ITU-T T.81, annex B); everything else stays behind. */
import { concat, u8, utf8 } from '../../../../crypto/public/bytes.ts';
import { DamagedFileError } from '../clean-errors.ts';
import type { Found } from '../found.ts';
import { tellCameraNotes, tellXmp } from './camera-notes.ts';
import { orientationOnly } from './orientation.ts';
import type { StrippedPicture } from './stripped-picture.ts';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const DQT = 0xdb;
const DHT = 0xc4;
const DRI = 0xdd;
const APP0 = 0xe0;
const APP14 = 0xee;
const EXIF = 'Exif\0\0';
const XMP = 'http://ns.adobe.com/xap/1.0/\0';

interface Segment {
  readonly marker: number;
  readonly body: Uint8Array;
}

/** @throws {DamagedFileError} when it is not a JPEG that could be drawn */
export async function stripJpeg(bytes: Uint8Array, found: Found): Promise<StrippedPicture> {
  const kept: Uint8Array[] = [];
  let tiff: Uint8Array | undefined;
  let size: { width: number; height: number } | undefined;
  let scans = 0;
  let offset = 2;
  if (bytes[0] !== 0xff || bytes[1] !== SOI) throw new DamagedFileError();
  for (;;) {
    while (bytes[offset] === 0xff && bytes[offset + 1] === 0xff) offset += 1;
    const marker = markerAt(bytes, offset);
    offset += 2;
    if (marker === EOI) break;
    const body = bodyAt(bytes, offset);
    offset += 2 + body.length;
    const drawn = drawingPart({ marker, body });
    if (isFrame(marker)) size = { height: word(body, 1), width: word(body, 3) };
    if (drawn !== undefined) kept.push(segment(marker, drawn));
    if (startsWith(body, EXIF) && marker === 0xe1) tiff ??= body.subarray(EXIF.length);
    if (!isDrawing(marker)) tellSegment({ marker, body }, found);
    if (marker !== SOS) continue;
    scans += 1;
    const end = scanEnd(bytes, offset);
    kept.push(bytes.subarray(offset, end));
    offset = end;
    // A photo that was cut off shows as far as it goes, as it did before.
    if (offset >= bytes.length) break;
  }
  if (size === undefined || scans === 0) throw new DamagedFileError();
  if (offset < bytes.length) found.count('behindTheFile');
  await tellCameraNotes(bytes, found);
  const turn = orientationOnly(tiff);
  const start = [Uint8Array.of(0xff, SOI), ...(turn === undefined ? [] : [segment(0xe1, concat(utf8(EXIF), turn))])];
  return { bytes: concat(...start, ...kept, Uint8Array.of(0xff, EOI)), ...size, isAnimated: false };
}

/** Any number of 0xff may have stood before it. */
function markerAt(bytes: Uint8Array, offset: number): number {
  const marker = bytes[offset + 1];
  if (bytes[offset] !== 0xff || marker === undefined || marker < 0xc0) throw new DamagedFileError();
  return marker;
}

function bodyAt(bytes: Uint8Array, offset: number): Uint8Array {
  const length = word(bytes, offset);
  if (length < 2 || offset + length > bytes.length) throw new DamagedFileError();
  return bytes.subarray(offset + 2, offset + length);
}

/** Where the compressed picture ends: at a marker that is no stuffed zero, restart or filling. */
function scanEnd(bytes: Uint8Array, start: number): number {
  let offset = start;
  for (;;) {
    offset = bytes.indexOf(0xff, offset);
    if (offset === -1 || offset + 1 >= bytes.length) return bytes.length;
    const next = bytes[offset + 1] as number;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return offset;
    offset += next === 0xff ? 1 : 2;
  }
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== DHT && marker !== 0xc8 && marker !== 0xcc;
}

function isDrawing(marker: number): boolean {
  return isFrame(marker) || [DHT, DQT, DRI, SOS, 0xcc, 0xdc].includes(marker);
}

/** The part of a segment that draws, cut to its true length so that nothing rides along behind it. */
function drawingPart({ marker, body }: Segment): Uint8Array | undefined {
  if (isFrame(marker)) return exactly(body, 6 + 3 * (body[5] ?? 0));
  if (marker === SOS) return exactly(body, 4 + 2 * (body[0] ?? 0));
  if (marker === DRI || marker === 0xdc) return exactly(body, 2);
  if (marker === 0xcc) return exactly(body, body.length - (body.length % 2));
  if (marker === DQT)
    return exactly(
      body,
      tablesEnd(body, (at) => ((body[at] as number) >> 4 === 0 ? 65 : 129)),
    );
  if (marker === DHT)
    return exactly(
      body,
      tablesEnd(body, (at) => 17 + sum(body.subarray(at + 1, at + 17))),
    );
  // JFIF without its preview, and Adobe's word on how colours were mixed.
  if (marker === APP0 && startsWith(body, 'JFIF\0')) return concat(exactly(body, 12), u8(0), u8(0));
  if (marker === APP14 && startsWith(body, 'Adobe')) return exactly(body, 12);
  return undefined;
}

function tablesEnd(body: Uint8Array, lengthAt: (offset: number) => number): number {
  let end = 0;
  while (end < body.length) {
    const next = end + lengthAt(end);
    if (next > body.length) break;
    end = next;
  }
  return end;
}

function tellSegment({ marker, body }: Segment, found: Found): void {
  if (marker === 0xfe) found.value('description', new TextDecoder('latin1').decode(body.subarray(0, 400)));
  else if (startsWith(body, XMP)) tellXmp(new TextDecoder().decode(body.subarray(XMP.length)), found);
  else if (startsWith(body, 'ICC_PROFILE\0')) found.count('colourProfile');
  else if (startsWith(body, 'MPF\0') || startsWith(body, 'JFXX\0')) found.count('thumbnail');
  else if (marker === 0xeb) found.count('contentCredentials');
  else if (startsWith(body, 'JFIF\0')) found.count('thumbnail', body[12] && body[13] ? 1 : 0);
  else if (!startsWith(body, EXIF) && !startsWith(body, 'Adobe') && !startsWith(body, 'Photoshop')) {
    found.count('otherDetails');
  }
}

function segment(marker: number, body: Uint8Array): Uint8Array {
  const length = body.length + 2;
  return concat(Uint8Array.of(0xff, marker, length >> 8, length & 0xff), body);
}

function exactly(body: Uint8Array, length: number): Uint8Array {
  if (body.length < length || length === 0) throw new DamagedFileError();
  return body.subarray(0, length);
}

function word(bytes: Uint8Array, offset: number): number {
  return ((bytes[offset] ?? 0) << 8) | (bytes[offset + 1] ?? 0);
}

function sum(bytes: Uint8Array): number {
  return bytes.reduce((total, byte) => total + byte, 0);
}

function startsWith(body: Uint8Array, mark: string): boolean {
  return body.length >= mark.length && Array.from(mark).every((letter, index) => letter.charCodeAt(0) === body[index]);
}
