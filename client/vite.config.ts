import { readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';
import { buildFrames } from './build-frames.ts';

const CLIENT = fileURLToPath(new URL('.', import.meta.url));
const MODULES = fileURLToPath(new URL('../node_modules/', import.meta.url));

/** Each bundle has a script and a stylesheet entry; components import no CSS, so that they also load without a bundler. */
const ENTRIES = ['melder', 'functionaris', 'steward', 'proof'].flatMap((bundle) => [
  `${CLIENT}${bundle}/main.tsx`,
  `${CLIENT}${bundle}/styles.css`,
]);
const PAGE_STYLE = fileURLToPath(new URL('../server/pages/pages.css', import.meta.url));

/** A name in a history, cache or proxy must not tell which page was open. */
const NAMELESS = {
  entryFileNames: 'assets/[hash].js',
  chunkFileNames: 'assets/[hash].js',
  assetFileNames: 'assets/[hash][extname]',
};

const packBrotli = promisify(brotliCompress);
const packGzip = promisify(gzip);

/** Packs once, here, as tightly as can be: the server may not cache on the visitor's side, so it sends everything each time. */
function packAssets(): Plugin {
  return {
    name: 'pack-assets',
    writeBundle: ({ dir }) => packFolder(`${dir}/assets/`),
  };
}

async function packFolder(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!/\.(css|js|html)$/.test(name)) continue;
    const bytes = await readFile(folder + name);
    await writeFile(`${folder}${name}.br`, await packBrotli(bytes));
    await writeFile(`${folder}${name}.gz`, await packGzip(bytes, { level: 9 }));
  }
}

export default defineConfig({
  root: CLIENT,
  publicDir: false,
  plugins: [packAssets(), buildFrames(packFolder)],
  resolve: {
    alias: [
      // The CommonJS build carries the plain JavaScript fallback, but is no exported subpath of its package.
      {
        find: 'libsodium-wrappers/without-webassembly',
        replacement: `${MODULES}libsodium-wrappers/dist/modules/libsodium-wrappers.js`,
      },
    ],
  },
  worker: {
    // As modules, so that a cleaner loads only what the file at hand needs.
    format: 'es',
    rolldownOptions: { output: NAMELESS },
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
      input: [...ENTRIES, PAGE_STYLE],
      output: NAMELESS,
    },
  },
});
