/** A PNG made anew of the chunks that draw it (ISO/IEC 15948); everything else stays behind. */
import { unzlibSync } from 'fflate';
import { concat, readU32, u32, utf8 } from '../../../../crypto/public/bytes.ts';
import { DamagedFileError } from '../clean-errors.ts';
import type { Found } from '../found.ts';
import { tellCameraNotes, tellXmp } from './camera-notes.ts';
import { orientationOnly } from './orientation.ts';
import type { StrippedPicture } from './stripped-picture.ts';

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const DRAWING = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND', 'gAMA', 'cHRM', 'sRGB', 'cICP', 'sBIT']);
/** The longest that these can be: anything more is no colour. */
const COLOUR_BYTES: Readonly<Record<string, number>> = {
  gAMA: 4,
  cHRM: 32,
  sRGB: 1,
  cICP: 4,
  sBIT: 4,
  tRNS: 256,
  PLTE: 768,
};
const MOVING = new Set(['acTL', 'fcTL', 'fdAT']);
/** Of a packed text, to tell what it says. */
const MAX_TEXT_BYTES = 65_536;

/** @throws {DamagedFileError} when it is not a PNG that could be drawn */
export async function stripPng(bytes: Uint8Array, found: Found): Promise<StrippedPicture> {
  const kept: Uint8Array[] = [];
  let tiff: Uint8Array | undefined;
  let isAnimated = false;
  let offset = SIGNATURE.length;
  for (let name = ''; name !== 'IEND'; ) {
    if (offset + 12 > bytes.length) throw new DamagedFileError();
    const length = readU32(bytes, offset);
    name = String.fromCharCode(...bytes.subarray(offset + 4, offset + 8));
    const body = bytes.subarray(offset + 8, offset + 8 + length);
    const end = offset + 12 + length;
    if (end > bytes.length) throw new DamagedFileError();
    const isTooLong = length > (COLOUR_BYTES[name] ?? length);
    if ((DRAWING.has(name) || MOVING.has(name)) && !isTooLong) kept.push(bytes.subarray(offset, end));
    else if (name === 'eXIf') tiff ??= body;
    else tellChunk(name, body, found);
    if (name === 'acTL') isAnimated = true;
    offset = end;
  }
  const [header, ...rest] = kept;
  if (header === undefined || String.fromCharCode(...header.subarray(4, 8)) !== 'IHDR' || header.length !== 25) {
    throw new DamagedFileError();
  }
  if (offset < bytes.length) found.count('behindTheFile');
  if (tiff !== undefined) await tellCameraNotes(tiff, found);
  const turn = orientationOnly(tiff);
  const turned = turn === undefined ? [] : [chunk('eXIf', turn)];
  return {
    bytes: concat(SIGNATURE, header, ...turned, ...rest),
    width: readU32(header, 8),
    height: readU32(header, 12),
    isAnimated,
  };
}

function tellChunk(name: string, body: Uint8Array, found: Found): void {
  if (name === 'iCCP') found.count('colourProfile');
  else if (name === 'caBX') found.count('contentCredentials');
  else if (name === 'tIME') found.value('date', readTime(body));
  else if (/^[tiz][TEX]Xt$/.test(name)) tellText(readText(name, body), found);
  // These say how large or on which background to show it, and nothing of anybody.
  else if (name !== 'pHYs' && name !== 'bKGD' && name !== 'hIST') found.count('otherDetails');
}

function tellText({ keyword, text }: { keyword: string; text: string }, found: Found): void {
  if (keyword === 'XML:com.adobe.xmp') tellXmp(text, found);
  else if (keyword === 'Author') found.value('author', text);
  else if (keyword === 'Software') found.value('program', text);
  else if (keyword === 'Creation Time') found.value('date', text);
  else if (keyword.startsWith('Raw profile')) found.count('otherDetails');
  else found.value('description', `${keyword}: ${text}`);
}

function readTime([high = 0, low = 0, ...rest]: Uint8Array): string {
  const [month, day, hour, minute] = rest.map((part) => String(part).padStart(2, '0'));
  return `${(high << 8) | low}-${month}-${day} ${hour}:${minute}`;
}

function readText(name: string, body: Uint8Array): { keyword: string; text: string } {
  const parts = { keyword: new TextDecoder('latin1').decode(body.subarray(0, Math.max(0, body.indexOf(0)))), text: '' };
  let start = body.indexOf(0) + 1;
  let isPacked = name === 'zTXt';
  if (isPacked) start += 1;
  if (name === 'iTXt') {
    isPacked = body[start] === 1;
    // Flag, method, then a language and a translated keyword, each ended by a zero.
    start = body.indexOf(0, body.indexOf(0, start + 2) + 1) + 1;
  }
  const rest = body.subarray(start);
  try {
    const plain = isPacked ? unzlibSync(rest, { out: new Uint8Array(MAX_TEXT_BYTES) }) : rest;
    parts.text = new TextDecoder(name === 'iTXt' ? 'utf-8' : 'latin1').decode(plain.subarray(0, MAX_TEXT_BYTES));
  } catch {
    // Taken out all the same; there is only less to tell.
  }
  return parts;
}

function chunk(name: string, body: Uint8Array): Uint8Array {
  const named = concat(utf8(name), body);
  return concat(u32(body.length), named, u32(crc32(named)));
}

/** ISO 3309, as annex D of the standard has it. Only ever over a few bytes of our own. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
