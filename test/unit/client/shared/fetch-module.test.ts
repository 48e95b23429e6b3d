import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { RequestFailed } from '../../../../client/shared/api.ts';
import { fetchModule } from '../../../../client/shared/fetch-module.ts';

const asked: string[] = [];
let server: Server;
let origin: string;
beforeAll(async () => {
  server = createServer(({ method, url }, response) => {
    asked.push(`${method} ${url}`);
    response.writeHead(url === '/gone.js' ? 404 : 502).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

/** As the door of late files says it. */
const missing = (name: string) => () => Promise.reject(Object.assign(new Error(), { file: `${origin}/${name}` }));

test('a file of the page that does not come is a connection that is gone', async () => {
  const load = async () => {
    throw new TypeError('Failed to fetch dynamically imported module: https://melden.example/assets/a.js');
  };
  await expect(fetchModule(load)).rejects.toEqual(new RequestFailed('network.failed'));
  expect(await fetchModule(async () => ({ name: 'here' }))).toEqual({ name: 'here' });
});

test('a file that the server has no more is a page that was renewed, which no trying helps', async () => {
  await expect(fetchModule(missing('gone.js'))).rejects.toEqual(new RequestFailed('page.renewed'));
  await expect(fetchModule(missing('away.js'))).rejects.toEqual(new RequestFailed('network.failed'));
  const nobody = () => Promise.reject(Object.assign(new Error(), { file: 'http://127.0.0.1:1/a.js' }));
  await expect(fetchModule(nobody)).rejects.toEqual(new RequestFailed('network.failed'));
  expect(asked).toEqual(['HEAD /gone.js', 'HEAD /away.js']);
});
