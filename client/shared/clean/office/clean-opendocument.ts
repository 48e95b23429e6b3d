/** ODT, ODS, ODP and their like (ISO/IEC 26300), made anew of the parts that show them. */
import { EncryptedFileError } from '../clean-errors.ts';
import type { Found } from '../found.ts';
import type { FileType } from '../outcome.ts';
import { isLocalPath, isPublicAddress } from '../paths.ts';
import type { Parts } from './archive.ts';
import { createDrawingWords, type DrawingWords } from './drawings.ts';
import { type CleanInner, cleanEmbedded } from './embedded.ts';
import { createHiding } from './hidden.ts';
import { createPartNames } from './part-names.ts';
import { createPeople, type People } from './people.ts';
import { decodeXml, encodeXml, plainText, rewriteXml, textsOf, type XmlElement, type XmlRules } from './rewrite-xml.ts';

const BASE = 'application/vnd.oasis.opendocument';
const TYPES: Readonly<Record<string, FileType>> = {
  text: { mediaType: `${BASE}.text`, extension: 'odt', sort: 'document' },
  spreadsheet: { mediaType: `${BASE}.spreadsheet`, extension: 'ods', sort: 'sheet' },
  presentation: { mediaType: `${BASE}.presentation`, extension: 'odp', sort: 'slides' },
  graphics: { mediaType: `${BASE}.graphics`, extension: 'odg', sort: 'picture' },
};

const SHOWN = /^(?:mimetype|META-INF\/manifest\.xml|(?:Object \d+\/)?(?:content|styles|settings)\.xml)$/;
const CARRIED = /^(?:Object \d+\/)?(?:Pictures|ObjectReplacements|media)\/[^/]+$|^ObjectReplacements\/Object \d+$/;
const BOOKKEEPING =
  /^(?:meta\.xml|Object \d+\/meta\.xml|Thumbnails\/|Configurations2\/|layout-cache$|manifest\.rdf$|META-INF\/|Versions\/|VersionList\.xml$)/;

/** Deleted text with who deleted it, and where it stood; who tried out which figures, and when. */
const CHANGES = new Set(['tracked-changes', 'change', 'change-start', 'change-end', 'scenario']);
/** Where figures and forms come from, and what a form hands on that nobody sees. */
const SOURCES = new Set([
  ...['database-source-query', 'database-source-sql', 'database-source-table', 'connection-resource', 'hidden'],
]);
const SOURCE_ATTRIBUTES = /^(?:form:(?:command|datasource)|xhtml:.*)$|:database-name$/;
const PERSON_TEXTS = new Set(['creator', 'creator-initials', 'sender-initials']);
/** Of the settings in words: what a view is called, which it must know. The others are printers, folders and sources. */
const KEPT_WORDS = new Set(['ViewId', 'ActiveTable']);

/** What kind of document this is; undefined for another archive. */
export function openDocumentType(parts: Parts): FileType | undefined {
  const said = new TextDecoder().decode(parts.get('mimetype')).trim();
  if (!parts.has('content.xml') || !said.startsWith(`${BASE}.`)) return undefined;
  // A template opens as the document that it is a template of.
  return TYPES[said.slice(BASE.length + 1).replace(/-template$/, '')];
}

/**
 * @throws {EncryptedFileError} when it has a password
 * @throws {DamagedFileError} when a part that shows it is not well formed
 */
export async function cleanOpenDocument(
  parts: Parts,
  type: FileType,
  found: Found,
  cleanInner: CleanInner,
): Promise<Parts> {
  const manifest = parts.get('META-INF/manifest.xml');
  if (manifest !== undefined && decodeXml(manifest).includes('encryption-data')) throw new EncryptedFileError();
  tellMeta(parts, found);
  const people = createPeople(found);
  const drawn = createDrawingWords(found);
  const kept = new Map<string, Uint8Array>();
  const nameOf = createPartNames([...parts.keys()].filter((name) => CARRIED.test(name)));
  const isKept = (name: string) => parts.has(name) && (SHOWN.test(name) || CARRIED.test(name));
  for (const [name, bytes] of parts) {
    if (CARRIED.test(name)) kept.set(nameOf(name), await cleanEmbedded(name, bytes, found, cleanInner));
    else if (name === 'mimetype') kept.set(name, encodeXml(type.mediaType));
    else if (name === 'META-INF/manifest.xml')
      kept.set(name, encodeXml(cleanManifest(decodeXml(bytes), type, isKept, nameOf)));
    else if (SHOWN.test(name))
      kept.set(
        name,
        encodeXml(
          rewriteXml(
            decodeXml(bytes),
            rulesFor({ found, people, drawn, nameOf, shown: shownFields(decodeXml(bytes)) }),
          ),
        ),
      );
    else tellLeftOut(name, found);
  }
  return kept;
}

interface OpenDocument {
  readonly found: Found;
  readonly people: People;
  readonly drawn: DrawingWords;
  readonly nameOf: (part: string) => string;
  /** Names of the values that somewhere stand in the text. */
  readonly shown: ReadonlySet<string>;
}

function rulesFor({ found, people, drawn, nameOf, shown }: OpenDocument): XmlRules {
  const tellHidden = createHiding(found);
  return {
    element(element) {
      const { local, attributes } = element;
      tellHidden(element);
      if (CHANGES.has(local)) {
        if (local === 'change' || local === 'change-start') found.count('trackedChanges');
        return 'drop';
      }
      if (isDroppedSetting(element, found)) return 'drop';
      if (SOURCES.has(local) || (local === 'user-field-decl' && !shown.has(nameOfField(element)))) {
        found.count('otherDetails');
        return 'drop';
      }
      if (local === 'script' || local === 'event-listeners' || local === 'forms') return dropScript(local, found);
      // A picture written in letters, which nobody has cleaned.
      if (local === 'binary-data') {
        found.count('leftOutParts');
        return 'drop';
      }
      if (local === 'annotation') found.count('commentNames');
      for (const attribute of attributes) {
        drawn.cleanName(local, attribute);
        const value = plainText(attribute.value ?? '');
        if (/rsid$/.test(attribute.local) || SOURCE_ATTRIBUTES.test(attribute.name)) attribute.value = undefined;
        else if (attribute.local === 'href' && !isKeptAddress(value)) {
          attribute.value = '#';
          found.count('links');
          found.value('path', value);
        } else if (attribute.local === 'href') attribute.value = leadTo(attribute.value ?? '', nameOf);
        else if (isLocalPath(value)) attribute.value = '';
      }
      return 'keep';
    },
    text(text, parents) {
      const parent = parents.at(-1) ?? '';
      const isRemark = parents.includes('annotation');
      if (isRemark && parent === 'date') return '2000-01-01T00:00:00';
      return isRemark && PERSON_TEXTS.has(parent) ? people.replace(text) : drawn.cleanText(text, parents);
    },
  };
}

function nameOfField({ attributes }: XmlElement): string {
  return attributes.find(({ local }) => local === 'name')?.value ?? '';
}

function shownFields(xml: string): ReadonlySet<string> {
  const fields = xml.matchAll(/<[\w.-]+:user-field-(?:get|input)\s[^>]*?\bname="([^"]*)"/g);
  return new Set(Array.from(fields, ([, name = '']) => name));
}

function leadTo(written: string, nameOf: (part: string) => string): string {
  const part = plainText(written).replace(/^\.\//, '');
  return nameOf(part) === part ? written : nameOf(part);
}

/** A place in the document itself, a part of it, or the open web. */
function isKeptAddress(value: string): boolean {
  return (
    isPublicAddress(value) || value === '' || /^(?:\.\/)?(?:Pictures|Object(?:Replacements)?|media)[^:?#]*$/.test(value)
  );
}

function isDroppedSetting({ local, attributes }: XmlElement, found: Found): boolean {
  if (local !== 'config-item') return false;
  const read = (key: string) => attributes.find((attribute) => attribute.local === key)?.value ?? '';
  const name = read('name');
  const isWords = /string|base64/i.test(read('type')) && !KEPT_WORDS.has(name);
  if (!isWords && !/^(?:Printer|Rsid|Redline)/.test(name)) return false;
  if (/^Rsid/.test(name)) found.count('editMarks', name === 'Rsid' ? 1 : 0);
  return true;
}

function dropScript(local: string, found: Found): 'drop' | 'keep' {
  if (local === 'forms') return 'keep';
  found.count('scripts');
  return 'drop';
}

function cleanManifest(
  xml: string,
  type: FileType,
  isKept: (part: string) => boolean,
  nameOf: (part: string) => string,
): string {
  const withoutType = xml.replace(/<!DOCTYPE[^>[]*>/, '');
  return rewriteXml(withoutType, {
    element({ local, attributes }) {
      if (local !== 'file-entry') return 'keep';
      const named = attributes.find((attribute) => attribute.local === 'full-path');
      const path = named?.value ?? '';
      if (named !== undefined && path !== '/') {
        named.value = leadTo(path, nameOf);
        return isKept(plainText(path)) || /^Object \d+\/$/.test(path) ? 'keep' : 'drop';
      }
      for (const attribute of attributes) if (attribute.local === 'media-type') attribute.value = type.mediaType;
      return 'keep';
    },
  });
}

function tellMeta(parts: Parts, found: Found): void {
  const bytes = parts.get('meta.xml');
  const meta = bytes === undefined ? '' : decodeXml(bytes);
  for (const key of ['initial-creator']) for (const text of textsOf(meta, key)) found.value('author', text);
  for (const key of ['creator', 'printed-by']) for (const text of textsOf(meta, key)) found.value('lastEditedBy', text);
  for (const key of ['creation-date', 'date', 'print-date'])
    for (const text of textsOf(meta, key)) found.value('date', text);
  for (const key of ['title', 'subject', 'description', 'keyword']) {
    for (const text of textsOf(meta, key)) found.value('description', text);
  }
  for (const text of textsOf(meta, 'generator')) found.value('program', text);
  found.count('otherDetails', textsOf(meta, 'user-defined').length);
  const settings = parts.get('settings.xml');
  const printer = /config:name="PrinterName"[^>]*>([^<]+)</.exec(settings === undefined ? '' : decodeXml(settings));
  found.value('printer', printer?.[1]);
}

function tellLeftOut(name: string, found: Found): void {
  if (/^Thumbnails\//.test(name)) found.count('thumbnail');
  else if (/^Version/.test(name)) found.count('earlierVersions', name === 'VersionList.xml' ? 1 : 0);
  else if (/documentsignatures|macrosignatures/.test(name)) found.count('signatures');
  else if (/^(?:Basic|Scripts)\//.test(name)) found.count('scripts');
  else if (!BOOKKEEPING.test(name) && !name.endsWith('/')) found.count('leftOutParts');
}
