import { useEffect, useRef, useState } from 'preact/hooks';
import { findPictureSize, PICTURE_MAX_PIXELS, type PictureSize } from './picture-size.ts';
import { ScrollBox } from './scroll-box.tsx';
import type { ViewProps } from './show.tsx';
import { useZoom, ZoomButtons } from './zoom.tsx';

/** A canvas beyond this many pixels stays empty on some phones. */
const CANVAS_MAX_PIXELS = 16 * 1024 * 1024;

/** Decoded to pixels, and the pixels drawn: nothing else that the file holds gets anywhere. A film shows its first frame. */
export function PictureView({ bytes, type, text, onShown, onFailed }: ViewProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [size, setSize] = useState<PictureSize>();
  const { zoom, by, fit } = useZoom();
  useEffect(() => {
    const stated = findPictureSize(bytes, type);
    if (stated === undefined) return onFailed('broken');
    if (stated.width * stated.height > PICTURE_MAX_PIXELS) return onFailed('tooLarge');
    createImageBitmap(new Blob([bytes], { type })).then(
      (bitmap) => {
        draw(canvas.current, bitmap);
        setSize({ width: bitmap.width, height: bitmap.height });
        bitmap.close();
        onShown();
      },
      () => onFailed('broken'),
    );
  }, []);
  return (
    <div class="zp-viewer">
      <div class="zp-viewer__tools" hidden={size === undefined}>
        <ZoomButtons text={text} by={by} fit={fit} />
        {size && <span class="zp-small">{text.picture.size(size.width, size.height)}</span>}
      </div>
      <ScrollBox label={text.picture.label}>
        <canvas ref={canvas} role="img" aria-label={text.picture.label} style={{ width: `${zoom * 100}%` }} />
      </ScrollBox>
    </div>
  );
}

function draw(canvas: HTMLCanvasElement | null, bitmap: ImageBitmap): void {
  if (canvas === null) return;
  const scale = Math.min(1, Math.sqrt(CANVAS_MAX_PIXELS / (bitmap.width * bitmap.height)));
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
}
