import { useEffect, useState } from 'preact/hooks';
import { Button } from '../shared/ui/button.tsx';
import type { FrameText } from './texts.ts';

const STEP = 1.25;
const LEAST = 0.25;
const MOST = 6;

/** 1 is as wide as the frame. With the keys + and − as well. */
export function useZoom(): { readonly zoom: number; readonly by: (steps: number) => void; readonly fit: () => void } {
  const [zoom, setZoom] = useState(1);
  const by = (steps: number) => setZoom((now) => Math.min(MOST, Math.max(LEAST, now * STEP ** steps)));
  useEffect(() => {
    function press({ key, ctrlKey, metaKey, target }: KeyboardEvent) {
      if (ctrlKey || metaKey || target instanceof HTMLInputElement) return;
      if (key === '+' || key === '=') by(1);
      if (key === '-') by(-1);
    }
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
  return { zoom, by, fit: () => setZoom(1) };
}

export interface ZoomButtonsProps {
  readonly text: FrameText;
  readonly by: (steps: number) => void;
  readonly fit: () => void;
}

export function ZoomButtons({ text, by, fit }: ZoomButtonsProps) {
  return (
    <>
      <Button onClick={() => by(-1)}>{text.zoomOut}</Button>
      <Button onClick={fit}>{text.zoomFit}</Button>
      <Button onClick={() => by(1)}>{text.zoomIn}</Button>
    </>
  );
}
