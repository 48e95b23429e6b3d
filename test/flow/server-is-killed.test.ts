import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { genesisFingerprint } from '../../crypto/public/hash.ts';
import { encodeBase64url, randomBytes } from '../../crypto/public/sodium.ts';
import { runningBatch } from '../../server/batches/rules.ts';
import type { Deps } from '../../server/deps.ts';
import { loadSecret } from '../../server/secret.ts';
import { openSqliteStore } from '../../server/store.ts';
import { createWork } from '../../server/work.ts';
import { currentBatch, newKeys, newMelder, type Room, signedGenesis } from '../unit/server/room.ts';

const MAIN = join(import.meta.dirname, '..', '..', 'build', 'server', 'main.js');

let dataDir: string;
let child: ChildProcess | undefined;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'zegelpost-killed-'));
});
afterEach(() => {
  child?.kill('SIGKILL');
  rmSync(dataDir, { recursive: true, force: true });
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });
}

async function start(port: number): Promise<ChildProcess> {
  const env = { PATH: process.env.PATH, PORT: String(port), DATA_DIR: dataDir };
  const started = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise<void>((resolve, reject) => {
    started.once('exit', () => reject(new Error('did not start')));
    started.stdout?.on('data', (text: Buffer) => {
      if (text.toString().includes('server.started')) resolve();
    });
  });
  return started;
}

async function addChannelTo(path: string): Promise<void> {
  const store = openSqliteStore(path);
  const { bytes, signatures } = signedGenesis(newKeys());
  const entry = new Uint8Array(Buffer.from(bytes, 'base64url'));
  const row = {
    slug: 'voorbeeld',
    genesisFp: genesisFingerprint(entry),
    batchMinutes: 720,
    slotCount: 8,
    ruleSet: 'nl-wbk-2023',
  };
  const channel = await store.addChannel(row);
  const channelKey = channel?.key ?? 0;
  await store.addBatch({ channelKey, startsAt: runningBatch(new Date(), 720) });
  await store.addEntry({ channelKey, seq: 0, entry, signatures: JSON.stringify(signatures), shownAfter: '' });
  await store.close();
}

/**
 * A room whose calls go over the network to the process under test. Its work is handed out here, with the same secret
 * and the smallest draw: a second of solving for each report would only make the test slow.
 */
function roomAt(port: number): Room {
  const secret = loadSecret(dataDir);
  const random = { bytes: randomBytes, fraction: () => 0 };
  const work = createWork({ secret, random, clock: { now: () => new Date() } } as unknown as Deps);
  return {
    call: async (method: string, path: string, { body }: { body?: unknown } = {}) => {
      if (path.endsWith('/challenge')) {
        const { meldingId } = body as { meldingId: string };
        return { json: { challenge: await work.makeChallenge(meldingId) } };
      }
      const response = await fetch(`http://127.0.0.1:${port}${path}`, {
        method,
        ...(body !== undefined && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, text, headers: response.headers, json: JSON.parse(text) };
    },
  } as unknown as Room;
}

describe('a server that is killed in the middle of submissions', () => {
  it('has every one it answered, and none half', { timeout: 180_000 }, async () => {
    expect(existsSync(MAIN)).toBe(true);
    await addChannelTo(join(dataDir, 'zegelpost.sqlite'));
    const port = await freePort();
    child = await start(port);
    const room = roomAt(port);
    expect(await currentBatch(room)).toMatch(/Z$/);
    const answered: string[] = [];
    let sent = 0;
    let isKilled = false;
    const client = async () => {
      while (!isKilled) {
        const { submission } = await newMelder(room).catch(() => ({ submission: undefined }));
        if (submission === undefined) return;
        sent += 1;
        const answer = await room
          .call('POST', '/api/channels/voorbeeld/meldingen', { body: submission })
          .catch(() => undefined);
        if (answer?.status === 200) answered.push(submission.meldingId);
        if (answered.length >= 15 && !isKilled) {
          isKilled = true;
          child?.kill('SIGKILL');
        }
      }
    };
    await Promise.all(Array.from({ length: 4 }, client));
    expect(answered.length).toBeGreaterThanOrEqual(15);
    expect(sent).toBeGreaterThanOrEqual(answered.length);

    child = await start(port);
    const main = new Database(join(dataDir, 'zegelpost.sqlite'), { readonly: true });
    const shred = new Database(join(dataDir, 'shred.sqlite'), { readonly: true });
    const ids = (connection: Database.Database, sql: string) =>
      (connection.prepare(sql).all() as { id: Buffer }[]).map(({ id }) => encodeBase64url(new Uint8Array(id)));
    const meldingen = new Set(ids(main, 'select melding_id as id from meldingen'));
    for (const id of answered) expect(meldingen.has(id)).toBe(true);
    const shares = new Set(ids(shred, 'select melding_id as id from shred_shares'));
    for (const id of meldingen) expect(shares.has(id)).toBe(true);
    const counts = main
      .prepare('select melding_id as id, count(*) as messages from messages group by melding_id')
      .all() as { messages: number }[];
    expect(counts.map(({ messages }) => messages)).toEqual([...meldingen].map(() => 2));
    expect(ids(main, 'select melding_id as id from epochs')).toHaveLength(meldingen.size);
    expect(ids(main, 'select melding_id as id from melding_mailboxes')).toHaveLength(meldingen.size);
    main.close();
    shred.close();
  });

  it('does not start with a wrong setting: it says which and why, and ends with 2', async () => {
    const env = { PATH: process.env.PATH, DATA_DIR: dataDir, PUBLIC_URL: 'http://127.0.0.1:3000' };
    const started = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    started.stderr?.on('data', (text: Buffer) => {
      said += text.toString();
    });
    const code = await new Promise((resolve) => started.once('close', resolve));
    expect([code, said.split('\n')[0]]).toEqual([
      2,
      'Not started. PUBLIC_URL: must be a name, not a number; use localhost instead of 127.0.0.1',
    ]);
    expect(existsSync(join(dataDir, 'zegelpost.sqlite'))).toBe(false);
  });
});
