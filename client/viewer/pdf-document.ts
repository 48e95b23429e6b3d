/** Opens a PDF in our own worker, with everything off that is not drawing. */
import { getDocument, type PDFDocumentProxy, PDFWorker } from 'pdfjs-dist';
import jbig2 from 'pdfjs-dist/wasm/jbig2.wasm?url&inline';
import openJpeg from 'pdfjs-dist/wasm/openjpeg.wasm?url&inline';
import { openOwnWorker } from './own-worker.ts';
import { PICTURE_MAX_PIXELS } from './picture-size.ts';

/** What scanners put into a PDF that no browser decodes by itself. In the bundle: the frame can fetch nothing. */
const DECODERS: Readonly<Record<string, string>> = { 'jbig2.wasm': jbig2, 'openjpeg.wasm': openJpeg };

/** In the place of pdf.js's own factory, which would fetch; called with `new`, as it wants. */
function BundledFiles() {
  return {
    fetch: async ({ filename }: { readonly filename: string }): Promise<Uint8Array> => {
      const address = DECODERS[filename];
      if (address === undefined) throw new Error('not in the bundle');
      return Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (character) => character.charCodeAt(0));
    },
  };
}

/**
 * No scripts (pdf.js has none in here, and compiles nothing), no forms of the XFA kind, no addresses: fonts that the
 * file does not carry are those of the device, and character maps that it does not carry stay blank.
 */
export function openPdf(bytes: Uint8Array<ArrayBuffer>): Promise<PDFDocumentProxy> {
  const worker = PDFWorker.create({ port: openOwnWorker() });
  return getDocument({
    data: bytes,
    worker,
    BinaryDataFactory: BundledFiles,
    wasmUrl: 'bundled/',
    useWorkerFetch: false,
    isEvalSupported: false,
    enableXfa: false,
    isImageDecoderSupported: false,
    maxImageSize: PICTURE_MAX_PIXELS,
    canvasMaxAreaInBytes: PICTURE_MAX_PIXELS * 4,
    verbosity: 0,
  }).promise;
}
