/**
 * What a picture or shape is called out of sight, and the words that stand for it where it cannot be seen. Writers put
 * the name of the file there, and some the folder that it came from.
 */
import type { Found } from '../found.ts';
import { isLocalPath } from '../paths.ts';
import { plainText, type XmlAttribute } from './rewrite-xml.ts';

/** ECMA-376; of VML, which spreadsheets still use, `o:title` of a picture and `alt` of whatever is drawn. */
const OPEN_XML: Readonly<Record<string, RegExp>> = {
  cNvPr: /^(?:name|descr|title)$/,
  docPr: /^(?:name|descr|title)$/,
  imagedata: /^title$/,
  snd: /^name$/,
  sndTgt: /^name$/,
  wavAudioFile: /^name$/,
};
/** What VML draws. */
const SHAPE = /^(?:shape|group|rect|roundrect|oval|line|polyline|arc|curve|image)$/;
/** ISO/IEC 26300, "Drawing Shapes"; styles and layers have names too, by which they are found. */
const OPEN_DOCUMENT = new Set([
  ...['frame', 'g', 'custom-shape', 'rect', 'line', 'polyline', 'polygon', 'regular-polygon', 'path', 'circle'],
  ...['ellipse', 'connector', 'caption', 'measure', 'control', 'area-rectangle', 'area-circle', 'area-polygon'],
  'fill-image',
]);

export function isDrawingWord(element: string, { local }: XmlAttribute): boolean {
  return local === 'alt' || (local === 'title' && SHAPE.test(element)) || OPEN_XML[element]?.test(local) === true;
}

/** A name must stand there, and may be empty. */
export function cleanDrawingWord(attribute: XmlAttribute, found: Found): void {
  const said = plainText(attribute.value ?? '');
  attribute.value = attribute.local === 'name' ? '' : undefined;
  tell(said, attribute.local === 'name', found);
}

export interface DrawingWords {
  /** Frames that lead to one another still do. */
  cleanName(element: string, attribute: XmlAttribute): void;
  /** The words for who cannot see it; charts have titles of their own, which are seen. */
  cleanText(text: string, parents: readonly string[]): string;
}

/** Of one document in the OpenDocument format. */
export function createDrawingWords(found: Found): DrawingWords {
  const names = new Map<string, string>();
  return {
    cleanName(element, attribute) {
      const { local, value = '' } = attribute;
      const isFill = element === 'fill-image' || local === 'fill-image-name';
      const isName = /^(?:chain-next|fill-image)-name$/.test(local) || (local === 'name' && OPEN_DOCUMENT.has(element));
      if (isFill && local === 'display-name') attribute.value = undefined;
      if (!isName || value === '') return;
      // By the second of these a style is filled with a picture: a name without a space.
      if (!names.has(value)) names.set(value, `Object${isFill ? '' : ' '}${names.size + 1}`);
      attribute.value = names.get(value);
      tell(plainText(value), true, found);
    },
    cleanText(text, parents) {
      const [drawing = '', caption = ''] = parents.slice(-2);
      if (!/^(?:title|desc)$/.test(caption) || !OPEN_DOCUMENT.has(drawing)) return text;
      tell(plainText(text), false, found);
      return '';
    },
  };
}

/** Of a name only what is one of a file: programs number what they draw. */
function tell(said: string, isName: boolean, found: Found): void {
  const isFile = isLocalPath(said) || /\.[a-z]\w{1,4}$/i.test(said);
  if (isFile) found.value('path', said);
  else if (!isName) found.value('description', said);
}
