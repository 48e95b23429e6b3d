import { AnnotationMode, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'preact/hooks';
import { ScrollBox } from './scroll-box.tsx';
import type { FrameText } from './texts.ts';

export interface PdfPageProps {
  readonly pdf: PDFDocumentProxy;
  readonly page: number;
  readonly zoom: number;
  readonly text: FrameText;
  /** Drawn, or found impossible to draw; the other pages may still be. */
  readonly onDone: () => void;
}

/** A canvas beyond this many pixels stays empty on some phones. */
const CANVAS_MAX_PIXELS = 16 * 1024 * 1024;
/** A page of a million letters would stall whoever reads them out. */
const WORDS_MAX_CHARACTERS = 100_000;

/** The page as pixels, and its words beside them for whoever listens, searches or copies. */
export function PdfPage({ pdf, page, zoom, text, onDone }: PdfPageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [words, setWords] = useState('');
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    const drawing = new AbortController();
    drawPage(pdf, page, zoom, canvas.current, drawing.signal).then(onDone, () => {
      if (drawing.signal.aborted) return;
      setBroken(true);
      onDone();
    });
    return () => drawing.abort();
  }, [zoom]);
  useEffect(() => {
    readWords(pdf, page).then(setWords, () => undefined);
  }, []);
  return (
    <>
      {isBroken && <p role="alert">{text.pdf.pageBroken}</p>}
      <ScrollBox label={text.pdf.label(page)}>
        <canvas ref={canvas} role="img" aria-label={text.pdf.label(page)} />
      </ScrollBox>
      <details class="zp-viewer__words">
        <summary>{text.pdf.words}</summary>
        <pre class="zp-viewer__text" dir="auto">
          {words === '' ? text.pdf.noWords : words}
        </pre>
      </details>
    </>
  );
}

/** @throws on a page that pdf.js cannot draw, and when `signal` takes the drawing back */
async function drawPage(
  pdf: PDFDocumentProxy,
  number: number,
  zoom: number,
  canvas: HTMLCanvasElement | null,
  signal: AbortSignal,
): Promise<void> {
  const page = await pdf.getPage(number);
  if (canvas === null || signal.aborted) return;
  const width = (canvas.parentElement?.clientWidth ?? 600) * zoom;
  const viewport = page.getViewport({ scale: scaleFor(page, width) });
  canvas.width = Math.max(1, Math.floor(viewport.width));
  canvas.height = Math.max(1, Math.floor(viewport.height));
  canvas.style.width = `${zoom * 100}%`;
  const task = page.render({ canvas, viewport, annotationMode: AnnotationMode.ENABLE });
  signal.addEventListener('abort', () => task.cancel());
  await task.promise;
}

/** As sharp as the screen, as far as a canvas reaches. */
function scaleFor(page: PDFPageProxy, width: number): number {
  const whole = page.getViewport({ scale: 1 });
  const wanted = (width / Math.max(1, whole.width)) * (window.devicePixelRatio || 1);
  return Math.min(wanted, Math.sqrt(CANVAS_MAX_PIXELS / Math.max(1, whole.width * whole.height)));
}

async function readWords(pdf: PDFDocumentProxy, number: number): Promise<string> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  const words = items.map((part) => ('str' in part ? `${part.str}${part.hasEOL ? '\n' : ''}` : '')).join('');
  return words.trim().slice(0, WORDS_MAX_CHARACTERS);
}
