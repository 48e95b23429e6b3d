/**
 * Vite plugin: whatever comes late comes through client/shared/late-file.ts, and so does all that it stands on.
 *
 * A browser remembers a script that could not be had: what imports it fails from then on, however often a person tries.
 * So a late file imports nothing but what the page began with. For the rest it waits by name, and a name can be asked for
 * again under another address. It is one and the same file for everybody who asks, or there would be two of its state.
 */
import { fileURLToPath } from 'node:url';
import { type ESTree, type Plugin, parseAst, Visitor } from 'vite';

/**
 * A file of its own, which waits for nothing: the first files of a desk wait for libsodium, which comes through it. Every
 * `main.tsx` exports it, so that it comes with the first of them.
 */
const DOOR = fileURLToPath(new URL('shared/late-file.ts', import.meta.url));
export const isDoor = (id: string) => id === DOOR;

interface Chunk {
  readonly fileName: string;
  readonly isEntry: boolean;
  readonly imports: readonly string[];
  readonly moduleIds: readonly string[];
  code: string;
}

/** Text to put in the place of other text. */
type Change = readonly [start: number, end: number, text: string];

interface Built {
  readonly door: Chunk;
  readonly chunks: ReadonlyMap<string, Chunk>;
  /** What is there before anything is drawn. */
  readonly first: ReadonlySet<string>;
}

/** @param bundle  whose files these are: they name its `main.tsx`, so that no two bundles may write one and the same file */
export function lateFiles(bundle: string): Plugin {
  return {
    name: 'late-files',
    augmentChunkHash: () => bundle,
    generateBundle: {
      order: 'post',
      handler(_options, files) {
        const built = Object.values(files).flatMap((one): Chunk[] => (one.type === 'chunk' ? [one] : []));
        const chunks = new Map(built.map((chunk) => [chunk.fileName, chunk]));
        const main = built.find(({ isEntry }) => isEntry)?.fileName;
        const door = built.find(({ moduleIds }) => moduleIds.some(isDoor));
        if (main === undefined || door === undefined) throw new Error('there is no main.tsx, or no door');
        if (door.imports.length > 0) throw new Error('the door must wait for nothing');
        const first = new Set([main, ...standsOn(chunks, main)]);
        for (const chunk of built) chunk.code = withDoor(chunk, { door, chunks, first });
      },
    },
  };
}

/** Everything that it imports, however deep. */
function standsOn(chunks: Built['chunks'], name: string, above: readonly string[] = []): ReadonlySet<string> {
  if (above.includes(name)) throw new Error(`${name} would wait for itself`);
  const imports = chunks.get(name)?.imports ?? [];
  return new Set(imports.flatMap((one) => [one, ...standsOn(chunks, one, [...above, name])]));
}

function withDoor({ code }: Chunk, { door, chunks, first }: Built): string {
  const changes: Change[] = [];
  const names: string[] = [];
  const calls: string[] = [];
  const late = ({ value }: { readonly value: unknown }) => {
    const name = [...chunks.keys()].find((one) => value === addressOf(one));
    return name === undefined || first.has(name) ? undefined : name;
  };
  /** With everything below it, so that all of it is asked for at once. */
  const call = (name: string) => {
    const files = [name, ...standsOn(chunks, name)].filter((one) => !first.has(one));
    return `__late(${files.map((one) => `"${addressOf(one)}"`).join(',')})`;
  };
  const wait = (name: string, taken: string) => {
    names.push(taken);
    calls.push(call(name));
  };
  new Visitor({
    ImportDeclaration({ start, end, source, specifiers }) {
      const name = late(source);
      if (name === undefined) return;
      wait(name, takenBy(specifiers));
      changes.push([start, end, '']);
    },
    ExportNamedDeclaration({ start, end, source, specifiers }) {
      const name = source && late(source);
      if (!name) return;
      const own = specifiers.map(({ local, exported }, place) => {
        return { theirs: nameOf(local), here: `__${names.length}_${place}`, ours: nameOf(exported) };
      });
      wait(name, `{${own.map(({ theirs, here }) => `${theirs}:${here}`).join(',')}}`);
      changes.push([start, end, `export{${own.map(({ here, ours }) => `${here} as ${ours}`).join(',')}};`]);
    },
    ExportAllDeclaration({ source }) {
      if (late(source) !== undefined) throw new Error('what a late file exports must be named');
    },
    ImportExpression({ start, end, source }) {
      const text = source.type === 'TemplateLiteral' ? { value: source.quasis[0]?.value.cooked } : source;
      const name = 'value' in text ? late(text) : undefined;
      if (name !== undefined) changes.push([start, end, call(name)]);
    },
  }).visit(parseAst(code));

  if (changes.length === 0) return code;
  const opening = `import{${onlyExport(door)} as __late}from"${addressOf(door.fileName)}";`;
  const waiting = calls.length === 0 ? '' : `const[${names.join(',')}]=await Promise.all([${calls.join(',')}]);`;
  return opening + waiting + changed(code, changes);
}

/** Its name there: the build shortens what only its own files import. */
function onlyExport({ code }: Chunk): string {
  const names: string[] = [];
  new Visitor({
    ExportNamedDeclaration: ({ specifiers }) => names.push(...specifiers.map(({ exported }) => nameOf(exported))),
  }).visit(parseAst(code));
  const [name, ...others] = names;
  if (name === undefined || others.length > 0) throw new Error('the door must export one function');
  return name;
}

function takenBy(specifiers: readonly ESTree.ImportDeclarationSpecifier[]): string {
  const [only] = specifiers;
  if (only?.type === 'ImportNamespaceSpecifier') return only.local.name;
  const taken = specifiers.map((one) => {
    return `${one.type === 'ImportSpecifier' ? nameOf(one.imported) : 'default'}:${one.local.name}`;
  });
  return `{${taken.join(',')}}`;
}

function nameOf(name: ESTree.ModuleExportName): string {
  return name.type === 'Literal' ? JSON.stringify(name.value) : name.name;
}

/** As one built file names another: they lie in one folder. */
function addressOf(name: string): string {
  return `./${name.slice(name.lastIndexOf('/') + 1)}`;
}

function changed(code: string, changes: readonly Change[]): string {
  const fromTheEnd = changes.toSorted(([left], [right]) => right - left);
  return fromTheEnd.reduce((text, [start, end, put]) => text.slice(0, start) + put + text.slice(end), code);
}
