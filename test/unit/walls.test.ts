/** The table of README.md, "Who may import whom", held against the compiler's references and against every import. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOMS = [
  'crypto/public',
  'crypto',
  'schema/wire',
  'schema/content',
  'schema/tables',
  'server',
  'client/text',
  'client/shared',
  'client/melder',
  'client/functionaris',
  'client/steward',
  'client/proof',
  'client/viewer',
  'scripts',
  'test',
] as const;
type Room = (typeof ROOMS)[number];

const BUNDLE = ['crypto/public', 'crypto', 'schema/wire', 'schema/content', 'client/text', 'client/shared'] as const;
const EVERY_ROOM = ROOMS.filter((room) => room !== 'scripts' && room !== 'test');

/** What each room may import; the room itself goes without saying. */
const ALLOWED: Readonly<Record<Room, readonly Room[]>> = {
  'crypto/public': [],
  crypto: ['crypto/public'],
  'schema/wire': ['crypto/public'],
  'schema/content': [],
  'schema/tables': [],
  server: ['crypto/public', 'schema/wire', 'schema/tables'],
  'client/text': [],
  'client/shared': ['crypto/public', 'crypto', 'schema/wire', 'schema/content', 'client/text'],
  'client/melder': BUNDLE,
  'client/functionaris': BUNDLE,
  'client/steward': BUNDLE,
  'client/proof': BUNDLE,
  // It holds strangers' files: no protocol, no session, no wire.
  'client/viewer': ['client/text', 'client/shared'],
  scripts: EVERY_ROOM,
  test: [...EVERY_ROOM, 'scripts'],
};

const files = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx', '*.mjs'],
  {
    encoding: 'utf8',
  },
)
  .split('\n')
  .filter((path) => path !== '' && existsSync(path));

function roomOf(path: string): Room | undefined {
  const rooms = ROOMS.filter((room) => path.startsWith(`${room}/`));
  return rooms.sort((left, right) => right.length - left.length)[0];
}

function importsOf(path: string): readonly string[] {
  const source = readFileSync(path, 'utf8');
  const found = source.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g);
  return Array.from(found, ([, target]) => target as string);
}

const imports = files.flatMap((path) => importsOf(path).map((target) => ({ path, target })));
const between = imports
  .filter(({ target }) => target.startsWith('.'))
  .map(({ path, target }) => ({ path, target: normalize(join(dirname(path), target)) }));

/** What a trusted device remembers of an account: the only place that keeps anything in a browser. */
const STORAGE_DOOR = 'client/shared/vault/device-memory.ts';

/** These files, and whatever they import in turn. */
function reachedFrom(start: readonly string[]): ReadonlySet<string> {
  const reached = new Set(start);
  for (const path of reached) {
    for (const one of between) if (one.path === path) reached.add(one.target);
  }
  return reached;
}

describe('the walls', () => {
  it('are the references that the compiler is given', () => {
    for (const room of ROOMS) {
      const { references } = JSON.parse(readFileSync(`${room}/tsconfig.json`, 'utf8')) as {
        references: { path: string }[];
      };
      const allowed = references.map(({ path }) => normalize(join(room, path)));
      expect([room, allowed.sort()]).toEqual([room, [...ALLOWED[room]].sort()]);
    }
  });

  it('stand in every import', () => {
    expect(between.length).toBeGreaterThan(300);
    const crossings = between.filter(({ path, target }) => {
      const from = roomOf(path);
      const to = roomOf(target);
      return from !== undefined && from !== to && (to === undefined || !ALLOWED[from].includes(to));
    });
    expect(crossings).toEqual([]);
  });

  it('let schema/wire see nothing of crypto but sizes, and how plain bytes are written', () => {
    const seen = between.filter(({ path, target }) => roomOf(path) === 'schema/wire' && target.startsWith('crypto/'));
    expect(seen.length).toBeGreaterThan(0);
    const open = ['crypto/public/sizes.ts', 'crypto/public/bytes.ts'];
    expect(seen.filter(({ target }) => !open.includes(target))).toEqual([]);
  });

  it('leave one door to libsodium, one to age, one to the network, one to workers', () => {
    const importers = (name: string) => [
      ...new Set(imports.filter(({ target }) => target.startsWith(name)).map(({ path }) => path)),
    ];
    expect(importers('libsodium-wrappers').filter((path) => !path.startsWith('test/'))).toEqual([
      'crypto/public/sodium.ts',
      'crypto/public/without-webassembly.d.ts',
    ]);
    expect(importers('age-encryption').filter((path) => !path.startsWith('test/'))).toEqual([
      'crypto/sealed-export.ts',
    ]);
    const inSource = (pattern: RegExp) =>
      files.filter((path) => path.startsWith('client/') && pattern.test(readFileSync(path, 'utf8')));
    expect(inSource(/\b(?:fetch\(|XMLHttpRequest|sendBeacon|WebSocket|EventSource)/)).toEqual([
      'client/shared/api.ts',
      'client/shared/line/browser-line.ts',
    ]);
    expect(inSource(/new Worker\(|createPolicy\(/)).toEqual(['client/shared/workers.ts']);
    expect(inSource(/\b(?:localStorage|sessionStorage|indexedDB|document\.cookie|caches\.)/)).toEqual([STORAGE_DOOR]);
    expect(inSource(/innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write/)).toEqual([]);
  });

  it('leave the worker that has the line nothing to see of keys, words or what an answer says', () => {
    expect([...reachedFrom(['client/shared/line/line-worker.ts'])].sort()).toEqual([
      'client/shared/line/browser-line.ts',
      'client/shared/line/line-worker.ts',
      'client/shared/line/serve-line.ts',
      'schema/wire/pieces.ts',
    ]);
  });

  it('leave nothing of a melder within reach of what a browser keeps', () => {
    const reached = reachedFrom(files.filter((path) => /^client\/(?:melder|proof)\//.test(path)));
    expect(reached.size).toBeGreaterThan(100);
    expect(reached).not.toContain(STORAGE_DOOR);
    expect(reachedFrom(['client/functionaris/main.tsx'])).toContain(STORAGE_DOOR);
  });
});
