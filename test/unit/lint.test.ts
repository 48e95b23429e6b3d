/** The lint that keeps tests honest must itself be able to fail: an assertion without a matcher, a promise let go. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zegelpost-lint-'));
  mkdirSync(join(folder, 'scripts'));
  copyFileSync('scripts/expect-without-matcher.grit', join(folder, 'scripts', 'expect-without-matcher.grit'));
  const { vcs: _, ...config } = JSON.parse(readFileSync('.biome.json', 'utf8')) as Record<string, unknown>;
  writeFileSync(join(folder, '.biome.json'), JSON.stringify(config));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What our own settings say of these lines in a test. */
function lint(lines: string): { status: number | null; output: string } {
  const source = `import { expect, it } from 'vitest';\nasync function later() {\n  return 1;\n}\nit('x', async () => {\n  ${lines}\n  await later();\n});\n`;
  writeFileSync(join(folder, 'x.test.ts'), source);
  const biome = resolve('node_modules/@biomejs/biome/bin/biome');
  const { status, stdout, stderr } = spawnSync(process.execPath, [biome, 'lint', 'x.test.ts'], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

it('passes an honest assertion', () => {
  expect(lint('await expect(later()).resolves.toBe(1);')).toMatchObject({ status: 0 });
});

it.each([
  ['an assertion without a matcher', 'expect(1);', 'asserts nothing'],
  ['an assertion that nobody waits for', 'expect(later()).resolves.toBe(1);', 'await it'],
  ['a refusal that nobody waits for', 'expect(later()).rejects.toThrow(Error);', 'await it'],
  ['a promise that nobody waits for', 'later();', 'noFloatingPromises'],
])('refuses %s', (_, line, said) => {
  const { status, output } = lint(line);
  expect(status).toBe(1);
  expect(output).toContain(said);
});
