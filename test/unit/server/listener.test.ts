import { once } from 'node:events';
import { request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, it } from 'vitest';
import { BYTES_PATIENCE_MS } from '../../../client/shared/api.ts';
import { createListener, stopListening } from '../../../server/listener.ts';

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

it('stops although somebody is connected and says nothing, when who asked something was answered', async () => {
  let answer: () => void = () => undefined;
  const server = createListener((_request, response) => {
    answer = () => response.end('x');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const silent = connect(port, '127.0.0.1');
  await once(silent, 'connect');
  const asked = request({ port }).end();
  await once(server, 'request');
  const stopped = stopListening(server, 200);
  answer();
  const [given] = await once(asked, 'response');
  given.resume();
  await stopped;
  expect(given.statusCode).toBe(200);
});
