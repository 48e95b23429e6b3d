import { WorkerMessageHandler } from 'pdfjs-dist/build/pdf.worker.mjs';

/** pdf.js listens as soon as it finds itself in a worker; naming it here keeps it in the bundle. */
export function servePdf(): unknown {
  return WorkerMessageHandler;
}
