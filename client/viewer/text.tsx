import { useEffect } from 'preact/hooks';
import { decodeText } from '../shared/viewer/kind.ts';
import { ScrollBox } from './scroll-box.tsx';
import type { ViewProps } from './show.tsx';

/** A browser lays out this much at once without stalling. */
const SHOWN_MAX_BYTES = 1024 * 1024;

/** As it is written; also of HTML and SVG, which are never taken for more than text. */
export function TextView({ bytes, text, onShown }: ViewProps) {
  useEffect(onShown, []);
  return (
    <div class="zp-viewer">
      {bytes.length > SHOWN_MAX_BYTES && <p class="zp-small">{text.written.cut}</p>}
      <ScrollBox label={text.written.label}>
        <pre class="zp-viewer__text" dir="auto">
          {decodeText(bytes.subarray(0, SHOWN_MAX_BYTES))}
        </pre>
      </ScrollBox>
    </div>
  );
}
