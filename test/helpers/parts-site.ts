/** The production frames and policies, around a page that shows one part at a time. */
import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { build } from 'vite';
import { allowApp, allowCapture, securityHeaders } from '../../server/middleware/headers.ts';
import { readAssets } from '../../server/pages/assets.ts';
import type { PageStore } from '../../server/pages/channel.ts';
import { pages } from '../../server/pages/pages.tsx';

export interface PartsSite {
  readonly origin: string;
  /** Paths asked of the site, in order. */
  readonly asked: string[];
  /** Answers every file of script with this from now on, until it is taken back. */
  failWith(status: 404 | 503 | undefined): void;
  close(): Promise<void>;
}

export interface PartsOptions {
  /** What a careless change would do; to see the tests notice. */
  readonly loosen?: (policy: string, path: string) => string;
}

const ROOT = fileURLToPath(new URL('.', import.meta.url));

/** @param entry of a page in test/helpers */
export async function openPartsSite(entry: string, { loosen }: PartsOptions = {}): Promise<PartsSite> {
  const built = await bundleOnce(entry);
  const asked: string[] = [];
  let failing: 404 | 503 | undefined;
  const app = new Hono();
  app.use(securityHeaders({ isHttps: false }), async (context, next) => {
    asked.push(context.req.path);
    await next();
    const policy = context.res.headers.get('content-security-policy');
    if (loosen !== undefined && policy !== null) {
      context.res.headers.set('content-security-policy', loosen(policy, context.req.path));
    }
  });
  app.use('*', async (context, next) => {
    if (failing === undefined || !context.req.path.endsWith('.js')) return next();
    return context.body(null, failing);
  });
  app.use('/parts', allowApp, allowCapture('microphone'));
  app.get('/parts', (context) =>
    context.html(
      '<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>Delen</title><link rel="icon" href="data:,">' +
        '<meta name="viewport" content="width=device-width, initial-scale=1">' +
        '<link rel="stylesheet" href="/parts.css"><script type="module" src="/parts.js"></script></head>' +
        '<body><div id="app"></div></body></html>',
    ),
  );
  for (const [path, { type, text }] of built) {
    app.get(path, (context) => context.body(text, 200, { 'content-type': type }));
  }
  app.route('/', pages({ assets: await readAssets('build/client-bundle'), store: NO_CHANNELS, today: () => '' }));
  const { server, port } = await listen((ready) =>
    serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => ready(port)),
  );
  return {
    origin: `http://localhost:${port}`,
    asked,
    failWith(status) {
      failing = status;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const NO_CHANNELS: PageStore = {
  findChannel: async () => undefined,
  findEntry: async () => undefined,
  findGuide: async () => undefined,
  listGuideVersions: async () => [],
  listEntries: async () => [],
  findCurrentBatch: async () => undefined,
};

function listen<Some>(start: (ready: (port: number) => void) => Some): Promise<{ server: Some; port: number }> {
  return new Promise((resolve) => {
    const server: Some = start((port) => setImmediate(() => resolve({ server, port })));
  });
}

const bundles = new Map<string, ReturnType<typeof bundle>>();

function bundleOnce(entry: string): ReturnType<typeof bundle> {
  const built = bundles.get(entry) ?? bundle(entry);
  bundles.set(entry, built);
  return built;
}

/** By path; what the entry loads beside itself stands under its own name. */
async function bundle(entry: string): Promise<Map<string, { type: string; text: string }>> {
  const [result] = [
    await build({
      root: ROOT,
      configFile: false,
      publicDir: false,
      logLevel: 'warn',
      build: {
        write: false,
        minify: false,
        modulePreload: false,
        reportCompressedSize: false,
        rolldownOptions: {
          input: { script: ROOT + entry, style: `${ROOT}../../client/melder/styles.css` },
          output: { entryFileNames: 'parts.js' },
        },
      },
    }),
  ].flat();
  if (result === undefined || !('output' in result)) throw new Error('not built');
  return new Map(
    result.output.map((one) => {
      const isStyle = one.fileName.endsWith('.css');
      const text = one.type === 'chunk' ? one.code : String(one.source);
      return [isStyle ? '/parts.css' : `/${one.fileName}`, { type: isStyle ? 'text/css' : 'text/javascript', text }];
    }),
  );
}

export interface Canary {
  readonly origin: string;
  /** What was asked of it: nothing may. */
  readonly hits: string[];
  close(): Promise<void>;
}

/** A server that a hostile file names, and that would answer. */
export async function openCanary(): Promise<Canary> {
  const hits: string[] = [];
  const server: Server = createServer((request, response) => {
    hits.push(`${request.method} ${request.url}`);
    response.writeHead(200, { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' });
    response.end('caught');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    origin: `http://localhost:${typeof address === 'object' && address !== null ? address.port : 0}`,
    hits,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
