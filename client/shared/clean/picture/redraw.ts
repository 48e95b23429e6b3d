/** Draws a picture and keeps only its pixels. Browser only: the rest of the cleaners run anywhere. */
import type { Bytes } from '../../../../crypto/public/brands.ts';

export interface Redrawn {
  readonly bytes: Bytes;
  readonly mediaType: 'image/jpeg' | 'image/png' | 'image/webp';
}

/** @returns undefined when this browser cannot draw it, or does not give its pixels back as they are */
export type Redraw = (picture: Blob, mediaType: Redrawn['mediaType']) => Promise<Redrawn | undefined>;

/** Of JPEG and WebP: one does not see a difference, and the file does not grow much. */
const QUALITY = 0.92;

export const redrawOnCanvas: Redraw = async (picture, mediaType) => {
  if (typeof OffscreenCanvas === 'undefined' || !isCanvasHonest()) return undefined;
  try {
    const bitmap = await createImageBitmap(picture);
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    if (context === null) return undefined;
    context.drawImage(bitmap, 0, 0);
    bitmap.close();
    const drawn = await canvas.convertToBlob({ type: mediaType, quality: QUALITY });
    // A browser that cannot write the format gives a PNG instead.
    if (drawn.type !== mediaType) return undefined;
    return { bytes: new Uint8Array(await drawn.arrayBuffer()), mediaType };
  } catch {
    return undefined;
  }
};

/** Tor Browser and others give noise for pixels, against being recognised by them; a photo would come out as noise too. */
function isCanvasHonest(): boolean {
  const context = new OffscreenCanvas(16, 16).getContext('2d');
  if (context === null) return false;
  for (let row = 0; row < 16; row += 1) {
    for (let column = 0; column < 16; column += 1) {
      context.fillStyle = `rgb(${column * 16}, ${row * 16}, ${(row ^ column) * 16})`;
      context.fillRect(column, row, 1, 1);
    }
  }
  const { data } = context.getImageData(0, 0, 16, 16);
  return data.every((value, index) => {
    const [column, row] = [(index >> 2) % 16, (index >> 2) >> 4];
    return value === [column * 16, row * 16, (row ^ column) * 16, 255][index % 4];
  });
}
