import type { Context } from 'hono';
import { answerPacked } from './asset-answer.ts';
import type { ViewerFrame } from './assets.ts';

/**
 * GET /viewer and GET /viewer/pdf. Anyone; holds nothing but our own script, the same for everybody.
 *
 * The server sees: that somebody is about to look at a file, and whether it is a PDF. It never sees which, nor a byte of it.
 */
export function answerViewerFrame(context: Context, frame: ViewerFrame): Response {
  context.header('content-security-policy', viewerPolicy(frame));
  // The other pages may stand in no frame; this one stands in nothing but ours.
  context.header('x-frame-options', 'SAMEORIGIN');
  // A sandbox has no origin, and to Firefox is not even ours: with `same-origin` it loads no frame at all. Who may hold
  // it says `frame-ancestors`, and there is nothing in it to read.
  context.header('cross-origin-resource-policy', 'cross-origin');
  return answerPacked(context, frame.document);
}

/**
 * Nothing from anywhere. Of a file may come: sound, from memory (`blob:`). Of ours: the one script and stylesheet in the
 * document, and that script again as a worker. `wasm-unsafe-eval` is for the picture decoders of scanned PDFs.
 * `sandbox` repeats what the page's own `<iframe sandbox>` says, for whoever opens the address by itself.
 */
export function viewerPolicy({ script, style }: Pick<ViewerFrame, 'script' | 'style'>): string {
  return [
    "default-src 'none'",
    `script-src '${script}' 'wasm-unsafe-eval'`,
    `style-src '${style}'`,
    'worker-src blob:',
    'media-src blob:',
    'img-src data:',
    'sandbox allow-scripts',
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types zegelpost-worker',
  ].join('; ');
}
