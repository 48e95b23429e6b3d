/** What is in a document and seen by nobody who only looks. It stays: it is told, so that a person can take it out. */
import type { Found } from '../found.ts';
import type { CountFinding } from '../outcome.ts';
import type { XmlElement } from './rewrite-xml.ts';

const SIDES = ['l', 't', 'r', 'b'];
/** In VML. */
const CROPPED_SIDES = ['cropleft', 'croptop', 'cropright', 'cropbottom'];

type Read = (attribute: string) => string;

/** Tells what ECMA-376 hides. */
export function tellHidden(element: XmlElement, found: Found): void {
  const hidden = hiddenBy(element);
  if (hidden !== undefined) found.count(hidden);
}

function hiddenBy({ local, attributes, parents }: XmlElement): CountFinding | undefined {
  const read = readIn(attributes);
  const isCut = (sides: readonly string[]) => sides.some((side) => isMore(read(side)));
  if (local === 'sheet' && parents.at(-1) === 'sheets')
    return /hidden/i.test(read('state')) ? 'hiddenSheets' : undefined;
  if (local === 'sld') return /^(?:0|false)$/.test(read('show')) ? 'hiddenSlides' : undefined;
  if (local === 'srcRect') return isCut(SIDES) ? 'croppedPictures' : undefined;
  // Behind a picture stands the same one again, for programs that do not know its form.
  const isPicture = local === 'imagedata' && !parents.includes('Fallback');
  return isPicture && isCut(CROPPED_SIDES) ? 'croppedPictures' : undefined;
}

/** ISO/IEC 26300 hides by a style, which stands before what has it. */
const BY_STYLE: Readonly<
  Record<string, { readonly of: string; readonly kind: CountFinding; isHiding(read: Read): boolean }>
> = {
  'table-properties': { of: 'table', kind: 'hiddenSheets', isHiding: (read) => read('display') === 'false' },
  'drawing-page-properties': { of: 'page', kind: 'hiddenSlides', isHiding: (read) => read('visibility') === 'hidden' },
  'graphic-properties': {
    of: 'frame',
    kind: 'croppedPictures',
    isHiding: (read) =>
      read('clip')
        .split(/[(,\s]+/)
        .some(isMore),
  },
};

/** Of one part of a document in the OpenDocument format: tells what is hidden in it. */
export function createHiding(found: Found): (element: XmlElement) => void {
  let style = '';
  const hiding = new Map<string, CountFinding>();
  return ({ local, attributes }) => {
    const read = readIn(attributes);
    if (local === 'style') style = read('name');
    const properties = BY_STYLE[local];
    if (properties?.isHiding(read)) hiding.set(`${properties.of} ${style}`, properties.kind);
    const hidden = hiding.get(`${local} ${read('style-name')}`);
    if (hidden !== undefined) found.count(hidden);
  };
}

function readIn(attributes: XmlElement['attributes']): Read {
  return (key) => attributes.find(({ local }) => local === key)?.value ?? '';
}

/** Less than nothing is room around it. */
function isMore(length: string): boolean {
  return Number.parseFloat(length) > 0;
}
