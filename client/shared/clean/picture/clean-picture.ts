import type { Bytes } from '../../../../crypto/public/brands.ts';
import { createFound, type Found } from '../found.ts';
import type { Format } from '../sniff.ts';
import { stripGif } from './gif.ts';
import { stripJpeg } from './jpeg.ts';
import { stripPng } from './png.ts';
import type { Redraw, Redrawn } from './redraw.ts';
import type { StrippedPicture } from './stripped-picture.ts';
import { stripWebp } from './webp.ts';

export type StrippableFormat = 'jpeg' | 'png' | 'gif' | 'webp';

/** Drawn, a pixel takes four bytes; above this a page on a phone could fall over, and stripping has to do. */
const MAX_DRAWN_PIXELS = 64_000_000;

export function isStrippable(format: Format): format is StrippableFormat {
  return format === 'jpeg' || format === 'png' || format === 'gif' || format === 'webp';
}

/**
 * Strips a picture down to what draws it.
 *
 * @throws {DamagedFileError} when it cannot be drawn
 */
export async function stripPicture(
  bytes: Uint8Array,
  format: StrippableFormat,
  found: Found,
): Promise<StrippedPicture> {
  if (format === 'jpeg') return stripJpeg(bytes, found);
  if (format === 'png') return stripPng(bytes, found);
  if (format === 'webp') return stripWebp(bytes, found);
  return stripGif(bytes, found);
}

/**
 * Strips, and then draws anew where the browser can: what a program hides between the pixels, such as the tables by which
 * one recognises a phone, goes too. What moves is only stripped, or it would stand still.
 */
export async function cleanPicture(
  bytes: Uint8Array,
  format: StrippableFormat,
  found: Found,
  redraw: Redraw | undefined,
): Promise<Bytes> {
  const stripped = await stripPicture(bytes, format, found);
  const isDrawable = stripped.width * stripped.height <= MAX_DRAWN_PIXELS && !stripped.isAnimated;
  if (redraw === undefined || format === 'gif' || !isDrawable) return stripped.bytes;
  const mediaType: Redrawn['mediaType'] = `image/${format}`;
  const drawn = await redraw(new Blob([stripped.bytes], { type: mediaType }), mediaType);
  // A browser writes its own colour profile into what it draws.
  return drawn === undefined ? stripped.bytes : (await stripPicture(drawn.bytes, format, createFound())).bytes;
}
