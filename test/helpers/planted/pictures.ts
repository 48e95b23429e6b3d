/** Small pictures of a blue corner on red, 16 by 12, as Chromium's canvas writes them; and identity planted in them. */
import { zlibSync } from 'fflate';
import { concat, u32, utf8 } from '../../../crypto/public/bytes.ts';
import { PLANTED_NAME, PLANTED_PLACE } from './planted.ts';

const read = (text: string) => new Uint8Array(Buffer.from(text, 'base64'));

export const JPEG = read(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAMABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAAAwb/xAAcEQACAQUBAAAAAAAAAAAAAAABBAACAxESIVH/2gAMAwEAAhEDEQA/AJgAWGq2MbAclAolbVzoT32f/9k=',
);
export const PNG = read(
  'iVBORw0KGgoAAAANSUhEUgAAABAAAAAMCAYAAABr5z2BAAAAOklEQVR4AezQsQ0AMAgDQYuVvFMyU3YiM5FMYBe0IH2F5OKCK0uVZKkCzZsBIM7dUDnjQfyIDsn9HwAAAP//Ksdx0gAAAAZJREFUAwBUKDMpcooZnwAAAABJRU5ErkJggg==',
);
export const WEBP = concat(
  utf8('RIFF'),
  little(4 + 62),
  utf8('WEBP'),
  read('VlA4IDYAAACwAQCdASoQAAwAAoBCJagCdLoABDAAAP7q1H/sN59/c5MVEKMfVM/K/4Irdm/+CT/4JP4BgAA='),
);
/** Two frames of one pixel, for ever. */
export const GIF = concat(
  utf8('GIF89a'),
  Uint8Array.of(1, 0, 1, 0, 0x80, 0, 0, 255, 0, 0, 0, 0, 255),
  Uint8Array.of(0x21, 0xff, 11),
  utf8('NETSCAPE2.0'),
  Uint8Array.of(3, 1, 0, 0, 0),
  ...[0x44, 0x4c].map((pixel) =>
    Uint8Array.of(0x21, 0xf9, 4, 0, 10, 0, 0, 0, 0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, pixel, 1, 0),
  ),
  Uint8Array.of(0x3b),
);

export const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description xmp:CreatorTool="${PLANTED_NAME}s programma"><dc:creator><rdf:Seq><rdf:li>${PLANTED_NAME}</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>`;

interface CameraNotes {
  readonly orientation?: number;
  /** A small JPEG of what was photographed, in a directory of its own. */
  readonly thumbnail?: Uint8Array | undefined;
}

/** What a camera writes: a TIFF of two directories, big-endian (EXIF 2.32). */
export function cameraNotes({ orientation = 1, thumbnail }: CameraNotes = {}): Uint8Array {
  const texts: [number, string][] = [
    [0x010e, `Kantoor van ${PLANTED_NAME}`],
    [0x010f, 'Nikon'],
    [0x0110, `${PLANTED_NAME} D1`],
    [0x0131, `Programma van ${PLANTED_NAME}`],
    [0x0132, '2019:08:07 06:05:04'],
    [0x013b, PLANTED_NAME],
  ];
  const gps = directory([
    [1, 2, 2, utf8('N\0\0\0')],
    [2, 5, 3, degrees(PLANTED_PLACE.latitude)],
    [3, 2, 2, utf8('E\0\0\0')],
    [4, 5, 3, degrees(PLANTED_PLACE.longitude)],
  ]);
  const exif = directory([
    [0x927c, 7, 40, utf8(`MakerNotes of ${PLANTED_NAME}`.padEnd(40, '\0'))],
    [0xa431, 2, 26, utf8(`SN-77301945-${PLANTED_NAME}`.padEnd(32, '\0'))],
  ]);
  const entries: Entry[] = [
    ...texts.slice(0, 3).map(([tag, text]): Entry => [tag, 2, text.length + 1, utf8(`${text}\0`)]),
    [0x0112, 3, 1, Uint8Array.of(0, orientation, 0, 0)],
    ...texts.slice(3).map(([tag, text]): Entry => [tag, 2, text.length + 1, utf8(`${text}\0`)]),
    [0x8769, 4, 1, exif],
    [0x8825, 4, 1, gps],
  ];
  const small =
    thumbnail &&
    directory([
      [0x0103, 3, 1, Uint8Array.of(0, 6, 0, 0)],
      [0x0201, 4, 1, () => thumbnail],
      [0x0202, 4, 1, u32(thumbnail.length)],
    ]);
  return directory(entries, small)(8, TIFF);
}

const TIFF = concat(utf8('MM'), Uint8Array.of(0, 42), u32(8));

type Entry = readonly [tag: number, type: number, count: number, value: Uint8Array | Directory];
type Directory = (offset: number, before?: Uint8Array) => Uint8Array;

/** Values of more than four bytes, and directories, stand behind it; and behind them the next one. */
function directory(entries: readonly Entry[], next?: Directory): Directory {
  return (offset, before = new Uint8Array()) => {
    let end = offset + 2 + 12 * entries.length + 4;
    const rows: Uint8Array[] = [];
    const behind: Uint8Array[] = [];
    for (const [tag, type, count, value] of entries) {
      const bytes = typeof value === 'function' ? value(end) : value;
      const isInline = typeof value !== 'function' && bytes.length <= 4;
      rows.push(Uint8Array.of(tag >> 8, tag & 255, 0, type), u32(count), isInline ? bytes : u32(end));
      if (isInline) continue;
      behind.push(bytes);
      end += bytes.length;
    }
    const head = concat(before, Uint8Array.of(0, entries.length), ...rows);
    if (next === undefined) return concat(head, u32(0), ...behind);
    return concat(head, u32(end), ...behind, next(end));
  };
}

/** As it stands among the notes of a camera. */
export function degrees(value: number): Uint8Array {
  const minutes = (value % 1) * 60;
  return concat(
    ...[Math.floor(value), 1, Math.floor(minutes), 1, Math.round((minutes % 1) * 6000), 100].map((part) => u32(part)),
  );
}

export function jpegSegment(marker: number, ...body: Uint8Array[]): Uint8Array {
  const inside = concat(...body);
  return concat(Uint8Array.of(0xff, marker, (inside.length + 2) >> 8, (inside.length + 2) & 255), inside);
}

interface PlantedJpeg extends CameraNotes {
  /** What one sees, with a JFIF header of twenty bytes as every canvas writes it. */
  readonly drawn?: Uint8Array;
}

export function plantedJpeg({ drawn = JPEG, ...notes }: PlantedJpeg = {}): Uint8Array {
  const segment = jpegSegment;
  return concat(
    drawn.subarray(0, 20),
    segment(0xe1, utf8('Exif\0\0'), cameraNotes(notes)),
    segment(0xe1, utf8('http://ns.adobe.com/xap/1.0/\0'), utf8(XMP)),
    segment(0xe2, utf8(`ICC_PROFILE\0\x01\x01 beeldscherm van ${PLANTED_NAME}`)),
    segment(
      0xed,
      utf8('Photoshop 3.0\x008BIM'),
      Uint8Array.of(4, 4, 0, 0, 0, 0, 0, 21, 0x1c, 2, 80, 0, 16),
      utf8(PLANTED_NAME),
    ),
    segment(0xeb, utf8(`JP jumb c2pa ${PLANTED_NAME}`)),
    segment(0xfe, utf8(`Opmerking van ${PLANTED_NAME}`)),
    drawn.subarray(20),
    utf8(`achter het bestand: ${PLANTED_NAME}`),
  );
}

/** With a second, smaller picture behind the first, as telephones store one to show in a list (CIPA DC-007). */
export function withPreview(photo: Uint8Array, preview: Uint8Array): Uint8Array {
  const indexOf = (behind: number) => {
    const entries = concat(
      u32(0x20030000),
      u32(photo.length),
      u32(0),
      u32(0),
      u32(0x10001),
      u32(preview.length),
      u32(behind),
      u32(0),
    );
    return directory([
      [0xb000, 7, 4, utf8('0100')],
      [0xb001, 4, 1, u32(2)],
      [0xb002, 7, entries.length, entries],
    ])(8, TIFF);
  };
  // Counted from its own start, which is behind the header of the photo and eight bytes of its own.
  const inside = photo.length - 20 + indexOf(0).length;
  const index = jpegSegment(0xe2, utf8('MPF\0'), indexOf(inside));
  return concat(photo.subarray(0, 20), index, photo.subarray(20), preview);
}

export function pngChunk(name: string, body: Uint8Array): Uint8Array {
  // Readers of the details that are planted do not look at the checksum.
  return concat(u32(body.length), utf8(name), body, u32(0));
}

export function plantedPng(): Uint8Array {
  return concat(
    PNG.subarray(0, 33),
    pngChunk('eXIf', cameraNotes()),
    pngChunk('tEXt', utf8(`Author\0${PLANTED_NAME}`)),
    pngChunk('zTXt', concat(utf8('Comment\0\0'), zlibSync(utf8(`Opmerking van ${PLANTED_NAME}`)))),
    pngChunk('iTXt', utf8(`XML:com.adobe.xmp\0\0\0\0\0${XMP}`)),
    pngChunk('tIME', Uint8Array.of(2019 >> 8, 2019 & 255, 8, 7, 6, 5, 4)),
    PNG.subarray(33),
    utf8(`wat er afgesneden was: ${PLANTED_NAME}`),
  );
}

export function plantedGif(): Uint8Array {
  return concat(
    GIF.subarray(0, 19),
    Uint8Array.of(0x21, 0xfe, PLANTED_NAME.length),
    utf8(PLANTED_NAME),
    Uint8Array.of(0, 0x21, 0xff, 11),
    utf8('XMP DataXMP'),
    Uint8Array.of(XMP.length % 256 === 0 ? 1 : 200),
    utf8(XMP.slice(0, 200)),
    Uint8Array.of(0),
    GIF.subarray(19),
    utf8(`achter het bestand: ${PLANTED_NAME}`),
  );
}

export function plantedWebp(): Uint8Array {
  const part = (name: string, body: Uint8Array) =>
    concat(utf8(name), little(body.length), body, new Uint8Array(body.length % 2));
  const inside = concat(
    utf8('WEBP'),
    part('VP8X', Uint8Array.of(0x2c, 0, 0, 0, 15, 0, 0, 11, 0, 0)),
    part('ICCP', utf8(`beeldscherm van ${PLANTED_NAME}`)),
    WEBP.subarray(12),
    part('EXIF', cameraNotes()),
    part('XMP ', utf8(XMP)),
    part('ZZZZ', utf8(PLANTED_NAME)),
  );
  return concat(utf8('RIFF'), little(inside.length), inside, utf8(PLANTED_NAME));
}

export function little(value: number): Uint8Array {
  return Uint8Array.of(value & 255, (value >> 8) & 255, (value >> 16) & 255, value >>> 24);
}
