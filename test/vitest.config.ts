import { statfsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

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

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  resolve: {
    // As client/vite.config.ts does: the CommonJS build with the plain JavaScript fallback is no exported subpath.
    alias: {
      'libsodium-wrappers/without-webassembly': fileURLToPath(
        new URL('../node_modules/libsodium-wrappers/dist/modules/libsodium-wrappers.js', import.meta.url),
      ),
    },
  },
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Two cores: a browser and a server beside the tests already fill them.
    maxWorkers: 2,
  },
});
