import { once } from 'node:events';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { BYTES_PATIENCE_MS } from '../../../client/shared/api.ts';
import { createListener } from '../../../server/listener.ts';

it('a request may take as long as a page waits for it over the slowest line, and its first lines may not', () => {
  const { requestTimeout, headersTimeout } = createListener(() => undefined);
  expect(requestTimeout).toBeGreaterThan(BYTES_PATIENCE_MS);
  expect(headersTimeout).toBe(60_000);
});

it('an answer does not say what time it is', async () => {
  const server = createListener((_request, response) => response.end('x')).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const asked = request({ port: (server.address() as AddressInfo).port }).end();
  const [answer] = await once(asked, 'response');
  answer.resume();
  expect(answer.headers).not.toHaveProperty('date');
  server.close();
});
