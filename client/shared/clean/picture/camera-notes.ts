/** What cameras and programs write into pictures, read only to be told to the person. */
import exifr from 'exifr';
import type { Found } from '../found.ts';
import type { ValueFinding } from '../outcome.ts';

/** EXIF, IPTC and XMP name the same things differently; whatever is not listed counts as "more details". */
const TAGS: Readonly<Record<string, ValueFinding>> = {
  Artist: 'author',
  Byline: 'author',
  XPAuthor: 'author',
  creator: 'author',
  CameraOwnerName: 'author',
  OwnerName: 'author',
  Copyright: 'person',
  CopyrightNotice: 'person',
  rights: 'person',
  Credit: 'person',
  Writer: 'person',
  Contact: 'person',
  Source: 'organisation',
  SerialNumber: 'serialNumber',
  BodySerialNumber: 'serialNumber',
  InternalSerialNumber: 'serialNumber',
  LensSerialNumber: 'serialNumber',
  LensModel: 'device',
  HostComputer: 'device',
  Software: 'program',
  CreatorTool: 'program',
  ProcessingSoftware: 'program',
  DateTimeOriginal: 'date',
  CreateDate: 'date',
  ModifyDate: 'date',
  DateCreated: 'date',
  GPSDateStamp: 'date',
  ImageDescription: 'description',
  UserComment: 'description',
  Caption: 'description',
  Headline: 'description',
  ObjectName: 'description',
  title: 'description',
  description: 'description',
  XPTitle: 'description',
  XPComment: 'description',
  XPSubject: 'description',
  XPKeywords: 'description',
  City: 'description',
  Country: 'description',
  Province: 'description',
};

const EVERYTHING = {
  tiff: true,
  ifd0: {},
  ifd1: true,
  exif: true,
  gps: true,
  interop: true,
  makerNote: true,
  userComment: true,
  iptc: true,
  mergeOutput: true,
  reviveValues: false,
  sanitize: true,
} as const;

/** @param source  a JPEG, or a TIFF block out of another picture */
export async function tellCameraNotes(source: Uint8Array, found: Found): Promise<void> {
  // What its reader cannot make out is taken out all the same; there is only less to tell.
  const tags: Record<string, unknown> = (await exifr.parse(source, EVERYTHING).catch(() => undefined)) ?? {};
  const { Make, Model, MakerNote, makerNote = MakerNote, ThumbnailOffset, latitude, longitude } = tags;
  found.value('camera', [Make, Model].filter((part) => typeof part === 'string').join(' '));
  for (const [tag, kind] of Object.entries(TAGS)) found.value(kind, readText(tags[tag]));
  if (makerNote !== undefined) found.count('makerNotes');
  if (ThumbnailOffset !== undefined) found.count('thumbnail');
  if (typeof latitude === 'number' && typeof longitude === 'number') found.place(latitude, longitude);
}

/** XMP is read by its shape: names inside elements and attributes, whatever a program nests around them. */
export function tellXmp(xml: string, found: Found): void {
  const plain = xml.slice(0, 1_000_000);
  const pattern = /(?<=[<\s:])(\w+)(?:="([^"<]{1,400})"|>(?:\s*<rdf:(?:Seq|Bag|Alt|li)[^>]*>)*\s*([^<]{1,400})<)/g;
  for (const [, tag, attribute, element] of plain.matchAll(pattern)) {
    const kind = TAGS[tag as string];
    if (kind !== undefined) found.value(kind, attribute ?? element);
  }
}

/** Windows writes its own tags as bytes of UTF-16; others write several values. */
function readText(value: unknown): unknown {
  if (value instanceof Uint8Array) {
    const isWide = value.length % 2 === 0 && value[1] === 0;
    return new TextDecoder(isWide ? 'utf-16le' : 'utf-8').decode(value).replace(/^(?:ASCII|UNICODE)\0+/, '');
  }
  if (Array.isArray(value) && value.every((one) => typeof one === 'number')) return readText(Uint8Array.from(value));
  return Array.isArray(value) ? value.join(', ') : value;
}
