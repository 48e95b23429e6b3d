/** SVG: its drawing without the notes of the program, and without anything that runs or fetches. */
import type { Found } from '../found.ts';
import { isStrippable, stripPicture } from '../picture/clean-picture.ts';
import { sniff } from '../sniff.ts';
import { rewriteXml, type XmlAttribute } from './rewrite-xml.ts';

/** The last four are Illustrator's own file, within the drawing. */
const DROPPED = new Set([
  ...['metadata', 'namedview', 'title', 'desc', 'script', 'foreignObject', 'RDF'],
  ...['pgf', 'pgfRef', 'aipgf', 'aipgfRef'],
]);
/** Of a name with a prefix these alone say how to draw. */
const PREFIXES = /^(?:xlink|xml|xmlns):|^[^:]+$/;
const PICTURE = /data:image\/(?:png|jpeg|gif|webp);base64,([\w+/=\s]+)/g;
const FETCHES = /@import|url\(\s*["']?(?!#|data:)/i;

/** @throws {DamagedFileError} when it, or a picture in it, does not open as what it seems to be */
export async function cleanSvg(bytes: Uint8Array, found: Found): Promise<Uint8Array> {
  const xml = await withCleanPictures(
    new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/^\uFEFF/, ''),
    found,
  );
  const cleaned = rewriteXml(xml, {
    element({ local, attributes }) {
      for (const attribute of attributes) if (!isDrawing(attribute)) attribute.value = undefined;
      return DROPPED.has(local) ? 'drop' : 'keep';
    },
    text: (text, parents) => (parents.at(-1) === 'style' && FETCHES.test(text) ? '' : text),
  });
  return new TextEncoder().encode(cleaned);
}

function isDrawing({ name, local, value = '' }: XmlAttribute): boolean {
  if (!PREFIXES.test(name) || /^(?:on|data-)/i.test(name) || FETCHES.test(value)) return false;
  return local !== 'href' || /^(?:#|data:image\/(?:png|jpeg|gif|webp);base64,)/.test(value);
}

/** Photos in a drawing are written in letters, whole, with all that a camera wrote into them. */
async function withCleanPictures(xml: string, found: Found): Promise<string> {
  const cleaned = new Map<string, string>();
  for (const [whole, letters = ''] of xml.matchAll(PICTURE)) {
    const bytes = Uint8Array.from(atob(letters.replaceAll(/\s/g, '')), (letter) => letter.charCodeAt(0));
    const format = sniff(bytes);
    const picture = isStrippable(format) ? (await stripPicture(bytes, format, found)).bytes : new Uint8Array();
    cleaned.set(whole, `data:image/${format};base64,${toLetters(picture)}`);
  }
  return xml.replaceAll(PICTURE, (whole) => cleaned.get(whole) ?? '');
}

function toLetters(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
