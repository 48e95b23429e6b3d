/** Starts programs as an operator would: processes of their own, on loopback, on a folder of their own. */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const BUILD = join(import.meta.dirname, '..', '..');

export interface Program {
  readonly origin: string;
  /** From the start of the process until it says that it listens. */
  readonly startedMs: number;
  /** Linux only, as is the next one. */
  residentBytes(): number | undefined;
  /** What the processors did for it so far: says more than a clock when others use the machine as well. */
  busyMs(): number | undefined;
  stop(): Promise<void>;
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'zegelpost-bench-'));
}

/** A copy for one run, so that every run begins with the same files. */
export function copyFolder(folder: string): string {
  const copy = temporaryFolder();
  cpSync(folder, copy, { recursive: true });
  return copy;
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error()),
      );
    });
  });
}

/** @param sign what it prints on stdout when it listens */
async function start(
  script: string,
  settings: Record<string, string>,
  sign: string,
  nodeFlags: readonly string[] = [],
): Promise<Program> {
  const port = Number(settings.PORT);
  const began = performance.now();
  const { PATH = '', NODE_OPTIONS = '' } = process.env;
  const child = spawn(process.execPath, [...nodeFlags, join(BUILD, script)], {
    env: { PATH, NODE_OPTIONS, HOST: '127.0.0.1', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
      if (said.includes(sign)) resolve();
    });
    child.once('exit', () => reject(new Error(`${script} did not start`)));
  });
  return {
    origin: `http://localhost:${port}`,
    startedMs: performance.now() - began,
    residentBytes() {
      if (process.platform !== 'linux') return undefined;
      const kibibytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1];
      return Number(kibibytes) * 1_024;
    },
    busyMs() {
      if (process.platform !== 'linux') return undefined;
      // Behind the name in brackets: state, then 10 fields, then user and system time in hundredths of a second.
      const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      return (Number(fields[11]) + Number(fields[12])) * 10;
    },
    async stop() {
      child.kill('SIGTERM');
      await gone;
    },
  };
}

/** As `npm start` gives them. */
const { NODE_FLAGS } = (await import(join(BUILD, '..', 'scripts', 'node-flags.mjs'))) as {
  readonly NODE_FLAGS: readonly string[];
};
/** Its memory is looked through, as that of every server that runs for a while: from then on it may grow by less. */
const AGE = 'for (const s of [1, 2, 3]) setTimeout(() => { gc(); gc(); gc(); }, s * 1000).unref()';
const AGED = ['--expose-gc', '--import', `data:text/javascript,${AGE}`];

export function startZegelpost(dataDir: string, port: number): Promise<Program> {
  const settings = { DATA_DIR: dataDir, PORT: String(port), ZEGELPOST_DEMO: '1' };
  return start(join('server', 'main.js'), settings, '"server.started"', [...NODE_FLAGS, ...AGED]);
}

export function startBare(script: string, settings: Record<string, string>): Promise<Program> {
  return start(join('test', 'bench', script), settings, 'listening');
}
