import type { FileSort, FileType } from './outcome.ts';

export const UNKNOWN_TYPE: FileType = { mediaType: 'application/octet-stream', extension: '', sort: 'unknown' };

const TYPES = {
  jpeg: type('image/jpeg', 'jpg', 'photo'),
  png: type('image/png', 'png', 'picture'),
  gif: type('image/gif', 'gif', 'picture'),
  webp: type('image/webp', 'webp', 'picture'),
  heic: type('image/heic', 'heic', 'photo'),
  avif: type('image/avif', 'avif', 'photo'),
  bmp: type('image/bmp', 'bmp', 'picture'),
  tiff: type('image/tiff', 'tif', 'picture'),
  pdf: type('application/pdf', 'pdf', 'document'),
  zip: type('application/zip', 'zip', 'unknown'),
  ole: type('application/x-ole-storage', '', 'document'),
  rtf: type('application/rtf', 'rtf', 'document'),
  email: type('message/rfc822', 'eml', 'document'),
  markup: type('application/octet-stream', '', 'unknown'),
  text: type('text/plain', 'txt', 'text'),
  mp4: type('video/mp4', 'mp4', 'film'),
  mov: type('video/quicktime', 'mov', 'film'),
  m4a: type('audio/mp4', 'm4a', 'sound'),
  webm: type('video/webm', 'webm', 'film'),
  mp3: type('audio/mpeg', 'mp3', 'sound'),
  wav: type('audio/wav', 'wav', 'sound'),
  ogg: type('audio/ogg', 'ogg', 'sound'),
  flac: type('audio/flac', 'flac', 'sound'),
  aac: type('audio/aac', 'aac', 'sound'),
  unknown: UNKNOWN_TYPE,
} as const satisfies Record<string, FileType>;

export type Format = keyof typeof TYPES;

export function typeOf(format: Format): FileType {
  return TYPES[format];
}

/** As many bytes as `sniff` looks at. */
export const SNIFF_BYTES = 4096;

/** How files of a format begin. */
const MARKS: readonly (readonly [string, Format])[] = [
  ['\xff\xd8\xff', 'jpeg'],
  ['\x89PNG\r\n\x1a\n', 'png'],
  ['GIF87a', 'gif'],
  ['GIF89a', 'gif'],
  ['PK\x03\x04', 'zip'],
  ['PK\x05\x06', 'zip'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'ole'],
  ['\x1a\x45\xdf\xa3', 'webm'],
  ['OggS', 'ogg'],
  ['fLaC', 'flac'],
  ['ID3', 'mp3'],
  ['\xff\xf1', 'aac'],
  ['\xff\xf9', 'aac'],
  ['\xff\xfb', 'mp3'],
  ['\xff\xfa', 'mp3'],
  ['\xff\xf3', 'mp3'],
  ['\xff\xf2', 'mp3'],
  ['II*\0', 'tiff'],
  ['MM\0*', 'tiff'],
  ['{\\rtf', 'rtf'],
];

/** The format of a file by its first bytes. */
export function sniff(head: Uint8Array): Format {
  const ascii = latin1(head.subarray(0, 64));
  const marked = MARKS.find(([mark]) => ascii.startsWith(mark));
  if (marked !== undefined) return marked[1];
  const inner = ascii.slice(8, 12);
  if (ascii.startsWith('RIFF') && inner === 'WEBP') return 'webp';
  if (/^(?:RIFF|RF64)/.test(ascii) && inner === 'WAVE') return 'wav';
  const box = ascii.slice(4, 8);
  if (box === 'ftyp') return brandOf(inner, latin1(head.subarray(8, 64)));
  if (['moov', 'mdat', 'wide', 'free', 'skip'].includes(box)) return 'mov';
  // Readers accept a PDF whose mark comes late; so do we, or it would pass for something else.
  if (latin1(head.subarray(0, 1024)).includes('%PDF-')) return 'pdf';
  if (ascii.startsWith('BM') && head.length > 26 && latin1(head.subarray(6, 10)) === '\0\0\0\0') return 'bmp';
  return textFormat(head);
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

function brandOf(brand: string, brands: string): Format {
  if (/^(?:hei[cxms]|hev[cxms]|mif1|msf1)/.test(brand)) return brands.includes('avif') ? 'avif' : 'heic';
  if (/^avi[fs]/.test(brand)) return 'avif';
  if (brand === 'qt  ') return 'mov';
  if (/^M4[AB] /.test(brand)) return 'm4a';
  return 'mp4';
}

/** Text that is nothing but text. What a program reads as more (HTML, e-mail, PostScript) may carry names out of sight. */
function textFormat(head: Uint8Array): Format {
  const text = decodeText(head);
  if (text === undefined) return 'unknown';
  const start = text.trimStart();
  if (/^(?:received|message-id|mime-version|return-path):/im.test(start)) return 'email';
  if (/^(?:<|%!|BEGIN:V)/i.test(start)) return 'markup';
  return 'text';
}

/** The text of these bytes, of which the last letter may be cut off; undefined when they are no text. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const label = isUtf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes, { stream: true });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what tells text from other bytes
    return /[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

function type(mediaType: string, extension: string, sort: FileSort): FileType {
  return { mediaType, extension, sort };
}
