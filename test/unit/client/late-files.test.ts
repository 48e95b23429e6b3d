/** What was built: a late file that imports another one could never be had again after one lost connection. */
import { existsSync, readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';

const FOLDER = 'build/client-bundle';

interface Built {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
}

function readBundle(bundle: string) {
  const manifest = JSON.parse(readFileSync(`${FOLDER}/.vite/${bundle}.json`, 'utf8')) as Record<string, Built>;
  const scripts = Object.entries(manifest).filter(([, { file }]) => file.endsWith('.js'));
  const first = new Set(scripts.filter(([, { isEntry }]) => isEntry).map(([key]) => key));
  for (const key of first) for (const one of manifest[key]?.imports ?? []) first.add(one);
  const nameOf = (file: string) => file.replace('assets/', './');
  return {
    first: new Set([...first].map((key) => nameOf(manifest[key]?.file ?? ''))),
    files: scripts.map(([, { file }]) => ({ name: nameOf(file), ...importsIn(`${FOLDER}/${file}`) })),
  };
}

function importsIn(path: string) {
  const code = readFileSync(path, 'utf8');
  const { module } = parseSync(path, code);
  const exported = module.staticExports.flatMap(({ entries }) => entries.flatMap((one) => one.moduleRequest ?? []));
  const imported = [...module.staticImports.map(({ moduleRequest }) => moduleRequest), ...exported];
  return {
    imported: imported.map(({ value }) => value),
    fetched: module.dynamicImports.map(({ moduleRequest: { start, end } }) => code.slice(start, end)),
  };
}

describe.each(['melder', 'functionaris', 'steward', 'proof'])('the built files of %s', (bundle) => {
  const { first, files } = readBundle(bundle);

  it('import only what the page began with', () => {
    expect(files.length).toBeGreaterThan(4);
    const beyond = files.filter(({ imported }) => imported.some((one) => !first.has(one)));
    expect(beyond).toEqual([]);
    const known = files.flatMap(({ imported }) => imported).every((one) => existsSync(`${FOLDER}/assets/${one}`));
    expect(known).toBe(true);
  });

  it('are fetched by nothing but the one door that can ask again', () => {
    const fetching = files.filter(({ fetched }) => fetched.length > 0);
    expect(fetching.map(({ name }) => first.has(name))).toEqual([true]);
    // What comes through it may be what the first files wait for.
    expect(fetching.flatMap(({ imported }) => imported)).toEqual([]);
    for (const address of fetching.flatMap(({ fetched }) => fetched)) expect(address).not.toMatch(/\.js/);
  });
});
