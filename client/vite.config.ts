import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const CLIENT = fileURLToPath(new URL('.', import.meta.url));
const MODULES = fileURLToPath(new URL('../node_modules/', import.meta.url));

/** Each bundle has a script and a stylesheet entry; components import no CSS, so that they also load without a bundler. */
const ENTRIES = ['melder', 'functionaris', 'steward'].flatMap((bundle) => [
  `${CLIENT}${bundle}/main.tsx`,
  `${CLIENT}${bundle}/styles.css`,
]);

export default defineConfig({
  root: CLIENT,
  publicDir: false,
  resolve: {
    alias: [
      // The CommonJS build carries the plain JavaScript fallback, but is no exported subpath of its package.
      {
        find: 'libsodium-wrappers/without-webassembly',
        replacement: `${MODULES}libsodium-wrappers/dist/modules/libsodium-wrappers.js`,
      },
    ],
  },
  build: {
    outDir: '../build/client-bundle',
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      input: ENTRIES,
      output: {
        // A name in a history, cache or proxy must not tell which page was open.
        entryFileNames: 'assets/[hash].js',
        chunkFileNames: 'assets/[hash].js',
        assetFileNames: 'assets/[hash][extname]',
      },
    },
  },
});
