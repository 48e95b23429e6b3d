import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

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
