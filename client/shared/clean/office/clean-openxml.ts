/** DOCX, XLSX and PPTX (ECMA-376), made anew of the parts that show them. */
import type { Found } from '../found.ts';
import type { FileType } from '../outcome.ts';
import type { Parts } from './archive.ts';
import { type CleanInner, cleanEmbedded } from './embedded.ts';
import { partKind } from './openxml-parts.ts';
import { cleanRelations, ownerOf } from './openxml-relations.ts';
import { openXmlRules } from './openxml-rules.ts';
import { createPartNames } from './part-names.ts';
import { createPeople } from './people.ts';
import { closeVml, decodeXml, encodeXml, rewriteXml, textsOf } from './rewrite-xml.ts';

const BASE = 'application/vnd.openxmlformats-officedocument';
const MAIN_PARTS: Readonly<Record<string, FileType>> = {
  'word/document': { mediaType: `${BASE}.wordprocessingml.document`, extension: 'docx', sort: 'document' },
  'xl/workbook': { mediaType: `${BASE}.spreadsheetml.sheet`, extension: 'xlsx', sort: 'sheet' },
  'ppt/presentation': { mediaType: `${BASE}.presentationml.presentation`, extension: 'pptx', sort: 'slides' },
};

/** What kind of document this is; undefined for another archive. */
export function openXmlType(parts: Parts): FileType | undefined {
  if (!parts.has('[Content_Types].xml')) return undefined;
  const main = Object.keys(MAIN_PARTS).find((stem) => [...parts.keys()].some((name) => isMain(name, stem)));
  return main === undefined ? undefined : MAIN_PARTS[main];
}

/** @throws {DamagedFileError} when a part that shows it is not well formed */
export async function cleanOpenXml(parts: Parts, found: Found, cleanInner: CleanInner): Promise<Parts> {
  const people = createPeople(found);
  const kept = new Map<string, Uint8Array>();
  const gone = new Map<string, ReadonlySet<string>>();
  const isKept = (name: string) => parts.has(name) && ['shown', 'carried'].includes(partKind(name));
  const nameOf = createPartNames([...parts.keys()].filter((name) => partKind(name) === 'carried'));
  tellProperties(parts, found);
  for (const [name, bytes] of parts) {
    const kind = partKind(name);
    if (kind === 'carried') kept.set(nameOf(name), await cleanEmbedded(name, bytes, found, cleanInner));
    if (kind === 'unknown') tellLeftOut(name, found);
    if (!name.endsWith('.rels') || kind !== 'shown') continue;
    // What led from a part that does not come along would be one part too many.
    if (name !== '_rels/.rels' && !isKept(ownerOf(name))) continue;
    const folder = name.replace(/_rels\/[^/]+$/, '');
    const relations = cleanRelations(decodeXml(bytes), { folder, isKept, nameOf }, found);
    gone.set(ownerOf(name), relations.gone);
    kept.set(name, encodeXml(relations.xml));
  }
  // Who wrote remarks first: their names are looked for in the remarks.
  const shown = [...parts].filter(([name]) => partKind(name) === 'shown' && !name.endsWith('.rels'));
  shown.sort(([left], [right]) => Number(/person|author/i.test(right)) - Number(/person|author/i.test(left)));
  for (const [name, bytes] of shown) {
    if (name === '[Content_Types].xml') kept.set(name, encodeXml(contentTypes(decodeXml(bytes), isKept, nameOf)));
    else if (!/\.(?:xml|vml)$/.test(name)) kept.set(name, bytes);
    else {
      const rules = openXmlRules({ name, found, people, gone: gone.get(name) ?? new Set() });
      const xml = name.endsWith('.vml') ? closeVml(decodeXml(bytes)) : decodeXml(bytes);
      kept.set(name, encodeXml(rewriteXml(xml, rules)));
    }
  }
  return kept;
}

function isMain(name: string, stem: string): boolean {
  return name.startsWith(stem) && /^\d*\.xml$/.test(name.slice(stem.length));
}

/** The list of what each part is, without those that do not come along; a document with macros becomes one without. */
function contentTypes(xml: string, isKept: (part: string) => boolean, nameOf: (part: string) => string): string {
  return rewriteXml(xml, {
    element({ local, attributes }) {
      if (local !== 'Override') return 'keep';
      const named = attributes.find(({ name }) => name === 'PartName');
      const part = named?.value?.replace(/^\//, '') ?? '';
      if (named === undefined || !isKept(part)) return 'drop';
      named.value = `/${nameOf(part)}`;
      const main = Object.entries(MAIN_PARTS).find(([stem]) => isMain(part, stem))?.[1];
      const said = attributes.find(({ name }) => name === 'ContentType');
      if (main !== undefined && said !== undefined) said.value = `${main.mediaType}.main+xml`;
      return 'keep';
    },
  });
}

function tellProperties(parts: Parts, found: Found): void {
  const read = (name: string) => {
    const bytes = parts.get(name);
    return bytes === undefined ? '' : decodeXml(bytes);
  };
  const core = read('docProps/core.xml');
  const app = read('docProps/app.xml');
  for (const text of textsOf(core, 'creator')) found.value('author', text);
  for (const text of textsOf(core, 'lastModifiedBy')) found.value('lastEditedBy', text);
  for (const key of ['created', 'modified', 'lastPrinted'])
    for (const text of textsOf(core, key)) found.value('date', text);
  for (const key of ['title', 'subject', 'description', 'keywords', 'category']) {
    for (const text of textsOf(core, key)) found.value('description', text);
  }
  for (const key of ['Company', 'Manager']) for (const text of textsOf(app, key)) found.value('organisation', text);
  for (const text of textsOf(app, 'Application')) found.value('program', text);
  for (const text of textsOf(app, 'Template')) found.value('path', text);
  found.count('otherDetails', read('docProps/custom.xml').split('<property ').length - 1);
  for (const name of parts.keys()) {
    if (/^docProps\/thumbnail/.test(name)) found.count('thumbnail');
    if (/^_xmlsignatures\/sig/.test(name)) found.count('signatures');
    if (/printerSettings\d*\.bin$/.test(name)) found.value('printer', printerName(parts.get(name)));
  }
}

/** The name of the printer stands first, in letters of two bytes. */
function printerName(bytes: Uint8Array | undefined): string {
  return new TextDecoder('utf-16le').decode(bytes?.subarray(0, 64)).split('\0')[0] ?? '';
}

function tellLeftOut(name: string, found: Found): void {
  if (/vbaProject|vbaData|macrosheets|activeX/.test(name)) found.count('scripts');
  else found.count('leftOutParts');
}
