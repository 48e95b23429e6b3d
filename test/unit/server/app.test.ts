import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { errorCodeOf } from '../../../schema/wire/errors.ts';
import { apiRoutes } from '../../../server/app.ts';
import { contentSecurityPolicy } from '../../../server/middleware/headers.ts';
import { addChannel, ORIGIN, openRoom, type Room } from './room.ts';

let room: Room;
beforeEach(async () => {
  room = await openRoom();
  await addChannel(room);
});
afterEach(async () => room.close());

describe('the published description', () => {
  it('names exactly the routes that the router has', async () => {
    const { json } = await room.call('GET', '/api/openapi.json');
    const described = Object.entries(json.paths as Record<string, object>).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method} ${path}`),
    );
    const routed = room.app.routes
      .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'))
      .map(({ method, path }) => `${method.toLowerCase()} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
    expect(described.sort()).toEqual(routed.sort());
    expect(described.length).toBeGreaterThan(25);
  });

  it('allows no unknown field in what is sent', async () => {
    interface Schema {
      readonly additionalProperties?: boolean;
      readonly oneOf?: readonly Schema[];
    }
    type Operation = { requestBody?: { content: Record<string, { schema: Schema }> } };
    const { json } = await room.call('GET', '/api/openapi.json');
    const bodies = Object.values(json.paths as Record<string, Record<string, Operation>>)
      .flatMap((operations) => Object.values(operations))
      .flatMap(({ requestBody }) => requestBody?.content['application/json']?.schema ?? [])
      .flatMap((schema) => schema.oneOf ?? [schema]);
    expect(bodies.length).toBeGreaterThan(10);
    for (const schema of bodies) expect(schema.additionalProperties).toBe(false);
  });

  it('has a caller and a summary for each route', () => {
    for (const { caller, summary, path } of apiRoutes(room.deps))
      expect([path, caller.length > 0, summary.length > 5]).toEqual([path, true, true]);
  });
});

describe('every answer', () => {
  it('carries the headers that keep a page to itself', async () => {
    for (const path of ['/api/channels/voorbeeld/directory', '/api/nergens', '/api/desk/envelopes']) {
      const { headers } = await room.call('GET', path);
      expect(Object.fromEntries(headers)).toMatchObject({
        'content-security-policy': contentSecurityPolicy({ isApp: false }),
        // Its length would tell what a proxy packed.
        'cache-control': 'no-store, no-transform',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
      for (const name of [
        'set-cookie',
        'server',
        'date',
        'etag',
        'last-modified',
        'access-control-allow-origin',
        'x-powered-by',
      ]) {
        expect([name, headers.get(name)]).toEqual([name, null]);
      }
    }
  });

  it('that refuses says a code of the closed list and nothing else', async () => {
    const refused = [
      await room.call('GET', '/api/nergens'),
      await room.call('POST', '/api/mailbox/read', { body: { x: 1 } }),
      await room.call('PUT', '/api/setup', { body: {} }),
    ];
    for (const { json, status } of refused) {
      expect(errorCodeOf(json)).toBeDefined();
      expect(json).toEqual({ error: { code: errorCodeOf(json) } });
      expect(status).toBeGreaterThanOrEqual(400);
    }
  });
});

describe('a request', () => {
  it('from a page of another origin changes nothing', async () => {
    const path = '/api/channels/voorbeeld/mailbox/challenge';
    for (const origin of ['https://elsewhere.example', 'null', `${ORIGIN}.example`]) {
      expect((await room.call('POST', path, { headers: { origin } })).json.error.code).toBe('request.invalid');
    }
    expect((await room.call('POST', path, { headers: { origin: ORIGIN } })).status).toBe(200);
  });

  it('with a client address behind a proxy is warned about once, without the address', async () => {
    for (const name of ['x-forwarded-for', 'forwarded', 'x-real-ip']) {
      await room.call('GET', '/api/nergens', { headers: { [name]: 'for=203.0.113.7' } });
    }
    expect(room.logged).toEqual(['{"event":"proxy.passes_client_address"}']);
  });

  it('that is refused is not logged at all', async () => {
    await room.call('GET', '/api/channels/nergens/directory');
    await room.call('POST', '/api/channels/voorbeeld/mailbox/open', { body: 'garbage' });
    room.deps.log.flush();
    expect(room.logged).toEqual([]);
  });

  it('of a melder that fails is logged by code and route only, and not before the day is over', async () => {
    room.deps.store.findChannel = () => Promise.reject(new Error('secret detail voorbeeld'));
    const { status, text } = await room.call('GET', '/api/channels/voorbeeld/directory');
    expect([status, text]).toEqual([500, '{"error":{"code":"server.failed"}}']);
    expect(room.logged).toEqual([]);
    room.deps.log.flush();
    expect(room.logged).toEqual([
      '{"event":"request.failed","code":"server.failed","method":"get","route":"/api/channels/:slug/directory"}',
    ]);
  });

  it('with prototype names for fields stays harmless', async () => {
    const answer = await room.call('POST', '/api/setup/look', {
      body: '{"linkToken":"AAAAAAAAAAAAAAAAAAAAAA","__proto__":{"x":1}}',
    });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(({} as { x?: number }).x).toBeUndefined();
  });
});
