import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../shared/ui/button.tsx';
import { openPdf } from './pdf-document.ts';
import { PdfPage } from './pdf-page.tsx';
import type { ViewProps } from './show.tsx';
import { useZoom, ZoomButtons } from './zoom.tsx';

/** One page at a time, drawn: a link in it is ink, and a thousand pages cost no more than one. */
export function PdfView({ bytes, text, onShown, onFailed }: ViewProps) {
  const [pdf, setPdf] = useState<PDFDocumentProxy>();
  const [page, setPage] = useState(1);
  const { zoom, by, fit } = useZoom();
  const pages = pdf?.numPages ?? 1;
  const turn = (to: number) => setPage(Math.min(pages, Math.max(1, Math.trunc(to) || 1)));
  useEffect(() => {
    openPdf(bytes).then(setPdf, (error: Error) => onFailed(error.name === 'PasswordException' ? 'locked' : 'broken'));
  }, []);
  useEffect(() => {
    function press({ key, target }: KeyboardEvent) {
      if (target instanceof HTMLInputElement) return;
      if (key === 'ArrowLeft') turn(page - 1);
      if (key === 'ArrowRight') turn(page + 1);
    }
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [page, pages]);
  if (pdf === undefined) return null;
  return (
    <div class="zp-viewer">
      <div class="zp-viewer__tools">
        <Button disabled={page === 1} onClick={() => turn(page - 1)}>
          {text.pdf.previous}
        </Button>
        <Button disabled={page === pages} onClick={() => turn(page + 1)}>
          {text.pdf.next}
        </Button>
        <label class="zp-viewer__field">
          {text.pdf.goTo}
          <input
            class="zp-viewer__number"
            type="number"
            min={1}
            max={pages}
            value={page}
            autocomplete="off"
            onChange={(event) => turn(event.currentTarget.valueAsNumber)}
          />
        </label>
        <ZoomButtons text={text} by={by} fit={fit} />
        <span class="zp-small" role="status">
          {text.pdf.place(page, pages)}
        </span>
      </div>
      <PdfPage key={page} pdf={pdf} page={page} zoom={zoom} text={text} onDone={onShown} />
      <p class="zp-small">{text.pdf.asPictures}</p>
    </div>
  );
}
