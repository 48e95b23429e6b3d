/** Pictures, recordings and documents inside a document, each cleaned as if it came alone. */
import { createFound, type Found } from '../found.ts';
import { isStrippable, stripPicture } from '../picture/clean-picture.ts';
import { SNIFF_BYTES, sniff } from '../sniff.ts';
import { cleanSvg } from './svg.ts';

/** Cleans a document inside a document; handed down, because it is the same cleaner that asks. */
export type CleanInner = (bytes: Uint8Array, found: Found) => Promise<Uint8Array>;

/** One transparent pixel, in the place of a picture that cannot be cleaned: a document without it would not open. */
const NO_PICTURE = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='),
  (letter) => letter.charCodeAt(0),
);

export async function cleanEmbedded(
  name: string,
  bytes: Uint8Array,
  found: Found,
  cleanInner: CleanInner,
): Promise<Uint8Array> {
  if (bytes.length === 0) return bytes;
  const inner = createFound();
  try {
    const cleaned = await cleanPart(name, bytes, inner, cleanInner);
    found.addAll(inner.list());
    if (cleaned !== undefined) return cleaned;
  } catch {
    // What does not open as what it seems to be is left out like what nobody knows.
  }
  found.count('leftOutParts');
  return /\.(?:bin|xlsx|docx|pptx)$/i.test(name) ? new Uint8Array() : NO_PICTURE;
}

async function cleanPart(
  name: string,
  bytes: Uint8Array,
  found: Found,
  cleanInner: CleanInner,
): Promise<Uint8Array | undefined> {
  const format = sniff(bytes.subarray(0, SNIFF_BYTES));
  if (isStrippable(format)) {
    const { bytes: stripped } = await stripPicture(bytes, format, found);
    found.count('cleanedPictures', found.list().length > 0 ? 1 : 0);
    return stripped;
  }
  if (format === 'zip') return cleanInner(bytes, found);
  if (format === 'markup' && /\.svg$/i.test(name)) return cleanSvg(bytes, found);
  // A drawing can hold photos as the files that they were.
  if (holdsNotes(bytes)) return undefined;
  if (isMetafile(bytes)) return withoutDescription(bytes);
  if (/\.wmf$/i.test(name) && bytes[0] === 0xd7 && bytes[1] === 0xcd) return bytes;
  return undefined;
}

/** By the words with which notes of cameras and programs begin. */
function holdsNotes(bytes: Uint8Array): boolean {
  return /Exif\0\0|ns\.adobe\.com|Photoshop 3\.0|ICC_PROFILE|eXIf|[tiz][TE]Xt/.test(
    new TextDecoder('latin1').decode(bytes),
  );
}

/** EMF: the mark stands at byte 40. */
function isMetafile(bytes: Uint8Array): boolean {
  return bytes.length > 88 && new TextDecoder('latin1').decode(bytes.subarray(40, 44)) === ' EMF';
}

/** Which program drew it, and what it called the drawing. */
function withoutDescription(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const [letters, start] = [view.getUint32(60, true), view.getUint32(64, true)];
  if (start >= 88 && start + 2 * letters <= copy.length) copy.fill(0, start, start + 2 * letters);
  return copy;
}
