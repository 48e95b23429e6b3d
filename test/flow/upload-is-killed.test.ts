import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { WebSocket as NodeWebSocket } from 'ws';
import { mailboxFiles, sendFiles } from '../../client/melder/file-flow.ts';
import { createApi } from '../../client/shared/api.ts';
import { openFile } from '../../client/shared/files/download-file.ts';
import { type Line, lineOver } from '../../client/shared/line/browser-line.ts';
import { areEqual, decodeBase64url } from '../../crypto/public/sodium.ts';
import { MAX_CHUNKS_SENT, mailboxFile } from '../../schema/wire/files.ts';
import { comeBack } from '../helpers/desk.ts';
import { described, fileOf, upload } from '../helpers/files.ts';
import { type House, ORIGIN, openHouse, type Staffed, staffedChannel } from '../helpers/house.ts';
import { type SentReport, sendReport } from '../helpers/report.ts';
import { type ServerProcess, startServer } from '../helpers/server-process.ts';

const CHUNK = 262_144;
const CHUNKS = 112;

let house: House;
let opened: Staffed;
let sent: SentReport;
let server: ServerProcess;

beforeEach(async () => {
  house = await openHouse({ now: new Date().toISOString() });
  opened = await staffedChannel(house, ['Anna de Vries', 'Bram Jansen']);
  sent = await sendReport(house, opened, ['Anna de Vries']);
  await house.leave();
  await start();
});
afterEach(async () => {
  await server.stop('SIGKILL');
  await house.close();
});

async function start(): Promise<void> {
  server = await startServer({ dataDir: house.dataDir, settings: { PUBLIC_URL: ORIGIN } });
}

/** Chunks the database holds, and how many it says have arrived. */
function countChunks(fileId: string): { stored: number; arrived: number } {
  const main = new Database(join(house.dataDir, 'zegelpost.sqlite'), { readonly: true });
  const counts = main
    .prepare(
      'select arrived, (select count(*) from file_chunks where file_key = files.key) as stored from files where file_id = ?',
    )
    .get(Buffer.from(decodeBase64url(fileId))) as { stored: number; arrived: number };
  main.close();
  return counts;
}

it.each(['by requests', 'over a socket'])(
  'a server that is killed in the middle of an upload has what it answered, shows nothing half, and goes on: %s',
  async (way) => {
    let fileId = '';
    let answered = 0;
    let isKilled = false;
    /** Others are on their way at that moment. */
    async function killHalfWay(chunks: number): Promise<void> {
      answered += chunks;
      if (answered !== CHUNKS / 2 || isKilled) return;
      isKilled = true;
      await server.stop('SIGKILL');
    }
    function open(url: string): Line {
      const socket = new NodeWebSocket(url.replace(ORIGIN.replace('http', 'ws'), server.origin.replace('http', 'ws')), {
        origin: ORIGIN,
      });
      socket.on('error', () => undefined);
      socket.on('message', () => void killHalfWay(1));
      return lineOver(socket as unknown as WebSocket);
    }
    const api = createApi({
      origin: ORIGIN,
      fetch: (async (input: string, init: RequestInit) => {
        const path = input.slice(ORIGIN.length);
        if (path === '/api/mailbox/files') fileId = mailboxFile.parse(JSON.parse(String(init.body))).file.fileId;
        const response = await fetch(`${server.origin}${path}`, init);
        if (path.startsWith('/api/files/chunks')) await killHalfWay(MAX_CHUNKS_SENT);
        return response;
      }) as typeof fetch,
      ...(way === 'over a socket' && { openLine: open }),
    });
    const { session } = await comeBack({ ...house, api }, opened, sent);
    const door = mailboxFiles(api, session, sent.meldingId);
    const file = fileOf(CHUNKS * CHUNK - 8);
    let looks = 0;

    /** What a browser waits for after a broken connection. */
    async function comeBackUp() {
      // A connection may be lost before as well.
      if (looks > 0 || !isKilled) return;
      looks += 1;
      const { stored, arrived } = countChunks(fileId);
      expect(stored).toBe(arrived);
      expect(stored).toBeGreaterThanOrEqual(answered);
      expect(stored).toBeLessThan(CHUNKS);
      await start();
      await expect(door.startDownload(fileId)).rejects.toMatchObject({ code: 'mailbox.refused' });
      const half = { ...described, id: fileId, key: 'A'.repeat(43), digest: 'A'.repeat(43) };
      const announcing = sendFiles(api, session, sent.meldingId, {
        files: [{ ...half, chunks: CHUNKS, paddedBytes: CHUNKS * CHUNK }],
      });
      await expect(announcing).rejects.toMatchObject({ code: 'file.incomplete' });
    }

    const ref = await upload(api, door, file, { wait: comeBackUp });
    expect([isKilled, looks, ref.id]).toEqual([true, 1, fileId]);
    await sendFiles(api, session, sent.meldingId, { files: [ref] });
    const received = await openFile(api, door, ref);
    expect(areEqual(received, file)).toBe(true);
  },
  60_000,
);
