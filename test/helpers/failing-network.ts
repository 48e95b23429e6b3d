/** A network between the real flows and the real server that fails as networks and servers do. */
import { delay, HttpResponse, http } from 'msw';
import { type SetupServer, setupServer } from 'msw/node';
import { type Api, createApi } from '../../client/shared/api.ts';
import { type House, ORIGIN } from './house.ts';

export interface OnTheWay {
  readonly toServer: () => Promise<Response>;
  /** The patience of whoever asked runs out. */
  readonly giveUp: () => void;
}

/** What happens to a request. */
export type Fate = (request: OnTheWay) => Promise<Response>;

export interface FailingNetwork {
  readonly api: Api;
  /** From now on, to requests whose method and path match; without one all of them arrive. */
  fail(which?: RegExp, fate?: Fate): void;
  /** What was asked since the last `fail`, as method and path. */
  readonly asked: readonly string[];
  close(): void;
}

export function failingNetwork(house: House): FailingNetwork {
  /** Of all that are being waited for. */
  const givingUp = new Set<() => void>();
  let failing: { readonly which: RegExp; readonly fate: Fate } | undefined;
  const asked: string[] = [];
  const network: SetupServer = setupServer(
    http.all(`${ORIGIN}/*`, async ({ request }) => {
      const { pathname } = new URL(request.url);
      const line = `${request.method} ${pathname}`;
      asked.push(line);
      const toServer = async () => house.app.request(request);
      if (failing === undefined || !failing.which.test(line)) return toServer();
      const giveUp = () => {
        for (const one of givingUp) one();
      };
      return failing.fate({ toServer, giveUp });
    }),
  );
  network.listen({ onUnhandledRequest: 'error' });
  return {
    api: createApi({
      origin: ORIGIN,
      patience(_, giveUp) {
        givingUp.add(giveUp);
        return () => givingUp.delete(giveUp);
      },
    }),
    fail(which, fate) {
      failing = which === undefined || fate === undefined ? undefined : { which, fate };
      asked.length = 0;
    },
    asked,
    close: () => network.close(),
  };
}

const refusal = (code: string, status: number) => HttpResponse.json({ error: { code } }, { status });

/** Each with what a melder reads then. */
export const FATES: Readonly<Record<string, { readonly fate: Fate; readonly code: string }>> = {
  'no connection': { fate: async () => HttpResponse.error(), code: 'network.failed' },
  'a connection so slow that no answer comes': {
    async fate({ giveUp }) {
      giveUp();
      await delay('infinite');
      return HttpResponse.error();
    },
    code: 'network.failed',
  },
  'a server that fails': { fate: async () => refusal('server.failed', 500), code: 'server.failed' },
  'a proxy before a server that is away': {
    fate: async () => HttpResponse.html('<h1>503 Service Unavailable</h1>', { status: 503 }),
    code: 'server.failed',
  },
  'a server that is full': { fate: async () => refusal('server.full', 507), code: 'server.full' },
  'a network that wants a log-in': {
    fate: async () => HttpResponse.html('<h1>Welcome to this hotel</h1>'),
    code: 'answer.invalid',
  },
  'an answer that was never agreed': { fate: async () => HttpResponse.json({ ok: 'yes' }), code: 'answer.invalid' },
};

/** It arrived and was done; nobody hears of it. */
export const ANSWER_LOST: Fate = async ({ toServer }) => {
  await toServer();
  return HttpResponse.error();
};
