/** A WebP made anew of the chunks that draw it (RFC 9649); everything else stays behind. */
import { concat, utf8 } from '../../../../crypto/public/bytes.ts';
import { DamagedFileError } from '../clean-errors.ts';
import type { Found } from '../found.ts';
import { tellCameraNotes, tellXmp } from './camera-notes.ts';
import { orientationOnly } from './orientation.ts';
import type { StrippedPicture } from './stripped-picture.ts';

const DRAWING = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF']);
const FRAME_HEADER_BYTES = 16;
const EXIF_FLAG = 0x08;
const ALPHA_FLAG = 0x10;
const ANIMATION_FLAG = 0x02;

interface Chunk {
  readonly name: string;
  readonly body: Uint8Array;
}

/** @throws {DamagedFileError} when it is not a WebP that could be drawn */
export async function stripWebp(bytes: Uint8Array, found: Found): Promise<StrippedPicture> {
  const end = 8 + littleEndian(bytes, 4, 4);
  if (end > bytes.length) throw new DamagedFileError();
  if (end < bytes.length) found.count('behindTheFile');
  const chunks = readChunks(bytes.subarray(12, end));
  const tiff = chunks.find(({ name }) => name === 'EXIF')?.body;
  if (tiff !== undefined) await tellCameraNotes(afterExifMark(tiff), found);
  for (const chunk of chunks) if (!DRAWING.has(chunk.name)) tellChunk(chunk, found);
  const turn = orientationOnly(tiff && afterExifMark(tiff));
  const header = chunks.find(({ name }) => name === 'VP8X')?.body;
  const drawn = chunks.flatMap((chunk) => (DRAWING.has(chunk.name) ? [write(drawing(chunk, turn !== undefined))] : []));
  const turned = turn === undefined || header === undefined ? [] : [write({ name: 'EXIF', body: turn })];
  const inside = concat(utf8('WEBP'), ...drawn, ...turned);
  return {
    bytes: concat(utf8('RIFF'), wide(inside.length), inside),
    ...sizeOf(chunks),
    isAnimated: ((header?.[0] ?? 0) & ANIMATION_FLAG) !== 0,
  };
}

function drawing({ name, body }: Chunk, isTurned: boolean): Chunk {
  if (name === 'VP8X') {
    if (body.length < 10) throw new DamagedFileError();
    const flags = ((body[0] as number) & (ALPHA_FLAG | ANIMATION_FLAG)) | (isTurned ? EXIF_FLAG : 0);
    return { name, body: concat(Uint8Array.of(flags, 0, 0, 0), body.subarray(4, 10)) };
  }
  if (name !== 'ANMF') return { name, body };
  const inner = readChunks(body.subarray(FRAME_HEADER_BYTES)).filter((chunk) => DRAWING.has(chunk.name));
  return { name, body: concat(body.subarray(0, FRAME_HEADER_BYTES), ...inner.map(write)) };
}

function sizeOf(chunks: readonly Chunk[]): { width: number; height: number } {
  for (const { name, body } of chunks) {
    if (name === 'VP8X' && body.length >= 10) {
      return { width: 1 + littleEndian(body, 4, 3), height: 1 + littleEndian(body, 7, 3) };
    }
    if (name === 'VP8L' && body.length >= 5) {
      const bits = littleEndian(body, 1, 4);
      return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
    }
    if (name === 'VP8 ' && body.length >= 10) {
      return { width: littleEndian(body, 6, 2) & 0x3fff, height: littleEndian(body, 8, 2) & 0x3fff };
    }
  }
  throw new DamagedFileError();
}

function tellChunk({ name, body }: Chunk, found: Found): void {
  if (name === 'ICCP') found.count('colourProfile');
  else if (name === 'XMP ') tellXmp(new TextDecoder().decode(body), found);
  else if (name === 'C2PA') found.count('contentCredentials');
  else if (name !== 'EXIF') found.count('otherDetails');
}

/** Some programs write the mark that belongs in a JPEG here too. */
function afterExifMark(body: Uint8Array): Uint8Array {
  return String.fromCharCode(...body.subarray(0, 6)) === 'Exif\0\0' ? body.subarray(6) : body;
}

function readChunks(bytes: Uint8Array): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (let offset = 0; offset + 8 <= bytes.length; ) {
    const length = littleEndian(bytes, offset + 4, 4);
    const body = bytes.subarray(offset + 8, offset + 8 + length);
    if (body.length < length) throw new DamagedFileError();
    chunks.push({ name: String.fromCharCode(...bytes.subarray(offset, offset + 4)), body });
    offset += 8 + length + (length % 2);
  }
  return chunks;
}

function write({ name, body }: Chunk): Uint8Array {
  return concat(utf8(name), wide(body.length), body, new Uint8Array(body.length % 2));
}

function littleEndian(bytes: Uint8Array, offset: number, length: number): number {
  let value = 0;
  for (let index = length - 1; index >= 0; index -= 1) value = value * 256 + (bytes[offset + index] ?? 0);
  return value;
}

function wide(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
}
