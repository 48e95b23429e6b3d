import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';

export interface Bundle {
  readonly script: string;
  /** What the script imports at once, so that a slow line is asked only once. */
  readonly preload: readonly string[];
  readonly styles: readonly string[];
  /** Of each language that is a file of its own: asked for with the script, not after it. */
  readonly languages: Readonly<Record<string, string>>;
}

/** A document of its own for looking at a file: everything inline, admitted by hash. */
export interface ViewerFrame {
  readonly document: Asset;
  /** CSP source expressions. */
  readonly script: string;
  readonly style: string;
}

export interface Asset {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The same, packed when the client was built. */
  readonly brotli: Uint8Array<ArrayBuffer> | undefined;
  readonly gzip: Uint8Array<ArrayBuffer> | undefined;
}

/** What Vite built, read once at the start: a closed list, so that no address can reach another file. */
export interface Assets {
  readonly bundles: Readonly<Record<'melder' | 'functionaris' | 'steward' | 'proof', Bundle>>;
  /** Address of the stylesheet of the pages without a script. */
  readonly pageStyle: string;
  readonly viewer: Readonly<Record<'plain' | 'pdf', ViewerFrame>>;
  /** By file name. */
  readonly files: ReadonlyMap<string, Asset>;
}

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  wasm: 'application/wasm',
  woff2: 'font/woff2',
};

const chunk = z.object({ file: z.string(), imports: z.optional(z.array(z.string())) });
const manifestFile = z.record(z.string(), chunk);
const hashes = z.object({ script: z.string(), style: z.string() });
const framesFile = z.object({ plain: hashes, pdf: hashes });
type Manifest = z.infer<typeof manifestFile>;

/**
 * @param folder what client/vite.config.ts writes
 * @throws {Error} when the client was not built: better no server than one with empty pages
 */
export async function readAssets(folder: string): Promise<Assets> {
  const melder = await readManifest(folder, 'melder');
  const bundle = async (name: string) => bundleOf(await readManifest(folder, name), name);
  return {
    bundles: {
      melder: bundleOf(melder, 'melder'),
      functionaris: await bundle('functionaris'),
      steward: await bundle('steward'),
      proof: await bundle('proof'),
    },
    pageStyle: `/${findChunk(melder, '../server/pages/pages.css').file}`,
    viewer: await readViewer(join(folder, 'frames')),
    files: await readFiles(join(folder, 'assets')),
  };
}

async function readViewer(folder: string): Promise<Assets['viewer']> {
  const built = framesFile.parse(JSON.parse(await readFile(join(folder, 'frames.json'), 'utf8')));
  const files = await readFiles(folder);
  const frame = (name: 'plain' | 'pdf'): ViewerFrame => {
    const document = files.get(`${name}.html`);
    if (document === undefined) throw new Error('The client is not built as this server expects it: run npm run build');
    return { document, ...built[name] };
  };
  return { plain: frame('plain'), pdf: frame('pdf') };
}

async function readManifest(folder: string, bundle: string): Promise<Manifest> {
  const text = await readFile(join(folder, '.vite', `${bundle}.json`), 'utf8').catch(() => {
    throw new Error('The client is not built: run npm run build');
  });
  return manifestFile.parse(JSON.parse(text));
}

function findChunk(manifest: Manifest, name: string): z.infer<typeof chunk> {
  const found = manifest[name];
  // A stylesheet that was drawn into a script would leave the page bare.
  const isAsNamed = name.endsWith('.css') === found?.file.endsWith('.css');
  if (found === undefined || !isAsNamed) {
    throw new Error('The client is not built as this server expects it: run npm run build');
  }
  return found;
}

function bundleOf(manifest: Manifest, name: string): Bundle {
  return {
    script: `/${findChunk(manifest, `${name}/main.tsx`).file}`,
    preload: [...importsOf(manifest, `${name}/main.tsx`)].map((key) => `/${findChunk(manifest, key).file}`),
    styles: [`/${findChunk(manifest, `${name}/styles.css`).file}`],
    languages: languagesOf(manifest),
  };
}

/** By the names of their sources: `melder/texts-nl.ts`, `text/de/de.ts`. */
function languagesOf(manifest: Manifest): Record<string, string> {
  const files = Object.entries(manifest).flatMap(([key, { file }]) => {
    const language = /^melder\/texts-(\w+)\.ts$/.exec(key)?.[1] ?? /^text\/(\w+)\/\1\.ts$/.exec(key)?.[1];
    return language === undefined ? [] : [[language, `/${file}`]];
  });
  return Object.fromEntries(files);
}

/** Everything imported without waiting, however deep. */
function importsOf(manifest: Manifest, key: string, known = new Set<string>()): Set<string> {
  for (const imported of findChunk(manifest, key).imports ?? []) {
    if (known.has(imported)) continue;
    known.add(imported);
    importsOf(manifest, imported, known);
  }
  return known;
}

async function readFiles(folder: string): Promise<Map<string, Asset>> {
  const names = new Set(await readdir(folder));
  const files = new Map<string, Asset>();
  for (const name of names) {
    const type = TYPES[name.split('.').at(-1) ?? ''];
    if (type === undefined) continue;
    files.set(name, {
      type,
      bytes: await read(folder, name),
      brotli: names.has(`${name}.br`) ? await read(folder, `${name}.br`) : undefined,
      gzip: names.has(`${name}.gz`) ? await read(folder, `${name}.gz`) : undefined,
    });
  }
  return files;
}

async function read(folder: string, name: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(join(folder, name)));
}
