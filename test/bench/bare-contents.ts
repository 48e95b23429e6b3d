/** Gives the same bytes every time: what a mailbox costs when nobody looks anything up. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const { FILE = '', PORT = '' } = process.env;
const contents = readFileSync(FILE);
const server = createServer((_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': contents.length }).end(contents);
});
server.listen(Number(PORT), '127.0.0.1', () => process.stdout.write('listening\n'));
process.once('SIGTERM', () => {
  server.closeAllConnections();
  server.close();
});
