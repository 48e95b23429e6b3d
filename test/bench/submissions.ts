/** Durable submissions a second, at 1, 8 and 64 clients, and whether what was acknowledged is there. */
import { randomBytes } from 'node:crypto';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { openChannel } from '../../client/shared/channel.ts';
import { sealReport, startAttempt } from '../../client/shared/report.ts';
import { solveWork } from '../../client/shared/work.ts';
import { generateCode } from '../../crypto/melder-keys.ts';
import { ID_BYTES, MAGIC_BYTES, SIGN_PK_BYTES } from '../../crypto/public/sizes.ts';
import type { Submission } from '../../schema/wire/submission.ts';
import { enrolExamplePerson, openExampleChannel } from '../../scripts/example-people.ts';
import { openPastServer, type PastServer } from '../../scripts/past-server.ts';
import { encode } from '../../server/base64url.ts';
import { deriveKey } from '../../server/secret.ts';
import { openSqlite } from '../../server/sqlite.ts';
import { createWork } from '../../server/work.ts';
import { type Figure, formatMs, formatPercent, formatTimes, median } from './figures.ts';
import {
  copyFolder,
  freePort,
  type Program,
  removeFolder,
  startBare,
  startZegelpost,
  temporaryFolder,
} from './programs.ts';

const RUNS = 3;
/** Clients, and how many requests they send together at most. */
const LEVELS = [
  { clients: 1, requests: 150 },
  { clients: 8, requests: 450 },
  { clients: 64, requests: 900 },
] as const;
/** No level takes longer than this, also where a durable commit is slow. */
const LEVEL_MS = 2_500;
/** A server runs for weeks: what its first hundreds cost, while the code is compiled, is not what it costs. */
const WARM_UP = 400;
/** GlobaLeaks 5.0.15 on the same kind of machine took 0.41 a second. */
const GLOBALEAKS_PER_SECOND = 0.41;
const SLUG = 'bench';
const ID_OFFSET = MAGIC_BYTES + 1;
/** Behind the melding id: thread u8, epoch u32. */
const MESSAGE_ID_OFFSET = ID_OFFSET + ID_BYTES + 5;

interface Prepared {
  readonly meldingId: Buffer;
  readonly body: Buffer;
}

interface Lots {
  readonly warmUp: readonly Prepared[];
  readonly levels: readonly (readonly Prepared[])[];
}

/** The server cannot look inside, so one sealed report under many names is as good as many. */
function renamed(sealed: string, meldingId: Buffer, messageId?: Buffer): string {
  const bytes = Buffer.from(sealed, 'base64url');
  bytes.set(meldingId, ID_OFFSET);
  if (messageId !== undefined) bytes.set(messageId, MESSAGE_ID_OFFSET);
  return encode(bytes);
}

async function openHouse(dataDir: string, port: number): Promise<PastServer> {
  const publicUrl = `http://localhost:${port}`;
  const server = openPastServer({ dataDir, publicUrl, now: new Date() });
  const policy = { batchMinutes: 1_440, slotCount: 8, ruleSet: 'nl-wbk-2023', tombstoneDays: 365 } as const;
  const channel = await openExampleChannel(server, { organisation: 'Bench', slug: SLUG, policy });
  const attestations = { receives: true, followsUp: true, notManager: true, notRecruiter: true } as const;
  const person = { name: 'Anna', functionTitle: 'Vertrouwenspersoon', place: 'internal', ...attestations } as const;
  await enrolExamplePerson(server, channel, person);
  return server;
}

async function prepareLots(server: PastServer): Promise<Lots> {
  const channel = await openChannel(server.api, { slug: SLUG, pin: undefined, today: server.today() });
  const answers = [{ question: 'what', version: 1, type: 'text', value: 'De kas klopt niet.' }] as const;
  const readers = channel.directory.persons;
  const report = { readers, excluded: [], language: 'nl', answers, codes: [generateCode()] } as const;
  const sealed = await sealReport(channel, report, startAttempt());
  // The same cost and the same secret as the server's; only the first try is the right one.
  const work = createWork(server.deps);

  async function prepareOne(): Promise<Prepared> {
    const meldingId = randomBytes(ID_BYTES);
    const id = encode(meldingId);
    const submission: Submission = {
      ...sealed,
      meldingId: id,
      roster: renamed(sealed.roster, meldingId),
      report: renamed(sealed.report, meldingId, randomBytes(ID_BYTES)),
      mailboxes: sealed.mailboxes.map(({ notesBox }) => ({ notesBox, authPk: encode(randomBytes(SIGN_PK_BYTES)) })),
      work: await solveWork(await work.makeChallenge(id)),
    };
    return { meldingId, body: Buffer.from(JSON.stringify(submission)) };
  }
  const prepare = async (count: number) => {
    const lot: Prepared[] = [];
    for (let made = 0; made < count; made += 1) lot.push(await prepareOne());
    return lot;
  };
  const levels: (readonly Prepared[])[] = [];
  for (const { requests } of LEVELS) levels.push(await prepare(requests));
  return { warmUp: await prepare(WARM_UP), levels };
}

function post(origin: string, agent: Agent, body: Buffer): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': body.length };
    const sent = request(
      `${origin}/api/channels/${SLUG}/meldingen`,
      { method: 'POST', agent, headers, family: 4 },
      (response) => {
        response.resume();
        response.once('end', () => resolve(response.statusCode === 200));
      },
    );
    sent.once('error', reject);
    sent.end(body);
  });
}

interface Measured {
  readonly perSecond: number;
  readonly busyMs: number;
  readonly acknowledged: readonly Buffer[];
}

async function send(program: Program, lot: readonly Prepared[], clients: number): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const acknowledged: Buffer[] = [];
  const busyBefore = program.busyMs() ?? 0;
  let next = 0;
  const began = performance.now();
  async function client(): Promise<void> {
    while (performance.now() - began < LEVEL_MS) {
      const prepared = lot[next];
      if (prepared === undefined) return;
      next += 1;
      if (await post(program.origin, agent, prepared.body)) acknowledged.push(prepared.meldingId);
    }
  }
  await Promise.all(Array.from({ length: clients }, client));
  const seconds = (performance.now() - began) / 1_000;
  agent.destroy();
  if (acknowledged.length !== next) throw new Error(`${next - acknowledged.length} submissions were refused`);
  return { perSecond: next / seconds, busyMs: ((program.busyMs() ?? 0) - busyBefore) / next, acknowledged };
}

/** Reads the files as another program would, while the server still runs. */
function countLost(dataDir: string, acknowledged: readonly Buffer[]): number {
  const main = openSqlite(join(dataDir, 'zegelpost.sqlite'), { readonly: true });
  const shred = openSqlite(join(dataDir, 'shred.sqlite'), { readonly: true });
  const stored = main.prepare('SELECT count(*) AS n FROM messages WHERE melding_id = ?');
  const shares = shred.prepare('SELECT count(*) AS n FROM shred_shares WHERE melding_id = ?');
  const count = (row: unknown) => (row as { n: number }).n;
  const lost = acknowledged.filter((id) => count(stored.get(id)) !== 2 || count(shares.get(id)) !== 1);
  main.close();
  shred.close();
  return lost.length;
}

interface Pair {
  readonly ours: Measured;
  readonly bare: Measured;
}

interface Run {
  readonly pairs: readonly Pair[];
  readonly lost: readonly number[];
}

async function runOnce(house: string, port: number, settings: Record<string, string>, lots: Lots): Promise<Run> {
  const dataDir = copyFolder(house);
  const bareDir = temporaryFolder();
  const ours = await startZegelpost(dataDir, port);
  const bare = await startBare('bare-submissions.js', {
    ...settings,
    DATA_DIR: bareDir,
    PORT: String(await freePort()),
  });
  try {
    for (const program of [ours, bare]) await send(program, lots.warmUp, 8);
    const pairs: Pair[] = [];
    const lost: number[] = [];
    for (const [index, { clients }] of LEVELS.entries()) {
      const lot = lots.levels[index] ?? [];
      const pair = { ours: await send(ours, lot, clients), bare: await send(bare, lot, clients) };
      pairs.push(pair);
      lost.push(countLost(dataDir, pair.ours.acknowledged));
    }
    return { pairs, lost };
  } finally {
    await ours.stop();
    await bare.stop();
    removeFolder(dataDir);
    removeFolder(bareDir);
  }
}

export async function measureSubmissions(): Promise<readonly Figure[]> {
  const house = temporaryFolder();
  const port = await freePort();
  const server = await openHouse(house, port);
  const lots = await prepareLots(server);
  const { secret } = server.deps;
  await server.close();
  const settings = {
    WORK_SECRET: deriveKey(secret, 'work').toString('hex'),
    WORK_KEY_SECRET: deriveKey(secret, 'work-key').toString('hex'),
  };
  const runs: Run[] = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await runOnce(house, port, settings, lots));
  removeFolder(house);
  return LEVELS.flatMap(({ clients }, index) => describe(clients, index, runs));
}

function describe(clients: number, index: number, runs: readonly Run[]): readonly Figure[] {
  const pairs = runs.map(({ pairs: [...all] }) => all[index] as Pair);
  const middle = (value: (pair: Pair) => number) => median(pairs.map(value));
  const ratio = middle(({ ours, bare }) => ours.perSecond / bare.perSecond);
  const perSecond = middle(({ ours }) => ours.perSecond);
  const lost = runs.reduce((sum, run) => sum + (run.lost[index] ?? 0), 0);
  const at = `${clients} client${clients === 1 ? '' : 's'}`;
  return [
    {
      name: `Durable submissions, ${at}, lost ${lost}`,
      ours: `${Math.round(perSecond)}/s`,
      bare: `${Math.round(middle(({ bare }) => bare.perSecond))}/s`,
      ratio: formatPercent(ratio),
      goal: `≥ 60 %, lost 0, ≥ ${100 * GLOBALEAKS_PER_SECOND}/s`,
      isReached: ratio >= 0.6 && lost === 0 && perSecond >= 100 * GLOBALEAKS_PER_SECOND,
    },
    {
      name: `… processor time of each, ${at}`,
      ours: formatMs(middle(({ ours }) => ours.busyMs)),
      bare: formatMs(middle(({ bare }) => bare.busyMs)),
      ratio: formatTimes(middle(({ ours, bare }) => ours.busyMs / bare.busyMs)),
      goal: '',
      isReached: undefined,
    },
  ];
}
