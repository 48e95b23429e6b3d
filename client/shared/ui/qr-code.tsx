import { useEffect, useState } from 'preact/hooks';
import type { QrDrawing } from '../qr.ts';
import { drawQr } from '../qr.ts';

export interface QrCodeProps {
  readonly text: string;
  /** What it is for; never what is in it. */
  readonly label: string;
}

/** Quiet zone in squares, as ISO/IEC 18004 asks. */
const QUIET = 4;

export function QrCode({ text, label }: QrCodeProps) {
  const [drawing, setDrawing] = useState<QrDrawing>();
  useEffect(() => {
    let isWanted = true;
    setDrawing(undefined);
    drawQr(text).then(
      (drawn) => isWanted && setDrawing(drawn),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [text]);
  if (drawing === undefined) return <div class="zp-qr" />;
  const side = drawing.size + 2 * QUIET;
  return (
    <svg class="zp-qr" viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`} role="img" aria-label={label}>
      <rect x={-QUIET} y={-QUIET} width={side} height={side} fill="#fff" />
      <path fill="#000" d={drawing.path} shape-rendering="crispEdges" />
    </svg>
  );
}
