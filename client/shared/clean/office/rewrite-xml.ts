/** Goes through XML tag by tag and writes it again, without what a rule takes out. A worker has no parser of its own. */
import { DamagedFileError } from '../clean-errors.ts';

/** `unwrap` takes the tags away and leaves what stands between them. */
export type Verdict = 'keep' | 'drop' | 'unwrap';

export interface XmlAttribute {
  readonly name: string;
  /** The name without its prefix: what a prefix is called is up to the writer. */
  readonly local: string;
  /** As it is written, with references such as `&amp;`. Undefined takes the attribute out. */
  value: string | undefined;
}

export interface XmlElement {
  readonly local: string;
  readonly attributes: readonly XmlAttribute[];
  /** Local names of what it stands in, outermost first. */
  readonly parents: readonly string[];
}

export interface XmlRules {
  element(element: XmlElement): Verdict;
  /** The text directly inside an element, as it is written. */
  text?(text: string, parents: readonly string[]): string;
}

const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<\/([^\s<>]+)\s*>|<([^\s<>/!?]+)((?:\s+[^\s=<>/"']+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+/y;
const ATTRIBUTE = /([^\s=<>/"']+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;
/** Deeper than any office writes; a bomb of nesting ends here. */
const MAX_DEPTH = 512;

/** @throws {DamagedFileError} when it is not well formed, or has a document type, which office files never have */
export function rewriteXml(xml: string, rules: XmlRules): string {
  const written: string[] = [];
  const open: { name: string; verdict: Verdict }[] = [];
  const parents: string[] = [];
  let dropped = 0;
  TOKEN.lastIndex = 0;
  for (let at = 0; at < xml.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(xml);
    if (token === null) throw new DamagedFileError();
    const [whole, closing, opening, attributeText = '', empty] = token;
    if (closing !== undefined) {
      const last = open.pop();
      parents.pop();
      if (last?.name !== closing) throw new DamagedFileError();
      if (last.verdict === 'drop') dropped -= 1;
      else if (dropped === 0 && last.verdict === 'keep') written.push(whole);
    } else if (opening !== undefined) {
      const attributes = readAttributes(attributeText);
      const local = localName(opening);
      const verdict = dropped > 0 ? 'drop' : rules.element({ local, attributes, parents });
      if (verdict === 'keep') written.push(`<${opening}${writeAttributes(attributes)}${empty}>`);
      if (empty === '/') continue;
      open.push({ name: opening, verdict });
      parents.push(local);
      if (open.length > MAX_DEPTH) throw new DamagedFileError();
      if (verdict === 'drop') dropped += 1;
    } else if (dropped === 0) written.push(outsideTags(whole, parents, rules));
  }
  if (open.length > 0) throw new DamagedFileError();
  return written.join('');
}

/** Remarks of a program go; so does what tells it how to work, but for the first line. */
function outsideTags(token: string, parents: readonly string[], rules: XmlRules): string {
  if (token.startsWith('<?xml')) return '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  if (token.startsWith('<!--') || token.startsWith('<?')) return '';
  return rules.text?.(token, parents) ?? token;
}

function readAttributes(text: string): XmlAttribute[] {
  return Array.from(text.matchAll(ATTRIBUTE), ([, name = '', double, single]) => ({
    name,
    local: localName(name),
    value: (double ?? single ?? '').replaceAll('"', '&quot;'),
  }));
}

function writeAttributes(attributes: readonly XmlAttribute[]): string {
  return attributes.map(({ name, value }) => (value === undefined ? '' : ` ${name}="${value}"`)).join('');
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const REFERENCES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What a written value means, to be told to a person. */
export function plainText(written: string): string {
  return written.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return REFERENCES[name] ?? whole;
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : '';
  });
}

/** The first text inside elements of this name. */
export function textsOf(xml: string, local: string): string[] {
  const pattern = new RegExp(`<(?:[\\w.-]+:)?${local}(?:\\s[^>]*)?>([^<]+)<`, 'g');
  return Array.from(xml.matchAll(pattern), ([, text = '']) => plainText(text));
}

/** @throws {DamagedFileError} when the bytes are no text */
export function decodeXml(bytes: Uint8Array): string {
  const label = bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    throw new DamagedFileError();
  }
}

/** VML as Excel and PowerPoint write it is no XML: line breaks stand open, and marks for browsers of long ago between. */
export function closeVml(vml: string): string {
  return vml.replaceAll(/<br>/gi, '<br/>').replaceAll(/<!\[[^\]<>]*\]>/g, '');
}

export function encodeXml(xml: string): Uint8Array {
  return new TextEncoder().encode(xml);
}
