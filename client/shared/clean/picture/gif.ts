/** A GIF made anew of the blocks that draw it (GIF89a); comments, titles and what programs add stay behind. */
import { concat } from '../../../../crypto/public/bytes.ts';
import { DamagedFileError } from '../clean-errors.ts';
import type { Found } from '../found.ts';
import { tellXmp } from './camera-notes.ts';
import type { StrippedPicture } from './stripped-picture.ts';

const IMAGE = 0x2c;
const EXTENSION = 0x21;
const TRAILER = 0x3b;
const CONTROL = 0xf9;
const APPLICATION = 0xff;
const COMMENT = 0xfe;
const SCREEN_BYTES = 13;
/** How often an animation repeats: name, one block of three bytes, end. */
const LOOP_BYTES = 19;

/** @throws {DamagedFileError} when it is not a GIF that could be drawn */
export function stripGif(bytes: Uint8Array, found: Found): StrippedPicture {
  let offset = SCREEN_BYTES + colourTableBytes(bytes[10] ?? 0);
  const kept = [bytes.subarray(0, offset)];
  let frames = 0;
  for (;;) {
    const block = bytes[offset];
    if (block === TRAILER) break;
    if (block === IMAGE) {
      const data = offset + 10 + colourTableBytes(bytes[offset + 9] ?? 0) + 1;
      const end = subBlocksEnd(bytes, data);
      kept.push(bytes.subarray(offset, end));
      frames += 1;
      offset = end;
    } else if (block === EXTENSION) {
      const end = subBlocksEnd(bytes, offset + 2);
      const extension = bytes.subarray(offset, end);
      if (extension[1] === CONTROL && extension.length === 8) kept.push(extension);
      else if (isLoop(extension)) kept.push(extension);
      else tellExtension(extension, found);
      offset = end;
    } else throw new DamagedFileError();
  }
  if (frames === 0) throw new DamagedFileError();
  if (offset + 1 < bytes.length) found.count('behindTheFile');
  const [width, height] = [
    (bytes[6] as number) | ((bytes[7] as number) << 8),
    (bytes[8] as number) | ((bytes[9] as number) << 8),
  ];
  return { bytes: concat(...kept, Uint8Array.of(TRAILER)), width, height, isAnimated: frames > 1 };
}

function colourTableBytes(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

/** Behind the empty block that ends a row of them. */
function subBlocksEnd(bytes: Uint8Array, start: number): number {
  let offset = start;
  for (;;) {
    const length = bytes[offset];
    if (length === undefined) throw new DamagedFileError();
    offset += 1 + length;
    if (length === 0) return offset;
  }
}

function isLoop(extension: Uint8Array): boolean {
  const name = nameOf(extension);
  return extension.length === LOOP_BYTES && (name === 'NETSCAPE2.0' || name === 'ANIMEXTS1.0');
}

function nameOf(extension: Uint8Array): string {
  return extension[1] === APPLICATION ? String.fromCharCode(...extension.subarray(3, 14)) : '';
}

function tellExtension(extension: Uint8Array, found: Found): void {
  const text = new TextDecoder('latin1').decode(extension.subarray(3, 65_536));
  if (extension[1] === COMMENT) found.value('description', text);
  else if (nameOf(extension) === 'XMP DataXMP') {
    found.count('otherDetails');
    tellXmp(text, found);
  } else found.count('otherDetails');
}
