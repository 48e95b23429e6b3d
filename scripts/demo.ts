/**
 * `npm run demo`: the real server on a fresh folder, with an example channel in it. Batches every minute.
 *
 * `-- --json` prints one line of JSON and nothing else on stdout; npm's own banner is kept away by
 * `npm run --silent demo -- --json`. What the server says goes to stderr.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatCode } from '../crypto/code.ts';
import { encodePin } from '../crypto/pin.ts';
import type { Code } from '../crypto/public/brands.ts';
import { ConfigError, readConfig } from '../server/config.ts';
import { type ExampleStory, fillExampleChannel } from './example-channel.ts';
import { makeSetupToken } from './example-people.ts';
import { openPastServer } from './past-server.ts';

const SERVER = join(import.meta.dirname, '..', 'server', 'main.js');
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
const DAYS_BEFORE = 6;
/** As in server/config.ts: the operator's to mend. */
const EXIT_CONFIG = 2;

interface Links {
  readonly baseUrl: string;
  readonly channelUrl: string;
  readonly setupUrl: string;
  readonly deskUrl: string;
  readonly code: string;
  readonly functionarisCode: string;
}

interface Demonstration extends Links {
  readonly stewardUrl: string;
  readonly stewardCode: string;
  readonly functionaris: string;
}

async function fill(dataDir: string, publicUrl: string): Promise<Demonstration> {
  const now = new Date();
  const server = openPastServer({
    dataDir,
    publicUrl,
    now: new Date(now.getTime() - DAYS_BEFORE * 86_400_000),
    fraction: Math.random,
  });
  try {
    const story = await fillExampleChannel(server, now);
    return await describe(story, server.api.origin, await makeSetupToken(server));
  } finally {
    await server.close();
  }
}

async function describe(story: ExampleStory, origin: string, setupToken: string): Promise<Demonstration> {
  const { channel, people, melderCode } = story;
  const [functionaris] = people;
  if (functionaris === undefined) throw new Error('nobody is on the list');
  const words = async (code: Code) => (await formatCode(code, 'nl')).join(' ');
  return {
    baseUrl: origin,
    channelUrl: `${origin}/k/${channel.slug}/${encodePin(channel.pin)}`,
    setupUrl: `${origin}/setup#${setupToken}`,
    deskUrl: `${origin}/desk`,
    code: await words(melderCode),
    functionarisCode: await words(functionaris.code),
    stewardUrl: `${origin}/steward`,
    stewardCode: await words(channel.stewardCode),
    functionaris: functionaris.description.name,
  };
}

function explain(demonstration: Demonstration): string {
  const { baseUrl, channelUrl, setupUrl, deskUrl, code, functionarisCode } = demonstration;
  const { stewardUrl, stewardCode, functionaris } = demonstration;
  return `
Zegelpost, demonstratie. Alles is verzonnen; wat u verstuurt, komt na een minuut aan.

  Meldkanaal van Voorbeeld BV   ${channelUrl}
  Postbus van een melder        open het meldkanaal, kies de postbus en typ:
                                ${code}
  Bureau van ${functionaris.padEnd(19)}${deskUrl} — kies de herstelcode en typ:
                                ${functionarisCode}
  Beheer van het kanaal         ${stewardUrl} — kies de herstelcode en typ:
                                ${stewardCode}
  Een eigen kanaal maken        ${setupUrl} (werkt één keer)

Zegelpost, demonstration. Everything is made up; what you send arrives after a minute.

  Channel of Voorbeeld BV       ${channelUrl}?lang=en
  A melder's mailbox            open the channel, choose the mailbox and type the first code above
  Desk of ${functionaris.padEnd(22)}${deskUrl} — choose the recovery code and type the second code
  Steward of the channel        ${stewardUrl} — choose the recovery code and type the third code
  A channel of your own         ${setupUrl} (works once)

Ctrl+C: stop. Adres / address: ${baseUrl}
`;
}

function startServer(environment: NodeJS.ProcessEnv): { server: ChildProcess; isUp: Promise<void> } {
  const command = [...process.execArgv, SERVER];
  const server = spawn(process.execPath, command, { env: environment, stdio: ['ignore', 'pipe', 'inherit'] });
  const isUp = new Promise<void>((resolve, reject) => {
    let said = '';
    server.stdout?.on('data', (chunk: Buffer) => {
      process.stderr.write(chunk);
      said += chunk.toString('utf8');
      if (said.includes('"server.started"')) resolve();
    });
    server.once('exit', () => reject(new Error('the server did not start')));
  });
  return { server, isUp };
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
  const environment = { ...process.env, ZEGELPOST_DEMO: '1' };
  const { origin, dataDir: given } = readConfig(environment);
  const isKept = process.env.DATA_DIR !== undefined;
  if (isKept && existsSync(join(given, 'zegelpost.sqlite'))) {
    throw new ConfigError('DATA_DIR: the demonstration needs a folder without a channel');
  }
  const dataDir = isKept ? given : mkdtempSync(join(tmpdir(), 'zegelpost-demo-'));
  let server: ChildProcess | undefined;
  process.once('exit', () => {
    if (!isKept) rmSync(dataDir, { recursive: true, force: true });
  });
  for (const signal of SIGNALS) process.on(signal, () => (server === undefined ? process.exit(0) : server.kill()));

  const demonstration = await fill(dataDir, origin);
  const started = startServer({ ...environment, DATA_DIR: dataDir, PUBLIC_URL: origin });
  server = started.server;
  server.once('exit', (code) => process.exit(code ?? 0));
  await started.isUp;
  if (values.json) {
    const { baseUrl, channelUrl, setupUrl, deskUrl, code, functionarisCode } = demonstration;
    const links: Links = { baseUrl, channelUrl, setupUrl, deskUrl, code, functionarisCode };
    process.stdout.write(`${JSON.stringify(links)}\n`);
  }
  // A program that reads the line may close its end after it.
  (values.json ? process.stderr : process.stdout).write(explain(demonstration));
}

try {
  await main();
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  process.stderr.write(`Not started. ${error.message}\n`);
  process.exit(EXIT_CONFIG);
}
