/** The built server as a process of its own, on real files: to be killed, and started on what was put back. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';

const BUILT = join(import.meta.dirname, '..', '..', 'build', 'server');

export interface ServerProcess {
  readonly origin: string;
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

export interface StartOptions {
  readonly dataDir: string;
  readonly settings?: Readonly<Record<string, string>>;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** @throws what it said when it did not start */
export async function startServer({ dataDir, settings = {} }: StartOptions): Promise<ServerProcess> {
  const port = await freePort();
  const env = { PATH: process.env.PATH, PORT: String(port), DATA_DIR: dataDir, ...settings };
  const child = spawn(process.execPath, [join(BUILT, 'main.js')], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stderr.on('data', (text: Buffer) => {
    said += text.toString();
  });
  await new Promise<void>((resolve, reject) => {
    child.once('close', (code) => reject(new Error(`${code}: ${said}`)));
    child.stdout.on('data', (text: Buffer) => text.toString().includes('server.started') && resolve());
  });
  return {
    origin: `http://localhost:${port}`,
    async stop(signal = 'SIGTERM') {
      if (child.exitCode !== null) return;
      const gone = once(child, 'exit');
      child.kill(signal);
      await gone;
    },
  };
}

/** Runs a module against the built server's own, and gives the signal it ended by. */
export async function runBuilt(source: string): Promise<string | null> {
  const child: ChildProcess = spawn(process.execPath, ['--input-type=module', '-e', source], {
    cwd: BUILT,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [, signal] = await once(child, 'exit');
  return signal as string | null;
}
