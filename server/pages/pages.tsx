/** @jsxImportSource hono/jsx */
import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import { ARTICLES } from './articles/articles.tsx';
import { answerAsset } from './asset-answer.ts';
import type { Assets } from './assets.ts';
import { findShownChannel, listVersions, type PageStore, readDirectory } from './channel.ts';
import { withDoctype } from './document.tsx';
import { Notice } from './notice.tsx';
import { type Screen, Shell } from './shell.tsx';
import { Signpost } from './signpost.tsx';
import { en } from './text/en/en.ts';
import { isFull, textIn } from './text/text.ts';
import { answerViewerFrame } from './viewer-frame.ts';
import { PAGE_NAMES, type PageName, type Visit } from './visit.ts';

export interface PagesDeps {
  readonly assets: Assets;
  readonly store: PageStore;
  /** The calendar day, Europe/Amsterdam. */
  readonly today: () => string;
}

export const REPORT_PATH = '/k/:slug/melden';
export const MAILBOX_PATH = '/k/:slug/postbus';

/** Files of the bundles, under names that say nothing. */
export const ASSET_PATH = '/assets/:name';

/** Where scripts run and libsodium needs 'wasm-unsafe-eval'; every other page gets by without. */
export const APP_SHELL_PATHS = [
  REPORT_PATH,
  MAILBOX_PATH,
  '/k/:slug/woorden',
  '/desk',
  '/enrol',
  '/steward',
  '/setup',
  '/proof',
] as const;

/** `zp1.` and the 20 bytes of the channel's fingerprint as base64url. */
const PIN_PATH = '/k/:slug/:pin{zp1\\.[A-Za-z0-9_-]{27}}';
/** In a group: the router anchors the first and the last alternative only, and would swallow a pin before the name. */
const PAGE_PATH = `/:page{(?:${PAGE_NAMES.join('|')})}`;

/**
 * Everything a browser opens by an address. Anyone may ask.
 *
 * The server sees: which channel's page, in which language, and what every request shows. It keeps none of it.
 * It never sees: a fragment, so neither the pin nor an invitation, unless the poster's link carries the pin in its path.
 */
export function pages(deps: PagesDeps): Hono {
  const app = new Hono();
  app.get(ASSET_PATH, (context) => answerAsset(context, deps.assets) ?? answerMissing(context, deps));
  // Nothing secret is on these pages, so packing them gives nothing away by their length. Of the API that is not true:
  // never for all routes.
  const pack = compress();
  app.get('/', pack, (context) => {
    const text = textIn(context.req.query('lang'));
    return answer(context, <Notice text={text} words={text.home} style={deps.assets.pageStyle} />);
  });
  app.get('/k/:slug', pack, (context) => answerSignpost(context, deps));
  app.get(PIN_PATH, pack, (context) => answerSignpost(context, deps));
  app.get(`/k/:slug${PAGE_PATH}`, pack, (context) => answerArticle(context, deps));
  app.get(PIN_PATH + PAGE_PATH, pack, (context) => answerArticle(context, deps));
  app.get('/k/:slug/melden', pack, (context) => answerMelderShell(context, deps, 'melden'));
  app.get('/k/:slug/postbus', pack, (context) => answerMelderShell(context, deps, 'postbus'));
  app.get('/k/:slug/woorden', pack, (context) => answerMelderShell(context, deps, 'woorden'));
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

/** Undefined when there is no such channel, or no such version of what it says. */
async function findVisit(context: Context, { assets, store, today }: PagesDeps): Promise<Visit | undefined> {
  const { slug = '', pin } = context.req.param() as { slug?: string; pin?: string };
  const channel = await findShownChannel(store, slug, context.req.query('versie'));
  if (channel === undefined) return undefined;
  return { text: textIn(context.req.query('lang')), channel, pin, today: today(), style: assets.pageStyle };
}

async function answerSignpost(context: Context, deps: PagesDeps): Promise<Response> {
  const visit = await findVisit(context, deps);
  return visit === undefined ? answerMissing(context, deps) : answer(context, <Signpost visit={visit} />);
}

async function answerArticle(context: Context, deps: PagesDeps): Promise<Response> {
  const visit = await findVisit(context, deps);
  if (visit === undefined) return answerMissing(context, deps);
  const text = isFull(visit.text) ? visit.text : en;
  const page = context.req.param('page') as PageName;
  const { channel } = visit;
  const versions = await listVersions(deps.store, channel);
  const directory = await readDirectory(deps.store, channel);
  return answer(context, ARTICLES[page]({ visit: { ...visit, text }, directory, versions }));
}

const MELDER_TITLES = { melden: 'report', postbus: 'mailbox', woorden: 'proof' } as const;

async function answerMelderShell(
  context: Context,
  deps: PagesDeps,
  screen: keyof typeof MELDER_TITLES,
): Promise<Response> {
  const slug = context.req.param('slug') ?? '';
  const name = (await findShownChannel(deps.store, slug))?.name;
  if (name === undefined) return answerMissing(context, deps);
  const text = textIn(context.req.query('lang'));
  const title = text.shell[MELDER_TITLES[screen]];
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
