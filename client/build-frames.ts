/**
 * Vite plugin: writes each viewing frame as one document that loads nothing, and the hashes that its policy admits.
 *
 * Two frames, because the reader of PDF is thirty times as large as all the rest.
 */
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

const ROOM = fileURLToPath(new URL('viewer/', import.meta.url));
const FRAMES = { plain: 'main.tsx', pdf: 'pdf-main.tsx' } as const;

export interface BuiltFrame {
  /** CSP source expressions, without quotes. */
  readonly script: string;
  readonly style: string;
}

export function buildFrames(pack: (folder: string) => Promise<void>): Plugin {
  return {
    name: 'viewer-frames',
    async writeBundle({ dir }) {
      const folder = `${dir}/frames/`;
      await mkdir(folder, { recursive: true });
      const style = (await bundle(`${ROOM}styles.css`)).trim();
      const built: Record<string, BuiltFrame> = {};
      for (const [name, entry] of Object.entries(FRAMES)) {
        const script = escapeScript(await bundle(ROOM + entry));
        await writeFile(`${folder}${name}.html`, documentOf(script, style));
        built[name] = { script: hashOf(script), style: hashOf(style) };
      }
      await writeFile(`${folder}frames.json`, JSON.stringify(built));
      await pack(folder);
    },
  };
}

/** A classic script, because a browser starts no module as a worker where there is no origin. */
async function bundle(entry: string): Promise<string> {
  const wanted = entry.endsWith('.css') ? 'asset' : 'chunk';
  const [result] = [
    await build({
      root: ROOM,
      configFile: false,
      publicDir: false,
      logLevel: 'warn',
      // A classic script has none; pdf.js asks only on Node.
      define: { 'import.meta.url': '""' },
      build: {
        write: false,
        target: 'es2022',
        modulePreload: false,
        reportCompressedSize: false,
        chunkSizeWarningLimit: 4000,
        rolldownOptions: { input: entry, output: { format: wanted === 'chunk' ? 'iife' : 'es' } },
      },
    }),
  ].flat();
  if (result === undefined || !('output' in result)) throw new Error(`${entry} was not built`);
  const [only, ...more] = result.output.filter(({ type }) => type === wanted);
  if (only === undefined || more.length > 0) throw new Error(`${entry} is not one file`);
  return only.type === 'chunk' ? only.code : String(only.source);
}

/** Both only ever stand in strings and patterns, where a backslash changes nothing. */
function escapeScript(script: string): string {
  return script.replaceAll('</script', '<\\/script').replaceAll('<!--', '\\x3C!--').trim();
}

function documentOf(script: string, style: string): string {
  const head = '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">';
  return `<!DOCTYPE html><html lang="nl"><head>${head}<meta name="color-scheme" content="light dark"><title>Zegelpost</title><link rel="icon" href="data:,"><style>${style}</style></head><body><script>${script}</script></body></html>`;
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
