import { statfsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Where databases and browser profiles of tests go. */
const MEMORY_FOLDER = '/dev/shm';
const ENOUGH_BYTES = 2 ** 31;

/**
 * In memory where there is room: hundreds of databases commit durably, and a test that kills a process does not cut the
 * power, so a disk would add its time and nothing else.
 */
function hasRoomInMemory(): boolean {
  try {
    const { bavail, bsize } = statfsSync(MEMORY_FOLDER);
    return bavail * bsize >= ENOUGH_BYTES;
  } catch {
    return false;
  }
}

if (process.env.TMPDIR === undefined && hasRoomInMemory()) process.env.TMPDIR = MEMORY_FOLDER;

const TESTS = ['test/**/*.test.ts', 'test/**/*.test.tsx'];
const WITH_BROWSER = ['test/browser/**/*.test.ts'];

/** `npm run simulate` walks every path in a browser on each of these devices; `npm test` on one. */
const DEVICES = ['phone', 'desktop'] as const;

function onDevice(device: (typeof DEVICES)[number]): TestProjectInlineConfiguration {
  return { extends: true, test: { name: device, include: WITH_BROWSER, env: { SCREEN: device } } };
}

const SAMPLE: readonly TestProjectInlineConfiguration[] = [
  { extends: true, test: { name: 'browser', include: WITH_BROWSER } },
  { extends: true, test: { name: 'plain', include: TESTS, exclude: WITH_BROWSER } },
];

/** What takes minutes comes first, and many small files last: then two workers end together. */
class LongestFirst extends BaseSequencer {
  override async sort(specifications: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(specifications);
    const rank = ({ project }: TestSpecification) => (project.name === 'plain' ? 1 : 0);
    return sorted.sort((one, other) => rank(one) - rank(other));
  }
}

const hasNodeApi = Number(process.versions.node.split('.')[0]) >= 22;

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  resolve: {
    // As client/vite.config.ts does: the CommonJS build with the plain JavaScript fallback is no exported subpath.
    alias: {
      // The driver that server/sqlite.ts takes.
      ...(hasNodeApi ? { 'better-sqlite3': 'better-sqlite3-node-api' } : {}),
      'libsodium-wrappers/without-webassembly': fileURLToPath(
        new URL('../node_modules/libsodium-wrappers/dist/modules/libsodium-wrappers.js', import.meta.url),
      ),
    },
  },
  test: {
    projects: process.env.FULL_RUN === undefined ? [...SAMPLE] : DEVICES.map(onDevice),
    sequence: { sequencer: LongestFirst },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Two cores: a browser and a server beside the tests already fill them.
    maxWorkers: 2,
  },
});
