/**
 * What a submission costs when nothing is built around it: `node:http`, the same proof check, the same two durable
 * commits of the same bytes. No validation, no router, no second look.
 */
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { Submission } from '../../schema/wire/submission.ts';
import { openSqlite } from '../../server/sqlite.ts';

const { DATA_DIR = '.', PORT = '', WORK_SECRET = '', WORK_KEY_SECRET = '' } = process.env;
const secrets = { hmacSignatureSecret: WORK_SECRET, hmacKeySignatureSecret: WORK_KEY_SECRET };

function open(name: string, journal: 'WAL' | 'TRUNCATE') {
  const connection = openSqlite(join(DATA_DIR, name));
  connection.pragma(`journal_mode = ${journal}`);
  connection.pragma('synchronous = FULL');
  connection.pragma('secure_delete = ON');
  connection.exec('CREATE TABLE rows (key INTEGER PRIMARY KEY, id BLOB NOT NULL, bytes BLOB NOT NULL)');
  return { connection, insert: connection.prepare('INSERT INTO rows VALUES (?, ?, ?)') };
}

const shred = open('shred.sqlite', 'TRUNCATE');
const main = open('main.sqlite', 'WAL');
const randomKey = () => Number(randomBytes(8).readBigUInt64BE() >> 11n);
const bytesOf = (text: string) => Buffer.from(text, 'base64url');

const storeRest = main.connection.transaction((id: Buffer, parts: readonly Buffer[]) => {
  for (const part of parts) main.insert.run(randomKey(), id, part);
});

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

const server = createServer((request, response) => {
  void (async () => {
    const submission = JSON.parse(await bodyOf(request)) as Submission;
    const { counter, derivedKey } = submission.work;
    const challenge = JSON.parse(bytesOf(submission.work.challenge).toString('utf8'));
    const solution = { counter: Number(counter), derivedKey };
    const { verified } = await verifySolution({ challenge, solution, deriveKey, ...secrets });
    if (!verified) {
      response.writeHead(403).end();
      return;
    }
    const id = bytesOf(submission.meldingId);
    shred.insert.run(randomKey(), id, bytesOf(submission.shredShare));
    const { accessHash, envelope, roster, report, mailboxes } = submission;
    const boxes = mailboxes.map(({ notesBox }) => bytesOf(notesBox));
    storeRest(id, [bytesOf(accessHash), bytesOf(envelope), ...boxes, bytesOf(roster), bytesOf(report)]);
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"received":true}');
  })();
});
server.listen(Number(PORT), '127.0.0.1', () => process.stdout.write('listening\n'));
process.once('SIGTERM', () => {
  server.closeAllConnections();
  server.close();
});
