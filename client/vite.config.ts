import { readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { type BuildOptions, build, defineConfig, type Plugin, type UserConfig } from 'vite';
import { buildFrames } from './build-frames.ts';
import { isDoor, lateFiles } from './late-files.ts';

const CLIENT = fileURLToPath(new URL('.', import.meta.url));
const MODULES = fileURLToPath(new URL('../node_modules/', import.meta.url));

/**
 * Each is built by itself: nothing is cached on the visitor's side, so what two of them share would be split into chunks
 * that cost a request each and save none.
 */
const BUNDLES = ['functionaris', 'steward', 'proof'] as const;
const PAGE_STYLE = fileURLToPath(new URL('../server/pages/pages.css', import.meta.url));

/** A script and a stylesheet; components import no CSS, so that they also load without a bundler. */
function entriesOf(bundle: string): string[] {
  return [`${CLIENT}${bundle}/main.tsx`, `${CLIENT}${bundle}/styles.css`];
}

/** A name in a history, cache or proxy must not tell which page was open. */
const NAMELESS = {
  entryFileNames: 'assets/[hash].js',
  chunkFileNames: 'assets/[hash].js',
  assetFileNames: 'assets/[hash][extname]',
};

/** All that the first screen needs is one chunk, and all that a report needs besides is another, each with everything it
 * stands on: a slow line is asked a few times. What comes after them is left to the bundler: merged by size, chunks import
 * one another in circles, and then code runs before what it stands on. */
const CHUNKS = [
  { name: 'door', test: isDoor, priority: 2 },
  { name: 'first', test: /\.(?:m?js|tsx?)$/, tags: ['$initial'], priority: 1 },
  { name: 'report', test: /melder\/report\/report-page\.tsx$/ },
];

const packBrotli = promisify(brotliCompress);
const packGzip = promisify(gzip);

function buildBundles(): Plugin {
  return {
    name: 'other-bundles',
    writeBundle: {
      order: 'pre',
      sequential: true,
      async handler() {
        for (const bundle of BUNDLES) {
          await build({ ...settings, configFile: false, plugins: [lateFiles(bundle)], build: outputOf(bundle, false) });
        }
      },
    },
  };
}

/** Packs once, here, as tightly as can be: the server may not cache on the visitor's side, so it sends everything each time. */
function packAssets(): Plugin {
  return {
    name: 'pack-assets',
    writeBundle: { order: 'post', sequential: true, handler: ({ dir }) => packFolder(`${dir}/assets/`) },
  };
}

async function packFolder(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => /\.(css|js|html)$/.test(name));
  await Promise.all(
    names.map(async (name) => {
      const bytes = await readFile(folder + name);
      await writeFile(`${folder}${name}.br`, await packBrotli(bytes));
      await writeFile(`${folder}${name}.gz`, await packGzip(bytes, { level: 9 }));
    }),
  );
}

function outputOf(bundle: string, isFirst: boolean): BuildOptions {
  return {
    outDir: '../build/client-bundle',
    emptyOutDir: isFirst,
    manifest: `.vite/${bundle}.json`,
    target: 'es2022',
    // What is asked for beforehand and does not come, a browser never asks for again (late-files.ts).
    modulePreload: false,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      input: [...entriesOf(bundle), ...(isFirst ? [PAGE_STYLE] : [])],
      preserveEntrySignatures: 'strict',
      output: { ...NAMELESS, codeSplitting: { groups: CHUNKS } },
    },
  };
}

const settings: UserConfig = {
  root: CLIENT,
  publicDir: false,
  logLevel: 'warn',
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
};

export default defineConfig({
  ...settings,
  plugins: [lateFiles('melder'), buildBundles(), buildFrames(packFolder), packAssets()],
  build: outputOf('melder', true),
});
