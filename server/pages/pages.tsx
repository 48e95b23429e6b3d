/** @jsxImportSource hono/jsx */
import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import { answerAsset } from './asset-answer.ts';
import type { Assets } from './assets.ts';
import { withDoctype } from './document.tsx';
import { Notice } from './notice.tsx';
import { type Screen, Shell } from './shell.tsx';
import { Signpost } from './signpost.tsx';
import { textIn } from './text/text.ts';
import { answerViewerFrame } from './viewer-frame.ts';

export interface PagesDeps {
  readonly assets: Assets;
  /** Undefined when there is no such channel. */
  readonly findChannelName: (slug: string) => Promise<string | undefined>;
}

export const MELDER_PATHS = ['/k/:slug/melden', '/k/:slug/postbus'] as const;

/** Where scripts run and libsodium needs 'wasm-unsafe-eval'; every other page gets by without. */
export const APP_SHELL_PATHS = [...MELDER_PATHS, '/desk', '/enrol', '/steward', '/setup', '/proof'] as const;

/** `zp1.` and the 20 bytes of the channel's fingerprint as base64url. */
const PIN_PATH = '/k/:slug/:pin{zp1\\.[A-Za-z0-9_-]{27}}';

/**
 * Everything a browser opens by an address. Anyone may ask.
 *
 * The server sees: which channel's page, in which language, and what every request shows. It keeps none of it.
 * It never sees: a fragment, so neither the pin nor an invitation, unless the poster's link carries the pin in its path.
 */
export function pages(deps: PagesDeps): Hono {
  const app = new Hono();
  app.get('/assets/:name', (context) => answerAsset(context, deps.assets) ?? answerMissing(context, deps));
  // Nothing secret is on these pages, so packing them gives nothing away by their length. Of the API that is not true:
  // never for all routes.
  const pack = compress();
  app.get('/', pack, (context) => {
    const text = textIn(context.req.query('lang'));
    return answer(context, <Notice text={text} words={text.home} style={deps.assets.pageStyle} />);
  });
  app.get('/k/:slug', pack, (context) => answerSignpost(context, deps));
  app.get(PIN_PATH, pack, (context) => answerSignpost(context, deps));
  app.get('/k/:slug/melden', pack, (context) => answerMelderShell(context, deps, 'melden'));
  app.get('/k/:slug/postbus', pack, (context) => answerMelderShell(context, deps, 'postbus'));
  app.get('/desk', pack, (context) => answerHandlerShell(context, deps, 'functionaris', 'desk'));
  app.get('/enrol', pack, (context) => answerHandlerShell(context, deps, 'functionaris', 'enrol'));
  app.get('/steward', pack, (context) => answerHandlerShell(context, deps, 'steward', 'steward'));
  app.get('/setup', pack, (context) => answerHandlerShell(context, deps, 'steward', 'setup'));
  app.get('/proof', pack, (context) => answerProofShell(context, deps));
  app.get('/viewer', (context) => answerViewerFrame(context, deps.assets.viewer.plain));
  app.get('/viewer/pdf', (context) => answerViewerFrame(context, deps.assets.viewer.pdf));
  return app;
}

/** For every address that is none of these and no part of the API. */
export function answerMissing(context: Context, { assets }: Pick<PagesDeps, 'assets'>): Response {
  const text = textIn(context.req.query('lang'));
  return answer(context, <Notice text={text} words={text.missing} style={assets.pageStyle} />, 404);
}

async function answerSignpost(context: Context, deps: PagesDeps): Promise<Response> {
  const { slug = '', pin } = context.req.param() as { slug?: string; pin?: string };
  const channelName = await deps.findChannelName(slug);
  if (channelName === undefined) return answerMissing(context, deps);
  const text = textIn(context.req.query('lang'));
  const style = deps.assets.pageStyle;
  return answer(context, <Signpost text={text} slug={slug} channelName={channelName} pin={pin} style={style} />);
}

async function answerMelderShell(
  context: Context,
  deps: PagesDeps,
  screen: Extract<Screen, 'melden' | 'postbus'>,
): Promise<Response> {
  const slug = context.req.param('slug') ?? '';
  const name = await deps.findChannelName(slug);
  if (name === undefined) return answerMissing(context, deps);
  const text = textIn(context.req.query('lang'));
  const title = screen === 'melden' ? text.shell.report : text.shell.mailbox;
  const { melder } = deps.assets.bundles;
  return answer(context, <Shell text={text} title={title} screen={screen} bundle={melder} channel={{ slug, name }} />);
}

function answerHandlerShell(
  context: Context,
  { assets }: PagesDeps,
  bundle: 'functionaris' | 'steward',
  screen: Screen,
): Response {
  const text = textIn(context.req.query('lang'));
  const title = bundle === 'steward' ? text.shell.steward : text.shell.desk;
  return answer(context, <Shell text={text} title={title} screen={screen} bundle={assets.bundles[bundle]} />);
}

/** Belongs to no channel: which one a file is from, only the browser that opens it reads. */
function answerProofShell(context: Context, { assets }: PagesDeps): Response {
  const text = textIn(context.req.query('lang'));
  return answer(context, <Shell text={text} title={text.shell.proof} screen="proof" bundle={assets.bundles.proof} />);
}

function answer(context: Context, document: unknown, status: 200 | 404 = 200): Response {
  context.header('cache-control', 'no-store');
  return context.html(withDoctype(document), status);
}
