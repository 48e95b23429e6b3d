import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const FILE = join(import.meta.dirname, '..', '..', '..', 'scripts', 'node-flags.mjs');

function startNode(flags: readonly string[]): { readonly status: number | null; readonly said: string } {
  const { status, stderr } = spawnSync(process.execPath, [...flags, '-e', '0'], { encoding: 'utf8' });
  return { status, said: stderr };
}

it('this Node knows every flag that the server is started with', async () => {
  const { NODE_FLAGS } = (await import(FILE)) as { readonly NODE_FLAGS: readonly string[] };
  expect(NODE_FLAGS.length).toBeGreaterThan(0);
  expect(startNode(NODE_FLAGS)).toEqual({ status: 0, said: '' });
  // One that it does not know ends it.
  expect(startNode(['--no-such-flag-of-v8']).status).not.toBe(0);
});
