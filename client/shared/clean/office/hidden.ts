/** What is in a document and seen by nobody who only looks. It stays: it is told, so that a person can take it out. */
import type { Found } from '../found.ts';
import type { CountFinding } from '../outcome.ts';
import type { XmlElement } from './rewrite-xml.ts';

/** Of a worksheet: what has no size is not seen either. */
const SIZE_OF: ReadonlyMap<string, string> = new Map([
  ['sheetData row', 'ht'],
  ['cols col', 'width'],
]);
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
  if (local === 'sld') return isNo(read('show')) ? 'hiddenSlides' : undefined;
  const size = SIZE_OF.get(`${parents.at(-1)} ${local}`);
  if (size !== undefined) return isYes(read('hidden')) || read(size) === '0' ? 'hiddenRows' : undefined;
  // Of a run: behind a paragraph it hides only the mark, and a style hides nothing by itself.
  if (local === 'vanish') return parents.at(-2) === 'r' && !isNo(read('val')) ? 'hiddenText' : undefined;
  if (local === 'srcRect') return isCut(SIDES) ? 'croppedPictures' : undefined;
  // Behind a picture stands the same one again, for programs that do not know its form.
  const isPicture = local === 'imagedata' && !parents.includes('Fallback');
  return isPicture && isCut(CROPPED_SIDES) ? 'croppedPictures' : undefined;
}

interface Hiding {
  readonly kind: CountFinding;
  isHiding(read: Read): boolean;
}

/** ISO/IEC 26300 hides by a style, which stands before what has it. */
const BY_STYLE: ReadonlyMap<string, Hiding & { readonly of: readonly string[] }> = new Map([
  ['text-properties', { of: ['span', 'p', 'h'], kind: 'hiddenText', isHiding: isNotDisplayed }],
  ['table-properties', { of: ['table'], kind: 'hiddenSheets', isHiding: (read: Read) => read('display') === 'false' }],
  [
    'drawing-page-properties',
    { of: ['page'], kind: 'hiddenSlides', isHiding: (read: Read) => read('visibility') === 'hidden' },
  ],
  [
    'graphic-properties',
    {
      of: ['frame'],
      kind: 'croppedPictures',
      isHiding: (read: Read) =>
        read('clip')
          .split(/[(,\s]+/)
          .some(isMore),
    },
  ],
]);

/** … or where it stands. */
const BY_ITSELF: ReadonlyMap<string, Hiding> = new Map([
  ['table-row', { kind: 'hiddenRows', isHiding: isNotVisible }],
  ['table-column', { kind: 'hiddenRows', isHiding: isNotVisible }],
  ['section', { kind: 'hiddenText', isHiding: isNotDisplayed }],
  ['hidden-text', { kind: 'hiddenText', isHiding: () => true }],
  ['hidden-paragraph', { kind: 'hiddenText', isHiding: () => true }],
]);

/** Of one part of a document in the OpenDocument format: tells what is hidden in it. */
export function createHiding(found: Found): (element: XmlElement) => void {
  let style = '';
  const hiding = new Map<string, CountFinding>();
  return ({ local, attributes }) => {
    const read = readIn(attributes);
    if (local === 'style') style = read('name');
    const properties = BY_STYLE.get(local);
    if (properties?.isHiding(read)) for (const of of properties.of) hiding.set(`${of} ${style}`, properties.kind);
    const byItself = BY_ITSELF.get(local);
    const hidden = byItself?.isHiding(read) ? byItself.kind : hiding.get(`${local} ${read('style-name')}`);
    if (hidden !== undefined) found.count(hidden);
  };
}

function readIn(attributes: XmlElement['attributes']): Read {
  return (key) => attributes.find(({ local }) => local === key)?.value ?? '';
}

/** In a condition it may be seen tomorrow. */
function isNotDisplayed(read: Read): boolean {
  return /^(?:none|condition)$/.test(read('display'));
}

function isNotVisible(read: Read): boolean {
  return /^(?:collapse|filter)$/.test(read('visibility'));
}

function isYes(word: string): boolean {
  return /^(?:1|true|on)$/.test(word);
}

function isNo(word: string): boolean {
  return /^(?:0|false|off)$/.test(word);
}

/** Less than nothing is room around it. */
function isMore(length: string): boolean {
  return Number.parseFloat(length) > 0;
}
