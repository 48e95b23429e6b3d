/** `kill -9` in the middle of a submission: the real process on real files. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openMailbox } from '../../client/melder/mailbox-flow.ts';
import { type Api, createApi } from '../../client/shared/api.ts';
import { type Channel, openChannel } from '../../client/shared/channel.ts';
import { prepareWork, sealReport, startAttempt, submitReport } from '../../client/shared/report.ts';
import { solveWork } from '../../client/shared/work.ts';
import { generateCode } from '../../crypto/melder-keys.ts';
import { openHouse, type Staffed, staffedChannel } from '../helpers/house.ts';
import { answersOf } from '../helpers/report.ts';

/** Before the request is read, while it is worked on, about when it is answered. */
const KILLED_AFTER_MS = [0, 2, 5, 9, 20];

let dataDir: string;
let channel: Staffed;
let port: number;
let server: ChildProcess | undefined;
let api: Api;

async function start(): Promise<void> {
  const env = { ...process.env, DATA_DIR: dataDir, PORT: String(port), NODE_ENV: 'production' };
  server = spawn(process.execPath, ['build/server/main.js'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const { stdout } = server;
  await new Promise<void>((resolve) => {
    stdout?.on('data', (chunk) => String(chunk).includes('server.started') && resolve());
  });
}

async function kill(): Promise<void> {
  if (server === undefined || server.exitCode !== null) return;
  const gone = once(server, 'exit');
  server.kill('SIGKILL');
  await gone;
}

beforeAll(async () => {
  const house = await openHouse({ now: new Date().toISOString() });
  channel = await staffedChannel(house, ['Anna de Vries', 'Bram Jansen']);
  dataDir = house.dataDir;
  await house.leave();
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  port = typeof address === 'object' && address !== null ? address.port : 0;
  probe.close();
  api = createApi({ origin: `http://localhost:${port}` });
  await start();
}, 60_000);

afterAll(async () => {
  await kill();
  rmSync(dataDir, { recursive: true, force: true });
});

function countRows(file: string, table: string): number {
  const database = new Database(join(dataDir, file), { readonly: true });
  const row = database.prepare(`select count(*) as rows from ${table}`).get() as { rows: number };
  database.close();
  return row.rows;
}

function visit(): Promise<Channel> {
  return openChannel(api, { slug: channel.slug, pin: channel.pin, today: new Date().toISOString().slice(0, 10) });
}

it('keeps exactly one melding with its shred share, whenever it is killed, once the sender tries again', async () => {
  const codes = [];
  for (const [index, delay] of KILLED_AFTER_MS.entries()) {
    const seen = await visit();
    const code = generateCode();
    codes.push(code);
    const attempt = startAttempt();
    const readers = seen.directory.persons;
    const report = {
      readers,
      excluded: [],
      language: 'nl',
      answers: answersOf(`Nummer ${index}`),
      codes: [code],
    } as const;
    const solution = await prepareWork(api, channel.slug, attempt, solveWork);
    const body = { ...(await sealReport(seen, report, attempt)), work: solution };
    const cutOff = fetch(`${api.origin}/api/channels/${channel.slug}/meldingen`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }).then(
      () => 'answered',
      () => 'cut off',
    );
    await new Promise((resolve) => setTimeout(resolve, delay));
    await kill();
    await cutOff;
    await start();
    // What a browser does after a cut: the same attempt, sealed anew.
    const today = new Date().toISOString().slice(0, 10);
    await submitReport(api, { channel: await visit(), report, attempt, work: solveWork, solution, today });
    expect(countRows('zegelpost.sqlite', 'meldingen')).toBe(index + 1);
    expect(countRows('shred.sqlite', 'shred_shares')).toBe(index + 1);
  }
  for (const [index, code] of codes.entries()) {
    const { meldingen, unbelieved } = await openMailbox(api, await visit(), code);
    expect(unbelieved).toBe(0);
    expect(meldingen[0]?.view.report?.answers[0]).toMatchObject({ value: `Nummer ${index}` });
  }
}, 240_000);
