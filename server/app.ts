import { Hono } from 'hono';
import * as z from 'zod/mini';
import { accountRoutes } from './accounts/routes.ts';
import { dayOf } from './batches/rules.ts';
import { createChallenges } from './challenges.ts';
import { channelRoutes } from './channels/routes.ts';
import type { Deps } from './deps.ts';
import { deskRoutes } from './desk/routes.ts';
import { directoryRoutes } from './directory/routes.ts';
import { answerError, errorCode } from './errors.ts';
import { fileRoutes } from './files/routes.ts';
import { guideRoutes } from './guide/routes.ts';
import { mailboxRoutes } from './mailbox/routes.ts';
import { allowApp, allowCapture, securityHeaders } from './middleware/headers.ts';
import { noticeClientAddresses, requireOwnOrigin } from './middleware/requests.ts';
import { describeApi } from './openapi.ts';
import type { Assets } from './pages/assets.ts';
import { APP_SHELL_PATHS, ASSET_PATH, answerMissing, MAILBOX_PATH, pages, REPORT_PATH } from './pages/pages.tsx';
import { createPairings } from './pairing/pairings.ts';
import { pairingRoutes } from './pairing/routes.ts';
import { CREATION_SECONDS, passkeyRoutes, SIGN_IN_SECONDS } from './passkeys/routes.ts';
import { type Route, route, unknownRoute } from './route.ts';
import { selfCheckRoutes } from './self-check/routes.ts';
import { createWork } from './work.ts';

const MELDERS_MAY_CALL: ReadonlySet<Route['caller']> = new Set(['anyone', 'mailbox', 'ticket']);

/** Everything the API can do, in one table. */
export function apiRoutes(deps: Deps): readonly Route[] {
  const creation = createChallenges(deps, 'creation-challenge', CREATION_SECONDS);
  const signIn = createChallenges(deps, 'sign-in-challenge', SIGN_IN_SECONDS);
  const work = createWork(deps);
  const pairings = createPairings(deps.clock);
  const routes: Route[] = [
    ...directoryRoutes(deps),
    ...guideRoutes(deps),
    ...channelRoutes(deps, work),
    ...mailboxRoutes(deps, work),
    ...fileRoutes(deps),
    ...deskRoutes(deps),
    ...passkeyRoutes(deps, { creation, signIn }),
    ...accountRoutes(deps, creation, pairings),
    ...pairingRoutes(deps, pairings),
    ...selfCheckRoutes(deps),
  ];
  return [...routes, descriptionRoute(routes)];
}

/**
 * GET /api/openapi.json. Anyone.
 *
 * The server sees: nothing. The description is the same for everybody.
 */
function descriptionRoute(routes: Route[]): Route {
  let description: { openapi: string } | undefined;
  const self: Route = route({
    method: 'get',
    path: '/api/openapi.json',
    summary: 'This description',
    caller: 'anyone',
    answer: z.looseObject({ openapi: z.string() }),
    // Made once, at the first question: it takes as long as a hundred other answers, and anyone may ask.
    async run() {
      description ??= { openapi: '3.1.0', ...describeApi([...routes, self]) };
      return description;
    },
  });
  return self;
}

/**
 * The whole server. `main.ts` gives it a socket; tests call `app.request`.
 *
 * @param assets what Vite built; without it there are no pages, only the API
 */
export function createApp(deps: Deps, assets?: Assets) {
  const app = new Hono<{ Variables: { route: Route } }>();
  app.use(noticeClientAddresses(deps.log), securityHeaders({ isHttps: deps.config.origin.startsWith('https:') }));
  app.use('/api/*', requireOwnOrigin(deps.config));

  for (const entry of apiRoutes(deps)) {
    app.on(entry.method, entry.path, (context) => {
      context.set('route', entry);
      return entry.handle(context);
    });
  }
  app.all('/api/*', unknownRoute);
  if (assets !== undefined) {
    for (const path of [...APP_SHELL_PATHS, ASSET_PATH]) app.use(path, allowApp);
    app.use(REPORT_PATH, allowCapture('microphone'));
    app.use(MAILBOX_PATH, allowCapture('microphone', 'camera'));
    app.route('/', pages({ assets, store: deps.store, today: () => dayOf(deps.clock.now()) }));
    app.notFound((context) => answerMissing(context, { assets }));
  }

  app.onError((error, context) => {
    const code = errorCode(error);
    const failed = context.get('route') as Route | undefined;
    if (code === 'server.failed' && failed !== undefined) {
      const fields = { code, method: failed.method, route: failed.path };
      // A melder's failed request must not show the hour; a handler's may.
      if (MELDERS_MAY_CALL.has(failed.caller)) deps.log.hold('request.failed', fields);
      else deps.log.write('request.failed', fields);
    }
    return answerError(context, code);
  });
  return app;
}
